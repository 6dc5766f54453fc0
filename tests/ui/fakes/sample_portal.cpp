// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_portal.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

namespace {

Catalogue sampleCatalogue()
{
    const std::vector<PermissionGroup> groups{{u"account"_s, u"Account"_s}, {u"services"_s, u"Services"_s},
        {u"domains"_s, u"Domains"_s}, {u"billing"_s, u"Billing"_s}, {u"support"_s, u"Support"_s}};
    std::vector<Permission> permissions{
        {u"profile"_s, u"account"_s, u"Modify Master Account Profile"_s,
            u"Change name, address and contact data of the account."_s, {}},
        {u"contacts"_s, u"account"_s, u"View & Manage Contacts"_s, u"See the account's contacts and edit them."_s, {}},
        {u"products"_s, u"services"_s, u"View Products & Services"_s, u"See what the account has ordered."_s, {}},
        {u"manageproducts"_s, u"services"_s, u"View & Modify Product Passwords"_s,
            u"See and change the passwords of services."_s, {u"products"_s}},
        {u"productsso"_s, u"services"_s, u"Perform Single Sign-On"_s,
            u"Enter the control panels of services without another password."_s, {u"products"_s}},
        {u"orders"_s, u"services"_s, u"Place New Orders/Upgrades/Cancellations"_s,
            u"Order, upgrade and cancel services on the account's bill."_s, {u"products"_s}},
        {u"domains"_s, u"domains"_s, u"View Domains"_s, u"See the account's domains."_s, {}},
        {u"managedomains"_s, u"domains"_s, u"Manage Domain Settings"_s,
            u"Change name servers, contacts and locks of domains."_s, {u"domains"_s}},
        {u"invoices"_s, u"billing"_s, u"View & Pay Invoices"_s, u"See invoices and pay them."_s, {}},
        {u"quotes"_s, u"billing"_s, u"View & Accept Quotes"_s, u"See quotes and accept them for the account."_s, {}},
        {u"affiliates"_s, u"billing"_s, u"View & Manage Affiliate Account"_s, u"See referrals and ask for pay-outs."_s,
            {}},
        {u"tickets"_s, u"support"_s, u"View & Open Support Tickets"_s,
            u"Read the account's tickets and open new ones."_s, {}},
        {u"emails"_s, u"support"_s, u"View Emails"_s, u"Read the mails that the portal sent to the account."_s, {}},
    };
    return {groups, std::move(permissions)};
}

} // namespace

PortalDescription samplePortal()
{
    PortalDescription portal;
    portal.id = PortalId{u"portal-1"_s};
    portal.address = QUrl(u"https://portal.example.org"_s);
    portal.installation = u"sample"_s;
    portal.name = u"Example Hosting"_s;
    portal.profile = u"third-party"_s;
    portal.catalogue = sampleCatalogue();
    portal.roles = {{u"owner"_s, u"Owner"_s, false, true, {}}, {u"user"_s, u"User"_s, true, true, {}}};
    portal.tickets = TicketPolicy{u"tickets"_s, {},
        {{u"support"_s, u"Technical support"_s}, {u"billing"_s, u"Billing"_s}},
        {{u"low"_s, u"Low"_s}, {u"medium"_s, u"Medium"_s}, {u"high"_s, u"High"_s}}, u"medium"_s, 5000, 10'000'000, 5};
    portal.restoreGrace = std::chrono::hours(24);
    return portal;
}

Grant grantOf(const QStringList &permissions)
{
    Grant grant;
    for (const auto &permission : permissions)
        grant.cells.insert(GrantCell{permission, {}, {}});
    return grant;
}

} // namespace gatehouse::fakes
