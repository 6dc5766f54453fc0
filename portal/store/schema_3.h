// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

/// Sub-accounts.
extern const std::span<const char *const> schema3;

} // namespace portal
