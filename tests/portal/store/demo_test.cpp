// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

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
    QCOMPARE(world.value("SELECT count(*) FROM accounts").toInt(), 13);
    // Nobody real can be reached.
    QCOMPARE(world
                 .value("SELECT count(*) FROM identities WHERE email NOT LIKE '%@example.org' AND email NOT LIKE "
                        "'%@example.net' AND email NOT LIKE '%@example.com'")
                 .toInt(),
        0);
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
            members += change["kind"_L1].toString() == u"member"_s ? 1 : 0;
        }
        cursor = page.json["next_cursor"_L1].toString();
        more = page.json["more"_L1].toBool();
    }
    QCOMPARE(members, count);
    qInfo("read in pages in %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
