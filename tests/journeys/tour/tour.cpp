// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/tour/tour.h"

#include "tests/journeys/support/mail_folder.h"
#include "tests/journeys/support/web_browser.h"

#include <QDir>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto guest = "paula.partner@thirdparty.example"_L1;

} // namespace

Tour::Tour(QString pictures, QString mailFolder)
    : m_folder(std::move(pictures))
    , m_mailFolder(std::move(mailFolder))
{
}

QString Tour::play()
{
    arrive();
    invite();
    confirm();
    manage();
    switchAccount();
    remove();
    readTickets();
    lookAround();
    if (!m_wrong.isEmpty())
        static_cast<void>(m_driver.shot(QDir(m_folder).filePath(u"stopped-here.png"_s)));
    return m_wrong;
}

void Tour::step(const Outcome &outcome)
{
    if (m_wrong.isEmpty() && !outcome.ok())
        m_wrong = u"at picture %1: %2"_s.arg(m_count + 1).arg(outcome.why);
}

void Tour::shot(const QString &name)
{
    if (!m_wrong.isEmpty())
        return;
    ++m_count;
    step(m_driver.shot(QDir(m_folder).filePath(u"%1-%2.png"_s.arg(m_count, 2, 10, QLatin1Char('0')).arg(name))));
}

void Tour::arrive()
{
    shot(u"welcome"_s);
    step(m_driver.click(u"trySampleButton"_s));
    step(m_driver.awaitRow(u"usersTable"_s, u"@"_s));
    shot(u"users"_s);
    step(m_driver.type(u"searchEdit"_s, u"example.org"_s));
    shot(u"search"_s);
    step(m_driver.type(u"searchEdit"_s, {}));
}

void Tour::invite()
{
    if (!m_wrong.isEmpty())
        return;
    step(m_driver.click(u"inviteButton"_s));
    step(m_driver.type(u"emailEdit"_s, u"paula.partner@"_s));
    shot(u"invite-address-checked"_s);
    step(m_driver.type(u"emailEdit"_s, QString(guest)));
    shot(u"invite-all-permissions"_s);
    step(m_driver.click(u"choosePermissionsRadio"_s));
    step(m_driver.tick(u"permissionTree"_s, u"Domain Settings"_s, true));
    step(m_driver.tick(u"permissionTree"_s, u"Invoices"_s, true));
    shot(u"invite-choose-permissions"_s);
    step(m_driver.click(u"sendInviteButton"_s));
    step(m_driver.pick(u"sideBar"_s, u"Invitations"_s));
    step(m_driver.awaitRow(u"invitationsTable"_s, guest));
    shot(u"invitation-waits-undo"_s);
}

void Tour::confirm()
{
    if (!m_wrong.isEmpty())
        return;
    const auto mail = MailFolder(m_mailFolder).awaitMail(guest);
    if (!mail) {
        m_wrong = u"no mail came to %1"_s.arg(guest);
        return;
    }
    WebBrowser browser;
    WebBrowser::Page page = browser.submit(browser.visit(mail->link()), u"new_password"_s,
        {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Paula Partner"_s},
            {u"new_password"_s, u"a long enough passphrase"_s}});
    for (int hops = 0; hops < 3 && !page.redirect.isEmpty(); ++hops)
        page = browser.follow(page);
    if (page.status != 200) {
        m_wrong = u"the invitation's page answered %1: %2"_s.arg(page.status).arg(page.text());
        return;
    }
    step(m_driver.press({}, u"F5"_s));
    step(m_driver.pick(u"sideBar"_s, u"Users"_s));
    step(m_driver.pick(u"usersTable"_s, guest));
    shot(u"confirmed"_s);
}

void Tour::manage()
{
    if (!m_wrong.isEmpty())
        return;
    step(m_driver.click(u"managePermissionsButton"_s));
    step(m_driver.tick(u"permissionTree"_s, u"Invoices"_s, false));
    shot(u"manage-permissions"_s);
    step(m_driver.click(u"savePermissionsButton"_s));
    step(m_driver.awaitText(u"Undo"_s));
    shot(u"narrowed-at-once"_s);
}

void Tour::switchAccount()
{
    if (!m_wrong.isEmpty())
        return;
    step(m_driver.press({}, u"Ctrl+K"_s));
    shot(u"switch-account"_s);
    step(m_driver.press(u"accountSearchEdit"_s, u"Down"_s));
    step(m_driver.press(u"accountSearchEdit"_s, u"Return"_s));
    step(m_driver.awaitText(u"for Alder"_s));
    step(m_driver.awaitRow(u"usersTable"_s, u"@"_s));
    shot(u"acting-for-another"_s);
    step(m_driver.pick(u"sideBar"_s, u"Invitations"_s));
    shot(u"invitations-and-received"_s);
    step(m_driver.press({}, u"Ctrl+K"_s));
    step(m_driver.pick(u"accountList"_s, u"Brightwater"_s));
    step(m_driver.pick(u"sideBar"_s, u"Users"_s));
    step(m_driver.awaitRow(u"usersTable"_s, guest));
}

void Tour::remove()
{
    if (!m_wrong.isEmpty())
        return;
    step(m_driver.pick(u"usersTable"_s, guest));
    step(m_driver.click(u"removeAccessButton"_s));
    step(m_driver.awaitText(u"Undo"_s));
    shot(u"access-removed-undo"_s);
    step(m_driver.awaitRow(u"usersTable"_s, guest, false));
    step(m_driver.click(u"undoButton"_s));
    step(m_driver.awaitRow(u"usersTable"_s, guest));
    shot(u"access-restored"_s);
    step(m_driver.pick(u"usersTable"_s, guest));
    step(m_driver.click(u"removeAccessButton"_s));
    step(m_driver.awaitRow(u"usersTable"_s, guest, false));
}

void Tour::readTickets()
{
    if (!m_wrong.isEmpty())
        return;
    step(m_driver.pick(u"sideBar"_s, u"Tickets"_s));
    step(m_driver.pick(u"ticketsList"_s, u"slow since Monday"_s));
    step(m_driver.awaitText(u"Ben Okafor for"_s));
    shot(u"ticket-answered"_s);
    step(m_driver.pick(u"ticketsList"_s, u"newsletter"_s));
    step(m_driver.awaitText(u"DKIM"_s));
    step(m_driver.type(u"replyEdit"_s, u"Yes, please add it tonight."_s));
    shot(u"ticket-reply-for-another"_s);
    step(m_driver.click(u"sendReplyButton"_s));
    step(m_driver.awaitText(u"waiting"_s));
    shot(u"ticket-reply-waits-undo"_s);
    step(m_driver.click(u"openTicketButton"_s));
    step(m_driver.type(u"subjectEdit"_s, u"A second address for the invoices"_s));
    shot(u"open-ticket"_s);
    step(m_driver.press(u"subjectEdit"_s, u"Esc"_s));
    step(m_driver.pick(u"sideBar"_s, u"Activity"_s));
    step(m_driver.awaitRow(u"activityTable"_s, u"Changed the permissions"_s));
    step(m_driver.pick(u"activityTable"_s, u"Changed the permissions of Ben"_s));
    shot(u"activity"_s);
}

void Tour::lookAround()
{
    if (!m_wrong.isEmpty())
        return;
    step(m_driver.pick(u"sideBar"_s, u"Changes"_s));
    step(m_driver.awaitRow(u"changesTable"_s, guest));
    shot(u"changes"_s);
    step(m_driver.pick(u"sideBar"_s, u"Invitations"_s));
    shot(u"invitations"_s);
}

} // namespace gatehouse
