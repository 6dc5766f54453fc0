// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/program/options.h"

namespace portal {

/// Runs the portal until it is to end.
[[nodiscard]] Result<void> serve(const ServeOptions &options);

/// Adds an identity, and an account when asked; reads the password from standard input.
[[nodiscard]] Result<void> addUser(const UserAddOptions &options);

/// Writes the sample data.
[[nodiscard]] Result<void> fillWithDemo(const DemoOptions &options);

} // namespace portal
