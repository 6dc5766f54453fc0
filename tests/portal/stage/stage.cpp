// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/stage/stage.h"

#include "portal/api/api_routes.h"
#include "portal/api/invitation_link.h"
#include "portal/identity/authorization_code.h"
#include "portal/identity/identity_store.h"
#include "portal/identity/password_rules.h"
#include "portal/identity/routes.h"
#include "portal/identity/session_store.h"
#include "portal/mail/invitation_mail.h"
#include "portal/pages/refusal_page.h"
#include "portal/pages/routes.h"
#include "portal/store/member_rows.h"

#include <QFile>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>
#include <QUuid>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto insertAccount = "INSERT INTO accounts (id, name, owner_id, created_at) VALUES (?, ?, ?, 1800000000000)";

QByteArray formBody(const QList<std::pair<QString, QString>> &form)
{
    QByteArray body;
    for (const auto &[name, value] : form)
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return body;
}

} // namespace

Stage::Stage()
    : m_hasher({1, 8192, 2, 32})
{
    auto loaded = loadProfile(u"third-party"_s);
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().detail));
    profile = *loaded;
    settings.baseUrl = QUrl(u"https://portal.example.org"_s);
    settings.linkKey = QByteArray(32, 'k');
    settings.mailFolder = m_folder.filePath(u"mail"_s);
    auto opened = Database::open(QUrl(QString(u"sqlite://"_s + m_folder.filePath(u"portal.db"_s))));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    m_database = std::move(*opened);
    Routes routes = identityRoutes(settings);
    for (Routes more : {pageRoutes(settings, profile), apiRoutes()})
        routes.insert(routes.end(), more.begin(), more.end());
    m_dispatcher = std::make_unique<Dispatcher>(Dispatcher::Parts{*m_database, clock, m_randomness, profile, settings,
        std::move(routes), callerOf, m_hasher, [this](const Problem &problem, const Request &request) {
            return refusalPage(problem, request, settings, profile);
        }});
}

QString Stage::person(const QString &email, const QString &name, const QString &password)
{
    const auto hash = m_hasher.hash(passwordBytes(password));
    QString id;
    const auto done = m_database->write([&](Transaction &transaction) -> Result<void> {
        const auto made = createIdentity(transaction, {email, name, *hash, true}, clock.now(), m_randomness);
        if (!made)
            return tl::unexpected(made.error());
        id = made->id;
        return {};
    });
    return done ? id : QString();
}

QString Stage::account(const QString &name, const QString &owner)
{
    const QString id = m_randomness.id();
    const auto done = m_database->write([&](Transaction &transaction) -> Result<void> {
        if (const auto made = transaction.run(insertAccount, {id, name, owner}); !made)
            return tl::unexpected(made.error());
        const auto identity = identityById(transaction, owner);
        if (!identity || !*identity)
            return refuse(500, u"internal"_s);
        MemberRow member;
        member.account = id;
        member.id = m_randomness.id();
        member.identity = owner;
        member.name = (*identity)->name;
        member.email = (*identity)->email;
        member.role = profile.ownerRole;
        member.grantJson = uR"({"all":true,"permissions":[]})"_s;
        member.since = clock.now();
        member.changedAt = clock.now();
        if (const auto put = putMember(transaction, member); !put)
            return tl::unexpected(put.error());
        return {};
    });
    return done ? id : QString();
}

InvitationRow Stage::invite(const QString &account, const QString &inviter, const QString &email, const QString &grant,
    const std::function<void(InvitationRow &)> &refine)
{
    InvitationRow row;
    const auto done = m_database->write([&](Transaction &transaction) -> Result<void> {
        const auto identity = identityById(transaction, inviter);
        row.account = account;
        row.id = m_randomness.id();
        row.linkId = m_randomness.id();
        row.email = email;
        row.canonicalEmail = email.toLower();
        row.role = profile.defaultRole;
        row.grantJson = grant;
        row.createdAt = row.issuedAt = row.changedAt = clock.now();
        row.expiresAt = clock.now() + std::chrono::hours{24};
        row.invitedById = inviter;
        row.invitedBy = (*identity)->name;
        if (refine)
            refine(row);
        if (const auto put = putInvitation(transaction, row); !put)
            return tl::unexpected(put.error());
        Scene scene{transaction, clock.now(), m_randomness, profile, settings, {}, {}};
        return queueInvitationMail(scene, account, row.id);
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
    return row;
}

void Stage::change(const char *sql, std::initializer_list<QVariant> values)
{
    const auto done = m_database->write([&](Transaction &transaction) -> Result<void> {
        if (const auto run = transaction.run(sql, values); !run)
            return tl::unexpected(run.error());
        return {};
    });
    if (!done)
        qFatal("%s: %s", sql, qPrintable(done.error().detail));
}

QVariant Stage::value(const char *sql, std::initializer_list<QVariant> values)
{
    QVariant result;
    const auto done = m_database->read([&](Transaction &transaction) -> Result<void> {
        const auto rows = transaction.rows(sql, values);
        if (!rows)
            return tl::unexpected(rows.error());
        if (!rows->empty())
            result = rows->front().front();
        return {};
    });
    return done ? result : QVariant();
}

QByteArray Stage::linkToken(const InvitationRow &invitation) const
{
    return invitationToken(settings.linkKey, {invitation.linkId, invitation.issue});
}

Response Stage::answer(Request request)
{
    request.source = source;
    request.requestId = u"request"_s;
    if (request.language.isEmpty())
        request.language = u"en"_s;
    return m_dispatcher->answer(std::move(request));
}

Response Stage::get(const QString &path, const QByteArray &cookie, const QString &language)
{
    Request request;
    request.path = path;
    request.language = language;
    if (!cookie.isEmpty())
        request.headers.insert("cookie", cookie);
    return answer(request);
}

Response Stage::get(const QString &path, const QHash<QString, QString> &query)
{
    Request request;
    request.path = path;
    request.query = query;
    return answer(request);
}

Response Stage::post(const QString &path, const QList<std::pair<QString, QString>> &form,
    QHash<QByteArray, QByteArray> headers, const QString &language)
{
    Request request;
    request.language = language;
    request.verb = Verb::Post;
    request.path = path;
    request.headers = std::move(headers);
    request.headers.insert("content-type", "application/x-www-form-urlencoded");
    request.body = formBody(form);
    return answer(request);
}

Response Stage::withToken(Verb verb, const QString &path, const QByteArray &token, const QByteArray &json)
{
    Request request;
    request.verb = verb;
    request.path = path;
    request.headers.insert("authorization", "Bearer " + token);
    if (!json.isEmpty()) {
        request.headers.insert("content-type", "application/json");
        request.body = json;
    }
    return answer(request);
}

Response Stage::mutation(
    Verb verb, const QString &path, const QByteArray &token, const QByteArray &json, qint64 version)
{
    Request request;
    request.verb = verb;
    request.path = path;
    request.headers.insert("authorization", "Bearer " + token);
    request.headers.insert("idempotency-key", '"' + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '"');
    request.headers.insert(
        "gatehouse-client", "\"00000000-0000-4000-8000-000000000001\";seq=" + QByteArray::number(++m_sequence));
    if (version > 0)
        request.headers.insert("if-match", '"' + QByteArray::number(version) + '"');
    if (!json.isEmpty()) {
        request.headers.insert("content-type", "application/json");
        request.body = json;
    }
    return answer(request);
}

QByteArray Stage::verifier()
{
    return "a-verifier-of-at-least-forty-three-characters-0123456789";
}

QHash<QString, QString> Stage::authorizeQuery()
{
    return {{u"response_type"_s, u"code"_s}, {u"client_id"_s, u"gatehouse"_s},
        {u"redirect_uri"_s, u"http://127.0.0.1:4711/back"_s}, {u"code_challenge"_s, challengeOf(verifier())},
        {u"code_challenge_method"_s, u"S256"_s}, {u"state"_s, u"0123456789abcdef&x=<1>"_s}};
}

Response Stage::signIn(const QString &email, const QString &password)
{
    const Response form = get(u"/authorize"_s, authorizeQuery());
    return post(
        u"/authorize"_s, {{u"request"_s, fieldOf(form, "request")}, {u"email"_s, email}, {u"password"_s, password}});
}

QString Stage::codeOf(const Response &response)
{
    return QUrlQuery(QUrl(QString::fromLatin1(headerOf(response, "Location")))).queryItemValue(u"code"_s);
}

Response Stage::exchange(const QString &code, const QByteArray &verifier)
{
    return post(u"/v1/token"_s,
        {{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code}, {u"client_id"_s, u"gatehouse"_s},
            {u"redirect_uri"_s, u"http://127.0.0.1:4711/back"_s}, {u"code_verifier"_s, QString::fromLatin1(verifier)}});
}

Response Stage::refresh(const QByteArray &token, const QByteArray &key)
{
    return post(u"/v1/token"_s,
        {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, QString::fromLatin1(token)}},
        {{"idempotency-key", key}});
}

QJsonObject Stage::tokens(const QString &email, const QString &password)
{
    return jsonOf(exchange(codeOf(signIn(email, password))));
}

QByteArray Stage::storedBytes() const
{
    QByteArray bytes;
    for (const QString &name : {u"portal.db"_s, u"portal.db-wal"_s}) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

QByteArray headerOf(const Response &response, const QByteArray &name)
{
    for (const auto &[header, value] : response.headers) {
        if (header == name)
            return value;
    }
    return {};
}

QJsonObject jsonOf(const Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QString fieldOf(const Response &response, const QByteArray &name)
{
    const QByteArray before = "name=\"" + name + "\" value=\"";
    const qsizetype start = response.body.indexOf(before);
    if (start < 0)
        return {};
    const qsizetype from = start + before.size();
    return QString::fromUtf8(response.body.mid(from, response.body.indexOf('"', from) - from));
}

} // namespace portal
