// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace portal {

/// All of a file that holds a secret, if nobody else may read it: a plain file of this user, 0600 or less, no symbolic
/// link, at most `longest` bytes. Nothing when there is none. `what` begins the Problem's sentence: "The key file".
[[nodiscard]] Result<std::optional<QByteArray>> readPrivateFile(
    const QString &path, const QString &what, qsizetype longest);

} // namespace portal
