// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/search_blocks.h"
#include "portal/store/transaction.h"

#include <QString>

#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>

namespace portal {

/// Where a search begins and how far it may go.
struct MemberQuest {
    QString account;
    qint64 sequence = 0; ///< the account's, as the transaction sees it
    QString folded; ///< what is looked for; not empty
    QString after; ///< id of the last one of the page before; empty: from the start
    int most = 100;
};

/// What present members' names and addresses say, kept in memory so that a search among 100,000 reads no row but those
/// it shows. Brought up to the transaction's state before it is asked, by the rows that changed since: it remembers
/// nothing that the database does not say, and may be thrown away at any time. Thread-safe.
///
/// Another transaction may have brought it further than this one sees: whoever reads the rows looks again whether each
/// is what was asked for.
class MemberSearch {
public:
    /// How many texts are kept for all accounts together: some 90 MB.
    static constexpr std::size_t mostKept = 1'000'000;

    explicit MemberSearch(std::size_t mostTexts = mostKept)
        : m_most(mostTexts)
    {
    }

    /// Ids of those found, in the list's order; nothing when the account is too large to be kept.
    [[nodiscard]] Result<std::optional<std::vector<QString>>> find(Transaction &transaction, const MemberQuest &quest);

private:
    struct Account {
        std::shared_mutex guard;
        qint64 sequence = -1; ///< up to which it is known; -1: not at all
        bool isTooLarge = false;
        SearchBlocks texts;
    };

    [[nodiscard]] std::shared_ptr<Account> accountFor(const QString &id);
    /// Lets go of those that nobody has asked for longest.
    void makeRoom();
    [[nodiscard]] Result<void> bringUp(Account &account, Transaction &transaction, const MemberQuest &quest) const;
    [[nodiscard]] Result<void> fill(Account &account, Transaction &transaction, const MemberQuest &quest) const;
    [[nodiscard]] static Result<bool> follow(Account &account, Transaction &transaction, const MemberQuest &quest);

    const std::size_t m_most;
    std::mutex m_guard; ///< of the list below
    std::list<std::pair<QString, std::shared_ptr<Account>>> m_accounts; ///< the last one asked for first
};

} // namespace portal
