// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/cut_text.h"

#include <QFontMetrics>

namespace gatehouse {

QString cutToWidth(const QFontMetrics &metrics, const QString &text, int width)
{
    constexpr char16_t popIsolate = u'\u2069';
    constexpr char16_t ellipsis = u'…';
    QString cut = metrics.elidedText(text, Qt::ElideRight, width);
    // Qt closes what was opened before the cut, but only behind the ellipsis, which then stands within the name: right
    // where the name runs as the ellipsis does, at the wrong end of one that runs the other way.
    qsizetype end = cut.size();
    while (end > 0 && cut[end - 1] == popIsolate)
        --end;
    if (cut == text || end == cut.size() || end == 0 || cut[end - 1] != ellipsis)
        return cut;
    for (qsizetype place = end - 1; place-- > 0;) {
        const QChar::Direction direction = cut[place].direction();
        if (direction == QChar::DirL)
            return cut;
        if (direction == QChar::DirR || direction == QChar::DirAL)
            break;
    }
    return cut.remove(end - 1, 1) + ellipsis;
}

} // namespace gatehouse
