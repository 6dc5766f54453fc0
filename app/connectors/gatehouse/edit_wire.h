// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"

namespace gatehouse {

/// One mutation of the contract: what a change asks of the portal.
struct EditCall {
    QByteArray verb;
    QByteArray path; ///< below the portal's address, percent-encoded
    QByteArray body; ///< empty: none
    bool needsBase = false; ///< If-Match carries the base version
};

/// BadInput for ids that can't be part of a path.
[[nodiscard]] Result<EditCall> callOf(const Change &change);

/// What a 200 says; one row of an invitation that was refused is a Refusal, too.
[[nodiscard]] Outcome<Sent> sentFromWire(const Edit &edit, const QByteArray &json);

/// What a 200 to a dry run says. One that does not call itself so is outside the contract: it may have been the real
/// thing.
[[nodiscard]] Outcome<void> triedFromWire(const Edit &edit, const QByteArray &json);

/// One segment of a path; empty when `id` can't be one.
[[nodiscard]] QByteArray pathSegment(const QString &id);

} // namespace gatehouse
