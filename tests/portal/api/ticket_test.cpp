// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// Tickets: who sees which, who acts for whom, and what is gone on the very next request.
class TicketTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensReadsAndAnswersForTheOwner();
    void needsThePermission_data();
    void needsThePermission();
    void narrowingTakesTicketsAwayAtOnce();
    void ownSeesOnlyWhatItOpened();
    void aProfileWithoutTicketsHasNone();
    void refusesWhatIsNoTicket_data();
    void refusesWhatIsNoTicket();
    void happensOnce();
    void closesAndReopens();
    void readMarksAreEachMembersOwn();
    void listsPageByPage();
    void isAskedForPatience();
    void tellsTheFeed();
    void isInTheAuditTrail();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const { return u"/v1/accounts/"_s + m_account + rest; }
    [[nodiscard]] QString ticketPath(const QString &id, const QString &rest = {}) const
    {
        return path(u"/tickets/"_s + id + rest);
    }
    [[nodiscard]] static QJsonObject draft(const QString &id, const QString &subject = u"The shop is slow"_s)
    {
        return {{u"id"_s, id}, {u"department"_s, u"support"_s}, {u"priority"_s, u"high"_s}, {u"subject"_s, subject},
            {u"text"_s, u"Since this morning.\nEach page."_s}};
    }
    QString opened(const QString &who, const QString &subject = u"The shop is slow"_s);
    Answer answered(const QString &who, const QString &ticket, const QString &text = u"Any news?"_s);
    void see(const QString &member, const QString &visibility);

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
    QString m_dana; ///< holds tickets
    QString m_danaMember;
};

void TicketTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
    m_dana = m_world->person(u"Dana"_s);
    m_danaMember = m_world->member(m_account, m_dana, {u"tickets"_s});
}

QString TicketTest::opened(const QString &who, const QString &subject)
{
    const QString id = m_world->newUuid();
    const Answer answer = m_world->send(Verb::Post, who, path(u"/tickets"_s), draft(id, subject));
    if (answer.status != 200) {
        qWarning("openTicket: %d %s", answer.status, answer.body.constData());
    }
    m_world->clock.advance(1s);
    return id;
}

Answer TicketTest::answered(const QString &who, const QString &ticket, const QString &text)
{
    m_world->clock.advance(1s);
    return m_world->send(
        Verb::Post, who, ticketPath(ticket, u"/messages"_s), {{u"id"_s, m_world->newUuid()}, {u"text"_s, text}});
}

void TicketTest::see(const QString &member, const QString &visibility)
{
    QVERIFY(m_world->inScene({}, [&](Scene &scene) -> Result<void> {
        auto run = scene.transaction.run("UPDATE members SET ticket_visibility = ? WHERE account_id = ? AND id = ?",
            {visibility, m_account, member});
        return run ? Result<void>() : Result<void>(tl::unexpected(run.error()));
    }));
}

void TicketTest::opensReadsAndAnswersForTheOwner()
{
    const QString id = m_world->newUuid();
    const Answer made = m_world->send(Verb::Post, m_dana, path(u"/tickets"_s), draft(id));
    QCOMPARE(made.status, 200);
    const QJsonObject ticket = made.json["ticket"_L1].toObject();
    QCOMPARE(ticket["id"_L1].toString(), id);
    QCOMPARE(ticket["number"_L1].toString().size(), 6);
    QCOMPARE(ticket["status"_L1].toString(), u"open"_s);
    QCOMPARE(ticket["opened_by"_L1]["id"_L1].toString(), m_danaMember);
    QCOMPARE(ticket["opened_by"_L1]["name"_L1].toString(), u"Dana"_s);
    QCOMPARE(ticket["messages"_L1].toInt(), 1);
    QCOMPARE(ticket["read_through"_L1].toInt(), 1);
    const QJsonObject message = made.json["message"_L1].toObject();
    QCOMPARE(message["number"_L1].toInt(), 1);
    QCOMPARE(message["by"_L1].toString(), u"customer"_s);
    QCOMPARE(message["text"_L1].toString(), u"Since this morning.\nEach page."_s);
    QCOMPARE(message["actor"_L1]["id"_L1].toString(), m_danaMember);
    QCOMPARE(message["principal"_L1]["id"_L1].toString(), u"owner-of-"_s + m_account);
    QCOMPARE(message["principal"_L1]["name"_L1].toString(), u"olga"_s);

    const Answer answer = answered(m_owner, id);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json["ticket"_L1]["status"_L1].toString(), u"customer_reply"_s);
    QCOMPARE(answer.json["message"_L1]["actor"_L1], answer.json["message"_L1]["actor"_L1]);
    QCOMPARE(answer.json["message"_L1]["actor"_L1]["id"_L1], answer.json["message"_L1]["principal"_L1]["id"_L1]);

    const Answer shown = m_world->get(m_dana, ticketPath(id));
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.etag, QByteArray("\"2\""));
    QCOMPARE(shown.json["last_message"_L1]["name"_L1].toString(), u"Olga"_s);
    QCOMPARE(shown.json["read_through"_L1].toInt(), 1);
    const Answer messages = m_world->get(m_dana, ticketPath(id, u"/messages"_s));
    QCOMPARE(messages.list("messages").size(), 2);
    QCOMPARE(m_world->get(m_dana, path(u"/tickets"_s)).list("tickets").size(), 1);
}

void TicketTest::needsThePermission_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<int>("status");
    QTest::newRow("without the permission") << u"id-ben"_s << 403;
    QTest::newRow("no member") << u"id-eve"_s << 404;
    QTest::newRow("deactivated") << u"id-finn"_s << 404;
    QTest::newRow("nobody") << QString() << 401;
}

void TicketTest::needsThePermission()
{
    QFETCH(QString, who);
    QFETCH(int, status);
    m_world->member(m_account, m_world->person(u"Ben"_s), {u"users"_s});
    m_world->person(u"Eve"_s);
    m_world->disable(m_world->member(m_account, m_world->person(u"Finn"_s), {u"tickets"_s}), m_account);
    const QString id = opened(m_dana);
    for (const QString &rest : {u""_s, u"/messages"_s}) {
        QCOMPARE(m_world->get(who, ticketPath(id, rest)).status, status);
    }
    QCOMPARE(m_world->get(who, path(u"/tickets"_s)).status, status);
    QCOMPARE(m_world->get(who, path(u"/attachments/any"_s)).status, status);
    QCOMPARE(m_world->send(Verb::Post, who, path(u"/tickets"_s), draft(m_world->newUuid())).status, status);
    QCOMPARE(answered(who, id).status, status);
    QCOMPARE(m_world->send(Verb::Post, who, ticketPath(id, u"/close"_s), {}, 1).status, status);
    QCOMPARE(m_world->send(Verb::Post, who, ticketPath(id, u"/reopen"_s), {}, 1).status, status);
    QCOMPARE(m_world->send(Verb::Put, who, ticketPath(id, u"/read"_s), {{u"through"_s, 1}}).status, status);
    // Nothing of it happened.
    QCOMPARE(m_world->value("SELECT count(*) FROM ticket_messages").toInt(), 1);
}

void TicketTest::narrowingTakesTicketsAwayAtOnce()
{
    const QString id = opened(m_dana);
    QString cursor = m_world->get(m_dana, path(u"/changes"_s)).json["next_cursor"_L1].toString();
    QCOMPARE(m_world->get(m_dana, path(u"/changes?cursor="_s + cursor)).status, 200);
    const QString list = m_world->get(m_dana, path(u"/tickets?limit=1"_s)).json["next_cursor"_L1].toString();
    const QString grant = path(u"/members/%1/grant"_s.arg(m_danaMember));
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(1, {u"users"_s}, {u"tickets"_s})).status, 200);

    QCOMPARE(m_world->get(m_dana, ticketPath(id)).status, 403);
    QCOMPARE(m_world->get(m_dana, ticketPath(id, u"/messages"_s)).status, 403);
    QCOMPARE(m_world->get(m_dana, path(u"/tickets?cursor="_s + list)).status, 403);
    QCOMPARE(answered(m_dana, id).status, 403);
    // They may manage users now: the feed is theirs still, but the old cursor is none and nothing of tickets is in it.
    QCOMPARE(m_world->get(m_dana, path(u"/changes?cursor="_s + cursor)).code(), u"resync"_s);
    const Answer fresh = m_world->get(m_dana, path(u"/changes"_s));
    QCOMPARE(fresh.status, 200);
    QVERIFY(!fresh.body.contains(id.toLatin1()) && !fresh.body.contains("The shop is slow"));
    QVERIFY(!fresh.body.contains("\"kind\":\"message\""));

    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(2, {}, {u"users"_s})).status, 200);
    cursor = fresh.json["next_cursor"_L1].toString();
    QCOMPARE(m_world->get(m_dana, path(u"/changes?cursor="_s + cursor)).status, 403);
    QCOMPARE(m_world->get(m_dana, path(u"/changes"_s)).status, 403);
}

void TicketTest::ownSeesOnlyWhatItOpened()
{
    const QString hers = opened(m_dana, u"Hers"_s);
    const QString his = opened(m_owner, u"His"_s);
    const QString allCursor = m_world->get(m_dana, path(u"/changes"_s)).json["next_cursor"_L1].toString();
    see(m_danaMember, u"own"_s);
    QCOMPARE(m_world->get(m_dana, ticketPath(hers)).status, 200);
    QCOMPARE(m_world->get(m_dana, ticketPath(his)).body, m_world->get(m_dana, ticketPath(u"none"_s)).body);
    QCOMPARE(m_world->get(m_dana, ticketPath(his, u"/messages"_s)).status, 404);
    QCOMPARE(answered(m_dana, his).status, 404);
    QCOMPARE(m_world->send(Verb::Put, m_dana, ticketPath(his, u"/read"_s), {{u"through"_s, 1}}).status, 404);
    const Answer list = m_world->get(m_dana, path(u"/tickets"_s));
    QCOMPARE(list.list("tickets").size(), 1);
    QCOMPARE(list.list("tickets")[0]["id"_L1].toString(), hers);
    QCOMPARE(m_world->get(m_dana, path(u"/changes?cursor="_s + allCursor)).code(), u"resync"_s);
    const Answer feed = m_world->get(m_dana, path(u"/changes"_s));
    QVERIFY(feed.body.contains(hers.toLatin1()) && !feed.body.contains(his.toLatin1()));
    // The owner sees all, whatever a row says.
    see(u"owner-of-"_s + m_account, u"own"_s);
    QCOMPARE(m_world->get(m_owner, path(u"/tickets"_s)).list("tickets").size(), 2);
    // A word the profile no longer offers is its default.
    m_world->profile.tickets->visibilities = {Profile::Visibility::All};
    QCOMPARE(m_world->get(m_dana, path(u"/tickets"_s)).list("tickets").size(), 2);
}

void TicketTest::aProfileWithoutTicketsHasNone()
{
    const QString id = opened(m_dana);
    m_world->profile.tickets.reset();
    QCOMPARE(m_world->get(m_owner, path(u"/tickets"_s)).status, 404);
    QCOMPARE(m_world->get(m_owner, ticketPath(id)).status, 404);
    QVERIFY(!m_world->get(m_owner, path(u"/changes"_s)).body.contains(id.toLatin1()));
}

void TicketTest::refusesWhatIsNoTicket_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QString &member, const QJsonValue &value, const char *code) {
        QTest::newRow(name) << member << value << QString::fromLatin1(code);
    };
    row("no UUID", u"id"_s, u"one"_s, "invalid_request");
    row("department", u"department"_s, u"kitchen"_s, "unknown_department");
    row("priority", u"priority"_s, u"at once"_s, "unknown_priority");
    row("no subject", u"subject"_s, u"  "_s, "invalid_request");
    row("long subject", u"subject"_s, QString(201, u'x'), "invalid_request");
    row("subject of two lines", u"subject"_s, u"a\nb"_s, "invalid_request");
    row("no text", u"text"_s, u"\n"_s, "invalid_request");
    row("long text", u"text"_s, QString(1'000'000 / 5, u'x'), "invalid_request");
    row("escape", u"text"_s, u"\x1b[2J"_s, "invalid_request");
    row("files that are none", u"attachments"_s, u"f"_s, "invalid_request");
    row("unknown file", u"attachments"_s, QJsonArray{u"f"_s}, "unknown_attachment");
    row("one too many", u"attachments"_s, QJsonArray{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, "invalid_request");
    row("unasked", u"status"_s, u"closed"_s, "invalid_request");
}

void TicketTest::refusesWhatIsNoTicket()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, code);
    QJsonObject body = draft(m_world->newUuid());
    body.insert(member, value);
    const Answer answer = m_world->send(Verb::Post, m_dana, path(u"/tickets"_s), body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), code);
    QCOMPARE(m_world->value("SELECT count(*) FROM tickets").toInt(), 0);
    // A text that is just as long as it may be, and no priority at all, are fine.
    body = draft(m_world->newUuid());
    body.remove(u"priority"_s);
    body[u"text"_s] = QString(m_world->profile.tickets->messageMax, u'x');
    const Answer fine = m_world->send(Verb::Post, m_dana, path(u"/tickets"_s), body);
    QCOMPARE(fine.json["ticket"_L1]["priority"_L1].toString(), m_world->profile.tickets->defaultPriority);
}

void TicketTest::happensOnce()
{
    const QString id = m_world->newUuid();
    Request request = m_world->request(Verb::Post, m_dana, path(u"/tickets"_s));
    m_world->addKey(request);
    request.headers.insert("content-type", "application/json");
    request.body = QJsonDocument(draft(id)).toJson();
    const Answer first = m_world->exchange(request);
    QCOMPARE(m_world->exchange(request).body, first.body);
    // The same id under another key is the same ticket (R86); of somebody else it is a mistake.
    QCOMPARE(
        m_world->send(Verb::Post, m_dana, path(u"/tickets"_s), draft(id)).json["ticket"_L1], first.json["ticket"_L1]);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/tickets"_s), draft(id)).status, 422);
    const QJsonObject message{{u"id"_s, m_world->newUuid()}, {u"text"_s, u"Hello?"_s}};
    const QString messages = ticketPath(id, u"/messages"_s);
    QCOMPARE(m_world->send(Verb::Post, m_dana, messages, message).status, 200);
    QCOMPARE(m_world->send(Verb::Post, m_dana, messages, message).status, 200);
    QCOMPARE(m_world->send(Verb::Post, m_owner, messages, message).status, 422);
    QCOMPARE(m_world
                 ->send(Verb::Post, m_dana, messages + u"?dry_run=true"_s,
                     {{u"id"_s, m_world->newUuid()}, {u"text"_s, u"Tried"_s}})
                 .json["message"_L1]["number"_L1]
                 .toInt(),
        3);
    QCOMPARE(m_world->value("SELECT count(*) FROM ticket_messages").toInt(), 2);
    QCOMPARE(m_world->value("SELECT count(*) FROM tickets").toInt(), 1);
}

void TicketTest::closesAndReopens()
{
    const QString id = opened(m_dana);
    const QString close = ticketPath(id, u"/close"_s);
    QCOMPARE(m_world->send(Verb::Post, m_dana, close).status, 428);
    const Answer conflict = m_world->send(Verb::Post, m_dana, close, {}, 7);
    QCOMPARE(conflict.status, 412);
    QCOMPARE(conflict.json["present"_L1]["id"_L1].toString(), id);
    const Answer closed = m_world->send(Verb::Post, m_dana, close, {}, 1);
    QCOMPARE(closed.json["ticket"_L1]["status"_L1].toString(), u"closed"_s);
    QCOMPARE(m_world->send(Verb::Post, m_dana, close, {}, 2).json["ticket"_L1]["version"_L1].toInt(), 2);
    const Answer reopened = m_world->send(Verb::Post, m_dana, ticketPath(id, u"/reopen"_s), {}, 2);
    QCOMPARE(reopened.json["ticket"_L1]["status"_L1].toString(), u"open"_s);
    QCOMPARE(m_world->send(Verb::Post, m_dana, close, {}, 3).status, 200);
    QCOMPARE(answered(m_dana, id).json["ticket"_L1]["status"_L1].toString(), u"customer_reply"_s);
    QCOMPARE(m_world->get(m_dana, path(u"/tickets?status=closed"_s)).list("tickets").size(), 0);
    QCOMPARE(m_world->get(m_dana, path(u"/tickets?status=customer_reply"_s)).list("tickets").size(), 1);
    QCOMPARE(m_world->get(m_dana, path(u"/tickets?status=lost"_s)).status, 422);
}

void TicketTest::readMarksAreEachMembersOwn()
{
    const QString id = opened(m_dana);
    QCOMPARE(answered(m_owner, id).status, 200);
    QCOMPARE(m_world->get(m_owner, ticketPath(id)).json["read_through"_L1].toInt(), 0);
    const QString read = ticketPath(id, u"/read"_s);
    for (const QJsonValue &through : {QJsonValue(3), QJsonValue(-1), QJsonValue(u"all"_s), QJsonValue(1.5)}) {
        QCOMPARE(m_world->send(Verb::Put, m_owner, read, {{u"through"_s, through}}).status, 422);
    }
    const QString owners = m_world->get(m_owner, path(u"/changes"_s)).json["next_cursor"_L1].toString();
    const QString danas = m_world->get(m_dana, path(u"/changes"_s)).json["next_cursor"_L1].toString();
    const Answer marked = m_world->send(Verb::Put, m_owner, read, {{u"through"_s, 2}});
    QCOMPARE(marked.json["ticket"_L1]["read_through"_L1].toInt(), 2);
    // Never back, and not told to anybody else.
    QCOMPARE(
        m_world->send(Verb::Put, m_owner, read, {{u"through"_s, 1}}).json["ticket"_L1]["read_through"_L1].toInt(), 2);
    const QJsonArray told = m_world->get(m_owner, path(u"/changes?cursor="_s + owners)).list("changes");
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0]["ticket"_L1]["read_through"_L1].toInt(), 2);
    QCOMPARE(m_world->get(m_dana, path(u"/changes?cursor="_s + danas)).list("changes").size(), 0);
    QCOMPARE(m_world->get(m_dana, ticketPath(id)).json["read_through"_L1].toInt(), 1);
    // Who had not read the other's message has not read it by writing.
    QCOMPARE(answered(m_dana, id).json["ticket"_L1]["read_through"_L1].toInt(), 1);
}

void TicketTest::listsPageByPage()
{
    QStringList made;
    for (int number = 0; number < 7; ++number) {
        made.prepend(opened(m_dana, u"Number %1"_s.arg(number)));
    }
    QStringList listed;
    QString cursor;
    do {
        const Answer page = m_world->get(m_dana, path(u"/tickets?limit=3&cursor="_s + cursor));
        QCOMPARE(page.status, 200);
        for (const QJsonValue ticket : page.list("tickets")) {
            listed.append(ticket["id"_L1].toString());
        }
        cursor = page.json["next_cursor"_L1].toString();
    } while (!cursor.isEmpty());
    QCOMPARE(listed, made);
    for (int number = 0; number < 4; ++number) {
        QCOMPARE(answered(m_dana, made[0]).status, 200);
    }
    const QString messages = ticketPath(made[0], u"/messages"_s);
    const Answer first = m_world->get(m_dana, messages + u"?limit=3"_s);
    QCOMPARE(first.list("messages")[2]["number"_L1].toInt(), 3);
    const QString next = first.json["next_cursor"_L1].toString();
    const Answer second = m_world->get(m_dana, messages + u"?limit=3&cursor="_s + next);
    QCOMPARE(second.list("messages").size(), 2);
    QVERIFY(second.json["next_cursor"_L1].isNull());
    QCOMPARE(m_world->get(m_dana, ticketPath(made[1], u"/messages?cursor="_s + next)).code(), u"resync"_s);
}

void TicketTest::isAskedForPatience()
{
    m_world->settings.tickets.ticketsPerHour = 2;
    m_world->settings.tickets.messagesPerHour = 4;
    const QString id = opened(m_dana);
    opened(m_dana);
    QCOMPARE(m_world->send(Verb::Post, m_dana, path(u"/tickets"_s), draft(m_world->newUuid())).status, 429);
    QCOMPARE(answered(m_dana, id).status, 200);
    QCOMPARE(answered(m_dana, id).status, 200);
    QCOMPARE(answered(m_dana, id).status, 429);
    QCOMPARE(answered(m_owner, id).status, 200);
    m_world->clock.advance(1h);
    QCOMPARE(answered(m_dana, id).status, 200);
}

void TicketTest::tellsTheFeed()
{
    const QString ben = m_world->person(u"Ben"_s);
    m_world->member(m_account, ben, {u"users"_s});
    const QString first = opened(m_dana);
    const QString second = opened(m_owner);
    QVERIFY(answered(m_owner, first).status == 200 && answered(m_dana, second).status == 200);
    QMap<QString, QJsonObject> held;
    QString cursor;
    bool more = true;
    qint64 last = 0;
    while (more) {
        const Answer page = m_world->get(m_dana, path(u"/changes?limit=1&cursor="_s + cursor));
        QCOMPARE(page.status, 200);
        for (const QJsonValue change : page.list("changes")) {
            QVERIFY(change["sequence"_L1].toInteger() > last);
            last = change["sequence"_L1].toInteger();
            const QString kind = change["kind"_L1].toString();
            QVERIFY(kind == u"ticket"_s || kind == u"message"_s);
            held.insert(change["id"_L1].toString(), change[kind].toObject());
        }
        cursor = page.json["next_cursor"_L1].toString();
        more = page.json["more"_L1].toBool();
    }
    QCOMPARE(held.size(), 6);
    for (const QString &id : {first, second}) {
        QCOMPARE(held[id], m_world->get(m_dana, ticketPath(id)).json);
        for (const QJsonValue message : m_world->get(m_dana, ticketPath(id, u"/messages"_s)).list("messages")) {
            QCOMPARE(held[message["id"_L1].toString()], message.toObject());
        }
    }
    const Answer bens = m_world->get(ben, path(u"/changes"_s));
    QCOMPARE(bens.status, 200);
    QVERIFY(!bens.body.contains(first.toLatin1()));
    QVERIFY(bens.body.contains(m_danaMember.toLatin1()));
    const Answer owners = m_world->get(m_owner, path(u"/changes"_s));
    QVERIFY(owners.body.contains(first.toLatin1()) && owners.body.contains(m_danaMember.toLatin1()));
}

void TicketTest::isInTheAuditTrail()
{
    const QString id = opened(m_dana);
    QVERIFY(answered(m_dana, id, u"The secret is plum"_s).status == 200);
    QVERIFY(m_world->send(Verb::Post, m_dana, ticketPath(id, u"/close"_s), {}, 2).status == 200);
    const Answer events = m_world->get(m_owner, path(u"/audit-events?action=ticket&object="_s + id));
    QStringList actions;
    for (const QJsonValue event : events.list("events")) {
        actions.append(event["action"_L1].toString());
        QCOMPARE(event["actor"_L1].toString(), u"Dana"_s);
        QCOMPARE(event["principal"_L1].toString(), u"Olga"_s);
    }
    QCOMPARE(actions, (QStringList{u"ticket.closed"_s, u"ticket.answered"_s, u"ticket.opened"_s}));
    QVERIFY(!events.body.contains("plum"));
}

QTEST_GUILESS_MAIN(TicketTest)
#include "ticket_test.moc"
