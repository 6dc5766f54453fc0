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

QFont captionFont(QFont font)
{
    return resized(std::move(font), -1);
}

QFont sectionFont(QFont font)
{
    font = resized(std::move(font), 1);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont headingFont(QFont font, const QString &text)
{
    font = captionFont(std::move(font));
    font.setWeight(QFont::DemiBold);
    if (!text.isRightToLeft())
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
    return font;
}

QFont titleFont(QFont font)
{
    font = resized(std::move(font), 4);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace gatehouse::metrics
