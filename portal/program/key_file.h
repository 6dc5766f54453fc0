// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>

namespace portal {

class Randomness;

/// The 32 secret bytes that links are made with. Made with mode 0600 when the file is missing; refused when others may
/// read it, when it is not a plain file of this user, or when it is cut (R99).
[[nodiscard]] Result<QByteArray> readOrMakeKeyFile(const QString &path, Randomness &randomness);

} // namespace portal
