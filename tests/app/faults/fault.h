// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace gatehouse::test {

/// What a network or a portal does to one request of the client. "Lost", "cut" and "false" ones are done to the true
/// portal's answer, when it has done what was asked; the others keep the request from it.
enum class Fault : quint8 {
    None,
    Refuse,
    Blackhole,
    ResetBeforeRead,
    ResetAfterRequest,
    CloseBeforeReply,
    LoseReply,
    LoseReplyByReset,
    CutHead,
    CutBody,
    CutGzip,
    LengthTooShort,
    LengthTooLong,
    LengthDoubled,
    LengthNegative,
    LengthAndChunks,
    LengthMissing,
    ChunksCut,
    EarlyHints,
    Drip,
    StallBeforeReply,
    StallAfterCommit,
    StallInBody,
    DoubledReply,
    DoubledReplyLate,
    ReplyOfAnother,
    ReplyOfAnotherUnnamed,
    StaleReply,
    ReorderedPages,
    RedirectFound,
    RedirectKeepingVerb,
    Unauthorized,
    TokenExpired,
    RateLimitedSeconds,
    RateLimitedDate,
    RateLimitedGarbage,
    BusySeconds,
    BusyDate,
    BusyWithoutTime,
    BusyAfterCommit,
    CaptivePortal,
    TruncatedJson,
    Oversize,
    OversizeChunked,
    GiantHead,
    EndlessHead,
    FlippedHead,
    FlippedBody,
};

/// What the client must make of it.
enum class Expected : quint8 {
    Lost, ///< no answer: Offline, TimedOut, or an answer that was none
    Late, ///< TimedOut, at its deadline
    OutsideContract, ///< an answer that is not believed
    NotSignedIn, ///< the portal refuses a token it has just given
    Limited, ///< RateLimited
    Busy, ///< PortalBusy
    Done, ///< it goes well all the same
};

struct FaultRow {
    Fault fault;
    const char *name;
    Expected expected;
    bool reachesPortal; ///< the portal may have done it: nothing may be taken for a definite no
};

/// All faults, each once.
[[nodiscard]] const QList<FaultRow> &faultRows();

} // namespace gatehouse::test

Q_DECLARE_METATYPE(gatehouse::test::FaultRow)
