// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/route.h"
#include "portal/mail/invitation_mail.h"

namespace portal {
[[gnu::weak]] Result<void> queueInvitationMail(Scene &, const QString &, const QString &)
{
    return {};
}
} // namespace portal
