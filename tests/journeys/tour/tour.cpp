// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/tour/tour.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto own = "Brightwater Ltd"_L1;
constexpr QSize narrowWindow(900, 600);
constexpr QSize usualWindow(1280, 800);

} // namespace

Tour::Tour(const QString &pictures, const QString &mailFolder)
    : m_guide(pictures)
    , m_people(m_guide)
    , m_invitations(m_guide, mailFolder)
    , m_tickets(m_guide)
{
}

QString Tour::play()
{
    arrive();
    m_people.look();
    m_invitations.invite();
    m_invitations.confirm();
    m_invitations.look();
    const QString somebody = m_invitations.joined().isEmpty() ? u"emily.tran@example.com"_s : m_invitations.joined();
    m_people.change(somebody);
    m_people.offerOwnership();
    actForAnother();
    m_people.remove(somebody);
    m_tickets.look();
    reviewActivity();
    addPortal();
    lookAtNarrowWindow();
    return m_guide.wrong();
}

void Tour::arrive()
{
    m_guide.shot(u"welcome"_s);
    m_guide.click(u"addPortalButton"_s);
    m_guide.type(u"addressEdit"_s, u"http://127.0.0.1:1"_s);
    m_guide.click(u"lookUpButton"_s);
    m_guide.awaitShown(u"errorLabel"_s);
    m_guide.shot(u"add-portal-no-answer"_s);
    m_guide.press(u"Esc"_s);
    m_guide.click(u"trySampleButton"_s);
    m_guide.awaitRow(u"usersTable"_s, u"clara.nystrom"_s);
    if (m_guide.shows(u"openAccountButton"_s)) {
        m_guide.shot(u"choose-account"_s);
        m_guide.click(u"openAccountButton"_s);
    }
}

void Tour::actForAnother()
{
    m_guide.openSwitcher();
    m_guide.type(u"accountSearchEdit"_s, u"alder"_s);
    m_guide.shot(u"switch-account-search"_s);
    m_guide.press(u"Return"_s, u"accountSearchEdit"_s);
    m_guide.awaitText(u"Alder & Finch Books"_s);
    if (m_guide.offers(u"inviteButton"_s)) // else the portal shows nobody
        m_guide.pick(u"usersTable"_s, u"amelia.hart"_s);
    m_guide.shot(u"acting-for-another"_s);
    m_guide.openSwitcher();
    m_guide.pick(u"accountList"_s, u"Driftwood"_s);
    m_guide.awaitText(u"Driftwood Yachts"_s);
    m_guide.shot(u"acting-with-less"_s);
    m_guide.openSwitcher();
    m_guide.pick(u"accountList"_s, own);
    m_guide.awaitRow(u"usersTable"_s, u"clara.nystrom"_s);
}

void Tour::reviewActivity()
{
    m_guide.press(u"Ctrl+4"_s);
    m_guide.pickAt(u"activityTable"_s, 2);
    m_guide.shot(u"activity"_s);
    m_guide.press(u"Ctrl+5"_s);
    m_guide.pickAt(u"changesTable"_s, 0);
    m_guide.shot(u"changes"_s);
}

void Tour::addPortal()
{
    m_guide.press(u"Ctrl+1"_s);
    m_guide.openMenu(u"moreButton"_s);
    m_guide.shot(u"menu"_s);
    m_guide.press(u"Esc"_s);
    m_guide.trigger(u"addPortalAction"_s);
    m_guide.type(u"addressEdit"_s, m_invitations.portal().toString());
    m_guide.click(u"lookUpButton"_s);
    m_guide.awaitShown(u"signInButton"_s);
    m_guide.shot(u"add-portal-found"_s);
    m_guide.click(u"signInButton"_s);
    m_guide.awaitShown(u"openAgainButton"_s);
    m_guide.shot(u"add-portal-waits"_s);
    m_guide.press(u"Esc"_s);
    m_guide.awaitShown(u"openAgainButton"_s, false);
    m_guide.press(u"Esc"_s);
    m_guide.awaitShown(u"addressEdit"_s, false);
}

void Tour::lookAtNarrowWindow()
{
    m_guide.resize(narrowWindow);
    m_guide.shot(u"narrow-users"_s);
    m_guide.press(u"Ctrl+2"_s);
    m_guide.shot(u"narrow-invitations"_s);
    m_guide.press(u"Ctrl+3"_s);
    m_guide.shot(u"narrow-tickets"_s);
    m_guide.press(u"Ctrl+4"_s);
    m_guide.shot(u"narrow-activity"_s);
    m_guide.press(u"Ctrl+5"_s);
    m_guide.shot(u"narrow-changes"_s);
    m_guide.press(u"Ctrl+1"_s);
    m_guide.resize(usualWindow);
}

} // namespace gatehouse
