// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include "portal/instant.h"

#include <QString>

namespace portal {

struct Scene;

/// The mail with a link for a new password.
struct ResetMail {
    QString recipient; ///< address; empty for nobody: such a mail waits like any other and never goes
    QString reset;
    Instant expiresAt{};
    QString language;
};
[[nodiscard]] Result<void> queueResetMail(Scene &scene, const ResetMail &mail);

/// Tells somebody that their password was changed (R10).
[[nodiscard]] Result<void> queuePasswordChanged(Scene &scene, const QString &recipient, const QString &language);

} // namespace portal
