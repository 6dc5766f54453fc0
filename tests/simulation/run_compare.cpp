// SPDX-License-Identifier: GPL-3.0-or-later
// What each client shows at the end, against the portal's rows.
#include "tests/simulation/portal_grant.h"
#include "tests/simulation/run.h"

#include <map>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::simulation {

namespace {

constexpr const char *presentMembers =
    "SELECT id, role, grant_json, status, version FROM members WHERE account_id = ? AND removed_at IS NULL";
constexpr const char *allInvitations =
    "SELECT id, grant_json, resolution, issue, version FROM invitations WHERE account_id = ?";

/// What counts of a row, as text that can be compared.
QString lineOf(const QString &role, const Grant &grant, bool isActive, qint64 version)
{
    return u"%1 %2 %3 version %4"_s.arg(role, QString::fromUtf8(toStoredForm(grant)),
        isActive ? u"active"_s : u"deactivated"_s, QString::number(version));
}

QString wordOf(InvitationState state)
{
    switch (state) {
    case InvitationState::Pending:
    case InvitationState::Expired:
        return u"open"_s;
    case InvitationState::Accepted:
        return u"accepted"_s;
    case InvitationState::Declined:
        return u"declined"_s;
    case InvitationState::Revoked:
        return u"revoked"_s;
    case InvitationState::Superseded:
        return u"superseded"_s;
    case InvitationState::Unknown:
        return u"unknown"_s;
    }
    return {};
}

} // namespace

void Run::compare(Place &place, const Identity &identity)
{
    ClientRooms &rooms = place.client->rooms();
    const QString who = u"c%1 as %2"_s.arg(place.client->number()).arg(identity.email);
    bool sees = false;
    for (const Account &account : rooms.identities().accounts())
        sees = sees || (account.key.identity == identity.id && account.may.manage);
    const ClientRooms::Shown &shown = rooms.shown(identity.id);
    if (!sees && shown.members && shown.members->size() > 0)
        m_trace.violated(u"seen"_s, who + u" still sees people"_s);
    if (sees && !shown.members)
        m_trace.violated(u"seen"_s, who + u" sees nobody"_s);
    if (!sees || !shown.members)
        return;
    compareMembers(who, *shown.members);
    compareInvitations(who, shown.invitations);
}

void Run::compareMembers(const QString &who, const MemberTable &shown)
{
    std::map<QString, QString> expected;
    for (const PortalHost::Row &row : m_portal.rows(presentMembers, {Scenery::account()}))
        expected.emplace(row[0].toString(),
            lineOf(row[1].toString(), grantFromPortal(row[2]), row[3].toString() == "active"_L1, row[4].toLongLong()));
    for (quint32 i = 0; i < shown.size(); ++i) {
        const Member member = shown.member(i);
        if (member.pending != PendingMark::None)
            m_trace.violated(u"overlay"_s, u"%1: %2 is marked"_s.arg(who, member.id.value));
        if (member.status == MemberStatus::Removed)
            continue;
        const QString line = lineOf(member.role, member.grant, member.status == MemberStatus::Active, member.version);
        const auto found = expected.find(member.id.value);
        if (found == expected.end()) {
            m_trace.violated(u"seen"_s, u"%1: %2 is no member any more"_s.arg(who, member.id.value));
            continue;
        }
        if (found->second != line)
            m_trace.violated(
                u"seen"_s, u"%1: %2 is shown as %3, and is %4"_s.arg(who, member.id.value, line, found->second));
        expected.erase(found);
    }
    for (const auto &[id, line] : expected)
        m_trace.violated(u"seen"_s, u"%1: %2 is missing"_s.arg(who, id));
}

void Run::compareInvitations(const QString &who, const QList<Invitation> &shown)
{
    const auto line = [](const Grant &grant, const QString &state, int issue, qint64 version) {
        return u"%1 %2 issue %3 version %4"_s.arg(QString::fromUtf8(toStoredForm(grant)), state)
            .arg(issue)
            .arg(version);
    };
    std::map<QString, QString> expected;
    for (const PortalHost::Row &row : m_portal.rows(allInvitations, {Scenery::account()}))
        expected.emplace(
            row[0].toString(), line(grantFromPortal(row[1]), row[2].toString(), row[3].toInt(), row[4].toLongLong()));
    for (const Invitation &invitation : shown) {
        const QString one = line(invitation.grant, wordOf(invitation.resolution), invitation.issue, invitation.version);
        if (invitation.pending != PendingMark::None)
            m_trace.violated(u"overlay"_s, u"%1: invitation %2 is marked"_s.arg(who, invitation.id.value));
        const auto found = expected.find(invitation.id.value);
        if (found == expected.end() || found->second != one)
            m_trace.violated(u"seen"_s,
                u"%1: invitation %2 is shown as %3, and is %4"_s.arg(
                    who, invitation.id.value, one, found == expected.end() ? u"none"_s : found->second));
        if (found != expected.end())
            expected.erase(found);
    }
    for (const auto &[id, missing] : expected)
        m_trace.violated(u"seen"_s, u"%1: invitation %2 is missing"_s.arg(who, id));
}

} // namespace gatehouse::simulation
