// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace gatehouse {

struct Invitation;

/// What of a pending invitation can be changed beside its grant.
struct InvitationTerms {
    QString role;
    std::chrono::seconds lifetime{0}; ///< counted from its issue
    friend bool operator==(const InvitationTerms &, const InvitationTerms &) = default;
};

/// As the invitation stands.
[[nodiscard]] InvitationTerms termsOf(const Invitation &invitation);

} // namespace gatehouse
