// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invitation.h"
#include "models/rowwise_model.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// Invitations sent to the person at this computer, over all identities.
class ReceivedInvitationModel final : public RowwiseModel<QAbstractTableModel> {
    Q_OBJECT

public:
    enum Column { AccountColumn, InvitedByColumn, AccessColumn, ExpiresColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role { InvitationIdRole = Qt::UserRole, StateRole, RemainingRole, PendingRole, PendingWordsRole };

    explicit ReceivedInvitationModel(QObject *parent = nullptr);

    void setInvitations(const QList<ReceivedInvitation> &invitations); ///< a difference by id, never a reset
    void setPortalNow(Instant now);
    [[nodiscard]] const ReceivedInvitation &invitationAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ReceivedInvitation &invitation, int column) const;

    QList<ReceivedInvitation> m_invitations;
    Instant m_now{};
};

} // namespace gatehouse
