// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

struct Membership;

/// Who was told no, and how.
struct RefusedCaller {
    Caller caller;
    QString code;
};

/// Writes `access.refused` into the chain of the account in the path when the caller is a member there, else into the
/// one that belongs to no account. Somebody who keeps on asking fills no trail: a few an hour are enough to see it.
[[nodiscard]] Result<void> recordRefusal(
    Transaction &transaction, const Route &route, const Request &request, const RefusedCaller &refused, Instant now);

/// The same for one row of a request whose other rows go on, in the request's own transaction. Nothing for a problem
/// that is no 403. `object` is the row's id.
[[nodiscard]] Result<void> recordRowRefusal(Scene &scene, const Membership &membership, const QByteArray &operation,
    const QString &object, const Problem &problem);

} // namespace portal
