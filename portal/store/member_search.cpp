// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/member_search.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Beyond this, reading all of them anew is not much more.
constexpr int mostFollowed = 2'000;

constexpr const char *countPresent = "SELECT count(*) FROM members WHERE account_id = ? AND removed_at IS NULL";
constexpr const char *allTexts =
    "SELECT id, search_text FROM members WHERE account_id = ? AND removed_at IS NULL ORDER BY folded_name, id";
constexpr const char *changedTexts =
    "SELECT id, search_text, removed_at FROM members WHERE account_id = ? AND sequence > ? ORDER BY sequence LIMIT ?";
constexpr const char *nameOfOne = "SELECT folded_name FROM members WHERE account_id = ? AND id = ?";

std::string_view viewOf(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

/// A row that changed since.
struct ChangedText {
    std::string id;
    std::string text;
    bool isRemoved;
};

} // namespace

std::shared_ptr<MemberSearch::Account> MemberSearch::accountFor(const QString &id)
{
    const std::scoped_lock guard(m_guard);
    const auto known =
        std::find_if(m_accounts.begin(), m_accounts.end(), [&id](const auto &one) { return one.first == id; });
    if (known != m_accounts.end()) {
        m_accounts.splice(m_accounts.begin(), m_accounts, known);
    } else {
        m_accounts.emplace_front(id, std::make_shared<Account>());
    }
    return m_accounts.front().second;
}

void MemberSearch::makeRoom()
{
    const std::scoped_lock guard(m_guard);
    std::size_t kept = 0;
    for (auto one = m_accounts.begin(); one != m_accounts.end();) {
        {
            const std::shared_lock reading(one->second->guard);
            kept += one->second->texts.size() + 1; // an empty one is not for nothing either
        }
        one = kept > m_most && one != m_accounts.begin() ? m_accounts.erase(one) : std::next(one);
    }
}

Result<std::optional<std::vector<QString>>> MemberSearch::find(Transaction &transaction, const MemberQuest &quest)
{
    std::string name;
    if (!quest.after.isEmpty()) {
        auto row = transaction.rows(nameOfOne, {quest.account, quest.after});
        if (!row) {
            return tl::unexpected(row.error());
        }
        if (row->empty()) {
            return std::optional(std::vector<QString>()); // as a page after nobody: empty
        }
        name = row->front().front().toString().toStdString();
    }
    const auto account = accountFor(quest.account);
    std::shared_lock reading(account->guard);
    if (account->sequence < quest.sequence) {
        reading.unlock();
        {
            const std::unique_lock writing(account->guard);
            if (auto done = bringUp(*account, transaction, quest); !done) {
                return tl::unexpected(done.error());
            }
        }
        makeRoom();
        reading.lock();
    }
    if (account->isTooLarge) {
        return std::optional<std::vector<QString>>();
    }
    const std::string id = quest.after.toStdString();
    const SearchBlocks::Place after{name, id};
    const auto found = account->texts.find(
        quest.folded.toStdString(), quest.after.isEmpty() ? nullptr : &after, static_cast<std::size_t>(quest.most));
    std::vector<QString> ids;
    ids.reserve(found.size());
    for (const std::string &one : found) {
        ids.push_back(QString::fromStdString(one));
    }
    return std::optional(std::move(ids));
}

Result<void> MemberSearch::bringUp(Account &account, Transaction &transaction, const MemberQuest &quest) const
{
    if (account.sequence >= quest.sequence) {
        return {}; // somebody else was here first
    }
    if (account.sequence >= 0 && !account.isTooLarge) {
        auto followed = follow(account, transaction, quest);
        if (!followed || *followed) {
            return followed ? Result<void>() : Result<void>(tl::unexpected(followed.error()));
        }
    }
    return fill(account, transaction, quest);
}

Result<void> MemberSearch::fill(Account &account, Transaction &transaction, const MemberQuest &quest) const
{
    auto count = transaction.rows(countPresent, {quest.account});
    if (!count) {
        return tl::unexpected(count.error());
    }
    account.texts = {};
    account.isTooLarge = count->front().front().toULongLong() > m_most;
    if (!account.isTooLarge) {
        auto read = transaction.each(allTexts, {quest.account},
            [&account](const RowView &row) { account.texts.append(viewOf(row.text(1)), viewOf(row.text(0))); });
        if (!read) {
            account.sequence = -1;
            account.texts = {};
            return read;
        }
    }
    account.sequence = quest.sequence;
    return {};
}

Result<bool> MemberSearch::follow(Account &account, Transaction &transaction, const MemberQuest &quest)
{
    std::vector<ChangedText> changed;
    auto read = transaction.each(
        changedTexts, {quest.account, account.sequence, mostFollowed + 1}, [&changed](const RowView &row) {
            changed.push_back({std::string(viewOf(row.text(0))), std::string(viewOf(row.text(1))), !row.isNull(2)});
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (changed.size() > mostFollowed) {
        return false;
    }
    for (const ChangedText &one : changed) {
        // Most changes are of grants and sign-ins: text and place are what they were.
        if (!one.isRemoved && account.texts.holds(one.text, one.id)) {
            continue;
        }
        account.texts.remove(one.id);
        if (!one.isRemoved) {
            account.texts.insert(one.text, one.id);
        }
    }
    account.sequence = quest.sequence;
    return true;
}

} // namespace portal
