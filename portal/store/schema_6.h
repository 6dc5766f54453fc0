// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

/// New passwords by mail, sessions of the pages, the account chosen at sign-in, the profile a database belongs to, and
/// sub-accounts that are closed.
extern const std::span<const char *const> schema6;

} // namespace portal
