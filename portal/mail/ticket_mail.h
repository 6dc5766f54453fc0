// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

namespace portal {

struct MessageRow;
struct Scene;
struct TicketRow;

/// Mails a reply of support to the account's owner. Delegates get none (page S0 says so), but those who asked for it
/// where the profile lets them, and who may see this very ticket now. How many mails wait in the outbox for it.
[[nodiscard]] Result<int> queueTicketReplyMails(Scene &scene, const TicketRow &ticket, const MessageRow &reply);

} // namespace portal
