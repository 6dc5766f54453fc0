// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/dispatcher.h"

#include "portal/api/idempotency.h"
#include "portal/api/problem_response.h"
#include "portal/api/refusal_audit.h"
#include "portal/api/request_body.h"
#include "portal/clock.h"
#include "portal/identity/service_tokens.h"
#include "portal/store/database.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QStringDecoder>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(lcDispatcher, "gatehouse.portal.dispatcher", QtInfoMsg)

/// The token of `Authorization: Bearer <token>`; empty when there is none.
QByteArray bearerToken(const Request &request)
{
    constexpr qsizetype longest = 200;
    const auto field = request.header("authorization");
    if (field.size() > longest || field.left(7).compare("bearer ", Qt::CaseInsensitive) != 0) {
        return {};
    }
    return field.mid(7).trimmed();
}

Response withDryRun(Response response)
{
    auto object = QJsonDocument::fromJson(response.body).object();
    object[u"dry_run"_s] = true;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

/// `Gatehouse-Reason`: why, in the caller's own words, percent-encoded.
Result<QString> reasonOf(const Request &request)
{
    constexpr qsizetype longest = 500;
    const QByteArray bytes = QByteArray::fromPercentEncoding(request.header("gatehouse-reason"));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString reason = QString(decoder(bytes)).simplified();
    const bool isClean =
        std::none_of(reason.begin(), reason.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (decoder.hasError() || !isClean || reason.size() > longest) {
        return refuse(422, u"invalid_request"_s, u"A reason is at most %1 characters of UTF-8."_s.arg(longest),
            {{u"field"_s, u"Gatehouse-Reason"_s}});
    }
    return reason;
}

/// Turns an error into the result, or takes what `taken` has become.
Result<Response> outcome(const Result<void> &done, std::optional<Response> &taken)
{
    if (!done) {
        return tl::unexpected(done.error());
    }
    return std::move(*taken);
}

} // namespace

Dispatcher::Dispatcher(Parts parts)
    : m_parts(std::move(parts))
    , m_routes(std::move(m_parts.routes))
{
}

Response Dispatcher::answer(Request request) const
{
    auto match = m_routes.match(request.verb, request.path);
    if (match.route == nullptr && match.allowed.isEmpty()) {
        return refusal({404, u"not_found"_s, {}, {}, 0}, request);
    }
    if (match.route == nullptr) {
        auto response = refusal({405, u"method_not_allowed"_s, {}, {}, 0}, request);
        response.headers.emplaceBack("Allow", match.allowed);
        return response;
    }
    request.pathValues = std::move(match.values);
    auto response = carriedOut(*match.route, request);
    if (response) {
        return std::move(*response);
    }
    const auto &problem = response.error();
    if (problem.status >= 500) {
        qCWarning(lcDispatcher, "%s: %d %s (request %s)", match.route->operation.constData(), problem.status,
            qUtf8Printable(problem.code), qUtf8Printable(request.requestId));
    }
    return refusal(problem, request);
}

Result<Response> Dispatcher::carriedOut(const Route &route, Request &request) const
{
    auto token = route.access == Route::Access::Anyone ? QByteArray() : bearerToken(request);
    if (route.access != Route::Access::Anyone && token.isEmpty()) {
        return refuse(401, u"unauthenticated"_s, u"Authorization: Bearer <token> is missing."_s);
    }
    if (const auto body = readBody(route.body, request); !body) {
        return tl::unexpected(body.error());
    }
    auto prepared = route.prepare(request);
    if (!prepared) {
        return tl::unexpected(prepared.error());
    }
    auto reason = reasonOf(request);
    if (!reason) {
        return tl::unexpected(reason.error());
    }
    const Errand errand{route, request, std::move(*prepared), std::move(token), std::move(*reason)};
    auto response = outcomeOf(errand);
    if (response) {
        writeUses(errand);
    } else if (response.error().status == 403) {
        auditRefusal(errand, response.error());
        // Whoever may see little of an account has it open all the same, and loses it by a removal.
        for (MemberUse &use : errand.uses) {
            use.isRefused = true;
        }
        writeUses(errand);
    }
    return response;
}

Result<Response> Dispatcher::outcomeOf(const Errand &errand) const
{
    const Request &request = errand.request;
    switch (errand.route.kind) {
    case Route::Kind::Read:
        return carriedOutIn(&Database::read, errand);
    case Route::Kind::Form:
        return carriedOutIn(&Database::write, errand);
    case Route::Kind::Mutation:
        break;
    }
    const auto key = readMutationKey(request);
    if (!key) {
        return tl::unexpected(key.error());
    }
    const auto dryRun = request.query.value(u"dry_run"_s, u"false"_s);
    if (dryRun != u"true"_s && dryRun != u"false"_s) {
        return refuse(400, u"invalid_request"_s, u"dry_run is true or false."_s, {{u"field"_s, u"dry_run"_s}});
    }
    return request.dryRun() ? tried(errand) : mutated(errand, *key);
}

Result<Response> Dispatcher::carriedOutIn(Transact transact, const Errand &errand) const
{
    if (const auto done = worked(errand); !done) {
        return tl::unexpected(done.error());
    }
    std::optional<Response> taken;
    const auto done = (m_parts.database.*transact)([&](Transaction &transaction) -> Result<void> {
        const auto now = m_parts.clock.now();
        const auto caller = callerIn(transaction, errand, now);
        auto response = caller ? committed(transaction, errand, *caller, now) : tl::unexpected(caller.error());
        if (!response) {
            return tl::unexpected(response.error());
        }
        taken = std::move(*response);
        return {};
    });
    return outcome(done, taken);
}

Result<Response> Dispatcher::mutated(const Errand &errand, const MutationKey &key) const
{
    if (errand.prepared.work) {
        auto known = knownAnswer(errand, key);
        if (!known) {
            return tl::unexpected(known.error());
        }
        if (*known) {
            return std::move(**known);
        }
        if (const auto done = worked(errand); !done) {
            return tl::unexpected(done.error());
        }
    }
    std::optional<Response> taken;
    QString identity;
    bool reachedCommit = false;
    const auto done = m_parts.database.write([&](Transaction &transaction) -> Result<void> {
        const auto now = m_parts.clock.now();
        const auto caller = callerIn(transaction, errand, now);
        if (!caller) {
            return tl::unexpected(caller.error());
        }
        identity = caller->identity;
        auto earlier = earlierAnswer(transaction, identity, key);
        if (!earlier) {
            return tl::unexpected(earlier.error());
        }
        if (*earlier) {
            taken = std::move(**earlier);
            return {};
        }
        reachedCommit = true;
        auto response = committed(transaction, errand, *caller, now);
        if (!response) {
            return tl::unexpected(response.error());
        }
        taken = std::move(*response);
        return keepAnswer(transaction, identity, key, *taken, now);
    });
    if (!done && reachedCommit && isRefusalKept(done.error(), errand.request)) {
        return keptRefusal(errand, key, identity, done.error());
    }
    return outcome(done, taken);
}

Result<Response> Dispatcher::keptRefusal(
    const Errand &errand, const MutationKey &key, const QString &identity, const Problem &problem) const
{
    // The refusal rolled its transaction back, so it is kept in one of its own. A copy of the request may have come in
    // between: then what that one got is the answer.
    std::optional<Response> taken;
    const auto done = m_parts.database.write([&](Transaction &transaction) -> Result<void> {
        auto earlier = earlierAnswer(transaction, identity, key);
        if (!earlier) {
            return tl::unexpected(earlier.error());
        }
        if (*earlier) {
            taken = std::move(**earlier);
            return {};
        }
        taken = refusal(problem, errand.request);
        return keepAnswer(transaction, identity, key, *taken, m_parts.clock.now());
    });
    return outcome(done, taken);
}

Result<Response> Dispatcher::tried(const Errand &errand) const
{
    if (const auto done = worked(errand); !done) {
        return tl::unexpected(done.error());
    }
    std::optional<Response> taken;
    const auto done = m_parts.database.write([&](Transaction &transaction) -> Result<void> {
        const auto now = m_parts.clock.now();
        const auto caller = callerIn(transaction, errand, now);
        auto response = caller ? committed(transaction, errand, *caller, now) : tl::unexpected(caller.error());
        if (response) {
            taken = withDryRun(std::move(*response));
        }
        // An error whatever the verdict, so that nothing stays.
        return tl::unexpected(response ? Problem{} : response.error());
    });
    if (taken) {
        return std::move(*taken);
    }
    return tl::unexpected(done.error());
}

Result<std::optional<Response>> Dispatcher::knownAnswer(const Errand &errand, const MutationKey &key) const
{
    std::optional<Response> taken;
    const auto done = m_parts.database.read([&](Transaction &transaction) -> Result<void> {
        const auto caller = callerIn(transaction, errand, m_parts.clock.now());
        if (!caller) {
            return tl::unexpected(caller.error());
        }
        auto earlier = earlierAnswer(transaction, caller->identity, key);
        if (!earlier) {
            return tl::unexpected(earlier.error());
        }
        taken = std::move(*earlier);
        return {};
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return taken;
}

Result<void> Dispatcher::worked(const Errand &errand) const
{
    if (!errand.prepared.work) {
        return {};
    }
    Workshop workshop{
        [this](const auto &look) { return m_parts.database.read(look); }, m_parts.hasher, m_parts.clock.now()};
    return errand.prepared.work(workshop);
}

Result<Caller> Dispatcher::callerIn(Transaction &transaction, const Errand &errand, Instant now) const
{
    if (errand.route.access == Route::Access::Anyone) {
        return Caller{};
    }
    if (errand.route.access == Route::Access::Service) {
        return serviceOf(transaction, errand.accessToken);
    }
    return m_parts.authenticate(transaction, errand.accessToken, now);
}

Result<Response> Dispatcher::committed(
    Transaction &transaction, const Errand &errand, const Caller &caller, Instant now) const
{
    errand.caller = caller;
    Scene scene{transaction, now, m_parts.randomness, m_parts.profile, m_parts.settings, caller,
        errand.request.requestId, errand.reason};
    auto response = errand.prepared.commit(scene);
    errand.uses = std::move(scene.uses);
    return response;
}

void Dispatcher::writeUses(const Errand &errand) const
{
    const auto now = m_parts.clock.now();
    const auto due = m_uses.due(std::move(errand.uses), now);
    if (due.empty()) {
        return;
    }
    const auto written = m_parts.database.write([&](Transaction &transaction) -> Result<void> {
        for (const MemberUse &use : due) {
            if (auto noted = noteUse(transaction, use, now); !noted) {
                return noted;
            }
        }
        return {};
    });
    if (!written) {
        qCWarning(lcDispatcher, "%s: the use of an account could not be written down: %s (request %s)",
            errand.route.operation.constData(), qUtf8Printable(written.error().code),
            qUtf8Printable(errand.request.requestId));
    }
}

void Dispatcher::auditRefusal(const Errand &errand, const Problem &problem) const
{
    if (!errand.caller || errand.caller->identity.isEmpty()) {
        return;
    }
    const auto written = m_parts.database.write([&](Transaction &transaction) {
        return recordRefusal(
            transaction, errand.route, errand.request, {*errand.caller, problem.code}, m_parts.clock.now());
    });
    if (!written) {
        qCWarning(lcDispatcher, "%s: a refusal could not be written down: %s (request %s)",
            errand.route.operation.constData(), qUtf8Printable(written.error().code),
            qUtf8Printable(errand.request.requestId));
    }
}

Result<BodyRoom> Dispatcher::bodyRoom(const Request &request) const
{
    const auto match = m_routes.match(request.verb, request.path);
    if (match.route == nullptr || !match.route->largestBody) {
        return BodyRoom{};
    }
    const auto token = bearerToken(request);
    QString sender;
    const auto known = m_parts.database.read([&](Transaction &transaction) -> Result<void> {
        auto caller = m_parts.authenticate(transaction, token, m_parts.clock.now());
        if (!caller) {
            return tl::unexpected(caller.error());
        }
        sender = caller->identity;
        return {};
    });
    if (!known) {
        return tl::unexpected(known.error());
    }
    return BodyRoom{match.route->largestBody(m_parts.profile), sender};
}

Response Dispatcher::refusal(const Problem &problem, const Request &request) const
{
    if (m_parts.refusalPage && !request.path.startsWith(u"/v1/"_s)) {
        return m_parts.refusalPage(problem, request);
    }
    return problemResponse(problem, request.requestId, request.language);
}

} // namespace portal
