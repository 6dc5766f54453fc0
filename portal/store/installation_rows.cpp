// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/installation_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr const char *readProfile = "SELECT profile, profile_source FROM installation";
constexpr const char *writeProfile = "UPDATE installation SET profile = ?, profile_source = ?";

KeptProfile profileFrom(const Row &row)
{
    return {row[0].toString(), row[1].toString()};
}

} // namespace

Result<KeptProfile> keptProfile(Transaction &transaction)
{
    auto kept = oneOf(transaction, profileFrom, readProfile, {});
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return kept->value_or(KeptProfile());
}

Result<void> keepProfile(Transaction &transaction, const KeptProfile &profile)
{
    return changeOne(transaction, writeProfile, {profile.key, profile.source});
}

} // namespace portal
