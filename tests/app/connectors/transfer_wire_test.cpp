// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/changes_wire.h"
#include "app/connectors/gatehouse/edit_wire.h"
#include "app/connectors/gatehouse/transfer_wire.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

namespace {

const AccountKey account{{u"portal"_s}, {u"me"_s}, {u"a1"_s}};
constexpr auto listed = R"({"transfers":[{"id":"t1","account":{"id":"a1","name":"Stone & Sons"},"member":{"id":"m1",)"
                        R"("name":"Bert Stone"},"from":"Amelia Hart","state":"%1","created_at":1800000000000,)"
                        R"("expires_at":1800604800000,"resolved_at":null}],"count":1})";

QByteArray listWith(const QByteArray &state)
{
    return QByteArray(listed).replace("%1", state);
}

Change changeOf(const Edit &edit, qint64 version = 3)
{
    Change change;
    change.account = account;
    change.edit = edit;
    change.baseVersion = version;
    return change;
}

TransferEdit step(TransferEdit::Act act)
{
    return {{u"t1"_s}, act, {u"m1"_s}, u"Bert Stone"_s};
}

} // namespace

/// Ownership, wishes about tickets and the terms of an invitation on the wire.
class TransferWireTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theListIsRead()
    {
        const auto read = transfersFromWire(listWith("pending"), true);
        QVERIFY(read);
        const OwnershipTransfer transfer = read->at(0);
        QCOMPARE(transfer.accountName, u"Stone & Sons"_s);
        QCOMPARE(transfer.memberName, u"Bert Stone"_s);
        QVERIFY(transfer.isReceived);
        const Instant end = *transfer.expiresAt;
        QCOMPARE(stateOf(transfer, end - 1ms), TransferState::Pending);
        QCOMPARE(stateOf(transfer, end), TransferState::Expired);
        for (const auto &[word, state] :
            {std::pair{"confirmed", TransferState::Confirmed}, std::pair{"declined", TransferState::Declined},
                std::pair{"cancelled", TransferState::Cancelled}, std::pair{"sublet", TransferState::Unknown}})
            QCOMPARE(transfersFromWire(listWith(word), false)->at(0).resolution, state);
    }

    void whatBreaksTheContractIsSaid()
    {
        QVERIFY(!transfersFromWire(R"({"transfers":[],"count":1})", true));
        QVERIFY(!transfersFromWire(listWith("pending").replace(R"("id":"t1",)", ""), true));
        QVERIFY(!transfersFromWire("[]", true));
    }

    void eachStepHasItsRequest()
    {
        const auto offer = callOf(changeOf(step(TransferEdit::Act::Offer)));
        QVERIFY(offer);
        QCOMPARE(offer->path, QByteArray("v1/accounts/a1/ownership-transfers"));
        QCOMPARE(
            QJsonDocument::fromJson(offer->body).object(), (QJsonObject{{u"id"_s, u"t1"_s}, {u"member"_s, u"m1"_s}}));
        QCOMPARE(callOf(changeOf(step(TransferEdit::Act::Cancel)))->path,
            QByteArray("v1/accounts/a1/ownership-transfers/t1/cancel"));
        QCOMPARE(callOf(changeOf(step(TransferEdit::Act::Confirm)))->path,
            QByteArray("v1/me/ownership-transfers/t1/confirm"));
        QCOMPARE(callOf(changeOf(step(TransferEdit::Act::Decline)))->path,
            QByteArray("v1/me/ownership-transfers/t1/decline"));
    }

    void eachAnswerProvesThatItIsThisSteps()
    {
        const QByteArray done = R"({"transfer":{"id":"t1"},"sequence":7})";
        QCOMPARE(sentFromWire(step(TransferEdit::Act::Offer), done)->sequence, 7);
        QCOMPARE(sentFromWire(step(TransferEdit::Act::Cancel), done)->sequence, 7);
        QVERIFY(!sentFromWire(step(TransferEdit::Act::Offer), R"({"transfer":{"id":"t2"},"sequence":7})"));
        QCOMPARE(
            sentFromWire(step(TransferEdit::Act::Confirm), R"({"account":{"id":"a1"},"sequence":9})")->sequence, 9);
        QVERIFY(!sentFromWire(step(TransferEdit::Act::Confirm), R"({"sequence":9})"));
        QVERIFY(sentFromWire(step(TransferEdit::Act::Decline), R"({"transfer":{"id":"t1"}})"));
    }

    void whatEndedIsCounted()
    {
        const RemoveEdit edit{{u"m1"_s}};
        const auto sent =
            sentFromWire(edit, R"({"id":"m1","version":4,"sequence":7,"ended":{"sessions":2,"invitations":1}})");
        QVERIFY(sent && sent->ended);
        QCOMPARE(*sent->ended, (Ended{2, 1}));
        const auto older = sentFromWire(edit, R"({"id":"m1","version":4,"sequence":7})");
        QVERIFY(older && !older->ended);
        QVERIFY(!sentFromWire(edit, R"({"id":"m1","version":4,"sequence":7,"ended":{"sessions":2}})"));
    }

    void wishesAndTermsNameOnlyWhatIsOtherwise()
    {
        const auto bodyOf = [](const Edit &edit) {
            return QJsonDocument::fromJson(callOf(changeOf(edit))->body).object();
        };
        TicketWishes mail;
        mail.notify = true;
        QCOMPARE(bodyOf(TicketWishesEdit{{u"m1"_s}, mail, {}}), (QJsonObject{{u"notify"_s, true}}));
        TicketWishes own;
        own.sight = TicketSight::Own;
        const auto call = callOf(changeOf(TicketWishesEdit{{u"m1"_s}, own, {}}));
        QCOMPARE(call->path, QByteArray("v1/accounts/a1/members/m1"));
        QVERIFY(call->needsBase);
        QCOMPARE(bodyOf(TicketWishesEdit{{u"m1"_s}, own, {}}), (QJsonObject{{u"ticket_visibility"_s, u"own"_s}}));
        const InvitationTerms before{u"user"_s, 24h};
        const auto keys = [&](const InvitationTerms &after) {
            return bodyOf(EditInvitationEdit{{u"i"_s}, Grant::everything(), {}, after, before}).keys();
        };
        QCOMPARE(keys(before), QStringList{u"grant"_s});
        QCOMPARE(keys({u"admin"_s, 24h}), (QStringList{u"grant"_s, u"role"_s}));
        QCOMPARE(keys({u"user"_s, 48h}), (QStringList{u"grant"_s, u"lifetime_s"_s}));
    }

    void aMemberSaysWhatReachesThem()
    {
        const auto rowWith = [](const QByteArray &more) {
            const QByteArray page = R"({"changes":[{"kind":"member","id":"m1","sequence":1,"deleted":false,"member":{)"
                                    R"("id":"m1","name":"Bert","email":"b@example.org","role":"user","grant":)"
                                    R"({"all":true,"permissions":[]},"status":"active","version":1,"since":1,)"
                                    R"("last_sign_in":null)"
                + more + R"(}}],"count":1,"more":false,"sequence":1,"next_cursor":"c"})";
            const auto read = changesFromWire(page);
            return read ? read->values.members.at(0) : MemberRow();
        };
        const MemberRow row = rowWith(R"(,"last_use":1800000200000,"notify":false,"ticket_visibility":"all")");
        QCOMPARE(row.lastUse, 1'800'000'200'000);
        TicketWishes expected;
        expected.notify = false;
        expected.sight = TicketSight::All;
        QVERIFY(unpackedWishes(row.wishes) == expected);
        QVERIFY(unpackedWishes(rowWith("").wishes) == TicketWishes());
        QCOMPARE(rowWith("").lastUse, 0);
    }
};

QTEST_GUILESS_MAIN(TransferWireTest)
#include "transfer_wire_test.moc"
