// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/grant_words.h"

#include "portal/api/grant.h"
#include "portal/pages/words.h"
#include "portal/profiles/profile.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

std::vector<GrantLine> grantLines(const Grant &grant, const Profile &profile, const QString &language)
{
    if (grant.all)
        return {{profile.term(u"all_permissions"_s, language), words(Words::AllMeaning, language)}};
    std::vector<GrantLine> lines;
    for (const Profile::Permission &permission : profile.permissions) {
        if (grant.permissions.contains(permission.key))
            lines.push_back({permission.label.in(language), permission.description.in(language)});
    }
    QStringList unknown;
    for (const QString &key : grant.permissions) {
        if (!profile.permission(key))
            unknown.append(key);
    }
    unknown.sort();
    for (const QString &key : std::as_const(unknown))
        lines.push_back({key, {}});
    return lines;
}

} // namespace portal
