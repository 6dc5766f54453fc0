// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/desks.h"
#include "app/engine.h"
#include "app/session/session.h"
#include "app/store/plan_file.h"
#include "app/store/registry_store.h"
#include "models/access/member_table.h"
#include "models/services/access_desk.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/services.h"
#include "tests/app/session/scripted_transport.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The simulated portal, which lets accounts change hands here: the identity owns its account, and one offer of
/// somebody else's may wait for it.
class HandingOver final : public Transport {
public:
    explicit HandingOver(SimulatedPortal &portal)
        : m_portal(portal)
    {
    }

    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override
    {
        const QString path = request.url.path().mid(1);
        const QByteArray verb = request.verb;
        const QByteArray body = request.body;
        const bool concerns = path.contains(u"ownership-transfers"_s);
        if (concerns)
            request.verb = "GET"; // the clock and the way there are the portal's; the answer is ours
        if (concerns)
            request.url.setPath(u"/v1/accounts"_s);
        Result<HttpReply> reply = co_await m_portal.send(std::move(request));
        if (!reply || reply->status != 200)
            co_return reply;
        if (concerns)
            reply->body = bytesOf(answer(verb, path, body));
        else if (path == u"v1/portal"_s)
            reply->body = transferable(reply->body);
        else if (path == u"v1/accounts"_s)
            reply->body = owned(reply->body);
        co_return reply;
    }
    void shutdown() override { }

    void ask(const QString &id) { m_received = transfer(id, u"m-me"_s); }
    QStringList steps; ///< what was done, as it came

private:
    static QJsonObject transfer(const QString &id, const QString &member)
    {
        return {{u"id"_s, id}, {u"account"_s, QJsonObject{{u"id"_s, u"acc-1"_s}, {u"name"_s, u"Sample account"_s}}},
            {u"member"_s, QJsonObject{{u"id"_s, member}, {u"name"_s, u"Ann"_s}}}, {u"from"_s, u"Olga"_s},
            {u"state"_s, u"pending"_s}, {u"created_at"_s, 1'790'000'000'000LL}, {u"expires_at"_s, 1'990'604'800'000LL},
            {u"resolved_at"_s, QJsonValue::Null}};
    }
    static QByteArray transferable(const QByteArray &document)
    {
        QJsonObject object = objectOf(document);
        object[u"ownership"_s] = QJsonObject{{u"transferable"_s, true}, {u"reason"_s, QJsonValue::Null}};
        return bytesOf(object);
    }
    static QByteArray owned(const QByteArray &accounts)
    {
        QJsonObject list = objectOf(accounts);
        QJsonArray rows = list.value(u"accounts"_s).toArray();
        for (QJsonValueRef each : rows) {
            QJsonObject row = each.toObject();
            row[u"own"_s] = true;
            row[u"may"_s] = QJsonObject{{u"manage"_s, true}, {u"leave"_s, false}, {u"transfer"_s, true}};
            each = row;
        }
        list[u"accounts"_s] = rows;
        return bytesOf(list);
    }
    static QJsonObject listOf(const QJsonObject &transfer)
    {
        const QJsonArray list = transfer.isEmpty() ? QJsonArray() : QJsonArray{transfer};
        return {{u"transfers"_s, list}, {u"count"_s, list.size()}};
    }
    QJsonObject answer(const QByteArray &verb, const QString &path, const QByteArray &body)
    {
        QJsonObject &concerned = path.startsWith(u"v1/me"_s) ? m_received : m_offered;
        if (verb == "GET")
            return listOf(concerned);
        const QString act = path.section(u'/', -1);
        steps.append(act);
        if (act == u"ownership-transfers"_s) {
            m_offered =
                transfer(objectOf(body).value(u"id"_s).toString(), objectOf(body).value(u"member"_s).toString());
            return {{u"transfer"_s, m_offered}, {u"sequence"_s, m_portal.sequence()}};
        }
        const QJsonObject over = std::exchange(concerned, {});
        if (act == u"confirm"_s)
            return {{u"account"_s, QJsonObject{{u"id"_s, u"acc-1"_s}}}, {u"sequence"_s, m_portal.sequence()}};
        return act == u"decline"_s ? QJsonObject{{u"transfer"_s, over}}
                                   : QJsonObject{{u"transfer"_s, over}, {u"sequence"_s, m_portal.sequence()}};
    }

    SimulatedPortal &m_portal;
    QJsonObject m_offered;
    QJsonObject m_received;
};

/// Hands the engine a transport that lives longer than it.
class Borrowed final : public Transport {
public:
    explicit Borrowed(Transport &line)
        : m_line(line)
    {
    }
    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override { return m_line.send(std::move(request)); }
    void shutdown() override { }

private:
    Transport &m_line;
};

} // namespace

/// Handing an account over through plan, engine and store, without a window.
class OwnershipDeskTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
        m_portal->addMember(u"m-Ann"_s, u"Ann"_s, SimulatedPortal::grantOf({u"view_domains"_s}));
        m_line = std::make_unique<HandingOver>(*m_portal);
        signInBefore();
        start();
    }
    void cleanup() { stop(); }

    void anOfferIsSentListedAndTakenBack()
    {
        const ChangeId id = stage(services().access->offerOwnership(account, member()));
        // It is there before it left.
        QTRY_COMPARE(directory().transfers().size(), 1);
        QCOMPARE(directory().transfers().at(0).pending, PendingMark::Waiting);
        m_clock->advance(6s);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_VERIFY(!directory().transfers().isEmpty() && directory().transfers().at(0).expiresAt);
        QCOMPARE(directory().transfers().at(0).pending, PendingMark::None);
        QVERIFY(!directory().transfers().at(0).isReceived);
        stage(services().access->cancelOffer(directory().transfers().at(0)));
        QTRY_VERIFY(directory().transfers().isEmpty());
        QCOMPARE(m_line->steps, (QStringList{u"ownership-transfers"_s, u"cancel"_s}));
    }

    void anOfferThatNeverLeftIsSimplyNotMade()
    {
        m_portal->isOffline = true;
        const ChangeId id = stage(services().access->offerOwnership(account, member()));
        QTRY_COMPARE(directory().transfers().size(), 1);
        stage(services().access->cancelOffer(directory().transfers().at(0)));
        QTRY_COMPARE(stateOf(id), ChangeState::TakenBack);
        QTRY_COMPARE(directory().transfers().size(), 0);
        m_portal->isOffline = false;
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        QCOMPARE(m_line->steps, QStringList());
    }

    void whoIsAskedReadsItOfflineAndAnswersLater_data()
    {
        QTest::addColumn<bool>("confirms");
        QTest::newRow("confirm") << true;
        QTest::newRow("decline") << false;
    }
    void whoIsAskedReadsItOfflineAndAnswersLater()
    {
        QFETCH(bool, confirms);
        m_line->ask(u"t-9"_s);
        directory().syncNow();
        QTRY_COMPARE(directory().transfers().size(), 1);
        stop();
        m_portal->isOffline = true;
        start();
        QTRY_COMPARE(directory().transfers().size(), 1);
        const OwnershipTransfer asked = directory().transfers().at(0);
        QVERIFY(asked.isReceived);
        QCOMPARE(asked.account, account);
        const ChangeId id = stage(services().access->answerOffer(asked, confirms));
        QTRY_COMPARE(directory().transfers().at(0).pending, PendingMark::Waiting);
        m_portal->isOffline = false;
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_VERIFY(directory().transfers().isEmpty());
        QCOMPARE(m_line->steps, QStringList{confirms ? u"confirm"_s : u"decline"_s});
    }

private:
    const Services &services() { return m_desks->services(); }
    Directory &directory() { return *services().directory; }

    void signInBefore()
    {
        PlanFile file;
        QVERIFY(file.open(m_folder->path(), m_clock->now()));
        RegistryStore registry(file.database());
        QJsonObject document = objectOf(SimulatedPortal::portalDocument(u"epoch-1"_s));
        document[u"ownership"_s] = QJsonObject{{u"transferable"_s, true}, {u"reason"_s, QJsonValue::Null}};
        QVERIFY(registry.keep(
            StoredPortal{account.portal, QUrl(u"https://portal.example"_s), bytesOf(document), 0ms, false}));
        StoredIdentity identity;
        identity.id = account.identity;
        identity.portal = account.portal;
        identity.remoteId = u"me"_s;
        identity.email = u"me@example.org"_s;
        identity.isTokenStored = true;
        QVERIFY(registry.keep(identity));
    }
    void start()
    {
        Engine::Parts parts{m_folder->path(), m_folder->filePath(u"sample"_s), *m_clock, m_chance,
            [this] { return std::make_unique<Borrowed>(*m_line); },
            [] {
                auto store = std::make_unique<FakeKeyStore>();
                store->secrets.insert(Session::keyStoreEntry(account.identity), "refresh");
                return store;
            }};
        m_engine = std::make_unique<Engine>(std::move(parts));
        m_desks = std::make_unique<Desks>(*m_engine, [](const QUrl &) { return false; });
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QVERIFY(started.wait());
        directory().open(account);
        QTRY_COMPARE(directory().accounts().size(), 1);
        QTRY_VERIFY(directory().members(account) && directory().members(account)->size() > 0);
    }
    void stop()
    {
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        m_engine->shutdown();
        QVERIFY(stopped.wait());
        m_desks.reset();
    }
    Member member() { return directory().members(account)->member(0); }
    static ChangeId stage(Answer<ChangeId> *answer)
    {
        ChangeId id;
        QSignalSpy spy(answer, &Request::finished);
        connect(answer, &Request::finished, answer,
            [&id, answer] { id = answer->isDone() ? answer->value() : ChangeId(); });
        return spy.wait() ? id : ChangeId();
    }
    ChangeState stateOf(const ChangeId &id)
    {
        const QList<Change> changes = services().plan->changes();
        const auto found =
            std::find_if(changes.begin(), changes.end(), [&id](const Change &change) { return change.id == id; });
        return found != changes.end() ? found->state : ChangeState::Staged;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    std::unique_ptr<HandingOver> m_line;
    SeededRandomness m_chance;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
};

QTEST_GUILESS_MAIN(OwnershipDeskTest)
#include "ownership_desk_test.moc"
