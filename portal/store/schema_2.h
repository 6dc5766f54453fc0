// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

/// Second step of the store: what real mail and the invitation rules need.
extern const std::span<const char *const> schema2;

} // namespace portal
