// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/received_invitation_model.h"

#include "models/access/access_words.h"
#include "models/relative_time.h"
#include "models/tool_tip.h"
#include "models/word_list.h"

namespace gatehouse {

namespace {

struct ReceivedKey {
    IdentityId identity;
    InvitationId id;
    friend bool operator==(const ReceivedKey &, const ReceivedKey &) = default;
    friend size_t qHash(const ReceivedKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.identity, key.id);
    }
};

} // namespace

ReceivedInvitationModel::ReceivedInvitationModel(QObject *parent)
    : InvitationRows(parent)
{
}

void ReceivedInvitationModel::setInvitations(const QList<ReceivedInvitation> &invitations)
{
    follow(
        m_invitations, invitations,
        [](const ReceivedInvitation &invitation) { return ReceivedKey{invitation.identity, invitation.id}; },
        std::equal_to<>{});
}

void ReceivedInvitationModel::setPortals(const QHash<PortalId, Portal> &portals)
{
    m_portals = portals;
    announce(rowCount(), AccessColumn, ExpiresColumn, [](int) { return true; });
}

void ReceivedInvitationModel::setNow(Instant now)
{
    tick(now, AccountColumn, ExpiresColumn);
}

std::chrono::milliseconds ReceivedInvitationModel::clockOffset(const ReceivedInvitation &invitation) const
{
    const auto portal = m_portals.constFind(invitation.portal);
    return portal == m_portals.constEnd() ? std::chrono::milliseconds(0) : portal->clockOffset;
}

int ReceivedInvitationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ReceivedInvitationModel::text(const ReceivedInvitation &invitation, int column) const
{
    switch (static_cast<Column>(column)) {
    case AccountColumn:
        return invitation.accountName;
    case InvitedByColumn:
        return invitation.invitedBy;
    case AccessColumn: {
        const QString access = accessWords(invitation.grant, m_portals.value(invitation.portal).catalogue);
        return invitation.subAccounts.isEmpty()
            ? access
            : tr("%1, only %2", "how much, where").arg(access, listed(invitation.subAccounts));
    }
    case ExpiresColumn: {
        const InvitationState state = stateNow(invitation);
        const QString expiry = expiryWords(state, invitation.expiresAt, portalNow(invitation));
        return expiry.isEmpty() ? stateWords(state) : expiry;
    }
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReceivedInvitationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ReceivedInvitation &invitation = m_invitations.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(invitation, index.column());
    case Qt::ToolTipRole:
        if (!invitation.pendingWords.isEmpty())
            return plainToolTip(invitation.pendingWords);
        return index.column() == ExpiresColumn ? tr("Expires %1").arg(absoluteWords(invitation.expiresAt))
                                               : plainToolTip(text(invitation, index.column()));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(invitation.accountName, headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                text(invitation, index.column()));
    default:
        return sharedData(invitation, role);
    }
}

QVariant ReceivedInvitationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case AccountColumn:
        return tr("Account");
    case InvitedByColumn:
        return tr("Invited by");
    case AccessColumn:
        return tr("Access");
    case ExpiresColumn:
        return tr("Expires");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
