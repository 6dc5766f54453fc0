// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desks/desks_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

/// What the window asks of its desks, and what it is told.
class DesksTest : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

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

    void anAnsweredInvitationCanNotBeUndone()
    {
        openAccount();
        InvitationDesk::Draft draft;
        draft.email = u"dora@example.org"_s;
        const ChangeId id = valueOf(services().invitations->invite(account, draft));
        QVERIFY(succeeds(services().plan->sendNow()));
        QTRY_COMPARE(stateOf(id), ChangeState::Done);
        QCOMPARE(services().plan->undoOf(changeOf(id)), PlanDesk::Undo::Inverse);
        QSignalSpy told(services().plan, &PlanDesk::changed);
        m_portal->acceptInvitations();
        services().directory->syncNow();
        QTRY_COMPARE(services().plan->undoOf(changeOf(id)), PlanDesk::Undo::None);
        QTRY_VERIFY(!told.isEmpty()); // so that whoever offers the undo takes it away
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
};

QTEST_GUILESS_MAIN(DesksTest)
#include "desks_test.moc"
