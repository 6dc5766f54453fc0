// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

/// GET /v1/portal: the profile on the wire, written once.
class PortalDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatTheProfileSays();
    void movesNothingButTheClock();
};

void PortalDocumentTest::saysWhatTheProfileSays()
{
    ApiWorld world(u"customer-portal"_s);
    const QJsonObject portal = world.get({}, u"/v1/portal"_s).json;
    QCOMPARE(portal[u"profile"_s].toString(), u"customer-portal"_s);
    QCOMPARE(portal[u"languages"_s].toArray().size(), 6);
    QCOMPARE(portal[u"modules"_s].toArray().size(), 7);
    QCOMPARE(portal[u"scopes"_s].toObject(), (QJsonObject{{u"modules"_s, true}, {u"sub_accounts"_s, true}}));
    QCOMPARE(portal[u"permissions"_s][1][u"modules"_s].toArray(),
        (QJsonArray{u"orders"_s, u"products"_s, u"pricing"_s, u"payment"_s}));
    QCOMPARE(portal[u"roles"_s][2][u"closed_modules"_s].toArray().size(), 3);
    QCOMPARE(portal[u"manage"_s].toObject(),
        (QJsonObject{{u"permission"_s, u"access"_s}, {u"module"_s, u"user_management"_s}}));
    const QJsonObject invitations = portal[u"invitations"_s].toObject();
    QCOMPARE(invitations[u"lifetime_s"_s].toInt(), 7 * 86'400);
    QVERIFY(invitations[u"lifetime_min_s"_s].toInt() < invitations[u"lifetime_max_s"_s].toInt());
    QCOMPARE(invitations[u"message_max"_s].toInt(), 1'000);
    QCOMPARE(portal[u"tickets"_s][u"view"_s][u"module"_s].toString(), u"support"_s);
    QCOMPARE(portal[u"tickets"_s][u"attachments"_s][u"max_count"_s].toInt(), 5);
    QCOMPARE(portal[u"tickets"_s][u"visibilities"_s].toArray(), (QJsonArray{u"own"_s, u"all"_s}));
    QVERIFY(portal[u"removal"_s][u"deactivate"_s].toBool());
    QVERIFY(portal[u"seats"_s][u"counted"_s].toBool());
    QVERIFY(portal[u"ownership"_s][u"reason"_s].isNull());
    QVERIFY(portal[u"end_dates"_s].toBool());
}

void PortalDocumentTest::movesNothingButTheClock()
{
    ApiWorld world;
    QJsonObject first = world.get({}, u"/v1/portal"_s).json;
    world.clock.advance(std::chrono::minutes{7});
    QJsonObject second = world.get({}, u"/v1/portal"_s).json;
    QCOMPARE(second[u"now"_s].toInteger() - first[u"now"_s].toInteger(), 7 * 60'000);
    QVERIFY(!first[u"installation"_s].toString().isEmpty());
    first.remove(u"now"_s);
    second.remove(u"now"_s);
    QCOMPARE(second, first);
}

QTEST_GUILESS_MAIN(PortalDocumentTest)
#include "portal_document_test.moc"
