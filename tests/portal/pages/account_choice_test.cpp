// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/stage/stage.h"

#include <QTest>
#include <QUrlQuery>

using namespace portal;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
const QString gina = u"gina@example.org"_s;
const QString password = u"kettle orbit violin marble"_s;
const QString everything = uR"({"all":true,"permissions":[]})"_s;
} // namespace

/// "From now on, the associated user will be able to choose which Client Area to access when signing in. Only the
/// associated client will have this option." (page 002)
class AccountChoiceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void onlyWhoHasAChoiceIsAsked();
    void ownAccountFirst();
    void theChosenAccountIsInTheAnswer();
    void otherPortalsDontAsk();
    void aStrangeAccountIsNotOpened();
    void aLostAccountIsToldAndAskedAgain();
    void theChoiceIsGoodForTenMinutes();
    void aNewPasswordEndsTheChoice();
    void forgedChoicesAreRefused();

private:
    void join()
    {
        (void)m_stage->invite(m_account, m_olive, gina, everything);
        m_stage->change("UPDATE invitations SET resolution = 'accepted', resolved_at = issued_at");
        m_stage->change(
            "INSERT INTO members (account_id, id, identity_id, name, email, folded_name, search_text, role, "
            "grant_json, since, changed_by_id, changed_by, changed_at, sequence) SELECT ?, 'm2', id, name, "
            "email, 'gina', 'gina', 'user', ?, 0, '', '', 0, 99 FROM identities WHERE email = ?",
            {m_account, everything, gina});
    }
    Response choose(const Response &shown, const QString &account)
    {
        return m_stage->post(
            u"/authorize/account"_s, {{u"choice"_s, fieldOf(shown, "choice")}, {u"account"_s, account}});
    }

    std::unique_ptr<Stage> m_stage;
    QString m_olive;
    QString m_account;
    QString m_own;
};

void AccountChoiceTest::init()
{
    m_stage = std::make_unique<Stage>();
    m_stage->profile.chooseAccountAtSignIn = true;
    m_olive = m_stage->person(u"olive@example.org"_s, u"Olive Owner"_s, password);
    m_account = m_stage->account(u"Aardvark & \"Ltd\""_s, m_olive);
    m_own = m_stage->account(u"Zebra of Gina"_s, m_stage->person(gina, u"Gina Guest"_s, password));
}

void AccountChoiceTest::onlyWhoHasAChoiceIsAsked()
{
    QCOMPARE(m_stage->signIn(gina, password).status, 303);
    join();
    QCOMPARE(m_stage->signIn(gina, password).status, 200);
    QCOMPARE(m_stage->signIn(u"olive@example.org"_s, password).status, 303);
    QVERIFY(!m_stage->tokens(u"olive@example.org"_s, password).contains(u"account"_s));
}

void AccountChoiceTest::ownAccountFirst()
{
    join();
    const Response shown = m_stage->signIn(gina, password);
    const qsizetype own = shown.body.indexOf("Zebra of Gina");
    const qsizetype other = shown.body.indexOf("Aardvark &amp; &quot;Ltd&quot;");
    QVERIFY(own > 0);
    QVERIFY(other > own);
    QVERIFY(shown.body.contains("Your own account"));
    QVERIFY(shown.body.contains("Account of Olive Owner"));
    QVERIFY(shown.body.contains("gina@example.org"));
    QVERIFY(!shown.body.contains("<script"));
}

void AccountChoiceTest::theChosenAccountIsInTheAnswer()
{
    join();
    for (const QString &account : {m_own, m_account}) {
        const Response back = choose(m_stage->signIn(gina, password), account);
        QCOMPARE(back.status, 303);
        const QUrl target(QString::fromLatin1(headerOf(back, "Location")));
        QVERIFY(target.toString().startsWith(u"http://127.0.0.1:4711/back?code="_s));
        QVERIFY(QUrlQuery(target).hasQueryItem(u"state"_s));
        const QJsonObject tokens = jsonOf(m_stage->exchange(Stage::codeOf(back)));
        QCOMPARE(tokens[u"account"_s].toString(), account);
        QVERIFY(!tokens[u"access_token"_s].toString().isEmpty());
    }
}

void AccountChoiceTest::otherPortalsDontAsk()
{
    join();
    m_stage->profile.chooseAccountAtSignIn = false;
    QCOMPARE(m_stage->signIn(gina, password).status, 303);
}

void AccountChoiceTest::aStrangeAccountIsNotOpened()
{
    join();
    const QString strange = m_stage->account(u"Not hers"_s, m_olive);
    const Response refused = choose(m_stage->signIn(gina, password), strange);
    QCOMPARE(refused.status, 409);
    QVERIFY(!refused.body.contains("Not hers"));
    QVERIFY(refused.body.contains("open to you no longer"));
}

void AccountChoiceTest::aLostAccountIsToldAndAskedAgain()
{
    join();
    const Response shown = m_stage->signIn(gina, password);
    m_stage->change("UPDATE members SET removed_at = 1 WHERE id = 'm2'");
    const Response again = choose(shown, m_account);
    QCOMPARE(again.status, 409);
    QVERIFY(!again.body.contains("Aardvark"));
    QCOMPARE(choose(again, m_own).status, 303);
}

void AccountChoiceTest::theChoiceIsGoodForTenMinutes()
{
    join();
    const Response shown = m_stage->signIn(gina, password);
    m_stage->clock.pass(10min);
    QCOMPARE(choose(shown, m_own).status, 303);
    m_stage->clock.pass(1ms);
    QCOMPARE(choose(shown, m_own).status, 400);
}

void AccountChoiceTest::aNewPasswordEndsTheChoice()
{
    join();
    const Response shown = m_stage->signIn(gina, password);
    m_stage->change("UPDATE identities SET password_hash = '$argon2id$other' WHERE email = ?", {gina});
    QCOMPARE(choose(shown, m_own).status, 400);
    const QString hash = m_stage->value("SELECT password_hash FROM identities WHERE id = ?", {m_olive}).toString();
    m_stage->change("UPDATE identities SET password_hash = ? WHERE email = ?", {hash, gina});
    const Response fresh = m_stage->signIn(gina, password);
    m_stage->change("UPDATE identities SET disabled = 1 WHERE email = ?", {gina});
    QCOMPARE(choose(fresh, m_own).status, 400);
}

void AccountChoiceTest::forgedChoicesAreRefused()
{
    join();
    const QString seal = fieldOf(m_stage->signIn(gina, password), "choice");
    QVERIFY(seal.size() > 100);
    for (qsizetype at = 0; at < seal.size(); at += 7) {
        QString changed = seal;
        changed[at] = changed[at] == u'A' ? u'B' : u'A';
        const Response refused =
            m_stage->post(u"/authorize/account"_s, {{u"choice"_s, changed}, {u"account"_s, m_own}});
        QCOMPARE(refused.status, 400);
    }
    QCOMPARE(m_stage->post(u"/authorize/account"_s, {{u"account"_s, m_own}}).status, 400);
}

QTEST_GUILESS_MAIN(AccountChoiceTest)
#include "account_choice_test.moc"
