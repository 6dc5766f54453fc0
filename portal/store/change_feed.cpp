// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/change_feed.h"

#include "portal/store/row_reading.h"

#include <algorithm>

namespace portal {

namespace {

// Both walk (account_id, sequence) from where the reader stands and stop at the limit: O(page), however long the list.
constexpr const char *memberChanges =
    "SELECT " PORTAL_MEMBER_COLUMNS " FROM members WHERE account_id = ? AND sequence > ? AND (removed_at IS NULL OR "
    "sequence > ?) ORDER BY sequence LIMIT ?";
constexpr const char *invitationChanges =
    "SELECT " PORTAL_INVITATION_COLUMNS
    " FROM invitations WHERE account_id = ? AND sequence > ? ORDER BY sequence LIMIT ?";

} // namespace

qint64 sequenceOf(const ChangeRow &change)
{
    return std::visit([](const auto &row) { return row.sequence; }, change);
}

Result<std::vector<ChangeRow>> changesAfter(
    Transaction &transaction, const QString &account, const ChangePosition &position, int limit)
{
    auto members = allOf(transaction, memberFrom, memberChanges, {account, position.reached, position.start, limit});
    if (!members) {
        return tl::unexpected(members.error());
    }
    auto invitations = allOf(transaction, invitationFrom, invitationChanges, {account, position.reached, limit});
    if (!invitations) {
        return tl::unexpected(invitations.error());
    }
    std::vector<ChangeRow> changes;
    changes.reserve(members->size() + invitations->size());
    std::move(members->begin(), members->end(), std::back_inserter(changes));
    std::move(invitations->begin(), invitations->end(), std::back_inserter(changes));
    const auto middle = changes.begin() + qint64(members->size());
    std::inplace_merge(changes.begin(), middle, changes.end(),
        [](const ChangeRow &left, const ChangeRow &right) { return sequenceOf(left) < sequenceOf(right); });
    if (changes.size() > size_t(limit)) {
        changes.erase(changes.begin() + limit, changes.end());
    }
    return changes;
}

} // namespace portal
