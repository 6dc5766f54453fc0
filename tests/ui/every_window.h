// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/window_fixture.h"

#include <functional>

namespace gatehouse {

/// Shows every page and every dialog of the window in turn and calls `look` with each, named.
void showEveryWindow(WindowFixture &fixture, const std::function<void(QWidget *, const QString &)> &look);

} // namespace gatehouse
