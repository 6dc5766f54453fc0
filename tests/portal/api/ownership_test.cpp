// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// An account changes hands when both sides say so, and is never without an owner, whatever happens in whatever order.
class OwnershipTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { settle(u"team-portal"_s); }
    void changesHandsWhenBothSaySo();
    void formerOwnerKeepsAllButOwnership();
    void isFixedWhereTheProfileSaysSo_data();
    void isFixedWhereTheProfileSaysSo();
    void onlyTheOwnerOffersAndOnlyTheAskedAnswers();
    void whoseAccessHasEndedIsAskedNothing();
    void oneOfferAtATime();
    void endsWithTheMember();
    void expires();
    void bothAreTold();
    void neverWithoutAnOwner_data();
    void neverWithoutAnOwner();
    void accountsDidChangeHands() const { QVERIFY2(m_transfers >= 5, qPrintable(QString::number(m_transfers))); }

private:
    void settle(const QString &profile, quint32 seed = 1)
    {
        m_world = std::make_unique<ApiWorld>(seed, profile);
        m_owner = m_world->person(u"Olga"_s);
        m_account = m_world->account(u"Firm"_s, m_owner);
        m_anna = m_world->person(u"Anna"_s);
        m_member = m_world->member(m_account, m_anna, {u"tickets"_s});
    }
    [[nodiscard]] QString path(const QString &rest) const { return u"/v1/accounts/"_s + m_account + rest; }
    Answer offer(const QString &who, const QString &member, const QString &id = {})
    {
        return m_world->send(Verb::Post, who, path(u"/ownership-transfers"_s),
            {{u"id"_s, id.isEmpty() ? m_world->newUuid() : id}, {u"member"_s, member}});
    }
    [[nodiscard]] QString receivedBy(const QString &who) const
    {
        return m_world->get(who, u"/v1/me/ownership-transfers"_s).list("transfers").at(0)["id"_L1].toString();
    }
    Answer answer(const QString &who, const QString &id, const QString &how)
    {
        return m_world->send(Verb::Post, who, u"/v1/me/ownership-transfers/%1/%2"_s.arg(id, how));
    }
    void somethingHappens(QRandomGenerator &random, const QStringList &people);
    [[nodiscard]] QString faultOfOwnership();

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
    QString m_anna;
    QString m_member;
    int m_transfers = 0; ///< of all random sequences
};

void OwnershipTest::changesHandsWhenBothSaySo()
{
    const Answer offered = offer(m_owner, m_member);
    QCOMPARE(offered.status, 200);
    QCOMPARE(offered.json["transfer"_L1]["state"_L1].toString(), u"pending"_s);
    // One side alone changes nothing.
    QVERIFY(m_world->get(m_owner, u"/v1/accounts"_s).list("accounts")[0]["own"_L1].toBool());
    QCOMPARE(m_world->get(m_anna, path(u"/access/invoices"_s)).json["allowed"_L1].toBool(), false);

    const Answer confirmed = answer(m_anna, receivedBy(m_anna), u"confirm"_s);
    QCOMPARE(confirmed.status, 200);
    QVERIFY(confirmed.json["account"_L1]["own"_L1].toBool());
    QVERIFY(confirmed.json["account"_L1]["may"_L1]["transfer"_L1].toBool());
    QCOMPARE(m_world->get(m_anna, path(u"/members/"_s + m_member)).json["role"_L1].toString(), u"owner"_s);
    QVERIFY(m_world->get(m_anna, path(u"/access/invoices"_s)).json["allowed"_L1].toBool());
    QCOMPARE(m_world->get(m_anna, path(u"/ownership-transfers"_s)).list("transfers").at(0)["state"_L1].toString(),
        u"confirmed"_s);
    QCOMPARE(answer(m_anna, offered.json["transfer"_L1]["id"_L1].toString(), u"confirm"_s).status, 404);
    QCOMPARE(m_world->get(m_anna, u"/v1/me/ownership-transfers"_s).json["count"_L1].toInt(), 0);
}

void OwnershipTest::formerOwnerKeepsAllButOwnership()
{
    QCOMPARE(offer(m_owner, m_member).status, 200);
    QCOMPARE(answer(m_anna, receivedBy(m_anna), u"confirm"_s).status, 200);
    const QJsonObject account = m_world->get(m_owner, u"/v1/accounts"_s).list("accounts")[0].toObject();
    QCOMPARE(account["own"_L1].toBool(), false);
    QCOMPARE(account["role"_L1].toString(), u"administrator"_s);
    QVERIFY(account["grant"_L1]["all"_L1].toBool());
    QVERIFY(account["may"_L1]["manage"_L1].toBool());
    QVERIFY(account["may"_L1]["leave"_L1].toBool());
    QCOMPARE(
        m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + m_member), {}, 2).code(), u"owner_untouchable"_s);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/leave"_s)).status, 200);
}

void OwnershipTest::isFixedWhereTheProfileSaysSo_data()
{
    QTest::addColumn<QString>("profile");
    for (const char *profile : {"third-party", "client-area", "hosting-panel"}) {
        QTest::newRow(profile) << QString::fromLatin1(profile);
    }
}

void OwnershipTest::isFixedWhereTheProfileSaysSo()
{
    QFETCH(QString, profile);
    settle(profile);
    const Answer refused = offer(m_owner, m_member);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"ownership_fixed"_s);
    QVERIFY(refused.json["detail"_L1].toString().contains(u"support"_s));
    QCOMPARE(refused.json["detail"_L1].toString(), m_world->profile.ownershipReason.in(u"en"_s));
    QVERIFY(!m_world->get(m_owner, u"/v1/accounts"_s).list("accounts")[0]["may"_L1]["transfer"_L1].toBool());
}

void OwnershipTest::onlyTheOwnerOffersAndOnlyTheAskedAnswers()
{
    const QString gina = m_world->person(u"Gina"_s);
    const QString manager = m_world->member(m_account, gina, {});
    QCOMPARE(offer(gina, m_member).status, 403);
    QCOMPARE(m_world->get(gina, path(u"/ownership-transfers"_s)).status, 403);
    QCOMPARE(offer(m_owner, u"owner-of-"_s + m_account).status, 422);
    QCOMPARE(offer(m_owner, u"nobody"_s).status, 422);
    QCOMPARE(offer(m_owner, m_member).status, 200);
    const QString received = receivedBy(m_anna);
    QCOMPARE(answer(gina, received, u"confirm"_s).status, 404);
    QCOMPARE(answer(m_owner, received, u"confirm"_s).status, 404);
    QCOMPARE(answer(m_anna, received, u"decline"_s).json["transfer"_L1]["state"_L1].toString(), u"declined"_s);
    QCOMPARE(answer(m_anna, received, u"confirm"_s).code(), u"transfer_over"_s);
    QVERIFY(!manager.isEmpty());
}

void OwnershipTest::whoseAccessHasEndedIsAskedNothing()
{
    QJsonObject ending = ApiWorld::delta(1, {}, {});
    ending[u"ends_at"_s] = qint64{(m_world->clock.now() + 1min).time_since_epoch().count()};
    ending[u"base_ends_at"_s] = QJsonValue::Null;
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u"/members/%1/grant"_s.arg(m_member)), ending).status, 200);
    m_world->clock.advance(1min);
    QCOMPARE(offer(m_owner, m_member).status, 422); // they could not take it, and it would stand in the way of others
}

void OwnershipTest::oneOfferAtATime()
{
    const QString other = m_world->member(m_account, m_world->person(u"Ben"_s), {u"tickets"_s});
    const QString id = m_world->newUuid();
    QCOMPARE(offer(m_owner, m_member, id).status, 200);
    QCOMPARE(offer(m_owner, m_member, id).status, 200); // the same again is the same
    QCOMPARE(offer(m_owner, other, id).status, 422);
    QCOMPARE(offer(m_owner, other).code(), u"transfer_pending"_s);
    const QString received = receivedBy(m_anna);
    const QString cancel = path(u"/ownership-transfers/%1/cancel"_s.arg(id));
    QCOMPARE(m_world->send(Verb::Post, m_anna, cancel).status, 403);
    QCOMPARE(m_world->send(Verb::Post, m_owner, cancel).json["transfer"_L1]["state"_L1].toString(), u"cancelled"_s);
    QCOMPARE(m_world->send(Verb::Post, m_owner, cancel).code(), u"transfer_over"_s);
    QCOMPARE(answer(m_anna, received, u"confirm"_s).code(), u"transfer_over"_s);
    QCOMPARE(offer(m_owner, other).status, 200);
}

void OwnershipTest::endsWithTheMember()
{
    QCOMPARE(offer(m_owner, m_member).status, 200);
    const QString received = receivedBy(m_anna);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + m_member), {}, 1).status, 200);
    QCOMPARE(answer(m_anna, received, u"confirm"_s).code(), u"transfer_over"_s);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/members/%1/restore"_s.arg(m_member)), {}, 2).status, 200);
    QCOMPARE(answer(m_anna, received, u"confirm"_s).code(), u"transfer_over"_s);
    QCOMPARE(offer(m_owner, m_member).status, 200);
}

void OwnershipTest::expires()
{
    QCOMPARE(offer(m_owner, m_member).status, 200);
    const QString received = receivedBy(m_anna);
    m_world->clock.advance(168h - 1ms);
    QCOMPARE(m_world->get(m_anna, u"/v1/me/ownership-transfers"_s).json["count"_L1].toInt(), 1);
    m_world->clock.advance(1ms);
    QCOMPARE(answer(m_anna, received, u"confirm"_s).code(), u"transfer_over"_s);
    QCOMPARE(m_world->get(m_owner, path(u"/ownership-transfers"_s)).list("transfers").at(0)["state"_L1].toString(),
        u"expired"_s);
    QCOMPARE(offer(m_owner, m_member).status, 200);
}

void OwnershipTest::bothAreTold()
{
    const auto mailsTo = [&](const QString &address) {
        return m_world->value("SELECT count(*) FROM mail_outbox WHERE recipient = ?", {address}).toInt();
    };
    QCOMPARE(offer(m_owner, m_member).status, 200);
    QCOMPARE(mailsTo(u"anna@example.org"_s), 1);
    QCOMPARE(mailsTo(u"id-olga@example.org"_s) + mailsTo(u"olga@example.org"_s), 0);
    QCOMPARE(answer(m_anna, receivedBy(m_anna), u"confirm"_s).status, 200);
    QCOMPARE(mailsTo(u"anna@example.org"_s), 2);
    QCOMPARE(mailsTo(u"olga@example.org"_s), 1);
    QVERIFY(m_world->value("SELECT text FROM mail_outbox WHERE recipient = 'olga@example.org'")
            .toString()
            .contains(u"is now the owner of the account Firm"_s));
}

void OwnershipTest::somethingHappens(QRandomGenerator &random, const QStringList &people)
{
    // The owner does as much as all others together, so that the account does change hands.
    const QString owner = m_world->value("SELECT owner_id FROM accounts").toString();
    const QString who = random.bounded(2) > 0 ? owner : people[random.bounded(int(people.size()))];
    const QJsonArray present = m_world->get(who, path(u"/members"_s)).list("members");
    const QJsonArray gone = m_world->get(who, path(u"/members?status=removed"_s)).list("members");
    const QJsonArray &among = gone.isEmpty() || random.bounded(3) > 0 ? present : gone;
    const QJsonObject member = among.isEmpty() ? QJsonObject() : among[random.bounded(int(among.size()))].toObject();
    const QString one = path(u"/members/"_s + member["id"_L1].toString());
    const qint64 version = member["version"_L1].toInteger();
    const QStringList roles{u"administrator"_s, u"member"_s, u"billing_contact"_s, u"owner"_s};
    switch (random.bounded(12)) {
    case 0:
        m_world->send(Verb::Delete, who, one, {}, version);
        break;
    case 1:
        m_world->send(Verb::Post, who, one + u"/restore"_s, {}, version);
        break;
    case 2:
        m_world->send(Verb::Post, who, one + u"/deactivate"_s, {}, version);
        break;
    case 3:
        m_world->send(Verb::Post, who, one + u"/reactivate"_s, {}, version);
        break;
    case 4:
        m_world->send(Verb::Patch, who, one, {{u"role"_s, roles[random.bounded(4)]}}, version);
        break;
    case 5:
        m_world->send(Verb::Patch, who, one + u"/grant"_s,
            random.bounded(2) > 0 ? ApiWorld::delta(version, {u"users"_s}, {})
                                  : ApiWorld::delta(version, {}, {u"users"_s}));
        break;
    case 6:
        m_world->send(Verb::Post, who, path(u"/leave"_s));
        break;
    case 7:
    case 8:
        offer(who, member["id"_L1].toString());
        break;
    case 9:
        for (const QString &asked : people) {
            if (const QString received = receivedBy(asked); !received.isEmpty()) {
                answer(asked, received, random.bounded(4) > 0 ? u"confirm"_s : u"decline"_s);
            }
        }
        break;
    case 10: {
        const QString &invitee = people[random.bounded(int(people.size()))];
        m_world->invite(who, m_account, invitee.mid(3) + u"@example.org"_s,
            random.bounded(2) > 0 ? ApiWorld::everything() : ApiWorld::grantOf({u"tickets"_s}));
        break;
    }
    default: {
        const QString &invitee = people[random.bounded(int(people.size()))];
        const QJsonObject received =
            m_world->get(invitee, u"/v1/me/invitations"_s).list("invitations").at(0).toObject();
        if (!received.isEmpty()) {
            m_world->send(Verb::Post, invitee, u"/v1/me/invitations/%1/accept"_s.arg(received["id"_L1].toString()), {},
                received["version"_L1].toInteger());
        }
        break;
    }
    }
    m_world->clock.advance(std::chrono::minutes(random.bounded(60 * 12)));
}

QString OwnershipTest::faultOfOwnership()
{
    const int owners = m_world
                           ->value("SELECT count(*) FROM accounts a JOIN members m ON m.account_id = a.id AND "
                                   "m.identity_id = a.owner_id AND m.removed_at IS NULL AND m.status = 'active' AND "
                                   "m.role = 'owner'")
                           .toInt();
    const int named =
        m_world->value("SELECT count(*) FROM members WHERE role = 'owner' AND removed_at IS NULL").toInt();
    return owners == 1 && named == 1 ? QString() : u"%1 owners, %2 called so"_s.arg(owners).arg(named);
}

void OwnershipTest::neverWithoutAnOwner_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<quint32>("seed");
    for (const char *profile : {"team-portal", "customer-portal", "third-party"}) {
        for (quint32 seed = 1; seed <= 4; ++seed) {
            QTest::addRow("%s %u", profile, seed) << QString::fromLatin1(profile) << seed;
        }
    }
}

void OwnershipTest::neverWithoutAnOwner()
{
    QFETCH(QString, profile);
    QFETCH(quint32, seed);
    settle(profile, seed);
    QRandomGenerator random(seed);
    QStringList people{m_owner, m_anna};
    for (const char *name : {"Ben", "Cleo", "Dora"}) {
        people.append(m_world->person(QString::fromLatin1(name)));
        m_world->member(m_account, people.last(), {});
    }
    for (int step = 0; step < 250; ++step) {
        somethingHappens(random, people);
        const QString fault = faultOfOwnership();
        QVERIFY2(fault.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(fault)));
    }
    const int transfers =
        m_world->value("SELECT count(*) FROM ownership_transfers WHERE resolution = 'confirmed'").toInt();
    QVERIFY(transfers == 0 || m_world->profile.ownershipTransferable);
    m_transfers += transfers;
}

QTEST_GUILESS_MAIN(OwnershipTest)
#include "ownership_test.moc"
