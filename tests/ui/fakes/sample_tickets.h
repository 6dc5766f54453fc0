// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/message.h"

namespace gatehouse::fakes {

/// A ticket and what was written in it.
struct SampleTicket {
    Ticket ticket;
    QList<Message> messages;
};

/// Tickets of two accounts in each state: `own` is Brightwater Ltd, `others` Harbour Lights Charity.
[[nodiscard]] QList<SampleTicket> sampleTickets(const AccountKey &own, const AccountKey &others, Instant now);

} // namespace gatehouse::fakes
