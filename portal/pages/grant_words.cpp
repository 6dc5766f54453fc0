// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/grant_words.h"

#include "portal/api/grant.h"
#include "portal/pages/sentence.h"
#include "portal/pages/words.h"
#include "portal/profiles/profile.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where a cell counts: «Orders, Berlin»; nothing for everywhere.
QString placeOf(
    const Cell &cell, const Profile &profile, const QString &language, const QHash<QString, QString> &subAccounts)
{
    QStringList parts;
    if (!cell.module.isEmpty()) {
        const Profile::Module *module = profile.module(cell.module);
        parts.append(module == nullptr ? cell.module : module->label.in(language));
    }
    if (!cell.subAccount.isEmpty())
        parts.append(subAccounts.value(cell.subAccount, cell.subAccount));
    return parts.join(u", "_s);
}

/// *All* never reaches what is closed to the role.
QString wholeMeaning(const QString &role, const Profile &profile, const QString &language)
{
    QStringList closed;
    if (const Profile::Role *known = profile.role(role)) {
        for (const QString &key : known->closedModules) {
            const Profile::Module *module = profile.module(key);
            closed.append(module == nullptr ? key : module->label.in(language));
        }
        for (const QString &key : known->closed) {
            const Profile::Permission *permission = profile.permission(key);
            closed.append(permission == nullptr ? key : permission->label.in(language));
        }
    }
    return closed.isEmpty()
        ? words(Words::AllMeaning, language)
        : plainSentence(Words::AllButMeaning, language, {closed.join(language == "ar"_L1 ? u"، "_s : u", "_s)});
}

} // namespace

std::vector<GrantLine> grantLines(const Grant &grant, const QString &role, const Profile &profile,
    const QString &language, const QHash<QString, QString> &subAccounts)
{
    if (grant.all)
        return {{profile.term(u"all_permissions"_s, language), wholeMeaning(role, profile, language)}};
    std::vector<GrantLine> lines;
    const std::vector<Cell> cells = sortedCells(grant.cells);
    for (const Profile::Permission &permission : profile.permissions) {
        QStringList places;
        for (const Cell &cell : cells) {
            if (cell.permission == permission.key)
                places.append(placeOf(cell, profile, language, subAccounts));
        }
        if (places.isEmpty())
            continue;
        const QString label = permission.label.in(language);
        // Held everywhere, and perhaps somewhere once more.
        const bool isLimited = !places.contains(QString());
        lines.push_back(
            {isLimited ? QString(label + u": "_s + places.join(u"; "_s)) : label, permission.description.in(language)});
    }
    for (const Cell &cell : cells) {
        if (!profile.permission(cell.permission))
            lines.push_back({cell.permission, {}});
    }
    return lines;
}

} // namespace portal
