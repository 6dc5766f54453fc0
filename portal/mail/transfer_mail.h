// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/member_rows.h"
#include "portal/store/transfer_rows.h"

namespace portal {

struct Scene;

/// Tells a member that an account is offered to them.
[[nodiscard]] Result<void> queueTransferOffer(Scene &scene, const TransferRow &transfer, const MemberRow &asked);

/// Tells both that the account has changed hands.
[[nodiscard]] Result<void> queueTransferDone(
    Scene &scene, const TransferRow &transfer, const MemberRow &former, const MemberRow &next);

} // namespace portal
