// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QString>

#include <chrono>

namespace portal {

struct Address;
struct Profile;

/// 422 `domain_not_allowed` unless the profile takes addresses of this domain. Both are compared as A-labels.
[[nodiscard]] Result<void> checkDomain(const Address &address, const Profile &profile);

/// 422 `name_required` where there must be one.
[[nodiscard]] Result<void> checkName(const QString &name, const Profile &profile);

/// 422 `message_not_offered`, or `invalid_request` for one that is too long.
[[nodiscard]] Result<void> checkMessage(const QString &message, const Profile &profile);

/// `lifetime_s` of an object: the profile's when missing, 422 `lifetime_out_of_range` (with `least` and `most`) beyond
/// its range.
[[nodiscard]] Result<std::chrono::seconds> lifetimeField(const QJsonObject &object, const Profile &profile);

/// `language` of an object, `preset` when missing; 422 `invalid_request` for one that no mail speaks.
[[nodiscard]] Result<QString> languageField(const QJsonObject &object, const QString &preset);

} // namespace portal
