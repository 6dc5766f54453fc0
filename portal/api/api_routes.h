// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

namespace portal {

/// Every operation of openapi.yaml but sign-in, tokens, /v1/me and the pages.
[[nodiscard]] Routes apiRoutes();

// By resource; apiRoutes() has them all.
[[nodiscard]] Routes portalRoutes();
[[nodiscard]] Routes accountRoutes();
[[nodiscard]] Routes memberRoutes();
[[nodiscard]] Routes grantRoutes();
[[nodiscard]] Routes invitationRoutes();
[[nodiscard]] Routes invitationCreateRoutes();
[[nodiscard]] Routes receivedInvitationRoutes();
[[nodiscard]] Routes changeRoutes();
[[nodiscard]] Routes auditRoutes();
[[nodiscard]] Routes ticketRoutes();
[[nodiscard]] Routes ticketWriteRoutes();
[[nodiscard]] Routes attachmentRoutes();
[[nodiscard]] Routes memberRemovalRoutes();
[[nodiscard]] Routes memberStatusRoutes();
[[nodiscard]] Routes memberEditRoutes();
[[nodiscard]] Routes transferRoutes();
[[nodiscard]] Routes receivedTransferRoutes();
[[nodiscard]] Routes decisionRoutes();

} // namespace portal
