// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_routes.h"

#include <iterator>

namespace portal {

Routes apiRoutes()
{
    Routes all;
    for (Routes routes : {portalRoutes(), accountRoutes(), memberRoutes(), grantRoutes(), invitationRoutes(),
             invitationCreateRoutes(), receivedInvitationRoutes(), changeRoutes(), auditRoutes(), ticketRoutes(),
             ticketWriteRoutes(), attachmentRoutes(), memberRemovalRoutes(), memberStatusRoutes(), memberEditRoutes(),
             transferRoutes(), receivedTransferRoutes(), decisionRoutes()}) {
        std::move(routes.begin(), routes.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace portal
