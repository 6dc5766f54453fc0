// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace portal::test {

/// For QProcess::setChildProcessModifier(): the child ends with the test that started it, also when that is killed or
/// aborts, so that no server is left behind. `more` is done in the child as well. Linux only, as the tests are.
[[nodiscard]] std::function<void()> tiedToParent(std::function<void()> more = {});

} // namespace portal::test
