// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"
#include "portal/store/message_rows.h"

namespace portal {

/// Somebody who writes in a ticket.
struct TicketWriter {
    QString side; ///< staff, customer
    QString id; ///< a member's id, or «staff»
    QString name;
};

/// What is to be said.
struct NewMessage {
    QString id;
    QString text;
    std::vector<AttachmentRow> attachments;
};

/// The ticket's next message, for the account's owner: takes its number, moves the ticket's status and version, writes
/// both, ticket first. `ticket` is as it stands afterwards.
[[nodiscard]] Result<MessageRow> writeMessage(
    Scene &scene, TicketRow &ticket, const TicketWriter &writer, const NewMessage &message);

/// Sets the status and writes the ticket; its sequence number.
[[nodiscard]] Result<qint64> moveTicket(Scene &scene, TicketRow &ticket, const QString &status, const QString &by);

/// A number nobody has yet: six digits, more when those get scarce.
[[nodiscard]] Result<qint64> freeTicketNumber(Scene &scene);

} // namespace portal
