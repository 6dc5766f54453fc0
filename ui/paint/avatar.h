// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFont;
class QPainter;
class QRectF;

namespace gatehouse {

struct Tokens;

/// "SP" for "Sample Person"; the address's first letter when there is no name.
[[nodiscard]] QString initials(const QString &name, const QString &email);

/// A disc with initials, in the hue that belongs to `id`.
void paintAvatar(QPainter *painter, const QRectF &disc, const QString &letters, const QString &id, const Tokens &tokens,
    const QFont &font);

} // namespace gatehouse
