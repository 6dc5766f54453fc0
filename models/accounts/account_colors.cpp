// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/account_colors.h"

#include "models/color_index.h"

#include <QHash>

#include <array>

namespace gatehouse {

namespace {

QHash<QString, int> &assigned()
{
    static QHash<QString, int> colors;
    return colors;
}

} // namespace

void AccountColors::know(QStringList accountIds)
{
    // In an order that does not depend on when each became known, so that every start gives the same hues.
    accountIds.sort();
    accountIds.removeDuplicates();
    QHash<QString, int> colors;
    std::array<int, colorCount> users{};
    for (const QString &id : std::as_const(accountIds)) {
        const int wanted = colorIndex(id);
        int best = wanted;
        for (int step = 0; step < colorCount; ++step) {
            const int color = (wanted + step) % colorCount;
            if (users.at(static_cast<std::size_t>(color)) < users.at(static_cast<std::size_t>(best)))
                best = color;
        }
        ++users.at(static_cast<std::size_t>(best));
        colors.insert(id, best);
    }
    assigned() = colors;
}

int AccountColors::of(const QString &accountId)
{
    const auto found = assigned().constFind(accountId);
    return found != assigned().constEnd() ? *found : colorIndex(accountId);
}

} // namespace gatehouse
