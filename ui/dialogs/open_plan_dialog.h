// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_import.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace gatehouse {

class AccountContext;
class OpenedPlanModel;
class RowTable;

/// Somebody's plan before it is taken over: what it wants, how each row stands to the present, and a tick for what is
/// to be taken. Nothing is sent from here: what is taken over waits in *Changes* to be applied. Deletes itself.
class OpenPlanDialog final : public QDialog {
    Q_OBJECT

public:
    OpenPlanDialog(AccountContext *context, OpenedPlan plan, QWidget *parent);

Q_SIGNALS:
    /// So many rows wait in *Changes* now.
    void takenOver(int count);

private:
    void setupTable();
    void setupLayout();
    void sayWhose();
    void showDetails();
    void count();
    void takeOver();
    [[nodiscard]] QString effectAt(int row) const;

    AccountContext *m_context;
    OpenedPlanModel *m_model;
    QLabel *m_whose;
    RowTable *m_table;
    QLabel *m_effect;
    QLabel *m_standing;
    QLabel *m_reason;
    QLabel *m_error;
    QPushButton *m_take;
    bool m_isTaking = false;
};

} // namespace gatehouse
