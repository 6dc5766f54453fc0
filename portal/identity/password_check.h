// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"
#include "portal/identity/throttle.h"

#include <chrono>

namespace portal {

/// Somebody's word that they are who they are. The one way a password is tried, at the sign-in page and at the
/// invitation's, so that both are counted and slowed down alike (R17).
struct PasswordTry {
    QString email;
    QString password;
    QByteArray source;
};

/// What came of it.
enum class PasswordOutcome {
    Right,
    Wrong, ///< also: unknown address, no password set, disabled; nobody outside can tell these apart (R7)
    Paused, ///< too many tries before; this one was not looked at
    Overloaded ///< too many hashes at once; this one was not looked at
};

/// What the slow part found, for the commit to settle.
struct PasswordVerdict {
    PasswordOutcome outcome = PasswordOutcome::Wrong;
    std::chrono::seconds wait{0}; ///< for Paused and Overloaded
    QString identity;
    QByteArray checkedAgainst; ///< the hash as it was; if it changed meanwhile the verdict is worth nothing
    QByteArray renewed; ///< a hash with today's parameters, when the stored one has older ones (R4)
};

/// Hashes and compares, outside any transaction. The same work is done for an address nobody has.
[[nodiscard]] Result<PasswordVerdict> checkPassword(Workshop &workshop, const PasswordTry &attempt);

/// Counts the try, and lets it stand only if nothing changed since: a guess that ran beside others into a pause, or
/// whose identity was disabled meanwhile, is no good whatever it found.
[[nodiscard]] Result<PasswordVerdict> settlePassword(
    Transaction &transaction, const PasswordTry &attempt, PasswordVerdict verdict, Instant now);

} // namespace portal
