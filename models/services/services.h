// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

class AccessDesk;
class ActivityDesk;
class Clock;
class Directory;
class InvitationDesk;
class PlanDesk;
class PortalDesk;
class TicketDesk;

/// Everything the window may ask for, handed in by the application, or by a test. Not owned; outlives the window.
struct Services {
    Directory *directory = nullptr;
    PortalDesk *portals = nullptr;
    InvitationDesk *invitations = nullptr;
    AccessDesk *access = nullptr;
    PlanDesk *plan = nullptr;
    const Clock *clock = nullptr;
    TicketDesk *tickets = nullptr;
    ActivityDesk *activity = nullptr;
};

} // namespace gatehouse
