// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/tickets/message.h"

namespace gatehouse {

/// The tickets of one account under its changes, oldest first, the one that moved last on top. What waits is marked and
/// changes no state; a ticket that the portal has not got yet is there, without a number. `portalNow` minus our `now`
/// is the offset by which the times of changes are shown.
[[nodiscard]] QList<Ticket> overlaid(
    const QList<Ticket> &cached, const QList<Change> &changes, std::chrono::milliseconds clockOffset);

/// The messages of one ticket under the changes of its account: replies that the cache does not hold yet come last.
[[nodiscard]] QList<Message> overlaid(const QList<Message> &cached, const TicketId &ticket,
    const QList<Change> &changes, std::chrono::milliseconds clockOffset);

} // namespace gatehouse
