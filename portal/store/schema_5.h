// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

/// How a membership ends: until when it can be restored, who deactivated it, in which sessions the account was open,
/// and when its end date was announced. Transfers of ownership, and the services that may ask for decisions.
extern const std::span<const char *const> schema5;

} // namespace portal
