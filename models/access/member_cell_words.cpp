// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_cell_words.h"

#include "models/access/access_words.h"
#include "models/access/member_words.h"
#include "models/relative_time.h"
#include "models/tool_tip.h"

namespace gatehouse {

QString MemberCellWords::text(const Member &member, MemberTableModel::Column column) const
{
    switch (column) {
    case MemberTableModel::NameColumn:
        return member.name;
    case MemberTableModel::EmailColumn:
        return member.email;
    case MemberTableModel::RoleColumn:
        return roleLabels.value(member.role, member.role);
    case MemberTableModel::AccessColumn:
        return accessWords(member.grant.within(subAccount), catalogue);
    case MemberTableModel::StatusColumn:
        return statusWords(member, portalNow);
    case MemberTableModel::LastSignInColumn:
        return member.lastSignIn ? relativeWords(*member.lastSignIn, now) : MemberTableModel::tr("Never");
    case MemberTableModel::ColumnCount:
        break;
    }
    return {};
}

QString MemberCellWords::toolTip(const Member &member, MemberTableModel::Column column) const
{
    switch (column) {
    case MemberTableModel::LastSignInColumn:
        return member.lastSignIn ? absoluteWords(*member.lastSignIn) : MemberTableModel::tr("Has never signed in");
    case MemberTableModel::AccessColumn:
    case MemberTableModel::StatusColumn:
        if (!member.pendingWords.isEmpty())
            return plainToolTip(text(member, column) + u'\n' + member.pendingWords);
        [[fallthrough]];
    case MemberTableModel::NameColumn:
    case MemberTableModel::EmailColumn:
    case MemberTableModel::RoleColumn:
        return plainToolTip(text(member, column));
    case MemberTableModel::ColumnCount:
        break;
    }
    return {};
}

QBitArray MemberCellWords::held(const Member &member) const
{
    return heldBits(member.grant.within(subAccount), catalogue, closedToRole.value(member.role));
}

} // namespace gatehouse
