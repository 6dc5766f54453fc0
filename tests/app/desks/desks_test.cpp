// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/desks.h"
#include "app/engine.h"
#include "app/session/session.h"
#include "app/store/plan_file.h"
#include "app/store/registry_store.h"
#include "models/access/member_table.h"
#include "models/error_sentence.h"
#include "models/services/access_desk.h"
#include "models/services/directory.h"
#include "models/services/invitation_desk.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "tests/app/session/scripted_transport.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

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

/// The whole client without a window: desks, engine, stores and sync against a simulated portal, in one thread.
class DesksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
        for (const QString &name : {u"Ann"_s, u"Ben"_s, u"Cleo"_s})
            m_portal->addMember(u"m-"_s + name, name, SimulatedPortal::grantOf({u"view_domains"_s}));
        signInBefore();
        start();
    }
    void cleanup()
    {
        stop();
        m_portal.reset();
    }

    void anAccountIsOpenedAndItsPeopleShown()
    {
        openAccount();
        QCOMPARE(directory().accounts().at(0).name, u"Sample account"_s);
        QCOMPARE(directory().members(account)->size(), 3U);
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        QCOMPARE(services().portals->identities().at(0).state, Identity::State::SignedIn);
        const PortalDescription *const portal = services().portals->portal(account.portal);
        QVERIFY(portal != nullptr);
        QTRY_COMPARE(services().portals->portal(account.portal)->clockOffset, 60s);
    }

    void aRemovalShowsAtOnceIsSentAndUndone()
    {
        openAccount();
        Answer<ChangeId> *const asked = services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1);
        const ChangeId id = valueOf(asked);
        QTRY_VERIFY(!m_portal->hasMember(u"m-Ann"_s));
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_COMPARE(directory().members(account)->size(), 2U);
        QCOMPARE(changeOf(id).subject, u"ann@example.org"_s);
        QCOMPARE(services().plan->undoOf(changeOf(id)), PlanDesk::Undo::Inverse);
        QVERIFY(succeeds(services().plan->undo(id)));
        QTRY_VERIFY(m_portal->hasMember(u"m-Ann"_s));
        QTRY_COMPARE(directory().members(account)->size(), 3U);
        QTRY_COMPARE(services().plan->undoOf(changeOf(id)), PlanDesk::Undo::None);
    }

    void aWideningWaitsAndCanBeTakenBack()
    {
        openAccount();
        Grant base;
        base.cells = {{u"view_domains"_s, {}, {}}};
        const GrantDelta delta{std::nullopt, {{u"manage_domains"_s, {}, {}}}, {}};
        const ChangeId id = valueOf(services().access->changeGrant(account, MemberId{u"m-Ben"_s}, base, 1, delta));
        QTRY_COMPARE(pendingOf(u"m-Ben"_s), PendingMark::Waiting);
        QCOMPARE(services().plan->undoOf(changeOf(id)), PlanDesk::Undo::TakeBack);
        QVERIFY(succeeds(services().plan->undo(id)));
        QTRY_COMPARE(pendingOf(u"m-Ben"_s), PendingMark::None);
        QCOMPARE(m_portal->effects(), QStringList());
    }

    void whatIsSaidToBeStagedIsListedThen()
    {
        openAccount();
        QSignalSpy staged(services().plan, &PlanDesk::staged);
        QList<bool> listed;
        connect(services().plan, &PlanDesk::staged, this,
            [this, &listed](const ChangeId &id) { listed.append(changeOf(id).id == id); });
        for (const QString &member : {u"m-Ann"_s, u"m-Ben"_s})
            valueOf(services().access->removeAccess(account, MemberId{member}, 1));
        QTRY_COMPARE(staged.size(), 2);
        QCOMPARE(listed, (QList<bool>{true, true}));
    }

    void sendingNowEndsTheUndoTime()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        Grant base;
        base.cells = {{u"view_domains"_s, {}, {}}};
        const GrantDelta delta{std::nullopt, {{u"manage_domains"_s, {}, {}}}, {}};
        const ChangeId id = valueOf(services().access->changeGrant(account, MemberId{u"m-Ben"_s}, base, 1, delta));
        QCOMPARE(m_portal->effects(), QStringList());
        QVERIFY(succeeds(services().plan->sendNow()));
        QCOMPARE(m_portal->effects().size(), 1);
        QVERIFY(stateOf(id) != ChangeState::Staged && stateOf(id) != ChangeState::Sending); // known with the answer
    }

    void sendingNowWithoutANetworkIsOverAtOnceAndLosesNothing()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        m_portal->isOffline = true;
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QVERIFY(succeeds(services().plan->sendNow()));
        QCOMPARE(stateOf(id), ChangeState::Staged);
        stop();
        m_portal->isOffline = false;
        start();
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_VERIFY(!m_portal->hasMember(u"m-Ann"_s));
    }

    void anInvitationIsListedBeforeAndAfterItLeft()
    {
        openAccount();
        InvitationDesk::Draft draft;
        draft.email = u"new@example.org"_s;
        const ChangeId id = valueOf(services().invitations->invite(account, draft));
        QTRY_COMPARE(directory().invitations(account).size(), 1);
        QCOMPARE(directory().invitations(account).at(0).pending, PendingMark::Waiting);
        m_clock->advance(6s);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_COMPARE(directory().invitations(account).at(0).pending, PendingMark::None);
        QCOMPARE(directory().invitations(account).size(), 1);
        QTRY_COMPARE(directory().accounts().at(0).pendingInvitations, 1);
    }

    void anInvitationReceivedIsAccepted()
    {
        m_portal->addReceived(u"r1"_s);
        directory().syncNow();
        QTRY_COMPARE(directory().received().size(), 1);
        const ChangeId id = valueOf(services().invitations->accept(directory().received().at(0)));
        m_clock->advance(6s);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_COMPARE(directory().received().size(), 0);
    }

    void theNextStartWithoutANetworkShowsEverythingAndSendsLater()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        stop();
        m_portal->isOffline = true;
        start();
        openAccount();
        QCOMPARE(directory().members(account)->size(), 3U);
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::Offline);
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QTRY_COMPARE(pendingOf(u"m-Ann"_s), PendingMark::Waiting);
        stop();
        start();
        QTRY_COMPARE(stateOf(id), ChangeState::Staged);
        m_portal->isOffline = false;
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QVERIFY(!m_portal->hasMember(u"m-Ann"_s));
    }

    void losingAnAccountRemovesItsCacheAndKeepsTheWishes()
    {
        openAccount();
        Grant base;
        base.cells = {{u"view_domains"_s, {}, {}}};
        const ChangeId id = valueOf(services().access->changeGrant(
            account, MemberId{u"m-Ben"_s}, base, 1, {std::nullopt, {{u"users"_s, {}, {}}}, {}}));
        QSignalSpy attention(services().plan, &PlanDesk::needsAttention);
        m_portal->isAccountGone = true;
        directory().syncNow();
        QTRY_COMPARE(directory().accounts().size(), 0);
        QTRY_COMPARE(stateOf(id), ChangeState::NeedsAttention);
        QTRY_COMPARE(attention.size(), 1);
        QTRY_COMPARE(cacheFiles(), QStringList());
        QVERIFY(succeeds(services().plan->discard(id)));
        QTRY_COMPARE(services().plan->changes().size(), 0);
    }

    void aClashWithOnesOwnChangeIsToldAsThat()
    {
        openAccount();
        for (const QString &by : {u"Me@Example.org"_s, u"Otto"_s}) {
            m_portal->refuseNext = {{u"status"_s, 412}, {u"code"_s, u"grant_clash"_s}, {u"changed_by"_s, by}};
            Grant base;
            base.cells = {{u"view_domains"_s, {}, {}}};
            const GrantDelta delta{std::nullopt, {}, {{u"view_domains"_s, {}, {}}}};
            const ChangeId id = valueOf(services().access->changeGrant(account, MemberId{u"m-Ben"_s}, base, 1, delta));
            QTRY_COMPARE(stateOf(id), ChangeState::NeedsAttention);
            const bool isOwn = by != u"Otto"_s;
            QCOMPARE(changeOf(id).error->problem == ownChangeProblem, isOwn);
            QCOMPARE(sentence(*changeOf(id).error).contains(u"yourself"_s), isOwn);
            QVERIFY(succeeds(services().plan->discard(id)));
        }
    }

    void offlineAndBackAreSaidWithinThreeSeconds()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        const auto passes = [this](SyncState::Phase wanted) {
            QElapsedTimer timer;
            timer.start();
            // The timers are real and the clock is not: it follows them.
            const bool came = QTest::qWaitFor(
                [&] {
                    m_clock->advance(50ms);
                    return directory().syncState(account).phase == wanted;
                },
                10'000);
            return came ? timer.elapsed() : -1;
        };
        m_portal->isOffline = true;
        const qint64 gone = passes(SyncState::Phase::Offline);
        QVERIFY2(gone >= 0 && gone <= 3500, qPrintable(QString::number(gone)));
        QTest::qWait(1); // as long as one likes: the pause between tries does not grow beyond that for minutes
        m_portal->isOffline = false;
        const qint64 back = passes(SyncState::Phase::UpToDate);
        QVERIFY2(back >= 0 && back <= 3500, qPrintable(QString::number(back)));
    }

    void oneSlowAnswerIsNoNews()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        QList<SyncState::Phase> told;
        const QObject listening;
        connect(&directory(), &Directory::syncStateChanged, &listening,
            [&] { told.append(directory().syncState(account).phase); });
        m_portal->slowAnswers = 1;
        directory().syncNow();
        QTRY_COMPARE(m_portal->slowAnswers, 0);
        const qsizetype before = m_portal->requests.size();
        m_clock->advance(5s);
        directory().syncNow();
        QTRY_VERIFY(m_portal->requests.size() >= before + 2); // it is asked again, and gets its answers
        QVERIFY(!told.contains(SyncState::Phase::Offline));
    }

    void twoSlowAnswersAreToldAsOffline()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        m_portal->slowAnswers = 2;
        directory().syncNow();
        QTRY_VERIFY(m_portal->slowAnswers < 2);
        m_clock->advance(5s);
        directory().syncNow();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::Offline);
    }

    void whoMayNotSeeThePeopleIsShownNobodyAndTheRestGoesOn()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        m_portal->managesNobody = true;
        m_portal->addMember(u"m-Dora"_s, u"Dora"_s, SimulatedPortal::grantOf({u"view_domains"_s}));
        m_portal->addReceived(u"r1"_s);
        directory().syncNow();
        QTRY_COMPARE(directory().received().size(), 1); // what comes after the people is still fetched
        QTRY_COMPARE(directory().members(account)->size(), 0U);
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        QVERIFY(!directory().accounts().at(0).may.manage);
        m_portal->managesNobody = false;
        directory().syncNow();
        QTRY_COMPARE(directory().members(account)->size(), 4U);
    }

    void lookingUpFindsAPortalOrSaysWhatIsWrong()
    {
        Answer<PortalDescription> *const found = services().portals->lookUp(u"portal.example"_s);
        QSignalSpy spy(found, &Request::finished);
        QString name;
        connect(found, &Request::finished, this, [&name, found] { name = found->value().name; });
        QVERIFY(spy.wait());
        QCOMPARE(name, u"Sample portal"_s);
        QCOMPARE(errorOf(services().portals->lookUp(u"http://elsewhere.example"_s)), Error::Code::BadInput);
    }

    void aSignInWaitsAlsoWithoutABrowserAndEndsWhenAskedTo()
    {
        QTRY_VERIFY(services().portals->portal(account.portal) != nullptr);
        const PortalDescription portal = *services().portals->portal(account.portal);
        QUrl page;
        std::optional<bool> isOpen;
        const SignInWaits waits = [&](const QUrl &where, bool opened) {
            page = where;
            isOpen = opened;
        };
        m_opened.clear();
        Answer<IdentityId> *const asked = services().portals->signIn(portal, waits);
        QSignalSpy finished(asked, &Request::finished);
        QTRY_VERIFY(isOpen.has_value());
        QVERIFY(!*isOpen);
        QVERIFY(page.path().contains(u"authorize"_s));
        QCOMPARE(m_opened, QList<QUrl>{page});
        QCOMPARE(asked->status(), Request::Status::Running); // the page can be opened by hand
        m_hasBrowser = true;
        QVERIFY(services().portals->openAgain(page));
        QCOMPARE(m_opened.size(), 2);
        m_hasBrowser = false;
        asked->cancel();
        QVERIFY(finished.wait());
    }

    void signingOutAndWipingLeavesNothing()
    {
        openAccount();
        Grant base;
        const ChangeId id = valueOf(services().access->changeGrant(
            account, MemberId{u"m-Ben"_s}, base, 1, {std::nullopt, {{u"users"_s, {}, {}}}, {}}));
        QCOMPARE(errorOf(services().portals->signOut(account.identity, true)), Error::Code::Refused);
        QVERIFY(succeeds(services().plan->undo(id)));
        QVERIFY(succeeds(services().portals->signOut(account.identity, true)));
        QTRY_COMPARE(services().portals->identities().size(), 0);
        QTRY_COMPARE(directory().accounts().size(), 0);
        QCOMPARE(cacheFiles(), QStringList());
    }

    void theEngineWorksInAThreadOfItsOwn()
    {
        stop();
        m_engine.reset();
        SystemRandomness chance; // asked from both threads
        QThread thread;
        m_engine = std::make_unique<Engine>(partsWith(chance));
        m_desks = std::make_unique<Desks>(*m_engine, m_browser);
        m_engine->moveToThread(&thread);
        thread.start();
        m_engine->start();
        openAccount();
        QCOMPARE(directory().members(account)->size(), 3U);
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        m_engine->shutdown();
        QVERIFY(stopped.wait());
        thread.quit();
        QVERIFY(thread.wait());
        m_desks.reset();
        m_engine.reset();
        QVERIFY(!m_portal->hasMember(u"m-Ann"_s));
    }

    void whatIsAskedAfterTheEndFails()
    {
        stop();
        m_desks = std::make_unique<Desks>(*m_engine, m_browser);
        QCOMPARE(errorOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1)), Error::Code::Cancelled);
    }

private:
    const Services &services() { return m_desks->services(); }
    Directory &directory() { return *services().directory; }

    /// What a sign-in before this start left behind.
    void signInBefore()
    {
        PlanFile file;
        QVERIFY(file.open(m_folder->path(), m_clock->now()));
        RegistryStore registry(file.database());
        const StoredPortal portal{account.portal, QUrl(u"https://portal.example"_s),
            SimulatedPortal::portalDocument(u"epoch-1"_s), 0ms, false};
        QVERIFY(registry.keep(portal));
        StoredIdentity identity;
        identity.id = account.identity;
        identity.portal = account.portal;
        identity.remoteId = u"me"_s;
        identity.email = u"me@example.org"_s;
        identity.isTokenStored = true;
        QVERIFY(registry.keep(identity));
    }
    Engine::Parts partsWith(Randomness &chance)
    {
        return {m_folder->path(), m_folder->filePath(u"sample"_s), *m_clock, chance,
            [this] { return std::make_unique<Line>(*m_portal); },
            [] {
                auto store = std::make_unique<FakeKeyStore>();
                store->secrets.insert(Session::keyStoreEntry(account.identity), "refresh");
                return store;
            }};
    }
    void start()
    {
        m_engine = std::make_unique<Engine>(partsWith(m_chance));
        m_desks = std::make_unique<Desks>(*m_engine, m_browser);
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QVERIFY(started.wait());
    }
    void stop()
    {
        if (!m_engine)
            return;
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        m_engine->shutdown();
        QVERIFY(stopped.wait());
        m_desks.reset();
    }
    void openAccount()
    {
        directory().open(account);
        QTRY_VERIFY(directory().members(account) && directory().members(account)->size() > 0);
        QTRY_COMPARE(directory().accounts().size(), 1);
    }
    static ChangeId valueOf(Answer<ChangeId> *answer)
    {
        ChangeId id;
        QSignalSpy spy(answer, &Request::finished);
        connect(answer, &Request::finished, answer,
            [&id, answer] { id = answer->isDone() ? answer->value() : ChangeId(); });
        return spy.wait() ? id : ChangeId();
    }
    static bool succeeds(Request *request)
    {
        bool done = false;
        QSignalSpy spy(request, &Request::finished);
        connect(request, &Request::finished, request, [&done, request] { done = request->isDone(); });
        return spy.wait() && done;
    }
    static Error::Code errorOf(Request *request)
    {
        Error::Code code = Error::Code::StoreNewer;
        QSignalSpy spy(request, &Request::finished);
        connect(request, &Request::finished, request, [&code, request] { code = request->error().code; });
        return spy.wait() ? code : Error::Code::TimedOut;
    }
    Change changeOf(const ChangeId &id)
    {
        const QList<Change> changes = services().plan->changes();
        for (const Change &change : changes) {
            if (change.id == id)
                return change;
        }
        return {};
    }
    ChangeState stateOf(const ChangeId &id) { return changeOf(id).state; }
    PendingMark pendingOf(const QString &member)
    {
        const auto table = directory().members(account);
        const auto row = table->rowOf(MemberId{member});
        return row ? table->member(*row).pending : PendingMark::NeedsAttention;
    }
    QStringList cacheFiles() { return QDir(m_folder->path()).entryList({u"cache-*"_s}); }

    bool m_hasBrowser = false;
    QList<QUrl> m_opened;
    const Desks::OpenBrowser m_browser = [this](const QUrl &page) {
        m_opened.append(page);
        return m_hasBrowser;
    };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    SeededRandomness m_chance;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
};

QTEST_GUILESS_MAIN(DesksTest)
#include "desks_test.moc"
