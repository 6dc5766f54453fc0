// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace portal {

/// Tickets with their messages, attachments and read marks; what a member sees of them and is mailed; the reason of an
/// audit event.
extern const std::span<const char *const> schema4;

} // namespace portal
