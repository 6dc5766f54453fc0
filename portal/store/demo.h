// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/database.h"

#include <QString>

namespace portal {

class Clock;
class Randomness;
struct Profile;

/// What the sample data are about.
struct DemoFirm {
    QString ownerIdentity; ///< Amelia Hart: owns the firm, is a member of some of the reseller's accounts
    QString ownerEmail;
    QString account; ///< Brightwater Ltd
    int members = 0; ///< of the firm, owner included
};

/// Fills an empty store with invented people at example.org, .net and .com, in the words of any profile: a small firm
/// with invitations in all states, members of each role, removed, and (where the profile has them) deactivated, with
/// end dates and limited to sub-accounts; an invitation its owner has received, and an account offered to them; a
/// reseller with 12 accounts, some of which the firm's owner may switch to; somebody with only their own. The firm gets
/// `memberCount` members (0: the ten it is about), written in batches. The same clock and randomness give the same
/// data. When the firm is there already it is named and left alone. Nobody has a password: whoever calls gives one, or
/// a sign-in code.
[[nodiscard]] Result<DemoFirm> createDemo(
    Database &database, const Profile &profile, const Clock &clock, Randomness &randomness, int memberCount);

} // namespace portal
