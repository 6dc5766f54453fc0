// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

/// A mail for the outbox; an invitation's goes there by itself.
struct NewMail {
    QString id;
    QString recipient;
    QString subject;
    QString text;
    QString html;
    QString language;
    QString messageId; ///< the same again is the same mail
    QString reset = {}; ///< the wish for a new password that its link is for; empty: no link in it
};

/// Puts it into the outbox, in the transaction of what it tells about.
[[nodiscard]] Result<void> queueMail(Transaction &transaction, const NewMail &mail, Instant now);

} // namespace portal
