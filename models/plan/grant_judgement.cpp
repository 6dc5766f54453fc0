// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/grant_judgement.h"

#include "models/word_list.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

RowDrift because(RowDrift::Why why, QStringList about = {})
{
    about.removeDuplicates();
    about.sort();
    RowDrift drift;
    drift.why = why;
    drift.about = std::move(about);
    return drift;
}

/// What `wordOf` says of the cells, unless it says nothing.
template <class WordOf>
QStringList wordsOf(const GrantCells &cells, WordOf wordOf)
{
    QStringList words;
    for (const GrantCell &cell : cells) {
        if (const QString word = wordOf(cell); !word.isEmpty())
            words.append(word);
    }
    return words;
}

bool knows(const Account &account, const QString &subAccount)
{
    return std::any_of(account.subAccounts.cbegin(), account.subAccounts.cend(),
        [&subAccount](const SubAccount &each) { return each.id == subAccount; });
}

std::optional<RowDrift> unknownIn(const GrantCells &cells, const GrantGift &gift)
{
    const QStringList permissions = wordsOf(cells, [&gift](const GrantCell &cell) {
        return gift.portal.catalogue.find(cell.permission) == nullptr ? cell.permission : QString();
    });
    if (!permissions.isEmpty())
        return because(RowDrift::Why::UnknownPermission, permissions);
    const QStringList modules = wordsOf(cells, [&gift](const GrantCell &cell) {
        return cell.module.isEmpty() || gift.portal.module(cell.module) != nullptr ? QString() : cell.module;
    });
    if (!modules.isEmpty())
        return because(RowDrift::Why::UnknownModule, modules);
    const QStringList parts = wordsOf(cells, [&gift](const GrantCell &cell) {
        return cell.subAccount.isEmpty() || knows(gift.account, cell.subAccount) ? QString() : cell.subAccount;
    });
    if (!parts.isEmpty())
        return because(RowDrift::Why::UnknownSubAccount, parts);
    return std::nullopt;
}

} // namespace

std::optional<RowDrift> whyNotGiven(const GrantGift &gift)
{
    const QString &asked = gift.role.isEmpty() ? gift.portal.defaultRole : gift.role;
    const Role *const role = gift.portal.role(asked);
    const bool mayGiveAll = gift.account.isOwn || gift.account.grant.all;
    if (gift.wanted.all) {
        if (gift.present.all)
            return std::nullopt;
        if (role != nullptr && !role->mayHoldAll)
            return because(RowDrift::Why::ClosedToRole);
        return mayGiveAll ? std::nullopt : std::optional(because(RowDrift::Why::BeyondOwnRights));
    }
    GrantCells gained = gift.wanted.cells;
    gained.removeIf([&gift](const GrantCell &cell) { return gift.present.covers(cell); });
    if (auto unknown = unknownIn(gained, gift))
        return unknown;
    const QStringList closed = wordsOf(gained, [&](const GrantCell &cell) {
        const bool isClosed =
            role != nullptr && (role->closed.contains(cell.permission) || role->closedModules.contains(cell.module));
        return isClosed ? cellWords(cell, gift.portal) : QString();
    });
    if (!closed.isEmpty())
        return because(RowDrift::Why::ClosedToRole, closed);
    const QStringList beyond = wordsOf(gained, [&](const GrantCell &cell) {
        return mayGiveAll || gift.account.grant.covers(cell) ? QString() : cellWords(cell, gift.portal);
    });
    if (!beyond.isEmpty())
        return because(RowDrift::Why::BeyondOwnRights, beyond);
    return std::nullopt;
}

std::optional<RowDrift> whyNotRole(const PortalDescription &portal, const QString &role)
{
    if (role.isEmpty())
        return std::nullopt;
    const Role *const known = portal.role(role);
    if (known == nullptr)
        return because(RowDrift::Why::UnknownRole, {role});
    return known->assignable ? std::nullopt : std::optional(because(RowDrift::Why::NotOffered));
}

RowDrift::GrantMove moveBetween(const Grant &before, const Grant &now)
{
    return {before, now, now.cells - before.cells, before.cells - now.cells};
}

QString cellWords(const GrantCell &cell, const PortalDescription &portal)
{
    const QString permission = portal.catalogue.labelOf(cell.permission);
    QStringList where;
    if (!cell.module.isEmpty())
        where.append(portal.moduleLabel(cell.module));
    if (!cell.subAccount.isEmpty())
        where.append(cell.subAccount);
    return where.isEmpty() ? permission : u"%1 (%2)"_s.arg(permission, listed(where));
}

} // namespace gatehouse
