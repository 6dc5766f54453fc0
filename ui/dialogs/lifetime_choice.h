// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/portals/portal_description.h"

class QComboBox;

namespace gatehouse {

/// Fills the box with the lifetimes an invitation may have: usual ones within the portal's range, and `present`, which
/// is chosen. Each item's data are its seconds. Those up to `elapsed`, which would be over at once, are left out.
void offerLifetimes(
    QComboBox *box, const InvitationPolicy &policy, std::chrono::seconds present, std::chrono::seconds elapsed = {});

/// What is chosen; zero while there is nothing to choose from.
[[nodiscard]] std::chrono::seconds chosenLifetime(const QComboBox *box);

} // namespace gatehouse
