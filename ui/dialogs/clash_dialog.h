// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/clash_decision.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace gatehouse {

class AccountContext;
class ClashChoice;

/// A change that met somebody else's: who did what, and question by question whose wish is to hold. What is decided one
/// way for all of it may hold for all other clashes too. Deletes itself.
class ClashDialog final : public QDialog {
    Q_OBJECT

public:
    ClashDialog(AccountContext *context, Change change, QWidget *parent);

private:
    void addHead(QVBoxLayout *column);
    void addQuestions(QVBoxLayout *column);
    void addFoot(QVBoxLayout *column);
    void chooseAll(ClashSide side);
    void judge();
    void decide();
    /// The one side chosen throughout; nothing while there is none.
    [[nodiscard]] std::optional<ClashSide> sideOfAll() const;
    [[nodiscard]] QList<ClashQuestion> questionsAbout(const Change &change) const;
    [[nodiscard]] QList<Change> others() const;

    AccountContext *m_context;
    Change m_change;
    QList<ClashChoice *> m_choices;
    QCheckBox *m_forAll;
    QLabel *m_error;
    QPushButton *m_decide;
    bool m_isDeciding = false;
};

} // namespace gatehouse
