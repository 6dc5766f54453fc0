// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"
#include "portal/store/transaction.h"

#include <optional>

namespace portal {

/// Makes a service with a token, which nobody can ask for again. 422 `invalid_request` for a name that is taken or
/// none: lower-case letters, digits and hyphens, at most 64, a letter first.
[[nodiscard]] Result<QByteArray> addService(
    Transaction &transaction, const QString &name, Instant now, Randomness &randomness);

/// The service behind a token, as caller: 401 `unauthenticated` when there is none.
[[nodiscard]] Result<Caller> serviceOf(Transaction &transaction, const QByteArray &token);

/// What a person's access token is worth now.
struct TokenFacts {
    Caller caller;
    Instant issuedAt{};
    Instant expiresAt{};
};
/// Nothing for a token that is over, unknown, or no access token: all of them the same.
[[nodiscard]] Result<std::optional<TokenFacts>> factsOf(Transaction &transaction, const QByteArray &token, Instant now);

} // namespace portal
