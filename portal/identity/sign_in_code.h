// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <optional>

namespace portal {

class Randomness;

/// A code good for one sign-in as `identity` within two minutes: the embedded portal hands it to its parent process
/// through a pipe. Only its hash is stored.
[[nodiscard]] Result<QByteArray> issueSignInCode(
    Transaction &transaction, const QString &identity, Instant now, Randomness &randomness);

/// The identity `code` was issued for, once; nothing when it is unknown, used or over.
[[nodiscard]] Result<std::optional<QString>> redeemSignInCode(
    Transaction &transaction, const QByteArray &code, Instant now);

} // namespace portal
