// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include "portal/api/address.h"
#include "portal/api/api_routes.h"
#include "portal/api/grant.h"
#include "portal/store/member_rows.h"
#include "portal/store/row_reading.h"

#include <QJsonDocument>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *addIdentity =
    "INSERT INTO identities (id, email, canonical_email, name, email_verified, created_at) VALUES (?, ?, ?, ?, ?, ?)";
constexpr const char *addAccount = "INSERT INTO accounts (id, name, owner_id, created_at) VALUES (?, ?, ?, ?)";
constexpr const char *findCaller = "SELECT email, name, email_verified FROM identities WHERE id = ? AND disabled = 0";
constexpr const char *deactivate = "UPDATE members SET status = 'deactivated' WHERE account_id = ? AND id = ?";

/// A failed step of the scenery is a mistake of the test.
void must(const Result<void> &done)
{
    if (!done) {
        qFatal("scenery: %s", qPrintable(done.error().code));
    }
}

} // namespace

QByteArray SeededRandomness::bytes(qsizetype count)
{
    const std::scoped_lock guard(m_guard);
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result) {
        byte = static_cast<char>(m_generator.bounded(256));
    }
    return result;
}

ApiWorld::ApiWorld(quint32 seed, const QString &profileName)
    : m_randomness(seed)
    , m_hasher(PasswordHasher::Limits{1, 8192, 1, 4})
{
    auto loaded = loadProfile(profileName);
    if (!loaded) {
        qFatal("profile: %s", qPrintable(loaded.error().detail));
    }
    profile = *loaded;
    settings.baseUrl = QUrl(u"https://portal.example.org"_s);
    settings.linkKey = QByteArray(32, 'k');
    auto opened = Database::open(QUrl(u"sqlite://"_s + m_folder.filePath(u"data/portal.db"_s)));
    if (!opened) {
        qFatal("store: %s", qPrintable(opened.error().detail));
    }
    m_database = std::move(*opened);
    m_dispatcher = std::make_unique<Dispatcher>(Dispatcher::Parts{*m_database, clock, m_randomness, profile, settings,
        apiRoutes(),
        [this](Transaction &transaction, const QByteArray &token, Instant) { return callerFor(transaction, token); },
        m_hasher, {}});
}

Result<Caller> ApiWorld::callerFor(Transaction &transaction, const QByteArray &token) const
{
    auto rows = transaction.rows(findCaller, {QString::fromLatin1(token)});
    if (!rows || rows->empty()) {
        return refuse(401, u"unauthenticated"_s);
    }
    const Row &row = rows->front();
    return Caller{QString::fromLatin1(token), u"session-"_s + QString::fromLatin1(token), row[0].toString(),
        row[1].toString(), row[2].toInt() == 1};
}

QString ApiWorld::person(const QString &name, bool verified)
{
    const QString email = name.toLower() + u"@example.org"_s;
    const QString id = u"id-"_s + name.toLower();
    must(m_database->write([&](Transaction &transaction) {
        return changeOne(
            transaction, addIdentity, {id, email, canonicalAddress(email), name, verified, toStored(clock.now())});
    }));
    return id;
}

QString ApiWorld::account(const QString &name, const QString &owner)
{
    const QString id = u"ac-"_s + name.toLower();
    must(m_database->write([&](Transaction &transaction) {
        return changeOne(transaction, addAccount, {id, name, owner, toStored(clock.now())});
    }));
    must(m_database->write([&](Transaction &transaction) -> Result<void> {
        MemberRow row;
        row.account = id;
        row.id = u"owner-of-"_s + id;
        row.identity = owner;
        row.name = owner.mid(3);
        row.email = row.name + u"@example.org"_s;
        row.role = profile.ownerRole;
        row.grantJson = grantToStored(Grant::everything());
        row.since = clock.now();
        row.changedById = owner;
        row.changedBy = row.name;
        row.changedAt = clock.now();
        auto put = putMember(transaction, row);
        return put ? Result<void>() : Result<void>(tl::unexpected(put.error()));
    }));
    return id;
}

QString ApiWorld::member(const QString &account, const QString &identity, const QStringList &permissions)
{
    MemberRow row;
    must(m_database->write([&](Transaction &transaction) -> Result<void> {
        row.account = account;
        row.id = u"m-"_s + identity.mid(3);
        row.identity = identity;
        row.name = identity.mid(3);
        row.email = row.name + u"@example.org"_s;
        row.role = profile.defaultRole;
        const Grant chosen{false, everywhere(permissions), {}};
        row.grantJson = grantToStored(permissions.isEmpty() ? Grant::everything() : chosen);
        row.since = clock.now();
        row.changedById = identity;
        row.changedBy = row.name;
        row.changedAt = clock.now();
        auto put = putMember(transaction, row);
        return put ? Result<void>() : Result<void>(tl::unexpected(put.error()));
    }));
    return row.id;
}

void ApiWorld::disable(const QString &memberId, const QString &account)
{
    must(m_database->write(
        [&](Transaction &transaction) { return changeOne(transaction, deactivate, {account, memberId}); }));
}

Request ApiWorld::request(Verb verb, const QString &who, const QString &path) const
{
    Request result;
    result.verb = verb;
    const qsizetype mark = path.indexOf(u'?');
    result.path = path.left(mark < 0 ? path.size() : mark);
    if (mark >= 0) {
        for (const QString &pair : path.mid(mark + 1).split(u'&')) {
            result.query.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
        }
    }
    result.requestId = u"request"_s;
    result.language = u"en"_s;
    if (!who.isEmpty()) {
        result.headers.insert("authorization", "Bearer " + who.toLatin1());
    }
    return result;
}

void ApiWorld::addKey(Request &request)
{
    request.headers.insert("idempotency-key", '"' + newUuid().toLatin1() + '"');
    request.headers.insert(
        "gatehouse-client", "\"00000000-0000-4000-8000-000000000001\";seq=" + QByteArray::number(++m_sequence));
}

Answer ApiWorld::exchange(Request request) const
{
    const Response response = m_dispatcher->answer(std::move(request));
    Answer answer{response.status, response.body, {}, QJsonDocument::fromJson(response.body).object()};
    for (const auto &[name, value] : response.headers) {
        if (name == "ETag") {
            answer.etag = value;
        }
    }
    return answer;
}

Answer ApiWorld::get(const QString &who, const QString &path) const
{
    return exchange(request(Verb::Get, who, path));
}

Answer ApiWorld::send(Verb verb, const QString &who, const QString &path, const QJsonObject &body, qint64 version)
{
    Request made = request(verb, who, path);
    addKey(made);
    if (!body.isEmpty()) {
        made.headers.insert("content-type", "application/json");
        made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    if (version >= 0) {
        made.headers.insert("if-match", '"' + QByteArray::number(version) + '"');
    }
    return exchange(std::move(made));
}

QJsonObject ApiWorld::grantOf(const QStringList &permissions, bool all)
{
    return {{u"all"_s, all}, {u"permissions"_s, QJsonArray::fromStringList(permissions)}};
}

QJsonObject ApiWorld::delta(qint64 base, const QStringList &add, const QStringList &remove)
{
    const auto cells = [](const QStringList &keys) {
        QJsonArray result;
        for (const QString &key : keys) {
            result.append(QJsonObject{{u"permission"_s, key}});
        }
        return result;
    };
    return {{u"base_version"_s, base}, {u"add"_s, cells(add)}, {u"remove"_s, cells(remove)}};
}

Answer ApiWorld::invite(
    const QString &who, const QString &account, const QString &email, const QJsonObject &grant, const QString &id)
{
    const QJsonObject row{{u"id"_s, id.isEmpty() ? newUuid() : id}, {u"email"_s, email}, {u"grant"_s, grant}};
    return send(Verb::Post, who, u"/v1/accounts/%1/invitations"_s.arg(account), {{u"invitations"_s, QJsonArray{row}}});
}

QString ApiWorld::newUuid()
{
    QByteArray hex = m_randomness.bytes(16).toHex();
    for (const int place : {20, 16, 12, 8}) {
        hex.insert(place, '-');
    }
    return QString::fromLatin1(hex);
}

QString ApiWorld::linkId(const QString &account, const QString &invitation)
{
    return value("SELECT link_id FROM invitations WHERE account_id = ? AND id = ?", {account, invitation}).toString();
}

QVariant ApiWorld::value(const char *sql, std::initializer_list<QVariant> values)
{
    QVariant result;
    must(m_database->read([&](Transaction &transaction) -> Result<void> {
        auto rows = transaction.rows(sql, values);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        if (!rows->empty()) {
            result = rows->front().front();
        }
        return {};
    }));
    return result;
}

Result<void> ApiWorld::inScene(const QString &who, const std::function<Result<void>(Scene &)> &act)
{
    return m_database->write([&](Transaction &transaction) -> Result<void> {
        Caller caller;
        if (!who.isEmpty()) {
            auto known = callerFor(transaction, who.toLatin1());
            if (!known) {
                return tl::unexpected(known.error());
            }
            caller = *known;
        }
        Scene scene{transaction, clock.now(), m_randomness, profile, settings, caller, u"request"_s};
        return act(scene);
    });
}

} // namespace portal
