// SPDX-License-Identifier: GPL-3.0-or-later
// An opened plan against the present of who opened it: each way in which a row can stand.
#include "tests/models/plan/opened_plan.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Why = RowDrift::Why;
using Kind = RowDrift::Kind;

namespace {

Change ownOf(const Edit &edit, ChangeState state, const QString &id = u"own"_s)
{
    Change change;
    change.id = {id};
    change.account = claraKey();
    change.edit = edit;
    change.state = state;
    return change;
}

const MemberId ben{u"ben"_s};

} // namespace

class PlanDriftTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asWritten()
    {
        Present present;
        const RowDrift drift = present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"pay"_s)});
        QCOMPARE(drift.why, Why::AsWritten);
        QVERIFY(drift.canBeTaken());
        QVERIFY(!drift.grant);
        QCOMPARE(drift.baseVersion, 4);
        QCOMPARE(present.of(RemoveEdit{ben}).why, Why::AsWritten);
        QCOMPARE(present.of(DeactivateEdit{ben}).why, Why::AsWritten);
        QCOMPARE(present.of(inviting(u"new@example.org"_s)).why, Why::AsWritten);
        QCOMPARE(present.of(ChangeRoleEdit{ben, u"admin"_s, {}, u"user"_s, {}}).why, Why::AsWritten);
        QCOMPARE(present.of(TicketEdit{{u"t-new"_s}, OpenTicket{u"sales"_s, {}, u"Slow"_s, u"It is"_s}}).why,
            Why::AsWritten);
    }

    void alreadySo()
    {
        Present present;
        present.ben().grant = grantOf({u"view"_s, u"pay"_s});
        present.ben().wishes.notify = true;
        present.held().invitations = {invitationOf(u"i1"_s, u"open@example.org"_s, grantOf({u"view"_s}))};
        Ticket closed;
        closed.id = {u"t1"_s};
        closed.status = TicketStatus::Closed;
        present.held().tickets = {closed};
        QCOMPARE(present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"pay"_s)}).why, Why::SoAtPortal);
        QCOMPARE(present.of(ReactivateEdit{ben}).why, Why::SoAtPortal);
        QCOMPARE(present.of(RestoreEdit{ben}).why, Why::SoAtPortal);
        QCOMPARE(present.of(ChangeRoleEdit{ben, u"user"_s, {}, u"admin"_s, {}}).why, Why::SoAtPortal);
        QCOMPARE(present.of(TicketWishesEdit{ben, {true, {}}, {false, {}}}).why, Why::SoAtPortal);
        QCOMPARE(present.of(TicketEdit{{u"t1"_s}, CloseTicket{}}).why, Why::SoAtPortal);
        QCOMPARE(present.of(inviting(u"Open@Example.org"_s)).why, Why::SoAtPortal);
        QCOMPARE(present.of(EditInvitationEdit{{u"i1"_s}, grantOf({u"view"_s}), {}}).why, Why::SoAtPortal);
        QCOMPARE(present.of(inviting(u"Ben@example.org"_s)).why, Why::HasAccess);
        present.held().invitations[0].resolution = InvitationState::Revoked;
        QCOMPARE(present.of(RevokeEdit{{u"i1"_s}}).why, Why::SoAtPortal);
        present.ben().status = MemberStatus::Deactivated;
        QCOMPARE(present.of(DeactivateEdit{ben}).why, Why::SoAtPortal);
        present.ben().status = MemberStatus::Removed;
        QCOMPARE(present.of(RemoveEdit{ben}).why, Why::SoAtPortal);
        QVERIFY(!present.of(RemoveEdit{ben}).canBeTaken());
    }

    void theSameInTheOwnPlan()
    {
        Present present;
        present.ground.plan = {ownOf(ChangeGrantEdit{ben, {}, giving(u"pay"_s)}, ChangeState::Staged)};
        const PlanDrift drift =
            present.of(documentOf({ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"pay"_s)}, RemoveEdit{ben}}));
        QCOMPARE(whysOf(drift), (QList<Why>{Why::InOwnPlan, Why::AsWritten}));
        QCOMPARE(drift.own.value({u"row-1"_s}).value, u"own"_s);
        present.ground.plan[0].state = ChangeState::TakenBack;
        QCOMPARE(present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"pay"_s)}).why, Why::AsWritten);
    }

    void alreadyApplied()
    {
        const QList<std::pair<ChangeState, Why>> cases{{ChangeState::Staged, Why::AppliedWaits},
            {ChangeState::Sending, Why::AppliedWaits}, {ChangeState::NeedsAttention, Why::AppliedNeedsAttention},
            {ChangeState::Acknowledged, Why::Applied}, {ChangeState::Done, Why::Applied},
            {ChangeState::TakenBack, Why::AsWritten}};
        for (const auto &[state, why] : cases) {
            // By its own id, as of who opens their own file; and by the id it got when it was taken from one.
            for (const bool isTaken : {false, true}) {
                Present present;
                present.ground.plan = {ownOf(DeactivateEdit{ben}, state, isTaken ? u"fresh"_s : u"row-1"_s)};
                if (isTaken)
                    present.ground.takenBefore.insert({u"row-1"_s}, {u"fresh"_s});
                QCOMPARE(present.of(DeactivateEdit{ben}).why, why);
            }
        }
        Present present; // done so long ago that the plan has dropped it
        present.ground.takenBefore.insert({u"row-1"_s}, {u"fresh"_s});
        QCOMPARE(present.of(DeactivateEdit{ben}).why, Why::Applied);
        present.ground.takenBefore.clear(); // its writer was first, and the portal has the very invitation
        present.held().invitations = {invitationOf(u"i-new"_s, u"new@example.org"_s, grantOf({u"view"_s}))};
        QCOMPARE(present.of(inviting(u"new@example.org"_s)).why, Why::Applied);
    }

    void changedSince()
    {
        Present present;
        present.ben().grant = grantOf({u"view"_s, u"dns"_s});
        present.ben().version = 5;
        const Edit edit = ChangeGrantEdit{ben, grantOf({u"view"_s, u"users"_s}), giving(u"pay"_s)};
        const RowDrift drift = present.of(edit);
        QCOMPARE(drift.why, Why::GrantChanged);
        QVERIFY(drift.canBeTaken());
        QVERIFY(drift.grant->gained == grantOf({u"dns"_s}).cells);
        QVERIFY(drift.grant->lost == grantOf({u"users"_s}).cells);
        QVERIFY(drift.grant->now == present.ben().grant);
        QVERIFY(std::get<ChangeGrantEdit>(drift.edit).base == present.ben().grant);
        QVERIFY(std::get<ChangeGrantEdit>(drift.edit).delta == giving(u"pay"_s));
        QCOMPARE(drift.baseVersion, 5);
        QCOMPARE(driftWords(drift, present.ground.portal), u"Given since: Domains. Taken since: Users."_s);
        QCOMPARE(present.of(RemoveEdit{ben}).why, Why::OtherwiseChanged);
        QCOMPARE(present.of(RemoveEdit{ben}, 0).why, Why::AsWritten);

        const RowDrift role = present.of(ChangeRoleEdit{ben, u"admin"_s, {}, u"reader"_s, {}});
        QCOMPARE(role.why, Why::RoleChanged);
        QCOMPARE(driftWords(role, present.ground.portal), u"“reader” has become “User” since."_s);
        QCOMPARE(std::get<ChangeRoleEdit>(role.edit).former, u"user"_s);

        present.held().invitations = {invitationOf(u"i1"_s, u"open@example.org"_s, grantOf({u"pay"_s}))};
        QCOMPARE(present.of(inviting(u"open@example.org"_s)).why, Why::OpenInvitation);
        const RowDrift offer =
            present.of(EditInvitationEdit{{u"i1"_s}, grantOf({u"view"_s, u"pay"_s}), grantOf({u"view"_s})});
        QCOMPARE(offer.why, Why::OfferChanged);
        QCOMPARE(driftWords(offer, present.ground.portal), u"Given since: Pay Invoices. Taken since: View Invoices."_s);
        QVERIFY(std::get<EditInvitationEdit>(offer.edit).former == grantOf({u"pay"_s}));
        QCOMPARE(present.of(ResendEdit{{u"i1"_s}}, 3).why, Why::OtherwiseChanged);
        QCOMPARE(present.of(TicketWishesEdit{ben, {true, {}}, {{}, {}}}).why, Why::AsWritten);
    }

    void whatDoesNotGoTogetherIsNotTaken()
    {
        Present present;
        present.ben().grant = Grant::everything();
        const RowDrift all =
            present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), {{}, {}, grantOf({u"view"_s}).cells}});
        QCOMPARE(all.why, Why::Clashes);
        QCOMPARE(kindOf(all.why), Kind::ChangedSince);
        QVERIFY(!all.canBeTaken());
        QVERIFY(driftWords(all, present.ground.portal).endsWith(u"All permissions were given since."_s));
        present.ben().grant = grantOf({u"view"_s});
        present.ben().grant.endsAt = presentNow + 48h;
        GrantDelta end;
        end.end = {std::nullopt, presentNow + 24h};
        const RowDrift ends = present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), end});
        QCOMPARE(ends.why, Why::Clashes);
        QVERIFY(driftWords(ends, present.ground.portal).endsWith(u"The end date is another since."_s));
        present.ben().grant = {};
        QCOMPARE(present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"pay"_s)}).why, Why::Clashes);
    }

    void gone()
    {
        Present present;
        present.held().invitations = {invitationOf(u"i1"_s, u"a@example.org"_s, {})};
        present.held().invitations[0].resolution = InvitationState::Accepted;
        QCOMPARE(present.of(RemoveEdit{{u"nobody"_s}}).why, Why::NoMember);
        QCOMPARE(present.of(RevokeEdit{{u"i9"_s}}).why, Why::NoInvitation);
        QCOMPARE(present.of(RevokeEdit{{u"i1"_s}}).why, Why::InvitationOver);
        QCOMPARE(present.of(ResendEdit{{u"i1"_s}}).why, Why::InvitationOver);
        QCOMPARE(present.of(TicketEdit{{u"t9"_s}, ReplyToTicket{{u"m"_s}, u"text"_s}}).why, Why::NoTicket);
        present.held().invitations[0].resolution = InvitationState::Pending;
        present.ground.portalNow = presentNow + 23h;
        QCOMPARE(present.of(EditInvitationEdit{{u"i1"_s}, Grant::everything(), {}}).why, Why::InvitationOver);
        QCOMPARE(present.of(ResendEdit{{u"i1"_s}}).why, Why::AsWritten);
        present.ben().status = MemberStatus::Removed;
        present.ben().restorableUntil = presentNow + 23h;
        QCOMPARE(present.of(RestoreEdit{ben}).why, Why::TooLate);
        QCOMPARE(present.of(DeactivateEdit{ben}).why, Why::AccessRemoved);
        present.ground.portalNow = presentNow;
        QCOMPARE(present.of(RestoreEdit{ben}).why, Why::AsWritten);
        QCOMPARE(kindOf(Why::TooLate), Kind::Gone);
    }

    void notHere()
    {
        Present present;
        PlanDocument document = documentOf({RemoveEdit{ben}});
        document.installation = u"elsewhere"_s;
        QCOMPARE(whysOf(present.of(document)), (QList<Why>{Why::OtherPortal}));
        document.installation.clear(); // by its address, with or without a slash at the end
        QCOMPARE(whysOf(present.of(document)), (QList<Why>{Why::AsWritten}));
        document.address = QUrl(u"https://portal.example.com/"_s);
        QCOMPARE(whysOf(present.of(document)), (QList<Why>{Why::OtherPortal}));
        document = documentOf({RemoveEdit{ben}});
        document.rows[0].change.account.account = {u"another shop"_s};
        QCOMPARE(whysOf(present.of(document)), (QList<Why>{Why::OtherAccount}));
    }

    void notAllowed()
    {
        Present present;
        QCOMPARE(present.of(RemoveEdit{{u"anna"_s}}).why, Why::Owner);
        QCOMPARE(present.of(RemoveEdit{{u"clara"_s}}).why, Why::Self);
        QCOMPARE(present.of(inviting(u"clara@example.org"_s)).why, Why::Self);
        present.ground.portal.invitations.allowedDomains = {u"example.net"_s};
        QCOMPARE(present.of(inviting(u"new@example.org"_s)).why, Why::OtherDomain);
        QCOMPARE(present.of(inviting(u"new@Example.net"_s)).why, Why::AsWritten);
        present.ground.portal.invitations.allowedDomains.clear();

        const RowDrift closed = present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"users"_s)});
        QCOMPARE(closed.why, Why::ClosedToRole);
        QCOMPARE(closed.about, QStringList{u"Users"_s});
        present.ben().role = u"admin"_s;
        const RowDrift beyond = present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"users"_s)});
        QCOMPARE(beyond.why, Why::BeyondOwnRights);
        QCOMPARE(driftWords(beyond, present.ground.portal), u"You can't give what you do not hold: Users."_s);
        QCOMPARE(present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), {true, {}, {}}}).why, Why::BeyondOwnRights);
        QCOMPARE(present.of(inviting(u"new@example.org"_s, Grant::everything())).why, Why::ClosedToRole);
        present.held().account.isOwn = true;
        QCOMPARE(present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), {true, {}, {}}}).why, Why::AsWritten);
        // What is there already is no gift of the opener's.
        present.held().account.isOwn = false;
        present.ben().grant = Grant::everything();
        QCOMPARE(present.of(ChangeGrantEdit{ben, Grant::everything(), {false, grantOf({u"users"_s}).cells, {}}}).why,
            Why::AsWritten);

        QCOMPARE(present.of(ChangeRoleEdit{ben, u"owner"_s, {}, {}, {}}).why, Why::NotOffered);
        present.ground.portal.deactivates = false;
        QCOMPARE(present.of(DeactivateEdit{ben}).why, Why::NotOffered);
        present.held().account.may.tickets = false;
        QCOMPARE(present.of(TicketEdit{{u"t"_s}, OpenTicket{}}).why, Why::NoTickets);
        present.held().account.may.manage = false;
        QCOMPARE(present.of(RemoveEdit{ben}).why, Why::NoManagement);
        QCOMPARE(present.of(inviting(u"new@example.org"_s)).why, Why::NoManagement);
        QCOMPARE(present.of(RevokeEdit{{u"i1"_s}}).why, Why::NoManagement);
        QCOMPARE(kindOf(Why::NoManagement), Kind::NotAllowed);
    }

    void seatsAreCountedRowByRow()
    {
        Present present;
        present.held().account.seats = Seats{3, 4};
        InviteEdit second = inviting(u"second@example.org"_s);
        second.invitation = {u"i-second"_s};
        const PlanDocument document = documentOf({inviting(u"first@example.org"_s), second});
        QCOMPARE(whysOf(present.of(document)), (QList<Why>{Why::AsWritten, Why::NoSeats}));
        QCOMPARE(present.of(document, {{u"row-1"_s}}).rows.at(1).why, Why::AsWritten);
    }

    void unknownPermission()
    {
        Present present;
        const RowDrift drift = present.of(ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"fly"_s)});
        QCOMPARE(drift.why, Why::UnknownPermission);
        QCOMPARE(kindOf(drift.why), Kind::UnknownPermission);
        QCOMPARE(driftWords(drift, present.ground.portal), u"The portal does not know these permissions: fly."_s);
        const auto inviteTo = [](const GrantCell &cell) {
            Grant grant;
            grant.cells.insert(cell);
            return inviting(u"new@example.org"_s, grant);
        };
        QCOMPARE(present.of(inviteTo({u"dns"_s, u"mail"_s, {}})).why, Why::UnknownModule);
        QCOMPARE(present.of(inviteTo({u"dns"_s, u"hosting"_s, u"paris"_s})).why, Why::UnknownSubAccount);
        QCOMPARE(present.of(inviteTo({u"dns"_s, u"hosting"_s, u"berlin"_s})).why, Why::AsWritten);
        QCOMPARE(present.of(ChangeRoleEdit{ben, u"pilot"_s, {}, {}, {}}).why, Why::UnknownRole);
        // What nobody knows can be taken away.
        present.ben().grant = grantOf({u"view"_s, u"fly"_s});
        QCOMPARE(present.of(ChangeGrantEdit{ben, present.ben().grant, {{}, {}, grantOf({u"fly"_s}).cells}}).why,
            Why::AsWritten);
    }

    void rowsAreJudgedOnWhatThoseAboveLeave()
    {
        Present present;
        PlanDocument document =
            documentOf({RemoveEdit{ben}, RestoreEdit{ben}, ChangeGrantEdit{ben, grantOf({u"view"_s}), giving(u"pay"_s)},
                ChangeGrantEdit{ben, grantOf({u"view"_s, u"pay"_s}), giving(u"dns"_s)}, inviting(u"new@example.org"_s),
                EditInvitationEdit{{u"i-new"_s}, grantOf({u"pay"_s, u"view"_s}), grantOf({u"view"_s})},
                RevokeEdit{{u"i-new"_s}}});
        document.rows[5].change.dependsOn = document.rows[4].change.id;
        const PlanDrift drift = present.of(document);
        QCOMPARE(whysOf(drift), QList<Why>(7, Why::AsWritten));
        QVERIFY(std::get<ChangeGrantEdit>(drift.rows.at(3).edit).base == grantOf({u"view"_s, u"pay"_s}));
        const QSet<ChangeId> leftOut{{u"row-2"_s}, {u"row-5"_s}};
        QCOMPARE(whysOf(present.of(document, leftOut)),
            (QList<Why>{Why::AsWritten, Why::AsWritten, Why::AccessRemoved, Why::AccessRemoved, Why::AsWritten,
                Why::NeedsOther, Why::NoInvitation}));
    }

    void everyReasonHasWordsAndAKind()
    {
        const Present present;
        QSet<int> kinds;
        QSet<QString> words;
        for (int why = 0; why <= static_cast<int>(Why::UnknownRole); ++why) {
            RowDrift drift;
            drift.why = static_cast<Why>(why);
            drift.about = {u"x"_s};
            QVERIFY2(!driftWords(drift, present.ground.portal).isEmpty(), qPrintable(QString::number(why)));
            words.insert(driftWords(drift, present.ground.portal));
            kinds.insert(static_cast<int>(kindOf(drift.why)));
            QVERIFY(!drift.canBeTaken() || kinds.contains(static_cast<int>(Kind::AsWritten)));
        }
        QCOMPARE(kinds.size(), 8);
        QVERIFY(words.size() >= static_cast<int>(Why::UnknownRole) - 2); // three say "Somebody has changed this"
        QVERIFY(!refusedWords(PlanDocument::Refused::Why::Personal).isEmpty());
        QVERIFY(!leftOutWords(PlanDraft::LeftOut::Why::CannotBeWritten).isEmpty());
        QVERIFY(filesLeftOutWords(0).isEmpty() && filesLeftOutWords(2).startsWith(u'2'));
    }
};

QTEST_GUILESS_MAIN(PlanDriftTest)
#include "plan_drift_test.moc"
