// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/metrics.h"

#include <QFontMetrics>

#include <algorithm>

namespace gatehouse::metrics {

namespace {

QFont resized(QFont font, int steps)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(6.0, font.pointSizeF() + steps));
    else
        font.setPixelSize(std::max(8, font.pixelSize() + steps));
    return font;
}

} // namespace

int rowHeightFor(const QFont &font, int usual)
{
    return std::max(usual, QFontMetrics(font).height() + gap);
}

QFont captionFont(const QFont &font)
{
    return resized(font, -1);
}

QFont sectionFont(const QFont &font)
{
    QFont result = resized(font, 1);
    result.setWeight(QFont::DemiBold);
    return result;
}

QFont headingFont(const QFont &font, const QString &text)
{
    QFont result = captionFont(font);
    result.setWeight(QFont::DemiBold);
    if (!text.isRightToLeft())
        result.setLetterSpacing(QFont::PercentageSpacing, 106);
    return result;
}

QFont titleFont(const QFont &font)
{
    QFont result = resized(font, 4);
    result.setWeight(QFont::DemiBold);
    return result;
}

} // namespace gatehouse::metrics
