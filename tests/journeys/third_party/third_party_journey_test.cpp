// SPDX-License-Identifier: GPL-3.0-or-later
// Page seeds S0, «User access to managing third-party accounts», sentence by sentence: the real application and the
// real portal as processes of their own, real mail files, real pages over real HTTP, the desktop's real key store.

#include "tests/journeys/support/journey_stage.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

class ThirdPartyJourneyTest : public Journey {
    Q_OBJECT

private:
    const QString m_owner = u"olivia.owner@example.org"_s;
    const QString m_delegate = u"dan.developer@example.org"_s;
    const QString m_newcomer = u"nora.new@example.org"_s;
    const QString m_killed = u"kim.killed@example.org"_s;
    const QString m_firm = u"Brightwater Ltd"_s;

    const QString m_question = u"The shop is slow"_s;

    QString m_number; ///< of its ticket, as people and mails name it
    JourneyStage m_stage{u"third-party"_s};

    DrivenWindow &owners() { return m_stage.window(u"owner"_s); }
    DrivenWindow &delegates() { return m_stage.window(u"delegate"_s); }
    MailFolder mail() const { return m_stage.mail(); }

    QString invite(const QString &email)
    {
        QString wrong = owners().click(u"inviteButton"_s);
        if (wrong.isEmpty())
            wrong = owners().type(u"emailEdit"_s, email);
        if (wrong.isEmpty())
            wrong = owners().click(u"sendInviteButton"_s);
        return wrong;
    }

    QString show(DrivenWindow &window, const QString &page) { return window.pick(u"sideBar"_s, page); }

    QString accountId(const QString &email) { return m_stage.account(email, m_firm).value(u"id"_s).toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        DO(m_stage.addPerson(m_owner, u"Olivia Owner"_s, m_firm));
        DO(m_stage.addPerson(m_delegate, u"Dan Developer"_s, u"Delta Studio"_s));
        DO(m_stage.open());
    }

    void theOwnerSignsInThroughTheSystemBrowser()
    {
        DO(m_stage.signIn(owners(), m_owner));
        DO(owners().awaitRow(u"usersTable"_s, m_owner));
        QVERIFY2(owners().text(u"accountSwitcher"_s).contains(u"Brightwater Ltd"_s),
            qPrintable(owners().text(u"accountSwitcher"_s)));
    }

    void toInviteAUserOneEntersTheirEmailAndClicksSendInvite()
    {
        DO(invite(m_delegate));
        const auto mail = this->mail().awaitMail(m_delegate);
        QVERIFY2(mail, "no mail came");
        QVERIFY2(mail->subject.contains(u"Brightwater Ltd"_s), qPrintable(mail->subject));
        QVERIFY2(mail->link().toString().startsWith(m_stage.address().toString()), qPrintable(mail->text));
        QVERIFY(!mail->html.isEmpty());
        DO(show(owners(), u"Invitations"_s));
        DO(owners().awaitRow(u"invitationsTable"_s, m_delegate));
    }

    void byDefaultTheInvitationAllowsAllPermissions()
    {
        const QStringList rows = owners().rows(u"invitationsTable"_s).filter(m_delegate);
        QCOMPARE(rows.size(), 1);
        QVERIFY2(rows.first().contains(u"All"_s), qPrintable(rows.first()));
    }

    void theLinkInTheEmailIsValidFor24Hours()
    {
        const QJsonObject invited = m_stage.invitation(m_owner, m_firm, m_delegate);
        QCOMPARE(invited[u"expires_at"_s].toInteger() - invited[u"issued_at"_s].toInteger(), 24LL * 3600 * 1000);
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
        DO(owners().awaitRow(u"invitationsTable"_s, m_delegate));
    }

    void theConfirmationPageOpensInARealBrowser()
    {
        if (const QString missing = PageReader::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        DO(m_stage.opensInChromium(this->mail().awaitMail(m_delegate)->link(), u"Brightwater Ltd"_s));
        DO(owners().awaitRow(u"invitationsTable"_s, m_delegate)); // and has changed nothing
    }

    void acceptanceWithAnotherAddressIsRefused()
    {
        ApiPerson &other = m_stage.person(m_owner);
        QCOMPARE(other.get(u"/v1/me/invitations"_s).json.value(u"count"_s).toInt(-1), 0);
        const QString id = m_stage.invitation(m_owner, m_firm, m_delegate)[u"id"_s].toString();
        const auto refused = other.post(u"/v1/me/invitations/%1/accept"_s.arg(id), {}, 1);
        QVERIFY2(refused.status == 403 || refused.status == 404, qPrintable(QString::number(refused.status)));
        DO(owners().awaitRow(u"invitationsTable"_s, m_delegate));
    }

    void theUserConfirmsTheInvitation()
    {
        const auto mail = this->mail().awaitMail(m_delegate);
        WebBrowser browser;
        const WebBrowser::Page page = browser.visit(mail->link());
        const WebBrowser::Page wrong =
            browser.submit(page, u"password"_s, {{u"answer"_s, u"accept"_s}, {u"password"_s, u"not the passphrase"_s}});
        QCOMPARE(wrong.status, 401);
        DO(m_stage.accept(m_delegate));
        DO(owners().press({}, u"F5"_s));
        DO(show(owners(), u"Users"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_delegate));
    }

    void theLinkWorksOnce() { QCOMPARE(m_stage.linkStatus(m_delegate), 410); }

    void afterConfirmingTheUserSwitchesAccountsAndReturnsThroughOwner()
    {
        DO(m_stage.signIn(delegates(), m_delegate));
        DO(delegates().awaitText(u"Delta Studio"_s)); // one's own account first
        QVERIFY(delegates().text(u"accountSwitcher"_s).contains(u"Delta Studio"_s));
        DO(delegates().press({}, u"Ctrl+K"_s));
        DO(delegates().pick(u"accountList"_s, u"Brightwater Ltd"_s));
        DO(delegates().awaitRow(u"usersTable"_s, m_owner));
        DO(delegates().awaitText(u"for Brightwater Ltd"_s));
        DO(delegates().press({}, u"Ctrl+K"_s));
        DO(delegates().awaitRow(u"accountList"_s, u"Delta Studio"_s));
        QVERIFY2(delegates().rows(u"accountList"_s).value(0).contains(u"Delta Studio"_s),
            "one's own account is not the first");
        DO(delegates().pick(u"accountList"_s, u"Delta Studio"_s));
        DO(delegates().awaitRow(u"usersTable"_s, m_delegate));
        QVERIFY2(delegates().text(u"accountSwitcher"_s).contains(u"Owner"_s),
            qPrintable(delegates().text(u"accountSwitcher"_s)));
    }

    void accessManagementIsAvailableThroughManagePermissions()
    {
        QCOMPARE(m_stage.asked(m_delegate, m_firm, u"invoices"_s), 200);
        DO(show(owners(), u"Users"_s));
        DO(owners().pick(u"usersTable"_s, m_delegate));
        DO(owners().click(u"managePermissionsButton"_s));
        DO(owners().click(u"choosePermissionsRadio"_s));
        DO(owners().tick(u"permissionTree"_s, u"Invoices"_s, false));
        DO(owners().click(u"savePermissionsButton"_s));

        // Narrowed while signed in: it holds from the next request on.
        QTRY_COMPARE_WITH_TIMEOUT(m_stage.asked(m_delegate, m_firm, u"invoices"_s), 403, 15'000);
        QCOMPARE(m_stage.asked(m_delegate, m_firm, u"domains"_s), 200);
    }

    void theInvitedUserViewsAndCreatesTicketsForTheOwner()
    {
        DO(show(owners(), u"Tickets"_s));
        DO(JourneyStage::openTicket(owners(), {u"Invoice 17"_s, u"Is it paid twice?"_s, {}}));
        // Log In => Switch Account => User => Tickets
        DO(delegates().press({}, u"Ctrl+K"_s));
        DO(delegates().pick(u"accountList"_s, m_firm));
        DO(delegates().awaitText(u"for Brightwater Ltd"_s));
        DO(show(delegates(), u"Tickets"_s));
        DO(delegates().press({}, u"F5"_s));
        DO(delegates().pick(u"ticketsList"_s, u"Invoice 17"_s));
        DO(delegates().awaitText(u"Is it paid twice?"_s));
        DO(delegates().click(u"openTicketButton"_s));
        DO(delegates().awaitText(u"It is opened as %1 for Brightwater Ltd."_s.arg(m_delegate))); // never unclear
        DO(delegates().press({}, u"Esc"_s));
        DO(JourneyStage::openTicket(delegates(), {m_question, u"Since this morning."_s, {}}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_stage.ticket(m_owner, m_firm, m_question).isEmpty(), 15'000);
        const QJsonObject opened = m_stage.ticket(m_owner, m_firm, m_question);
        const QJsonValue message = opened[u"conversation"_s][0];
        QCOMPARE(message[u"actor"_s][u"name"_s].toString(), u"Dan Developer"_s);
        QCOMPARE(message[u"principal"_s][u"name"_s].toString(), u"Olivia Owner"_s);
        m_number = opened[u"number"_s].toString();
        DO(delegates().awaitText(u"#"_s + m_number));
    }

    void responsesAreNotSentToTheInvitedUsersEmail()
    {
        const auto before = mail().mailsTo(m_delegate).size();
        DO(m_stage.portal().run({u"ticket"_s, u"reply"_s, m_number}, nullptr, "We look into it.\n"));
        const auto told = mail().awaitMail(m_owner);
        QVERIFY(told);
        QVERIFY2(told->subject.contains(m_number), qPrintable(told->subject));
        // Whoever is invited after it gets their mail; mails leave in order, so the reply's would be there.
        DO(invite(m_newcomer));
        QVERIFY(mail().awaitMail(m_newcomer));
        QCOMPARE(mail().mailsTo(m_delegate).size(), before);
    }

    void responsesAreViewedInTheOwnersTickets()
    {
        DO(delegates().press({}, u"F5"_s));
        DO(delegates().pick(u"ticketsList"_s, m_question));
        DO(delegates().awaitText(u"We look into it."_s));
        DO(delegates().awaitText(u"Dan Developer for Brightwater Ltd"_s)); // whose words stand there for whom
        DO(JourneyStage::reply(delegates(), u"Thank you, it is fast again."_s));
        const auto conversation = [this] {
            return m_stage.ticket(m_owner, m_firm, m_question)[u"conversation"_s].toArray();
        };
        QTRY_COMPARE_WITH_TIMEOUT(conversation().size(), 3, 15'000);
        QCOMPARE(conversation().last()[u"actor"_s][u"name"_s].toString(), u"Dan Developer"_s);
        DO(owners().press({}, u"F5"_s));
        DO(owners().pick(u"ticketsList"_s, m_question));
        DO(owners().awaitText(u"Thank you, it is fast again."_s));
    }

    void theirFilesGoWithWhatTheyWriteAlsoWhenTheProgramIsKilledOnTheWay()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"error log.txt"_s);
        QByteArray bytes;
        for (int line = 0; line < 40'000; ++line)
            bytes += QByteArray::number(line) + " the page took ten seconds\n";
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();

        DO(delegates().press({}, u"F5"_s));
        DO(show(delegates(), u"Tickets"_s));
        DO(delegates().pick(u"ticketsList"_s, m_question));
        DO(delegates().awaitText(u"We look into it."_s));
        DO(delegates().click(u"attachButton"_s));
        DO(delegates().type(u"fileNameEdit"_s, path));
        DO(delegates().press(u"fileNameEdit"_s, u"Return"_s));
        DO(delegates().awaitText(u"error log.txt ·"_s));
        DO(delegates().type(u"replyEdit"_s, u"The log of this morning."_s));
        QVERIFY(file.remove()); // what was attached is kept
        m_stage.proxy().swallowAnswerTo("/attachments HTTP/1.1");
        DO(delegates().click(u"sendReplyButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_stage.proxy().hasSwallowed(), 15'000);
        delegates().kill(); // the portal has the file, and nobody here knows
        m_stage.proxy().passAnswers();
        QVERIFY2(delegates().start(), delegates().errorOutput().constData());
        DO(show(delegates(), u"Changes"_s));
        DO(delegates().awaitRow(u"changesTable"_s, u"with 1 file"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            delegates().rows(u"changesTable"_s).filter(u"with 1 file"_s).join(u' ').contains(u"Done"_s), 20'000);
        const QJsonArray all = m_stage.ticket(m_owner, m_firm, m_question)[u"conversation"_s].toArray();
        QCOMPARE(all.size(), 4); // once
        QCOMPARE(all[3][u"actor"_s][u"name"_s].toString(), u"Dan Developer"_s);
        QCOMPARE(all[3][u"principal"_s][u"name"_s].toString(), u"Olivia Owner"_s);
        QCOMPARE(all[3][u"attachments"_s].toArray().size(), 1);

        // The owner sees it, and has it byte for byte.
        DO(owners().press({}, u"F5"_s));
        DO(show(owners(), u"Tickets"_s));
        DO(owners().pick(u"ticketsList"_s, m_question));
        DO(owners().awaitText(u"error log.txt ·"_s));
        DO(owners().click(u"attachmentButton"_s));
        const QString saved = folder.filePath(u"saved.txt"_s);
        DO(owners().type(u"fileNameEdit"_s, saved));
        DO(owners().press(u"fileNameEdit"_s, u"Return"_s));
        QFile copy(saved);
        QTRY_VERIFY_WITH_TIMEOUT(copy.size() == bytes.size(), 15'000);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), bytes);
        DO(show(owners(), u"Users"_s));
        DO(show(delegates(), u"Users"_s));
    }

    void revokedThenAccepted()
    {
        const auto mail = this->mail().awaitMail(m_newcomer); // invited in the step before
        QVERIFY(mail);
        DO(show(owners(), u"Invitations"_s));
        DO(owners().pick(u"invitationsTable"_s, m_newcomer));
        WebBrowser browser;
        const WebBrowser::Page open = browser.visit(mail->link()); // the page lies open meanwhile
        QCOMPARE(open.status, 200);
        DO(owners().click(u"revokeButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(WebBrowser().visit(mail->link()).status, 410, 15'000);
        const WebBrowser::Page late = browser.submit(open, u"new_password"_s,
            {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Nora New"_s}, {u"new_password"_s, m_stage.password()}});
        QCOMPARE(late.status, 410);
    }

    void peopleWithoutASignInCreateOneWhileAccepting()
    {
        DO(invite(m_newcomer)); // a dead invitation never blocks
        DO(m_stage.accept(m_newcomer, u"Nora New"_s, 2));
        DO(show(owners(), u"Users"_s));
        DO(owners().press({}, u"F5"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_newcomer));
    }

    void killedInTheMiddleOfASendItIsSentOnce()
    {
        const QString address = m_killed;
        m_stage.proxy().swallowAnswerTo("/invitations HTTP/1.1");
        DO(invite(address));
        QTRY_VERIFY_WITH_TIMEOUT(m_stage.proxy().hasSwallowed(), 15'000);
        owners().kill();
        m_stage.proxy().passAnswers();
        QVERIFY2(owners().start(), owners().errorOutput().constData()); // signed in still: the key store is real
        DO(show(owners(), u"Invitations"_s));
        DO(owners().awaitRow(u"invitationsTable"_s, address));
        DO(show(owners(), u"Changes"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_stage.proxy().seen("POST /v1/accounts/") >= 2, 15'000);
        DO(owners().awaitRow(u"changesTable"_s, address));
        QTRY_VERIFY_WITH_TIMEOUT(
            owners().rows(u"changesTable"_s).filter(address).join(u' ').contains(u"Done"_s), 15'000);

        QTRY_COMPARE_WITH_TIMEOUT(mail().mailsTo(address).size(), 1, 10'000);
        ApiPerson &owner = m_stage.person(m_owner);
        const QString account = accountId(m_owner);
        const QJsonArray all =
            owner.get(u"/v1/accounts/%1/invitations"_s.arg(account)).json.value(u"invitations"_s).toArray();
        QCOMPARE(std::count_if(all.cbegin(), all.cend(),
                     [&](const QJsonValue &one) { return one[u"email"_s].toString() == address; }),
            1);
    }

    void withoutNetworkEverythingStaysReadableAndEditsWait()
    {
        const QString address = m_killed;
        m_stage.proxy().pullPlug();
        DO(owners().press({}, u"F5"_s));
        DO(owners().awaitText(u"Offline"_s));
        DO(show(owners(), u"Users"_s));
        DO(owners().awaitRow(u"usersTable"_s, m_delegate));
        DO(show(owners(), u"Invitations"_s));
        DO(owners().pick(u"invitationsTable"_s, address));
        DO(owners().click(u"revokeButton"_s));
        DO(owners().awaitRow(u"invitationsTable"_s, u"not yet in force"_s));
        m_stage.proxy().plugIn();
        DO(owners().press({}, u"F5"_s));
        const auto mail = this->mail().awaitMail(address);
        QTRY_COMPARE_WITH_TIMEOUT(WebBrowser().visit(mail->link()).status, 410, 20'000);
    }

    void theOwnerRemovesAccessAndCanUndoIt()
    {
        ApiPerson &delegate = m_stage.person(m_delegate);
        const QString path = u"/v1/accounts/%1/members"_s.arg(accountId(m_delegate));
        QCOMPARE(delegate.get(path).status, 200);

        DO(show(owners(), u"Users"_s));
        DO(owners().pick(u"usersTable"_s, m_delegate));
        DO(owners().click(u"removeAccessButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(delegate.get(path).status != 200, 15'000); // the next request is refused
        DO(owners().click(u"undoButton"_s));
        QTRY_COMPARE_WITH_TIMEOUT(delegate.get(path).status, 200, 15'000); // the former grant, without a new consent
        QCOMPARE(m_stage.asked(m_delegate, m_firm, u"invoices"_s), 403);

        DO(owners().awaitRow(u"usersTable"_s, m_delegate));
        DO(owners().pick(u"usersTable"_s, m_delegate));
        DO(owners().click(u"removeAccessButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(delegate.get(path).status != 200, 15'000);
        DO(owners().awaitRow(u"usersTable"_s, m_delegate, false));

        // The delegate's window loses the account with it.
        DO(delegates().press({}, u"F5"_s));
        DO(delegates().press({}, u"Ctrl+K"_s));
        DO(delegates().awaitRow(u"accountList"_s, u"Brightwater Ltd"_s, false));
        DO(delegates().press({}, u"Esc"_s));
    }

    void after24HoursTheLinkIsDead()
    {
        const QString address = u"lena.late@example.org"_s;
        DO(invite(address));
        const auto mail = this->mail().awaitMail(address);
        QVERIFY(mail);
        QCOMPARE(WebBrowser().visit(mail->link()).status, 200);
        DO(m_stage.open(24 * 3600 + 1));
        const WebBrowser::Page late = WebBrowser().visit(mail->link());
        QCOMPARE(late.status, 410);
        QVERIFY2(late.text().contains(u"expired"_s, Qt::CaseInsensitive), qPrintable(late.text()));
    }

    void bothProgramsEndInOrder() { DO(m_stage.close()); }
};

QTEST_GUILESS_MAIN(ThirdPartyJourneyTest)
#include "third_party_journey_test.moc"
