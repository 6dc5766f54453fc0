// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/transfer_overlay.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

const AccountKey account{{u"portal"_s}, {u"me"_s}, {u"a1"_s}};

OwnershipTransfer listed(bool isReceived)
{
    OwnershipTransfer transfer;
    transfer.account = account;
    transfer.id = {u"t1"_s};
    transfer.isReceived = isReceived;
    return transfer;
}

Change stepIn(ChangeState state, TransferEdit::Act act)
{
    Change change;
    change.id = {u"c"_s};
    change.account = account;
    change.accountName = u"Stone & Sons"_s;
    change.edit = TransferEdit{{u"t1"_s}, act, {u"m1"_s}, u"Bert Stone"_s};
    change.state = state;
    if (state == ChangeState::NeedsAttention)
        change.error = Error{Error::Code::Gone, u"transfer_over"_s, u"This offer is over."_s, {}, {}};
    return change;
}

} // namespace

class TransferOverlayTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOfferIsThereBeforeItLeft()
    {
        const auto rows = overlaid(QList<OwnershipTransfer>(), {stepIn(ChangeState::Staged, TransferEdit::Act::Offer)});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0).memberName, u"Bert Stone"_s);
        QCOMPARE(rows.at(0).pending, PendingMark::Waiting);
        QVERIFY(!rows.at(0).isReceived && !rows.at(0).expiresAt);
        // Refused, taken back or done long ago: nothing is offered.
        for (const auto state : {ChangeState::NeedsAttention, ChangeState::TakenBack, ChangeState::Done})
            QCOMPARE(overlaid(QList<OwnershipTransfer>(), {stepIn(state, TransferEdit::Act::Offer)}).size(), 0);
    }

    void anAnswerCountsOnceThePortalHasIt_data()
    {
        QTest::addColumn<int>("act");
        QTest::addColumn<int>("resolution");
        const auto add = [](const char *name, TransferEdit::Act act, TransferState resolution) {
            QTest::newRow(name) << static_cast<int>(act) << static_cast<int>(resolution);
        };
        add("confirm", TransferEdit::Act::Confirm, TransferState::Confirmed);
        add("decline", TransferEdit::Act::Decline, TransferState::Declined);
        add("cancel", TransferEdit::Act::Cancel, TransferState::Cancelled);
    }
    void anAnswerCountsOnceThePortalHasIt()
    {
        QFETCH(int, act);
        QFETCH(int, resolution);
        const auto after = [act](ChangeState state) {
            return overlaid({listed(true)}, {stepIn(state, static_cast<TransferEdit::Act>(act))}).at(0);
        };
        QCOMPARE(after(ChangeState::Staged).resolution, TransferState::Pending);
        QCOMPARE(after(ChangeState::Staged).pending, PendingMark::Waiting);
        QCOMPARE(after(ChangeState::Sending).pending, PendingMark::Sending);
        // However old: the list may have been fetched before the answer was given.
        for (const auto state : {ChangeState::Acknowledged, ChangeState::Done}) {
            QCOMPARE(static_cast<int>(after(state).resolution), resolution);
            QCOMPARE(after(state).pending, PendingMark::None);
        }
        QCOMPARE(after(ChangeState::NeedsAttention).resolution, TransferState::Pending);
        QVERIFY(after(ChangeState::NeedsAttention).pendingWords.contains(u"This offer is over."_s));
        QCOMPARE(after(ChangeState::TakenBack), listed(true));
    }

    void anotherAccountsOfferIsLeftAlone()
    {
        OwnershipTransfer other = listed(false);
        other.account.account = {u"a2"_s};
        QCOMPARE(overlaid({other}, {stepIn(ChangeState::Done, TransferEdit::Act::Cancel)}).at(0), other);
    }

    void sentencesSayWhoAndWhat()
    {
        QCOMPARE(sentence(stepIn(ChangeState::Staged, TransferEdit::Act::Offer)),
            u"Offer the ownership of “Stone & Sons” to Bert Stone"_s);
        QCOMPARE(
            sentence(stepIn(ChangeState::Staged, TransferEdit::Act::Confirm)), u"Become the owner of “Stone & Sons”"_s);
        QVERIFY(isNarrowing(TransferEdit{{}, TransferEdit::Act::Cancel, {}, {}}));
        QVERIFY(!isNarrowing(TransferEdit{{}, TransferEdit::Act::Confirm, {}, {}}));
    }

    void whatEndedIsSaidOnceItIsKnown()
    {
        Change removal;
        removal.subject = u"bert@example.org"_s;
        removal.edit = RemoveEdit{{u"m1"_s}};
        QCOMPARE(sentenceWithOutcome(removal), sentence(removal));
        removal.ended = Ended{};
        QCOMPARE(sentenceWithOutcome(removal), u"Remove access of bert@example.org. They had nothing open here."_s);
        removal.ended = Ended{2, 1};
        const QString both = sentenceWithOutcome(removal);
        QVERIFY(both.contains(u"2 open session"_s) && both.contains(u"1 invitation"_s));
        removal.ended = Ended{0, 1};
        QVERIFY(!sentenceWithOutcome(removal).contains(u"session"_s));
        Change restoring = removal;
        restoring.edit = RestoreEdit{{u"m1"_s}};
        restoring.ended = Ended{};
        QCOMPARE(sentenceWithOutcome(restoring), sentence(restoring));
    }
};

QTEST_GUILESS_MAIN(TransferOverlayTest)
#include "transfer_overlay_test.moc"
