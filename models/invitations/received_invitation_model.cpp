// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/invitations/received_invitation_model.h"

#include "models/access/access_words.h"
#include "models/invitations/invitation_words.h"
#include "models/relative_time.h"
#include "models/tool_tip.h"

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
    : RowwiseModel(parent)
{
}

void ReceivedInvitationModel::setInvitations(const QList<ReceivedInvitation> &invitations)
{
    follow(
        m_invitations, invitations,
        [](const ReceivedInvitation &invitation) { return ReceivedKey{invitation.identity, invitation.id}; },
        std::equal_to<>{});
}

void ReceivedInvitationModel::setPortalNow(Instant now)
{
    const Instant before = std::exchange(m_now, now);
    announce(rowCount(), AccountColumn, ExpiresColumn, [&](int row) {
        const ReceivedInvitation &invitation = m_invitations.at(row);
        return looksOlder(invitation.resolution, invitation.expiresAt, before, now);
    });
}

const ReceivedInvitation &ReceivedInvitationModel::invitationAt(int row) const
{
    return m_invitations.at(row);
}

int ReceivedInvitationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_invitations.size());
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
    case AccessColumn:
        return accessWords(invitation.grant, {});
    case ExpiresColumn: {
        const InvitationState state = stateOf(invitation, m_now);
        const QString expiry = expiryWords(state, invitation.expiresAt, m_now);
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
    case InvitationIdRole:
        return invitation.id.value;
    case StateRole:
        return static_cast<int>(stateOf(invitation, m_now));
    case RemainingRole:
        return qint64{(invitation.expiresAt - m_now).count()};
    case PendingRole:
        return static_cast<int>(invitation.pending);
    case PendingWordsRole:
        return invitation.pendingWords;
    default:
        return {};
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
