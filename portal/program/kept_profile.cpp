// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/kept_profile.h"

#include "portal/program/known_profile.h"
#include "portal/store/database.h"
#include "portal/store/installation_rows.h"

#include <QFileInfo>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A file by its whole path: the next start may be from another folder.
QString wholeSource(const QString &source)
{
    const bool isFile = source.contains(u'/') || source.endsWith(u".json"_s);
    return isFile ? QFileInfo(source).absoluteFilePath() : source;
}

} // namespace

Result<Profile> profileFor(Database &database, const WantedProfile &wanted)
{
    KeptProfile kept;
    const auto read = database.read([&kept](Transaction &transaction) -> Result<void> {
        auto found = keptProfile(transaction);
        if (!found) {
            return tl::unexpected(found.error());
        }
        kept = std::move(*found);
        return {};
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    const bool isAsked = !wanted.source.isEmpty();
    const QString usual = kept.source.isEmpty() ? u"third-party"_s : kept.source;
    const QString source = isAsked ? wholeSource(wanted.source) : usual;
    auto profile = loadKnownProfile(source);
    if (!profile) {
        return profile;
    }
    const bool isOther = !kept.key.isEmpty() && kept.key != profile->key;
    if (isOther && !wanted.change) {
        return refuse(409, u"profile_differs"_s,
            u"This database belongs to a portal of the profile «%1». Leave --profile out to go on with it, or add "
            "--change-profile to turn it into «%2»: roles and permissions that «%2» doesn't know count for nothing "
            "then."_s.arg(kept.key, profile->key));
    }
    const bool isNews = kept.key != profile->key || kept.source != source;
    if (!isNews || (!isAsked && !wanted.settles)) {
        return profile;
    }
    const auto written =
        database.write([&](Transaction &transaction) { return keepProfile(transaction, {profile->key, source}); });
    return written ? std::move(profile) : tl::unexpected(written.error());
}

} // namespace portal
