// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/tour/people_stations.h"

#include "tests/journeys/tour/tour_guide.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto colleague = "ben.okafor@example.com"_L1; // holds all there is
constexpr auto part = "Brightwater Lyon"_L1;
constexpr auto account = "Brightwater Ltd"_L1;

} // namespace

PeopleStations::PeopleStations(TourGuide &guide)
    : m_guide(guide)
{
}

void PeopleStations::look()
{
    m_guide.pick(u"usersTable"_s, u"clara.nystrom"_s);
    m_guide.shot(u"users"_s);
    m_guide.type(u"searchEdit"_s, u"example.org"_s);
    m_guide.shot(u"search"_s);
    m_guide.type(u"searchEdit"_s, {});
    if (m_guide.offers(u"deactivatedSegment"_s)) {
        m_guide.click(u"deactivatedSegment"_s);
        m_guide.pickAt(u"usersTable"_s, 0);
        m_guide.shot(u"deactivated-users"_s);
    }
    m_guide.click(u"removedSegment"_s);
    m_guide.pickAt(u"usersTable"_s, 0);
    m_guide.shot(u"removed-users"_s);
    m_guide.click(u"activeSegment"_s);
    m_guide.openSwitcher();
    m_guide.awaitShown(u"accountList"_s);
    m_guide.shot(u"switch-account"_s);
    if (m_guide.hasRow(u"accountList"_s, part)) {
        m_guide.pick(u"accountList"_s, part);
        m_guide.pickAt(u"usersTable"_s, 1);
        m_guide.shot(u"users-of-a-sub-account"_s);
        m_guide.openSwitcher();
        m_guide.pick(u"accountList"_s, account);
    } else {
        m_guide.press(u"Esc"_s);
    }
}

void PeopleStations::change(const QString &email)
{
    m_guide.press(u"Ctrl+1"_s);
    m_guide.pick(u"usersTable"_s, email);
    m_guide.shot(u"one-person"_s);
    m_guide.click(u"managePermissionsButton"_s);
    m_guide.shot(u"manage-permissions"_s);
    m_guide.click(u"choosePermissionsRadio"_s);
    if (m_guide.shows(u"subAccountBox"_s)) // the first: where they were invited to
        m_guide.chooseAt(u"subAccountBox"_s, 1);
    m_guide.tickAt(u"permissionTree"_s, 0, false);
    if (!m_guide.offers(u"savePermissionsButton"_s)) // they did not hold it
        m_guide.tickAt(u"permissionTree"_s, 0);
    m_guide.shot(u"manage-permissions-changed"_s);
    m_guide.click(u"savePermissionsButton"_s);
    m_guide.awaitShown(u"undoButton"_s);
    m_guide.shot(u"narrowed-at-once"_s);
    if (m_guide.offers(u"changeRoleButton"_s))
        changeRole();
    if (m_guide.offers(u"deactivateButton"_s))
        deactivate(email);
}

void PeopleStations::changeRole()
{
    m_guide.click(u"changeRoleButton"_s);
    m_guide.chooseAt(u"roleBox"_s, 0);
    m_guide.shot(u"change-role"_s);
    m_guide.chooseAt(u"roleBox"_s, 1);
    m_guide.shot(u"change-role-other"_s);
    if (!m_guide.offers(u"saveRoleButton"_s)) // it is the present one
        m_guide.chooseAt(u"roleBox"_s, 0);
    m_guide.click(u"saveRoleButton"_s);
    m_guide.awaitShown(u"saveRoleButton"_s, false);
    m_guide.shot(u"role-waits-undo"_s);
}

void PeopleStations::deactivate(const QString &email)
{
    m_guide.click(u"deactivateButton"_s);
    m_guide.awaitRow(u"usersTable"_s, email, false);
    m_guide.shot(u"deactivated-undo"_s);
    m_guide.click(u"deactivatedSegment"_s);
    m_guide.pick(u"usersTable"_s, email);
    m_guide.shot(u"deactivated"_s);
    m_guide.click(u"reactivateButton"_s);
    m_guide.awaitRow(u"usersTable"_s, email, false);
    m_guide.shot(u"reactivated"_s);
    m_guide.click(u"activeSegment"_s);
}

void PeopleStations::offerOwnership()
{
    m_guide.pick(u"usersTable"_s, colleague);
    m_guide.shot(u"who-holds-everything"_s);
    if (!m_guide.offers(u"transferOwnershipButton"_s)) // grey, with the portal's reason
        return;
    m_guide.click(u"transferOwnershipButton"_s);
    m_guide.shot(u"transfer-ownership"_s);
    m_guide.click(u"offerOwnershipButton"_s);
    m_guide.awaitShown(u"offerOwnershipButton"_s, false);
    m_guide.shot(u"ownership-offered"_s);
}

void PeopleStations::remove(const QString &email)
{
    m_guide.press(u"Ctrl+1"_s);
    m_guide.pick(u"usersTable"_s, email);
    m_guide.click(u"removeAccessButton"_s);
    m_guide.awaitRow(u"usersTable"_s, email, false);
    m_guide.awaitShown(u"undoButton"_s);
    m_guide.shot(u"access-removed-undo"_s);
    m_guide.click(u"undoButton"_s);
    m_guide.awaitRow(u"usersTable"_s, email);
    m_guide.shot(u"access-restored"_s);
}

} // namespace gatehouse
