// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

#include <QHash>

namespace portal {

/// Finds the route of a request. Built once, then only read.
class RouteTable {
public:
    explicit RouteTable(Routes routes);

    struct Match {
        const Route *route = nullptr; ///< none: no such method here, or no such path
        QStringList values; ///< what the placeholders matched
        QByteArray allowed; ///< the methods of the path; empty: no such path
    };
    /// O(number of routes with as many segments).
    [[nodiscard]] Match match(Verb verb, const QString &path) const;

private:
    struct Entry {
        QStringList segments; ///< an empty one is a placeholder
        std::vector<Route> routes; ///< one a method
    };
    QHash<qsizetype, std::vector<Entry>> m_byLength;
};

} // namespace portal
