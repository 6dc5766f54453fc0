// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/profiles/profile_reader.h"

namespace portal {

/// `tickets` of a profile that has them.
[[nodiscard]] Profile::Tickets readTickets(ProfileReader &reader, const QJsonObject &root);

} // namespace portal
