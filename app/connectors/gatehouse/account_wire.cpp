// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/account_wire.h"

#include "app/connectors/gatehouse/grant_wire.h"
#include "app/connectors/gatehouse/invitation_wire.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

std::optional<Seats> seatsFromWire(const WireObject &object)
{
    Seats seats;
    seats.used = static_cast<int>(object.integer("used"));
    if (const auto limit = object.integerIfAny("limit"))
        seats.limit = static_cast<int>(*limit);
    return seats;
}

AccountRow accountFromWire(const WireObject &object)
{
    AccountRow row;
    row.account.key.account = AccountId{object.text("id")};
    if (row.account.key.account.isEmpty())
        object.fault("id");
    row.account.name = object.text("name");
    row.account.ownerName = object.text("owner_name");
    row.account.isOwn = object.boolean("own");
    row.account.role = object.text("role");
    row.account.grant = grantFromWire(object.object("grant"));
    row.self = MemberId{object.text("member_id")};
    row.account.self = row.self;
    // Portals of before say none of these.
    if (object.has("sub_accounts")) {
        object.forEach("sub_accounts",
            [&row](const WireObject &part) { row.account.subAccounts.append({part.text("id"), part.text("name")}); });
    }
    if (object.has("seats"))
        row.account.seats = seatsFromWire(object.object("seats"));
    if (object.has("may")) {
        const WireObject may = object.object("may");
        row.account.may = {may.boolean("manage"), may.boolean("leave"), may.boolean("transfer"),
            may.has("tickets") ? std::optional(may.boolean("tickets")) : std::nullopt};
    }
    row.sequence = object.integer("sequence");
    return row;
}

} // namespace

Result<AccountList> accountsFromWire(const QByteArray &json)
{
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return tl::unexpected(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    AccountList list;
    list.raw = json;
    root.forEach("accounts", [&list](const WireObject &account) { list.accounts.append(accountFromWire(account)); });
    if (root.integer("count") != list.accounts.size())
        root.fault("count");
    list.dataEpoch = root.textOr("data_epoch", {}); // lists that older versions kept have none
    if (fault.isSet())
        return tl::unexpected(fault.error());
    return list;
}

Result<ReceivedList> receivedFromWire(const QByteArray &json)
{
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return tl::unexpected(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    ReceivedList list;
    list.raw = json;
    root.forEach("invitations",
        [&list](const WireObject &invitation) { list.invitations.append(receivedInvitationFromWire(invitation)); });
    if (root.integer("count") != list.invitations.size())
        root.fault("count");
    if (fault.isSet())
        return tl::unexpected(fault.error());
    return list;
}

} // namespace gatehouse
