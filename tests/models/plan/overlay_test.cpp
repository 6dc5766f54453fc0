// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/overlay.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const AccountKey account{{u"portal"_s}, {u"me"_s}, {u"account"_s}};

Change changeOf(const Edit &edit, ChangeState state, qint64 order = 1)
{
    Change change;
    change.id = {u"change-%1"_s.arg(order)};
    change.account = account;
    change.actor = u"owner@example.org"_s;
    change.edit = edit;
    change.state = state;
    change.order = order;
    change.acknowledgedSequence = state == ChangeState::Acknowledged ? 50 : 0;
    if (state == ChangeState::NeedsAttention)
        change.error = Error{Error::Code::Refused, u"seats"_s, u"No seat is left."_s, {}, {}};
    return change;
}

Member member()
{
    Member row;
    row.id = {u"m1"_s};
    row.email = u"sample@example.org"_s;
    row.grant.cells.insert({u"view"_s, {}, {}});
    return row;
}

ChangeGrantEdit payToo()
{
    return {{u"m1"_s}, member().grant, {{}, {{u"pay"_s, {}, {}}}, {}}};
}

Invitation invitation(const QString &id)
{
    Invitation row;
    row.id = {id};
    row.email = id + u"@example.org"_s;
    row.grant = Grant::everything();
    return row;
}

} // namespace

class OverlayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatConcernsACache()
    {
        const auto at = [](ChangeState state) {
            return changeOf(RemoveEdit{{u"m1"_s}}, state);
        };
        QVERIFY(concerns(at(ChangeState::Staged), 99));
        QVERIFY(concerns(at(ChangeState::Sending), 99));
        QVERIFY(concerns(at(ChangeState::NeedsAttention), 99));
        QVERIFY(concerns(at(ChangeState::Acknowledged), 49));
        QVERIFY(!concerns(at(ChangeState::Acknowledged), 50));
        Change unnamed = at(ChangeState::Acknowledged);
        unnamed.acknowledgedSequence = 0; // somebody else had done it: the portal names no moment
        QVERIFY(concerns(unnamed, 99));
        QVERIFY(!concerns(at(ChangeState::Done), 0));
        QVERIFY(!concerns(at(ChangeState::TakenBack), 0));
    }

    void onlyThisAccountsChangesOldestFirst()
    {
        Change foreign = changeOf(RemoveEdit{{u"m1"_s}}, ChangeState::Staged, 3);
        foreign.account.identity = {u"somebody else"_s};
        const QList<Change> found =
            concerning({changeOf(RemoveEdit{{u"m2"_s}}, ChangeState::Staged, 9), foreign,
                           changeOf(payToo(), ChangeState::Staged, 2), changeOf(payToo(), ChangeState::Done, 1)},
                account, 0);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().order, 2);
        const auto touched = byMember(found);
        QCOMPARE(touched.size(), 2);
        QVERIFY(touched.contains({u"m1"_s}) && touched.contains({u"m2"_s}));
    }

    void aRemovalThatWaitsKeepsTheRow()
    {
        const Member row = overlaid(member(), {changeOf(RemoveEdit{{u"m1"_s}}, ChangeState::Staged)}, {});
        QCOMPARE(row.status, MemberStatus::Active);
        QCOMPARE(row.pending, PendingMark::Waiting);
        QCOMPARE(row.pendingWords, u"Removal not yet in force"_s);
        QVERIFY(row.grant == member().grant);
        const Member gone = overlaid(member(), {changeOf(RemoveEdit{{u"m1"_s}}, ChangeState::Acknowledged)}, {});
        QCOMPARE(gone.status, MemberStatus::Removed);
        QCOMPARE(gone.pending, PendingMark::None);
    }

    void aGrantChangeIsShownAsApplied()
    {
        const Member waiting = overlaid(member(), {changeOf(payToo(), ChangeState::Staged)}, {});
        QVERIFY(waiting.grant.holds(u"pay"_s));
        QCOMPARE(waiting.pendingWords, u"Access change waiting"_s);
        const Member sending = overlaid(member(), {changeOf(payToo(), ChangeState::Sending)}, {});
        QCOMPARE(sending.pending, PendingMark::Sending);
        const Member done = overlaid(member(), {changeOf(payToo(), ChangeState::Acknowledged)}, {});
        QVERIFY(done.grant.holds(u"pay"_s));
        QCOMPARE(done.pending, PendingMark::None);
        QVERIFY(done.pendingWords.isEmpty());
    }

    void aRefusedChangeShowsThePortalsTruth()
    {
        const Member row = overlaid(member(),
            {changeOf(payToo(), ChangeState::NeedsAttention, 1),
                changeOf(RemoveEdit{{u"m1"_s}}, ChangeState::Staged, 2)},
            {});
        QVERIFY(row.grant == member().grant);
        QCOMPARE(row.pending, PendingMark::NeedsAttention); // the graver mark speaks
        QVERIFY(row.pendingWords.startsWith(u"Refused: No seat is left."_s));
    }

    void aClashingDeltaShowsTheCachedGrant()
    {
        Member all = member();
        all.grant = Grant::everything();
        const Member row = overlaid(all, {changeOf(payToo(), ChangeState::Staged)}, {});
        QVERIFY(row.grant == Grant::everything());
        QCOMPARE(row.pending, PendingMark::Waiting);
    }

    void anothersChangesTouchNothing()
    {
        QVERIFY(overlaid(member(), {changeOf(RemoveEdit{{u"m2"_s}}, ChangeState::Staged)}, {}) == member());
        QVERIFY(overlaid(member(), {}, {}) == member());
    }

    void aRestoredMemberIsBackOnlyWhenThePortalSaysSo()
    {
        Member removed = member();
        removed.status = MemberStatus::Removed;
        const RestoreEdit restore{{u"m1"_s}};
        QCOMPARE(overlaid(removed, {changeOf(restore, ChangeState::Staged)}, {}).status, MemberStatus::Removed);
        QCOMPARE(overlaid(removed, {changeOf(restore, ChangeState::Acknowledged)}, {}).status, MemberStatus::Active);
    }

    void statusAndRoleChangeWhenThePortalSaysSo()
    {
        using State = ChangeState;
        const auto after = [](const Edit &edit, State state) {
            return overlaid(member(), {changeOf(edit, state)}, {});
        };
        QCOMPARE(after(DeactivateEdit{{u"m1"_s}}, State::Staged).status, MemberStatus::Active);
        QCOMPARE(after(DeactivateEdit{{u"m1"_s}}, State::Staged).pendingWords, u"Deactivation not yet in force"_s);
        QCOMPARE(after(DeactivateEdit{{u"m1"_s}}, State::Acknowledged).status, MemberStatus::Deactivated);
        const ChangeRoleEdit role{{u"m1"_s}, u"admin"_s, u"Administrator"_s, u"user"_s, u"User"_s};
        QCOMPARE(after(role, State::Staged).role, member().role);
        QVERIFY(after(role, State::Staged).pendingWords.contains(u"Administrator"_s));
        QCOMPARE(after(role, State::Acknowledged).role, u"admin"_s);
        QCOMPARE(after(LeaveEdit{{u"m1"_s}}, State::Staged).pending, PendingMark::Waiting);
    }

    void aSwitchOfTheTicketsStaysWhereItWasPut()
    {
        Member cached = member();
        cached.wishes = {true, TicketSight::All};
        const TicketWishesEdit sight{{u"m1"_s}, {{}, TicketSight::Own}, {{}, TicketSight::All}};
        const TicketWishesEdit mails{{u"m1"_s}, {false, {}}, {true, {}}};
        for (const ChangeState state : {ChangeState::Staged, ChangeState::Sending, ChangeState::Acknowledged}) {
            const Member row = overlaid(cached, {changeOf(sight, state, 1), changeOf(mails, state, 2)}, {});
            QCOMPARE(row.wishes.sight, std::optional(TicketSight::Own));
            QCOMPARE(row.wishes.notify, std::optional(false));
        }
        // Each leaves the other alone.
        QCOMPARE(overlaid(cached, {changeOf(sight, ChangeState::Staged)}, {}).wishes.notify, std::optional(true));
        QVERIFY(overlaid(cached, {changeOf(sight, ChangeState::NeedsAttention)}, {}).wishes == cached.wishes);
    }

    void newInvitationsComeFirstNewestAtTheTop()
    {
        const Instant now(1000h);
        InvitationPolicy policy;
        const auto invite = [](const QString &id) {
            return InviteEdit{{id}, id + u"@example.org"_s, {}, u"user"_s, Grant::everything(), u"Hello"_s};
        };
        const QList<Invitation> rows = overlaid(QList<Invitation>{invitation(u"old"_s)},
            {changeOf(invite(u"a"_s), ChangeState::Staged, 1),
                changeOf(invite(u"b"_s), ChangeState::NeedsAttention, 2)},
            now, policy);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows.at(0).id.value, u"b"_s);
        QCOMPARE(rows.at(0).pending, PendingMark::NeedsAttention);
        QCOMPARE(rows.at(1).id.value, u"a"_s);
        QCOMPARE(rows.at(1).pendingWords, u"Invitation waiting to be sent"_s);
        QCOMPARE(rows.at(1).expiresAt, now + 24h);
        QCOMPARE(rows.at(1).message, u"Hello"_s);
        QVERIFY(rows.at(2) == invitation(u"old"_s));
        // Like those the portal lists: under one's name, where it is known.
        const auto named =
            overlaid(QList<Invitation>{}, {changeOf(invite(u"a"_s), ChangeState::Staged, 1)}, now, policy, u"Ann"_s);
        QCOMPARE(named.at(0).invitedBy, u"Ann"_s);
        QCOMPARE(rows.at(1).invitedBy, changeOf(invite(u"a"_s), ChangeState::Staged, 1).actor);
    }

    void aCachedInvitationIsNotShownTwice()
    {
        const InviteEdit invite{{u"a"_s}, u"a@example.org"_s, {}, {}, Grant::everything(), {}};
        const auto rows = overlaid(
            QList<Invitation>{invitation(u"a"_s)}, {changeOf(invite, ChangeState::Acknowledged)}, Instant{}, {});
        QCOMPARE(rows, QList<Invitation>{invitation(u"a"_s)});
    }

    void editsOfInvitations()
    {
        const QList<Invitation> cached{invitation(u"a"_s), invitation(u"b"_s), invitation(u"c"_s)};
        const Grant narrower{false, {{u"view"_s, {}, {}}}, {}};
        const auto rows = overlaid(cached,
            {changeOf(EditInvitationEdit{{u"a"_s}, narrower, {}}, ChangeState::Staged, 1),
                changeOf(RevokeEdit{{u"b"_s}}, ChangeState::Staged, 2),
                changeOf(RevokeEdit{{u"c"_s}}, ChangeState::Acknowledged, 3),
                changeOf(ResendEdit{{u"nobody"_s}}, ChangeState::Staged, 4)},
            Instant{}, {});
        QCOMPARE(rows.size(), 3);
        QVERIFY(rows.at(0).grant == narrower);
        QCOMPARE(rows.at(1).resolution, InvitationState::Pending);
        QCOMPARE(rows.at(1).pendingWords, u"Revocation not yet in force"_s);
        QCOMPARE(rows.at(2).resolution, InvitationState::Revoked);
        QCOMPARE(rows.at(2).pending, PendingMark::None);
    }

    void otherTermsCountFromTheDayOfTheInvitation()
    {
        Invitation offered = invitation(u"a"_s);
        offered.role = u"user"_s;
        offered.issuedAt = Instant(1000h);
        offered.expiresAt = Instant(1024h);
        EditInvitationEdit edit{{u"a"_s}, Grant::everything(), {}, InvitationTerms{u"admin"_s, 48h}};
        const auto after = [&] {
            return overlaid(QList<Invitation>{offered}, {changeOf(edit, ChangeState::Staged)}, Instant(1010h), {})
                .at(0);
        };
        QCOMPARE(after().role, u"admin"_s);
        QCOMPARE(after().expiresAt, Instant(1048h));
        edit.terms.reset();
        QCOMPARE(after().role, u"user"_s);
        QCOMPARE(after().expiresAt, Instant(1024h));
    }

    void answersBelongToTheirIdentity()
    {
        ReceivedInvitation mine;
        mine.portal = account.portal;
        mine.identity = account.identity;
        mine.id = {u"r1"_s};
        ReceivedInvitation theirs = mine;
        theirs.identity = {u"another"_s};
        const AnswerInvitationEdit accept{{u"r1"_s}, true};
        const auto waiting = overlaid(QList<ReceivedInvitation>{mine, theirs}, {changeOf(accept, ChangeState::Staged)});
        QCOMPARE(waiting.at(0).pending, PendingMark::Waiting);
        QCOMPARE(waiting.at(0).resolution, InvitationState::Pending);
        QVERIFY(waiting.at(1) == theirs);
        const auto done = overlaid(QList<ReceivedInvitation>{mine}, {changeOf(accept, ChangeState::Acknowledged)});
        QCOMPARE(done.at(0).resolution, InvitationState::Accepted);
    }
};

QTEST_GUILESS_MAIN(OverlayTest)
#include "overlay_test.moc"
