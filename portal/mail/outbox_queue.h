// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

/// A mail without a link, for the outbox.
struct NewMail {
    QString id;
    QString recipient;
    QString subject;
    QString text;
    QString html;
    QString language;
    QString messageId; ///< the same again is the same mail
};

/// Puts it into the outbox, in the transaction of what it tells about.
[[nodiscard]] Result<void> queueMail(Transaction &transaction, const NewMail &mail, Instant now);

} // namespace portal
