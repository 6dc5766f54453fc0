// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/fault.h"

namespace gatehouse::test {

const QList<FaultRow> &faultRows()
{
    using F = Fault;
    using E = Expected;
    static const QList<FaultRow> rows{
        {F::Refuse, "connection refused", E::Lost, false},
        {F::Blackhole, "blackhole", E::Late, false},
        {F::ResetBeforeRead, "reset before the request is read", E::Lost, false},
        {F::ResetAfterRequest, "reset after the request", E::Lost, false},
        {F::CloseBeforeReply, "closed before the reply", E::Lost, false},
        {F::LoseReply, "done, reply lost", E::Lost, true},
        {F::LoseReplyByReset, "done, reply lost by reset", E::Lost, true},
        {F::CutHead, "head cut", E::Lost, true},
        {F::CutBody, "body cut", E::OutsideContract, true},
        {F::CutGzip, "gzip, cut", E::OutsideContract, true},
        {F::LengthTooShort, "length too short", E::OutsideContract, true},
        {F::LengthTooLong, "length too long", E::OutsideContract, true},
        {F::LengthDoubled, "length doubled", E::OutsideContract, true},
        {F::LengthNegative, "length negative", E::OutsideContract, true},
        {F::LengthAndChunks, "length and chunks", E::OutsideContract, true},
        {F::LengthMissing, "no length", E::OutsideContract, true},
        {F::ChunksCut, "chunks cut", E::OutsideContract, true},
        {F::EarlyHints, "103 first", E::OutsideContract, true},
        {F::Drip, "drip", E::Late, true},
        {F::StallBeforeReply, "stall, nothing done", E::Late, false},
        {F::StallAfterCommit, "stall, done", E::Late, true},
        {F::StallInBody, "stall in the body", E::Late, true},
        {F::DoubledReply, "reply doubled", E::Done, true},
        {F::DoubledReplyLate, "reply doubled, late", E::Done, true},
        {F::ReplyOfAnother, "reply of another request", E::OutsideContract, true},
        {F::ReplyOfAnotherUnnamed, "reply of another request, unnamed", E::OutsideContract, true},
        {F::StaleReply, "stale reply", E::OutsideContract, true},
        {F::ReorderedPages, "pages out of order", E::OutsideContract, true},
        {F::RedirectFound, "302 elsewhere", E::OutsideContract, false},
        {F::RedirectKeepingVerb, "307 elsewhere", E::OutsideContract, false},
        {F::Unauthorized, "401", E::NotSignedIn, false},
        {F::TokenExpired, "401 once", E::Done, true},
        {F::RateLimitedSeconds, "429, seconds", E::Limited, false},
        {F::RateLimitedDate, "429, a date", E::Limited, false},
        {F::RateLimitedGarbage, "429, garbage", E::Limited, false},
        {F::BusySeconds, "503, seconds", E::Busy, false},
        {F::BusyDate, "503, a date", E::Busy, false},
        {F::BusyWithoutTime, "503, no time", E::Busy, false},
        {F::BusyAfterCommit, "done, 503 of a proxy", E::Busy, true},
        {F::CaptivePortal, "captive portal, 200", E::OutsideContract, false},
        {F::TruncatedJson, "truncated, valid JSON", E::OutsideContract, true},
        {F::Oversize, "100 MB", E::OutsideContract, false},
        {F::OversizeChunked, "100 MB in chunks", E::OutsideContract, false},
        {F::GiantHead, "giant head", E::OutsideContract, true},
        {F::EndlessHead, "endless head", E::Late, false},
        {F::FlippedHead, "bit flipped in the head", E::OutsideContract, true},
        {F::FlippedBody, "bit flipped in the body", E::OutsideContract, true},
    };
    return rows;
}

} // namespace gatehouse::test
