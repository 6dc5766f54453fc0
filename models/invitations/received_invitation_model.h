// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/invitations/invitation_rows.h"

#include <QHash>

namespace gatehouse {

/// Invitations sent to the person at this computer, over all identities: each counts down by the clock of its own
/// portal, and its permissions are counted in that portal's catalogue.
class ReceivedInvitationModel final : public InvitationRows<ReceivedInvitation> {
    Q_OBJECT

public:
    enum Column { AccountColumn, InvitedByColumn, AccessColumn, ExpiresColumn, ColumnCount };
    Q_ENUM(Column)

    /// What a row needs of its portal.
    struct Portal {
        Catalogue catalogue;
        std::chrono::milliseconds clockOffset{0}; ///< portal's clock minus ours
    };

    explicit ReceivedInvitationModel(QObject *parent = nullptr);

    void setInvitations(const QList<ReceivedInvitation> &invitations); ///< a difference by id, never a reset
    void setPortals(const QHash<PortalId, Portal> &portals);
    void setNow(Instant now); ///< by our clock

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] std::chrono::milliseconds clockOffset(const ReceivedInvitation &invitation) const override;

private:
    [[nodiscard]] QString text(const ReceivedInvitation &invitation, int column) const;

    QHash<PortalId, Portal> m_portals;
};

} // namespace gatehouse
