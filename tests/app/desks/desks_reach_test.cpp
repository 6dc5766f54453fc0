// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_sentence.h"
#include "tests/app/desks/desks_fixture.h"

#include <QElapsedTimer>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

/// A language in which everything is shouted.
class Shouting final : public QTranslator {
public:
    [[nodiscard]] QString translate(
        const char * /*context*/, const char *source, const char * /*disambiguation*/, int /*n*/) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// What is told when the portal is out of reach, slow, says no, or shows less than before.
class DesksReachTest : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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

    void whatWaitsIsSaidInTheLanguageSwitchedTo()
    {
        openAccount();
        m_portal->isOffline = true;
        Grant base;
        base.cells = {{u"view_domains"_s, {}, {}}};
        const GrantDelta delta{std::nullopt, {}, {{u"view_domains"_s, {}, {}}}};
        const ChangeId id = valueOf(services().access->changeGrant(account, MemberId{u"m-Ben"_s}, base, 1, delta));
        QVERIFY(!id.isEmpty());
        const auto words = [this] {
            const auto table = directory().members(account);
            return table->member(*table->rowOf(MemberId{u"m-Ben"_s})).pendingWords;
        };
        QTRY_VERIFY(words().startsWith(u"Access change"_s));
        Shouting loud;
        QCoreApplication::installTranslator(&loud);
        m_engine->speak(u"de"_s);
        QTRY_VERIFY(words().startsWith(u"ACCESS CHANGE"_s));
        QCoreApplication::removeTranslator(&loud);
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

    void whatIsUpToDateDoesNotLookOld()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        for (int poll = 0; poll < 5; ++poll) {
            m_clock->advance(60s);
            directory().syncNow(); // which brings nothing
            QTRY_VERIFY(m_clock->now() - directory().syncState(account).lastSync.value_or(Instant{}) < 25s);
        }
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

    void theLastThingDoneBeforeTheRightWasLostIsDone()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        m_portal->managesNobody = true; // by this very change, or by somebody else's at the same moment
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QTRY_VERIFY(!m_portal->hasMember(u"m-Ann"_s));
        QTRY_COMPARE(directory().members(account)->size(), 0U);
        QTRY_COMPARE(stateOf(id), ChangeState::Done); // though no cache will ever show it
    }

    void whatAPortalThatWasSetBackHasForgottenNeedsAttention()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        const qint64 before = m_portal->sequence();
        m_portal->unplugAfter = 1;
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QTRY_COMPARE(stateOf(id), ChangeState::Acknowledged);
        m_portal->setBack(before);
        m_portal->isOffline = false;
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::NeedsAttention);
        QVERIFY(changeOf(id).error && changeOf(id).error->problem == setBackProblem);
        QVERIFY(sentence(*changeOf(id).error).contains(u"set back"_s));
        QVERIFY(succeeds(services().plan->retry(id)));
        QTRY_VERIFY(!m_portal->hasMember(u"m-Ann"_s));
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
    }

    void aPortalThatWasSetBackAndCountedUpAgainIsSeenThrough()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        const qint64 before = m_portal->sequence();
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        const qint64 reached = m_portal->sequence();
        m_portal->setBack(before);
        m_portal->dataEpoch = u"epoch-2"_s;
        m_portal->addMember(u"m-Dora"_s, u"Dora"_s, SimulatedPortal::grantOf({u"view_domains"_s}));
        QCOMPARE(m_portal->sequence(), reached); // nothing in the sequences tells
        m_clock->advance(20s);
        directory().syncNow();
        QTRY_VERIFY(directory().members(account)->rowOf(MemberId{u"m-Dora"_s}));
    }

    void aPortalThatWasSetBackAndHasCountedOnIsReadAnew()
    {
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        const qint64 before = m_portal->sequence();
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QTRY_COMPARE(directory().members(account)->size(), 2U);
        const qint64 reached = m_portal->sequence();
        m_portal->setBack(before);
        m_portal->touchMember(u"m-Ann"_s);
        QCOMPARE(m_portal->sequence(), reached); // the number alone says that nothing has changed
        m_portal->dataEpoch = u"epoch-2"_s;
        m_clock->advance(11min);
        directory().syncNow();
        QTRY_VERIFY(directory().members(account)->rowOf(MemberId{u"m-Ann"_s}));
    }

    void whatAPortalThatWasSetBackShowsIsAskedForAtOnce()
    {
        m_portal->listNamesEpoch = false;
        openAccount();
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
        const qint64 before = m_portal->sequence();
        m_portal->addMember(u"m-Dora"_s, u"Dora"_s, SimulatedPortal::grantOf({u"view_domains"_s}));
        m_clock->advance(20s);
        directory().syncNow();
        QTRY_COMPARE(directory().members(account)->size(), 4U);
        m_portal->unplugAfter = 1;
        const ChangeId id = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        QTRY_COMPARE(stateOf(id), ChangeState::Acknowledged);
        m_portal->setBack(before); // it has never heard of Dora
        m_portal->dataEpoch = u"epoch-2"_s;
        m_portal->isOffline = false;
        m_clock->advance(20s);
        directory().syncNow();
        QTRY_COMPARE(stateOf(id), ChangeState::NeedsAttention);
        m_clock->advance(20s); // the next look at what the portal says of itself would be minutes away
        directory().syncNow();
        QTRY_VERIFY(!directory().members(account)->rowOf(MemberId{u"m-Dora"_s}));
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
};

QTEST_GUILESS_MAIN(DesksReachTest)
#include "desks_reach_test.moc"
