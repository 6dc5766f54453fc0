// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// How a membership ends and comes back: deactivated, reactivated, removed, left, invited again; and what ends with it.
class MemberStatusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { settle(u"customer-portal"_s); }
    void deactivatedHoldsNothingUntilReactivated();
    void deactivationIsOfferedByTheProfile();
    void reactivatingNeedsTheRightOrTheDeed();
    void ownerIsUntouchable();
    void endsWhatIsOpenAndSaysHowMuch();
    void whoSeesLittleHasItOpenAllTheSame();
    void listsByStatus();
    void feedCarriesTheRemoved();
    void leaverIsNotBroughtBack();
    void ownerCannotLeave();
    void comesBackByInvitationAlone();
    void showsThemselves();
    void lastUseIsKeptCheaply();
    void dryRunChangesNothing();
    void auditFollowsEachEffect();

private:
    void settle(const QString &profile)
    {
        m_world = std::make_unique<ApiWorld>(profile);
        m_owner = m_world->person(u"Olga"_s);
        m_account = m_world->account(u"Firm"_s, m_owner);
    }
    [[nodiscard]] QString path(const QString &rest = {}) const { return u"/v1/accounts/"_s + m_account + rest; }
    Answer turn(const QString &who, const QString &member, const QString &how, qint64 version)
    {
        return m_world->send(Verb::Post, who, path(u"/members/%1/%2"_s.arg(member, how)), {}, version);
    }
    Answer remove(const QString &who, const QString &member, qint64 version)
    {
        return m_world->send(Verb::Delete, who, path(u"/members/"_s + member), {}, version);
    }
    [[nodiscard]] QStringList listed(const QString &query) const
    {
        QStringList ids;
        for (const QJsonValue member : m_world->get(m_owner, path(u"/members"_s + query)).list("members")) {
            ids.append(member["id"_L1].toString());
        }
        return ids;
    }
    /// A living session of theirs, with the account open in it.
    void openAccountIn(const QString &who, const QString &asking = u"/access/access"_s, int answer = 200)
    {
        const qint64 now = m_world->clock.now().time_since_epoch().count();
        const QString session = QString(u"session-"_s + who);
        QVERIFY(m_world->inScene({}, [&](Scene &scene) -> Result<void> {
            auto run = scene.transaction.run(
                "INSERT INTO sessions (id, identity_id, created_at, last_used_at, expires_at) VALUES (?, ?, ?, ?, ?)",
                {session, who, now, now, now + 3'600'000});
            return run ? Result<void>() : Result<void>(tl::unexpected(run.error()));
        }));
        QCOMPARE(m_world->get(who, path(asking)).status, answer);
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
};

void MemberStatusTest::deactivatedHoldsNothingUntilReactivated()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"access"_s});
    QCOMPARE(m_world->get(anna, path(u"/access/access?module=orders"_s)).json["allowed"_L1].toBool(), true);
    const Answer before = m_world->get(m_owner, path(u"/members/"_s + member));

    const Answer off = turn(m_owner, member, u"deactivate"_s, 1);
    QCOMPARE(off.status, 200);
    QCOMPARE(off.json["member"_L1]["status"_L1].toString(), u"deactivated"_s);
    QCOMPARE(m_world->get(anna, path(u"/access/access?module=orders"_s)).status, 404);
    QCOMPARE(m_world->get(anna, u"/v1/accounts"_s).json["count"_L1].toInt(), 0);
    QCOMPARE(turn(m_owner, member, u"deactivate"_s, 2).code(), u"version_conflict"_s);
    QCOMPARE(turn(m_owner, member, u"reactivate"_s, 1).status, 412);
    QCOMPARE(turn(m_owner, member, u"reactivate"_s, -1).status, 428);

    const Answer on = turn(m_owner, member, u"reactivate"_s, 2);
    QCOMPARE(on.status, 200);
    QCOMPARE(on.json["member"_L1]["grant"_L1].toObject(), before.json["grant"_L1].toObject());
    QCOMPARE(on.json["member"_L1]["role"_L1].toString(), before.json["role"_L1].toString());
    QCOMPARE(m_world->get(anna, path(u"/access/access?module=orders"_s)).json["allowed"_L1].toBool(), true);
}

void MemberStatusTest::deactivationIsOfferedByTheProfile()
{
    settle(u"third-party"_s);
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    const Answer answer = turn(m_owner, member, u"deactivate"_s, 1);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.code(), u"deactivation_not_offered"_s);
    QCOMPARE(listed(u"?status=active"_s).size(), 2);
}

void MemberStatusTest::reactivatingNeedsTheRightOrTheDeed()
{
    QVERIFY(m_world->inScene({}, [&](Scene &) -> Result<void> { return {}; }));
    const QString gina = m_world->person(u"Gina"_s);
    const QString manager = m_world->member(m_account, gina, {});
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u"/members/"_s + manager), {{u"role"_s, u"administrator"_s}}, 1)
                 .status,
        200);
    const QJsonObject narrow{{u"base_version"_s, 2}, {u"all"_s, false},
        {u"add"_s, QJsonArray{QJsonObject{{u"permission"_s, u"access"_s}, {u"module"_s, u"user_management"_s}}}},
        {u"remove"_s, QJsonArray()}};
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u"/members/%1/grant"_s.arg(manager)), narrow).status, 200);
    const QString one = m_world->member(m_account, m_world->person(u"One"_s), {});
    const QString two = m_world->member(m_account, m_world->person(u"Two"_s), {});
    QCOMPARE(turn(m_owner, one, u"deactivate"_s, 1).status, 200);
    QCOMPARE(turn(gina, two, u"deactivate"_s, 1).status, 200);
    QCOMPARE(turn(gina, one, u"reactivate"_s, 2).code(), u"exceeds_own_rights"_s);
    QCOMPARE(turn(gina, two, u"reactivate"_s, 2).status, 200);
}

void MemberStatusTest::ownerIsUntouchable()
{
    const QString owner = u"owner-of-"_s + m_account;
    QCOMPARE(turn(m_owner, owner, u"deactivate"_s, 1).code(), u"owner_untouchable"_s);
    QCOMPARE(m_world->send(Verb::Patch, m_owner, path(u"/members/"_s + owner), {{u"role"_s, u"user"_s}}, 1).code(),
        u"owner_untouchable"_s);
}

void MemberStatusTest::endsWhatIsOpenAndSaysHowMuch()
{
    for (const bool removes : {false, true}) {
        settle(u"customer-portal"_s);
        const QString gina = m_world->person(u"Gina"_s);
        const QString member = m_world->member(m_account, gina, {});
        QCOMPARE(
            m_world->send(Verb::Patch, m_owner, path(u"/members/"_s + member), {{u"role"_s, u"administrator"_s}}, 1)
                .status,
            200);
        openAccountIn(gina);
        const QJsonObject grant{{u"all"_s, false}, {u"permissions"_s, QJsonArray()},
            {u"scoped"_s, QJsonArray{QJsonObject{{u"permission"_s, u"access"_s}, {u"module"_s, u"orders"_s}}}}};
        const Answer invited = m_world->invite(gina, m_account, u"neo@example.org"_s, grant);
        const QString invitation = invited.list("results")[0]["id"_L1].toString();
        QVERIFY(!invitation.isEmpty());
        const Answer other = m_world->invite(m_owner, m_account, u"trinity@example.org"_s, grant);
        const QString kept = other.list("results")[0]["id"_L1].toString();

        const Answer ended = removes ? remove(m_owner, member, 2) : turn(m_owner, member, u"deactivate"_s, 2);
        QCOMPARE(ended.status, 200);
        QCOMPARE(ended.json["ended"_L1]["sessions"_L1].toInt(), 1);
        QCOMPARE(ended.json["ended"_L1]["invitations"_L1].toInt(), 1);
        const auto stateOf = [&](const QString &id) {
            return m_world->get(m_owner, path(u"/invitations/"_s + id)).json["state"_L1].toString();
        };
        QCOMPARE(stateOf(invitation), u"revoked"_s);
        QCOMPARE(stateOf(kept), u"pending"_s);
        const QString neo = m_world->person(u"Neo"_s);
        QCOMPARE(m_world->get(neo, u"/v1/me/invitations"_s).json["count"_L1].toInt(), 0);
        // Their session itself lives on: it may be about another account.
        QCOMPARE(m_world->value("SELECT count(*) FROM sessions WHERE ended_at IS NULL").toInt(), 1);
        QCOMPARE(m_world->value("SELECT count(*) FROM account_uses WHERE identity_id = ?", {gina}).toInt(), 0);
    }
}

void MemberStatusTest::whoSeesLittleHasItOpenAllTheSame()
{
    const QString gina = m_world->person(u"Gina"_s);
    const QString member = m_world->member(m_account, gina, {});
    openAccountIn(gina, u"/members"_s, 403);
    const auto lastUse = m_world->value("SELECT coalesce(last_use, 0) FROM members WHERE id = ?", {member});
    QCOMPARE(lastUse.toLongLong(), 0); // a refusal is no use of the account
    const Answer ended = remove(m_owner, member, 1);
    QCOMPARE(ended.status, 200);
    QCOMPARE(ended.json["ended"_L1]["sessions"_L1].toInt(), 1);
}

void MemberStatusTest::listsByStatus()
{
    const QString owner = u"owner-of-"_s + m_account;
    const QString on = m_world->member(m_account, m_world->person(u"Ada"_s), {});
    const QString off = m_world->member(m_account, m_world->person(u"Ben"_s), {});
    const QString gone = m_world->member(m_account, m_world->person(u"Cleo"_s), {});
    const QString goneOff = m_world->member(m_account, m_world->person(u"Dora"_s), {});
    QCOMPARE(turn(m_owner, off, u"deactivate"_s, 1).status, 200);
    QCOMPARE(turn(m_owner, goneOff, u"deactivate"_s, 1).status, 200);
    QCOMPARE(remove(m_owner, gone, 1).status, 200);
    QCOMPARE(remove(m_owner, goneOff, 2).status, 200);
    QCOMPARE(listed({}), (QStringList{on, off, owner}));
    QCOMPARE(listed(u"?status=active"_s), (QStringList{on, owner}));
    QCOMPARE(listed(u"?status=deactivated"_s), QStringList{off});
    QCOMPARE(listed(u"?status=removed"_s), (QStringList{gone, goneOff}));
    QCOMPARE(listed(u"?status=removed&q=dora"_s), QStringList{goneOff});
    QCOMPARE(m_world->get(m_owner, path(u"/members?status=asleep"_s)).status, 422);

    const Answer first = m_world->get(m_owner, path(u"/members?status=removed&limit=1"_s));
    const QString cursor = first.json["next_cursor"_L1].toString();
    const Answer second = m_world->get(m_owner, path(u"/members?status=removed&limit=1&cursor="_s + cursor));
    QCOMPARE(second.list("members")[0]["id"_L1].toString(), goneOff);
    QVERIFY(second.json["next_cursor"_L1].isNull());
    QCOMPARE(m_world->get(m_owner, path(u"/members?cursor="_s + cursor)).code(), u"resync"_s);

    const QJsonObject tombstone = m_world->get(m_owner, path(u"/members/"_s + gone)).json;
    QCOMPARE(tombstone["status"_L1].toString(), u"removed"_s);
    QCOMPARE(tombstone["restorable_until"_L1].toInteger() - tombstone["removed_at"_L1].toInteger(), 604'800'000);
    // A removal undone brings back what was: deactivated stays deactivated.
    const Answer restored = m_world->send(Verb::Post, m_owner, path(u"/members/%1/restore"_s.arg(goneOff)), {}, 3);
    QCOMPARE(restored.json["member"_L1]["status"_L1].toString(), u"deactivated"_s);
    QVERIFY(restored.json["member"_L1]["removed_at"_L1].isUndefined());
}

void MemberStatusTest::feedCarriesTheRemoved()
{
    const QString member = m_world->member(m_account, m_world->person(u"Ada"_s), {});
    const QString cursor = m_world->get(m_owner, path(u"/changes"_s)).json["next_cursor"_L1].toString();
    QCOMPARE(remove(m_owner, member, 1).status, 200);
    for (const QString &from : {cursor, QString()}) {
        const QJsonArray changes = m_world->get(m_owner, path(u"/changes?cursor="_s + from)).list("changes");
        const QJsonObject last = changes.last().toObject();
        QCOMPARE(last["id"_L1].toString(), member);
        QVERIFY(last["deleted"_L1].toBool());
        QCOMPARE(last["member"_L1]["status"_L1].toString(), u"removed"_s);
    }
}

void MemberStatusTest::leaverIsNotBroughtBack()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {});
    const Answer left = m_world->send(Verb::Post, anna, path(u"/leave"_s));
    QCOMPARE(left.status, 200);
    QCOMPARE(left.json["id"_L1].toString(), member);
    QCOMPARE(m_world->get(anna, path(u"/access/access"_s)).status, 404);
    QCOMPARE(m_world->send(Verb::Post, anna, path(u"/leave"_s)).status, 404);
    const QJsonObject tombstone = m_world->get(m_owner, path(u"/members/"_s + member)).json;
    QVERIFY(tombstone["restorable_until"_L1].isNull());
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/members/%1/restore"_s.arg(member)), {}, 2).code(),
        u"restore_too_late"_s);
}

void MemberStatusTest::ownerCannotLeave()
{
    const Answer answer = m_world->send(Verb::Post, m_owner, path(u"/leave"_s));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.code(), u"owner_cannot_leave"_s);
    QCOMPARE(m_world->get(m_owner, path(u"/members"_s)).status, 200);
}

void MemberStatusTest::comesBackByInvitationAlone()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {});
    QCOMPARE(turn(m_owner, member, u"deactivate"_s, 1).status, 200);
    // Deactivated people are members still: they are reactivated, not invited.
    const QJsonObject grant = ApiWorld::grantOf({u"access"_s});
    QCOMPARE(m_world->invite(m_owner, m_account, u"anna@example.org"_s, grant)
                 .list("results")[0]["problem"_L1]["code"_L1]
                 .toString(),
        u"already_member"_s);
    QCOMPARE(remove(m_owner, member, 2).status, 200);
    const Answer invited = m_world->invite(m_owner, m_account, u"anna@example.org"_s, grant);
    const QString link = m_world->linkId(m_account, invited.list("results")[0]["id"_L1].toString());
    QCOMPARE(m_world->send(Verb::Post, anna, u"/v1/me/invitations/%1/accept"_s.arg(link), {}, 1).status, 200);
    const QJsonObject back = m_world->get(m_owner, path(u"/members/"_s + member)).json;
    QCOMPARE(back["status"_L1].toString(), u"active"_s);
    QCOMPARE(back["grant"_L1]["all"_L1].toBool(), false);
    QCOMPARE(back["version"_L1].toInt(), 4);
    QVERIFY(back["removed_at"_L1].isUndefined());
}

void MemberStatusTest::showsThemselves()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString own = m_world->member(m_account, anna, {u"access"_s});
    const QString other = m_world->member(m_account, m_world->person(u"Ben"_s), {u"access"_s});
    QCOMPARE(m_world->get(anna, path(u"/members/"_s + own)).status, 200);
    QCOMPARE(m_world->get(anna, path(u"/members/"_s + other)).status, 403);
    QCOMPARE(m_world->send(Verb::Delete, anna, path(u"/members/"_s + own), {}, 1).status, 403);
}

void MemberStatusTest::lastUseIsKeptCheaply()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"access"_s});
    const auto lastUse = [&]() -> QJsonValue {
        return m_world->get(m_owner, path(u"/members/"_s + member)).json["last_use"_L1];
    };
    const auto now = [&] {
        return qint64{m_world->clock.now().time_since_epoch().count()};
    };
    const auto sequence = [&] {
        return m_world->value("SELECT sequence FROM accounts").toLongLong();
    };
    QVERIFY(lastUse().isNull());
    const qint64 began = sequence();
    QCOMPARE(m_world->get(anna, path(u"/access/access"_s)).status, 200);
    const qint64 first = now();
    QCOMPARE(lastUse().toInteger(), first);
    m_world->clock.advance(4min);
    QCOMPARE(m_world->get(anna, path(u"/access/access"_s)).status, 200);
    QCOMPARE(lastUse().toInteger(), first);
    m_world->clock.advance(1min);
    QCOMPARE(m_world->get(anna, path(u"/access/access"_s)).status, 200);
    QCOMPARE(lastUse().toInteger(), now());
    QCOMPARE(sequence(), began); // nobody is told of each use…
    m_world->clock.advance(24h);
    QCOMPARE(m_world->get(anna, path(u"/access/access"_s)).status, 200);
    QCOMPARE(sequence(), began + 1); // …but once a day
    QCOMPARE(m_world->value("SELECT version FROM members WHERE id = ?", {member}).toInt(), 1);
    // A request that is refused uses nothing.
    m_world->clock.advance(24h);
    const qint64 kept = lastUse().toInteger();
    QCOMPARE(m_world->get(anna, path(u"/members"_s)).status, 403);
    QCOMPARE(lastUse().toInteger(), kept);
}

void MemberStatusTest::dryRunChangesNothing()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"access"_s});
    const Answer off =
        m_world->send(Verb::Post, m_owner, path(u"/members/%1/deactivate?dry_run=true"_s.arg(member)), {}, 1);
    QCOMPARE(off.status, 200);
    QVERIFY(off.json["dry_run"_L1].toBool());
    const Answer left = m_world->send(Verb::Post, anna, path(u"/leave?dry_run=true"_s));
    QVERIFY(left.json["dry_run"_L1].toBool());
    QCOMPARE(m_world->get(m_owner, path(u"/members/"_s + member)).json["version"_L1].toInt(), 1);
    QCOMPARE(m_world->get(anna, path(u"/access/access"_s)).status, 200);
    QCOMPARE(m_world->value("SELECT count(*) FROM audit_events WHERE action <> 'access.refused'").toInt(), 0);
}

void MemberStatusTest::auditFollowsEachEffect()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"access"_s});
    QCOMPARE(turn(m_owner, member, u"deactivate"_s, 1).status, 200);
    QCOMPARE(turn(m_owner, member, u"reactivate"_s, 2).status, 200);
    QCOMPARE(
        m_world->send(Verb::Patch, m_owner, path(u"/members/"_s + member), {{u"role"_s, u"administrator"_s}}, 3).status,
        200);
    QCOMPARE(m_world->send(Verb::Post, anna, path(u"/leave"_s)).status, 200);
    QStringList actions;
    for (const QJsonValue event : m_world->get(m_owner, path(u"/audit-events"_s)).list("events")) {
        actions.prepend(event["action"_L1].toString());
    }
    QCOMPARE(
        actions, (QStringList{u"member.deactivated"_s, u"member.reactivated"_s, u"member.edited"_s, u"member.left"_s}));
}

QTEST_GUILESS_MAIN(MemberStatusTest)
#include "member_status_test.moc"
