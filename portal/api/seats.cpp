// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/seats.h"

#include "portal/profiles/profile.h"
#include "portal/store/seat_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> checkOneMore(int limit, const Result<int> &taken)
{
    if (!taken) {
        return tl::unexpected(taken.error());
    }
    if (*taken >= limit) {
        return refuse(409, u"no_seats"_s, u"All %1 seats of this account are taken."_s.arg(limit),
            {{u"field"_s, u"email"_s}, {u"limit"_s, limit}});
    }
    return {};
}

} // namespace

Result<std::optional<int>> seatsOf(Scene &scene, const QString &account)
{
    if (!scene.profile.seats.counted) {
        return std::optional<int>();
    }
    auto own = seatLimitOf(scene.transaction, account);
    if (!own || *own) {
        return own;
    }
    return scene.profile.seats.limit;
}

Result<void> checkSeatToInvite(Scene &scene, const QString &account, const QString &canonicalEmail)
{
    const auto limit = seatsOf(scene, account);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    return *limit ? checkOneMore(**limit, seatsTaken(scene.transaction, account, canonicalEmail, scene.now))
                  : Result<void>();
}

Result<void> checkSeatToEnter(Scene &scene, const QString &account, const QString &canonicalEmail)
{
    const auto limit = seatsOf(scene, account);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    return *limit ? checkOneMore(**limit, seatsOfMembers(scene.transaction, account, canonicalEmail)) : Result<void>();
}

} // namespace portal
