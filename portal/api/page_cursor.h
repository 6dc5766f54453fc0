// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/authority.h"

namespace portal {

/// What a cursor is good for. It is worthless to another identity, for another account, list or filter, after a
/// restored backup, and once the reader's own rights changed (R58, R59).
struct CursorScope {
    QByteArray list;
    QString filter;
};

/// A place in a list as opaque, authenticated text.
[[nodiscard]] Result<QString> sealCursor(
    Scene &scene, const Authority &reader, const CursorScope &scope, const QString &place);

/// The place a cursor names: empty for no cursor, 410 `resync` for one that is not good here and now.
[[nodiscard]] Result<QString> openCursor(
    Scene &scene, const Authority &reader, const CursorScope &scope, const QString &cursor);

} // namespace portal
