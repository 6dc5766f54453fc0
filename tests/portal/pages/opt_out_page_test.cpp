// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/invitation_opt_out.h"
#include "tests/portal/stage/stage.h"

#include "portal/mail/mail_carrier.h"
#include "portal/mail/outbox_sender.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString everything = uR"({"all":true,"permissions":[]})"_s;
const QString guest = u"gina@example.org"_s;

/// Keeps the last mail, its lines joined again.
class Post final : public MailCarrier {
public:
    Delivery carry(const Envelope &, const QByteArray &mail) override
    {
        last = mail;
        last.replace("=\r\n", "").replace("=3D", "=");
        return {};
    }
    QByteArray last;
};

} // namespace

/// Who got an invitation can say that they want no more (R48).
class OptOutPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theMailSaysWhere();
    void onePressOnlyOverTls();
    void lookingChangesNothing();
    void oneAccountInvitesNoMore();
    void theWholePortalInvitesNoMore();
    void aMailProgramsButtonIsEnough();
    void itCanBeTakenBack();
    void sendingAgainIsRefusedToo();
    void pressedTwiceIsOnce();
    void strangeLinksFindNothing_data();
    void strangeLinksFindNothing();
    void theAuditTrailKnows();

private:
    [[nodiscard]] QString path(const InvitationRow &row) const
    {
        return u"/opt-out/"_s + QString::fromLatin1(optOutToken(m_stage->settings.linkKey, row.linkId));
    }
    Response press(const InvitationRow &row, const QString &answer)
    {
        return m_stage->post(path(row), {{u"answer"_s, answer}});
    }
    /// The problem code that inviting the guest meets; empty: invited.
    QString refusal(const QString &owner, const QString &account, const QString &email = guest)
    {
        const QByteArray token = m_stage->tokens(owner, m_password)["access_token"_L1].toString().toLatin1();
        const QJsonObject row{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}, {u"email"_s, email},
            {u"grant"_s, QJsonObject{{u"all"_s, true}, {u"permissions"_s, QJsonArray()}}}};
        const QByteArray body = QJsonDocument(QJsonObject{{u"invitations"_s, QJsonArray{row}}}).toJson();
        const auto answer =
            m_stage->mutation(Verb::Post, u"/v1/accounts/"_s + account + u"/invitations"_s, token, body);
        const QJsonObject result = jsonOf(answer)["results"_L1][0].toObject();
        const QString code = result["problem"_L1]["code"_L1].toString();
        return result["status"_L1] == u"created"_s ? QString() : code.isEmpty() ? QString::fromUtf8(answer.body) : code;
    }
    QString resolution(const InvitationRow &row)
    {
        return m_stage->value("SELECT resolution FROM invitations WHERE id = ?", {row.id}).toString();
    }
    QByteArray mail()
    {
        Post post;
        OutboxSender sender(m_stage->database(), m_stage->settings, m_stage->profile, m_stage->clock, post);
        return sender.sendDue() ? post.last : QByteArray();
    }

    const QString m_password = u"kettle orbit violin marble"_s;
    const QString m_owner = u"olive@example.org"_s;
    const QString m_otherOwner = u"otto@example.org"_s;
    std::unique_ptr<Stage> m_stage;
    QString m_account;
    QString m_other;
    InvitationRow m_offer;
    InvitationRow m_otherOffer;
};

void OptOutPageTest::init()
{
    m_stage = std::make_unique<Stage>();
    const QString olive = m_stage->person(m_owner, u"Olive Owner"_s, m_password);
    const QString otto = m_stage->person(m_otherOwner, u"Otto Other"_s, m_password);
    m_account = m_stage->account(u"Brightwater Ltd"_s, olive);
    m_other = m_stage->account(u"Stone & Sons"_s, otto);
    m_offer = m_stage->invite(m_account, olive, guest, everything);
    m_otherOffer = m_stage->invite(m_other, otto, guest, everything);
}

void OptOutPageTest::theMailSaysWhere()
{
    const QByteArray sent = mail(); // the last one: of Stone & Sons
    const QByteArray link =
        optOutLink(m_stage->settings.baseUrl, m_stage->settings.linkKey, m_otherOffer.linkId).toEncoded();
    QVERIFY(sent.contains(QByteArray("List-Unsubscribe:\r\n <" + link + ">\r\n")));
    QVERIFY(sent.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
    QVERIFY(sent.contains(QByteArray("No more invitations from Stone & Sons:\r\n" + link + "\r\n")));
    QVERIFY(sent.contains(QByteArray("<a href=\"" + link + "\"")));
    QVERIFY(sent.contains("Stone &amp;"));
    QVERIFY2(!m_stage->storedBytes().contains(path(m_otherOffer).toLatin1()), "no link is at rest");
}

void OptOutPageTest::onePressOnlyOverTls()
{
    m_stage->settings.baseUrl = QUrl(u"http://127.0.0.1:8080"_s);
    const QByteArray sent = mail();
    QVERIFY(sent.contains("List-Unsubscribe:\r\n <http://127.0.0.1:8080/opt-out/"));
    QVERIFY(!sent.contains("List-Unsubscribe-Post"));
}

void OptOutPageTest::lookingChangesNothing()
{
    const QByteArray before = m_stage->storedBytes();
    const Response page = m_stage->get(path(m_otherOffer));
    QCOMPARE(page.status, 200);
    for (const char *part : {"gina@example.org was invited by Stone &amp; Sons.",
             "No More Invitations from Stone &amp; Sons", "No More Invitations from Third-party access"})
        QVERIFY2(page.body.contains(part), part);
    QCOMPARE(m_stage->storedBytes(), before);
    QCOMPARE(refusal(m_otherOwner, m_other), QString());
}

void OptOutPageTest::oneAccountInvitesNoMore()
{
    const Response page = press(m_offer, u"account"_s);
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("gets no invitations from Brightwater Ltd any more"));
    QVERIFY(page.body.contains("Allow Invitations Again"));
    QCOMPARE(resolution(m_offer), u"declined"_s);
    QCOMPARE(resolution(m_otherOffer), u"open"_s);
    QCOMPARE(refusal(m_owner, m_account), u"opted_out"_s);
    QCOMPARE(refusal(m_owner, m_account, u"GINA@Example.ORG"_s), u"opted_out"_s);
    QCOMPARE(refusal(m_owner, m_account, u"nina@example.org"_s), QString());
    QCOMPARE(refusal(m_otherOwner, m_other), QString());
}

void OptOutPageTest::theWholePortalInvitesNoMore()
{
    const Response page = press(m_offer, u"portal"_s);
    QVERIFY(page.body.contains("gets no invitations from Third-party access any more"));
    QCOMPARE(resolution(m_offer), u"declined"_s);
    QCOMPARE(resolution(m_otherOffer), u"declined"_s);
    QCOMPARE(refusal(m_owner, m_account), u"opted_out"_s);
    QCOMPARE(refusal(m_otherOwner, m_other), u"opted_out"_s);
    // A page that lay open asks for less: the wider wish stands, and is what the page says.
    QVERIFY(press(m_offer, u"account"_s).body.contains("no invitations from Third-party access any more"));
}

void OptOutPageTest::aMailProgramsButtonIsEnough()
{
    const Response done =
        m_stage->post(path(m_offer), {{u"List-Unsubscribe"_s, u"One-Click"_s}}, {{"origin", "https://mail.example"}});
    QCOMPARE(done.status, 200);
    QCOMPARE(refusal(m_owner, m_account), u"opted_out"_s);
}

void OptOutPageTest::itCanBeTakenBack()
{
    QCOMPARE(press(m_offer, u"portal"_s).status, 200);
    m_stage->clock.pass(24h * 400); // old mails are read too
    const Response page = press(m_offer, u"allow"_s);
    QVERIFY(page.body.contains("No More Invitations from Brightwater Ltd"));
    QCOMPARE(refusal(m_owner, m_account), QString());
    QCOMPARE(refusal(m_otherOwner, m_other), QString());
}

void OptOutPageTest::sendingAgainIsRefusedToo()
{
    // Kept though an invitation waits: it was put there while the wish was being made.
    QVERIFY(m_stage->database().write(
        [&](Transaction &transaction) { return putOptOut(transaction, guest, m_account, m_stage->clock.now()); }));
    const QByteArray token = m_stage->tokens(m_owner, m_password)["access_token"_L1].toString().toLatin1();
    const Response answer = m_stage->mutation(Verb::Post,
        u"/v1/accounts/"_s + m_account + u"/invitations/"_s + m_offer.id + u"/resend"_s, token, {}, m_offer.version);
    QCOMPARE(jsonOf(answer)["code"_L1].toString(), u"opted_out"_s);
}

void OptOutPageTest::pressedTwiceIsOnce()
{
    const auto count = [this] {
        return m_stage->value("SELECT count(*) FROM audit_events WHERE action = 'invitation.opted_out'").toInt();
    };
    QCOMPARE(press(m_offer, u"account"_s).status, 200);
    QCOMPARE(press(m_offer, u"account"_s).status, 200);
    QCOMPARE(count(), 1);
}

void OptOutPageTest::strangeLinksFindNothing_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("invented") << u"abcdefghijklmnopqrstuv.abcdefghijklmnopqrstuv"_s;
    QTest::newRow("without a mac") << u"abcdefghijklmnopqrstuv"_s;
    QTest::newRow("endless") << QString(400, u'a') + u".b"_s;
    QTest::newRow("of an invitation that is gone") << QString();
}

void OptOutPageTest::strangeLinksFindNothing()
{
    QFETCH(QString, token);
    if (token.isEmpty())
        token = QString::fromLatin1(optOutToken(m_stage->settings.linkKey, u"abcdefghijklmnopqrstuv"_s));
    QCOMPARE(m_stage->get(u"/opt-out/"_s + token).status, 404);
    QCOMPARE(m_stage->post(u"/opt-out/"_s + token, {{u"answer"_s, u"portal"_s}}).status, 404);
    // The link to accept opens nothing here, and the other way round.
    QCOMPARE(m_stage->get(u"/opt-out/"_s + QString::fromLatin1(m_stage->linkToken(m_offer))).status, 404);
}

void OptOutPageTest::theAuditTrailKnows()
{
    QCOMPARE(press(m_offer, u"account"_s).status, 200);
    QCOMPARE(press(m_offer, u"allow"_s).status, 200);
    QCOMPARE(m_stage
                 ->value("SELECT group_concat(action, ' ') FROM (SELECT action FROM audit_events WHERE account_id = ? "
                         "AND action LIKE 'invitation.%' ORDER BY rowid)",
                     {m_account})
                 .toString(),
        u"invitation.declined invitation.opted_out invitation.opted_in"_s);
}

QTEST_GUILESS_MAIN(OptOutPageTest)
#include "opt_out_page_test.moc"
