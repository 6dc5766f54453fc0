// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

/// The first slice's tables. Ids are TEXT, times INTEGER milliseconds, truth values INTEGER 0 or 1, JSON TEXT, hashes
/// BLOB. What belongs to an account is found by (account_id, id) alone (R28).
extern const std::span<const char *const> schema1;

} // namespace portal
