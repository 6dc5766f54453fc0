// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

#include <optional>

namespace portal {

/// How long a browser's sign-in to the portal's own pages lasts; it is never renewed.
constexpr std::chrono::minutes pageSessionLifetime{30};

/// Opens one, a session like any other: everything that ends sessions ends it too (R22). Only the token's hash is
/// stored.
[[nodiscard]] Result<QByteArray> openPageSession(
    Transaction &transaction, const QString &identity, Instant now, Randomness &randomness);

/// Who the token of a cookie stands for now; nothing when it is over, unknown or somebody disabled's.
[[nodiscard]] Result<std::optional<Caller>> callerOfPage(
    Transaction &transaction, const QByteArray &token, Instant now);

} // namespace portal
