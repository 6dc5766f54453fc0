// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QString>

namespace portal {

struct Scene;

/// Puts the mail for the present issue of an invitation into the outbox, in the transaction that made the issue. Where
/// the link belongs stands a placeholder: the sender makes it from link_id and issue, so that no token is at rest. The
/// Message-ID follows from both too, so one issue is never two mails.
[[nodiscard]] Result<void> queueInvitationMail(Scene &scene, const QString &account, const QString &invitation);

/// What stands for the link in a queued mail: a control character, which no name or message keeps.
[[nodiscard]] QString linkPlaceholder();
/// The same for the link at its foot, by which no more are wanted.
[[nodiscard]] QString optOutPlaceholder();

} // namespace portal
