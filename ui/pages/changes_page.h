// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace gatehouse {

class AccountContext;
class Actions;
class ChangeDetails;
class ChangeTableModel;
class PlanStrip;
class EmptyState;
class RowTable;

/// *Changes*: the plan. What waits, what is on its way, what needs the person, what was done; and the way back from
/// each.
class ChangesPage final : public QWidget {
    Q_OBJECT

public:
    ChangesPage(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    /// Waiting, on their way, or in need of the person.
    [[nodiscard]] int openCount() const;
    [[nodiscard]] int attentionCount() const;
    void focusTable();
    void remember() const;

Q_SIGNALS:
    void countsChanged();

private:
    [[nodiscard]] QToolButton *makeMoreButton();
    void setupTable();
    void takeChanges();
    void judge();
    void toggleTick();
    [[nodiscard]] std::optional<Change> selected() const;
    [[nodiscard]] bool asks(const Change &change) const;
    [[nodiscard]] int appliedWith(const Change &change) const;

    AccountContext *m_context;
    Actions *m_actions;
    ChangeTableModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    RowTable *m_table;
    PlanStrip *m_strip;
    ChangeDetails *m_details;
    EmptyState *m_empty;
    QPushButton *m_undo;
    QPushButton *m_undoTogether; ///< all that was applied with it
    QPushButton *m_decide; ///< whose wish is to hold
    QPushButton *m_retry;
    QPushButton *m_discard;
    QPushButton *m_mend; ///< back to where it was written
    QPushButton *m_copy; ///< of what was written and could not be sent
    QString m_written;
    QStackedLayout *m_stack;
};

} // namespace gatehouse
