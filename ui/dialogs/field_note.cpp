// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/field_note.h"

#include "ui/theme/tokens.h"

#include <QLabel>

namespace gatehouse {

void showNote(QLabel *label, const QString &text, NoteTone tone)
{
    const Tokens &tokens = tokensFor(label->palette());
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, tone == NoteTone::Fault ? tokens.danger : tokens.muted);
    label->setPalette(palette);
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace gatehouse
