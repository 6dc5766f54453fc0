// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/account_wire.h"
#include "app/connectors/gatehouse/changes_wire.h"
#include "app/connectors/gatehouse/edit_wire.h"
#include "app/connectors/gatehouse/portal_wire.h"
#include "app/connectors/gatehouse/problem_wire.h"
#include "tests/app/support/simulated_portal.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

const QByteArray grant = R"({"all":false,"permissions":["users"],"scoped":[{"permission":"view","module":"m1"}]})";
const QByteArray member = R"({"id":"m1","name":"Zoë","email":"z@example.org","role":"user","grant":)" + grant
    + R"(,"status":"active","version":3,"since":1,"last_sign_in":null,"from_the_future":{}})";
const QByteArray invitation = R"({"id":"i1","email":"a@b.org","name":"","role":"user","grant":)" + grant
    + R"(,"message":"","state":"expired","delivery":"bounced","issued_at":1,"expires_at":2,"resolved_at":null,)"
      R"("invited_by":"Olga","issue":2,"version":4})";

QByteArray entry(const QByteArray &kind, const QByteArray &id, const QByteArray &value)
{
    return R"({"kind":")" + kind + R"(","id":")" + id + R"(","sequence":1,"deleted":)"
        + (value.isEmpty() ? QByteArray("true") : "false,\"" + kind + "\":" + value) + "}";
}

QByteArray page(const QByteArrayList &entries, const QByteArray &count = {})
{
    return R"({"changes":[)" + entries.join(',') + R"(],"count":)"
        + (count.isEmpty() ? QByteArray::number(entries.size()) : count)
        + R"(,"next_cursor":"c","more":false,"sequence":9})";
}

HttpReply replyOf(int status, const QByteArray &body)
{
    HttpReply reply;
    reply.status = status;
    reply.body = body;
    return reply;
}

QByteArray problemOf(int status, const QByteArray &code, const QByteArray &more = {})
{
    return R"({"type":"urn:x","title":"No.","status":)" + QByteArray::number(status) + R"(,"code":")" + code + "\""
        + more + "}";
}

} // namespace

/// Bytes to values: what the contract says comes through, anything else is named.
class GatehouseWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPageOfChanges()
    {
        const auto result = changesFromWire(page({entry("member", "m1", member), entry("member", "m2", {}),
            entry("invitation", "i1", invitation), entry("invitation", "i2", {}), entry("badge", "x", "{}")}));
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        const CachePage &values = result->values;
        QCOMPARE(values.members.size(), std::size_t{1});
        QCOMPARE(values.members.at(0).name, QByteArray("Zoë"));
        const auto held = grantFromStoredForm(values.members.at(0).grant);
        QVERIFY(held);
        QCOMPARE(held->cells, (GrantCells{{u"users"_s, {}, {}}, {u"view"_s, u"m1"_s, {}}}));
        QCOMPARE(values.removedMembers, std::vector<QByteArray>{"m2"});
        QCOMPARE(values.invitations.size(), 1);
        QCOMPARE(values.invitations.at(0).resolution, InvitationState::Pending); // expired is the clock's business
        QCOMPARE(values.invitations.at(0).delivery, Delivery::Bounced);
        QCOMPARE(values.removedInvitations, QList<InvitationId>{InvitationId{u"i2"_s}});
        QCOMPARE(result->sequence, 9);
    }

    void whoWasRemovedStaysListed()
    {
        QByteArray removed = member;
        removed.replace(R"("status":"active")", R"("status":"removed","removed_at":7,"restorable_until":9)");
        const auto result = changesFromWire(
            page({R"({"kind":"member","id":"m1","sequence":1,"deleted":true,"member":)" + removed + "}"}));
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QVERIFY(result->values.removedMembers.empty());
        QCOMPARE(result->values.members.size(), std::size_t{1});
        QCOMPARE(result->values.members.at(0).status, MemberStatus::Removed);
        QCOMPARE(result->values.members.at(0).removedAt, 7);
        QCOMPARE(result->values.members.at(0).restorableUntil, 9);
    }

    void accountsSayWhatMayBeDoneAndWhatThereIs()
    {
        const QByteArray plain = R"({"id":"a1","name":"A","owner_name":"O","own":false,"role":"user","grant":)" + grant
            + R"(,"member_id":"m1","sequence":3)";
        const QByteArray more = R"(,"sub_accounts":[{"id":"s1","name":"North"}],"seats":{"used":3,"limit":null},)"
                                R"("may":{"manage":false,"tickets":true,"leave":true,"transfer":false})";
        const auto list = accountsFromWire(
            R"({"accounts":[)" + plain + "}," + QByteArray(plain).replace("a1", "a2") + more + R"(}],"count":2})");
        QVERIFY2(list, list ? "" : qPrintable(list.error().detail));
        QVERIFY(list->accounts.at(0).account.may.manage); // a portal of before does not say; it decides
        const Account &account = list->accounts.at(1).account;
        QCOMPARE(account.self, MemberId{u"m1"_s});
        QCOMPARE(account.subAccounts, (QList<SubAccount>{{u"s1"_s, u"North"_s}}));
        QCOMPARE(account.seats->used, 3);
        QVERIFY(!account.seats->limit);
        QVERIFY(!account.may.manage);
        QVERIFY(account.may.leave);
        QVERIFY(!list->accounts.at(0).account.may.tickets.has_value());
        QCOMPARE(account.may.tickets, std::optional(true));
    }

    void theRulesOfAPortalAreRead()
    {
        QByteArray json = test::SimulatedPortal::portalDocument(u"e"_s);
        json.replace(json.lastIndexOf('}'), 1,
            R"(,"modules":[{"key":"pricing","label":{"en":"Pricing","de":"Preise"},"description":{"en":"What it costs"}}],)"
            R"("scopes":{"modules":true,"sub_accounts":true},"manage":{"permission":"users","module":null},)"
            R"("seats":{"counted":true},"end_dates":true,"default_role":"user"})");
        const auto read = portalFromWire(json, QUrl(u"https://portal.example"_s), u"de"_s);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        const PortalDescription &portal = read->description;
        QCOMPARE(portal.moduleLabel(u"pricing"_s), u"Preise"_s);
        QCOMPARE(portal.moduleLabel(u"other"_s), u"other"_s);
        QVERIFY(portal.scopesModules && portal.scopesSubAccounts && portal.endDates && portal.countsSeats);
        QCOMPARE(portal.managePermission, u"users"_s);
        QCOMPARE(portal.defaultRole, u"user"_s);
        QVERIFY(!portal.deactivates);
        json.replace(R"("end_dates":true)", R"("end_dates":"yes")");
        QVERIFY(!portalFromWire(json, QUrl(u"https://portal.example"_s), u"de"_s));
    }

    void whatBreaksTheContractIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("where");
        const auto broken = [](const QByteArray &from, const QByteArray &to) {
            QByteArray copy = member;
            return page({entry("member", "m1", copy.replace(from, to))});
        };
        QTest::newRow("cut") << page({entry("member", "m1", member)}).chopped(3) << u"strict JSON"_s;
        QTest::newRow("short list") << page({entry("member", "m1", member)}, "2") << u"count"_s;
        QTest::newRow("no version") << broken("\"version\":3,", "") << u"changes[0].member.version"_s;
        QTest::newRow("no grant") << broken("\"grant\":" + grant + ",", "") << u"changes[0].member.grant"_s;
        QTest::newRow("grant is a text") << broken("\"grant\":" + grant, "\"grant\":\"all\"") << u"grant"_s;
        QTest::newRow("no member") << page({R"({"kind":"member","id":"m1","sequence":1,"deleted":false})"})
                                   << u"changes[0].member"_s;
        QTest::newRow("no list") << QByteArray(R"({"count":0,"next_cursor":"c","more":false,"sequence":9})")
                                 << u"changes"_s;
        QTest::newRow("text for number") << broken("\"version\":3", "\"version\":\"3\"") << u"version"_s;
        QTest::newRow("fraction") << broken("\"version\":3", "\"version\":3.5") << u"version"_s;
        QTest::newRow("huge") << broken("\"version\":3", "\"version\":9007199254740993") << u"2^53"_s;
        QTest::newRow("huger") << broken("\"version\":3", "\"version\":18446744073709551615") << u"2^53"_s;
        QTest::newRow("doubled") << broken("\"version\":3", "\"version\":3,\"version\":4") << u"twice"_s;
        QTest::newRow("U+0000") << broken("Zoë", "Zo\\u0000") << u"U+0000"_s;
        QTest::newRow("lone surrogate") << broken("Zoë", "Zo\\ud800") << u"strict JSON"_s;
        QTest::newRow("bad UTF-8") << broken("Zoë", "Zo\xff") << u"strict JSON"_s;
        QTest::newRow("other id") << broken("\"id\":\"m1\"", "\"id\":\"m9\"") << u"changes[0].member"_s;
        QTest::newRow("all and a set") << broken("\"all\":false", "\"all\":true") << u"permissions"_s;
        QTest::newRow("deep") << QByteArray(QByteArray("{\"a\":").repeated(40) + "1" + QByteArray("}").repeated(40))
                              << u""_s;
        QTest::newRow("a list") << QByteArray("[]") << u"no JSON object"_s;
        QTest::newRow("empty") << QByteArray() << u"strict JSON"_s;
        QTest::newRow("a page") << QByteArray("<html>Sign in to the hotel</html>") << u"strict JSON"_s;
    }
    void whatBreaksTheContractIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, where);
        const auto result = changesFromWire(json);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::OutsideContract);
        QVERIFY2(result.error().detail.contains(where), qPrintable(result.error().detail));
    }

    void everyCutOfAPageIsRefused()
    {
        const QByteArray whole = page({entry("member", "m1", member), entry("invitation", "i1", invitation)});
        QVERIFY(changesFromWire(whole));
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!changesFromWire(whole.first(length)));
    }

    void thePortalSpeaksThePersonsLanguage()
    {
        const QByteArray json = test::SimulatedPortal::portalDocument(u"e"_s);
        const QUrl address(u"https://portal.example"_s);
        const auto german = portalFromWire(json, address, u"de-AT"_s);
        const auto french = portalFromWire(json, address, u"fr"_s);
        QVERIFY2(german, german ? "" : qPrintable(german.error().detail));
        QVERIFY(french);
        QCOMPARE(german->description.terms.value(u"invite_user"_s), u"Neuen Benutzer einladen"_s);
        QCOMPARE(french->description.terms.value(u"invite_user"_s), u"Invite New User"_s);
        QCOMPARE(german->description.catalogue.requirementsOf(u"manage_domains"_s), QStringList{u"view_domains"_s});
        QCOMPARE(german->description.restoreGrace, std::chrono::hours(1));
        QCOMPARE(german->signOutEndpoint, QUrl(u"https://portal.example/v1/sign-out"_s));
    }

    void tokensAreNeverAskedForElsewhere()
    {
        QByteArray json = test::SimulatedPortal::portalDocument(u"e"_s);
        json.replace("https://portal.example/v1/token", "https://evil.example/v1/token");
        const auto portal = portalFromWire(json, QUrl(u"https://portal.example"_s), u"en"_s);
        QVERIFY(!portal);
        QVERIFY(portal.error().detail.contains("token_endpoint"_L1));
    }

    void somethingElseIsNotAPortal()
    {
        const QUrl address(u"https://portal.example"_s);
        QCOMPARE(portalFromWire("{\"api\":\"other\"}", address, {}).error().code, Error::Code::NotAPortal);
        QCOMPARE(portalFromWire("<html>", address, {}).error().code, Error::Code::NotAPortal);
    }

    void problemsBecomeErrors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isDefinite");
        const auto row = [](const char *name, int status, const QByteArray &body, Error::Code code, bool isDefinite) {
            QTest::newRow(name) << status << body << static_cast<int>(code) << isDefinite;
        };
        using Code = Error::Code;
        row("own address", 422, problemOf(422, "own_address"), Code::Refused, true);
        row("forbidden", 403, problemOf(403, "exceeds_own_rights"), Code::Forbidden, true);
        row("clash", 412, problemOf(412, "grant_clash"), Code::Clash, true);
        row("resync", 410, problemOf(410, "resync"), Code::ResyncNeeded, true);
        row("used", 410, problemOf(410, "invitation_used"), Code::Gone, true);
        row("running", 409, problemOf(409, "key_running"), Code::PortalBusy, false);
        row("too slow", 408, problemOf(408, "request_timeout"), Code::TimedOut, true);
        row("overloaded", 503, problemOf(503, "overloaded"), Code::PortalBusy, true);
        row("internal", 500, problemOf(500, "internal"), Code::PortalBusy, false);
        row("limited", 429, problemOf(429, "rate_limited"), Code::RateLimited, true);
        row("a proxy's 403", 403, "<html>", Code::OutsideContract, false);
        row("a proxy's 502", 502, "<html>", Code::PortalBusy, false);
        row("another status inside", 403, problemOf(404, "not_found"), Code::OutsideContract, false);
    }
    void problemsBecomeErrors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        QFETCH(bool, isDefinite);
        const Refusal refusal = refusalFromReply(replyOf(status, body));
        QCOMPARE(static_cast<int>(refusal.error.code), code);
        QCOMPARE(refusal.isDefinite, isDefinite);
    }

    void retryAfterComesAsSecondsOrAsADate()
    {
        HttpReply reply = replyOf(503, problemOf(503, "overloaded"));
        reply.headers.insert("retry-after", "7");
        QCOMPARE(refusalFromReply(reply).retryAfter, std::chrono::seconds(7));
        reply.headers.insert("retry-after", "999999");
        QCOMPARE(refusalFromReply(reply).retryAfter, std::chrono::seconds(3600));
        reply.headers.insert("date", "Sun, 06 Nov 1994 08:49:37 GMT");
        reply.headers.insert("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT");
        QCOMPARE(refusalFromReply(reply).retryAfter, std::chrono::seconds(60));
        reply.headers.insert("retry-after", "soon");
        QVERIFY(!refusalFromReply(reply).retryAfter);
    }

    void aClashTellsThePresentVersion()
    {
        const auto refusal =
            refusalFromReply(replyOf(412, problemOf(412, "version_conflict", ",\"present\":" + member)));
        QCOMPARE(refusal.presentVersion, 3);
    }

    void everyEditNamesItsCall()
    {
        Change change;
        change.account.account = AccountId{u"a/ä"_s};
        change.baseVersion = 4;
        change.edit = RemoveEdit{MemberId{u"m 1"_s}};
        const auto remove = callOf(change);
        QVERIFY(remove);
        QCOMPARE(remove->verb, QByteArray("DELETE"));
        QCOMPARE(remove->path, QByteArray("v1/accounts/a%2F%C3%A4/members/m%201"));
        QVERIFY(remove->needsBase);
        change.edit = ChangeGrantEdit{MemberId{u"m"_s}, {}, {std::nullopt, {{u"users"_s, {}, {}}}, {}}};
        const auto patch = callOf(change);
        QVERIFY(patch);
        QCOMPARE(patch->body, QByteArray(R"({"add":[{"permission":"users"}],"base_version":4,"remove":[]})"));
        change.edit = DeactivateEdit{MemberId{u"m"_s}};
        QCOMPARE(callOf(change)->path, QByteArray("v1/accounts/a%2F%C3%A4/members/m/deactivate"));
        QVERIFY(callOf(change)->needsBase);
        change.edit = ChangeRoleEdit{MemberId{u"m"_s}, u"admin"_s, {}, u"user"_s, {}};
        QCOMPARE(callOf(change)->verb, QByteArray("PATCH"));
        QCOMPARE(callOf(change)->body, QByteArray(R"({"role":"admin"})"));
        change.edit = LeaveEdit{MemberId{u"m"_s}};
        QCOMPARE(callOf(change)->path, QByteArray("v1/accounts/a%2F%C3%A4/leave"));
        GrantDelta ends;
        ends.end = GrantDelta::End{std::nullopt, Instant(std::chrono::milliseconds(8))};
        change.edit = ChangeGrantEdit{MemberId{u"m"_s}, {}, ends};
        QCOMPARE(callOf(change)->body,
            QByteArray(R"({"add":[],"base_ends_at":null,"base_version":4,"ends_at":8,"remove":[]})"));
        change.edit =
            InviteEdit{InvitationId{u"i"_s}, u"a@b.org"_s, {}, {}, Grant::everything(), {}, std::chrono::hours(1)};
        QVERIFY(callOf(change)->body.contains(R"("lifetime_s":3600)"));
        change.edit = RemoveEdit{MemberId{u".."_s}};
        QCOMPARE(callOf(change).error().code, Error::Code::BadInput);
    }

    void anInvitationThatWasRefusedIsADefiniteNo()
    {
        const InviteEdit edit{InvitationId{u"i1"_s}, u"a@b.org"_s, {}, {}, Grant::everything(), {}};
        const QByteArray refused = R"({"sequence":3,"results":[{"id":"i1","status":"refused","problem":)"
            + problemOf(409, "already_member") + "}]}";
        const auto no = sentFromWire(edit, refused);
        QVERIFY(!no);
        QVERIFY(no.error().isDefinite);
        QCOMPARE(no.error().error.problem, u"already_member"_s);
        const auto yes = sentFromWire(
            edit, R"({"sequence":3,"results":[{"id":"i1","status":"created","invitation":)" + invitation + "}]}");
        QVERIFY(yes);
        QCOMPARE(yes->version, 4);
        const auto other = sentFromWire(edit, R"({"sequence":3,"results":[]})");
        QVERIFY(!other);
        QVERIFY(!other.error().isDefinite);
    }

    void theAnswerAboutAnotherThingIsNoSuccess_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QByteArray>("answer");
        const MemberId m{u"m1"_s};
        const InvitationId i{u"i1"_s};
        const QByteArray ofMember = R"({"sequence":3,"member":)" + member + "}";
        const QByteArray ofInvitation = R"({"sequence":3,"invitation":)" + invitation + "}";
        const QByteArray idOfMember = R"({"id":"m1","sequence":3,"version":4})";
        QTest::newRow("grant") << Edit{ChangeGrantEdit{m, {}, {}}} << ofMember;
        QTest::newRow("role") << Edit{ChangeRoleEdit{m, {}, {}, {}, {}}} << ofMember;
        QTest::newRow("wishes") << Edit{TicketWishesEdit{m, {}, {}}} << ofMember;
        QTest::newRow("restore") << Edit{RestoreEdit{m}} << ofMember;
        QTest::newRow("deactivate") << Edit{DeactivateEdit{m}} << ofMember;
        QTest::newRow("reactivate") << Edit{ReactivateEdit{m}} << ofMember;
        QTest::newRow("remove") << Edit{RemoveEdit{m}} << idOfMember;
        QTest::newRow("leave") << Edit{LeaveEdit{m}} << idOfMember;
        QTest::newRow("edit invitation") << Edit{EditInvitationEdit{i, {}, {}}} << ofInvitation;
        QTest::newRow("resend") << Edit{ResendEdit{i}} << ofInvitation;
        QTest::newRow("revoke") << Edit{RevokeEdit{i}} << ofInvitation;
        QTest::newRow("decline") << Edit{AnswerInvitationEdit{i, false}} << QByteArray(R"({"id":"i1","sequence":3})");
    }

    void theAnswerAboutAnotherThingIsNoSuccess()
    {
        QFETCH(const Edit, edit);
        QFETCH(const QByteArray, answer);
        const auto own = sentFromWire(edit, answer);
        QVERIFY2(own, own ? "" : qPrintable(own.error().error.detail));
        QByteArray foreign = answer;
        foreign.replace(R"("id":"m1")", R"("id":"m2")").replace(R"("id":"i1")", R"("id":"i2")");
        const auto other = sentFromWire(edit, foreign);
        QVERIFY(!other);
        QCOMPARE(other.error().error.code, Error::Code::OutsideContract);
        QVERIFY(!other.error().isDefinite); // the same key asks again
    }

    void listsShorterThanTheirCountAreRefused()
    {
        QVERIFY(accountsFromWire(R"({"accounts":[],"count":0})"));
        QVERIFY(!accountsFromWire(R"({"accounts":[],"count":1})"));
        QVERIFY(!receivedFromWire(R"({"invitations":[],"count":1})"));
    }
};

QTEST_GUILESS_MAIN(GatehouseWireTest)
#include "gatehouse_wire_test.moc"
