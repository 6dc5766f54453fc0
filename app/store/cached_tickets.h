// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/tickets/message.h"

namespace gatehouse {

/// A message as it travels: which ticket it belongs to, which may come later than it.
struct TicketMessage {
    TicketId ticket;
    Message message;
};

/// The tables of tickets in a cache.
[[nodiscard]] Result<void> makeTicketTables(Database &database);

// Inside the transaction of a page.
[[nodiscard]] Result<void> writeTickets(Database &database, const QList<Ticket> &tickets);
[[nodiscard]] Result<void> writeMessages(Database &database, const QList<TicketMessage> &messages);
[[nodiscard]] Result<void> removeTickets(Database &database, const QList<TicketId> &tickets);
[[nodiscard]] Result<void> clearTickets(Database &database);

/// Without account and its name, which the cache does not hold; the one that moved last first.
[[nodiscard]] Result<QList<Ticket>> readTickets(Database &database);
[[nodiscard]] Result<QList<Message>> readMessages(Database &database, const TicketId &ticket);

} // namespace gatehouse
