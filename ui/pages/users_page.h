// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;

namespace gatehouse {

class AccessCell;
class AccountContext;
class Actions;
class EmptyState;
class MemberTableModel;
class RowTable;

/// *Users*: everybody with access to the account.
class UsersPage final : public QWidget {
    Q_OBJECT

public:
    UsersPage(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    [[nodiscard]] std::optional<Member> selected() const;
    void focusTable();
    void remember() const;

Q_SIGNALS:
    /// Another member is selected, or the same one differs.
    void selectedChanged();
    void filterClearAsked();

private:
    void setupTable();
    void takeVocabulary();
    void takeMembers();
    void takeCounts(int shown, int total);
    void openMenu(const QPoint &at);
    void copyEmail(int row) const;

    AccountContext *m_context;
    Actions *m_actions;
    MemberTableModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    RowTable *m_table;
    EmptyState *m_empty;
    AccessCell *m_accessCell;
    QStackedLayout *m_stack;
    QTimer m_timer; ///< lets "2 min ago" grow older
};

} // namespace gatehouse
