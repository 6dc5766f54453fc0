// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/profiles/profile.h"

namespace portal {

/// loadProfile(), with a refusal that lists the built-in profiles.
[[nodiscard]] Result<Profile> loadKnownProfile(const QString &nameOrPath);

} // namespace portal
