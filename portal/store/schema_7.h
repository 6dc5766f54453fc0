// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

/// Addresses that want no invitations.
extern const std::span<const char *const> schema7;

} // namespace portal
