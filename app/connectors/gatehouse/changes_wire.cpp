// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/changes_wire.h"

#include "app/connectors/gatehouse/grant_wire.h"
#include "app/connectors/gatehouse/invitation_wire.h"
#include "app/connectors/gatehouse/ticket_wire.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

MemberStatus statusFromWire(const QByteArray &status)
{
    if (status == "active")
        return MemberStatus::Active;
    if (status == "deactivated")
        return MemberStatus::Deactivated;
    if (status == "removed")
        return MemberStatus::Removed;
    return MemberStatus::Unknown;
}

/// What of support reaches them: only where the portal has tickets.
TicketWishes wishesFromWire(const WireObject &object)
{
    TicketWishes wishes;
    if (object.has("notify"))
        wishes.notify = object.boolean("notify");
    const QByteArray sight = object.has("ticket_visibility") ? object.bytes("ticket_visibility") : QByteArray();
    if (sight == "own")
        wishes.sight = TicketSight::Own;
    else if (sight == "all")
        wishes.sight = TicketSight::All;
    return wishes;
}

MemberRow memberFromWire(const WireObject &object, GrantForms &forms)
{
    MemberRow row;
    row.id = object.bytes("id");
    row.name = object.bytes("name");
    row.email = object.bytes("email");
    row.role = object.bytes("role");
    if (const auto grant = object.element("grant"))
        row.grant = forms.formOf(object.object("grant"), *grant);
    else
        object.fault("grant");
    row.status = statusFromWire(object.bytes("status"));
    row.version = object.integer("version");
    row.since = object.integer("since");
    row.lastSignIn = object.integerOrNull("last_sign_in").value_or(0);
    row.lastUse = object.integerIfAny("last_use").value_or(0);
    row.wishes = packed(wishesFromWire(object));
    row.removedAt = object.integerIfAny("removed_at").value_or(0);
    row.restorableUntil = object.integerIfAny("restorable_until").value_or(0);
    return row;
}

void readMember(const WireObject &entry, const QByteArray &id, GrantForms &forms, CachePage &page)
{
    // Whoever was removed lately is listed as such: then the member comes along.
    if (entry.boolean("deleted") && !entry.has("member")) {
        page.removedMembers.push_back(id);
        return;
    }
    MemberRow row = memberFromWire(entry.object("member"), forms);
    if (row.id != id)
        entry.fault("member");
    page.members.push_back(std::move(row));
}

void readInvitation(const WireObject &entry, const QByteArray &id, CachePage &page)
{
    if (entry.boolean("deleted")) {
        page.removedInvitations.append(InvitationId{QString::fromUtf8(id)});
        return;
    }
    Invitation invitation = invitationFromWire(entry.object("invitation"));
    if (invitation.id.value != QString::fromUtf8(id))
        entry.fault("invitation");
    page.invitations.append(std::move(invitation));
}

void readTicket(const WireObject &entry, const QByteArray &id, CachePage &page)
{
    const TicketId named{QString::fromUtf8(id)};
    if (entry.boolean("deleted")) {
        page.removedTickets.append(named);
        return;
    }
    Ticket ticket = ticketFromWire(entry.object("ticket"));
    if (ticket.id != named)
        entry.fault("ticket");
    page.tickets.append(std::move(ticket));
}

void readMessage(const WireObject &entry, const QByteArray &id, CachePage &page)
{
    TicketMessage read{TicketId{entry.text("ticket_id")}, messageFromWire(entry.object("message"))};
    if (read.message.id.value != QString::fromUtf8(id) || read.ticket.isEmpty())
        entry.fault("message");
    page.messages.append(std::move(read));
}

} // namespace

Result<FetchedChanges> changesFromWire(const QByteArray &json)
{
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return tl::unexpected(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    FetchedChanges page;
    GrantForms forms;
    qint64 entries = 0;
    root.forEach("changes", [&](const WireObject &entry) {
        ++entries;
        const QByteArray kind = entry.bytes("kind");
        const QByteArray id = entry.bytes("id");
        if (id.isEmpty())
            entry.fault("id");
        if (kind == "member")
            readMember(entry, id, forms, page.values);
        else if (kind == "invitation")
            readInvitation(entry, id, page.values);
        else if (kind == "ticket")
            readTicket(entry, id, page.values);
        else if (kind == "message" && !entry.boolean("deleted"))
            readMessage(entry, id, page.values);
        // Another kind is something a newer portal keeps; it is none of ours.
    });
    if (root.integer("count") != entries)
        root.fault("count");
    page.nextCursor = root.bytes("next_cursor");
    if (page.nextCursor.isEmpty())
        root.fault("next_cursor");
    page.more = root.boolean("more");
    page.sequence = root.integer("sequence");
    if (page.more && entries == 0)
        root.fault("more"); // would go on for ever
    if (fault.isSet())
        return tl::unexpected(fault.error());
    return page;
}

} // namespace gatehouse
