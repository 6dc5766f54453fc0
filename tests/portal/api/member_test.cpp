// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;
using namespace std::chrono_literals;

/// Members and their grants: who may see, change, remove and bring back whom (R27 to R36).
class MemberTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void describesThePortal();
    void listsOwnAccountsFirst();
    void onlyManagersSeeMembers();
    void foreignAndAbsentAreTheSame();
    void pagesByNameWithoutGaps();
    void searchFindsNameAndAddress();
    void removalHoldsFromTheNextRequest();
    void removalNeedsTheVersion();
    void ownerIsUntouchable();
    void restoresWithinGraceOnly();
    void restoringSupersedesAnInvitation();
    void restoringNeedsTheRightOrTheDeed();
    void deltaMeetsThePresentGrant();
    void deltaClashesAreTold();
    void nobodyGivesWhatTheyDoNotHold();
    void requirementsHold();
    void unknownMembersAreRefused();
    void accessIsDecidedNow();
    void endedGrantHoldsNothing();
    void deactivatedIsRefused();
    void dryRunChangesNothing();
    void auditFollowsEachEffect();

private:
    [[nodiscard]] QString path(const QString &rest = {}) const { return u"/v1/accounts/"_s + m_account + rest; }
    Answer change(const QString &who, const QString &member, const QJsonObject &delta)
    {
        return m_world->send(Verb::Patch, who, path(u"/members/%1/grant"_s.arg(member)), delta);
    }
    qint64 versionOf(const QString &member)
    {
        return m_world->value("SELECT version FROM members WHERE id = ?", {member}).toLongLong();
    }
    QStringList permissionsOf(const QString &member)
    {
        const Answer answer = m_world->get(m_owner, path(u"/members/"_s + member));
        QStringList keys;
        for (const QJsonValue key : answer.json["grant"_L1]["permissions"_L1].toArray()) {
            keys.append(key.toString());
        }
        return keys;
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
};

void MemberTest::init()
{
    m_world = std::make_unique<ApiWorld>();
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Firm"_s, m_owner);
}

void MemberTest::describesThePortal()
{
    const Answer answer = m_world->get({}, u"/v1/portal"_s);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json["api"_L1].toString(), u"gatehouse-1"_s);
    QCOMPARE(answer.json["invitations"_L1]["lifetime_s"_L1].toInt(), 86'400);
    QCOMPARE(answer.json["permissions"_L1].toArray().size(), 14);
    QCOMPARE(answer.json["terms"_L1]["invite_user"_L1]["en"_L1].toString(), u"Invite New User"_s);
    QVERIFY(!answer.json["data_epoch"_L1].toString().isEmpty());
}

void MemberTest::listsOwnAccountsFirst()
{
    const QString other = m_world->person(u"Paul"_s);
    const QString foreign = m_world->account(u"Aaa"_s, other);
    m_world->member(foreign, m_owner, {u"tickets"_s});
    const Answer answer = m_world->get(m_owner, u"/v1/accounts"_s);
    QCOMPARE(answer.json["count"_L1].toInt(), 2);
    QCOMPARE(answer.list("accounts")[0]["id"_L1].toString(), m_account);
    QVERIFY(answer.list("accounts")[0]["own"_L1].toBool());
    QCOMPARE(answer.list("accounts")[1]["id"_L1].toString(), foreign);
    QCOMPARE(answer.list("accounts")[1]["owner_name"_L1].toString(), u"Paul"_s);
}

void MemberTest::onlyManagersSeeMembers()
{
    const QString anna = m_world->person(u"Anna"_s);
    m_world->member(m_account, anna, {u"emails"_s});
    for (const QString &rest : {u"/members"_s, QString(u"/members/owner-of-"_s + m_account), u"/invitations"_s,
             u"/changes"_s, u"/audit-events"_s}) {
        QCOMPARE(m_world->get(anna, path(rest)).status, 403);
        QCOMPARE(m_world->get(m_owner, path(rest)).status, 200);
        QCOMPARE(m_world->get({}, path(rest)).status, 401);
    }
}

void MemberTest::foreignAndAbsentAreTheSame()
{
    const QString stranger = m_world->person(u"Sten"_s);
    const QString theirs = m_world->account(u"Theirs"_s, stranger);
    const QByteArray absent = m_world->get(m_owner, u"/v1/accounts/nothing/members"_s).body;
    QCOMPARE(m_world->get(m_owner, u"/v1/accounts/%1/members"_s.arg(theirs)).body, absent);
    const QByteArray noMember = m_world->get(m_owner, path(u"/members/nobody"_s)).body;
    QCOMPARE(m_world->get(m_owner, path(u"/members/owner-of-"_s + theirs)).body, noMember);
    QCOMPARE(m_world->get(m_owner, path(u"/members/nobody"_s)).status, 404);
}

void MemberTest::pagesByNameWithoutGaps()
{
    QSet<QString> expected{u"owner-of-"_s + m_account};
    for (int number = 0; number < 25; ++number) {
        expected.insert(m_world->member(m_account, m_world->person(u"P%1"_s.arg((number * 7) % 25)), {u"tickets"_s}));
    }
    QSet<QString> seen;
    QStringList names;
    QString cursor;
    int pages = 0;
    do {
        const Answer answer = m_world->get(m_owner, path(u"/members?limit=4&cursor="_s + cursor));
        QCOMPARE(answer.status, 200);
        for (const QJsonValue member : answer.list("members")) {
            QVERIFY(!seen.contains(member["id"_L1].toString()));
            seen.insert(member["id"_L1].toString());
            names.append(member["name"_L1].toString());
        }
        cursor = answer.json["next_cursor"_L1].toString();
    } while (!cursor.isEmpty() && ++pages < 20);
    QCOMPARE(seen, expected);
    QVERIFY(std::is_sorted(names.begin(), names.end()));
    QCOMPARE(m_world->get(m_owner, path(u"/members?limit=501"_s)).status, 422);
    QCOMPARE(m_world->get(m_owner, path(u"/members?cursor=forged"_s)).code(), u"resync"_s);
}

void MemberTest::searchFindsNameAndAddress()
{
    m_world->member(m_account, m_world->person(u"Zoë"_s), {});
    m_world->member(m_account, m_world->person(u"Percent"_s), {});
    QCOMPARE(m_world->get(m_owner, path(u"/members?q=ZOE"_s)).list("members").size(), 1);
    QCOMPARE(m_world->get(m_owner, path(u"/members?q=percent@ex"_s)).list("members").size(), 1);
    // R100: no character is a wildcard.
    QCOMPARE(m_world->get(m_owner, path(u"/members?q=%"_s)).list("members").size(), 0);
    QCOMPARE(m_world->get(m_owner, path(u"/members?q=_"_s)).list("members").size(), 0);
}

void MemberTest::removalHoldsFromTheNextRequest()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {});
    QCOMPARE(m_world->get(anna, path(u"/members"_s)).status, 200);
    const Answer removed = m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 1);
    QCOMPARE(removed.status, 200);
    QCOMPARE(removed.json["version"_L1].toInt(), 2);
    QCOMPARE(m_world->get(anna, path(u"/members"_s)).status, 404);
    QCOMPARE(m_world->get(anna, u"/v1/accounts"_s).json["count"_L1].toInt(), 0);
    QCOMPARE(m_world->get(m_owner, path(u"/members/"_s + member)).json["status"_L1].toString(), u"removed"_s);
    QCOMPARE(m_world->get(m_owner, path(u"/members"_s)).json["count"_L1].toInt(), 1);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 2).status, 404);
}

void MemberTest::removalNeedsTheVersion()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member)).status, 428);
    const Answer stale = m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 7);
    QCOMPARE(stale.status, 412);
    QCOMPARE(stale.code(), u"version_conflict"_s);
    QCOMPARE(stale.json["present"_L1]["id"_L1].toString(), member);
    Request weak = m_world->request(Verb::Delete, m_owner, path(u"/members/"_s + member));
    m_world->addKey(weak);
    weak.headers.insert("if-match", "W/\"1\"");
    QCOMPARE(m_world->exchange(weak).status, 412);
    QCOMPARE(m_world->get(m_owner, path(u"/members/"_s + member)).etag, QByteArray("\"1\""));
}

void MemberTest::ownerIsUntouchable()
{
    const QString anna = m_world->person(u"Anna"_s);
    m_world->member(m_account, anna, {});
    const QString owner = u"owner-of-"_s + m_account;
    for (const QString &who : {anna, m_owner}) {
        QCOMPARE(m_world->send(Verb::Delete, who, path(u"/members/"_s + owner), {}, 1).code(), u"owner_untouchable"_s);
        QCOMPARE(change(who, owner, ApiWorld::delta(1, {}, {u"users"_s})).code(), u"owner_untouchable"_s);
    }
}

void MemberTest::restoresWithinGraceOnly()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"tickets"_s, u"emails"_s});
    const QString restore = path(u"/members/%1/restore"_s.arg(member));
    const Answer removed = m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 1);
    const qint64 until = removed.json["restorable_until"_L1].toInteger();
    QCOMPARE(until - m_world->clock.now().time_since_epoch().count(), 86'400'000);
    m_world->clock.advance(24h - 1ms);
    const Answer restored = m_world->send(Verb::Post, m_owner, restore, {}, 2);
    QCOMPARE(restored.status, 200);
    QCOMPARE(permissionsOf(member), (QStringList{u"emails"_s, u"tickets"_s}));
    QCOMPARE(m_world->get(anna, u"/v1/accounts"_s).json["count"_L1].toInt(), 1);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 3).status, 200);
    m_world->clock.advance(24h);
    QCOMPARE(m_world->send(Verb::Post, m_owner, restore, {}, 4).code(), u"restore_too_late"_s);
}

void MemberTest::restoringSupersedesAnInvitation()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"tickets"_s});
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 1).status, 200);
    const Answer invited = m_world->invite(m_owner, m_account, u"anna@example.org"_s, ApiWorld::everything());
    const QString invitation = invited.list("results")[0]["id"_L1].toString();
    QVERIFY(!invitation.isEmpty());
    QCOMPARE(m_world->get(anna, u"/v1/me/invitations"_s).json["count"_L1].toInt(), 1);
    QCOMPARE(m_world->send(Verb::Post, m_owner, path(u"/members/%1/restore"_s.arg(member)), {}, 2).status, 200);
    QCOMPARE(m_world->get(m_owner, path(u"/invitations/"_s + invitation)).json["state"_L1].toString(), u"superseded"_s);
    QCOMPARE(m_world->get(anna, u"/v1/me/invitations"_s).json["count"_L1].toInt(), 0);
}

void MemberTest::restoringNeedsTheRightOrTheDeed()
{
    const QString gina = m_world->person(u"Gina"_s);
    m_world->member(m_account, gina, {u"users"_s});
    const QString one = m_world->member(m_account, m_world->person(u"One"_s), {});
    const QString two = m_world->member(m_account, m_world->person(u"Two"_s), {});
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + one), {}, 1).status, 200);
    QCOMPARE(m_world->send(Verb::Delete, gina, path(u"/members/"_s + two), {}, 1).status, 200);
    QCOMPARE(m_world->send(Verb::Post, gina, path(u"/members/%1/restore"_s.arg(one)), {}, 2).code(),
        u"exceeds_own_rights"_s);
    QCOMPARE(m_world->send(Verb::Post, gina, path(u"/members/%1/restore"_s.arg(two)), {}, 2).status, 200);
}

void MemberTest::deltaMeetsThePresentGrant()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    QCOMPARE(change(m_owner, member, ApiWorld::delta(1, {u"invoices"_s}, {})).status, 200);
    // Another administrator, who still saw version 1, touches other cells.
    const Answer second = change(m_owner, member, ApiWorld::delta(1, {u"emails"_s}, {u"tickets"_s}));
    QCOMPARE(second.status, 200);
    QCOMPARE(permissionsOf(member), (QStringList{u"emails"_s, u"invoices"_s}));
    // The same cell to the same value is simply done: no version, no sequence.
    const Answer same = change(m_owner, member, ApiWorld::delta(1, {u"emails"_s}, {}));
    QCOMPARE(same.status, 200);
    QCOMPARE(same.json["member"_L1]["version"_L1].toInt(), 3);
    QCOMPARE(same.json["sequence"_L1].toInt(), second.json["sequence"_L1].toInt());
}

void MemberTest::deltaClashesAreTold()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s, u"domains"_s});
    QJsonObject toAll{{u"base_version"_s, 1}, {u"all"_s, true}, {u"add"_s, QJsonArray()}, {u"remove"_s, QJsonArray()}};
    QCOMPARE(change(m_owner, member, ApiWorld::delta(1, {}, {u"domains"_s})).status, 200);

    const Answer broken = change(m_owner, member, ApiWorld::delta(1, {u"domain_settings"_s}, {}));
    QCOMPARE(broken.status, 412);
    QCOMPARE(broken.code(), u"grant_clash"_s);
    QCOMPARE(broken.list("clashes")[0]["kind"_L1].toString(), u"requirement_broken"_s);
    QCOMPARE(broken.list("clashes")[0]["requirement"_L1].toString(), u"domains"_s);
    QCOMPARE(broken.json["present"_L1]["version"_L1].toInt(), 2);
    QCOMPARE(broken.json["changed_by"_L1].toString(), u"Olga"_s);

    const Answer future = change(m_owner, member, ApiWorld::delta(3, {u"invoices"_s}, {}));
    QCOMPARE(future.status, 412);
    QCOMPARE(future.code(), u"version_conflict"_s);
    QCOMPARE(future.json["present"_L1]["version"_L1].toInt(), 2);

    const Answer word = change(m_owner, member, toAll);
    QCOMPARE(word.code(), u"grant_clash"_s);
    QCOMPARE(word.list("clashes")[0]["kind"_L1].toString(), u"all_against_set"_s);
    toAll[u"base_version"_s] = 2;
    QCOMPARE(change(m_owner, member, toAll).status, 200);
    QCOMPARE(change(m_owner, member, ApiWorld::delta(2, {}, {u"tickets"_s})).code(), u"grant_clash"_s);

    QJsonObject toSet = ApiWorld::delta(3, {u"tickets"_s}, {});
    toSet[u"all"_s] = false;
    QCOMPARE(change(m_owner, member, toSet).status, 200);
    QCOMPARE(permissionsOf(member), QStringList{u"tickets"_s});
}

void MemberTest::nobodyGivesWhatTheyDoNotHold()
{
    const QString gina = m_world->person(u"Gina"_s);
    const QString self = m_world->member(m_account, gina, {u"users"_s, u"tickets"_s});
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"emails"_s});
    QCOMPARE(change(gina, member, ApiWorld::delta(1, {u"invoices"_s}, {})).code(), u"exceeds_own_rights"_s);
    QCOMPARE(change(gina, member, ApiWorld::delta(1, {u"tickets"_s}, {})).status, 200);
    QCOMPARE(change(gina, self, ApiWorld::delta(1, {u"invoices"_s}, {})).code(), u"exceeds_own_rights"_s);
    const QJsonObject all{
        {u"base_version"_s, 1}, {u"all"_s, true}, {u"add"_s, QJsonArray()}, {u"remove"_s, QJsonArray()}};
    QCOMPARE(change(gina, self, all).code(), u"exceeds_own_rights"_s);
    // Giving up is allowed, and holds from the next request on.
    QCOMPARE(change(gina, self, ApiWorld::delta(1, {}, {u"users"_s})).status, 200);
    QCOMPARE(change(gina, member, ApiWorld::delta(2, {}, {u"tickets"_s})).code(), u"forbidden"_s);
}

void MemberTest::requirementsHold()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    const Answer missing = change(m_owner, member, ApiWorld::delta(1, {u"sso"_s}, {}));
    QCOMPARE(missing.status, 422);
    QCOMPARE(missing.code(), u"requirement_missing"_s);
    QCOMPARE(missing.json["requirement"_L1].toString(), u"products"_s);
    QCOMPARE(change(m_owner, member, ApiWorld::delta(1, {u"sso"_s, u"products"_s}, {})).status, 200);
    QCOMPARE(change(m_owner, member, ApiWorld::delta(2, {}, {u"products"_s})).code(), u"requirement_missing"_s);
    QCOMPARE(change(m_owner, member, ApiWorld::delta(2, {u"moon"_s}, {})).code(), u"unknown_permission"_s);
    // R33: a cell that only an older catalogue knows survives an edit of another one.
    QVERIFY(m_world->inScene({}, [&](Scene &scene) -> Result<void> {
        auto run = scene.transaction.run("UPDATE members SET grant_json = '{\"all\":false,\"permissions\":[\"moon\"]}' "
                                         "WHERE id = ?",
            {member});
        return run ? Result<void>() : Result<void>(tl::unexpected(run.error()));
    }));
    QCOMPARE(change(m_owner, member, ApiWorld::delta(2, {u"emails"_s}, {})).status, 200);
    QCOMPARE(permissionsOf(member), (QStringList{u"emails"_s, u"moon"_s}));
}

void MemberTest::unknownMembersAreRefused()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    QJsonObject delta = ApiWorld::delta(1, {u"emails"_s}, {});
    delta[u"role"_s] = u"owner"_s;
    QCOMPARE(change(m_owner, member, delta).status, 422);
    QJsonObject scoped = ApiWorld::delta(1, {}, {});
    scoped[u"add"_s] = QJsonArray{QJsonObject{{u"permission"_s, u"emails"_s}, {u"module"_s, u"x"_s}}};
    QCOMPARE(change(m_owner, member, scoped).status, 422);
    QCOMPARE(versionOf(member), 1);
}

void MemberTest::accessIsDecidedNow()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {u"tickets"_s});
    const auto allowed = [&](const QString &permission) {
        return m_world->get(anna, path(u"/access/"_s + permission)).json["allowed"_L1].toBool();
    };
    QVERIFY(allowed(u"tickets"_s));
    QVERIFY(!allowed(u"invoices"_s));
    QCOMPARE(m_world->get(anna, path(u"/access/moon"_s)).code(), u"unknown_permission"_s);
    QCOMPARE(change(m_owner, member, ApiWorld::delta(1, {u"invoices"_s}, {u"tickets"_s})).status, 200);
    QVERIFY(!allowed(u"tickets"_s));
    QVERIFY(allowed(u"invoices"_s));
    QVERIFY(m_world->get(m_owner, path(u"/access/sso"_s)).json["allowed"_L1].toBool());
}

void MemberTest::endedGrantHoldsNothing()
{
    const QString anna = m_world->person(u"Anna"_s);
    QJsonObject grant = ApiWorld::grantOf({u"tickets"_s});
    grant[u"ends_at"_s] = qint64((m_world->clock.now() + 1h).time_since_epoch().count());
    const Answer invited = m_world->invite(m_owner, m_account, u"anna@example.org"_s, grant);
    const QString link = m_world->linkId(m_account, invited.list("results")[0]["id"_L1].toString());
    QCOMPARE(m_world->send(Verb::Post, anna, u"/v1/me/invitations/%1/accept"_s.arg(link), {}, 1).status, 200);
    m_world->clock.advance(1h - 1ms);
    QVERIFY(m_world->get(anna, path(u"/access/tickets"_s)).json["allowed"_L1].toBool());
    m_world->clock.advance(1ms);
    QVERIFY(!m_world->get(anna, path(u"/access/tickets"_s)).json["allowed"_L1].toBool());
}

void MemberTest::deactivatedIsRefused()
{
    const QString anna = m_world->person(u"Anna"_s);
    const QString member = m_world->member(m_account, anna, {});
    m_world->disable(member, m_account);
    QCOMPARE(m_world->get(anna, path(u"/members"_s)).status, 404);
    QCOMPARE(m_world->get(anna, path(u"/access/tickets"_s)).status, 404);
    QCOMPARE(m_world->get(anna, u"/v1/accounts"_s).json["count"_L1].toInt(), 0);
    QCOMPARE(m_world->get(m_owner, path(u"/members/"_s + member)).json["status"_L1].toString(), u"deactivated"_s);
}

void MemberTest::dryRunChangesNothing()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    const Answer tried = m_world->send(Verb::Delete, m_owner, path(u"/members/%1?dry_run=true"_s.arg(member)), {}, 1);
    QCOMPARE(tried.status, 200);
    QVERIFY(tried.json["dry_run"_L1].toBool());
    QCOMPARE(m_world->get(m_owner, path(u"/members/"_s + member)).status, 200);
    QCOMPARE(m_world->get(m_owner, path(u"/audit-events"_s)).json["count"_L1].toInt(), 0);
}

void MemberTest::auditFollowsEachEffect()
{
    const QString member = m_world->member(m_account, m_world->person(u"Anna"_s), {u"tickets"_s});
    QCOMPARE(change(m_owner, member, ApiWorld::delta(1, {u"emails"_s}, {})).status, 200);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 2).status, 200);
    QCOMPARE(m_world->send(Verb::Delete, m_owner, path(u"/members/"_s + member), {}, 2).status, 404);
    const Answer first = m_world->get(m_owner, path(u"/audit-events?limit=1"_s));
    QCOMPARE(first.list("events")[0]["action"_L1].toString(), u"member.removed"_s);
    QCOMPARE(first.list("events")[0]["actor"_L1].toString(), u"Olga"_s);
    const QString cursor = first.json["next_cursor"_L1].toString();
    const Answer second = m_world->get(m_owner, path(u"/audit-events?limit=1&cursor="_s + cursor));
    QCOMPARE(second.list("events")[0]["action"_L1].toString(), u"member.grant_changed"_s);
    QVERIFY(second.json["next_cursor"_L1].isNull());
}

QTEST_GUILESS_MAIN(MemberTest)
#include "member_test.moc"
