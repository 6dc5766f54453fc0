// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/attachment_rows.h"
#include "tests/portal/api/api_world.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// Files of messages: their limits, whose they are, and that nobody looks into them.
class AttachmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void travelsWithItsMessage();
    void isForSavingOnly();
    void belongsToWhoMaySeeItsTicket();
    void keepsToItsLimits();
    void fillsNoAccountBeyondItsRoom();
    void refusesNames_data();
    void refusesNames();
    void takesTheTypeAsSaid_data();
    void takesTheTypeAsSaid();
    void isUploadedOnce();
    void isForgottenWithoutAMessage();
    void saysHowMuchMayCome();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const { return u"/v1/accounts/"_s + m_account + rest; }
    Request upload(const QString &who, const QByteArray &bytes, const QByteArray &name = "log.txt",
        const QByteArray &type = "text/plain");
    QString uploaded(const QString &who, const QByteArray &bytes);
    Answer sent(const QString &who, const QStringList &attachments);
    Response download(const QString &who, const QString &id);

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
    QString m_dana;
};

void AttachmentTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
    m_dana = m_world->person(u"Dana"_s);
    m_world->member(m_account, m_dana, {u"tickets"_s});
}

Request AttachmentTest::upload(
    const QString &who, const QByteArray &bytes, const QByteArray &name, const QByteArray &type)
{
    Request request = m_world->request(Verb::Post, who, path(u"/attachments"_s));
    m_world->addKey(request);
    request.headers.insert("content-type", type);
    request.headers.insert("gatehouse-file-name", name);
    request.body = bytes;
    return request;
}

QString AttachmentTest::uploaded(const QString &who, const QByteArray &bytes)
{
    const Answer answer = m_world->exchange(upload(who, bytes));
    if (answer.status != 200) {
        qWarning("addAttachment: %d %s", answer.status, answer.body.constData());
    }
    return answer.json["id"_L1].toString();
}

Answer AttachmentTest::sent(const QString &who, const QStringList &attachments)
{
    return m_world->send(Verb::Post, who, path(u"/tickets"_s),
        {{u"id"_s, m_world->newUuid()}, {u"department"_s, u"support"_s}, {u"subject"_s, u"With files"_s},
            {u"text"_s, u"See there."_s}, {u"attachments"_s, QJsonArray::fromStringList(attachments)}});
}

Response AttachmentTest::download(const QString &who, const QString &id)
{
    return m_world->response(m_world->request(Verb::Get, who, path(u"/attachments/"_s + id)));
}

void AttachmentTest::travelsWithItsMessage()
{
    const QByteArray bytes = QByteArray(1000, '\0') + "\xFF\xFE<script>";
    const QString second = uploaded(m_dana, "second");
    const QString first = uploaded(m_dana, bytes);
    const Answer made = sent(m_dana, {first, second});
    QCOMPARE(made.status, 200);
    const QJsonArray files = made.json["message"_L1]["attachments"_L1].toArray();
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0].toObject(),
        (QJsonObject{
            {u"id"_s, first}, {u"name"_s, u"log.txt"_s}, {u"size"_s, bytes.size()}, {u"type"_s, u"text/plain"_s}}));
    QCOMPARE(files[1]["id"_L1].toString(), second);
    QCOMPARE(download(m_owner, first).body, bytes);
    const QString ticket = made.json["ticket"_L1]["id"_L1].toString();
    QCOMPARE(m_world->get(m_owner, path(u"/tickets/%1/messages"_s.arg(ticket))).list("messages")[0]["attachments"_L1],
        QJsonValue(files));
    QVERIFY(m_world->get(m_owner, path(u"/changes"_s)).body.contains(first.toLatin1()));
    // Once is once: it belongs to that message now.
    QCOMPARE(sent(m_dana, {first}).code(), u"unknown_attachment"_s);
    // Somebody else's loose file is none of mine.
    QCOMPARE(sent(m_owner, {uploaded(m_dana, "x")}).code(), u"unknown_attachment"_s);
    const QString twice = uploaded(m_dana, "x");
    QCOMPARE(sent(m_dana, {twice, twice}).code(), u"unknown_attachment"_s);
}

void AttachmentTest::isForSavingOnly()
{
    const Answer made = m_world->exchange(upload(m_dana, "<script>alert(1)</script>", "%C3%A9t%C3%A9 %22.html"));
    QCOMPARE(made.status, 422);
    const Answer named = m_world->exchange(upload(m_dana, "<script>", "%C3%A9t%C3%A9%20x.html", "text/html"));
    QCOMPARE(named.json["name"_L1].toString(), u"été x.html"_s);
    QCOMPARE(named.json["type"_L1].toString(), u"text/html"_s);
    const Response file = download(m_dana, named.json["id"_L1].toString());
    QCOMPARE(file.status, 200);
    QCOMPARE(file.contentType, QByteArray("application/octet-stream"));
    QVERIFY(file.headers.contains(std::pair<QByteArray, QByteArray>(
        "Content-Disposition", "attachment; filename=\"_t_ x.html\"; filename*=UTF-8''%C3%A9t%C3%A9%20x.html")));
    QVERIFY(std::any_of(file.headers.begin(), file.headers.end(), [](const auto &header) {
        return header.first == "Content-Security-Policy" && header.second.contains("sandbox");
    }));
}

void AttachmentTest::belongsToWhoMaySeeItsTicket()
{
    const QString ben = m_world->person(u"Ben"_s);
    const QString bensMember = m_world->member(m_account, ben, {u"tickets"_s});
    const QString id = uploaded(m_dana, "mine");
    QCOMPARE(download(m_dana, id).status, 200);
    QCOMPARE(download(ben, id).status, 404);
    QCOMPARE(download(m_owner, id).status, 404);
    QCOMPARE(sent(m_dana, {id}).status, 200);
    QCOMPARE(download(ben, id).status, 200);
    QVERIFY(m_world->inScene({}, [&](Scene &scene) -> Result<void> {
        auto run = scene.transaction.run("UPDATE members SET ticket_visibility = 'own' WHERE id = ?", {bensMember});
        return run ? Result<void>() : Result<void>(tl::unexpected(run.error()));
    }));
    QCOMPARE(download(ben, id).status, 404);
    const QString other = m_world->account(u"Other"_s, ben);
    QCOMPARE(m_world->get(ben, u"/v1/accounts/%1/attachments/%2"_s.arg(other, id)).status, 404);
    const QString grant = path(u"/members/m-dana/grant"_s);
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(1, {u"users"_s}, {u"tickets"_s})).status, 200);
    QCOMPARE(download(m_dana, id).status, 403);
    QCOMPARE(m_world->exchange(upload(m_dana, "more")).status, 403);
}

void AttachmentTest::keepsToItsLimits()
{
    m_world->profile.tickets->attachmentBytes = 100;
    m_world->profile.tickets->attachmentCount = 2;
    m_world->settings.tickets.uploadsPerHour = 6;
    const QString one = uploaded(m_dana, QByteArray(100, 'x'));
    QVERIFY(!one.isEmpty());
    QCOMPARE(m_world->exchange(upload(m_dana, QByteArray(101, 'x'))).status, 413);
    QCOMPARE(m_world->exchange(upload(m_dana, {})).status, 422);
    const QString two = uploaded(m_dana, "2");
    const QString three = uploaded(m_dana, "3");
    QCOMPARE(sent(m_dana, {one, two, three}).status, 422);
    QCOMPARE(sent(m_dana, {one, two}).status, 200);
    for (int number = 3; number < 6; ++number) {
        QCOMPARE(m_world->exchange(upload(m_dana, "x")).status, 200);
    }
    QCOMPARE(m_world->exchange(upload(m_dana, "x")).status, 429);
    m_world->clock.advance(1h);
    QCOMPARE(m_world->exchange(upload(m_dana, "x")).status, 200);
    m_world->profile.tickets->attachmentCount = 0;
    QCOMPARE(m_world->exchange(upload(m_dana, "x")).status, 413);
}

void AttachmentTest::fillsNoAccountBeyondItsRoom()
{
    m_world->settings.tickets.bytesPerAccount = 250;
    QVERIFY(!uploaded(m_dana, QByteArray(200, 'x')).isEmpty());
    const Answer full = m_world->exchange(upload(m_owner, QByteArray(51, 'x')));
    QCOMPARE(full.status, 409);
    QCOMPARE(full.code(), u"attachments_full"_s);
    QVERIFY(!uploaded(m_owner, QByteArray(50, 'x')).isEmpty());
    // Each account has its own.
    const QString other = m_world->account(u"Other"_s, m_owner);
    m_account = other;
    QVERIFY(!uploaded(m_owner, QByteArray(250, 'x')).isEmpty());
}

void AttachmentTest::refusesNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("blank") << QByteArray("%20%20");
    QTest::newRow("folder") << QByteArray("a%2Fb");
    QTest::newRow("folder, unencoded") << QByteArray("a/b");
    QTest::newRow("folder, other system") << QByteArray("a%5Cb");
    QTest::newRow("parent") << QByteArray("..");
    QTest::newRow("line end") << QByteArray("a%0D%0AX-Y:z");
    QTest::newRow("nul") << QByteArray("a%00.txt");
    QTest::newRow("direction") << QByteArray("a%E2%80%AEgpj.exe");
    QTest::newRow("not UTF-8") << QByteArray("%FF");
    QTest::newRow("half an escape") << QByteArray("a%2");
    QTest::newRow("too long") << QByteArray(201, 'x');
}

void AttachmentTest::refusesNames()
{
    QFETCH(QByteArray, name);
    const Answer answer = m_world->exchange(upload(m_dana, "x", name));
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.json["field"_L1].toString(), u"Gatehouse-File-Name"_s);
    QCOMPARE(m_world->value("SELECT count(*) FROM attachments").toInt(), 0);
}

void AttachmentTest::takesTheTypeAsSaid_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QString>("kept");
    const QString none = u"application/octet-stream"_s;
    QTest::newRow("plain") << QByteArray("Image/PNG") << u"image/png"_s;
    QTest::newRow("parameter") << QByteArray("text/plain; charset=utf-8") << u"text/plain"_s;
    QTest::newRow("nothing") << QByteArray() << none;
    QTest::newRow("no type") << QByteArray("picture") << none;
    QTest::newRow("markup") << QByteArray("<b>/x") << none;
    QTest::newRow("long") << QByteArray("a/" + QByteArray(100, 'x')) << none;
}

void AttachmentTest::takesTheTypeAsSaid()
{
    QFETCH(QByteArray, said);
    QFETCH(QString, kept);
    const Answer answer = m_world->exchange(upload(m_dana, "\x89PNG", "a.png", said));
    QCOMPARE(answer.json["type"_L1].toString(), kept);
}

void AttachmentTest::isUploadedOnce()
{
    Request request = upload(m_dana, "bytes");
    const Answer first = m_world->exchange(request);
    QCOMPARE(m_world->exchange(request).body, first.body);
    QCOMPARE(m_world->value("SELECT count(*) FROM attachments").toInt(), 1);
    // The same bytes under another name are another file, not a repetition.
    request.headers["gatehouse-file-name"] = "other.txt";
    QCOMPARE(m_world->exchange(request).code(), u"key_reused"_s);
}

void AttachmentTest::isForgottenWithoutAMessage()
{
    const QString loose = uploaded(m_dana, "loose");
    const QString sentOne = uploaded(m_dana, "sent");
    QCOMPARE(sent(m_dana, {sentOne}).status, 200);
    m_world->clock.advance(24h);
    const QString young = uploaded(m_dana, "young");
    int forgotten = 0;
    QVERIFY(m_world->inScene({}, [&](Scene &scene) -> Result<void> {
        auto done = pruneLooseAttachments(scene.transaction, scene.now - 1h);
        forgotten = done.value_or(-1);
        return {};
    }));
    QCOMPARE(forgotten, 1);
    QCOMPARE(download(m_dana, loose).status, 404);
    QCOMPARE(download(m_dana, sentOne).body, QByteArray("sent"));
    QCOMPARE(download(m_dana, young).body, QByteArray("young"));
    QCOMPARE(m_world->value("SELECT count(*) FROM attachment_contents").toInt(), 2);
}

void AttachmentTest::saysHowMuchMayCome()
{
    m_world->profile.tickets->attachmentBytes = 1'000'000;
    QCOMPARE(m_world->bodyRoom(upload(m_dana, {}))->bytes, 1'000'000);
    QCOMPARE(m_world->bodyRoom(m_world->request(Verb::Post, m_dana, path(u"/tickets"_s)))->bytes, 0);
    QCOMPARE(m_world->bodyRoom(m_world->request(Verb::Post, m_dana, u"/nowhere"_s))->bytes, 0);
    QCOMPARE(m_world->bodyRoom(m_world->request(Verb::Post, {}, path(u"/attachments"_s))).error().status, 401);
    m_world->profile.tickets.reset();
    QCOMPARE(m_world->bodyRoom(upload(m_dana, {}))->bytes, 0);
}

QTEST_GUILESS_MAIN(AttachmentTest)
#include "attachment_test.moc"
