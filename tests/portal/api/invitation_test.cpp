// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include "portal/api/acceptance.h"

#include <QtTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// Invitations from both sides: who may offer what, how long, and what comes of it (R37 to R49).
class InvitationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void livesExactly24Hours_data();
    void livesExactly24Hours();
    void createsOncePerId();
    void answersRowByRow();
    void refusesWrongAddresses_data();
    void refusesWrongAddresses();
    void refusesWrongShapes();
    void aNewOneSupersedes();
    void resendMakesANewLink();
    void resendsAreCounted();
    void editKeepsTheLink();
    void revokeTouchesTheInvitationAlone();
    void acceptsOnlyTheVerifiedAddress();
    void declines();
    void inviterMustStillHold();
    void aWiderEditMakesTheEditorAnswer();
    void removedComesBackWithTheNewGrantAlone();
    void manyAcceptAtOnce();
    void quotaPerAddress();
    void eachIssueIsOneMailWithoutItsLink();
    void neverShowsALink();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const
    {
        return u"/v1/accounts/"_s + m_account + u"/invitations"_s + rest;
    }
    QString created(const Answer &answer) const { return answer.list("results")[0]["id"_L1].toString(); }
    QString offer(const QString &email, const QJsonObject &grant = ApiWorld::everything())
    {
        return created(m_world->invite(m_owner, m_account, email, grant));
    }
    Answer accept(const QString &who, const QString &invitation, qint64 version = 1)
    {
        return m_world->send(Verb::Post, who,
            u"/v1/me/invitations/%1/accept"_s.arg(m_world->linkId(m_account, invitation)), {}, version);
    }
    QString stateOf(const QString &invitation)
    {
        return m_world->get(m_owner, path(u'/' + invitation)).json["state"_L1].toString();
    }
    InvitationRef refOf(const QString &invitation, int issue)
    {
        return {m_world->linkId(m_account, invitation), issue};
    }
    /// What the page of the link would say.
    QString pageSays(const InvitationRef &ref)
    {
        QString code = u"open"_s;
        const auto token =
            verifyInvitationToken(m_world->settings.linkKey, invitationToken(m_world->settings.linkKey, ref));
        Q_ASSERT(token);
        const auto looked = m_world->inScene({}, [&](Scene &scene) -> Result<void> {
            auto view = invitationByRef(scene, *token);
            return view ? Result<void>() : Result<void>(tl::unexpected(view.error()));
        });
        return looked ? code : looked.error().code;
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
};

void InvitationTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
}

void InvitationTest::livesExactly24Hours_data()
{
    QTest::addColumn<qint64>("age");
    QTest::addColumn<int>("status");
    QTest::newRow("a moment before") << qint64{86'400'000 - 1} << 200;
    QTest::newRow("at the moment") << qint64{86'400'000} << 410;
    QTest::newRow("a moment after") << qint64{86'400'000 + 1} << 410;
}

void InvitationTest::livesExactly24Hours()
{
    QFETCH(qint64, age);
    QFETCH(int, status);
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = offer(u"anna@example.org"_s);
    m_world->clock.advance(std::chrono::milliseconds{age});
    QCOMPARE(stateOf(id), status == 200 ? u"pending"_s : u"expired"_s);
    QCOMPARE(pageSays(refOf(id, 1)), status == 200 ? u"open"_s : u"invitation_expired"_s);
    QCOMPARE(m_world->get(anna, u"/v1/me/invitations"_s).json["count"_L1].toInt(), status == 200 ? 1 : 0);
    const Answer answer = accept(anna, id);
    QCOMPARE(answer.status, status);
    if (status != 200) {
        QCOMPARE(answer.code(), u"invitation_expired"_s);
    }
}

void InvitationTest::createsOncePerId()
{
    const QString id = m_world->newUuid();
    const Answer first = m_world->invite(m_owner, m_account, u"anna@example.org"_s, ApiWorld::everything(), id);
    const Answer again = m_world->invite(m_owner, m_account, u"Anna@EXAMPLE.org"_s, ApiWorld::everything(), id);
    QCOMPARE(again.list("results"), first.list("results"));
    QCOMPARE(again.json["sequence"_L1].toInt(), first.json["sequence"_L1].toInt());
    const Answer other = m_world->invite(m_owner, m_account, u"ben@example.org"_s, ApiWorld::everything(), id);
    QCOMPARE(other.list("results")[0]["status"_L1].toString(), u"refused"_s);
    QCOMPARE(m_world->value("SELECT count(*) FROM invitations").toInt(), 1);
}

void InvitationTest::answersRowByRow()
{
    m_world->profile.invitations.severalAtOnce = 6;
    m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    const QStringList emails{
        u"new@example.org"_s, u"anna@example.org"_s, u"nonsense"_s, u"OLGA@example.org"_s, u"second@example.org"_s};
    QJsonArray rows;
    for (const QString &email : emails) {
        rows.append(QJsonObject{
            {u"id"_s, m_world->newUuid()}, {u"email"_s, email}, {u"grant"_s, ApiWorld::grantOf({u"tickets"_s})}});
    }
    rows.append(QJsonObject{{u"id"_s, m_world->newUuid()}, {u"email"_s, u"third@example.org"_s},
        {u"grant"_s, ApiWorld::grantOf({u"sso"_s})}});
    const Answer answer = m_world->send(Verb::Post, m_owner, path(), {{u"invitations"_s, rows}});
    QCOMPARE(answer.status, 200);
    const QStringList expected{u"created"_s, u"already_member"_s, u"address_invalid"_s, u"own_address"_s, u"created"_s,
        u"requirement_missing"_s};
    for (int index = 0; index < expected.size(); ++index) {
        const QJsonValue result = answer.list("results")[index];
        QCOMPARE(result["id"_L1].toString(), rows[index]["id"_L1].toString());
        const bool isCreated = result["status"_L1].toString() == u"created"_s;
        QCOMPARE(isCreated ? u"created"_s : result["problem"_L1]["code"_L1].toString(), expected[index]);
    }
}

void InvitationTest::refusesWrongAddresses_data()
{
    QTest::addColumn<QString>("email");
    int number = 0;
    for (const QString &email :
        {u"a@b@example.org"_s, u"\"a b\"@example.org"_s, u"a@[127.0.0.1]"_s, u"a@127.0.0.1"_s, u"a@localhost"_s,
            u"a,b@example.org"_s, u"a@example.org, b@example.org"_s, u"a@example.org\n"_s, u"a..b@example.org"_s,
            u".a@example.org"_s, u"a@-x.org"_s, u"@example.org"_s, u"a@"_s, u""_s, u"a\u200Bb@example.org"_s,
            QString(u"a"_s.repeated(65) + u"@example.org"_s), QString(u"a@"_s + u"x."_s.repeated(130) + u"org"_s),
            // Short as written; as mail knows it, in ASCII, it is 361 bytes.
            QString(u"a@"_s + u"äö."_s.repeated(40) + u"org"_s)}) {
        QTest::addRow("%d", ++number) << email;
    }
}

void InvitationTest::refusesWrongAddresses()
{
    QFETCH(QString, email);
    const Answer answer = m_world->invite(m_owner, m_account, email, ApiWorld::everything());
    QCOMPARE(answer.list("results")[0]["problem"_L1]["code"_L1].toString(), u"address_invalid"_s);
}

void InvitationTest::refusesWrongShapes()
{
    const QJsonObject grant = ApiWorld::everything();
    const auto post = [&](const QJsonArray &rows) {
        return m_world->send(Verb::Post, m_owner, path(), {{u"invitations"_s, rows}});
    };
    QCOMPARE(post({}).status, 422);
    m_world->profile.invitations.severalAtOnce = 2;
    QCOMPARE(post({QJsonObject{{u"id"_s, u"x"_s}, {u"email"_s, u"a@example.org"_s}, {u"grant"_s, grant}}}).status, 422);
    const QJsonObject row{{u"id"_s, m_world->newUuid()}, {u"email"_s, u"a@example.org"_s}, {u"grant"_s, grant}};
    QCOMPARE(post({row, row}).status, 422);
    QJsonObject withStatus = row;
    withStatus[u"account_id"_s] = u"other"_s;
    QCOMPARE(post({withStatus}).list("results")[0]["problem"_L1]["code"_L1].toString(), u"invalid_request"_s);
    QJsonObject owner = row;
    owner[u"role"_s] = u"owner"_s;
    QCOMPARE(post({owner}).list("results")[0]["problem"_L1]["code"_L1].toString(), u"unknown_role"_s);
    QCOMPARE(m_world->value("SELECT count(*) FROM invitations").toInt(), 0);
}

void InvitationTest::aNewOneSupersedes()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString first = offer(u"anna@example.org"_s);
    const QString second = offer(u"ANNA@Example.ORG"_s, ApiWorld::grantOf({u"tickets"_s}));
    QCOMPARE(stateOf(first), u"superseded"_s);
    QCOMPARE(pageSays(refOf(first, 1)), u"invitation_superseded"_s);
    QCOMPARE(accept(anna, first, 2).code(), u"invitation_superseded"_s);
    QCOMPARE(accept(anna, second).status, 200);
    QCOMPARE(accept(anna, second, 2).code(), u"invitation_used"_s);
}

void InvitationTest::resendMakesANewLink()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = offer(u"anna@example.org"_s);
    m_world->clock.advance(25h);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id))).status, 428);
    const Answer resent = m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id)), {}, 1);
    QCOMPARE(resent.status, 200);
    QCOMPARE(resent.json["invitation"_L1]["issue"_L1].toInt(), 2);
    QCOMPARE(
        resent.json["invitation"_L1]["expires_at"_L1].toInteger() - m_world->clock.now().time_since_epoch().count(),
        86'400'000);
    QCOMPARE(pageSays(refOf(id, 1)), u"invitation_superseded"_s);
    QCOMPARE(pageSays(refOf(id, 2)), u"open"_s);
    m_world->clock.advance(24h - 1ms);
    QCOMPARE(accept(anna, id, 2).status, 200);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id)), {}, 3).code(), u"invitation_used"_s);
}

void InvitationTest::resendsAreCounted()
{
    const QString id = offer(u"anna@example.org"_s);
    for (int version = 1; version <= m_world->profile.invitations.resends; ++version) {
        QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id)), {}, version).status, 200);
    }
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id)), {}, 6).code(), u"rate_limited"_s);
}

void InvitationTest::editKeepsTheLink()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = offer(u"anna@example.org"_s);
    const QJsonObject edit{{u"grant"_s, ApiWorld::grantOf({u"tickets"_s})}};
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u'/' + id), edit, 9).code(), u"version_conflict"_s);
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u'/' + id), {{u"email"_s, u"x@y.org"_s}}, 1).status, 422);
    const Answer edited = m_world->send(Verb::Patch, m_owner, path(u'/' + id), edit, 1);
    QCOMPARE(edited.status, 200);
    QCOMPARE(edited.etag, QByteArray("\"2\""));
    QCOMPARE(pageSays(refOf(id, 1)), u"open"_s);
    QCOMPARE(accept(anna, id, 1).code(), u"version_conflict"_s);
    const Answer accepted = accept(anna, id, 2);
    QCOMPARE(accepted.json["account"_L1]["grant"_L1]["all"_L1].toBool(true), false);
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u'/' + id), edit, 3).code(), u"invitation_used"_s);
    const QString late = offer(u"ben@example.org"_s);
    m_world->clock.advance(24h);
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u'/' + late), edit, 1).code(), u"invitation_expired"_s);
}

void InvitationTest::revokeTouchesTheInvitationAlone()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = offer(u"anna@example.org"_s);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/revoke"_s.arg(id)), {}, 1).status, 200);
    QCOMPARE(accept(anna, id, 2).code(), u"invitation_revoked"_s);
    QCOMPARE(pageSays(refOf(id, 1)), u"invitation_revoked"_s);
    // The same person became a member on another way: a revoked invitation changes nothing about that.
    const QString second = offer(u"anna@example.org"_s);
    QCOMPARE(accept(anna, second).status, 200);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/revoke"_s.arg(second)), {}, 2).code(), u"invitation_used"_s);
    QCOMPARE(m_world->get(anna, u"/v1/accounts"_s).json["count"_L1].toInt(), 1);
}

void InvitationTest::acceptsOnlyTheVerifiedAddress()
{
    const QString anna = m_world->person(u"Anna"_s, false);
    const QString ben = m_world->person(u"Ben"_s);
    const QString id = offer(u"anna@example.org"_s);
    QCOMPARE(m_world->get(anna, u"/v1/me/invitations"_s).json["count"_L1].toInt(), 0);
    const QByteArray absent = m_world->send(Verb::Post, ben, u"/v1/me/invitations/no/accept"_s, {}, 1).body;
    QCOMPARE(accept(ben, id).body, absent);
    QCOMPARE(accept(anna, id).status, 404);
    const InvitationRef ref = refOf(id, 1);
    for (const QString &who : {ben, anna}) {
        // By the link, the wrong person is told so and nothing is consumed (R40).
        const auto refused = m_world->inScene(who, [&](Scene &scene) -> Result<void> {
            auto view = invitationByRef(scene, ref);
            if (!view) {
                return tl::unexpected(view.error());
            }
            auto accepted = acceptInvitation(scene, view->invitation);
            return accepted ? Result<void>() : Result<void>(tl::unexpected(accepted.error()));
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"wrong_address"_s);
    }
    QCOMPARE(stateOf(id), u"pending"_s);
}

void InvitationTest::declines()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = offer(u"anna@example.org"_s);
    const QString link = m_world->linkId(m_account, id);
    QCOMPARE(m_world->send(Verb::Post, anna, u"/v1/me/invitations/%1/decline"_s.arg(link), {}, 1).status, 200);
    QCOMPARE(stateOf(id), u"declined"_s);
    QCOMPARE(accept(anna, id, 2).code(), u"invitation_declined"_s);
    // Terminal states never stand in the way of a new one.
    QCOMPARE(accept(anna, offer(u"anna@example.org"_s)).status, 200);
}

void InvitationTest::inviterMustStillHold()
{
    const QString gina = m_world->person(u"Gina"_s);
    const QString member = m_world->member(m_account, gina, {u"users"_s, u"tickets"_s, u"emails"_s});
    const QString anna = m_world->person(u"Anna"_s);
    const QString ben = m_world->person(u"Ben"_s);
    const auto invite = [&](const QString &email, const QStringList &keys) {
        return m_world->invite(gina, m_account, email, ApiWorld::grantOf(keys));
    };
    QCOMPARE(invite(u"anna@example.org"_s, {u"invoices"_s}).list("results")[0]["problem"_L1]["code"_L1].toString(),
        u"exceeds_own_rights"_s);
    const QString first = created(invite(u"anna@example.org"_s, {u"tickets"_s, u"emails"_s}));
    const QString second = created(invite(u"ben@example.org"_s, {u"emails"_s}));
    const QString grant = u"/v1/accounts/%1/members/%2/grant"_s.arg(m_account, member);
    QCOMPARE(m_world->send(Verb::Patch, m_owner, grant, ApiWorld::delta(1, {}, {u"emails"_s})).status, 200);
    const Answer accepted = accept(anna, first);
    QCOMPARE(accepted.json["account"_L1]["grant"_L1]["permissions"_L1].toArray(), QJsonArray{u"tickets"_s});
    QCOMPARE(accept(ben, second).code(), u"exceeds_own_rights"_s);
    QCOMPARE(stateOf(second), u"pending"_s);

    const QString third = created(invite(u"carl@example.org"_s, {u"tickets"_s}));
    const QString carl = m_world->person(u"Carl"_s);
    const QString one = u"/v1/accounts/%1/members/%2"_s.arg(m_account, member);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, one, {}, 2).status, 200);
    QCOMPARE(accept(carl, third).code(), u"invitation_revoked"_s);
    QCOMPARE(pageSays(refOf(third, 1)), u"invitation_revoked"_s);
    QCOMPARE(m_world->get(carl, u"/v1/me/invitations"_s).json["count"_L1].toInt(), 0);
    // It went with its inviter (R45), for everybody to see; somebody who may invite makes a new one and answers for it.
    QCOMPARE(stateOf(third), u"revoked"_s);
    QCOMPARE(
        m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(third)), {}, 2).code(), u"invitation_revoked"_s);
    QCOMPARE(accept(carl, offer(u"carl@example.org"_s)).status, 200);
}

void InvitationTest::aWiderEditMakesTheEditorAnswer()
{
    const QString gina = m_world->person(u"Gina"_s);
    m_world->member(m_account, gina, {u"users"_s, u"tickets"_s});
    const QString anna = m_world->person(u"Anna"_s);
    const QString id =
        created(m_world->invite(gina, m_account, u"anna@example.org"_s, ApiWorld::grantOf({u"tickets"_s})));
    const QJsonObject wider{{u"grant"_s, ApiWorld::grantOf({u"tickets"_s, u"invoices"_s})}};
    QCOMPARE(m_world->send(Verb::Patch, gina, path(u'/' + id), wider, 1).code(), u"exceeds_own_rights"_s);
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u'/' + id), wider, 1).status, 200);
    QCOMPARE(accept(anna, id, 2).json["account"_L1]["grant"_L1]["permissions"_L1].toArray().size(), 2);
}

void InvitationTest::removedComesBackWithTheNewGrantAlone()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"tickets"_s, u"emails"_s});
    const QString one = u"/v1/accounts/%1/members/%2"_s.arg(m_account, member);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, one, {}, 1).status, 200);
    const Answer back = accept(anna, offer(u"anna@example.org"_s, ApiWorld::grantOf({u"invoices"_s})));
    QCOMPARE(back.json["account"_L1]["grant"_L1]["permissions"_L1].toArray(), QJsonArray{u"invoices"_s});
    QCOMPARE(m_world->get(m_owner, one).json["version"_L1].toInt(), 3);
}

void InvitationTest::manyAcceptAtOnce()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = offer(u"anna@example.org"_s);
    const QString link = u"/v1/me/invitations/%1/accept"_s.arg(m_world->linkId(m_account, id));
    std::atomic<int> accepted{0};
    std::atomic<int> used{0};
    std::vector<Request> requests;
    for (int index = 0; index < 16; ++index) {
        requests.push_back(m_world->request(Verb::Post, anna, link));
        m_world->addKey(requests.back());
        requests.back().headers.insert("if-match", "\"1\"");
    }
    std::vector<std::thread> crowd;
    crowd.reserve(16);
    for (const Request &request : requests) {
        crowd.emplace_back([&] {
            const Answer answer = m_world->exchange(request);
            accepted += answer.status == 200 ? 1 : 0;
            used += answer.code() == u"invitation_used"_s ? 1 : 0;
        });
    }
    for (std::thread &one : crowd) {
        one.join();
    }
    QCOMPARE(accepted.load(), 1);
    QCOMPARE(used.load(), 15);
    QCOMPARE(m_world->value("SELECT count(*) FROM audit_events WHERE action = 'invitation.accepted'").toInt(), 1);
    QCOMPARE(m_world->value("SELECT count(*) FROM members").toInt(), 2);
}

void InvitationTest::quotaPerAddress()
{
    m_world->profile.invitations.perAddressAndDay = 2;
    QVERIFY(!offer(u"anna@example.org"_s).isEmpty());
    QVERIFY(!offer(u"anna@example.org"_s).isEmpty());
    const Answer third = m_world->invite(m_owner, m_account, u"anna@example.org"_s, ApiWorld::everything());
    QCOMPARE(third.status, 429);
    m_world->clock.advance(24h);
    QCOMPARE(m_world->invite(m_owner, m_account, u"anna@example.org"_s, ApiWorld::everything()).status, 200);
}

void InvitationTest::eachIssueIsOneMailWithoutItsLink()
{
    const auto mails = [this] {
        return m_world->value("SELECT count(*) FROM mail_outbox").toInt();
    };
    const QString id = offer(u"anna@example.org"_s);
    QCOMPARE(mails(), 1);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend?dry_run=true"_s.arg(id)), {}, 1).status, 200);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id)), {}, 9).status, 412);
    QCOMPARE(mails(), 1);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id)), {}, 1).status, 200);
    QCOMPARE(mails(), 2);
    // No token is at rest (design decision 10).
    for (const int issue : {1, 2}) {
        const QString mac =
            QString::fromLatin1(invitationToken(m_world->settings.linkKey, refOf(id, issue)).split('.').last());
        QCOMPARE(m_world->value("SELECT count(*) FROM mail_outbox WHERE instr(text || html || subject, ?) > 0", {mac})
                     .toInt(),
            0);
    }
}

void InvitationTest::neverShowsALink()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = offer(u"anna@example.org"_s);
    const QByteArray link = m_world->linkId(m_account, id).toLatin1();
    const QByteArray mac = invitationToken(m_world->settings.linkKey, refOf(id, 1)).split('.').last();
    for (const QString &list : {path(), path(u'/' + id), u"/v1/accounts/%1/changes"_s.arg(m_account)}) {
        const QByteArray body = m_world->get(m_owner, list).body;
        QVERIFY(body.contains(id.toLatin1()));
        QVERIFY(!body.contains(link));
        QVERIFY(!body.contains(mac));
    }
    QVERIFY(!m_world->get(anna, u"/v1/me/invitations"_s).body.contains(mac));
}

QTEST_GUILESS_MAIN(InvitationTest)
#include "invitation_test.moc"
