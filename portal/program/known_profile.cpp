// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/known_profile.h"

#include <QDir>

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<Profile> loadKnownProfile(const QString &nameOrPath)
{
    auto profile = loadProfile(nameOrPath);
    if (profile || profile.error().code != u"profile_missing"_s) {
        return profile;
    }
    auto names = QDir(u":/profiles"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    names.replaceInStrings(u".json"_s, QString());
    auto problem = profile.error();
    problem.detail += u" The built-in profiles are: %1."_s.arg(names.join(u", "_s));
    return tl::unexpected(std::move(problem));
}

} // namespace portal
