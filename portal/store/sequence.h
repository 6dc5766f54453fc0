// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/transaction.h"

namespace portal {

/// The next number of an account's one increasing sequence. Allocated in the transaction that writes, so that order of
/// numbers is order of commits; the row that changed stores it, each row its own (design decision 7).
[[nodiscard]] Result<qint64> nextSequence(Transaction &transaction, const QString &account);

/// The highest number so far.
[[nodiscard]] Result<qint64> currentSequence(Transaction &transaction, const QString &account);

} // namespace portal
