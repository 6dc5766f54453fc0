// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/desks.h"
#include "app/engine.h"
#include "app/session/session.h"
#include "app/store/plan_file.h"
#include "app/store/registry_store.h"
#include "models/services/activity_desk.h"
#include "models/services/directory.h"
#include "models/services/services.h"
#include "tests/app/session/scripted_transport.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};

/// Hands the engine a transport that lives longer than it, as the portal does.
class Line final : public Transport {
public:
    explicit Line(SimulatedPortal &portal)
        : m_portal(portal)
    {
    }
    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override { return m_portal.send(std::move(request)); }
    void shutdown() override { }

private:
    SimulatedPortal &m_portal;
};

} // namespace

/// Activity through desk, engine, cache and sync against a simulated portal, in one thread.
class ActivityDeskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
        m_portal->eventPage = 3;
        for (int number = 1; number <= 8; ++number)
            happens(number % 2 == 0 ? u"Ann"_s : u"Olga"_s, u"member.removed"_s);
        signInBefore();
        start();
    }
    void cleanup() { stop(); }

    void pagesComeAsTheyAreAskedFor()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers(), (QList<qint64>{8, 7, 6}));
        QCOMPARE(desk().activity().state, Activity::State::Ready);
        desk().more();
        QTRY_COMPARE(numbers().size(), 6);
        desk().more();
        QTRY_COMPARE(numbers().size(), 8);
        QCOMPARE(desk().activity().state, Activity::State::Complete);
        const AuditEvent event = desk().activity().events.first();
        QCOMPARE(event.actor, u"Ann"_s);
        QCOMPARE(event.principal, u"Olga"_s);
        QCOMPARE(event.before.value(u"name"_s).toString(), u"Leon"_s);
        QVERIFY(event.after.isEmpty());
        QCOMPARE(event.reason, u"left the team"_s);
    }

    void whatWasSeenIsReadableOffline()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers().size(), 3);
        stop();
        m_portal->isOffline = true;
        start();
        desk().show(account, {});
        QTRY_COMPARE(desk().activity().state, Activity::State::Failed);
        QCOMPARE(desk().activity().error->code, Error::Code::Offline);
        QCOMPARE(numbers(), (QList<qint64>{8, 7, 6}));
        desk().show(account, {u"olga"_s, {}, {}, {}}); // filters work without the portal, too
        QTRY_COMPARE(numbers(), (QList<qint64>{7}));
        // Back online: what came meanwhile is on top, and no gap is passed over in silence.
        m_portal->isOffline = false;
        for (int number = 9; number <= 20; ++number)
            happens(u"Ann"_s, u"member.left"_s);
        desk().show(account, {});
        QTRY_COMPARE(numbers(), (QList<qint64>{20, 19, 18}));
        desk().more();
        QTRY_COMPARE(numbers().size(), 6);
    }

    void newEventsComeWithTheAccountsSequence()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers().size(), 3);
        desk().more();
        QTRY_COMPARE(numbers().size(), 6);
        happens(u"Ann"_s, u"member.left"_s);
        m_portal->addMember(u"m-new"_s, u"New"_s, SimulatedPortal::grantOfAll());
        m_services.directory->syncNow();
        QTRY_COMPARE(numbers(), (QList<qint64>{9, 8, 7, 6, 5, 4, 3})); // what was scrolled to stays
    }

    void theFilterIsThePortals()
    {
        desk().show(account, {u"ann"_s, {}, {}, {}});
        QTRY_COMPARE(numbers(), (QList<qint64>{8, 6, 4}));
        desk().more();
        QTRY_COMPARE(numbers(), (QList<qint64>{8, 6, 4, 2}));
        QCOMPARE(desk().activity().state, Activity::State::Complete);
    }

    void whoMayNotSeeItSeesNoneOfIt()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers().size(), 3);
        m_portal->seesPeople = false;
        desk().refresh();
        QTRY_COMPARE(desk().activity().state, Activity::State::Failed);
        QCOMPARE(desk().activity().error->code, Error::Code::Forbidden);
        QVERIFY(numbers().isEmpty());
        stop();
        m_portal->isOffline = true;
        start();
        desk().show(account, {});
        QTRY_COMPARE(desk().activity().state, Activity::State::Failed);
        QVERIFY(numbers().isEmpty()); // nor is it kept
    }

private:
    [[nodiscard]] ActivityDesk &desk() const { return *m_services.activity; }
    [[nodiscard]] QList<qint64> numbers() const
    {
        QList<qint64> numbers;
        for (const AuditEvent &event : desk().activity().events)
            numbers.append(event.number);
        return numbers;
    }
    void happens(const QString &actor, const QString &action)
    {
        const qint64 at = (m_clock->now() + std::chrono::seconds(m_portal->events.size())).time_since_epoch().count();
        m_portal->events.append({{u"at"_s, at}, {u"actor"_s, actor}, {u"principal"_s, u"Olga"_s}, {u"action"_s, action},
            {u"object"_s, u"m-leon"_s}, {u"before"_s, QJsonObject{{u"name"_s, u"Leon"_s}}},
            {u"after"_s, QJsonValue(QJsonValue::Null)}, {u"request_id"_s, u"r"_s}, {u"reason"_s, u"left the team"_s}});
    }

    /// What a sign-in before this start left behind.
    void signInBefore()
    {
        PlanFile file;
        QVERIFY(file.open(m_folder->path(), m_clock->now()));
        RegistryStore registry(file.database());
        QVERIFY(registry.keep({account.portal, QUrl(u"https://portal.example"_s),
            SimulatedPortal::portalDocument(u"epoch-1"_s), 0ms, false}));
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
        m_engine = std::make_unique<Engine>(Engine::Parts{m_folder->path(), m_folder->filePath(u"sample"_s), *m_clock,
            m_chance, [this] { return std::make_unique<Line>(*m_portal); },
            [] {
                auto store = std::make_unique<FakeKeyStore>();
                store->secrets.insert(Session::keyStoreEntry(account.identity), "refresh");
                return store;
            }});
        m_desks = std::make_unique<Desks>(*m_engine, [](const QUrl &) { return false; });
        m_services = m_desks->services();
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QVERIFY(started.wait());
        QTRY_COMPARE(m_services.directory->accounts().size(), 1);
    }
    void stop()
    {
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        m_engine->shutdown();
        QVERIFY(stopped.wait());
        m_desks.reset();
        m_engine.reset();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    SeededRandomness m_chance;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
    Services m_services;
};

QTEST_GUILESS_MAIN(ActivityDeskTest)
#include "activity_desk_test.moc"
