// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

namespace portal {

/// Somebody did something in an account, in one of their sessions.
struct MemberUse {
    QString account;
    QString member;
    QString identity;
    QString session;
    qint64 version = 0; ///< the member's: after each change of their access a use is news again
    bool isRefused = false; ///< they had the account open, and may not do what they asked for
};

/// Notes it at the member and at the session; a refused one at the session alone. Once a day, and not for each use, the
/// account's sequence moves, so that lists elsewhere learn of it without being told all day long. Nothing for somebody
/// who lost access meanwhile.
[[nodiscard]] Result<void> noteUse(Transaction &transaction, const MemberUse &use, Instant now);

/// An identity's sessions forget an account; the number of living ones in which it was open.
[[nodiscard]] Result<int> forgetUses(
    Transaction &transaction, const QString &account, const QString &identity, Instant now);

/// Forgets what sessions did that are over by `now`; the number of notes.
[[nodiscard]] Result<int> pruneUses(Transaction &transaction, Instant now);

} // namespace portal
