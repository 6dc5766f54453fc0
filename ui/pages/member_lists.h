// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QSharedPointer>
#include <QWidget>

class QButtonGroup;

namespace gatehouse {

class AccountContext;
class MemberTable;

/// *Active · Invited · Deactivated · Removed*: the lists of *Users*, each with its count, in the portal's words. The
/// one of those who are invited is another page's and only leads there. What the portal can't do is grey, with the
/// reason.
class MemberLists final : public QWidget {
    Q_OBJECT

public:
    explicit MemberLists(AccountContext *context, QWidget *parent = nullptr);

    /// Shows which list is open, without a signal.
    void open(MemberStatus list);
    /// Counts and names anew; where nobody is shown to the person (`isClosed`), the lists have no counts.
    void takeMembers(const QSharedPointer<const MemberTable> &table, bool isClosed);

Q_SIGNALS:
    void chosen(gatehouse::MemberStatus list);
    void invitedAsked();

private:
    [[nodiscard]] int invitedCount() const;
    void offerDeactivated(int resting);

    AccountContext *m_context;
    QButtonGroup *m_buttons;
};

} // namespace gatehouse
