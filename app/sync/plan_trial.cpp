// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_trial.h"

#include "app/sync/plan_book.h"
#include "app/sync/plan_rules.h"
#include "models/clock.h"

#include <algorithm>

namespace gatehouse {

namespace {

/// Requests under way at a time: the way there and back is used, and the portal's one writer still serves others.
constexpr int mostLanes = 4;

/// Failures that the next question would meet as well.
bool isWayShut(Error::Code code)
{
    switch (code) {
    case Error::Code::Cancelled:
    case Error::Code::Offline:
    case Error::Code::TimedOut:
    case Error::Code::CertificateRejected:
    case Error::Code::NotEncrypted:
    case Error::Code::NotAPortal:
    case Error::Code::SignInNeeded:
    case Error::Code::PortalBusy:
    case Error::Code::ProgramTooOld:
    case Error::Code::KeyStoreMissing:
    case Error::Code::KeyStoreLocked:
        return true;
    case Error::Code::OutsideContract:
    case Error::Code::Forbidden:
    case Error::Code::NotFound:
    case Error::Code::Gone:
    case Error::Code::Clash:
    case Error::Code::Refused:
    case Error::Code::RateLimited:
    case Error::Code::ResyncNeeded:
    case Error::Code::StoreFailed:
    case Error::Code::StoreFull:
    case Error::Code::StoreNewer:
    case Error::Code::BadInput:
        return false;
    }
    return false;
}

} // namespace

void PlanTrial::ask(Question question)
{
    auto run = std::make_shared<Run>();
    run->later = buildingOnOthers(m_parts.book.rows());
    run->question = std::move(question);
    run->lanes = static_cast<int>(std::clamp<qsizetype>(run->question.rows.size(), 1, mostLanes));
    const int lanes = run->lanes; // the first may be through before the last begins
    for (int i = 0; i < lanes; ++i)
        m_scope.launch(lane(run));
}

QCoro::Task<> PlanTrial::lane(std::shared_ptr<Run> run)
{
    const Question &question = run->question;
    while (run->next < question.rows.size() && !m_closing && !question.stop->isCancelled()) {
        PlanRow row = question.rows.at(run->next++);
        const ChangeId id = row.change.id;
        std::shared_ptr<Run> shared = run;
        const Trial verdict = co_await judged(std::move(row), std::move(shared));
        if (!m_closing)
            question.tell(id, verdict);
    }
    if (--run->lanes == 0)
        question.over();
}

QCoro::Task<Trial> PlanTrial::judged(PlanRow row, std::shared_ptr<Run> run)
{
    if (run->later.contains(row.change.id) || row.nextFile() != nullptr)
        co_return trial(Trial::Verdict::Later);
    row.change.baseVersion = baseAfterOwnEdits(m_parts.book.rows(), row.change);
    while (!run->shut) {
        PlanRow asked = row;
        const Outcome<void> outcome = co_await m_parts.connector.tryOut(std::move(asked), m_parts.book.clientId());
        if (outcome)
            co_return trial(Trial::Verdict::WouldDo);
        const Refusal &refusal = outcome.error();
        if (isWayShut(refusal.error.code)) {
            run->shut = refusal.error;
            break;
        }
        switch (judge(row, refusal, m_catalogue)) {
        case Verdict::Rebase: // as the sender will
            row.change.baseVersion = *refusal.presentVersion;
            ++row.rebases;
            break;
        case Verdict::AlreadyDone:
            co_return trial(Trial::Verdict::SoAlready);
        case Verdict::NeedsAttention:
            co_return trial(Trial::Verdict::WouldRefuse, refusal.error);
        case Verdict::Wait:
        case Verdict::SignIn:
        case Verdict::Reupload:
        case Verdict::Stopped:
            co_return trial(Trial::Verdict::NoAnswer, refusal.error);
        }
    }
    co_return trial(Trial::Verdict::NoAnswer, run->shut);
}

Trial PlanTrial::trial(Trial::Verdict verdict, const std::optional<Error> &error) const
{
    return {verdict, error, m_parts.clock.now()};
}

} // namespace gatehouse
