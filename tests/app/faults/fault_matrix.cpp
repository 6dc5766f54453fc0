// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/fault_matrix.h"

#include "tests/app/faults/peak_memory.h"
#include "tests/sanitized.h"

#include <QTest>

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 mostGrowth = 32LL * 1024; ///< KiB
constexpr qint64 generous = 5'000; ///< ms beyond a deadline, for a machine that has other things to do
constexpr int mostTries = 6;
constexpr int reachTries = 2;
constexpr std::chrono::seconds askedPause{7};

bool isOfMemory(Fault fault)
{
    return fault == Fault::Oversize || fault == Fault::OversizeChunked || fault == Fault::GiantHead
        || fault == Fault::EndlessHead;
}

bool isAllowed(Error::Code code, Expected expected, const Endpoint &endpoint)
{
    using Code = Error::Code;
    switch (expected) {
    case Expected::Lost:
        return code == Code::Offline || code == Code::TimedOut || code == Code::OutsideContract;
    case Expected::Late:
        return code == Code::TimedOut;
    case Expected::OutsideContract:
        return code == Code::OutsideContract || code == Code::NotAPortal;
    case Expected::NotSignedIn:
        return code == Code::OutsideContract || (!endpoint.hasSession && code == Code::SignInNeeded);
    case Expected::Limited:
        return code == Code::RateLimited;
    case Expected::Busy:
        return code == Code::PortalBusy;
    case Expected::Done:
        return false;
    }
    return false;
}

/// What the answer asked for by Retry-After.
std::optional<std::chrono::seconds> askedBy(Fault fault)
{
    const bool asks = fault == Fault::RateLimitedSeconds || fault == Fault::RateLimitedDate
        || fault == Fault::BusySeconds || fault == Fault::BusyDate;
    return asks ? std::optional(askedPause) : std::nullopt;
}

} // namespace

FaultMatrix::FaultMatrix(FaultStage &stage)
    : m_stage(stage)
{
    connect(
        &m_tick, &QTimer::timeout, this, [this] { m_longestStall = std::max(m_longestStall, m_sinceTick.restart()); });
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(5ms);
}

bool FaultMatrix::applies(const FaultRow &row, const Endpoint &endpoint)
{
    switch (row.fault) {
    case Fault::TruncatedJson:
    case Fault::FlippedBody:
        return endpoint.isJson;
    case Fault::ReorderedPages:
        return endpoint.isPaged;
    case Fault::TokenExpired:
        return endpoint.hasSession;
    default:
        return true;
    }
}

Trial FaultMatrix::attempt(const Errand &errand)
{
    m_sinceTick.start();
    m_tick.start();
    Trial trial = errand.attempt();
    m_longestStall = std::max(m_longestStall, m_sinceTick.elapsed());
    m_tick.stop();
    return trial;
}

QStringList FaultMatrix::play(const FaultRow &row, const Endpoint &endpoint)
{
    ++m_cells;
    m_complaints.clear();
    leaveEarlierReplies(row.fault, endpoint);
    const Errand errand = endpoint.prepare(row.fault);
    const int before = errand.effects ? errand.effects() : 0;
    const bool isLate = row.expected == Expected::Late;
    m_stage.network().arm(row.fault, endpoint.verb, endpoint.target);
    m_stage.setImpatient(isLate);
    const PeakMemory memory;
    QElapsedTimer timer;
    timer.start();
    const auto isMet = [&] {
        return row.fault == Fault::Refuse || row.fault == Fault::Blackhole || row.fault == Fault::ResetBeforeRead
            || m_stage.network().hits() > 0;
    };
    Trial trial = attempt(errand);
    // Qt now and then hangs on a connection that the cell before has reset, until the deadline: that request has met
    // nothing and nobody, and is no trial of the fault.
    for (int again = 0; again < reachTries && !isMet(); ++again) {
        timer.start();
        trial = attempt(errand);
    }
    const qint64 took = timer.elapsed();
    if (isOfMemory(row.fault)) {
        m_largestGrowth = std::max(m_largestGrowth, memory.growth());
        if (memory.growth() > mostGrowth && !isSanitized)
            complain(u"memory grew by %1 KiB"_s.arg(memory.growth()));
    }
    const bool wasMet = isMet();
    m_stage.network().disarm();
    m_stage.setImpatient(false);
    if (!wasMet)
        complain(u"the fault met no request"_s);
    const auto patience = isLate ? ClientUnderTest::littlePatience : ClientUnderTest::usualPatience;
    if (took > patience.count() + generous)
        complain(u"it took %1 ms"_s.arg(took));
    judge(trial, row, endpoint);
    if (!trial.isDone && errand.isRepeatable)
        bringAbout(errand);
    const int happened = errand.effects ? errand.effects() - before : errand.wanted;
    if (happened != errand.wanted)
        complain(u"it happened %1 times at the portal"_s.arg(happened));
    if (m_stage.network().visitsElsewhere() != 0)
        complain(u"somebody came to another origin"_s);
    if (row.fault == Fault::DoubledReplyLate)
        goOnBehindLateReply(endpoint);
    return m_complaints;
}

/// So that there is something stale, and something of another kind, to be served.
void FaultMatrix::leaveEarlierReplies(Fault fault, const Endpoint &endpoint)
{
    if (fault == Fault::StaleReply)
        bringAbout(endpoint.prepare(Fault::None));
    if (fault != Fault::ReplyOfAnother && fault != Fault::ReplyOfAnotherUnnamed)
        return;
    GatehouseConnector &connector = m_stage.owner().client->connector();
    // A doubled answer of the cell before may still be in the connection; it is found out and the connection left.
    bool isDescribed = false;
    bool isListed = false;
    for (int tries = 0; tries < mostTries && !(isDescribed && isListed); ++tries) {
        isDescribed = isDescribed || QCoro::waitFor(connector.describe()).has_value();
        isListed = isListed || QCoro::waitFor(connector.accounts()).has_value();
    }
    if (!isDescribed || !isListed)
        complain(u"the errands before were not done"_s);
}

/// It waits in the connection by now; the next errand must not take it for its answer.
void FaultMatrix::goOnBehindLateReply(const Endpoint &endpoint)
{
    if (!QTest::qWaitFor([this] { return m_stage.network().lateReplies() > 0; }))
        complain(u"nothing was doubled"_s);
    const Errand errand = endpoint.prepare(Fault::None);
    const int before = errand.effects ? errand.effects() : 0;
    if (!attempt(errand).isDone && errand.isRepeatable)
        bringAbout(errand);
    if (errand.effects && errand.effects() != before + errand.wanted)
        complain(u"the errand behind it did not happen as often as it should"_s);
}

void FaultMatrix::judge(const Trial &trial, const FaultRow &row, const Endpoint &endpoint)
{
    if (trial.isDone) {
        if (row.expected != Expected::Done)
            complain(u"taken for done"_s);
        return;
    }
    if (row.expected == Expected::Done)
        complain(u"not done: "_s + trial.error.detail);
    else
        judgeError(trial, row, endpoint);
}

void FaultMatrix::judgeError(const Trial &trial, const FaultRow &row, const Endpoint &endpoint)
{
    if (!isAllowed(trial.error.code, row.expected, endpoint))
        complain(u"error %1: %2"_s.arg(static_cast<int>(trial.error.code)).arg(trial.error.detail));
    if (row.reachesPortal && trial.isDefinite)
        complain(u"taken for a definite no: "_s + trial.error.detail);
    const bool isOfTime = row.expected == Expected::Limited || row.expected == Expected::Busy;
    if (isOfTime && endpoint.tellsRetryAfter && trial.retryAfter != askedBy(row.fault))
        complain(u"Retry-After read as %1 s"_s.arg(trial.retryAfter ? trial.retryAfter->count() : -1));
}

/// As the plan does: the same key until there is an answer.
void FaultMatrix::bringAbout(const Errand &errand)
{
    Trial trial;
    for (int tries = 0; tries < mostTries && !trial.isDone; ++tries)
        trial = attempt(errand);
    if (!trial.isDone)
        complain(u"afterwards not done either: %1 %2"_s.arg(trial.error.detail, trial.error.problem));
}

} // namespace gatehouse::test
