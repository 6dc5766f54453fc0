// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/profiles/profile_reader.h"

namespace portal {

/// The terms openapi.yaml promises: a profile has each of them, and no other.
[[nodiscard]] const QStringList &promisedTerms();

/// All of a profile, section by section. What breaks a rule is in reader.fault() afterwards.
void readSections(ProfileReader &reader, const QJsonObject &root, Profile &profile);

/// What no single line can see: doubled keys, names of things that are not there, requirements in a circle, ranges
/// that hold nothing.
void checkReferences(ProfileReader &reader, const Profile &profile);

} // namespace portal
