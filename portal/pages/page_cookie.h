// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/request.h"

#include <chrono>

namespace portal {

struct Settings;

/// A secret that a page keeps in the browser: never shown to scripts, sent back to its own pages only.
struct PageCookie {
    const char *name;
    const char *path; ///< of the pages it is for, below the portal's own
    std::chrono::seconds lifetime;

    /// The header that sets it.
    [[nodiscard]] QByteArray set(const QByteArray &value, const Settings &settings) const;
    /// The header that takes it away.
    [[nodiscard]] QByteArray cleared(const Settings &settings) const;
    /// What a request brings; empty: none.
    [[nodiscard]] QByteArray valueIn(const Request &request) const;
};

/// What ties a form to the browser that was shown it, and to what stood on the page (no request forged elsewhere knows
/// the cookie): `purpose` tells pages apart.
[[nodiscard]] QByteArray markOf(QByteArrayView purpose, const QList<QByteArray> &parts, const Settings &settings);

} // namespace portal
