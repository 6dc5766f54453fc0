// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/field_note.h"

#include "ui/theme/tokens.h"

#include <QLabel>

namespace gatehouse {

namespace {

QColor colorOf(NoteTone tone, const Tokens &tokens)
{
    switch (tone) {
    case NoteTone::Quiet:
        return tokens.muted;
    case NoteTone::Caution:
        return tokens.caution;
    case NoteTone::Fault:
        break;
    }
    return tokens.danger;
}

} // namespace

void showNote(QLabel *label, const QString &text, NoteTone tone)
{
    const Tokens &tokens = tokensFor(label->palette());
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colorOf(tone, tokens));
    label->setPalette(palette);
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace gatehouse
