// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_drift.h"

namespace gatehouse {

/// What an opened plan would give somebody, held against what the portal knows and what the opener may give.
struct GrantGift {
    const PortalDescription &portal;
    const Account &account; ///< as the opener sees it
    QString role; ///< of whoever receives; empty: the portal's usual one
    Grant present; ///< what they have
    Grant wanted;
};

/// Why the gift can't be made, as UnknownPermission, UnknownModule, UnknownSubAccount, BeyondOwnRights or ClosedToRole
/// with what it is about; nothing when it can, as far as is known here. What is held already is no gift.
[[nodiscard]] std::optional<RowDrift> whyNotGiven(const GrantGift &gift);

/// Why nobody can be given that role here; nothing when they can.
[[nodiscard]] std::optional<RowDrift> whyNotRole(const PortalDescription &portal, const QString &role);

[[nodiscard]] RowDrift::GrantMove moveBetween(const Grant &before, const Grant &now);

/// A cell in words: "View Invoices (Hosting)". Outside text.
[[nodiscard]] QString cellWords(const GrantCell &cell, const PortalDescription &portal);

} // namespace gatehouse
