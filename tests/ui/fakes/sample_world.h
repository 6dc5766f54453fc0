// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"
#include "tests/ui/fakes/fake_access_desk.h"
#include "tests/ui/fakes/fake_activity_desk.h"
#include "tests/ui/fakes/fake_clock.h"
#include "tests/ui/fakes/fake_directory.h"
#include "tests/ui/fakes/fake_invitation_desk.h"
#include "tests/ui/fakes/fake_plan_desk.h"
#include "tests/ui/fakes/fake_portal_desk.h"
#include "tests/ui/fakes/fake_ticket_desk.h"

namespace gatehouse::fakes {

/// All services, filled with a small firm: its owner looks at their own account and at two that they are a member of.
class SampleWorld {
public:
    enum class Content { Full, Empty };
    explicit SampleWorld(Content content = Content::Full);

    [[nodiscard]] Services services();
    [[nodiscard]] Member member(const QString &email) const;
    void setOffline(bool offline);

    FakeClock clock;
    FakeDirectory directory;
    FakePortalDesk portals;
    FakePlanDesk plan;
    FakeAccessDesk access{&directory, &plan};
    FakeInvitationDesk invitations{&directory, &plan, &clock};
    FakeTicketDesk tickets{&plan, &clock};
    FakeActivityDesk activity;
    AccountKey own;
    AccountKey others;

private:
    void addAccounts();
    void addMembers();
    void addInvitations();
    void addChanges();
    void addTickets();
};

} // namespace gatehouse::fakes
