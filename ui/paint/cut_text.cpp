// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/cut_text.h"

#include <QFontMetrics>

namespace gatehouse {

QString cutToWidth(const QFontMetrics &metrics, const QString &text, int width)
{
    constexpr char16_t popIsolate = u'\u2069';
    constexpr char16_t ellipsis = u'…';
    QString cut = metrics.elidedText(text, Qt::ElideRight, width);
    if (cut == text || !cut.endsWith(ellipsis))
        return cut;
    // What was opened before the cut is closed before the ellipsis, or it would stand within the name.
    qsizetype open = 0;
    for (const QChar c : cut) {
        if (c.direction() == QChar::DirFSI || c.direction() == QChar::DirLRI || c.direction() == QChar::DirRLI)
            ++open;
        else if (c.direction() == QChar::DirPDI && open > 0)
            --open;
    }
    return cut.insert(cut.size() - 1, QString(open, popIsolate));
}

} // namespace gatehouse
