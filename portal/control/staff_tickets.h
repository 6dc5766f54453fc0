// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

#include <QJsonObject>

namespace portal {

// What support does with tickets, each in one transaction. `with` is what the command gave.

/// {status?, limit?} → {tickets: […]}: of all accounts, the one that waits longest first.
[[nodiscard]] Result<QJsonObject> listStaffTickets(Scene &scene, const QJsonObject &with);
/// {number} → {ticket, account, owner, messages: […]}
[[nodiscard]] Result<QJsonObject> showStaffTicket(Scene &scene, const QJsonObject &with);
/// {number, id, text, name?, close?} → {ticket, message, mailed: number}. Mails the owner, and the members who asked
/// for it where the profile lets them.
[[nodiscard]] Result<QJsonObject> replyToTicket(Scene &scene, const QJsonObject &with);
/// {number, name?} → {ticket}
[[nodiscard]] Result<QJsonObject> closeStaffTicket(Scene &scene, const QJsonObject &with);
[[nodiscard]] Result<QJsonObject> reopenStaffTicket(Scene &scene, const QJsonObject &with);

} // namespace portal
