// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/attachment.h"
#include "models/tickets/ticket.h"

#include <QList>

namespace gatehouse {

/// One message of a ticket: plain text from outside.
struct Message {
    MessageId id;
    int number = 0; ///< its place in the ticket; 0 until the portal has it
    Instant at{};
    QString text;
    Side by = Side::Customer;
    TicketPerson actor; ///< who wrote it
    TicketPerson principal; ///< the owner it was written for
    QList<Attachment> attachments;
    PendingMark pending = PendingMark::None;
    QString pendingWords;

    friend bool operator==(const Message &, const Message &) = default;
};

} // namespace gatehouse
