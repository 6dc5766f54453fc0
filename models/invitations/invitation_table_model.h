// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/invitations/invitation_rows.h"

namespace gatehouse {

/// The invitations of one account with a countdown. setPortalNow() is called by the view's ticking; rows whose state or
/// remaining time changed say so.
class InvitationTableModel final : public InvitationRows<Invitation> {
    Q_OBJECT

public:
    enum Column { EmailColumn, AccessColumn, StateColumn, ExpiresColumn, InvitedByColumn, ColumnCount };
    Q_ENUM(Column)

    explicit InvitationTableModel(QObject *parent = nullptr);

    void setVocabulary(const Catalogue &catalogue);
    /// The portal's own words over columns; ours over the others.
    void setHeadings(const QHash<int, QString> &headings);
    void setInvitations(const QList<Invitation> &invitations); ///< a difference by id, never a reset
    void setPortalNow(Instant now);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Invitation &invitation, int column) const;
    [[nodiscard]] QString toolTip(const Invitation &invitation, int column) const;
    [[nodiscard]] QVariant sortKey(const Invitation &invitation, int column) const;

    Catalogue m_catalogue;
    QHash<int, QString> m_headings;
};

} // namespace gatehouse
