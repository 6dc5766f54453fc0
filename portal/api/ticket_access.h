// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"
#include "portal/profiles/profile.h"
#include "portal/store/ticket_rows.h"

namespace portal {

/// Somebody who may see tickets of an account: now, in this transaction.
struct TicketReader {
    Authority authority;
    TicketSight sight;

    [[nodiscard]] const Membership &membership() const { return authority.membership; }
};

/// What a member's stored word means now: «own», «all», or the profile's default for anything it no longer offers.
/// own, all: as the wire has it.
[[nodiscard]] QString visibilityWord(Profile::Visibility visibility);
[[nodiscard]] Profile::Visibility visibilityOf(const Profile::Tickets &policy, const QString &stored);

/// What `authority` may see of the account's tickets; nothing when that is none of them.
[[nodiscard]] std::optional<TicketSight> ticketSight(const Scene &scene, const Authority &authority);

/// The caller as reader of the tickets of `account`: 404 for a stranger to the account and for a portal without
/// tickets, 403 `forbidden` without the permission.
[[nodiscard]] Result<TicketReader> ticketReaderIn(Scene &scene, const QString &account);

/// The ticket in a path, as the caller sees it.
struct FoundTicket {
    TicketReader reader;
    SeenTicket seen;
};
/// `/v1/accounts/{account}/tickets/{ticket}…`: the same 404 for a ticket that is not there as for one that is not for
/// the caller to see (R28).
[[nodiscard]] Result<FoundTicket> ticketForReader(Scene &scene, const Request &request);

} // namespace portal
