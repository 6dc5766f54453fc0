// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/tour/invitation_stations.h"

#include "tests/journeys/support/mail_folder.h"
#include "tests/journeys/support/web_browser.h"
#include "tests/journeys/tour/tour_guide.h"

#include <QTest>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto newcomer = "paula.partner@thirdparty.example"_L1;
constexpr auto known = "mara.quell@example.org"_L1; // has a sign-in and an account at each sample portal
constexpr auto member = "ben.okafor@example.com"_L1;
constexpr int patience = 15'000;

} // namespace

InvitationStations::InvitationStations(TourGuide &guide, QString mailFolder)
    : m_guide(guide)
    , m_mailFolder(std::move(mailFolder))
{
}

void InvitationStations::invite()
{
    m_guide.click(u"inviteButton"_s);
    m_guide.shot(u"invite"_s);
    if (m_guide.shows(u"inviteList"_s))
        inviteSeveral();
    else
        inviteOne();
    m_guide.press(u"Ctrl+2"_s);
    m_guide.awaitRow(u"invitationsTable"_s, known);
    m_guide.shot(u"invited-undo"_s);
}

void InvitationStations::inviteOne()
{
    m_guide.type(u"emailEdit"_s, u"paula.partner@"_s);
    m_guide.press(u"Tab"_s, u"emailEdit"_s);
    m_guide.shot(u"invite-address-checked"_s);
    m_guide.type(u"emailEdit"_s, newcomer);
    if (m_guide.shows(u"nameEdit"_s))
        m_guide.type(u"nameEdit"_s, u"Paula Partner"_s);
    chooseAccess();
    m_guide.click(u"sendInviteButton"_s);
    m_guide.awaitShown(u"sendInviteButton"_s, false);
    m_guide.click(u"inviteButton"_s);
    m_guide.type(u"emailEdit"_s, known);
    if (m_guide.shows(u"nameEdit"_s))
        m_guide.type(u"nameEdit"_s, u"Mara Quell"_s);
    m_guide.click(u"sendInviteButton"_s);
    m_guide.awaitShown(u"sendInviteButton"_s, false);
}

void InvitationStations::inviteSeveral()
{
    for (const QString &address : {QString(newcomer), QString(known), QString(member), u"nobody@"_s})
        m_guide.type(u"emailEdit"_s, address + u", "_s);
    m_guide.shot(u"invite-several"_s);
    chooseAccess();
    m_guide.click(u"sendInviteButton"_s);
    m_guide.awaitRow(u"inviteList"_s, known, false);
    m_guide.shot(u"invite-left-over"_s); // the member, and what is no address
    m_guide.press(u"Esc"_s);
}

void InvitationStations::chooseAccess()
{
    if (m_guide.shows(u"messageEdit"_s))
        m_guide.type(u"messageEdit"_s, u"Hello! Ask me if anything is missing. Amelia"_s);
    if (m_guide.shows(u"roleBox"_s)) {
        m_guide.chooseAt(u"roleBox"_s, 0);
        m_guide.shot(u"invite-other-role"_s);
        m_guide.chooseAt(u"roleBox"_s, 1);
    }
    m_guide.shot(u"invite-all-permissions"_s);
    m_guide.click(u"choosePermissionsRadio"_s);
    if (m_guide.shows(u"subAccountBox"_s)) {
        m_guide.shot(u"invite-set-permission"_s);
        m_guide.chooseAt(u"subAccountBox"_s, 1);
    }
    for (const int box : {0, 1, 4})
        m_guide.tickAt(u"permissionTree"_s, box);
    m_guide.shot(u"invite-choose-permissions"_s);
}

bool InvitationStations::awaitMail()
{
    // Either it is sent, or the portal says no, which the bar tells.
    const MailFolder mails(m_mailFolder);
    const bool decided = QTest::qWaitFor(
        [&] {
            return !mails.mailsTo(newcomer).isEmpty()
                || (!mails.mailsTo(known).isEmpty() && m_guide.shows(u"showChangesButton"_s));
        },
        patience);
    if (!decided)
        m_guide.stop(u"no mail came to %1"_s.arg(newcomer));
    const auto mail = mails.awaitMail(known);
    if (mail)
        m_portal = mail->link().resolved(QUrl(u"/"_s));
    return decided && !mails.mailsTo(newcomer).isEmpty();
}

void InvitationStations::confirm()
{
    if (!m_guide.goesOn())
        return;
    if (awaitMail()) {
        accept(MailFolder(m_mailFolder).mailsTo(newcomer).constFirst().link());
        return;
    }
    m_guide.click(u"showChangesButton"_s);
    m_guide.pick(u"changesTable"_s, newcomer);
    m_guide.shot(u"refused-needs-attention"_s);
    m_guide.click(u"discardChangeButton"_s);
}

void InvitationStations::accept(const QUrl &link)
{
    WebBrowser browser;
    WebBrowser::Page page = browser.submit(browser.visit(link), u"new_password"_s,
        {{u"answer"_s, u"accept"_s}, {u"name"_s, u"Paula Partner"_s},
            {u"new_password"_s, u"a long enough passphrase"_s}});
    for (int hops = 0; hops < 3 && !page.redirect.isEmpty(); ++hops)
        page = browser.follow(page);
    if (page.status != 200) {
        m_guide.stop(u"the invitation's page answered %1: %2"_s.arg(page.status).arg(page.text()));
        return;
    }
    m_joined = newcomer;
    m_guide.press(u"F5"_s);
    m_guide.press(u"Ctrl+1"_s);
    m_guide.pick(u"usersTable"_s, newcomer);
    m_guide.shot(u"confirmed"_s);
}

void InvitationStations::look()
{
    m_guide.press(u"Ctrl+2"_s);
    m_guide.click(u"pendingSegment"_s);
    m_guide.pick(u"invitationsTable"_s, u"tomas.vesely"_s); // not delivered
    m_guide.shot(u"invitations"_s);
    m_guide.pick(u"invitationsTable"_s, u"kofi.mensah"_s);
    m_guide.click(u"manageInvitationButton"_s);
    m_guide.shot(u"edit-invitation"_s);
    m_guide.press(u"Esc"_s);
    m_guide.click(u"acceptedSegment"_s);
    m_guide.pickAt(u"invitationsTable"_s, 0);
    m_guide.shot(u"invitations-accepted"_s);
    m_guide.click(u"closedSegment"_s);
    m_guide.pickAt(u"invitationsTable"_s, 0);
    m_guide.shot(u"invitations-closed"_s);
    m_guide.click(u"pendingSegment"_s);
    m_guide.pickAt(u"receivedTable"_s, 0);
    m_guide.shot(u"invitation-received"_s);
    m_guide.click(u"acceptButton"_s);
    m_guide.awaitShown(u"undoButton"_s);
    m_guide.shot(u"invitation-accepted-undo"_s);
}

} // namespace gatehouse
