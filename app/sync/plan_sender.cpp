// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_sender.h"

#include "app/sync/plan_book.h"
#include "app/sync/plan_rules.h"
#include "app/sync/retry_delay.h"
#include "models/clock.h"
#include "models/error_sentence.h"
#include "models/tickets/attachment_words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// Failures of the way to the portal, which every other change would meet as well.
bool concernsAll(Error::Code code)
{
    return code != Error::Code::OutsideContract;
}

constexpr std::chrono::seconds storePause{30};

} // namespace

PlanSender::PlanSender(IdentityId identity, const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_identity(std::move(identity))
    , m_parts(parts)
{
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, &PlanSender::wake);
}

void PlanSender::wake()
{
    if (m_closing || m_held)
        return;
    const Instant now = m_parts.clock.now();
    if (m_pauseUntil <= now) {
        const QSet<AccountId> accounts = agendaOf(m_parts.book.rows(), m_identity, now).accounts;
        for (const AccountId &account : accounts) {
            if (m_lanes.contains(account))
                continue;
            m_lanes.insert(account);
            m_scope.launch(lane(account));
        }
    }
    setAlarm();
}

bool PlanSender::hasMore() const
{
    return !agendaOf(m_parts.book.rows(), m_identity, m_parts.clock.now()).accounts.isEmpty();
}

void PlanSender::setAlarm()
{
    const Instant now = m_parts.clock.now();
    std::optional<Instant> next = agendaOf(m_parts.book.rows(), m_identity, now).next;
    if (m_pauseUntil > now)
        next = next ? std::max(*next, m_pauseUntil) : m_pauseUntil;
    if (m_closing || m_held || !next) {
        m_alarm.stop();
        return;
    }
    m_alarm.start(std::chrono::ceil<std::chrono::milliseconds>(*next - now));
}

void PlanSender::resume()
{
    m_held = false;
    m_pauseUntil = {};
    wake();
}

void PlanSender::shutdown()
{
    m_closing = true;
    m_alarm.stop();
}

QCoro::Task<> PlanSender::lane(AccountId account)
{
    for (;;) {
        const Instant now = m_parts.clock.now();
        const PlanRow *const next = nextToSend(m_parts.book.rows(), m_identity, account, now);
        if (next == nullptr || m_held || m_pauseUntil > now)
            break;
        PlanRow row = asSending(*next);
        const Result<void> marked = m_parts.book.rewrite({row});
        if (!written(marked))
            break;
        const bool goesOn = co_await sendNext(std::move(row));
        if (m_closing)
            co_return;
        if (!goesOn)
            break;
    }
    m_lanes.remove(account);
    setAlarm();
}

QCoro::Task<bool> PlanSender::sendNext(PlanRow row)
{
    if (const KeptFile *const file = row.nextFile(); file != nullptr) {
        KeptFile copy = *file;
        co_return co_await sendFile(std::move(row), std::move(copy));
    }
    const ChangeId id = row.change.id;
    const Outcome<Sent> outcome = co_await m_parts.connector.send(std::move(row), m_parts.book.clientId());
    // When the program ends it stays Sending: whether it arrived is found out with the same key after the next start.
    co_return (outcome || !m_closing) && settle(id, outcome);
}

QCoro::Task<bool> PlanSender::sendFile(PlanRow row, KeptFile file)
{
    auto bytes = m_parts.book.content(file.file.id);
    const Result<void> read = bytes ? Result<void>() : tl::unexpected(bytes.error());
    if (!written(read))
        co_return false;
    if (!*bytes) {
        const Error lost{Error::Code::BadInput, fileLostProblem, {}, u"its bytes are not there"_s, {}, file.file.name};
        co_return written(m_parts.book.rewrite({asNeedingAttention(std::move(row), lost)}));
    }
    const ChangeId id = row.change.id;
    Connector::Upload upload{row.change.account.account, file, **std::move(bytes)};
    const Outcome<QString> outcome = co_await m_parts.connector.upload(std::move(upload), m_parts.book.clientId());
    co_return (outcome || !m_closing) && settleFile(id, file, outcome);
}

bool PlanSender::settleFile(const ChangeId &id, const KeptFile &file, const Outcome<QString> &outcome)
{
    const PlanRow *const row = m_parts.book.find(id);
    if (row == nullptr || row->change.state != ChangeState::Sending)
        return true; // parked or wiped meanwhile; that stands
    if (outcome) {
        m_failures = 0;
        return written(m_parts.book.rewrite({asUploaded(*row, file.file.id, *outcome)}));
    }
    Refusal refusal = outcome.error();
    refusal.isDefinite = true; // whether or not the file arrived, its message has not left
    refusal.error.about = file.file.name;
    return settleRefusal(*row, refusal);
}

bool PlanSender::settle(const ChangeId &id, const Outcome<Sent> &outcome)
{
    const PlanRow *const row = m_parts.book.find(id);
    if (row == nullptr || row->change.state != ChangeState::Sending)
        return true; // parked or wiped meanwhile; that stands
    if (!outcome)
        return settleRefusal(*row, outcome.error());
    m_failures = 0;
    const AccountKey account = row->change.account;
    if (!written(m_parts.book.rewrite(asAcknowledged(m_parts.book.rows(), *row, *outcome))))
        return false;
    Q_EMIT acknowledged(account);
    return true;
}

bool PlanSender::settleRefusal(PlanRow row, const Refusal &refusal)
{
    switch (judge(row, refusal, m_catalogue)) {
    case Verdict::Stopped:
        return false;
    case Verdict::Wait:
        return wait(row, refusal);
    case Verdict::SignIn:
        m_held = true;
        if (written(m_parts.book.rewrite({asWaiting(std::move(row), refusal, {})})))
            Q_EMIT held(refusal.error);
        return false;
    case Verdict::Rebase:
        return rebase(std::move(row), *refusal.presentVersion);
    case Verdict::Reupload:
        return uploadAgain(std::move(row));
    case Verdict::AlreadyDone: {
        const AccountKey account = row.change.account;
        if (!written(m_parts.book.rewrite({asAlreadyDone(std::move(row))})))
            return false;
        Q_EMIT acknowledged(account);
        return true;
    }
    case Verdict::NeedsAttention:
        m_failures = 0;
        if (refusal.clash)
            return written(m_parts.book.ask(row, *refusal.clash, toldTruly(refusal), m_catalogue));
        return written(m_parts.book.rewrite({asNeedingAttention(std::move(row), toldTruly(refusal))}));
    }
    return false;
}

Error PlanSender::toldTruly(const Refusal &refusal) const
{
    Error error = refusal.error;
    const bool isOwn = error.code == Error::Code::Clash && !refusal.changedBy.isEmpty()
        && m_ownNames.contains(refusal.changedBy, Qt::CaseInsensitive);
    if (!isOwn)
        return error;
    error.detail += u" ("_s + error.problem + u')';
    error.problem = ownChangeProblem;
    return error;
}

bool PlanSender::wait(const PlanRow &row, const Refusal &refusal)
{
    const bool all = concernsAll(refusal.error.code);
    const int failures = all ? ++m_failures : row.failures + 1;
    const Instant retryAt = m_parts.clock.now() + retryDelay(failures, refusal.retryAfter, m_parts.randomness);
    if (all)
        m_pauseUntil = std::max(m_pauseUntil, retryAt);
    if (!written(m_parts.book.rewrite({asWaiting(row, refusal, all ? Instant{} : retryAt)})))
        return false;
    if (refusal.error.code == Error::Code::Offline) {
        m_held = true;
        Q_EMIT held(refusal.error);
    }
    return !all;
}

bool PlanSender::rebase(PlanRow row, qint64 presentVersion)
{
    // The portal said no to the old key for good; the same wish on the present version is another request.
    return written(m_parts.book.renewKey(row)) && written(m_parts.book.rewrite({asRebased(row, presentVersion)}));
}

bool PlanSender::uploadAgain(PlanRow row)
{
    // The portal keeps its no to the message's key as well.
    if (!written(m_parts.book.renewKey(row)) || !written(m_parts.book.renewFileKeys(row, true)))
        return false;
    row.change.state = ChangeState::Staged;
    row.change.attempts = 0;
    ++row.rebases;
    return written(m_parts.book.rewrite({row}));
}

bool PlanSender::written(const Result<void> &result)
{
    if (result)
        return true;
    m_pauseUntil = m_parts.clock.now() + storePause;
    Q_EMIT storeFailed(result.error());
    return false;
}

} // namespace gatehouse
