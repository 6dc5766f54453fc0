// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedLayout;

namespace gatehouse {

class AccountContext;
class Actions;
class EmptyState;
class MemberLists;
class MemberTableModel;
class UsersTable;

/// *Users*: everybody with access to the account, in lists by status.
class UsersPage final : public QWidget {
    Q_OBJECT

public:
    UsersPage(AccountContext *context, Actions *actions, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    [[nodiscard]] std::optional<Member> selected() const;
    /// What stands beside the list while nobody in it is selected.
    [[nodiscard]] QString hint() const;
    void focusTable();
    void remember() const;

Q_SIGNALS:
    /// Another member is selected, or the same one differs.
    void selectedChanged();
    void filterClearAsked();
    /// The list of those who are invited is another page's.
    void invitedAsked();

private:
    void sayWhyEmpty();
    void nameSeats();
    void showList(MemberStatus list);
    void takeVocabulary();
    void takeMembers();
    /// True where the portal shows nobody to the person.
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] QString closedWords() const;
    void takeCounts(int shown, int total);

    AccountContext *m_context;
    Actions *m_actions;
    MemberTableModel *m_model;
    MemberLists *m_lists;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_seats;
    UsersTable *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QTimer m_timer; ///< lets "2 min ago" grow older
};

} // namespace gatehouse
