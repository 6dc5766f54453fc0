// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// The audit trail as its account reads it: filters, pages, reasons, and what was refused.
class AuditListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filters_data();
    void filters();
    void pagesWithinAFilter();
    void refusesFilters();
    void keepsTheReason();
    void refusesReasons();
    void keepsWhatWasRefused();
    void keepsWhatWasRefusedInOneRow();
    void isNotFilledByRefusals();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const { return u"/v1/accounts/"_s + m_account + rest; }
    [[nodiscard]] QJsonArray events(const QString &query) const
    {
        return m_world->get(m_owner, path(u"/audit-events?"_s + query)).list("events");
    }
    Answer narrow(qint64 base, const QByteArray &reason);

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
    QString m_gina;
};

void AuditListTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
    m_gina = m_world->person(u"Gina"_s);
    m_world->member(m_account, m_gina, {u"users"_s, u"tickets"_s});
    m_world->member(m_account, m_world->person(u"Ben"_s), {u"tickets"_s});
    // 1: at 0 s by Olga; 2: at 10 s by Gina; 3: at 20 s by Olga.
    m_world->invite(m_owner, m_account, u"new@example.org"_s, ApiWorld::grantOf({u"tickets"_s}));
    m_world->clock.advance(10s);
    m_world->invite(m_gina, m_account, u"other@example.org"_s, ApiWorld::grantOf({u"tickets"_s}));
    m_world->clock.advance(10s);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/m-ben"_s), {}, 1).status, 200);
    QCOMPARE(events({}).size(), 3);
}

void AuditListTest::filters_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    const QString created = u"invitation.created"_s;
    const QString removed = u"member.removed"_s;
    const qint64 start = 1'800'000'000'000;
    QTest::newRow("part of a name") << u"actor=gin"_s << QStringList{created};
    QTest::newRow("id") << u"actor=id-olga"_s << QStringList{removed, created};
    QTest::newRow("part of an id") << u"actor=id-olg"_s << QStringList{};
    QTest::newRow("action") << u"action=member.removed"_s << QStringList{removed};
    QTest::newRow("kind of action") << u"action=invitation"_s << QStringList{created, created};
    QTest::newRow("part of an action") << u"action=invit"_s << QStringList{};
    QTest::newRow("object") << u"object=m-ben"_s << QStringList{removed};
    QTest::newRow("from") << u"from=%1"_s.arg(start + 10'000) << QStringList{removed, created};
    QTest::newRow("to") << u"to=%1"_s.arg(start + 10'000) << QStringList{created};
    QTest::newRow("between") << u"from=%1&to=%2"_s.arg(start + 1).arg(start + 10'001) << QStringList{created};
    QTest::newRow("several") << u"actor=olga&action=invitation"_s << QStringList{created};
    QTest::newRow("wildcard") << u"actor=%25"_s << QStringList{};
}

void AuditListTest::filters()
{
    QFETCH(QString, query);
    QFETCH(QStringList, expected);
    QStringList actions;
    for (const QJsonValue event : events(query)) {
        actions.append(event["action"_L1].toString());
    }
    QCOMPARE(actions, expected);
}

void AuditListTest::pagesWithinAFilter()
{
    const QString query = u"action=invitation&limit=1"_s;
    const Answer first = m_world->get(m_owner, path(u"/audit-events?"_s + query));
    QCOMPARE(first.list("events")[0]["actor"_L1].toString(), u"Gina"_s);
    const QString cursor = u"&cursor="_s + first.json["next_cursor"_L1].toString();
    const Answer second = m_world->get(m_owner, path(u"/audit-events?"_s + query + cursor));
    QCOMPARE(second.list("events")[0]["actor"_L1].toString(), u"Olga"_s);
    QVERIFY(second.json["next_cursor"_L1].isNull());
    QCOMPARE(first.list("events")[0]["number"_L1].toInt(), 2); // in the account's chain, whatever the filter
    QCOMPARE(second.list("events")[0]["number"_L1].toInt(), 1);
    QCOMPARE(m_world->get(m_owner, path(u"/audit-events?limit=1&action=member"_s + cursor)).code(), u"resync"_s);
}

void AuditListTest::refusesFilters()
{
    for (const QString &query : QStringList{u"from=yesterday"_s, u"to=-1"_s, u"actor="_s + QString(101, u'x')}) {
        QCOMPARE(m_world->get(m_owner, path(u"/audit-events?"_s + query)).status, 422);
    }
    QCOMPARE(m_world->get(u"id-ben"_s, path(u"/audit-events"_s)).status, 404);
}

Answer AuditListTest::narrow(qint64 base, const QByteArray &reason)
{
    Request request = m_world->request(Verb::Patch, m_owner, path(u"/members/m-gina/grant"_s));
    m_world->addKey(request);
    request.headers.insert("content-type", "application/json");
    request.headers.insert("gatehouse-reason", reason);
    request.body = QJsonDocument(ApiWorld::delta(base, {}, {u"tickets"_s})).toJson();
    return m_world->exchange(request);
}

void AuditListTest::keepsTheReason()
{
    QCOMPARE(narrow(1, "Left%20the%20team%20%E2%80%94%20see%20minutes").status, 200);
    QCOMPARE(events(u"limit=1"_s)[0]["reason"_L1].toString(), u"Left the team — see minutes"_s);
    QCOMPARE(events(u"action=member.removed"_s)[0]["reason"_L1].toString(), QString());
}

void AuditListTest::refusesReasons()
{
    for (const QByteArray &reason : {QByteArray("%FF"), QByteArray("a%00"), QByteArray(501, 'x')}) {
        QCOMPARE(narrow(1, reason).status, 422);
    }
    QCOMPARE(narrow(1, QByteArray(500, 'x')).status, 200);
}

void AuditListTest::keepsWhatWasRefused()
{
    // Gina may manage users, but not give what she does not hold.
    const QString grant = path(u"/members/m-gina/grant"_s);
    QCOMPARE(m_world->send(Verb::Delete, m_gina, path(u"/members/owner-of-"_s + m_account), {}, 1).code(),
        u"owner_untouchable"_s);
    const QJsonArray refused = events(u"action=access.refused"_s);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0]["actor"_L1].toString(), u"Gina"_s);
    QCOMPARE(refused[0]["principal"_L1].toString(), u"Olga"_s);
    QCOMPARE(refused[0]["object"_L1].toString(), u"owner-of-"_s + m_account);
    QCOMPARE(refused[0]["after"_L1].toObject(),
        (QJsonObject{{u"operation"_s, u"removeMember"_s}, {u"code"_s, u"owner_untouchable"_s}}));
    // Reading what one may not read is refused, and kept, too.
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(1, {}, {u"users"_s})).status, 200);
    QCOMPARE(m_world->get(m_gina, path(u"/members"_s)).status, 403);
    QCOMPARE(events(u"action=access.refused"_s)[0]["after"_L1]["operation"_L1].toString(), u"listMembers"_s);
    // What is no question of rights is none.
    const auto before = events(u"limit=500"_s).size();
    QCOMPARE(m_world->get(m_owner, path(u"/members?limit=0"_s)).status, 422);
    QCOMPARE(m_world->get(u"id-eve"_s, path(u"/members"_s)).status, 401);
    QCOMPARE(events(u"limit=500"_s).size(), before);
}

void AuditListTest::keepsWhatWasRefusedInOneRow()
{
    const Answer answer =
        m_world->invite(m_gina, m_account, u"third@example.org"_s, ApiWorld::grantOf({u"invoices"_s}));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.list("results")[0]["problem"_L1]["code"_L1].toString(), u"exceeds_own_rights"_s);
    const QJsonArray refused = events(u"action=access.refused"_s);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0]["actor"_L1].toString(), u"Gina"_s);
    QCOMPARE(refused[0]["object"_L1].toString(), answer.list("results")[0]["id"_L1].toString());
    QCOMPARE(refused[0]["after"_L1].toObject(),
        (QJsonObject{{u"operation"_s, u"createInvitations"_s}, {u"code"_s, u"exceeds_own_rights"_s}}));
    // An address that is no address is no question of rights.
    QCOMPARE(m_world->invite(m_gina, m_account, u"third"_s, ApiWorld::grantOf({})).status, 200);
    QCOMPARE(events(u"action=access.refused"_s).size(), 1);
}

void AuditListTest::isNotFilledByRefusals()
{
    const QString ask = path(u"/members/owner-of-"_s + m_account);
    for (int number = 0; number < 50; ++number) {
        QCOMPARE(m_world->send(Verb::Delete, m_gina, ask, {}, 1).status, 403);
    }
    QCOMPARE(events(u"action=access.refused&limit=500"_s).size(), 30);
    m_world->clock.advance(1h);
    QCOMPARE(m_world->send(Verb::Delete, m_gina, ask, {}, 1).status, 403);
    QCOMPARE(events(u"action=access.refused&limit=500"_s).size(), 31);
}

QTEST_GUILESS_MAIN(AuditListTest)
#include "audit_list_test.moc"
