// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_world.h"

#include "tests/ui/fakes/sample_activity.h"
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/fakes/sample_tickets.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::fakes {

namespace {

const QString self = u"dana.keller@brightwater.example"_s;

struct Somebody {
    QString name;
    QString email;
    QStringList permissions; ///< empty: all
    std::optional<std::chrono::minutes> lastSeen;
    MemberStatus status = MemberStatus::Active;
};

QList<Somebody> everybody()
{
    const QStringList billing{u"invoices"_s, u"quotes"_s, u"affiliates"_s};
    const QStringList technical{u"products"_s, u"manageproducts"_s, u"productsso"_s, u"domains"_s, u"managedomains"_s};
    const QStringList support{u"tickets"_s, u"emails"_s};
    return {
        {u"Amara Okafor"_s, u"amara.okafor@brightwater.example"_s, technical + support, 12min},
        {u"Benedikt Straßer"_s, u"b.strasser@brightwater.example"_s, billing, 3h},
        {u"Chiara Lombardi"_s, u"chiara@lombardi-studio.example"_s, technical, 26h},
        {u"Élodie Marchand"_s, u"elodie.marchand@brightwater.example"_s, {}, 47min},
        {u"Farid Rahmani"_s, u"farid.rahmani@northside-it.example"_s, technical + support + billing, 4 * 24h},
        {u"Grace Whitfield"_s, u"grace.whitfield@brightwater.example"_s, support, 90min},
        {u"Hiroshi Tanaka"_s, u"hiroshi.tanaka@tanaka-design.example"_s, {u"products"_s, u"tickets"_s}, 21 * 24h},
        {u"Ingrid Solberg"_s, u"ingrid.solberg@brightwater.example"_s, billing + support, 6h},
        {u"Jonas Weber"_s, u"jonas.weber@brightwater.example"_s, {u"invoices"_s}, 62 * 24h, MemberStatus::Deactivated},
        {u"Katarzyna Nowak"_s, u"k.nowak@ledger-partners.example"_s, billing, 2 * 24h},
        {u"Liam O’Connor"_s, u"liam.oconnor@brightwater.example"_s, technical, {}},
        {u"María José Fernández"_s, u"mj.fernandez@brightwater.example"_s, {}, 25min},
        {u"Nikolai Petrov"_s, u"nikolai.petrov@northside-it.example"_s, {u"domains"_s, u"managedomains"_s}, 400 * 24h},
        {u"Oluwaseun Adeyemi"_s, u"seun@brightwater.example"_s, support + QStringList{u"contacts"_s}, 5h},
        {u"Priya Raman"_s, u"priya.raman@brightwater.example"_s, technical + support, 1min},
        {u"Quentin Dubois"_s, u"quentin.dubois@brightwater.example"_s, {u"emails"_s}, 9 * 24h},
        {u"Rosa Almeida"_s, u"rosa.almeida@ledger-partners.example"_s,
            billing + QStringList{u"orders"_s, u"products"_s}, 33 * 24h},
        {u"Sven Lindqvist"_s, u"sven.lindqvist@brightwater.example"_s, technical, 8h},
        {u"Tomasz Zieliński"_s, u"tomasz.zielinski@brightwater.example"_s, support, 3 * 24h},
        {u"Yara Haddad"_s, u"yara.haddad@brightwater.example"_s, {u"profile"_s, u"contacts"_s, u"invoices"_s}, 15h},
    };
}

Invitation invitationTo(const QString &email, Instant issued, const Grant &grant, InvitationState resolution)
{
    Invitation invitation;
    invitation.id = InvitationId{u"invitation-"_s + email};
    invitation.email = email;
    invitation.role = u"user"_s;
    invitation.grant = grant;
    invitation.issuedAt = issued;
    invitation.expiresAt = issued + 24h;
    invitation.resolution = resolution;
    invitation.delivery = Delivery::HandedOver;
    invitation.invitedBy = self;
    invitation.version = 1;
    return invitation;
}

} // namespace

SampleWorld::SampleWorld(Content content)
{
    plan.setNow(clock.now());
    plan.nameOf = [this](const AccountKey &key) {
        const auto accounts = directory.accounts();
        for (const auto &account : accounts) {
            if (account.key == key)
                return account.name;
        }
        return QString();
    };
    portals.found = samplePortal();
    portals.comesBack = IdentityId{u"identity-1"_s};
    if (content == Content::Empty)
        return;
    portals.setPortal(samplePortal());
    portals.setIdentities({{IdentityId{u"identity-1"_s}, PortalId{u"portal-1"_s}, self, u"Dana Keller"_s}});
    addAccounts();
    addMembers();
    addInvitations();
    addChanges();
    addTickets();
    activity.setEvents(own, sampleActivity(clock.now()));
}

Services SampleWorld::services()
{
    return {&directory, &portals, &invitations, &access, &plan, &clock, &tickets, &activity};
}

Member SampleWorld::member(const QString &email) const
{
    const auto members = directory.memberList(own);
    for (const auto &member : members) {
        if (member.email == email)
            return member;
    }
    return {};
}

void SampleWorld::setOffline(bool offline)
{
    const auto phase = offline ? SyncState::Phase::Offline : SyncState::Phase::UpToDate;
    directory.setSyncState(own, {phase, clock.now() - (offline ? 38min : 2min), {}, 0});
}

void SampleWorld::addAccounts()
{
    const PortalId portal{u"portal-1"_s};
    const IdentityId identity{u"identity-1"_s};
    own = {portal, identity, AccountId{u"account-brightwater"_s}};
    others = {portal, identity, AccountId{u"account-harbour"_s}};
    const AccountKey third{portal, identity, AccountId{u"account-lombardi"_s}};
    const Grant technical = grantOf({u"products"_s, u"domains"_s, u"managedomains"_s, u"tickets"_s, u"contacts"_s});
    directory.setAccounts({
        {own, u"Brightwater Ltd"_s, u"Dana Keller"_s, true, u"owner"_s, Grant::everything(), u"Example Hosting"_s, self,
            3, 2},
        {others, u"Harbour Lights Charity"_s, u"Oscar Lindgren"_s, false, u"user"_s, technical, u"Example Hosting"_s,
            self, 1, 0},
        {third, u"Lombardi Studio"_s, u"Chiara Lombardi"_s, false, u"user"_s, Grant::everything(), u"Example Hosting"_s,
            self, 0, 0},
    });
    directory.setSyncState(own, {SyncState::Phase::UpToDate, clock.now() - 2min, {}, 0});
    directory.setSyncState(others, {SyncState::Phase::UpToDate, clock.now() - 2min, {}, 0});
}

void SampleWorld::addMembers()
{
    QList<Member> members;
    Member owner;
    owner.id = MemberId{u"member-dana"_s};
    owner.name = u"Dana Keller"_s;
    owner.email = self;
    owner.role = u"owner"_s;
    owner.grant = Grant::everything();
    owner.since = clock.now() - 900 * 24h;
    owner.lastSignIn = clock.now() - 2min;
    owner.isSelf = true;
    members << owner;
    int count = 0;
    for (const auto &somebody : everybody()) {
        Member member;
        member.id = MemberId{u"member-%1"_s.arg(++count)};
        member.name = somebody.name;
        member.email = somebody.email;
        member.role = u"user"_s;
        member.grant = somebody.permissions.isEmpty() ? Grant::everything() : grantOf(somebody.permissions);
        member.status = somebody.status;
        member.version = 1;
        member.since = clock.now() - (30 + count * 17) * 24h;
        if (somebody.lastSeen)
            member.lastSignIn = clock.now() - *somebody.lastSeen;
        members << member;
    }
    members[6].pending = PendingMark::Waiting;
    members[6].pendingWords = u"Change not yet in force"_s;
    directory.setMembers(own, members);
    members[0].role = u"user"_s;
    members[0].grant = grantOf({u"products"_s, u"domains"_s, u"managedomains"_s, u"tickets"_s, u"contacts"_s});
    members.resize(3);
    directory.setMembers(others, members);
}

void SampleWorld::addInvitations()
{
    const auto now = clock.now();
    const Grant billing = grantOf({u"invoices"_s, u"quotes"_s});
    const Grant technical = grantOf({u"products"_s, u"productsso"_s, u"domains"_s, u"tickets"_s});
    using State = InvitationState;
    directory.setInvitations(own,
        {invitationTo(u"vera.molnar@brightwater.example"_s, now - 3h, Grant::everything(), State::Pending),
            invitationTo(u"bookkeeping@ledger-partners.example"_s, now - 15h, billing, State::Pending),
            invitationTo(u"wim.de.vries@northside-it.example"_s, now - 23h, technical, State::Pending),
            invitationTo(u"k.nowak@ledger-partners.example"_s, now - 40 * 24h, billing, State::Accepted),
            invitationTo(u"priya.raman@brightwater.example"_s, now - 90 * 24h, technical, State::Accepted),
            invitationTo(u"old.contractor@example.net"_s, now - 8 * 24h, technical, State::Pending),
            invitationTo(u"intern@brightwater.example"_s, now - 12 * 24h, billing, State::Revoked)});
    ReceivedInvitation received;
    received.portal = own.portal;
    received.identity = own.identity;
    received.id = InvitationId{u"received-1"_s};
    received.accountName = u"Northside IT"_s;
    received.invitedBy = u"farid.rahmani@northside-it.example"_s;
    received.role = u"user"_s;
    received.grant = technical;
    received.expiresAt = now + 19h;
    directory.setReceived({received});
}

void SampleWorld::addTickets()
{
    QList<Ticket> all;
    const auto samples = sampleTickets(own, others, clock.now());
    for (const auto &sample : samples) {
        all.append(sample.ticket);
        tickets.setMessages(keyOf(sample.ticket), sample.messages);
    }
    tickets.setTickets(all);
}

void SampleWorld::addChanges()
{
    const auto add = [this](const QString &id, const QString &subject, const Edit &edit, ChangeState state,
                         std::chrono::minutes age) {
        Change change;
        change.id = ChangeId{id};
        change.account = own;
        change.accountName = u"Brightwater Ltd"_s;
        change.actor = self;
        change.subject = subject;
        change.edit = edit;
        change.state = state;
        change.stagedAt = clock.now() - age;
        plan.add(change);
    };
    add(u"sample-1"_s, u"intern@brightwater.example"_s, RevokeEdit{}, ChangeState::Done, 2 * 24h);
    add(u"sample-2"_s, u"jonas.weber@brightwater.example"_s, RemoveEdit{}, ChangeState::TakenBack, 5h);
    const auto grace = member(u"grace.whitfield@brightwater.example"_s);
    GrantDelta delta;
    delta.add.insert(GrantCell{u"contacts"_s, {}, {}});
    add(u"sample-3"_s, grace.email, ChangeGrantEdit{grace.id, grace.grant, delta}, ChangeState::Staged, 1min);
}

} // namespace gatehouse::fakes
