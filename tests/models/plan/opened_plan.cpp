// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/plan/opened_plan.h"

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const AccountId shop{u"shop"_s};

Member memberOf(const QString &id, const Grant &grant, const QString &role = u"user"_s)
{
    Member row;
    row.id = {id};
    row.name = id;
    row.email = id + u"@example.org"_s;
    row.role = role;
    row.grant = grant;
    row.version = 4;
    return row;
}

PortalDescription portalOfAll()
{
    PortalDescription portal;
    portal.address = QUrl(u"https://portal.example.org"_s);
    portal.installation = u"here"_s;
    portal.catalogue = Catalogue({{u"all"_s, u"All"_s}},
        {{u"view"_s, u"all"_s, u"View Invoices"_s, {}, {}}, {u"pay"_s, u"all"_s, u"Pay Invoices"_s, {}, {u"view"_s}},
            {u"dns"_s, u"all"_s, u"Domains"_s, {}, {}, {u"hosting"_s}, true},
            {u"users"_s, u"all"_s, u"Users"_s, {}, {}}});
    portal.roles = {{u"user"_s, u"User"_s, true, false, {u"users"_s}}, {u"admin"_s, u"Administrator"_s, true, true, {}},
        {u"owner"_s, u"Owner"_s, false, true, {}}};
    portal.modules = {{u"hosting"_s, u"Hosting"_s, {}}};
    portal.deactivates = true;
    portal.endDates = true;
    portal.restoreGrace = 24h;
    portal.tickets = TicketPolicy{};
    portal.memberTickets = MemberTicketRules{};
    return portal;
}

} // namespace

AccountKey claraKey()
{
    return {{u"portal"_s}, {u"clara"_s}, shop};
}

Grant grantOf(const QStringList &permissions)
{
    Grant grant;
    for (const QString &permission : permissions)
        grant.cells.insert({permission, {}, {}});
    return grant;
}

GrantDelta giving(const QString &permission)
{
    return {{}, {{permission, {}, {}}}, {}};
}

Invitation invitationOf(const QString &id, const QString &email, const Grant &grant)
{
    Invitation row;
    row.id = {id};
    row.email = email;
    row.role = u"user"_s;
    row.grant = grant;
    row.issuedAt = presentNow - 1h;
    row.expiresAt = presentNow + 23h;
    row.version = 4;
    return row;
}

InviteEdit inviting(const QString &email)
{
    return inviting(email, grantOf({u"view"_s}));
}

InviteEdit inviting(const QString &email, const Grant &grant)
{
    return {{u"i-new"_s}, email, u"Ben"_s, u"user"_s, grant, {}};
}

Present::Present()
    : members{memberOf(u"ben"_s, grantOf({u"view"_s})), memberOf(u"anna"_s, Grant::everything(), u"owner"_s)}
{
    ground.portal = portalOfAll();
    ground.portalNow = presentNow;
    Account account;
    account.key = claraKey();
    account.name = u"The Shop"_s;
    account.identityEmail = u"clara@example.org"_s;
    account.grant = grantOf({u"view"_s, u"pay"_s, u"dns"_s});
    account.subAccounts = {{u"berlin"_s, u"Berlin"_s}};
    account.may.tickets = true;
    ground.accounts = {{account, {}, {}, {}}};
    Member self = memberOf(u"clara"_s, account.grant, u"admin"_s);
    self.isSelf = true;
    members.append(self);
}

PlanDrift Present::of(const PlanDocument &document, const QSet<ChangeId> &leftOut)
{
    MemberTableBuilder builder;
    for (const Member &member : std::as_const(members))
        builder.add(member);
    held().members = builder.build();
    return driftOf(document, ground, leftOut);
}

PlanDocument documentOf(const QList<Edit> &edits, qint64 baseVersion)
{
    PlanDocument document;
    document.address = QUrl(u"https://portal.example.org/"_s);
    document.installation = u"here"_s;
    document.accounts = {{shop, u"The Shop"_s}};
    for (const Edit &edit : edits) {
        PlanDocument::Row row;
        row.position = static_cast<int>(document.rows.size()) + 1;
        row.change.id = {u"row-%1"_s.arg(row.position)};
        row.change.account.account = shop;
        row.change.subject = u"Ben"_s;
        row.change.actor = u"anna@example.org"_s;
        row.change.baseVersion = baseVersion;
        row.change.edit = edit;
        row.reason = u"reason %1"_s.arg(row.position);
        document.rows.append(row);
    }
    return document;
}

RowDrift Present::of(const Edit &edit, qint64 baseVersion)
{
    return of(documentOf({edit}, baseVersion)).rows.at(0);
}

QList<RowDrift::Why> whysOf(const PlanDrift &drift)
{
    QList<RowDrift::Why> whys;
    for (const RowDrift &row : drift.rows)
        whys.append(row.why);
    return whys;
}

} // namespace gatehouse::test
