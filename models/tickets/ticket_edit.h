// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"
#include "models/tickets/attachment.h"

#include <QList>
#include <QString>

#include <variant>

namespace gatehouse {

struct OpenTicket {
    QString department;
    QString priority;
    QString subject;
    QString text;
    QList<Attachment> files = {}; ///< by the ids of the plan, which keeps their bytes until the portal has them
    friend bool operator==(const OpenTicket &, const OpenTicket &) = default;
};
struct ReplyToTicket {
    MessageId message; ///< made here, so that it can be told from others when it comes back
    QString text;
    QList<Attachment> files = {}; ///< as above
    friend bool operator==(const ReplyToTicket &, const ReplyToTicket &) = default;
};
struct CloseTicket {
    friend bool operator==(const CloseTicket &, const CloseTicket &) = default;
};
struct ReopenTicket {
    friend bool operator==(const ReopenTicket &, const ReopenTicket &) = default;
};
/// Up to which message the person has read. Nobody needs to hear of it.
struct MarkTicketRead {
    int through = 0;
    friend bool operator==(const MarkTicketRead &, const MarkTicketRead &) = default;
};

/// What is wanted of one ticket; one of the plan's edits.
struct TicketEdit {
    TicketId ticket; ///< made here when the edit opens it
    std::variant<OpenTicket, ReplyToTicket, CloseTicket, ReopenTicket, MarkTicketRead> what;
    friend bool operator==(const TicketEdit &, const TicketEdit &) = default;
};

/// What the person wrote, to be kept and shown when it could not be sent; empty for the other edits.
[[nodiscard]] QString writtenText(const TicketEdit &edit);
/// The files that go with it.
[[nodiscard]] QList<Attachment> attachedFiles(const TicketEdit &edit);

/// As a sentence for the list of changes: "Reply to “The shop is slow”". `subject` is what the change calls the ticket.
[[nodiscard]] QString sentence(const TicketEdit &edit, const QString &subject);

/// What the ticket's row says while the edit waits, and while it is on its way.
[[nodiscard]] QString pendingWords(const TicketEdit &edit, bool isSending);

} // namespace gatehouse
