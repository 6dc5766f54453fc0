// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/message_rows.h"

#include <QJsonObject>

namespace portal {

/// Rows as openapi.yaml names their members (R30).
[[nodiscard]] QJsonObject ticketToJson(const SeenTicket &seen);
[[nodiscard]] QJsonObject messageToJson(const MessageRow &message);
[[nodiscard]] QJsonObject attachmentToJson(const AttachmentRow &attachment);

/// What an audit event keeps of a ticket: what it is about and how it stands, never what was written.
[[nodiscard]] QJsonObject auditedTicket(const TicketRow &ticket);

/// The extras of a 412.
[[nodiscard]] QJsonObject conflictWith(const SeenTicket &seen);

} // namespace portal
