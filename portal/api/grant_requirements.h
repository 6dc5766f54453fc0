// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/grant.h"

#include <vector>

namespace portal {

struct Profile;

/// A cell whose permission needs another one that is not held where the cell is.
struct MissingRequirement {
    Cell cell;
    QString requirement;
    friend bool operator==(const MissingRequirement &, const MissingRequirement &) = default;
};

/// Requirements that `grant` breaks, in the order of the catalogue.
[[nodiscard]] std::vector<MissingRequirement> missingRequirements(const Grant &grant, const Profile &profile);

/// 422 `requirement_missing`.
[[nodiscard]] tl::unexpected<Problem> requirementMissing(const MissingRequirement &missing, const QString &field);

} // namespace portal
