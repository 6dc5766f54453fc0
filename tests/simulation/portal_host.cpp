// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/portal_host.h"

#include "portal/api/api_routes.h"
#include "portal/identity/routes.h"
#include "portal/identity/session_store.h"
#include "portal/store/audit_trail.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

namespace {

constexpr const char *anotherEpoch = "UPDATE installation SET data_epoch = ?";

::portal::Routes routes(const ::portal::Settings &settings)
{
    ::portal::Routes all = ::portal::apiRoutes();
    const ::portal::Routes more = ::portal::identityRoutes(settings);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

::portal::Head headOf(const HttpRequest &request)
{
    ::portal::Head head;
    head.method = request.verb;
    head.target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    for (const auto &[name, value] : request.headers)
        head.headers.insert(name.toLower(), value);
    if (!request.contentType.isEmpty())
        head.headers.insert("content-type", request.contentType);
    head.contentLength = request.body.size();
    return head;
}

HttpReply replyOf(const ::portal::WireAnswer &wire)
{
    HttpReply reply;
    const QList<QByteArray> lines = wire.head.split('\n');
    reply.status = lines.front().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = wire.body;
    return reply;
}

void copyOver(const QString &from, const QString &to)
{
    QFile::remove(to);
    if (QFile::exists(from) && !QFile::copy(from, to))
        qFatal("no copy of %s", qUtf8Printable(from));
}

} // namespace

PortalHost::PortalHost(const Parts &parts)
    : m_parts(parts)
    , m_clock(parts.time)
    , m_randomness(parts.chance)
{
    m_settings.baseUrl = address();
    m_settings.linkKey = QByteArray(32, 'k');
    start();
}

QUrl PortalHost::address()
{
    return QUrl(u"https://portal.example.org"_s);
}

void PortalHost::start()
{
    stop();
    auto opened = ::portal::Database::open(QUrl(u"sqlite://"_s + file()));
    if (!opened)
        qFatal("the portal's store: %s", qUtf8Printable(opened.error().detail));
    m_database = std::make_unique<CrashingDatabase>(std::move(*opened));
    m_dispatcher = std::make_unique<::portal::Dispatcher>(::portal::Dispatcher::Parts{*m_database, m_clock,
        m_randomness, m_parts.profile, m_settings, routes(m_settings), ::portal::callerOf, m_parts.hasher, {}});
    m_responder = std::make_unique<::portal::Responder>(
        ::portal::Responder::Parts{m_clock, m_randomness, [this](::portal::Request request) {
                                       request.requestId = m_name;
                                       return m_dispatcher->answer(std::move(request));
                                   }});
}

void PortalHost::stop()
{
    m_responder.reset();
    m_dispatcher.reset();
    m_database.reset();
}

std::optional<HttpReply> PortalHost::exchange(const HttpRequest &request, const QString &name)
{
    m_name = name;
    const auto crash = std::exchange(m_crash, std::nullopt);
    if (crash)
        m_database->crashAt(*crash);
    const ::portal::WireAnswer wire = m_responder->answer(headOf(request), request.body, "192.0.2.1");
    if (!crash)
        return replyOf(wire);
    start();
    return std::nullopt;
}

void PortalHost::write(const std::function<::portal::Result<void>(::portal::Transaction &)> &change)
{
    if (const auto done = m_database->write(change); !done)
        qFatal("what happens at the portal failed: %s", qUtf8Printable(done.error().code));
}

void PortalHost::keepCopy()
{
    for (const QString &part : {u""_s, u"-wal"_s})
        copyOver(file() + part, file() + u".copy"_s + part);
    m_hasCopy = true;
}

void PortalHost::setBack()
{
    stop();
    QFile::remove(file() + u"-shm"_s);
    for (const QString &part : {u""_s, u"-wal"_s})
        copyOver(file() + u".copy"_s + part, file() + part);
    start();
    const QString epoch = m_randomness.id();
    write([&epoch](::portal::Transaction &transaction) -> ::portal::Result<void> {
        const auto done = transaction.run(anotherEpoch, {epoch});
        return done ? ::portal::Result<void>() : tl::unexpected(done.error());
    });
}

SessionTokens PortalHost::signIn(const QString &identity, std::chrono::milliseconds steady)
{
    SessionTokens tokens;
    write([&](::portal::Transaction &transaction) -> ::portal::Result<void> {
        const auto issued = ::portal::openSession(transaction, identity, m_clock.now(), m_randomness);
        if (!issued)
            return tl::unexpected(issued.error());
        tokens = {issued->access, issued->refresh, steady + ::portal::TokenLifetimes::access};
        return {};
    });
    return tokens;
}

void PortalHost::endSessions(const QString &identity)
{
    write([&](::portal::Transaction &transaction) -> ::portal::Result<void> {
        const auto ended =
            ::portal::endSessionsOf(transaction, identity, ::portal::SessionEnd::SignedOutEverywhere, m_clock.now());
        return ended ? ::portal::Result<void>() : tl::unexpected(ended.error());
    });
}

std::vector<PortalHost::Row> PortalHost::rows(const char *sql, std::initializer_list<QVariant> values)
{
    std::vector<Row> found;
    const auto done = m_database->read([&](::portal::Transaction &transaction) -> ::portal::Result<void> {
        auto rows = transaction.rows(sql, values);
        if (!rows)
            return tl::unexpected(rows.error());
        found = std::move(*rows);
        return {};
    });
    if (!done)
        qFatal("a look into the portal's store failed: %s", qUtf8Printable(done.error().code));
    return found;
}

std::optional<qint64> PortalHost::brokenLink(const QString &account)
{
    std::optional<qint64> broken;
    const auto done = m_database->read([&](::portal::Transaction &transaction) -> ::portal::Result<void> {
        const auto found = ::portal::firstBrokenLink(transaction, account);
        if (!found)
            return tl::unexpected(found.error());
        broken = *found;
        return {};
    });
    if (!done)
        qFatal("the audit trail can't be read: %s", qUtf8Printable(done.error().code));
    return broken;
}

} // namespace gatehouse::simulation
