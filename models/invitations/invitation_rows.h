// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation_words.h"
#include "models/rowwise_model.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// What the tables of invitations sent and received share: rows that run out by their portal's clock, and the roles by
/// which a view paints them. `Value` is Invitation or ReceivedInvitation.
template <class Value>
class InvitationRows : public RowwiseModel<QAbstractTableModel> {
public:
    enum Role {
        InvitationIdRole = Qt::UserRole,
        StateRole, ///< int of InvitationState, at the portal's clock
        RemainingRole, ///< qint64 ms until it expires, ≤ 0 when over
        PendingRole,
        PendingWordsRole,
        SortRole,
    };

    [[nodiscard]] const Value &invitationAt(int row) const { return m_invitations.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_invitations.size());
    }

protected:
    using RowwiseModel::RowwiseModel;

    /// Portal's clock minus the one that ticks here.
    [[nodiscard]] virtual std::chrono::milliseconds clockOffset(const Value &invitation) const
    {
        Q_UNUSED(invitation)
        return std::chrono::milliseconds(0);
    }
    [[nodiscard]] Instant portalNow(const Value &invitation) const { return m_now + clockOffset(invitation); }
    [[nodiscard]] InvitationState stateNow(const Value &invitation) const
    {
        return stateOf(invitation, portalNow(invitation));
    }

    /// Takes the time; rows whose state or countdown reads differently say so.
    void tick(Instant now, int firstColumn, int lastColumn)
    {
        const Instant before = std::exchange(m_now, now);
        announce(rowCount(), firstColumn, lastColumn, [&](int row) {
            const Value &invitation = m_invitations.at(row);
            const auto offset = clockOffset(invitation);
            return looksOlder(invitation.resolution, invitation.expiresAt, before + offset, now + offset);
        });
    }

    /// The roles above but SortRole, and what a screen reader says; invalid for any other.
    [[nodiscard]] QVariant sharedData(const Value &invitation, int role) const
    {
        switch (role) {
        case InvitationIdRole:
            return invitation.id.value;
        case StateRole:
            return static_cast<int>(stateNow(invitation));
        case RemainingRole:
            return qint64{(invitation.expiresAt - portalNow(invitation)).count()};
        case PendingRole:
            return static_cast<int>(invitation.pending);
        case PendingWordsRole:
            return invitation.pendingWords;
        default:
            return {};
        }
    }

    QList<Value> m_invitations;

private:
    Instant m_now{};
};

} // namespace gatehouse
