// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace portal {

struct Profile;
struct Settings;

/// All of the capability document (`Portal` of openapi.yaml) that profile and settings fix: what is missing are the
/// installation, the data epoch and the clock.
[[nodiscard]] QJsonObject portalDocument(const Profile &profile, const Settings &settings);

} // namespace portal
