// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/ending_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr const char *unannounced =
    "SELECT m.account_id, m.id, m.ends_at, a.name, o.name, o.email FROM members m JOIN accounts a ON a.id = "
    "m.account_id JOIN identities o ON o.id = a.owner_id WHERE m.removed_at IS NULL AND m.ends_at IS NOT NULL AND "
    "m.ends_at > ? AND m.ends_at <= ? AND m.status = 'active' AND (m.end_announced IS NULL OR m.end_announced <> "
    "m.ends_at) ORDER BY m.ends_at LIMIT ?";
constexpr const char *setAnnounced = "UPDATE members SET end_announced = ? WHERE account_id = ? AND id = ?";

EndingRow endingFrom(const Row &row)
{
    EndingRow ending;
    ending.member.account = row[0].toString();
    ending.member.id = row[1].toString();
    ending.endsAt = instantOf(row[2]);
    ending.accountName = row[3].toString();
    ending.ownerName = row[4].toString();
    ending.ownerEmail = row[5].toString();
    return ending;
}

} // namespace

Result<std::vector<EndingRow>> unannouncedEnds(Transaction &transaction, Instant now, Instant until, int limit)
{
    auto endings = allOf(transaction, endingFrom, unannounced, {toStored(now), toStored(until), limit});
    if (!endings) {
        return endings;
    }
    for (EndingRow &ending : *endings) {
        auto member = memberById(transaction, ending.member.account, ending.member.id);
        if (!member || !*member) {
            return member ? refuse(500, QStringLiteral("internal")) : tl::unexpected(member.error());
        }
        ending.member = std::move(**member);
    }
    return endings;
}

Result<void> markAnnounced(Transaction &transaction, const EndingRow &ending)
{
    return changeOne(transaction, setAnnounced, {toStored(ending.endsAt), ending.member.account, ending.member.id});
}

} // namespace portal
