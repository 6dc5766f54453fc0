// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include "portal/store/row_reading.h"
#include "portal/store/seat_rows.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// What a profile rules about whom to invite and how: each rule by its own code, a row at a time.
class InvitationPolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lifetimeWithinTheRange_data();
    void lifetimeWithinTheRange();
    void aChosenLifetimeHoldsToTheMillisecond();
    void aResendLastsAndSpeaksAsBefore();
    void theNameAsTheProfileWantsIt();
    void theMessageAsTheProfileOffersIt();
    void domainsAreComparedFolded_data();
    void domainsAreComparedFolded();
    void onlyPeopleWithASignIn();
    void nobodyTriesOutAList();
    void notMoreAtOnceThanAllowed();
    void aNewOneNamesWhatItSupersedes();
    void theFormerGrantIsOffered();
    void seatsCountOnceAnAddress();
    void seatsOfTheProfile();
    void noSeatLeftAtTheDoor();
    void everythingIsEditedWhilePending();
    void editsKeepTheRules();
    void theMailSpeaksAsChosen();
    void languageOfTheInviter();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const
    {
        return u"/v1/accounts/"_s + m_account + u"/invitations"_s + rest;
    }
    QJsonObject draft(const QString &email, const QJsonObject &more = {})
    {
        QJsonObject row{{u"id"_s, m_world->newUuid()}, {u"email"_s, email}, {u"grant"_s, ApiWorld::everything()}};
        for (auto one = more.begin(); one != more.end(); ++one) {
            row.insert(one.key(), one.value());
        }
        return row;
    }
    /// The answer to one row.
    QJsonObject invited(const QString &email, const QJsonObject &more = {}, const QString &query = {})
    {
        const Answer answer =
            m_world->send(Verb::Post, m_owner, path(query), {{u"invitations"_s, QJsonArray{draft(email, more)}}});
        return answer.status == 200 ? answer.list("results")[0].toObject() : answer.json;
    }
    static QString codeOf(const QJsonObject &row) { return row["problem"_L1]["code"_L1].toString(); }
    static QString idOf(const QJsonObject &row)
    {
        return row["status"_L1].toString() == u"created"_s ? row["id"_L1].toString() : QString();
    }
    void limitSeats(std::optional<int> limit)
    {
        const auto set = m_world->database().write(
            [&](Transaction &transaction) { return setSeatLimit(transaction, m_account, limit); });
        QVERIFY(set);
    }
    Answer accept(const QString &who, const QString &invitation, qint64 version = 1)
    {
        return m_world->send(Verb::Post, who,
            u"/v1/me/invitations/%1/accept"_s.arg(m_world->linkId(m_account, invitation)), {}, version);
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
};

void InvitationPolicyTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
    m_world->profile.invitations.lifetimeMin = 1h;
    m_world->profile.invitations.lifetimeMax = 7 * 24h;
}

void InvitationPolicyTest::lifetimeWithinTheRange_data()
{
    QTest::addColumn<QJsonValue>("lifetime");
    QTest::addColumn<QString>("code");
    QTest::newRow("least") << QJsonValue(3600) << QString();
    QTest::newRow("most") << QJsonValue(604'800) << QString();
    QTest::newRow("shorter") << QJsonValue(3599) << u"lifetime_out_of_range"_s;
    QTest::newRow("longer") << QJsonValue(604'801) << u"lifetime_out_of_range"_s;
    QTest::newRow("never") << QJsonValue(-1) << u"lifetime_out_of_range"_s;
    QTest::newRow("half") << QJsonValue(3600.5) << u"invalid_request"_s;
    QTest::newRow("text") << QJsonValue(u"3600"_s) << u"invalid_request"_s;
}

void InvitationPolicyTest::lifetimeWithinTheRange()
{
    QFETCH(QJsonValue, lifetime);
    QFETCH(QString, code);
    const QJsonObject row = invited(u"anna@example.org"_s, {{u"lifetime_s"_s, lifetime}});
    QCOMPARE(codeOf(row), code);
    if (code.isEmpty()) {
        const QJsonValue invitation = row["invitation"_L1];
        QCOMPARE(invitation["expires_at"_L1].toInteger() - invitation["issued_at"_L1].toInteger(),
            lifetime.toInteger() * 1000);
    } else if (code == u"lifetime_out_of_range"_s) {
        QCOMPARE(row["problem"_L1]["least"_L1].toInt(), 3600);
        QCOMPARE(row["problem"_L1]["most"_L1].toInt(), 604'800);
    }
}

void InvitationPolicyTest::aChosenLifetimeHoldsToTheMillisecond()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString ben = m_world->person(u"Ben"_s);
    const QString first = idOf(invited(u"anna@example.org"_s, {{u"lifetime_s"_s, 7200}}));
    const QString second = idOf(invited(u"ben@example.org"_s, {{u"lifetime_s"_s, 7200}}));
    m_world->clock.advance(2h - 1ms);
    QCOMPARE(accept(anna, first).status, 200);
    m_world->clock.advance(1ms);
    QCOMPARE(accept(ben, second).code(), u"invitation_expired"_s);
}

void InvitationPolicyTest::aResendLastsAndSpeaksAsBefore()
{
    const QString id = idOf(invited(u"anna@example.org"_s, {{u"lifetime_s"_s, 7200}, {u"language"_s, u"uk"_s}}));
    m_world->clock.advance(3h);
    const Answer resent = m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(id)), {}, 1);
    const QJsonValue invitation = resent.json["invitation"_L1];
    QCOMPARE(invitation["expires_at"_L1].toInteger() - m_world->clock.now().time_since_epoch().count(), 7'200'000);
    QCOMPARE(invitation["language"_L1].toString(), u"uk"_s);
    QCOMPARE(m_world->value("SELECT count(*) FROM mail_outbox WHERE language = 'uk'"), 2);
}

void InvitationPolicyTest::theNameAsTheProfileWantsIt()
{
    m_world->profile.invitations.fullName = Profile::FullName::Required;
    QCOMPARE(codeOf(invited(u"anna@example.org"_s)), u"name_required"_s);
    QCOMPARE(codeOf(invited(u"anna@example.org"_s, {{u"name"_s, u"  "_s}})), u"name_required"_s);
    QVERIFY(!idOf(invited(u"anna@example.org"_s, {{u"name"_s, u"Anna Ash"_s}})).isEmpty());
    m_world->profile.invitations.fullName = Profile::FullName::Optional;
    QVERIFY(!idOf(invited(u"ben@example.org"_s)).isEmpty());
}

void InvitationPolicyTest::theMessageAsTheProfileOffersIt()
{
    m_world->profile.invitations.message = false;
    QCOMPARE(codeOf(invited(u"anna@example.org"_s, {{u"message"_s, u"Hi"_s}})), u"message_not_offered"_s);
    QVERIFY(!idOf(invited(u"anna@example.org"_s, {{u"message"_s, u""_s}})).isEmpty());
    m_world->profile.invitations.message = true;
    m_world->profile.invitations.messageMax = 10;
    QVERIFY(!idOf(invited(u"ben@example.org"_s, {{u"message"_s, u"ten chars!"_s}})).isEmpty());
    const QJsonObject longer = invited(u"carl@example.org"_s, {{u"message"_s, u"eleven char"_s}});
    QCOMPARE(codeOf(longer), u"invalid_request"_s);
    QCOMPARE(longer["problem"_L1]["field"_L1].toString(), u"message"_s);
}

void InvitationPolicyTest::domainsAreComparedFolded_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("as listed") << u"a@bücher.example"_s << true;
    QTest::newRow("as an A-label") << u"b@xn--bcher-kva.example"_s << true;
    QTest::newRow("in capitals") << u"c@BÜCHER.Example"_s << true;
    QTest::newRow("decomposed") << u"d@bu\u0308cher.example"_s << true;
    QTest::newRow("capital in the list") << u"e@firm.example"_s << true;
    QTest::newRow("without the dots") << u"f@bucher.example"_s << false;
    QTest::newRow("below it") << u"g@sub.firm.example"_s << false;
    QTest::newRow("its end") << u"h@evilfirm.example"_s << false;
    QTest::newRow("other") << u"i@example.org"_s << false;
}

void InvitationPolicyTest::domainsAreComparedFolded()
{
    QFETCH(QString, email);
    QFETCH(bool, allowed);
    m_world->profile.invitations.allowedDomains = {u"bücher.example"_s, u"Firm.Example"_s};
    const QJsonObject row = invited(email);
    QCOMPARE(codeOf(row), allowed ? QString() : u"domain_not_allowed"_s);
    QCOMPARE(idOf(row).isEmpty(), !allowed);
}

void InvitationPolicyTest::onlyPeopleWithASignIn()
{
    m_world->profile.invitations.needsExistingSignIn = true;
    (void)m_world->person(u"Anna"_s);
    QVERIFY(!idOf(invited(u"ANNA@example.org"_s)).isEmpty());
    const QJsonObject row = invited(u"nobody@example.org"_s);
    QCOMPARE(codeOf(row), u"no_such_sign_in"_s);
    QCOMPARE(row["problem"_L1]["field"_L1].toString(), u"email"_s);
    QCOMPARE(codeOf(invited(u"nobody@example.org"_s, {}, u"?dry_run=true"_s)), u"no_such_sign_in"_s);
    QCOMPARE(m_world->value("SELECT count(*) FROM invitations"), 1);
}

void InvitationPolicyTest::nobodyTriesOutAList()
{
    m_world->profile.invitations.needsExistingSignIn = true;
    (void)m_world->person(u"Anna"_s);
    constexpr int enough = 30;
    for (int number = 0; number < enough; ++number) {
        QCOMPARE(codeOf(invited(u"try%1@example.org"_s.arg(number), {}, u"?dry_run=true"_s)), u"no_such_sign_in"_s);
    }
    QCOMPARE(invited(u"anna@example.org"_s, {}, u"?dry_run=true"_s)["code"_L1].toString(), u"rate_limited"_s);
    QCOMPARE(invited(u"anna@example.org"_s)["code"_L1].toString(), u"rate_limited"_s);
    m_world->clock.advance(1h);
    QVERIFY(!idOf(invited(u"anna@example.org"_s)).isEmpty());
}

void InvitationPolicyTest::notMoreAtOnceThanAllowed()
{
    m_world->profile.invitations.severalAtOnce = 2;
    const auto post = [&](int count) {
        QJsonArray rows;
        for (int number = 0; number < count; ++number) {
            rows.append(draft(u"n%1@example.org"_s.arg(number)));
        }
        return m_world->send(Verb::Post, m_owner, path(), {{u"invitations"_s, rows}});
    };
    const Answer refused = post(3);
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.code(), u"too_many_at_once"_s);
    QCOMPARE(refused.json["limit"_L1].toInt(), 2);
    QCOMPARE(m_world->value("SELECT count(*) FROM invitations"), 0);
    QCOMPARE(post(2).list("results").size(), 2);
}

void InvitationPolicyTest::aNewOneNamesWhatItSupersedes()
{
    const QJsonObject first = invited(u"anna@example.org"_s);
    QVERIFY(!first.contains(u"supersedes"_s));
    const QJsonObject tried = invited(u"Anna@Example.org"_s, {}, u"?dry_run=true"_s);
    QCOMPARE(tried["supersedes"_L1].toString(), idOf(first));
    const QJsonObject second = invited(u"Anna@Example.org"_s);
    QCOMPARE(second["supersedes"_L1].toString(), idOf(first));
    // A dead one stands in nobody's way, and is not said to be replaced.
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/revoke"_s.arg(idOf(second))), {}, 1).status, 200);
    const QJsonObject third = invited(u"anna@example.org"_s);
    QVERIFY(!idOf(third).isEmpty());
    QVERIFY(!third.contains(u"supersedes"_s));
}

void InvitationPolicyTest::theFormerGrantIsOffered()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"tickets"_s, u"emails"_s});
    m_world->clock.advance(1min);
    const QString one = u"/v1/accounts/%1/members/%2"_s.arg(m_account, member);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, one, {}, 1).status, 200);
    const qint64 removedAt = m_world->clock.now().time_since_epoch().count();
    m_world->clock.advance(1h);
    for (const QString &query : {u"?dry_run=true"_s, QString()}) {
        const QJsonObject row =
            invited(u"anna@example.org"_s, {{u"grant"_s, ApiWorld::grantOf({u"invoices"_s})}}, query);
        const QJsonObject former = row["former"_L1].toObject();
        QCOMPARE(former["role"_L1].toString(), m_world->profile.defaultRole);
        QCOMPARE(former["removed_at"_L1].toInteger(), removedAt);
        const QJsonArray held = former["grant"_L1]["permissions"_L1].toArray();
        QCOMPARE(held.size(), 2);
        QVERIFY(held.contains(u"tickets"_s) && held.contains(u"emails"_s));
        QCOMPARE(row["invitation"_L1]["grant"_L1]["permissions"_L1].toArray(), QJsonArray{u"invoices"_s}); // R35
    }
    QVERIFY(!invited(u"new@example.org"_s).contains(u"former"_s));
}

void InvitationPolicyTest::seatsCountOnceAnAddress()
{
    m_world->profile.seats.counted = true;
    m_world->profile.invitations.severalAtOnce = 3;
    limitSeats(3); // the owner is one
    const QString anna = idOf(invited(u"anna@example.org"_s));
    QVERIFY(!idOf(invited(u"ANNA@example.org"_s)).isEmpty()); // the same address: the same seat
    const Answer both = m_world->send(Verb::Post, m_owner, path(),
        {{u"invitations"_s, QJsonArray{draft(u"ben@example.org"_s), draft(u"carl@example.org"_s)}}});
    QCOMPARE(both.list("results")[0]["status"_L1].toString(), u"created"_s);
    const QJsonObject refused = both.list("results")[1].toObject();
    QCOMPARE(codeOf(refused), u"no_seats"_s);
    QCOMPARE(refused["problem"_L1]["status"_L1].toInt(), 409);
    QCOMPARE(refused["problem"_L1]["limit"_L1].toInt(), 3);

    // A withdrawn or expired one gives its seat back; sending it again needs one.
    const QString ben = both.list("results")[0]["id"_L1].toString();
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/revoke"_s.arg(ben)), {}, 1).status, 200);
    const QString carl = idOf(invited(u"carl@example.org"_s));
    QVERIFY(!carl.isEmpty());
    m_world->clock.advance(24h);
    QVERIFY(!idOf(invited(u"dora@example.org"_s)).isEmpty());
    QVERIFY(!idOf(invited(u"emil@example.org"_s)).isEmpty());
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(carl)), {}, 1).code(), u"no_seats"_s);
    limitSeats(std::nullopt);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/%1/resend"_s.arg(carl)), {}, 1).status, 200);
}

void InvitationPolicyTest::seatsOfTheProfile()
{
    m_world->profile.seats = {true, 2};
    QVERIFY(!idOf(invited(u"anna@example.org"_s)).isEmpty());
    QCOMPARE(codeOf(invited(u"ben@example.org"_s)), u"no_seats"_s);
    limitSeats(3); // the account's own goes before
    QVERIFY(!idOf(invited(u"ben@example.org"_s)).isEmpty());
    m_world->profile.seats.counted = false;
    QVERIFY(!idOf(invited(u"carl@example.org"_s)).isEmpty());
}

void InvitationPolicyTest::noSeatLeftAtTheDoor()
{
    m_world->profile.seats.counted = true;
    limitSeats(3);
    const QString anna = m_world->person(u"Anna"_s);
    const QString ben = m_world->person(u"Ben"_s);
    const QString first = idOf(invited(u"anna@example.org"_s));
    const QString second = idOf(invited(u"ben@example.org"_s));
    limitSeats(2); // lowered meanwhile: who comes first gets in
    QCOMPARE(accept(anna, first).status, 200);
    QCOMPARE(accept(ben, second).code(), u"no_seats"_s);
    limitSeats(3);
    QCOMPARE(accept(ben, second).status, 200); // nothing was consumed
}

void InvitationPolicyTest::everythingIsEditedWhilePending()
{
    m_world->profile.invitations.message = true;
    m_world->profile.invitations.messageMax = 100;
    m_world->profile.roles.push_back({u"clerk"_s, {}, {}, true, false, {}, {}});
    const QString anna = m_world->person(u"Anna"_s);
    const QString id = idOf(invited(u"anna@example.org"_s));
    m_world->clock.advance(1h);
    const Answer edited = m_world->send(Verb::Patch, m_owner, path(u'/' + id),
        {{u"name"_s, u"Anna Ash"_s}, {u"role"_s, u"clerk"_s}, {u"grant"_s, ApiWorld::grantOf({u"tickets"_s})},
            {u"message"_s, u"Welcome"_s}, {u"lifetime_s"_s, 172'800}},
        1);
    QCOMPARE(edited.status, 200);
    const QJsonValue invitation = edited.json["invitation"_L1];
    QCOMPARE(invitation["name"_L1].toString(), u"Anna Ash"_s);
    QCOMPARE(invitation["role"_L1].toString(), u"clerk"_s);
    QCOMPARE(invitation["message"_L1].toString(), u"Welcome"_s);
    QCOMPARE(invitation["version"_L1].toInt(), 2);
    QCOMPARE(invitation["issue"_L1].toInt(), 1); // the link stays
    QCOMPARE(invitation["expires_at"_L1].toInteger() - invitation["issued_at"_L1].toInteger(), 172'800'000);
    m_world->clock.advance(46h);
    const Answer accepted = accept(anna, id, 2);
    QCOMPARE(accepted.json["account"_L1]["role"_L1].toString(), u"clerk"_s);
}

void InvitationPolicyTest::editsKeepTheRules()
{
    m_world->profile.invitations.fullName = Profile::FullName::Required;
    m_world->profile.roles.push_back({u"clerk"_s, {}, {}, true, false, {}, {}});
    const QString id = idOf(invited(u"anna@example.org"_s, {{u"name"_s, u"Anna"_s}}));
    m_world->clock.advance(2h);
    const auto edit = [&](const QJsonObject &what) {
        return m_world->send(Verb::Patch, m_owner, path(u'/' + id), what, 1).code();
    };
    QCOMPARE(edit({{u"name"_s, u""_s}}), u"name_required"_s);
    QCOMPARE(edit({{u"message"_s, u"Hi"_s}}), u"message_not_offered"_s);
    QCOMPARE(edit({{u"lifetime_s"_s, 1}}), u"lifetime_out_of_range"_s);
    QCOMPARE(edit({{u"lifetime_s"_s, 3600}}), u"lifetime_out_of_range"_s); // over already
    QCOMPARE(edit({{u"role"_s, u"owner"_s}}), u"unknown_role"_s);
    QVERIFY(!edit({{u"role"_s, u"clerk"_s}}).isEmpty()); // may not hold all, which the offer still is
    QCOMPARE(edit({{u"language"_s, u"de"_s}}), u"invalid_request"_s); // that mail is out
    QCOMPARE(m_world->get(m_owner, path(u'/' + id)).json["version"_L1].toInt(), 1);
}

void InvitationPolicyTest::theMailSpeaksAsChosen()
{
    QCOMPARE(
        invited(u"anna@example.org"_s, {{u"language"_s, u"fr"_s}})["invitation"_L1]["language"_L1].toString(), u"fr"_s);
    const QString text = m_world->value("SELECT text FROM mail_outbox").toString();
    QVERIFY2(text.contains(u"vous invite à gérer le compte Firm"_s), qPrintable(text));
    QCOMPARE(m_world->value("SELECT subject FROM mail_outbox").toString(), u"Olga vous invite à Firm"_s);
    QCOMPARE(codeOf(invited(u"ben@example.org"_s, {{u"language"_s, u"tlh"_s}})), u"invalid_request"_s);
}

void InvitationPolicyTest::languageOfTheInviter()
{
    Request request = m_world->request(Verb::Post, m_owner, path());
    m_world->addKey(request);
    request.language = u"es"_s;
    request.headers.insert("content-type", "application/json");
    request.body = QJsonDocument(QJsonObject{{u"invitations"_s, QJsonArray{draft(u"anna@example.org"_s)}}}).toJson();
    QCOMPARE(m_world->exchange(request).list("results")[0]["invitation"_L1]["language"_L1].toString(), u"es"_s);
    QVERIFY(m_world->value("SELECT text FROM mail_outbox").toString().startsWith(u"Hola:"_s));
}

QTEST_GUILESS_MAIN(InvitationPolicyTest)
#include "invitation_policy_test.moc"
