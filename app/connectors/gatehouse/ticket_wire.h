// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/gatehouse/edit_wire.h"
#include "app/connectors/gatehouse/wire_reader.h"
#include "models/tickets/message.h"

namespace gatehouse {

/// Without account and its name.
[[nodiscard]] Ticket ticketFromWire(const WireObject &object);
[[nodiscard]] Message messageFromWire(const WireObject &object);

/// What the portal calls a file of `size` bytes that was brought to it; OutsideContract when it has another size.
[[nodiscard]] Result<QString> uploadedFromWire(const QByteArray &json, qint64 size);

/// What an edit of a ticket asks of the portal; `account` is the account's path.
[[nodiscard]] EditCall callOfTicketEdit(const TicketEdit &edit, const QByteArray &account);
/// The ticket's version in the answer; a fault when the answer is about another ticket or message.
[[nodiscard]] qint64 ticketVersionFromWire(const TicketEdit &edit, const WireObject &root);

} // namespace gatehouse
