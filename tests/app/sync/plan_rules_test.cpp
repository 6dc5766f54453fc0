// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_rules.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

namespace {

constexpr Instant now{1'790'000'000'000ms};
const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};

/// A staged change, due since its undo time ended a second ago.
PlanRow rowOf(qint64 order, const Edit &edit)
{
    PlanRow row;
    row.change.id = ChangeId{u"c-%1"_s.arg(order)};
    row.change.account = account;
    row.change.edit = edit;
    row.change.order = order;
    row.change.baseVersion = 1;
    row.change.stagedAt = now - 6s;
    row.change.sendAfter = now - 1s;
    return row;
}

Edit widening(const QString &member)
{
    return ChangeGrantEdit{MemberId{member}, Grant{}, {std::nullopt, {{u"view"_s, {}, {}}}, {}}};
}

Edit narrowing(const QString &member)
{
    return ChangeGrantEdit{MemberId{member}, Grant{}, {std::nullopt, {}, {{u"view"_s, {}, {}}}}};
}

Edit role(const QString &member)
{
    return ChangeRoleEdit{MemberId{member}, u"admin"_s, u"Administrator"_s, u"user"_s, u"User"_s};
}

Edit read()
{
    return TicketEdit{TicketId{u"t"_s}, MarkTicketRead{3}};
}

QString next(const QList<PlanRow> &rows)
{
    const PlanRow *const row = nextToSend(rows, account.identity, account.account, now);
    return row == nullptr ? QString() : row->change.id.value;
}

Refusal clash(qint64 presentVersion)
{
    Refusal refusal;
    refusal.error.code = Error::Code::Clash;
    refusal.presentVersion = presentVersion;
    refusal.isDefinite = true;
    return refusal;
}

} // namespace

/// Who is next, and what an answer makes of a row.
class PlanRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void narrowingGoesFirst()
    {
        QCOMPARE(next({rowOf(1, widening(u"Ann"_s)), rowOf(2, RemoveEdit{MemberId{u"Ben"_s}})}), u"c-2"_s);
        QCOMPARE(next({rowOf(1, RemoveEdit{MemberId{u"Ben"_s}}), rowOf(2, widening(u"Ann"_s))}), u"c-1"_s);
    }

    void editsOfOnePersonKeepTheirOrder()
    {
        QCOMPARE(next({rowOf(1, widening(u"Ann"_s)), rowOf(2, role(u"Ann"_s))}), u"c-1"_s);
        // However they are listed.
        QCOMPARE(next({rowOf(2, role(u"Ann"_s)), rowOf(1, widening(u"Ann"_s))}), u"c-1"_s);
        PlanRow often = rowOf(1, widening(u"Ann"_s));
        often.failures = 3;
        QCOMPARE(next({often, rowOf(2, role(u"Ann"_s))}), u"c-1"_s);
    }

    void whatFailedOftenWaitsBehindWhatDidNot()
    {
        PlanRow often = rowOf(1, widening(u"Ann"_s));
        often.failures = 3;
        QCOMPARE(next({often, rowOf(2, widening(u"Ben"_s))}), u"c-2"_s);
        QCOMPARE(next({rowOf(2, widening(u"Ben"_s)), often}), u"c-2"_s);
    }

    void anUndoTimeIsNoReasonToKeepAccessLonger()
    {
        PlanRow earlier = rowOf(1, widening(u"Ann"_s));
        earlier.change.sendAfter = now + 5s;
        QCOMPARE(next({earlier}), QString());
        QCOMPARE(next({earlier, rowOf(2, role(u"Ann"_s))}), QString());
        QCOMPARE(next({earlier, rowOf(2, narrowing(u"Ben"_s))}), u"c-2"_s);
        // It stands before the narrowing of the same person, so it goes with it.
        QCOMPARE(next({earlier, rowOf(2, narrowing(u"Ann"_s))}), u"c-1"_s);
        earlier.change.order = 3;
        QCOMPARE(next({earlier}), QString());
        PlanRow sending = rowOf(2, narrowing(u"Ann"_s));
        sending.change.state = ChangeState::Acknowledged;
        QCOMPARE(next({sending, earlier}), QString());
    }

    void theNextMomentIsTheFirstOne()
    {
        PlanRow soon = rowOf(1, widening(u"Ann"_s));
        soon.change.sendAfter = now + 2s;
        PlanRow late = rowOf(2, widening(u"Ben"_s));
        late.change.sendAfter = now + 9s;
        const auto moment = [](const QList<PlanRow> &rows) {
            return agendaOf(rows, account.identity, now).next;
        };
        QCOMPARE(moment({soon, late}), std::optional(now + 2s));
        QCOMPARE(moment({late, soon}), std::optional(now + 2s));
        // What is due already needs no alarm.
        QCOMPARE(moment({rowOf(1, widening(u"Ann"_s)), late}), std::optional(now + 9s));
        late.change.hold = Hold::Review;
        QVERIFY(!moment({late}));
    }

    void ownEditsTakeOverTheVersionThatTheEarlierOneLeft()
    {
        const PlanRow first = rowOf(1, widening(u"Ann"_s));
        const QList<PlanRow> rows{first, rowOf(2, role(u"Ann"_s)), rowOf(3, role(u"Ben"_s))};
        const QList<PlanRow> rewritten = asAcknowledged(rows, first, {40, 2});
        QCOMPARE(rewritten.size(), 2);
        QCOMPARE(rewritten.at(0).change.state, ChangeState::Acknowledged);
        QCOMPARE(rewritten.at(0).change.acknowledgedSequence, 40);
        QCOMPARE(rewritten.at(0).resultVersion, 2);
        QCOMPARE(rewritten.at(1).change.id.value, u"c-2"_s);
        QCOMPARE(rewritten.at(1).change.baseVersion, 2);
        // An answer that names no version says nothing of the next.
        QCOMPARE(asAcknowledged(rows, first, {40, 0}).size(), 1);
    }

    void theUndoOfWhatIsOnItsWayStandsOnWhatItLeft()
    {
        const PlanRow first = rowOf(1, widening(u"Ann"_s));
        PlanRow undo = rowOf(2, narrowing(u"Ann"_s));
        undo.change.baseVersion = 0; // not known when it was staged
        undo.change.dependsOn = first.change.id;
        const QList<PlanRow> rewritten = asAcknowledged({first, undo}, first, {40, 2});
        QCOMPARE(rewritten.size(), 2);
        QCOMPARE(rewritten.at(1).change.baseVersion, 2);
    }

    void whatWasMadeOnAnotherPictureIsLeftToThePortal()
    {
        PlanRow first = rowOf(1, widening(u"Ann"_s));
        first.change.baseVersion = 3;
        PlanRow older = rowOf(2, role(u"Ann"_s)); // its maker had not seen what somebody else did to version 3
        older.change.baseVersion = 1;
        QCOMPARE(asAcknowledged({first, older}, first, {40, 4}).size(), 1);
    }

    void whatStandsOnAnotherWaitsUntilThatIsDone()
    {
        PlanRow ground = rowOf(1, widening(u"Ann"_s));
        PlanRow built = rowOf(2, narrowing(u"Ben"_s)); // which would go first by itself
        built.change.dependsOn = ground.change.id;
        for (const auto &[state, expected] : {std::pair(ChangeState::Staged, u"c-1"_s),
                 std::pair(ChangeState::Sending, u"c-1"_s), std::pair(ChangeState::NeedsAttention, QString()),
                 std::pair(ChangeState::Acknowledged, u"c-2"_s), std::pair(ChangeState::Done, u"c-2"_s)}) {
            ground.change.state = state;
            QCOMPARE(next({ground, built}), expected);
        }
    }

    void anEndedSessionIsNoAnswerToAChange()
    {
        using Code = Error::Code;
        for (const Code code : {Code::SignInNeeded, Code::KeyStoreLocked, Code::KeyStoreMissing}) {
            Refusal refusal;
            refusal.error.code = code;
            for (const Edit &edit : {widening(u"Ann"_s), Edit(RemoveEdit{MemberId{u"Ann"_s}}), read()})
                QCOMPARE(judge(rowOf(1, edit), refusal), Verdict::SignIn);
        }
    }

    void whatIsQuietWaitsForTheNetworkAndAsksNobody()
    {
        Refusal refusal;
        refusal.error.code = Error::Code::Offline;
        QCOMPARE(judge(rowOf(1, read()), refusal), Verdict::Wait);
        refusal.error.code = Error::Code::Forbidden;
        QCOMPARE(judge(rowOf(1, read()), refusal), Verdict::AlreadyDone);
    }

    void whatSomebodyElseHasDoneIsDone()
    {
        Refusal refusal = clash(7);
        const PlanRow off = rowOf(1, DeactivateEdit{MemberId{u"Ann"_s}});
        const PlanRow on = rowOf(1, ReactivateEdit{MemberId{u"Ann"_s}});
        refusal.presentStatus = u"deactivated"_s;
        QCOMPARE(judge(off, refusal), Verdict::AlreadyDone);
        QCOMPARE(judge(on, refusal), Verdict::NeedsAttention);
        refusal.presentStatus = u"active"_s;
        QCOMPARE(judge(off, refusal), Verdict::Rebase);
        QCOMPARE(judge(on, refusal), Verdict::AlreadyDone);
    }

    void onlyWhatTakesAccessAwayTakesANewerVersionByItself()
    {
        const PlanRow removal = rowOf(1, RemoveEdit{MemberId{u"Ann"_s}});
        QCOMPARE(judge(removal, clash(7)), Verdict::Rebase);
        QCOMPARE(judge(rowOf(1, DeactivateEdit{MemberId{u"Ann"_s}}), clash(7)), Verdict::Rebase);
        QCOMPARE(judge(rowOf(1, RevokeEdit{InvitationId{u"i"_s}}), clash(7)), Verdict::Rebase);
        for (const Edit &edit : {widening(u"Ann"_s), narrowing(u"Ann"_s), role(u"Ann"_s),
                 Edit(RestoreEdit{MemberId{u"Ann"_s}}), Edit(EditInvitationEdit{InvitationId{u"i"_s}, Grant{}, {}})})
            QCOMPARE(judge(rowOf(1, edit), clash(7)), Verdict::NeedsAttention);
        // Nor without end.
        PlanRow again = removal;
        int tries = 0;
        for (; tries < 100 && judge(again, clash(7 + tries)) == Verdict::Rebase; ++tries)
            ++again.rebases;
        QVERIFY2(tries > 1 && tries < 20, qPrintable(QString::number(tries)));
        QCOMPARE(judge(again, clash(99)), Verdict::NeedsAttention);
    }
};

QTEST_GUILESS_MAIN(PlanRulesTest)
#include "plan_rules_test.moc"
