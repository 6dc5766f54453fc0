// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_rules.h"
#include "app/sync/retry_delay.h"
#include "app/sync/undo_rules.h"
#include "models/error_sentence.h"
#include "tests/app/support/plan_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account = PlanRun::account();

} // namespace

/// Whatever happens on the way: each wish is carried out once, or told about.
class PlanSenderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
        for (const QString &name : {u"Ann"_s, u"Ben"_s, u"Cleo"_s})
            m_portal->addMember(u"m-"_s + name, name, SimulatedPortal::grantOf({u"view_domains"_s}));
        start();
    }
    void cleanup() { m_run.reset(); }

    void narrowingGoesAtOnceAndWideningAfterItsUndoTime()
    {
        const ChangeId widening = stage(widen(u"m-Ann"_s));
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ben"_s}});
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QCOMPARE(m_run->state(widening), ChangeState::Staged);
        m_clock->advance(4999ms);
        m_run->sender.wake();
        QTRY_VERIFY(m_run->sender.isIdle());
        QCOMPARE(m_portal->mutations().size(), 1);
        m_clock->advance(1ms);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(widening), ChangeState::Acknowledged);
        QVERIFY(!m_portal->hasMember(u"m-Ben"_s));
    }

    void aClockThatIsPutBackHoldsNothingUp()
    {
        const ChangeId widening = stage(widen(u"m-Ann"_s));
        m_clock->advance(-30s); // only put right: the undo time holds
        m_run->sender.wake();
        QCOMPARE(m_run->state(widening), ChangeState::Staged);
        m_clock->advance(-24h);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(widening), ChangeState::Acknowledged);
    }

    void whatWasTriedAgainUnderAWrongClockIsSentUnderARightOne()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_portal->refuseNext = {{u"status"_s, 403}, {u"code"_s, u"forbidden"_s}};
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::NeedsAttention);
        m_clock->advance(24h);
        QVERIFY(m_run->book.retry(removal, {}));
        m_clock->advance(-24h);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
    }

    void aPauseIsNeverLongerThanPausesAre()
    {
        QList<PlanRow> rows{*m_run->book.find(stage(RemoveEdit{MemberId{u"m-Ann"_s}}))};
        const auto next = [&] {
            return nextToSend(rows, account.identity, account.account, m_clock->now());
        };
        rows[0].retryAt = m_clock->now() + 10min;
        QVERIFY(next() == nullptr);
        rows[0].retryAt = m_clock->now() + 24h; // measured by a clock that was put back since
        QVERIFY(next() != nullptr);
    }

    void aReplyLostAfterTheCommitIsAskedForAgainWithTheSameKey()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_portal->loseNextReply = true;
        m_run->sender.wake();
        QTRY_COMPARE(m_run->book.find(removal)->failures, 1);
        QCOMPARE(m_run->state(removal), ChangeState::Staged);
        QCOMPARE(undoOf(m_run->book.find(removal)->change, m_run->book.changes(), 1h, m_clock->now()),
            PlanDesk::Undo::Inverse); // it may have happened: no simple taking back
        m_clock->advance(2s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QCOMPARE(m_portal->mutations().size(), 2);
        QCOMPARE(m_portal->effects().size(), 1);
    }

    void aProgramKilledWhileSendingFindsOutAfterTheNextStart()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_run->sender.wake();
        QCOMPARE(m_run->state(removal), ChangeState::Sending); // written down before the request has left
        m_portal->loseNextReply = true;
        restart(); // nobody is there any more to hear the answer
        QCOMPARE(m_run->state(removal), ChangeState::Sending);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QCOMPARE(m_portal->effects().size(), 1);
        restart();
        QCOMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QVERIFY(m_run->book.finish(account, m_portal->sequence()));
        restart();
        QCOMPARE(m_run->state(removal), ChangeState::Done);
    }

    void removalTakesTheNewestVersionWhenSomebodyElseEdited()
    {
        m_portal->touchMember(u"m-Ann"_s);
        m_portal->touchMember(u"m-Ann"_s);
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}}, 1);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QCOMPARE(m_portal->requests.size(), 2);
        QVERIFY(headersOf(0).value("Idempotency-Key") != headersOf(1).value("Idempotency-Key"));
        QCOMPARE(headersOf(1).value("If-Match"), QByteArray("\"3\""));
    }

    void ownEditsOfOneTargetNeverClash()
    {
        const ChangeId first = stage(widen(u"m-Ann"_s), 1);
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}}, 1);
        // The removal makes the widening pointless: it was never sent.
        QCOMPARE(m_run->state(first), ChangeState::TakenBack);
        const InvitationId invitation{m_chance.uuid()};
        const ChangeId invite = stage(InviteEdit{invitation, u"new@example.org"_s, {}, {}, Grant::everything(), {}}, 0);
        const ChangeId resend = stage(ResendEdit{invitation}, 0);
        QCOMPARE(m_run->book.find(resend)->change.dependsOn, invite);
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(resend), ChangeState::Acknowledged);
        QCOMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QCOMPARE(m_portal->invitation(invitation.value).value(u"issue"_s).toInt(), 2);
    }

    void anEditMadeBeforeTheCacheCaughtUpStandsOnWhatTheOwnOneLeft()
    {
        // Both are made looking at version 1, the second one when the portal has done the first already.
        const ChangeId first = stage(widen(u"m-Ann"_s), 1);
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(first), ChangeState::Acknowledged);
        const qint64 left = m_run->book.find(first)->resultVersion;
        QVERIFY(left > 1);
        const ChangeId second = stage(ChangeRoleEdit{MemberId{u"m-Ann"_s}, u"user"_s, u"User"_s, {}, {}}, 1);
        QCOMPARE(m_run->book.find(second)->change.baseVersion, left);
        // Of somebody else it says nothing, and what was seen in full stays as it is.
        const ChangeId other = stage(widen(u"m-Ben"_s), 1);
        QCOMPARE(m_run->book.find(other)->change.baseVersion, 1);
        const ChangeId later = stage(ChangeRoleEdit{MemberId{u"m-Ann"_s}, u"user"_s, u"User"_s, {}, {}}, left + 4);
        QCOMPARE(m_run->book.find(later)->change.baseVersion, left + 4);
    }

    void revokingAnInvitationThatNeverLeftJustTakesItBack()
    {
        const InvitationId invitation{m_chance.uuid()};
        const ChangeId invite = stage(InviteEdit{invitation, u"new@example.org"_s, {}, {}, Grant::everything(), {}}, 0);
        const ChangeId resend = stage(ResendEdit{invitation}, 0);
        const ChangeId revoked = stage(RevokeEdit{invitation}, 0);
        QCOMPARE(revoked, invite);
        QCOMPARE(m_run->state(invite), ChangeState::TakenBack);
        QCOMPARE(m_run->state(resend), ChangeState::TakenBack);
        m_clock->advance(10s);
        m_run->sender.wake();
        QTRY_VERIFY(m_run->sender.isIdle());
        QCOMPARE(m_portal->requests.size(), 0);
    }

    void aDefiniteNoWaitsForThePersonAndBlocksNobody()
    {
        m_portal->refuseNext = {{u"status"_s, 403}, {u"code"_s, u"owner_untouchable"_s}};
        const ChangeId refused = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        const ChangeId fine = stage(RemoveEdit{MemberId{u"m-Ben"_s}});
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(fine), ChangeState::Acknowledged);
        QCOMPARE(m_run->state(refused), ChangeState::NeedsAttention);
        QCOMPARE(m_run->book.find(refused)->change.error->problem, u"owner_untouchable"_s);
        const QString oldKey = m_run->book.find(refused)->key;
        QVERIFY(m_run->book.retry(refused, std::nullopt));
        QVERIFY(m_run->book.find(refused)->key != oldKey);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(refused), ChangeState::Acknowledged);
    }

    void aBusyPortalIsLeftAloneAsLongAsItAsks()
    {
        m_portal->busyAnswers = 1;
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Staged);
        QCOMPARE(m_run->book.find(removal)->change.attempts, 0); // it said so: nothing happened
        m_clock->advance(6999ms);
        m_run->sender.wake();
        QTRY_VERIFY(m_run->sender.isIdle());
        QCOMPARE(m_portal->requests.size(), 1);
        m_clock->advance(3s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
    }

    void withoutANetworkNothingLeavesUntilItIsBack()
    {
        m_portal->isOffline = true;
        const ChangeId first = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_run->sender.wake();
        QTRY_VERIFY(m_run->sender.isHeld());
        const ChangeId second = stage(RemoveEdit{MemberId{u"m-Ben"_s}});
        m_clock->advance(10min);
        m_run->sender.wake();
        QCOMPARE(undoOf(m_run->book.find(second)->change, m_run->book.changes(), 1h, m_clock->now()),
            PlanDesk::Undo::TakeBack);
        QVERIFY(m_run->book.undo(second, 1h));
        m_portal->isOffline = false;
        m_run->sender.resume();
        QTRY_COMPARE(m_run->state(first), ChangeState::Acknowledged);
        QCOMPARE(m_run->state(second), ChangeState::TakenBack);
        QVERIFY(m_portal->hasMember(u"m-Ben"_s));
    }

    void undoOfARemovalRestoresThePerson()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QVERIFY(m_run->book.undo(removal, 1h));
        QVERIFY(!m_run->book.undo(removal, 1h)); // once
        m_run->sender.wake();
        QTRY_VERIFY(m_portal->hasMember(u"m-Ann"_s));
    }

    void whatSomebodyElseHasDoneAlreadyIsDone()
    {
        m_portal->removeMember(u"m-Ann"_s);
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        const InvitationId invitation{m_chance.uuid()};
        const ChangeId invite = stage(InviteEdit{invitation, u"new@example.org"_s, {}, {}, Grant::everything(), {}}, 0);
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
        QTRY_COMPARE(m_run->state(invite), ChangeState::Acknowledged);
        m_portal->refuseNext = {{u"status"_s, 410}, {u"code"_s, u"invitation_revoked"_s}};
        const ChangeId revoked = stage(RevokeEdit{invitation});
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(revoked), ChangeState::Acknowledged);
        QCOMPARE(m_run->book.find(revoked)->change.error->problem, QString(alreadyGoneProblem));
        QVERIFY(m_run->book.finish(account, m_portal->sequence()));
        QCOMPARE(m_run->state(removal), ChangeState::Done);
        QCOMPARE(m_run->state(revoked), ChangeState::Done);
        restart();
        QCOMPARE(m_run->book.find(removal)->change.error->problem, QString(alreadyGoneProblem));
    }

    void aRemovalThatFoundNobodyIsNotDoneWhenTheAccountIsLost()
    {
        m_portal->isAccountGone = true;
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(removal), ChangeState::Acknowledged);
        Error error;
        error.code = Error::Code::Forbidden;
        QVERIFY(m_run->book.park(account, error));
        QCOMPARE(m_run->state(removal), ChangeState::NeedsAttention);
    }

    void undoOfAnEditedInvitationBringsTheFormerOfferBack()
    {
        const InvitationId invitation{m_chance.uuid()};
        const ChangeId invite = stage(InviteEdit{invitation, u"new@example.org"_s, {}, {}, Grant::everything(), {}}, 0);
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(invite), ChangeState::Acknowledged);
        const QJsonValue former = m_portal->invitation(invitation.value).value(u"grant"_s);
        Grant narrower;
        narrower.cells = {{u"view_domains"_s, {}, {}}};
        const ChangeId edit = stage(EditInvitationEdit{invitation, narrower, Grant::everything()}, 1);
        QCOMPARE(undoNow(edit), PlanDesk::Undo::TakeBack);
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(edit), ChangeState::Acknowledged);
        QVERIFY(m_portal->invitation(invitation.value).value(u"grant"_s) != former);
        QCOMPARE(undoNow(edit), PlanDesk::Undo::Inverse);
        QVERIFY(m_run->book.undo(edit, 1h));
        QCOMPARE(undoNow(edit), PlanDesk::Undo::None); // once
        m_run->sender.wake();
        QTRY_COMPARE(m_portal->invitation(invitation.value).value(u"grant"_s), former);
    }

    void anOfferThatWasDecidedAboutAgainIsNotUndone()
    {
        const InvitationId invitation{m_chance.uuid()};
        stage(InviteEdit{invitation, u"new@example.org"_s, {}, {}, Grant::everything(), {}}, 0);
        const ChangeId edit = stage(EditInvitationEdit{invitation, Grant(), Grant::everything()}, 0);
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(edit), ChangeState::Acknowledged);
        stage(RevokeEdit{invitation}, 2);
        QCOMPARE(undoNow(edit), PlanDesk::Undo::None);
        QVERIFY(!m_run->book.undo(edit, 1h));
    }

    void anotherIdentitysChangesAreNeverSent()
    {
        Change change;
        change.id = ChangeId{m_chance.uuid()};
        change.account = account;
        change.account.identity = IdentityId{u"somebody else"_s};
        change.edit = RemoveEdit{MemberId{u"m-Ann"_s}};
        QVERIFY(m_run->book.stage(change));
        m_clock->advance(1h);
        m_run->sender.wake();
        QTRY_VERIFY(m_run->sender.isIdle());
        QCOMPARE(m_portal->requests.size(), 0);
    }

    void lostAccessParksWhatWaits()
    {
        const ChangeId waiting = stage(widen(u"m-Ann"_s));
        Error error;
        error.code = Error::Code::Forbidden;
        QVERIFY(m_run->book.park(account, error));
        QCOMPARE(m_run->state(waiting), ChangeState::NeedsAttention);
    }

    void pausesGrowAndSpread()
    {
        QList<std::chrono::milliseconds> seen;
        for (int failures : {1, 2, 3, 9, 40}) {
            for (int i = 0; i < 50; ++i)
                seen.append(retryDelay(failures, {}, m_chance));
        }
        QVERIFY(*std::min_element(seen.cbegin(), seen.cend()) >= 800ms);
        QVERIFY(*std::max_element(seen.cbegin(), seen.cend()) <= 360s);
        QVERIFY(*std::max_element(seen.cbegin(), seen.cbegin() + 50) <= 1200ms);
        QVERIFY(*std::min_element(seen.cend() - 50, seen.cend()) >= 240s);
        for (int i = 0; i < 50; ++i)
            QVERIFY(retryDelay(1, 60s, m_chance) >= 60s);
        for (const int failures : {1, 2, 60, 61, 10'000})
            QVERIFY(reconnectDelay(failures, m_chance) <= (failures <= 60 ? 3s : 30s));
        QVERIFY(reconnectDelay(1, m_chance) >= 800ms); // never a storm
    }

private:
    ChangeGrantEdit widen(const QString &member)
    {
        Grant base;
        base.cells = {{u"view_domains"_s, {}, {}}};
        return {MemberId{member}, base, {std::nullopt, {{u"manage_domains"_s, {}, {}}}, {}}};
    }
    ChangeId stage(const Edit &edit, qint64 base = 1)
    {
        Change change;
        change.id = ChangeId{m_chance.uuid()};
        change.account = account;
        change.baseVersion = base;
        change.edit = edit;
        const auto staged = m_run->book.stage(change);
        return staged ? *staged : ChangeId();
    }
    PlanDesk::Undo undoNow(const ChangeId &id)
    {
        return undoOf(m_run->book.find(id)->change, m_run->book.changes(), 1h, m_clock->now());
    }
    QHash<QByteArray, QByteArray> headersOf(int request)
    {
        QHash<QByteArray, QByteArray> headers;
        for (const auto &[name, value] : m_portal->requests.at(request).headers)
            headers.insert(name, value);
        return headers;
    }
    void start()
    {
        m_run = std::make_unique<PlanRun>(m_folder->path(), *m_portal, *m_clock, m_chance);
        QVERIFY(m_run->opened);
    }
    void restart()
    {
        m_run.reset();
        start();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    SeededRandomness m_chance;
    std::unique_ptr<PlanRun> m_run;
};

QTEST_GUILESS_MAIN(PlanSenderTest)
#include "plan_sender_test.moc"
