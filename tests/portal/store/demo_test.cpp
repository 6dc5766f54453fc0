// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include "portal/api/sub_account_scope.h"
#include "portal/store/audit_trail.h"
#include "portal/store/demo.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

/// The sample data: a story the API can tell, the same every time, and quickly written in number.
class DemoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsItsStory();
    void leavesAPortalInUseAlone();
    void showsEachStateOfEachProfile_data();
    void showsEachStateOfEachProfile();
    void showsTicketsInEachState_data();
    void showsTicketsInEachState();
    void isTheSameForTheSameSeed();
    void isLeftAloneTheSecondTime();
    void writesManyAndReadsThemInPages();
};

void DemoTest::tellsItsStory()
{
    ApiWorld world;
    SeededRandomness chance(7);
    const auto firm = createDemo(world.database(), world.profile, world.clock, chance, 0);
    QVERIFY(firm);
    QCOMPARE(firm->members, 10);
    const QString &owner = firm->ownerIdentity;
    const Answer accounts = world.get(owner, u"/v1/accounts"_s);
    QCOMPARE(accounts.json["count"_L1].toInt(), 5);
    QCOMPARE(accounts.list("accounts")[0]["name"_L1].toString(), u"Brightwater Ltd"_s);
    QVERIFY(accounts.list("accounts")[0]["own"_L1].toBool());
    QCOMPARE(world.get(owner, u"/v1/me/invitations"_s).json["count"_L1].toInt(), 1);
    QSet<QString> states;
    const QString invitations = u"/v1/accounts/%1/invitations"_s.arg(firm->account);
    for (const QJsonValue one : world.get(owner, invitations).list("invitations")) {
        states.insert(one["state"_L1].toString());
    }
    QCOMPARE(states.size(), 6);
    QCOMPARE(world.value("SELECT count(*) FROM accounts").toInt(), 14);
    // Nobody real can be reached.
    QCOMPARE(world
                 .value("SELECT count(*) FROM identities WHERE email NOT LIKE '%@example.org' AND email NOT LIKE "
                        "'%@example.net' AND email NOT LIKE '%@example.com'")
                 .toInt(),
        0);
}

void DemoTest::leavesAPortalInUseAlone()
{
    ApiWorld world;
    const QString somebody = world.person(u"Real Person"_s);
    world.account(u"A Real Firm"_s, somebody);
    SeededRandomness chance(7);
    const auto firm = createDemo(world.database(), world.profile, world.clock, chance, 10);
    QVERIFY(!firm);
    QVERIFY2(firm.error().detail.contains(u"accounts already"_s), qPrintable(firm.error().detail));
    QCOMPARE(world.value("SELECT count(*) FROM accounts").toInt(), 1);
}

void DemoTest::showsEachStateOfEachProfile_data()
{
    QTest::addColumn<QString>("profile");
    for (const char *profile : {"third-party", "team-portal", "client-area", "hosting-panel", "customer-portal"}) {
        QTest::newRow(profile) << QString::fromLatin1(profile);
    }
}

void DemoTest::showsEachStateOfEachProfile()
{
    QFETCH(QString, profile);
    ApiWorld world(profile);
    SeededRandomness chance(7);
    const auto firm = createDemo(world.database(), world.profile, world.clock, chance, 200);
    QVERIFY2(firm, firm ? "" : qPrintable(firm.error().code + firm.error().detail));
    const auto count = [&world](const char *sql) {
        return world.value(sql).toInt();
    };
    // Whatever stands there could have been given over the API.
    QVERIFY(world.inScene({}, [&](Scene &scene) -> Result<void> {
        for (const char *sql : {"SELECT role, grant_json, account_id FROM invitations",
                 "SELECT m.role, m.grant_json, m.account_id FROM members m JOIN accounts a ON a.id = m.account_id "
                 "WHERE m.identity_id <> a.owner_id"}) {
            auto rows = scene.transaction.rows(sql);
            for (const Row &row : *rows) {
                const Grant grant = grantFromStored(row[1].toString());
                auto may = checkGrant(grant, row[0].toString(), scene.profile, u"grant"_s);
                if (may) {
                    may = checkSubAccounts(scene, row[2].toString(), grant.cells, u"grant"_s);
                }
                if (!may || grant.isEmpty()) {
                    qWarning("%s: %s", qPrintable(row[0].toString()), qPrintable(row[1].toString()));
                    return refuse(500, may ? u"empty"_s : may.error().code);
                }
            }
        }
        return {};
    }));
    for (const Profile::Role &role : world.profile.roles) {
        QVERIFY2(
            world.value("SELECT count(*) FROM members WHERE role = ?", {role.key}).toInt() > 0, qPrintable(role.key));
    }
    QCOMPARE(count("SELECT count(*) FROM members WHERE removed_at IS NOT NULL"), 2);
    QCOMPARE(count("SELECT count(*) FROM members WHERE status = 'deactivated'") > 0, world.profile.deactivate);
    QCOMPARE(count("SELECT count(*) FROM members WHERE grant_json LIKE '%ends_at%'") > 1, world.profile.endDates);
    QCOMPARE(count("SELECT count(*) FROM sub_accounts") > 1, world.profile.subAccounts);
    QCOMPARE(
        count("SELECT count(*) FROM members WHERE grant_json LIKE '%\"sub_account\"%'") > 0, world.profile.subAccounts);
    QCOMPARE(count("SELECT count(*) FROM invitations WHERE name <> ''") > 0,
        world.profile.invitations.fullName != Profile::FullName::None);
    const qint64 now = world.clock.now().time_since_epoch().count();
    const auto countNow = [&world](const char *sql, std::initializer_list<QVariant> values) {
        return world.value(sql, values).toInt();
    };
    // Undeliverable ones: still open, and expired.
    QCOMPARE(countNow("SELECT count(*) FROM invitations WHERE delivery = 'bounced' AND expires_at > ?", {now}), 1);
    QCOMPARE(countNow("SELECT count(*) FROM invitations WHERE delivery = 'bounced' AND expires_at <= ?", {now}), 1);
    const qint64 soon = now + 7LL * 24 * 3'600'000;
    QCOMPARE(countNow("SELECT count(*) FROM members WHERE ends_at > ? AND ends_at < ?", {now, soon}) > 0,
        world.profile.endDates);
    QCOMPARE(countNow("SELECT count(*) FROM members WHERE ends_at <= ?", {now}) > 0, world.profile.endDates);
    QCOMPARE(world.get(firm->ownerIdentity, u"/v1/me/ownership-transfers"_s).json["count"_L1].toInt(),
        world.profile.ownershipTransferable ? 1 : 0);
    QCOMPARE(world.get(firm->ownerIdentity, u"/v1/me/invitations"_s).json["count"_L1].toInt(), 1);
    // Somebody has one account only, their own.
    const QString mara = world.value("SELECT id FROM identities WHERE name = 'Mara Quell'").toString();
    const QJsonArray accounts = world.get(mara, u"/v1/accounts"_s).list("accounts");
    QCOMPARE(accounts.size(), 1);
    QVERIFY(accounts[0][u"own"_s].toBool());
    QVERIFY(accounts[0][u"may"_s][u"manage"_s].toBool());
    QVERIFY(world.get(firm->ownerIdentity, u"/v1/accounts"_s).json["count"_L1].toInt() > 3);
}

void DemoTest::showsTicketsInEachState_data()
{
    showsEachStateOfEachProfile_data();
}

void DemoTest::showsTicketsInEachState()
{
    QFETCH(QString, profile);
    ApiWorld world(profile);
    SeededRandomness chance(7);
    const auto firm = createDemo(world.database(), world.profile, world.clock, chance, 0);
    QVERIFY2(firm, firm ? "" : qPrintable(firm.error().code + firm.error().detail));
    QVERIFY(world.profile.tickets.has_value());
    QMap<QString, int> states;
    int unread = 0;
    int byDelegate = 0;
    const QString tickets = u"/v1/accounts/%1/tickets"_s.arg(firm->account);
    for (const QJsonValue one : world.get(firm->ownerIdentity, tickets).list("tickets")) {
        ++states[one[u"status"_s].toString()];
        unread += one[u"read_through"_s].toInt() < one[u"last_message"_s][u"number"_s].toInt() ? 1 : 0;
        byDelegate += one[u"opened_by"_s][u"name"_s].toString() == u"Ben Okafor"_s ? 1 : 0;
    }
    QCOMPARE(
        states, (QMap<QString, int>{{u"answered"_s, 1}, {u"customer_reply"_s, 1}, {u"open"_s, 1}, {u"closed"_s, 2}}));
    QCOMPARE(unread, 2);
    QCOMPARE(byDelegate, 3);
    // The delegate may have written what stands there, for the owner.
    const QString ben = world.value("SELECT id FROM identities WHERE name = 'Ben Okafor'").toString();
    const Answer seen = world.get(ben, tickets);
    QCOMPARE(seen.status, 200);
    const QJsonValue slow = seen.list("tickets")[1];
    QCOMPARE(slow[u"status"_s].toString(), u"answered"_s);
    const Answer said = world.get(ben, tickets + u'/' + slow[u"id"_s].toString() + u"/messages"_s);
    QCOMPARE(said.list("messages").size(), 4);
    const QJsonValue first = said.list("messages")[0];
    QCOMPARE(first[u"actor"_s][u"name"_s].toString(), u"Ben Okafor"_s);
    QCOMPARE(first[u"principal"_s][u"name"_s].toString(), u"Amelia Hart"_s);
    const QString file = first[u"attachments"_s][0][u"id"_s].toString();
    const Answer content = world.get(ben, u"/v1/accounts/%1/attachments/%2"_s.arg(firm->account, file));
    QCOMPARE(content.status, 200);
    QVERIFY(content.body.startsWith("when,page"));
    // The firm's owner acts for somebody else too, and has an answer there that nobody mailed to them.
    const QString other = world.value("SELECT id FROM accounts WHERE name LIKE 'Alder%'").toString();
    const QJsonArray others = world.get(firm->ownerIdentity, u"/v1/accounts/%1/tickets"_s.arg(other)).list("tickets");
    const bool seesAll = world.profile.tickets->defaultVisibility == Profile::Visibility::All;
    QCOMPARE(others.size(), seesAll ? 2 : 1);
    QCOMPARE(others[0][u"opened_by"_s][u"name"_s].toString(), u"Amelia Hart"_s);
    QCOMPARE(others[0][u"status"_s].toString(), u"answered"_s);
    const QString trail = u"/v1/accounts/%1/audit-events?action=member"_s.arg(firm->account);
    const QJsonArray deeds = world.get(firm->ownerIdentity, trail).list("events");
    QVERIFY(deeds.size() >= 3);
    QVERIFY(std::any_of(deeds.begin(), deeds.end(), [](const QJsonValue &deed) {
        return deed[u"before"_s][u"grant"_s] != deed[u"after"_s][u"grant"_s] && !deed[u"reason"_s].toString().isEmpty();
    }));
    // A chain tells things in the order in which they happened, and holds.
    QCOMPARE(world
                 .value("SELECT count(*) FROM audit_events e JOIN audit_events f ON f.account_id = e.account_id AND "
                        "f.number = e.number + 1 WHERE f.at < e.at")
                 .toInt(),
        0);
    QVERIFY(world.inScene({}, [&](Scene &scene) -> Result<void> {
        auto broken = firstBrokenLink(scene.transaction, firm->account);
        return broken && !*broken ? Result<void>() : refuse(500, u"internal"_s);
    }));
}

void DemoTest::isTheSameForTheSameSeed()
{
    QByteArray told[2];
    for (QByteArray &one : told) {
        ApiWorld world;
        SeededRandomness chance(7);
        const auto firm = createDemo(world.database(), world.profile, world.clock, chance, 50);
        QVERIFY(firm);
        one = world.get(firm->ownerIdentity, u"/v1/accounts/%1/members?limit=500"_s.arg(firm->account)).body;
    }
    QVERIFY(told[0].size() > 1'000);
    QCOMPARE(told[0], told[1]);
}

void DemoTest::isLeftAloneTheSecondTime()
{
    ApiWorld world;
    SeededRandomness chance(7);
    const auto first = createDemo(world.database(), world.profile, world.clock, chance, 0);
    const auto second = createDemo(world.database(), world.profile, world.clock, chance, 1'000);
    QVERIFY(first && second);
    QCOMPARE(second->account, first->account);
    QCOMPARE(second->members, 10);
}

void DemoTest::writesManyAndReadsThemInPages()
{
    ApiWorld world;
    SeededRandomness chance(7);
    constexpr int count = 12'000;
    QElapsedTimer timer;
    timer.start();
    const auto firm = createDemo(world.database(), world.profile, world.clock, chance, count);
    QVERIFY(firm);
    QCOMPARE(firm->members, count);
    qInfo("%d members written in %lld ms", count, timer.restart());
    const QString &owner = firm->ownerIdentity;
    const QString path = u"/v1/accounts/%1/changes?limit=1000&cursor="_s.arg(firm->account);
    int members = 0;
    QString cursor;
    bool more = true;
    while (more) {
        const Answer page = world.get(owner, path + cursor);
        QCOMPARE(page.status, 200);
        for (const QJsonValue change : page.list("changes")) {
            const bool isPresent = change["kind"_L1].toString() == u"member"_s && !change["deleted"_L1].toBool();
            members += isPresent ? 1 : 0;
        }
        cursor = page.json["next_cursor"_L1].toString();
        more = page.json["more"_L1].toBool();
    }
    QCOMPARE(members, count);
    qInfo("read in pages in %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
