// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/api/api_world.h"

#include "portal/api/grant.h"
#include "portal/store/sub_account_rows.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

namespace {

QJsonObject cell(const QString &permission, const QString &module = {}, const QString &subAccount = {})
{
    return cellToJson({permission, module, subAccount});
}

QJsonObject scoped(const QJsonArray &cells)
{
    return {{u"all"_s, false}, {u"permissions"_s, QJsonArray()}, {u"scoped"_s, cells}};
}

} // namespace

/// Grants per module and sub-account over the API, as page S4 has them.
class ScopedGrantTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void accountsHaveSubAccounts();
    void saysWhatTheCallerMay();
    void accessIsDecidedInItsScope();
    void aWithdrawnCellIsDeniedOnTheNextRequest();
    void invitesWithCells();
    void refusesWhatThereIsNot();
    void theUserTypeNeverManages();
    void theOwnerAloneManagesWherePermissionsAreOthers();
    void endDatesAreRefusedWhereThereAreNone();

private:
    [[nodiscard]] QString path(const QString &rest) const { return u"/v1/accounts/"_s + m_account + rest; }
    Answer change(const QString &who, const QString &member, const QJsonObject &delta)
    {
        return m_world->send(Verb::Patch, who, path(u"/members/%1/grant"_s.arg(member)), delta);
    }
    bool allowed(const QString &who, const QString &what)
    {
        const Answer answer = m_world->get(who, path(u"/access/"_s + what));
        if (answer.status != 200) {
            qFatal("%s: %d", qPrintable(what), answer.status);
        }
        return answer.json["allowed"_L1].toBool();
    }

    std::unique_ptr<ApiWorld> m_world;
    QString m_owner;
    QString m_account;
    QString m_anna; ///< of the user type
    QString m_member;
};

void ScopedGrantTest::init()
{
    m_world = std::make_unique<ApiWorld>(u"customer-portal"_s);
    m_owner = m_world->person(u"Olga"_s);
    m_account = m_world->account(u"Works"_s, m_owner);
    QVERIFY(m_world->inScene({}, [this](Scene &scene) -> Result<void> {
        for (const QString &name : {u"Berlin"_s, u"Åre"_s}) {
            if (auto added = addSubAccount(scene.transaction, {m_account, name.left(1).toLower(), name}, scene.now);
                !added) {
                return added;
            }
        }
        return {};
    }));
    m_anna = m_world->person(u"Anna"_s);
    m_member = m_world->member(m_account, m_anna, {u"export"_s});
    QCOMPARE(
        change(m_owner, m_member,
            {{u"base_version"_s, 1},
                {u"add"_s, QJsonArray{cell(u"access"_s, u"orders"_s, u"b"_s), cell(u"access"_s, u"support"_s, u"b"_s)}},
                {u"remove"_s, QJsonArray{cell(u"export"_s)}}})
            .status,
        200);
}

void ScopedGrantTest::accountsHaveSubAccounts()
{
    const auto names = [this](const QString &who) {
        QStringList list;
        for (const QJsonValue one :
            m_world->get(who, u"/v1/accounts"_s).list("accounts")[0][u"sub_accounts"_s].toArray()) {
            list.append(one[u"name"_s].toString());
        }
        return list;
    };
    QCOMPARE(names(m_owner), (QStringList{u"Åre"_s, u"Berlin"_s}));
    // Whose grant is limited to some learns of those.
    QCOMPARE(names(m_anna), QStringList{u"Berlin"_s});
    QCOMPARE(change(m_owner, m_member,
                 {{u"base_version"_s, 2}, {u"add"_s, QJsonArray{cell(u"access"_s, u"reports"_s)}},
                     {u"remove"_s, QJsonArray()}})
                 .status,
        200);
    QCOMPARE(names(m_anna).size(), 2);
    QVERIFY(m_world->inScene({}, [this](Scene &scene) -> Result<void> {
        const auto twice = addSubAccount(scene.transaction, {m_account, u"c"_s, u"BERLIN"_s}, scene.now);
        return !twice && twice.error().code == u"name_taken"_s ? Result<void>() : refuse(500, u"internal"_s);
    }));
}

void ScopedGrantTest::saysWhatTheCallerMay()
{
    const auto may = [this](const QString &who) {
        return m_world->get(who, u"/v1/accounts"_s).list("accounts")[0][u"may"_s].toObject();
    };
    QCOMPARE(may(m_owner),
        (QJsonObject{{u"manage"_s, true}, {u"tickets"_s, true}, {u"leave"_s, false}, {u"transfer"_s, true}}));
    // Support of one sub-account is not support of the account.
    QCOMPARE(may(m_anna),
        (QJsonObject{{u"manage"_s, false}, {u"tickets"_s, false}, {u"leave"_s, true}, {u"transfer"_s, false}}));
    QCOMPARE(change(m_owner, m_member,
                 {{u"base_version"_s, 2}, {u"add"_s, QJsonArray{cell(u"access"_s, u"support"_s)}},
                     {u"remove"_s, QJsonArray()}})
                 .status,
        200);
    QVERIFY(may(m_anna)[u"tickets"_s].toBool());
}

void ScopedGrantTest::accessIsDecidedInItsScope()
{
    QVERIFY(allowed(m_anna, u"access?module=orders&sub_account=b"_s));
    QVERIFY(!allowed(m_anna, u"access?module=orders&sub_account=å"_s));
    QVERIFY(!allowed(m_anna, u"access?module=orders"_s));
    QVERIFY(!allowed(m_anna, u"access?module=pricing&sub_account=b"_s));
    QVERIFY(!allowed(m_anna, u"access"_s));
    QVERIFY(allowed(m_owner, u"access"_s));
    QVERIFY(allowed(m_owner, u"access?module=pricing&sub_account=b"_s));
    const auto code = [this](const QString &what) {
        return m_world->get(m_anna, path(u"/access/"_s + what)).code();
    };
    QCOMPARE(code(u"access?module=moon"_s), u"unknown_module"_s);
    QCOMPARE(code(u"access?module=orders&sub_account=x"_s), u"unknown_sub_account"_s);
    QCOMPARE(code(u"export?module=support"_s), u"scope_not_offered"_s);
    QCOMPARE(code(u"dance"_s), u"unknown_permission"_s);
}

void ScopedGrantTest::aWithdrawnCellIsDeniedOnTheNextRequest()
{
    QVERIFY(allowed(m_anna, u"access?module=orders&sub_account=b"_s));
    QCOMPARE(change(m_owner, m_member,
                 {{u"base_version"_s, 2}, {u"add"_s, QJsonArray()},
                     {u"remove"_s, QJsonArray{cell(u"access"_s, u"orders"_s, u"b"_s)}}})
                 .status,
        200);
    QVERIFY(!allowed(m_anna, u"access?module=orders&sub_account=b"_s));
    QVERIFY(allowed(m_anna, u"access?module=support&sub_account=b"_s));
}

void ScopedGrantTest::invitesWithCells()
{
    const QString bert = m_world->person(u"Bert"_s);
    const QJsonObject grant = scoped({cell(u"access"_s, u"orders"_s, u"b"_s), cell(u"change"_s, u"orders"_s, u"b"_s)});
    const Answer invited = m_world->invite(m_owner, m_account, u"bert@example.org"_s, grant);
    const QJsonObject invitation = invited.list("results")[0][u"invitation"_s].toObject();
    QCOMPARE(invitation[u"grant"_s].toObject(), grant);
    QCOMPARE(invitation[u"role"_s].toString(), u"user"_s);
    const QJsonObject received = m_world->get(bert, u"/v1/me/invitations"_s).list("invitations")[0].toObject();
    // Not a member yet, but told where it would be.
    QCOMPARE(
        received[u"sub_accounts"_s].toArray(), (QJsonArray{QJsonObject{{u"id"_s, u"b"_s}, {u"name"_s, u"Berlin"_s}}}));
    const Answer accepted =
        m_world->send(Verb::Post, bert, u"/v1/me/invitations/%1/accept"_s.arg(received[u"id"_s].toString()), {}, 1);
    QCOMPARE(accepted.status, 200);
    QCOMPARE(accepted.json[u"account"_s][u"grant"_s].toObject(), grant);
    QCOMPARE(accepted.json[u"account"_s][u"sub_accounts"_s].toArray().size(), 1);
    QVERIFY(allowed(bert, u"change?module=orders&sub_account=b"_s));
}

void ScopedGrantTest::refusesWhatThereIsNot()
{
    const auto problem = [this](const QJsonObject &grant) {
        const Answer invited = m_world->invite(m_owner, m_account, u"bert@example.org"_s, grant);
        return invited.list("results")[0][u"problem"_s].toObject();
    };
    const QJsonObject closed = problem(scoped({cell(u"access"_s, u"pricing"_s)}));
    QCOMPARE(closed[u"code"_s].toString(), u"closed_to_role"_s);
    QCOMPARE(closed[u"module"_s].toString(), u"pricing"_s);
    QCOMPARE(problem(scoped({cell(u"access"_s, u"moon"_s)}))[u"code"_s].toString(), u"unknown_module"_s);
    QCOMPARE(problem(scoped({cell(u"access"_s, u"orders"_s, u"x"_s)}))[u"code"_s].toString(), u"unknown_sub_account"_s);
    QCOMPARE(problem(scoped({cell(u"export"_s, u"support"_s)}))[u"code"_s].toString(), u"scope_not_offered"_s);
    QCOMPARE(problem(scoped({cell(u"change"_s, u"orders"_s)}))[u"code"_s].toString(), u"requirement_missing"_s);
    // What is held everywhere is no scoped cell, and an empty module is none.
    QCOMPARE(problem(scoped({cell(u"access"_s)}))[u"code"_s].toString(), u"invalid_request"_s);
    QJsonObject empty = cell(u"access"_s, u"orders"_s);
    empty[u"module"_s] = u""_s;
    QCOMPARE(problem(scoped({empty}))[u"code"_s].toString(), u"invalid_request"_s);
    const auto delta = [this](const QJsonObject &added) {
        return change(
            m_owner, m_member, {{u"base_version"_s, 2}, {u"add"_s, QJsonArray{added}}, {u"remove"_s, QJsonArray()}})
            .code();
    };
    QCOMPARE(delta(cell(u"access"_s, u"payment"_s)), u"closed_to_role"_s);
    QCOMPARE(delta(cell(u"access"_s, u"orders"_s, u"x"_s)), u"unknown_sub_account"_s);
}

void ScopedGrantTest::theUserTypeNeverManages()
{
    QCOMPARE(change(m_owner, m_member,
                 {{u"base_version"_s, 2}, {u"all"_s, true}, {u"add"_s, QJsonArray()}, {u"remove"_s, QJsonArray()}})
                 .status,
        200);
    QCOMPARE(m_world->get(m_anna, path(u"/members"_s)).code(), u"forbidden"_s);
    QVERIFY(!allowed(m_anna, u"access?module=user_management"_s));
    QVERIFY(allowed(m_anna, u"access?module=orders"_s));
}

void ScopedGrantTest::theOwnerAloneManagesWherePermissionsAreOthers()
{
    ApiWorld world(u"hosting-panel"_s);
    const QString owner = world.person(u"Olga"_s);
    const QString account = world.account(u"Panel"_s, owner);
    const QString anna = world.person(u"Anna"_s);
    const QString member = world.member(account, anna, {});
    QCOMPARE(world.get(owner, u"/v1/accounts/%1/members"_s.arg(account)).status, 200);
    QCOMPARE(world.get(anna, u"/v1/accounts/%1/members"_s.arg(account)).code(), u"forbidden"_s);
    QCOMPARE(world.get(anna, u"/v1/accounts/%1/access/sso"_s.arg(account)).json["allowed"_L1].toBool(), true);
    QCOMPARE(world.get(anna, u"/v1/accounts/%1/access/sso?module=x"_s.arg(account)).code(), u"unknown_module"_s);
}

void ScopedGrantTest::endDatesAreRefusedWhereThereAreNone()
{
    ApiWorld world(u"client-area"_s);
    const QString owner = world.person(u"Olga"_s);
    const QString account = world.account(u"Area"_s, owner);
    QJsonObject grant = ApiWorld::grantOf({u"tickets"_s});
    grant[u"ends_at"_s] = qint64{1'900'000'000'000};
    const Answer invited = world.invite(owner, account, u"anna@example.org"_s, grant);
    QCOMPARE(invited.list("results")[0][u"problem"_s][u"field"_s].toString(), u"grant.ends_at"_s);
    const QString member = world.member(account, world.person(u"Bert"_s), {u"tickets"_s});
    QJsonObject delta = ApiWorld::delta(1, {}, {});
    delta[u"ends_at"_s] = qint64{1'900'000'000'000};
    const QString grantPath = u"/v1/accounts/%1/members/%2/grant"_s.arg(account, member);
    QCOMPARE(world.send(Verb::Patch, owner, grantPath, delta).status, 422); // without the one it replaces
    delta[u"base_ends_at"_s] = QJsonValue(QJsonValue::Null);
    QCOMPARE(world.send(Verb::Patch, owner, grantPath, delta).json["field"_L1].toString(), u"ends_at"_s);
}

QTEST_GUILESS_MAIN(ScopedGrantTest)
#include "scoped_grant_test.moc"
