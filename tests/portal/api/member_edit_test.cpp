// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/role_change.h"
#include "portal/mail/end_notice.h"
#include "tests/portal/api/api_world.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// Another role for a member, and the end dates of grants: what falls, what must be held to give it, who is told.
class MemberEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { settle(u"team-portal"_s); }
    void saysWhatTheNewRoleMayNotHold();
    void allBecomesAListWhereTheRoleCantHoldIt();
    void closedModulesFallAndComeBack();
    void requirementsFallTogether();
    void nobodyOpensWhatTheyDoNotHold();
    void refusesWhatIsNoEdit();
    void everybodyAsksForMailThemselves();
    void sightOfTicketsIsTheManagers();
    void endsAreAnnouncedOnce();
    void aNewDateIsAnnouncedAnew();

private:
    void settle(const QString &profile)
    {
        m_world = std::make_unique<ApiWorld>(profile);
        m_owner = m_world->person(u"Olga"_s);
        m_account = m_world->account(u"Firm"_s, m_owner);
    }
    [[nodiscard]] QString path(const QString &rest) const { return u"/v1/accounts/"_s + m_account + rest; }
    Answer edit(const QString &who, const QString &member, const QString &role, qint64 version)
    {
        return m_world->send(Verb::Patch, who, path(u"/members/"_s + member), {{u"role"_s, role}}, version);
    }
    static QStringList dropped(const Answer &answer)
    {
        QStringList cells;
        for (const QJsonValue cell : answer.list("dropped")) {
            const QString module = cell["module"_L1].toString();
            cells.append(cell["permission"_L1].toString() + (module.isEmpty() ? module : u'@' + module));
        }
        return cells;
    }
    bool allowed(const QString &who, const QString &what)
    {
        return m_world->get(who, path(u"/access/"_s + what)).json["allowed"_L1].toBool();
    }
    Answer end(const QString &member, qint64 base, std::optional<Instant> at, std::optional<Instant> seen)
    {
        const auto wire = [](std::optional<Instant> moment) {
            return moment ? QJsonValue(qint64{moment->time_since_epoch().count()}) : QJsonValue(QJsonValue::Null);
        };
        QJsonObject delta = ApiWorld::delta(base, {}, {});
        delta[u"ends_at"_s] = wire(at);
        delta[u"base_ends_at"_s] = wire(seen);
        return m_world->send(Verb::Patch, m_owner, path(u"/members/%1/grant"_s.arg(member)), delta);
    }
    int announced()
    {
        int count = -1;
        const auto done = m_world->inScene({}, [&](Scene &scene) -> Result<void> {
            auto ends = announceEnds(scene);
            count = ends ? *ends : -1;
            return ends ? Result<void>() : Result<void>(tl::unexpected(ends.error()));
        });
        return done ? count : -1;
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
};

void MemberEditTest::saysWhatTheNewRoleMayNotHold()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"tickets"_s, u"escalate"_s, u"invoices"_s});
    const Answer answer = edit(m_owner, member, u"billing_contact"_s, 1);
    QCOMPARE(answer.status, 200);
    QCOMPARE(dropped(answer), (QStringList{u"escalate"_s, u"tickets"_s}));
    QCOMPARE(answer.json["member"_L1]["role"_L1].toString(), u"billing_contact"_s);
    QVERIFY(!allowed(anna, u"tickets"_s));
    QVERIFY(allowed(anna, u"invoices"_s));
    // The same role again is simply done: no version.
    const Answer same = edit(m_owner, member, u"billing_contact"_s, 2);
    QCOMPARE(same.json["member"_L1]["version"_L1].toInt(), 2);
}

void MemberEditTest::allBecomesAListWhereTheRoleCantHoldIt()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {});
    const Answer answer = edit(m_owner, member, u"billing_contact"_s, 1);
    QCOMPARE(answer.status, 200);
    const QJsonObject grant = answer.json["member"_L1]["grant"_L1].toObject();
    QVERIFY(!grant["all"_L1].toBool());
    QStringList kept;
    for (const QJsonValue key : grant["permissions"_L1].toArray()) {
        kept.append(key.toString());
    }
    // All but what is closed to a member (users, company) or to a billing contact (tickets, escalate).
    QCOMPARE(
        kept, (QStringList{u"billing_inquiries"_s, u"invoices"_s, u"payments"_s, u"report_export"_s, u"reports"_s}));
    QCOMPARE(dropped(answer), (QStringList{u"escalate"_s, u"tickets"_s}));
}

void MemberEditTest::closedModulesFallAndComeBack()
{
    settle(u"customer-portal"_s);
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {});
    QVERIFY(!allowed(anna, u"access?module=pricing"_s));
    const Answer up = edit(m_owner, member, u"administrator"_s, 1);
    QVERIFY(dropped(up).isEmpty());
    QVERIFY(allowed(anna, u"access?module=pricing"_s));
    const Answer down = edit(m_owner, member, u"user"_s, 2);
    QCOMPARE(dropped(down),
        (QStringList{u"access@payment"_s, u"access@pricing"_s, u"access@user_management"_s, u"change@payment"_s,
            u"change@pricing"_s, u"export@payment"_s}));
    QVERIFY(!allowed(anna, u"access?module=pricing"_s));
    QVERIFY(allowed(anna, u"access?module=orders"_s));
}

void MemberEditTest::requirementsFallTogether()
{
    Profile profile = m_world->profile;
    Profile::Role narrow = *profile.role(u"member"_s);
    narrow.closed = {u"invoices"_s};
    const Grant grant{false, everywhere({u"invoices"_s, u"payments"_s, u"reports"_s}), {}};
    const RoleChange change = carriedOver(grant, u"member"_s, narrow, profile);
    QCOMPARE(change.grant.cells, everywhere({u"reports"_s}));
    QCOMPARE(change.dropped, everywhere({u"invoices"_s, u"payments"_s}));
    QVERIFY(change.gain.isEmpty());
    // A cell that only an older catalogue knows stays (R33).
    const Grant old{false, everywhere({u"moon"_s}), {}};
    QCOMPARE(carriedOver(old, u"member"_s, narrow, profile).grant, old);
    // A role that is gone held nothing: whatever comes is gained.
    QCOMPARE(carriedOver(grant, u"gone"_s, *profile.role(u"administrator"_s), profile).gain, grant.cells);
}

void MemberEditTest::nobodyOpensWhatTheyDoNotHold()
{
    const QString gina = m_world->person(u"Gina"_s);
    const QString manager = m_world->member(m_account, gina, {u"tickets"_s});
    QCOMPARE(edit(m_owner, manager, u"administrator"_s, 1).status, 200);
    QCOMPARE(m_world
                 ->send(Verb::Patch, m_owner, path(u"/members/%1/grant"_s.arg(manager)),
                     ApiWorld::delta(2, {u"users"_s}, {}))
                 .status,
        200);
    const QString anna = m_world->person(u"Anna"_s);
    const QString all = m_world->member(m_account, anna, {});
    // As administrator Anna's *all* would mean *company* too, which Gina does not hold.
    const Answer refused = edit(gina, all, u"administrator"_s, 1);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"exceeds_own_rights"_s);
    QCOMPARE(edit(gina, all, u"billing_contact"_s, 1).status, 200);
    const QString few = m_world->member(m_account, m_world->person(u"Few"_s), {u"invoices"_s});
    QCOMPARE(edit(gina, few, u"administrator"_s, 1).status, 200);
    // Themselves included.
    QCOMPARE(edit(gina, manager, u"member"_s, 3).status, 200);
    QCOMPARE(edit(gina, manager, u"administrator"_s, 4).code(), u"forbidden"_s);
}

void MemberEditTest::refusesWhatIsNoEdit()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    QCOMPARE(edit(m_owner, member, u"owner"_s, 1).code(), u"unknown_role"_s);
    QCOMPARE(edit(m_owner, member, u"moon"_s, 1).code(), u"unknown_role"_s);
    QCOMPARE(edit(m_owner, member, u"administrator"_s, -1).status, 428);
    QCOMPARE(edit(m_owner, member, u"administrator"_s, 7).status, 412);
    for (const QJsonObject &body :
        {QJsonObject{{u"status"_s, u"active"_s}}, {{u"role"_s, u"member"_s}, {u"owner_id"_s, u"id-anna"_s}}}) {
        QCOMPARE(
            m_world->send(Verb::Patch, m_owner, path(u"/members/"_s + member), body, 1).code(), u"invalid_request"_s);
    }
    QCOMPARE(m_world->value("SELECT version FROM members WHERE id = ?", {member}).toInt(), 1);
}

void MemberEditTest::everybodyAsksForMailThemselves()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString own = m_world->member(m_account, anna, {u"tickets"_s});
    const QString other = m_world->member(m_account, m_world->person(u"Ben"_s), {u"tickets"_s});
    const auto ask = [&](const QString &member, const QJsonObject &edit, qint64 version) {
        return m_world->send(Verb::Patch, anna, path(u"/members/"_s + member), edit, version);
    };
    const Answer asked = ask(own, {{u"notify"_s, true}}, 1);
    QCOMPARE(asked.status, 200);
    QCOMPARE(asked.json["member"_L1]["notify"_L1].toBool(), true);
    QCOMPARE(asked.json["member"_L1]["ticket_visibility"_L1].toString(), u"all"_s);
    QCOMPARE(ask(other, {{u"notify"_s, true}}, 1).status, 403);
    QCOMPARE(ask(own, {{u"notify"_s, false}, {u"ticket_visibility"_s, u"all"_s}}, 2).status, 403);
    QCOMPARE(ask(own, {{u"role"_s, u"administrator"_s}}, 2).status, 403);
    m_world->profile.tickets->notifyDelegates = false;
    QCOMPARE(ask(own, {{u"notify"_s, true}}, 2).code(), u"notify_not_offered"_s);
    QCOMPARE(ask(own, {{u"notify"_s, false}}, 2).status, 200);
}

void MemberEditTest::sightOfTicketsIsTheManagers()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    const auto see = [&](const QJsonValue &what, qint64 version) {
        return m_world->send(
            Verb::Patch, m_owner, path(u"/members/"_s + member), {{u"ticket_visibility"_s, what}}, version);
    };
    QCOMPARE(see(u"own"_s, 1).json["member"_L1]["ticket_visibility"_L1].toString(), u"own"_s);
    QCOMPARE(see(u"none"_s, 2).code(), u"invalid_request"_s);
    QCOMPARE(see(7, 2).code(), u"invalid_request"_s);
    QCOMPARE(see(u"all"_s, 2).json["member"_L1]["version"_L1].toInt(), 3);
}

void MemberEditTest::endsAreAnnouncedOnce()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    const Instant at = m_world->clock.now() + std::chrono::days{10};
    QCOMPARE(end(member, 1, at, {}).status, 200);
    QCOMPARE(announced(), 0);
    m_world->clock.advance(168h - 1ms);
    QCOMPARE(announced(), 0);
    m_world->clock.advance(1ms);
    QCOMPARE(announced(), 1);
    QCOMPARE(announced(), 0);
    const auto mailTo = [&](const QString &address) {
        return m_world->value("SELECT subject || text FROM mail_outbox WHERE recipient = ?", {address}).toString();
    };
    QVERIFY2(mailTo(u"anna@example.org"_s).contains(u"Firm"_s), qPrintable(mailTo(u"anna@example.org"_s)));
    QVERIFY(mailTo(u"olga@example.org"_s).contains(u"anna"_s));
    QCOMPARE(m_world->value("SELECT count(*) FROM mail_outbox").toInt(), 2);
    const QJsonObject event = m_world->get(m_owner, path(u"/audit-events"_s)).list("events")[0].toObject();
    QCOMPARE(event["action"_L1].toString(), u"member.end_announced"_s);
}

void MemberEditTest::aNewDateIsAnnouncedAnew()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    const Instant at = m_world->clock.now() + std::chrono::days{2};
    QCOMPARE(end(member, 1, at, {}).status, 200);
    QCOMPARE(announced(), 1);
    QCOMPARE(end(member, 2, at + std::chrono::days{7}, at).status, 200);
    QCOMPARE(announced(), 0);
    // Two people chose different dates: the second is asked.
    const Answer clash = end(member, 2, at + std::chrono::days{1}, at);
    QCOMPARE(clash.code(), u"grant_clash"_s);
    QCOMPARE(clash.list("clashes")[0]["kind"_L1].toString(), u"end_date"_s);
    m_world->clock.advance(std::chrono::days{7});
    QCOMPARE(announced(), 1);
    // Nobody is told of an end that will not be theirs.
    const QString gone = m_world->member(m_account, m_world->person(u"Gone"_s), {u"tickets"_s});
    QCOMPARE(end(gone, 1, m_world->clock.now() + 24h, {}).status, 200);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + gone), {}, 2).status, 200);
    QCOMPARE(announced(), 0);
    QCOMPARE(end(member, 3, {}, at + std::chrono::days{7}).status, 200);
    QCOMPARE(announced(), 0);
}

QTEST_GUILESS_MAIN(MemberEditTest)
#include "member_edit_test.moc"
