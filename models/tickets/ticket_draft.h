// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/attachment.h"
#include "models/tickets/ticket.h"

#include <QList>

namespace gatehouse {

/// What somebody has begun to write and not sent. A reply has a text and files alone.
struct TicketDraft {
    QString department;
    QString priority;
    QString subject;
    QString text;
    QList<Attachment> files = {}; ///< attached already: the plan keeps their bytes

    /// Nothing in it would be missed.
    [[nodiscard]] bool isEmpty() const
    {
        return subject.trimmed().isEmpty() && text.trimmed().isEmpty() && files.isEmpty();
    }
    friend bool operator==(const TicketDraft &, const TicketDraft &) = default;
};

/// A draft and where it belongs: to a ticket, or, with an empty id, to one that is about to be opened in the account.
struct KeptDraft {
    TicketKey key;
    TicketDraft draft;

    friend bool operator==(const KeptDraft &, const KeptDraft &) = default;
};

} // namespace gatehouse
