// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/ticket.h"

#include <QList>

namespace gatehouse {

/// A file at a message. What it is said to be is what its uploader said; nobody has looked into it.
struct Attachment {
    QString id;
    QString name;
    qint64 size = 0; ///< bytes
    QString type;

    friend bool operator==(const Attachment &, const Attachment &) = default;
};

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
