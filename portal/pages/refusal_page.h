// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/request.h"
#include "portal/http/response.h"
#include "portal/problem.h"

namespace portal {

struct Profile;
struct Settings;

/// A problem as a page for people: for refusals of addresses that browsers visit.
[[nodiscard]] Response refusalPage(
    const Problem &problem, const Request &request, const Settings &settings, const Profile &profile);

} // namespace portal
