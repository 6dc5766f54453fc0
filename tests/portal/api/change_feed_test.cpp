// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

namespace {

/// What a client would hold after reading changes: kind and id → entity.
using Held = QMap<QString, QJsonObject>;

} // namespace

/// Delta sync: whatever happens between two pages, what a reader holds becomes what there is (design decision 7).
class ChangeFeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void deltasAddUpToTheFullState_data();
    void deltasAddUpToTheFullState();
    void aRemovalBetweenPagesIsTold();
    void ticketsAreAllToldHoweverSmallThePages();
    void cursorIsBoundToReaderAccountRightsAndData();
    void pagesAreBounded();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const { return u"/v1/accounts/"_s + m_account + rest; }
    /// Reads to the end from `cursor`, which moves on.
    int follow(Held &held, QString &cursor, int limit);
    [[nodiscard]] Held everything();
    void happen(QRandomGenerator &random, int number);

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
    QStringList m_people;
};

void ChangeFeedTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
    m_people.clear();
}

int ChangeFeedTest::follow(Held &held, QString &cursor, int limit)
{
    int pages = 0;
    bool more = true;
    while (more && pages < 500) {
        const Answer answer = m_world->get(m_owner, path(u"/changes?limit=%1&cursor=%2"_s.arg(limit).arg(cursor)));
        if (answer.status != 200) {
            qWarning("changes: %d %s", answer.status, answer.body.constData());
            return -1;
        }
        qint64 last = 0;
        const QJsonArray changes = answer.list("changes");
        for (const QJsonValue change : changes) {
            const QString kind = change["kind"_L1].toString();
            const QString key = kind + u'/' + change["id"_L1].toString();
            if (change["sequence"_L1].toInteger() <= last) {
                qWarning("sequence does not rise");
                return -1;
            }
            last = change["sequence"_L1].toInteger();
            if (change["deleted"_L1].toBool()) {
                held.remove(key);
            } else {
                held.insert(key, change[kind].toObject());
            }
        }
        cursor = answer.json["next_cursor"_L1].toString();
        more = answer.json["more"_L1].toBool();
        ++pages;
    }
    return pages;
}

Held ChangeFeedTest::everything()
{
    Held held;
    for (const QJsonValue member : m_world->get(m_owner, path(u"/members?limit=500"_s)).list("members")) {
        held.insert(u"member/"_s + member["id"_L1].toString(), member.toObject());
    }
    for (const QJsonValue one : m_world->get(m_owner, path(u"/invitations?limit=500"_s)).list("invitations")) {
        held.insert(u"invitation/"_s + one["id"_L1].toString(), one.toObject());
    }
    return held;
}

void ChangeFeedTest::happen(QRandomGenerator &random, int number)
{
    const QJsonArray members = m_world->get(m_owner, path(u"/members?limit=500"_s)).list("members");
    const QJsonArray open = m_world->get(m_owner, path(u"/invitations?state=pending&limit=500"_s)).list("invitations");
    const QJsonObject member = members[random.bounded(int(members.size()))].toObject();
    const QString memberPath = path(u"/members/"_s + member["id"_L1].toString());
    const QJsonObject invitation = open.isEmpty() ? QJsonObject() : open[random.bounded(int(open.size()))].toObject();
    const QString invitationPath = path(u"/invitations/"_s + invitation["id"_L1].toString());
    const qint64 version = invitation["version"_L1].toInteger();
    switch (random.bounded(8)) {
    case 0:
    case 1:
        m_people.append(m_world->person(u"P%1"_s.arg(number)));
        m_world->invite(m_owner, m_account, u"p%1@example.org"_s.arg(number), ApiWorld::grantOf({u"tickets"_s}));
        break;
    case 2:
    case 3:
        if (!invitation.isEmpty()) {
            const QString who = u"id-"_s + invitation["email"_L1].toString().section(u'@', 0, 0);
            const QString link = m_world->linkId(m_account, invitation["id"_L1].toString());
            m_world->send(Verb::Post, who, u"/v1/me/invitations/%1/accept"_s.arg(link), {}, version);
        }
        break;
    case 4:
        m_world->send(Verb::Delete, m_owner, memberPath, {}, member["version"_L1].toInteger());
        break;
    case 5:
        m_world->send(Verb::Patch, m_owner, memberPath + u"/grant"_s,
            ApiWorld::delta(member["version"_L1].toInteger(), {u"emails"_s}, {u"tickets"_s}));
        break;
    case 6:
        m_world->send(Verb::Post, m_owner, invitationPath + u"/revoke"_s, {}, version);
        break;
    default:
        m_world->send(Verb::Post, m_owner, invitationPath + u"/resend"_s, {}, version);
        break;
    }
}

void ChangeFeedTest::deltasAddUpToTheFullState_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed) {
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
}

void ChangeFeedTest::deltasAddUpToTheFullState()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Held held;
    QString cursor;
    for (int step = 0; step < 80; ++step) {
        happen(random, step);
        if (random.bounded(5) == 0) {
            QVERIFY(follow(held, cursor, 1 + random.bounded(7)) > 0);
            QCOMPARE(held, everything());
        }
    }
    QVERIFY(follow(held, cursor, 3) > 0);
    QCOMPARE(held, everything());
    Held fresh;
    QString start;
    QVERIFY(follow(fresh, start, 500) > 0);
    QCOMPARE(fresh, held);
}

void ChangeFeedTest::aRemovalBetweenPagesIsTold()
{
    QStringList members;
    for (int number = 0; number < 6; ++number) {
        members.append(m_world->member(m_account, m_world->person(u"P%1"_s.arg(number)), {u"tickets"_s}));
    }
    // Removed before the reader starts: among the removed ones from the start.
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + members[5]), {}, 1).status, 200);
    const Answer first = m_world->get(m_owner, path(u"/changes?limit=3"_s));
    QVERIFY(first.json["more"_L1].toBool());
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + members[0]), {}, 1).status, 200);
    const Answer rest = m_world->get(m_owner, path(u"/changes?cursor="_s + first.json["next_cursor"_L1].toString()));
    QVERIFY(!rest.json["more"_L1].toBool());
    const QJsonObject last = rest.list("changes").last().toObject();
    QCOMPARE(last["id"_L1].toString(), members[0]);
    QVERIFY(last["deleted"_L1].toBool());
    const QJsonObject before = rest.list("changes")[rest.list("changes").size() - 2].toObject();
    QCOMPARE(before["id"_L1].toString(), members[5]);
    QCOMPARE(before["member"_L1]["status"_L1].toString(), u"removed"_s);
    QCOMPARE(rest.json["sequence"_L1].toInt(), m_world->value("SELECT sequence FROM accounts").toInt());
}

void ChangeFeedTest::ticketsAreAllToldHoweverSmallThePages()
{
    const QString gina = m_world->person(u"Gina"_s);
    m_world->member(m_account, gina, {u"tickets"_s});
    const auto done = [this](Verb verb, const QString &who, const QString &rest, const QJsonObject &body) {
        m_world->clock.advance(1s);
        return m_world->send(verb, who, path(u"/tickets"_s + rest), body).status == 200;
    };
    QStringList ids;
    for (int number = 0; number < 3; ++number) {
        ids.append(m_world->newUuid());
        QVERIFY(done(Verb::Post, m_owner, {},
            {{u"id"_s, ids.last()}, {u"department"_s, u"support"_s}, {u"priority"_s, u"high"_s},
                {u"subject"_s, u"Slow"_s}, {u"text"_s, u"Since this morning."_s}}));
    }
    for (const QString &id : {ids[0], ids[1]}) {
        QVERIFY(done(Verb::Post, gina, u'/' + id + u"/messages"_s,
            {{u"id"_s, m_world->newUuid()}, {u"text"_s, u"Any news?"_s}}));
    }
    // What moved last is a mark of the reader's own, not the ticket.
    QVERIFY(done(Verb::Put, m_owner, u'/' + ids[0] + u"/read"_s, {{u"through"_s, 2}}));
    Held atOnce;
    QString cursor;
    QCOMPARE(follow(atOnce, cursor, 500), 1);
    for (const QString &id : ids) {
        QVERIFY(atOnce.contains(u"ticket/"_s + id));
    }
    for (int limit = 1; limit <= 5; ++limit) {
        Held held;
        QString start;
        QVERIFY(follow(held, start, limit) > 1);
        QCOMPARE(held, atOnce);
    }
}

void ChangeFeedTest::cursorIsBoundToReaderAccountRightsAndData()
{
    const QString gina = m_world->person(u"Gina"_s);
    const QString member = m_world->member(m_account, gina, {u"users"_s});
    const QString other = m_world->account(u"Other"_s, m_owner);
    const auto cursorOf = [&](const QString &who) {
        return m_world->get(who, path(u"/changes"_s)).json["next_cursor"_L1].toString();
    };
    const QString owners = cursorOf(m_owner);
    const QString ginas = cursorOf(gina);
    QCOMPARE(m_world->get(m_owner, path(u"/changes?cursor="_s + owners)).json["count"_L1].toInt(), 0);
    QCOMPARE(m_world->get(m_owner, path(u"/changes?cursor="_s + ginas)).code(), u"resync"_s);
    QCOMPARE(m_world->get(m_owner, u"/v1/accounts/%1/changes?cursor=%2"_s.arg(other, owners)).code(), u"resync"_s);
    QCOMPARE(m_world->get(m_owner, path(u"/members?cursor="_s + owners)).code(), u"resync"_s);
    QString bent = owners;
    bent[3] = bent[3] == u'A' ? u'B' : u'A';
    QCOMPARE(m_world->get(m_owner, path(u"/changes?cursor="_s + bent)).code(), u"resync"_s);

    QCOMPARE(m_world->get(gina, path(u"/changes?cursor="_s + ginas)).status, 200);
    const QString grant = path(u"/members/%1/grant"_s.arg(member));
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(1, {u"tickets"_s}, {})).status, 200);
    QCOMPARE(m_world->get(gina, path(u"/changes?cursor="_s + ginas)).code(), u"resync"_s);

    QVERIFY(m_world->inScene({}, [](Scene &scene) -> Result<void> {
        auto run = scene.transaction.run("UPDATE installation SET data_epoch = 'restored'");
        return run ? Result<void>() : Result<void>(tl::unexpected(run.error()));
    }));
    QCOMPARE(m_world->get(m_owner, path(u"/changes?cursor="_s + owners)).code(), u"resync"_s);
}

void ChangeFeedTest::pagesAreBounded()
{
    for (const QString &limit : {u"0"_s, u"1001"_s, u"-1"_s, u"x"_s}) {
        QCOMPARE(m_world->get(m_owner, path(u"/changes?limit="_s + limit)).status, 422);
    }
    QCOMPARE(m_world->get(m_owner, path(u"/changes?limit=1000"_s)).status, 200);
}

QTEST_GUILESS_MAIN(ChangeFeedTest)
#include "change_feed_test.moc"
