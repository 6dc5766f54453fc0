// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// POST /invitation: accept, with the password of the sign-in there is or with a new sign-in for the invited address;
/// or decline. Everything is looked at anew in the transaction that answers (R43): a page shown earlier is worth
/// nothing, and a wrong password consumes nothing.
[[nodiscard]] Result<Prepared> prepareInvitationAnswer(
    const Request &request, const Settings &settings, const Profile &profile);

} // namespace portal
