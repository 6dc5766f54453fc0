// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QByteArray>

namespace gatehouse {

/// A member between wire and cache: UTF-8 as it came, the grant in its stored form and shared between rows that hold
/// the same one. Keeps a first sync of a hundred thousand people free of text conversions.
struct MemberRow {
    QByteArray id;
    QByteArray name;
    QByteArray email;
    QByteArray role;
    QByteArray grant;
    MemberStatus status = MemberStatus::Active;
    qint64 version = 0;
    qint64 since = 0; ///< ms since 1970
    qint64 lastSignIn = 0; ///< ms since 1970; 0: never
    qint64 lastUse = 0; ///< ms since 1970; 0: never
    quint8 wishes = 0; ///< packed TicketWishes
    qint64 removedAt = 0; ///< ms since 1970; 0: not removed
    qint64 restorableUntil = 0; ///< ms since 1970; 0: not any more
};

} // namespace gatehouse
