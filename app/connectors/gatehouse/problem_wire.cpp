// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/problem_wire.h"

#include "app/connectors/gatehouse/grant_wire.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr auto requestIdHeader = "gatehouse-request-id";
constexpr auto retryAfterHeader = "retry-after";
constexpr auto dateHeader = "date";

Error::Code codeOf(qint64 status, const QString &problem)
{
    using Code = Error::Code;
    if (problem == "resync"_L1)
        return Code::ResyncNeeded;
    if (problem == "key_running"_L1)
        return Code::PortalBusy; // our own request of before is still at work; its answer comes with the same key
    switch (status) {
    case 401:
        return Code::SignInNeeded;
    case 403:
        return Code::Forbidden;
    case 404:
        return Code::NotFound;
    case 408:
        return Code::TimedOut; // the request did not arrive in time, whole
    case 410:
        return Code::Gone;
    case 412:
        return Code::Clash;
    case 426:
        return Code::ProgramTooOld;
    case 429:
        return Code::RateLimited;
    default:
        return status >= 500 ? Code::PortalBusy : Code::Refused;
    }
}

// Answers after which the portal may still have done it: the worker died behind a proxy, or is still at work.
bool leavesDoubt(qint64 status, const QString &problem)
{
    return (status >= 500 && problem != "overloaded"_L1) || problem == "key_running"_L1;
}

QDateTime httpDate(const QByteArray &value)
{
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(value).chopped(value.endsWith(" GMT") ? 4 : 0), u"ddd, dd MMM yyyy hh:mm:ss"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<std::chrono::seconds> retryAfter(const HttpReply &reply)
{
    const QByteArray value = reply.headers.value(retryAfterHeader).trimmed();
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        // Both moments are the portal's, so its clock cancels out.
        const QDateTime until = httpDate(value);
        const QDateTime now = httpDate(reply.headers.value(dateHeader));
        if (!until.isValid() || !now.isValid())
            return std::nullopt;
        seconds = now.secsTo(until);
    }
    return std::chrono::seconds(qBound(qint64{1}, seconds, qint64{3600}));
}

/// Takes from a 412 how the target stands now. Only what has a version, a role and a grant can be decided about.
void takePresent(Refusal &refusal, const WireObject &problem)
{
    const auto found = problem.element("present");
    if (!found || !found->is_object())
        return;
    ContractFault fault;
    const WireObject present(*found, u"present."_s, fault);
    refusal.presentVersion = present.integerIfAny("version");
    refusal.presentStatus = present.textOr("status", {});
    Clash clash;
    clash.version = present.integer("version");
    clash.role = present.text("role");
    clash.grant = grantFromWire(present.object("grant"));
    clash.status = present.textOr("status", present.textOr("state", {}));
    clash.changedBy = refusal.changedBy;
    if (const auto changedAt = problem.integerIfAny("changed_at"))
        clash.changedAt = Instant(std::chrono::milliseconds(*changedAt));
    if (refusal.error.code == Error::Code::Clash && !fault.isSet())
        refusal.clash = std::move(clash);
}

Refusal withoutProblem(const HttpReply &reply, const QString &why)
{
    Refusal refusal;
    refusal.error.requestId = QString::fromLatin1(reply.headers.value(requestIdHeader));
    refusal.error.detail = u"status %1: %2"_s.arg(reply.status).arg(why);
    refusal.retryAfter = retryAfter(reply);
    if (reply.status == 429)
        refusal.error.code = Error::Code::RateLimited;
    else if (reply.status >= 500)
        refusal.error.code = Error::Code::PortalBusy;
    else
        refusal.error.code = Error::Code::OutsideContract;
    return refusal;
}

} // namespace

Error errorFromProblem(const WireObject &problem)
{
    Error error;
    error.problem = problem.text("code");
    error.title = problem.text("title");
    error.code = codeOf(problem.integer("status"), error.problem);
    error.requestId = problem.textOr("request_id", {});
    error.detail = problem.textOr("detail", {});
    if (const QString field = problem.textOr("field", {}); !field.isEmpty())
        error.detail += u" (field "_s + field + u')';
    return error;
}

Refusal refusalFromReply(const HttpReply &reply)
{
    WireDocument document;
    if (auto parsed = document.parse(reply.body); !parsed)
        return withoutProblem(reply, parsed.error().detail);
    ContractFault fault;
    const WireObject problem = document.root(fault);
    Refusal refusal;
    refusal.error = errorFromProblem(problem);
    if (fault.isSet() || problem.integer("status") != reply.status)
        return withoutProblem(reply, fault.isSet() ? fault.error().detail : u"the problem names another status"_s);
    if (refusal.error.requestId.isEmpty())
        refusal.error.requestId = QString::fromLatin1(reply.headers.value(requestIdHeader));
    refusal.retryAfter = retryAfter(reply);
    refusal.changedBy = problem.textOr("changed_by", {});
    takePresent(refusal, problem);
    refusal.isDefinite = !leavesDoubt(reply.status, refusal.error.problem);
    return refusal;
}

Refusal refusalFromTransport(const Error &error)
{
    using Code = Error::Code;
    Refusal refusal;
    refusal.error = error;
    // Only these mean that no byte of the request can have reached the portal. Offline is none of them: Qt says the
    // same of a connection that was closed after the request had left.
    refusal.isDefinite = error.code == Code::CertificateRejected || error.code == Code::NotEncrypted
        || error.code == Code::SignInNeeded || error.code == Code::KeyStoreLocked || error.code == Code::KeyStoreMissing
        || error.code == Code::BadInput;
    return refusal;
}

} // namespace gatehouse
