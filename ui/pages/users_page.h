// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QStackedLayout;

namespace gatehouse {

class AccessCell;
class AccountContext;
class Actions;
class EmptyState;
class MemberTableModel;
class RowTable;

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
    [[nodiscard]] QWidget *makeSegments();
    void nameSegments();
    void sayWhyEmpty();
    void nameSeats();
    void showList(MemberStatus list);
    [[nodiscard]] int invitedCount() const;
    void setupTable();
    void takeVocabulary();
    void takeNeeds(); ///< of columns for what can stand in them
    void takeMembers();
    /// True where the portal shows nobody to the person.
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] QString closedWords() const;
    void takeCounts(int shown, int total);
    void openMenu(const QPoint &position);
    void copyEmail(int row) const;

    AccountContext *m_context;
    Actions *m_actions;
    MemberTableModel *m_model;
    QLabel *m_title;
    QLabel *m_count;
    QLabel *m_seats;
    RowTable *m_table;
    EmptyState *m_empty;
    AccessCell *m_accessCell;
    QStackedLayout *m_stack;
    QButtonGroup *m_segments;
    QTimer m_timer; ///< lets "2 min ago" grow older
};

} // namespace gatehouse
