// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"

namespace portal {

/// May `member` do what is asked, there, now? The one answer behind every system that asks this portal. 422
/// `unknown_permission`, `unknown_module`, `scope_not_offered`, `unknown_sub_account` for what there is not: a question
/// that nobody could be allowed is a mistake of who asks, and must not look like a no.
[[nodiscard]] Result<bool> decide(Scene &scene, const Authority &member, const Cell &asked);

} // namespace portal
