// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"
#include "models/ids.h"

#include <QString>

#include <optional>

namespace gatehouse {

/// How a member or an invitation stood when the portal refused an edit of it for what somebody had done meanwhile. Kept
/// with the change, so that the person can decide without a network too.
struct Clash {
    qint64 version = 0;
    QString changedBy = {}; ///< as the portal names them; outside text; empty: it does not say
    std::optional<Instant> changedAt = {}; ///< by the portal's clock
    QString status = {}; ///< the wire's word: "active", "pending"
    QString role = {};
    Grant grant = {};
    /// The change that makes what stands narrower until the person has decided (narrowerOf()); empty: there is none.
    ChangeId meanwhile = {};
    Grant narrowed = {}; ///< what it makes of `grant`

    friend bool operator==(const Clash &, const Clash &) = default;
};

} // namespace gatehouse
