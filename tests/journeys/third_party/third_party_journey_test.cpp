// SPDX-License-Identifier: GPL-3.0-or-later
// Page seeds S0, «User access to managing third-party accounts», sentence by sentence: the real application and the
// real portal as processes of their own, real mail files, real pages over real HTTP, the desktop's real key store.

#include "tests/journeys/support/api_person.h"
#include "tests/journeys/support/driven_window.h"
#include "tests/journeys/support/fault_proxy.h"
#include "tests/journeys/support/mail_folder.h"
#include "tests/journeys/support/portal_under_journey.h"
#include "tests/journeys/support/web_browser.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

// Says what the step said when it went wrong, and ends the test there.
#define DO(step)                                                                                                       \
    do {                                                                                                               \
        const QString stepSaid = (step);                                                                               \
        QVERIFY2(stepSaid.isEmpty(), qPrintable(stepSaid));                                                            \
    } while (false)

class ThirdPartyJourneyTest : public QObject {
    Q_OBJECT

private:
    const QString m_owner = u"olivia.owner@brightwater.example"_s;
    const QString m_delegate = u"dan.developer@delta.example"_s;
    const QString m_newcomer = u"nora.new@accounts.example"_s;
    const QString m_password = u"a long enough passphrase"_s;

    QTemporaryDir m_folder;
    std::unique_ptr<FaultProxy> m_proxy;
    std::unique_ptr<PortalUnderJourney> m_portal;
    std::unique_ptr<DrivenWindow> m_window; ///< the owner's
    std::unique_ptr<DrivenWindow> m_delegates; ///< the delegate's
    QUrl m_address;

    MailFolder mail() const { return MailFolder(m_portal->mailPath()); }

    QString signIn(DrivenWindow &window, const QString &email)
    {
        QString wrong = window.click(u"addPortalButton"_s);
        if (wrong.isEmpty())
            wrong = window.type(u"addressEdit"_s, m_address.toString());
        if (wrong.isEmpty())
            wrong = window.click(u"lookUpButton"_s);
        if (wrong.isEmpty())
            wrong = window.click(u"signInButton"_s);
        if (!wrong.isEmpty())
            return wrong;
        const QUrl opened = window.awaitBrowser();
        if (opened.isEmpty())
            return u"no address was opened in the browser; the window says: %1"_s.arg(window.texts());
        WebBrowser browser;
        const WebBrowser::Page done = browser.signIn(opened, email, m_password);
        return done.status == 200 ? QString()
                                  : u"the sign-in ended with %1 at %2: %3"_s.arg(done.status)
                                        .arg(done.url.toString(QUrl::RemoveQuery), done.text());
    }

    QString invite(const QString &email)
    {
        QString wrong = m_window->click(u"inviteButton"_s);
        if (wrong.isEmpty())
            wrong = m_window->type(u"emailEdit"_s, email);
        if (wrong.isEmpty())
            wrong = m_window->click(u"sendInviteButton"_s);
        return wrong;
    }

    QString show(DrivenWindow &window, const QString &page) { return window.pick(u"sideBar"_s, page); }

    QString accountId(ApiPerson &person, const QString &name)
    {
        const QJsonArray accounts = person.get(u"/v1/accounts"_s).json.value(u"accounts"_s).toArray();
        for (const QJsonValue &account : accounts) {
            if (account[u"name"_s].toString() == name)
                return account[u"id"_s].toString();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_proxy = std::make_unique<FaultProxy>();
        m_address = QUrl(u"http://127.0.0.1:%1"_s.arg(m_proxy->port()));
        m_portal = std::make_unique<PortalUnderJourney>(m_folder.filePath(u"portal"_s), u"third-party"_s, m_address);
        DO(m_portal->addUser(m_owner, u"Olivia Owner"_s, m_password, u"Brightwater Ltd"_s));
        DO(m_portal->addUser(m_delegate, u"Dan Developer"_s, m_password, u"Delta Studio"_s));
        DO(m_portal->start());
        m_proxy->forwardTo(m_portal->port());
        m_window = std::make_unique<DrivenWindow>(m_folder.filePath(u"owner"_s));
        QVERIFY2(m_window->start(), m_window->errorOutput().constData());
        m_delegates = std::make_unique<DrivenWindow>(m_folder.filePath(u"delegate"_s));
        QVERIFY2(m_delegates->start(), m_delegates->errorOutput().constData());
    }

    void theOwnerSignsInThroughTheSystemBrowser()
    {
        DO(signIn(*m_window, m_owner));
        DO(m_window->awaitRow(u"usersTable"_s, m_owner));
        QVERIFY2(m_window->text(u"accountSwitcher"_s).contains(u"Brightwater Ltd"_s),
            qPrintable(m_window->text(u"accountSwitcher"_s)));
    }

    void toInviteAUserOneEntersTheirEmailAndClicksSendInvite()
    {
        DO(invite(m_delegate));
        const auto mail = this->mail().awaitMail(m_delegate);
        QVERIFY2(mail, "no mail came");
        QVERIFY2(mail->subject.contains(u"Brightwater Ltd"_s), qPrintable(mail->subject));
        QVERIFY2(mail->link().toString().startsWith(m_address.toString()), qPrintable(mail->text));
        QVERIFY(!mail->html.isEmpty());
        DO(show(*m_window, u"Invitations"_s));
        DO(m_window->awaitRow(u"invitationsTable"_s, m_delegate));
    }

    void byDefaultTheInvitationAllowsAllPermissions()
    {
        const QStringList rows = m_window->rows(u"invitationsTable"_s).filter(m_delegate);
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.first().contains(u"All"_s), qPrintable(rows.first()));
    }

    void theLinkInTheEmailIsValidFor24Hours()
    {
        ApiPerson owner(m_address);
        QVERIFY(owner.signIn(m_owner, m_password));
        const QString account = accountId(owner, u"Brightwater Ltd"_s);
        const QJsonArray invitations =
            owner.get(u"/v1/accounts/%1/invitations"_s.arg(account)).json.value(u"invitations"_s).toArray();
        QCOMPARE(invitations.size(), 1);
        QCOMPARE(invitations[0][u"expires_at"_s].toInteger() - invitations[0][u"issued_at"_s].toInteger(),
            24LL * 3600 * 1000);
    }

    void openingTheLinkChangesNothing()
    {
        const auto mail = this->mail().awaitMail(m_delegate);
        WebBrowser scanner; // mail scanners fetch every link
        for (int i = 0; i < 3; ++i) {
            const WebBrowser::Page page = scanner.visit(mail->link());
            QCOMPARE(page.status, 200);
            QVERIFY2(page.text().contains(u"Brightwater Ltd"_s), qPrintable(page.text()));
        }
        DO(m_window->awaitRow(u"invitationsTable"_s, m_delegate));
    }

    void acceptanceWithAnotherAddressIsRefused()
    {
        ApiPerson other(m_address);
        QVERIFY(other.signIn(m_owner, m_password));
        QCOMPARE(other.get(u"/v1/me/invitations"_s).json.value(u"count"_s).toInt(-1), 0);
        ApiPerson owner(m_address);
        QVERIFY(owner.signIn(m_owner, m_password));
        const QString account = accountId(owner, u"Brightwater Ltd"_s);
        const QString id = owner.get(u"/v1/accounts/%1/invitations"_s.arg(account))
                               .json.value(u"invitations"_s)
                               .toArray()
                               .at(0)[u"id"_s]
                               .toString();
        const auto refused = other.post(u"/v1/me/invitations/%1/accept"_s.arg(id), {}, 1);
        QVERIFY2(refused.status == 403 || refused.status == 404, qPrintable(QString::number(refused.status)));
        DO(m_window->awaitRow(u"invitationsTable"_s, m_delegate));
    }

    void theUserConfirmsTheInvitation()
    {
        const auto mail = this->mail().awaitMail(m_delegate);
        WebBrowser browser;
        const WebBrowser::Page page = browser.visit(mail->link());
        const WebBrowser::Page wrong =
            browser.submit(page, u"password"_s, {{u"answer"_s, u"accept"_s}, {u"password"_s, u"not the passphrase"_s}});
        QCOMPARE(wrong.status, 401);
        WebBrowser::Page done = browser.submit(
            browser.visit(mail->link()), u"password"_s, {{u"answer"_s, u"accept"_s}, {u"password"_s, m_password}});
        for (int hops = 0; hops < 3 && !done.redirect.isEmpty(); ++hops)
            done = browser.follow(done);
        QVERIFY2(done.status == 200, done.body.constData());
        DO(m_window->press({}, u"F5"_s));
        DO(show(*m_window, u"Users"_s));
        DO(m_window->awaitRow(u"usersTable"_s, m_delegate));
    }

    void theLinkWorksOnce()
    {
        const auto mail = this->mail().awaitMail(m_delegate);
        WebBrowser browser;
        const WebBrowser::Page again = browser.visit(mail->link());
        QCOMPARE(again.status, 410);
    }

    void afterConfirmingTheUserSwitchesAccountsAndReturnsThroughOwner()
    {
        DO(signIn(*m_delegates, m_delegate));
        DO(m_delegates->awaitText(u"Delta Studio"_s)); // one's own account first
        QVERIFY(m_delegates->text(u"accountSwitcher"_s).contains(u"Delta Studio"_s));
        DO(m_delegates->press({}, u"Ctrl+K"_s));
        DO(m_delegates->pick(u"accountList"_s, u"Brightwater Ltd"_s));
        DO(m_delegates->awaitRow(u"usersTable"_s, m_owner));
        DO(m_delegates->awaitText(u"for Brightwater Ltd"_s));
        DO(m_delegates->press({}, u"Ctrl+K"_s));
        DO(m_delegates->awaitRow(u"accountList"_s, u"Delta Studio"_s));
        QVERIFY2(m_delegates->rows(u"accountList"_s).value(0).contains(u"Delta Studio"_s),
            "one's own account is not the first");
        DO(m_delegates->pick(u"accountList"_s, u"Delta Studio"_s));
        DO(m_delegates->awaitRow(u"usersTable"_s, m_delegate));
        QVERIFY2(m_delegates->text(u"accountSwitcher"_s).contains(u"Owner"_s),
            qPrintable(m_delegates->text(u"accountSwitcher"_s)));
    }

    void accessManagementIsAvailableThroughManagePermissions()
    {
        ApiPerson delegate(m_address);
        QVERIFY(delegate.signIn(m_delegate, m_password));
        const QString account = accountId(delegate, u"Brightwater Ltd"_s);
        const QString path = u"/v1/accounts/%1/access/invoices"_s.arg(account);
        QCOMPARE(delegate.get(path).json.value(u"allowed"_s).toBool(), true);

        DO(show(*m_window, u"Users"_s));
        DO(m_window->pick(u"usersTable"_s, m_delegate));
        DO(m_window->click(u"managePermissionsButton"_s));
        DO(m_window->click(u"choosePermissionsRadio"_s));
        DO(m_window->tick(u"permissionTree"_s, u"Invoices"_s, false));
        DO(m_window->click(u"savePermissionsButton"_s));

        // Narrowed while signed in: it holds from the next request on.
        QTRY_COMPARE_WITH_TIMEOUT(delegate.get(path).json.value(u"allowed"_s).toBool(), false, 15'000);
        QCOMPARE(
            delegate.get(u"/v1/accounts/%1/access/domains"_s.arg(account)).json.value(u"allowed"_s).toBool(), true);
    }

    void revokedThenAccepted()
    {
        DO(invite(m_newcomer));
        const auto mail = this->mail().awaitMail(m_newcomer);
        QVERIFY(mail);
        DO(show(*m_window, u"Invitations"_s));
        DO(m_window->pick(u"invitationsTable"_s, m_newcomer));
        WebBrowser browser;
        const WebBrowser::Page open = browser.visit(mail->link()); // the page lies open meanwhile
        QCOMPARE(open.status, 200);
        DO(m_window->click(u"revokeButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(WebBrowser().visit(mail->link()).status, 410, 15'000);
        const WebBrowser::Page late = browser.submit(open, u"new_password"_s,
            {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Nora New"_s}, {u"new_password"_s, m_password}});
        QCOMPARE(late.status, 410);
    }

    void peopleWithoutASignInCreateOneWhileAccepting()
    {
        DO(invite(m_newcomer)); // a dead invitation never blocks
        const auto mail = this->mail().awaitMail(m_newcomer, 2);
        QVERIFY(mail);
        WebBrowser browser;
        WebBrowser::Page done = browser.submit(browser.visit(mail->link()), u"new_password"_s,
            {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Nora New"_s}, {u"new_password"_s, m_password}});
        for (int hops = 0; hops < 3 && !done.redirect.isEmpty(); ++hops)
            done = browser.follow(done);
        QVERIFY2(done.status == 200, done.body.constData());
        DO(show(*m_window, u"Users"_s));
        DO(m_window->press({}, u"F5"_s));
        DO(m_window->awaitRow(u"usersTable"_s, m_newcomer));
    }

    void killedInTheMiddleOfASendItIsSentOnce()
    {
        const QString address = u"kim.killed@accounts.example"_s;
        m_proxy->swallowAnswerTo("/invitations HTTP/1.1");
        DO(invite(address));
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->hasSwallowed(), 15'000);
        m_window->kill();
        m_proxy->passAnswers();
        QVERIFY2(m_window->start(), m_window->errorOutput().constData()); // signed in still: the key store is real
        DO(show(*m_window, u"Invitations"_s));
        DO(m_window->awaitRow(u"invitationsTable"_s, address));
        DO(show(*m_window, u"Changes"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_proxy->seen("POST /v1/accounts/") >= 2, 15'000);
        DO(m_window->awaitRow(u"changesTable"_s, address));
        QTRY_VERIFY_WITH_TIMEOUT(
            m_window->rows(u"changesTable"_s).filter(address).join(u' ').contains(u"Done"_s), 15'000);

        QTRY_COMPARE_WITH_TIMEOUT(mail().mailsTo(address).size(), 1, 10'000);
        ApiPerson owner(m_address);
        QVERIFY(owner.signIn(m_owner, m_password));
        const QString account = accountId(owner, u"Brightwater Ltd"_s);
        const QJsonArray all =
            owner.get(u"/v1/accounts/%1/invitations"_s.arg(account)).json.value(u"invitations"_s).toArray();
        QCOMPARE(std::count_if(all.cbegin(), all.cend(),
                     [&](const QJsonValue &one) { return one[u"email"_s].toString() == address; }),
            1);
    }

    void withoutNetworkEverythingStaysReadableAndEditsWait()
    {
        const QString address = u"kim.killed@accounts.example"_s;
        m_proxy->pullPlug();
        DO(m_window->press({}, u"F5"_s));
        DO(m_window->awaitText(u"Offline"_s));
        DO(show(*m_window, u"Users"_s));
        DO(m_window->awaitRow(u"usersTable"_s, m_delegate));
        DO(show(*m_window, u"Invitations"_s));
        DO(m_window->pick(u"invitationsTable"_s, address));
        DO(m_window->click(u"revokeButton"_s));
        DO(m_window->awaitRow(u"invitationsTable"_s, u"not yet in force"_s));
        m_proxy->plugIn();
        DO(m_window->press({}, u"F5"_s));
        const auto mail = this->mail().awaitMail(address);
        QTRY_COMPARE_WITH_TIMEOUT(WebBrowser().visit(mail->link()).status, 410, 20'000);
    }

    void theOwnerRemovesAccessAndCanUndoIt()
    {
        ApiPerson delegate(m_address);
        QVERIFY(delegate.signIn(m_delegate, m_password));
        const QString account = accountId(delegate, u"Brightwater Ltd"_s);
        const QString path = u"/v1/accounts/%1/members"_s.arg(account);
        QCOMPARE(delegate.get(path).status, 200);

        DO(show(*m_window, u"Users"_s));
        DO(m_window->pick(u"usersTable"_s, m_delegate));
        DO(m_window->click(u"removeAccessButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(delegate.get(path).status != 200, 15'000); // the next request is refused
        DO(m_window->click(u"undoButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(delegate.get(path).status, 200, 15'000); // the former grant, without a new consent
        QCOMPARE(delegate.get(u"/v1/accounts/%1/access/invoices"_s.arg(account)).json.value(u"allowed"_s).toBool(true),
            false);

        DO(m_window->awaitRow(u"usersTable"_s, m_delegate));
        DO(m_window->pick(u"usersTable"_s, m_delegate));
        DO(m_window->click(u"removeAccessButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(delegate.get(path).status != 200, 15'000);
        DO(m_window->awaitRow(u"usersTable"_s, m_delegate, false));

        // The delegate's window loses the account with it.
        DO(m_delegates->press({}, u"F5"_s));
        DO(m_delegates->press({}, u"Ctrl+K"_s));
        DO(m_delegates->awaitRow(u"accountList"_s, u"Brightwater Ltd"_s, false));
        DO(m_delegates->press({}, u"Esc"_s));
    }

    void after24HoursTheLinkIsDead()
    {
        const QString address = u"lena.late@accounts.example"_s;
        DO(invite(address));
        const auto mail = this->mail().awaitMail(address);
        QVERIFY(mail);
        QCOMPARE(WebBrowser().visit(mail->link()).status, 200);
        DO(m_portal->stop());
        DO(m_portal->start(24 * 3600 + 1));
        m_proxy->forwardTo(m_portal->port());
        const WebBrowser::Page late = WebBrowser().visit(mail->link());
        QCOMPARE(late.status, 410);
        QVERIFY2(late.text().contains(u"expired"_s, Qt::CaseInsensitive), qPrintable(late.text()));
    }

    void bothProgramsEndInOrder()
    {
        QVERIFY2(m_window->quit(), m_window->errorOutput().constData());
        QVERIFY2(m_delegates->quit(), m_delegates->errorOutput().constData());
        DO(m_portal->stop());
    }
};

QTEST_GUILESS_MAIN(ThirdPartyJourneyTest)
#include "third_party_journey_test.moc"
