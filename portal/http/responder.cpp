// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/responder.h"

#include "portal/api/problem_response.h"
#include "portal/clock.h"
#include "portal/http/target.h"
#include "portal/randomness.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <exception>

using namespace Qt::Literals::StringLiterals;

namespace portal {

namespace {

// Chromium holds a form's redirects to form-action too: the sign-in form ends at the console's loopback address. A
// source can't name an IPv6 address, so a redirect to [::1] would be a button that does nothing; signing in refuses
// those.
constexpr const char *pagePolicy =
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self' http://127.0.0.1:*";
constexpr const char *dataPolicy = "default-src 'none'; frame-ancestors 'none'";

Verb verbOf(const QByteArray &method)
{
    static const QHash<QByteArray, Verb> verbs{{"GET", Verb::Get}, {"HEAD", Verb::Head}, {"POST", Verb::Post},
        {"PATCH", Verb::Patch}, {"DELETE", Verb::Delete}, {"PUT", Verb::Put}};
    return verbs.value(method, Verb::Other);
}

QByteArray reasonOf(int status)
{
    static const QHash<int, QByteArray> reasons{{200, "OK"}, {201, "Created"}, {204, "No Content"}, {302, "Found"},
        {303, "See Other"}, {304, "Not Modified"}, {400, "Bad Request"}, {401, "Unauthorized"}, {403, "Forbidden"},
        {404, "Not Found"}, {405, "Method Not Allowed"}, {408, "Request Timeout"}, {409, "Conflict"}, {410, "Gone"},
        {412, "Precondition Failed"}, {413, "Content Too Large"}, {414, "URI Too Long"},
        {415, "Unsupported Media Type"}, {417, "Expectation Failed"}, {422, "Unprocessable Content"},
        {428, "Precondition Required"}, {429, "Too Many Requests"}, {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"}, {503, "Service Unavailable"}, {505, "HTTP Version Not Supported"}};
    return reasons.value(status, "Answer");
}

/// IMF-fixdate, made once a second and thread.
QByteArray dateField(Instant now)
{
    thread_local qint64 madeFor = -1;
    thread_local QByteArray made;
    const qint64 seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    if (seconds != madeFor) {
        const auto time = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
        made = QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        madeFor = seconds;
    }
    return made;
}

bool hasHeader(const Response &response, const char *name)
{
    return std::any_of(response.headers.begin(), response.headers.end(),
        [name](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

/// A header must never end early: whatever a handler put there, no line break goes out.
bool isSafe(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

void append(QByteArray &head, const char *name, const QByteArray &value)
{
    head += name;
    head += ": ";
    head += value;
    head += "\r\n";
}

/// How a request names itself, if it does so in a form that may be repeated: visible ASCII, not too long.
QByteArray exchangeOf(const Head &head)
{
    constexpr qsizetype longest = 80;
    const QByteArray name = head.headers.value("gatehouse-exchange");
    const bool isPlain = name.size() <= longest
        && std::all_of(name.begin(), name.end(), [](char character) { return character > ' ' && character < '\x7F'; });
    return isPlain ? name : QByteArray();
}

/// The address of "192.0.2.1", "192.0.2.1:4711", "2001:db8::1" or "[2001:db8::1]:4711", some proxies add the port;
/// empty when it is none. A port would make each connection another source.
QByteArray addressIn(const QByteArray &forwarded)
{
    QByteArray text = forwarded.trimmed();
    if (text.startsWith('['))
        text = text.mid(1, text.indexOf(']') - 1);
    else if (text.count(':') == 1)
        text.truncate(text.indexOf(':'));
    std::array<unsigned char, sizeof(in6_addr)> bytes{};
    for (const int family : {AF_INET, AF_INET6}) {
        if (::inet_pton(family, text.constData(), bytes.data()) != 1)
            continue;
        std::array<char, INET6_ADDRSTRLEN> spelled{}; // one spelling for one address
        return ::inet_ntop(family, bytes.data(), spelled.data(), spelled.size());
    }
    return {};
}

QByteArray sourceOf(const Head &head, const QByteArray &peer, bool behindProxy)
{
    const auto forwarded = behindProxy ? head.headers.value("x-forwarded-for") : QByteArray();
    const auto source = addressIn(forwarded.mid(forwarded.lastIndexOf(',') + 1));
    return source.isEmpty() ? peer : source;
}

} // namespace

Responder::Responder(Parts parts)
    : m_parts(std::move(parts))
{
}

Result<Request> Responder::requestOf(const Head &head, const QByteArray &peer) const
{
    auto target = readTarget(head.target);
    if (!target)
        return tl::unexpected(target.error());
    Request request;
    request.requestId = m_parts.randomness.id();
    request.language = bestLanguage(head.headers.value("accept-language"));
    request.verb = verbOf(head.method);
    request.path = std::move(target->path);
    request.query = std::move(target->query);
    request.headers = head.headers;
    request.source = sourceOf(head, peer, m_parts.behindProxy);
    return request;
}

WireAnswer Responder::answer(const Head &head, QByteArray body, const QByteArray &peer) const
{
    auto request = requestOf(head, peer);
    if (!request)
        return refusal(request.error(), head.headers.value("accept-language"));
    request->body = std::move(body);
    const auto requestId = request->requestId;
    const bool isHead = request->verb == Verb::Head;
    auto response = handled(std::move(*request));
    // So that whoever gets an answer to another request, stale or out of step, can tell.
    if (const auto exchange = exchangeOf(head); !exchange.isEmpty())
        response.headers.emplaceBack("Gatehouse-Exchange", exchange);
    auto wire = toWire(std::move(response), requestId, head.keepAlive);
    if (isHead)
        wire.body.clear();
    return wire;
}

Result<BodyRoom> Responder::bodyRoom(const Head &head, const QByteArray &peer) const
{
    auto request = requestOf(head, peer);
    if (!request)
        return tl::unexpected(request.error());
    if (!m_parts.bodyRoom)
        return BodyRoom{};
    return m_parts.bodyRoom(std::move(*request));
}

WireAnswer Responder::refusal(const Problem &problem, const QByteArray &acceptLanguage) const
{
    const auto requestId = m_parts.randomness.id();
    return toWire(problemResponse(problem, requestId, bestLanguage(acceptLanguage)), requestId, false);
}

Response Responder::handled(Request request) const
{
    const auto requestId = request.requestId;
    const auto language = request.language;
    Problem problem{500, u"internal"_s, {}, {}, 0};
    // Nothing of ours throws; what the standard library throws must not take the portal down with it.
    try {
        auto response = m_parts.handler(std::move(request));
        const bool safe = isSafe(response.contentType)
            && std::all_of(response.headers.begin(), response.headers.end(),
                [](const auto &field) { return isSafe(field.first) && isSafe(field.second); });
        if (safe)
            return response;
        problem.detail = u"The answer held a header that can't be sent."_s;
    } catch (const std::exception &) {
        problem.detail = u"The request could not be carried out."_s;
    }
    return problemResponse(problem, requestId, language);
}

WireAnswer Responder::toWire(Response response, const QString &requestId, bool keepAlive) const
{
    WireAnswer wire;
    wire.keepAlive = keepAlive && !m_closing.load(std::memory_order_relaxed);
    const auto now = m_parts.clock.now();
    const bool hasBody = response.status != 204 && response.status != 304;
    auto &head = wire.head;
    head.reserve(640);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    append(head, "Date", dateField(now));
    append(head, "Gatehouse-Time", QByteArray::number(static_cast<qint64>(now.time_since_epoch().count())));
    append(head, "Gatehouse-Request-Id", requestId.toLatin1());
    if (hasBody) {
        append(head, "Content-Type", response.contentType);
        append(head, "Content-Length", QByteArray::number(response.body.size()));
    }
    if (!hasHeader(response, "Cache-Control"))
        append(head, "Cache-Control", "no-store");
    append(head, "X-Content-Type-Options", "nosniff");
    append(head, "Referrer-Policy", "no-referrer");
    if (!hasHeader(response, "Content-Security-Policy"))
        append(head, "Content-Security-Policy", response.contentType.startsWith("text/html") ? pagePolicy : dataPolicy);
    for (const auto &[name, value] : std::as_const(response.headers))
        append(head, name.constData(), value);
    if (!wire.keepAlive)
        append(head, "Connection", "close");
    head += "\r\n";
    if (hasBody)
        wire.body = std::move(response.body);
    return wire;
}

} // namespace portal
