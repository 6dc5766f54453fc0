// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowwise_model.h"
#include "models/tickets/ticket.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// Tickets as a table, of one account or of all, in the order of their last move. One row has all that a list of cards
/// shows, by roles.
class TicketTableModel final : public RowwiseModel<QAbstractTableModel> {
    Q_OBJECT

public:
    enum Column { SubjectColumn, NumberColumn, AccountColumn, StatusColumn, LastReplyColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        TicketIdRole = Qt::UserRole,
        StatusRole, ///< int of TicketStatus
        UnreadRole,
        PendingRole,
        PendingWordsRole,
        AccountIdRole, ///< the hue of the account is derived from it
        AccountNameRole,
        NumberRole,
        LastReplyRole, ///< "2 h ago"
    };

    explicit TicketTableModel(QObject *parent = nullptr);

    void setTickets(const QList<Ticket> &tickets); ///< a difference by key, never a reset
    void setNow(Instant now); ///< for "2 min ago"; before the first call the date is shown
    [[nodiscard]] const Ticket &ticketAt(int row) const;
    [[nodiscard]] int rowOf(const TicketKey &key) const;
    /// How many of them are unread; known, not counted.
    [[nodiscard]] int unreadCount() const { return m_unread; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Ticket &ticket, int column) const;
    [[nodiscard]] QString spoken(const Ticket &ticket) const;
    [[nodiscard]] QString toolTip(const Ticket &ticket) const;

    QList<Ticket> m_tickets;
    int m_unread = 0;
    Instant m_now{};
};

} // namespace gatehouse
