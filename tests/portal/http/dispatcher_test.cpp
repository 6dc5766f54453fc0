// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/dispatcher.h"
#include "portal/api/idempotency.h"
#include "portal/clock.h"
#include "portal/identity/password_hasher.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

namespace {

/// Stands still until moved.
class StillClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now{std::chrono::milliseconds{1'800'000'000'000}};
};

constexpr const char *insertEffect =
    "INSERT INTO sign_in_throttle (subject, failures, last_failure_at, blocked_until) VALUES (?, 1, 0, 0)";
constexpr const char *countEffects = "SELECT count(*) FROM sign_in_throttle";
constexpr const char *countAnswers = "SELECT count(*) FROM idempotency_keys";
const QString someKey = u"0b7e0f6e-1111-4222-8333-444455556666"_s;
const QString otherKey = u"0b7e0f6e-1111-4222-8333-444455557777"_s;

QString uuid(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

} // namespace

/// One request's way from route to commit, on a real database (R50–R55).
class DispatcherTest : public QObject {
    Q_OBJECT

private:
    Request request(Verb verb, const QString &path) const
    {
        Request result;
        result.verb = verb;
        result.path = path;
        result.requestId = u"request"_s;
        result.language = u"en"_s;
        result.headers.insert("authorization", "Bearer anna");
        return result;
    }

    Request mutation(const QString &path, const QByteArray &body, const QString &key = someKey, qint64 seq = 7) const
    {
        auto result = request(Verb::Post, path);
        result.headers.insert("content-type", "application/json");
        result.headers.insert("idempotency-key", u"\"%1\""_s.arg(key).toLatin1());
        result.headers.insert("gatehouse-client", u"\"%1\";seq=%2"_s.arg(uuid(1)).arg(seq).toLatin1());
        result.body = body;
        return result;
    }

    qint64 count(const char *sql)
    {
        qint64 result = -1;
        const auto done = m_database->read([&](Transaction &transaction) -> Result<void> {
            const auto rows = transaction.rows(sql);
            result = rows ? rows->front().front().toLongLong() : -1;
            return {};
        });
        return done ? result : -1;
    }

    static QString code(const Response &response)
    {
        return QJsonDocument::fromJson(response.body).object()[u"code"_s].toString();
    }
    static QByteArray header(const Response &response, const QByteArray &name)
    {
        for (const auto &[field, value] : response.headers) {
            if (field == name) {
                return value;
            }
        }
        return {};
    }

    /// Notes an effect named as the body says; then does what it says: an answer, a refusal, a failing statement.
    Result<Prepared> act(const Request &request)
    {
        const auto name = request.json[u"name"_s].toString();
        if (name.isEmpty()) {
            return refuse(422, u"invalid_request"_s, {}, {{u"field"_s, u"name"_s}});
        }
        const int status = request.json[u"status"_s].toInt(200);
        const bool breaks = request.json[u"breaks"_s].toBool();
        Prepared prepared;
        prepared.commit = [this, name, status, breaks](Scene &scene) -> Result<Response> {
            ++m_commits;
            if (const auto done = scene.transaction.run(insertEffect, {name}); !done) {
                return tl::unexpected(done.error());
            }
            if (breaks) {
                const auto failed = scene.transaction.run(insertEffect, {name});
                Q_UNUSED(failed)
            }
            if (status != 200) {
                return refuse(status, u"own_address"_s);
            }
            auto response = Response::json({{u"by"_s, scene.caller.identity}, {u"turn"_s, m_commits.load()}});
            response.headers.emplaceBack("ETag", "\"3\"");
            return response;
        };
        if (request.json[u"works"_s].toBool()) {
            prepared.work = [this](Workshop &workshop) -> Result<void> {
                ++m_works;
                return workshop.read([](Transaction &) -> Result<void> { return {}; });
            };
        }
        return prepared;
    }

    Routes routes()
    {
        const auto echo = [](const QByteArray &text) {
            return [text](const Request &request) -> Result<Prepared> {
                Prepared prepared;
                prepared.commit = [text, values = request.pathValues, form = request.form](
                                      Scene &) -> Result<Response> {
                    return Response::json({{u"route"_s, QString::fromLatin1(text)},
                        {u"values"_s, QJsonArray::fromStringList(values)}, {u"a"_s, form.value(u"a"_s)}});
                };
                return prepared;
            };
        };
        using enum Route::Access;
        using Kind = Route::Kind;
        using Body = Route::Body;
        return {
            {Verb::Get, u"/v1/open"_s, "open", Anyone, Kind::Read, Body::None, echo("open")},
            {Verb::Get, u"/v1/things/{a}"_s, "show", SignedIn, Kind::Read, Body::None, echo("show")},
            {Verb::Get, u"/v1/things/special"_s, "special", SignedIn, Kind::Read, Body::None, echo("special")},
            {Verb::Delete, u"/v1/things/{a}"_s, "remove", SignedIn, Kind::Read, Body::None, echo("remove")},
            {Verb::Get, u"/v1/things/{a}/parts/{b}"_s, "parts", SignedIn, Kind::Read, Body::None, echo("parts")},
            {Verb::Post, u"/form"_s, "form", Anyone, Kind::Form, Body::Form, echo("form")},
            {Verb::Post, u"/v1/act"_s, "act", SignedIn, Kind::Mutation, Body::Json,
                [this](const Request &request) {
                    return act(request);
                }},
            {Verb::Post, u"/v1/other"_s, "other", SignedIn, Kind::Mutation, Body::Json,
                [this](const Request &request) {
                    return act(request);
                }},
        };
    }

private Q_SLOTS:
    void init()
    {
        m_commits = 0;
        m_works = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = Database::open(QUrl(u"sqlite://%1/data/portal.db"_s.arg(m_folder->path())));
        QVERIFY(database.has_value());
        m_database = std::move(*database);
        m_dispatcher = std::make_unique<Dispatcher>(
            Dispatcher::Parts{*m_database, m_clock, m_randomness, m_profile, m_settings, routes(),
                [](Transaction &, const QByteArray &token, Instant) -> Result<Caller> {
                    if (token != "anna" && token != "ben") {
                        return refuse(401, u"unauthenticated"_s);
                    }
                    return Caller{QString::fromLatin1(token), {}, {}, {}, true};
                },
                m_hasher, {}});
    }
    void cleanup()
    {
        m_dispatcher.reset();
        m_database.reset();
    }

    void findsRoutes()
    {
        const auto routeOf = [this](Verb verb, const QString &path) -> QString {
            const auto body = QJsonDocument::fromJson(m_dispatcher->answer(request(verb, path)).body).object();
            return body[u"route"_s].toString() + body[u"code"_s].toString();
        };
        QCOMPARE(routeOf(Verb::Get, u"/v1/open"_s), u"open"_s);
        QCOMPARE(routeOf(Verb::Head, u"/v1/open"_s), u"open"_s);
        QCOMPARE(routeOf(Verb::Get, u"/v1/things/x"_s), u"show"_s);
        QCOMPARE(routeOf(Verb::Get, u"/v1/things/special"_s), u"special"_s);
        QCOMPARE(routeOf(Verb::Get, u"/v1/things/x/parts/y"_s), u"parts"_s);
        for (const auto &path : {u"/"_s, u"/v1"_s, u"/v1/open/"_s, u"//v1/open"_s, u"/v1/things/"_s,
                 u"/v1/things//parts/y"_s, u"/V1/open"_s, u"/v1/things/x/parts"_s, u""_s}) {
            QCOMPARE(routeOf(Verb::Get, path), u"not_found"_s);
        }
        const auto values = m_dispatcher->answer(request(Verb::Get, u"/v1/things/x/parts/y"_s));
        QVERIFY(values.body.contains(R"(["x","y"])"));
    }

    void namesTheAllowedMethods()
    {
        const auto response = m_dispatcher->answer(request(Verb::Post, u"/v1/things/x"_s));
        QCOMPARE(response.status, 405);
        QCOMPARE(code(response), u"method_not_allowed"_s);
        QCOMPARE(header(response, "Allow"), "GET, HEAD, DELETE");
        QCOMPARE(m_dispatcher->answer(request(Verb::Other, u"/v1/open"_s)).status, 405);
    }

    void asksWhoComes()
    {
        auto nobody = request(Verb::Get, u"/v1/things/x"_s);
        for (const QByteArray &field : {QByteArray(), QByteArray("Basic anna"), QByteArray("Bearer"),
                 QByteArray("Bearer "), QByteArray("Bearer carl"), QByteArray("Bearer " + QByteArray(300, 'a'))}) {
            nobody.headers.insert("authorization", field);
            const auto response = m_dispatcher->answer(nobody);
            QCOMPARE(response.status, 401);
            QCOMPARE(header(response, "WWW-Authenticate"), "Bearer");
        }
        nobody.path = u"/v1/open"_s;
        QCOMPARE(m_dispatcher->answer(nobody).status, 200);
    }

    void readsBodiesStrictly()
    {
        auto wrong = mutation(u"/v1/act"_s, R"({"name":"a"})");
        wrong.headers.insert("content-type", "text/plain");
        QCOMPARE(m_dispatcher->answer(wrong).status, 415);
        wrong.headers.insert("content-type", "application/json; charset=latin1");
        QCOMPARE(m_dispatcher->answer(wrong).status, 415);
        wrong.headers.insert("content-type", "application/json; charset=UTF-8");
        QCOMPARE(m_dispatcher->answer(wrong).status, 200);
        QCOMPARE(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"a","name":"b"})")).status, 400);
        auto unwanted = request(Verb::Get, u"/v1/open"_s);
        unwanted.body = "x";
        QCOMPARE(m_dispatcher->answer(unwanted).status, 400);
        auto form = request(Verb::Post, u"/form"_s);
        form.body = "a=b+c";
        QCOMPARE(m_dispatcher->answer(form).status, 415);
        form.headers.insert("content-type", "application/x-www-form-urlencoded");
        QVERIFY(m_dispatcher->answer(form).body.contains("b c"));
    }

    void wantsKeys_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("code");
        const auto key = someKey.toLatin1();
        QTest::newRow("no key") << QByteArray("idempotency-key") << QByteArray() << u"key_missing"_s;
        QTest::newRow("bare key") << QByteArray("idempotency-key") << key << u"key_missing"_s;
        QTest::newRow("no uuid") << QByteArray("idempotency-key") << QByteArray("\"abc\"") << u"key_missing"_s;
        QTest::newRow("long") << QByteArray("idempotency-key") << QByteArray(400, '"') << u"key_missing"_s;
        QTest::newRow("no client") << QByteArray("gatehouse-client") << QByteArray() << u"client_missing"_s;
        QTest::newRow("no seq") << QByteArray("gatehouse-client") << "\"" + key + "\"" << u"client_missing"_s;
        QTest::newRow("negative") << QByteArray("gatehouse-client") << "\"" + key + "\";seq=-1" << u"client_missing"_s;
        QTest::newRow("too large") << QByteArray("gatehouse-client") << "\"" + key + "\";seq=1234567890123456"
                                   << u"client_missing"_s;
    }
    void wantsKeys()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        auto wrong = mutation(u"/v1/act"_s, R"({"name":"a"})");
        wrong.headers.insert(name, value);
        const auto response = m_dispatcher->answer(wrong);
        QCOMPARE(response.status, 400);
        QTEST(code(response), "code");
        QCOMPARE(count(countEffects), 0);
    }

    void doesTheSameChangeOnce()
    {
        const auto change = mutation(u"/v1/act"_s, R"({"name":"a","works":true})");
        const auto first = m_dispatcher->answer(change);
        QCOMPARE(first.status, 200);
        QCOMPARE(header(first, "Idempotent-Replay"), QByteArray());
        for (int i = 0; i < 3; ++i) {
            const auto again = m_dispatcher->answer(change);
            QCOMPARE(again.status, 200);
            QCOMPARE(again.body, first.body);
            QCOMPARE(again.contentType, first.contentType);
            QCOMPARE(header(again, "ETag"), "\"3\"");
            QCOMPARE(header(again, "Idempotent-Replay"), "?1");
        }
        QCOMPARE(m_commits.load(), 1);
        QCOMPARE(m_works.load(), 1);
        QCOMPARE(count(countEffects), 1);
        QCOMPARE(count(countAnswers), 1);
    }

    void tellsChangesApart()
    {
        QCOMPARE(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"a"})")).status, 200);
        QCOMPARE(code(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"b"})"))), u"key_reused"_s);
        QCOMPARE(code(m_dispatcher->answer(mutation(u"/v1/other"_s, R"({"name":"a"})"))), u"key_reused"_s);
        QCOMPARE(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"b"})", otherKey)).status, 200);
        // Another person's key, or another installation's, is another key.
        auto foreign = mutation(u"/v1/act"_s, R"({"name":"c"})");
        foreign.headers.insert("authorization", "Bearer ben");
        QCOMPARE(m_dispatcher->answer(foreign).status, 200);
        auto elsewhere = mutation(u"/v1/act"_s, R"({"name":"d"})");
        elsewhere.headers.insert("gatehouse-client", u"\"%1\";seq=1"_s.arg(uuid(2)).toLatin1());
        QCOMPARE(m_dispatcher->answer(elsewhere).status, 200);
        QCOMPARE(count(countEffects), 4);
    }

    void keepsRefusals_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("ifMatch");
        QTest::addColumn<bool>("isKept");
        for (const int status : {400, 404, 409, 410, 422}) {
            QTest::addRow("%d", status) << status << QByteArray() << true;
        }
        for (const int status : {401, 403, 428, 429, 500, 503}) {
            QTest::addRow("%d", status) << status << QByteArray() << false;
        }
        QTest::newRow("412 of a delta") << 412 << QByteArray() << true;
        QTest::newRow("412 of If-Match") << 412 << QByteArray("\"1\"") << false;
    }
    void keepsRefusals()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, ifMatch);
        QFETCH(bool, isKept);
        auto change = mutation(u"/v1/act"_s, u"{\"name\":\"a\",\"status\":%1}"_s.arg(status).toLatin1());
        change.headers.insert("if-match", ifMatch);
        const auto first = m_dispatcher->answer(change);
        QCOMPARE(first.status, status);
        QCOMPARE(count(countEffects), 0);
        QCOMPARE(count(countAnswers), isKept ? 1 : 0);
        const auto again = m_dispatcher->answer(change);
        QCOMPARE(again.status, status);
        QCOMPARE(header(again, "Idempotent-Replay"), isKept ? "?1" : "");
        QCOMPARE(m_commits.load(), isKept ? 1 : 2);
        if (isKept) {
            QCOMPARE(again.contentType, "application/problem+json");
            QCOMPARE(again.body, first.body);
        }
    }

    void keepsNothingOfWhatFailed()
    {
        const auto response = m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"a","breaks":true})"));
        QCOMPARE(response.status, 500);
        QCOMPARE(count(countEffects), 0);
        QCOMPARE(count(countAnswers), 0);
    }

    void triesWithoutDoing()
    {
        auto change = mutation(u"/v1/act"_s, R"({"name":"a"})");
        change.query.insert(u"dry_run"_s, u"true"_s);
        const auto response = m_dispatcher->answer(change);
        QCOMPARE(response.status, 200);
        QVERIFY(QJsonDocument::fromJson(response.body).object()[u"dry_run"_s].toBool());
        QCOMPARE(count(countEffects), 0);
        QCOMPARE(count(countAnswers), 0);
        change.query.clear();
        QCOMPARE(m_dispatcher->answer(change).status, 200);
        QCOMPARE(count(countEffects), 1);
        auto refused = mutation(u"/v1/act"_s, R"({"name":"b","status":409})", otherKey);
        refused.query.insert(u"dry_run"_s, u"true"_s);
        QCOMPARE(m_dispatcher->answer(refused).status, 409);
        QCOMPARE(count(countAnswers), 1);
        refused.query.insert(u"dry_run"_s, u"maybe"_s);
        QCOMPARE(m_dispatcher->answer(refused).status, 400);
    }

    void remembersWhatItForgot()
    {
        QCOMPARE(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"a"})", uuid(11), 11)).status, 200);
        QCOMPARE(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"b"})", uuid(12), 12)).status, 200);
        m_clock.advance(std::chrono::days(89));
        QCOMPARE(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"c"})", uuid(13), 13)).status, 200);
        QCOMPARE(prune(), 0);
        m_clock.advance(std::chrono::days(2));
        QCOMPARE(prune(), 2);
        QCOMPARE(prune(), 0);
        // A straggler from before, 400 days late.
        m_clock.advance(std::chrono::days(309));
        for (const int number : {11, 12}) {
            const auto late = m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"a"})", uuid(number), number));
            QCOMPARE(late.status, 409);
            QCOMPARE(code(late), u"already_answered"_s);
        }
        // What is still known gets its answer, what is new is done.
        const auto known = m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"c"})", uuid(13), 13));
        QCOMPARE(header(known, "Idempotent-Replay"), "?1");
        QCOMPARE(m_dispatcher->answer(mutation(u"/v1/act"_s, R"({"name":"d"})", uuid(14), 14)).status, 200);
        QCOMPARE(count(countEffects), 4);
    }

    void answersACrowdOfCopiesOnce()
    {
        const auto change = mutation(u"/v1/act"_s, R"({"name":"a"})");
        std::vector<std::thread> crowd;
        std::vector<Response> answers(8);
        crowd.reserve(answers.size());
        for (auto &answer : answers) {
            crowd.emplace_back([&] { answer = m_dispatcher->answer(change); });
        }
        for (auto &one : crowd) {
            one.join();
        }
        QCOMPARE(count(countEffects), 1);
        for (const auto &answer : answers) {
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, answers.front().body);
        }
    }

private:
    int prune()
    {
        int pruned = -1;
        const auto done = m_database->write([&](Transaction &transaction) -> Result<void> {
            const auto run = pruneKeptAnswers(transaction, m_clock.now());
            pruned = run.value_or(-1);
            return {};
        });
        return done ? pruned : -1;
    }

    StillClock m_clock;
    SystemRandomness m_randomness;
    Profile m_profile;
    Settings m_settings;
    PasswordHasher m_hasher;
    std::atomic<int> m_commits = 0;
    std::atomic<int> m_works = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Dispatcher> m_dispatcher;
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "dispatcher_test.moc"
