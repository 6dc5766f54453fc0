// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QJsonObject>
#include <QString>

namespace portal {

/// Something about signing in or out (R11). Never a password, a token, a code, or an address that was merely typed:
/// people type passwords into the wrong field.
struct SignInEvent {
    QString action; ///< sign_in.succeeded, sign_in.failed, session.ended, password.reset
    QString identity; ///< whose; empty: nobody's here
    bool proven = false; ///< it was they who did it, and not somebody who says so
    QString object; ///< a session's id; empty: the identity's
    QJsonObject after;
};

/// Writes the event into the chain that belongs to no account, in the transaction of its effect.
[[nodiscard]] Result<void> recordSignIn(Transaction &transaction, const SignInEvent &event, Instant now);

} // namespace portal
