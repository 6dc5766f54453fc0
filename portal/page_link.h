// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace portal {

/// The address of a page as mails name it: `route` ("/invitation/…") below the configured base address, whose own path
/// stays before it; never with a query or a fragment.
[[nodiscard]] QUrl pageLink(const QUrl &baseUrl, const QString &route);

} // namespace portal
