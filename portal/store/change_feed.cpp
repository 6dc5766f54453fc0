// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/change_feed.h"

#include "portal/store/row_reading.h"

#include <algorithm>
#include <type_traits>

namespace portal {

namespace {

// Both walk (account_id, sequence) from where the reader stands and stop at the limit: O(page), however long the list.
constexpr const char *memberChanges =
    "SELECT " PORTAL_MEMBER_COLUMNS " FROM members WHERE account_id = ? AND sequence > ? ORDER BY sequence LIMIT ?";
constexpr const char *invitationChanges =
    "SELECT " PORTAL_INVITATION_COLUMNS
    " FROM invitations WHERE account_id = ? AND sequence > ? ORDER BY sequence LIMIT ?";

/// Moves what was found behind the others; each list is sorted in itself.
template <class T>
Result<void> append(std::vector<ChangeRow> &changes, Result<std::vector<T>> found)
{
    if (!found) {
        return tl::unexpected(found.error());
    }
    std::move(found->begin(), found->end(), std::back_inserter(changes));
    return {};
}

} // namespace

qint64 sequenceOf(const ChangeRow &change)
{
    return std::visit(
        [](const auto &row) -> qint64 {
            if constexpr (std::is_same_v<std::decay_t<decltype(row)>, SeenTicket>) {
                return row.place;
            } else {
                return row.sequence;
            }
        },
        change);
}

Result<std::vector<ChangeRow>> changesAfter(Transaction &transaction, const QString &account, const ChangeSight &sight,
    const ChangePosition &position, int limit)
{
    std::vector<ChangeRow> changes;
    Result<void> done;
    if (sight.people) {
        done = append(changes, allOf(transaction, memberFrom, memberChanges, {account, position.reached, limit}));
        if (done) {
            done = append(
                changes, allOf(transaction, invitationFrom, invitationChanges, {account, position.reached, limit}));
        }
    }
    if (done && sight.tickets) {
        done = append(changes, ticketChanges(transaction, account, *sight.tickets, position.reached, limit));
        if (done) {
            done = append(changes, messageChanges(transaction, account, *sight.tickets, position.reached, limit));
        }
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    std::sort(changes.begin(), changes.end(),
        [](const ChangeRow &left, const ChangeRow &right) { return sequenceOf(left) < sequenceOf(right); });
    if (changes.size() > size_t(limit)) {
        changes.erase(changes.begin() + limit, changes.end());
    }
    return changes;
}

} // namespace portal
