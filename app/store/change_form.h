// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

namespace gatehouse {

/// The kind of an edit as the plan's file names it. Never changed after a release.
[[nodiscard]] QString kindOf(const Edit &edit);

/// What a change acts on: "invitation/…" or "member/…". Changes of one target keep their order.
[[nodiscard]] QString targetOf(const Edit &edit);

/// An edit as the plan's file keeps it (JSON; grants in their stored form), and back.
[[nodiscard]] QByteArray toStoredForm(const Edit &edit);
[[nodiscard]] Result<Edit> editFromStoredForm(const QString &kind, const QByteArray &stored);

/// An error as the plan's file keeps it, with the clash that it is about. Codes are stored by name, so that their order
/// may change.
[[nodiscard]] QByteArray toStoredForm(const Error &error, const std::optional<Clash> &clash = {});
[[nodiscard]] std::optional<Error> errorFromStoredForm(const QByteArray &stored);
[[nodiscard]] std::optional<Clash> clashFromStoredForm(const QByteArray &stored);

} // namespace gatehouse
