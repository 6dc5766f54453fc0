// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QByteArray>

namespace portal {

/// Slows guessing down (R6). Three counts: an address from one source, an address from anywhere, a source at any
/// address. Each has free tries, then pauses that double up to a limit. Guesses during a pause are not looked at and
/// count for nothing, so nobody can lock anybody out for good: the pause for an address from anywhere is short, so that
/// its owner gets in from elsewhere within a minute.
struct SignInAttempt {
    QString address; ///< canonical
    QByteArray source; ///< the peer; of IPv6 the /64 counts
};

/// How long until the next guess is looked at; zero: now. Reads only.
[[nodiscard]] Result<std::chrono::seconds> pauseBefore(
    Transaction &transaction, const SignInAttempt &attempt, Instant now);

/// A guess was looked at and was wrong; the pause it leads to.
[[nodiscard]] Result<std::chrono::seconds> noteFailure(
    Transaction &transaction, const SignInAttempt &attempt, Instant now);

/// The right password: the address starts anew. The source does not, or an own account would buy guesses at others.
[[nodiscard]] Result<void> noteSuccess(Transaction &transaction, const SignInAttempt &attempt);

/// The same for links to a new password: an address is mailed one three times before pauses begin, a source may name
/// twenty addresses. Whether anybody has the address makes no difference.
[[nodiscard]] Result<std::chrono::seconds> pauseBeforeReset(
    Transaction &transaction, const SignInAttempt &asked, Instant now);
[[nodiscard]] Result<void> noteResetAsked(Transaction &transaction, const SignInAttempt &asked, Instant now);

} // namespace portal
