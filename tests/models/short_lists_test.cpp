// SPDX-License-Identifier: GPL-3.0-or-later
// The models over short lists: invitations sent and received, accounts, changes.
#include "models/accounts/account_list_model.h"
#include "models/invitations/invitation_table_model.h"
#include "models/invitations/received_invitation_model.h"
#include "models/plan/change_table_model.h"
#include "tests/models/seeded.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant now(500'000h);

Invitation invitation(const QString &id, Instant expiresAt = now + 21h)
{
    Invitation row;
    row.id = {id};
    row.email = id + u"@example.org"_s;
    row.grant = Grant::everything();
    row.issuedAt = expiresAt - 24h;
    row.expiresAt = expiresAt;
    return row;
}

Change change(const QString &id, ChangeState state = ChangeState::Staged)
{
    Change row;
    row.id = {id};
    row.subject = u"sample@example.org"_s;
    row.accountName = u"Brightwater Ltd"_s;
    row.edit = RemoveEdit{{u"m1"_s}};
    row.state = state;
    row.stagedAt = now - 2min;
    return row;
}

} // namespace

class ShortListsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyListBecomesAnyOther()
    {
        Seeded chance;
        InvitationTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        for (int turn = 0; turn < 300; ++turn) {
            QList<Invitation> wanted;
            for (int number = 0; number < 12; ++number) {
                if (chance.oneIn(2))
                    wanted.append(invitation(QString::number(number), now + 1h * chance.below(3)));
            }
            for (qsizetype place = chance.oneIn(3) ? wanted.size() - 1 : 0; place > 0; --place)
                wanted.swapItemsAt(place, chance.below(static_cast<int>(place) + 1));
            QPersistentModelIndex watched;
            if (model.rowCount() > 0)
                watched = model.index(chance.below(model.rowCount()), 0);
            const QString id = watched.data(InvitationTableModel::InvitationIdRole).toString();
            model.setInvitations(wanted);
            QCOMPARE(model.rowCount(), static_cast<int>(wanted.size()));
            for (int row = 0; row < model.rowCount(); ++row)
                QVERIFY(model.invitationAt(row) == wanted.at(row));
            const bool isWanted =
                std::any_of(wanted.begin(), wanted.end(), [&](const Invitation &row) { return row.id.value == id; });
            QCOMPARE(watched.isValid(), isWanted);
            if (isWanted)
                QCOMPARE(watched.data(InvitationTableModel::InvitationIdRole).toString(), id);
        }
        QCOMPARE(reset.count(), 0);
    }

    void twoOfOneKeyAreOne()
    {
        InvitationTableModel model;
        model.setInvitations({invitation(u"a"_s), invitation(u"a"_s), invitation(u"b"_s)});
        QCOMPARE(model.rowCount(), 2);
    }

    void anInvitationIsValidUpToItsEnd()
    {
        Invitation row = invitation(u"a"_s, now);
        QCOMPARE(stateOf(row, now - 1ms), InvitationState::Pending);
        QCOMPARE(stateOf(row, now), InvitationState::Expired);
        row.resolution = InvitationState::Accepted;
        QCOMPARE(stateOf(row, now + 1h), InvitationState::Accepted);
    }

    void theCountdownSpeaksOnlyWhenItSaysSomethingElse()
    {
        InvitationTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setPortalNow(now);
        model.setInvitations({invitation(u"a"_s, now + 21h + 30min), invitation(u"b"_s, now + 90s)});
        const auto cell = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, InvitationTableModel::ExpiresColumn), u"21 h left"_s);
        QCOMPARE(cell(1, InvitationTableModel::StateColumn), u"Pending"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setPortalNow(now + 1s);
        QCOMPARE(changed.count(), 0);
        model.setPortalNow(now + 90s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 1);
        QCOMPARE(cell(1, InvitationTableModel::StateColumn), u"Expired"_s);
        QVERIFY(model.index(1, 0).data(InvitationTableModel::RemainingRole).toLongLong() <= 0);
    }

    void aPendingMarkSpeaksInTheStateColumn()
    {
        InvitationTableModel model;
        Invitation row = invitation(u"a"_s);
        row.pending = PendingMark::Waiting;
        row.pendingWords = u"Invitation waiting to be sent"_s;
        model.setInvitations({row});
        const QModelIndex state = model.index(0, InvitationTableModel::StateColumn);
        QCOMPARE(state.data().toString(), row.pendingWords);
        QCOMPARE(
            state.data(Qt::AccessibleTextRole).toString(), u"a@example.org, State: Invitation waiting to be sent"_s);
    }

    void receivedInvitationsOfTwoIdentitiesAreTwo()
    {
        ReceivedInvitationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(now);
        ReceivedInvitation mine;
        mine.id = {u"r"_s};
        mine.identity = {u"one"_s};
        mine.accountName = u"Brightwater Ltd"_s;
        mine.expiresAt = now + 3h;
        ReceivedInvitation other = mine;
        other.identity = {u"two"_s};
        other.resolution = InvitationState::Revoked;
        model.setInvitations({mine, other});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ReceivedInvitationModel::ExpiresColumn).data().toString(), u"3 h left"_s);
        QCOMPARE(model.index(1, ReceivedInvitationModel::ExpiresColumn).data().toString(), u"Revoked"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setNow(now + 1h);
        QCOMPARE(changed.count(), 1);
        model.setInvitations({other});
        QCOMPARE(model.invitationAt(0).identity.value, u"two"_s);
    }

    void receivedInvitationsRunByTheClockAndCatalogueOfTheirOwnPortal()
    {
        ReceivedInvitationModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        ReceivedInvitation here;
        here.id = {u"r"_s};
        here.portal = {u"here"_s};
        here.identity = {u"one"_s};
        here.grant.cells = {{u"tickets"_s, {}, {}}};
        here.expiresAt = now + 3h;
        ReceivedInvitation ahead = here;
        ahead.portal = {u"ahead"_s};
        ahead.identity = {u"two"_s};
        model.setNow(now);
        model.setInvitations({here, ahead});
        QCOMPARE(model.index(0, ReceivedInvitationModel::AccessColumn).data().toString(), u"1 permission(s)"_s);
        const Catalogue two(
            {{u"g"_s, u"G"_s}}, {{u"tickets"_s, u"g"_s, u"Tickets"_s, {}, {}}, {u"mail"_s, u"g"_s, u"Mail"_s, {}, {}}});
        const Catalogue three({{u"g"_s, u"G"_s}},
            {{u"tickets"_s, u"g"_s, u"Tickets"_s, {}, {}}, {u"mail"_s, u"g"_s, u"Mail"_s, {}, {}},
                {u"bills"_s, u"g"_s, u"Bills"_s, {}, {}}});
        model.setPortals({{here.portal, {two, 0ms}}, {ahead.portal, {three, 2h}}});
        const auto cell = [&](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, ReceivedInvitationModel::AccessColumn), u"1 of 2"_s);
        QCOMPARE(cell(1, ReceivedInvitationModel::AccessColumn), u"1 of 3"_s);
        QCOMPARE(cell(0, ReceivedInvitationModel::ExpiresColumn), u"3 h left"_s);
        QCOMPARE(cell(1, ReceivedInvitationModel::ExpiresColumn), u"1 h left"_s);
        model.setNow(now + 1h);
        QCOMPARE(model.index(0, 0).data(ReceivedInvitationModel::StateRole).toInt(),
            static_cast<int>(InvitationState::Pending));
        QCOMPARE(model.index(1, 0).data(ReceivedInvitationModel::StateRole).toInt(),
            static_cast<int>(InvitationState::Expired));
    }

    void accountsKeepTheirPlaceAndColour()
    {
        AccountListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Account own;
        own.key = {{u"p"_s}, {u"i"_s}, {u"a1"_s}};
        own.name = u"Mine"_s;
        own.isOwn = true;
        Account other = own;
        other.key.account = {u"a2"_s};
        other.isOwn = false;
        other.role = u"user"_s;
        other.ownerName = u"Another One"_s;
        model.setAccounts({own, other});
        QCOMPARE(model.index(0).data(AccountListModel::RoleLabelRole).toString(), u"Owner"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setOwnerTerm(u"Inhaber"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.index(0).data(AccountListModel::RoleLabelRole).toString(), u"Inhaber"_s);
        QCOMPARE(model.index(1).data(AccountListModel::RoleLabelRole).toString(), u"user"_s);
        const QPersistentModelIndex kept = model.index(1);
        model.setAccounts({other, own});
        QCOMPARE(kept.row(), 0);
        QCOMPARE(model.rowOf(own.key), 1);
        QCOMPARE(model.rowOf({}), -1);
        QCOMPARE(kept.data(AccountListModel::KeyRole).value<AccountKey>(), other.key);
    }

    void changesSayWhatAndWhy()
    {
        ChangeTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(now);
        model.setChanges({change(u"c1"_s)});
        QCOMPARE(
            model.index(0, ChangeTableModel::WhatColumn).data().toString(), u"Remove access of sample@example.org"_s);
        QCOMPARE(model.index(0, ChangeTableModel::WhenColumn).data().toString(), u"2 min ago"_s);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setChanges({change(u"c1"_s)});
        QCOMPARE(changed.count(), 0);
        Change refused = change(u"c1"_s, ChangeState::NeedsAttention);
        refused.error = Error{Error::Code::Refused, {}, u"Not today"_s, {}, {}};
        model.setChanges({refused});
        QCOMPARE(changed.count(), 1); // == of a change compares its id alone; the row must speak all the same
        QVERIFY(model.index(0, 0).data(ChangeTableModel::ReasonRole).toString().startsWith(u"Not today."_s));
        QCOMPARE(model.rowOf({u"c1"_s}), 0);
        QCOMPARE(model.rowOf({u"c2"_s}), -1);
        model.setNow(now + 1h);
        QCOMPARE(changed.count(), 2);
    }

    void narrowingEditsGoAtOnce()
    {
        QVERIFY(isNarrowing(RemoveEdit{}));
        QVERIFY(isNarrowing(RevokeEdit{}));
        QVERIFY(isNarrowing(ChangeGrantEdit{{}, {}, {{}, {}, {{u"view"_s, {}, {}}}}}));
        QVERIFY(!isNarrowing(ChangeGrantEdit{{}, {}, {{}, {{u"view"_s, {}, {}}}, {}}}));
        QVERIFY(isNarrowing(DeactivateEdit{}));
        QVERIFY(!isNarrowing(ReactivateEdit{}));
        QVERIFY(!isNarrowing(ChangeRoleEdit{}));
        QVERIFY(!isNarrowing(LeaveEdit{})); // nothing brings it back
        GrantDelta longer;
        longer.end = GrantDelta::End{Instant(std::chrono::hours(1)), std::nullopt};
        QVERIFY(!isNarrowing(ChangeGrantEdit{{}, {}, longer}));
        longer.end = GrantDelta::End{std::nullopt, Instant(std::chrono::hours(1))};
        QVERIFY(isNarrowing(ChangeGrantEdit{{}, {}, longer}));
        QVERIFY(!isNarrowing(InviteEdit{}));
        QVERIFY(!isNarrowing(EditInvitationEdit{}));
        QVERIFY(!isNarrowing(ResendEdit{}));
        QVERIFY(!isNarrowing(RestoreEdit{}));
        QVERIFY(!isNarrowing(AnswerInvitationEdit{}));
    }
};

QTEST_GUILESS_MAIN(ShortListsTest)
#include "short_lists_test.moc"
