// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse::test {

/// Whether the programs are built with sanitizers, which keep freed memory back to catch late uses: how much a process
/// holds says nothing then.
#ifdef GATEHOUSE_SANITIZED
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif

} // namespace gatehouse::test
