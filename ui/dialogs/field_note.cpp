// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/field_note.h"

#include "ui/theme/tokens.h"

#include <QLabel>
#include <QLayout>

#include <algorithm>
#include <ranges>

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

void growToFit(QWidget *dialog)
{
    // Words that changed deeper down reach the dialog's own layout only with the next round of events: from below,
    // then.
    const auto parts = dialog->findChildren<QWidget *>();
    for (const QWidget *const part : parts | std::views::reverse) {
        if (QLayout *const own = part->layout())
            own->activate();
    }
    QLayout *const layout = dialog->layout();
    layout->activate();
    const int wanted = layout->hasHeightForWidth()
        ? std::max(layout->totalHeightForWidth(dialog->width()), layout->totalMinimumSize().height())
        : dialog->minimumSizeHint().height();
    if (wanted > dialog->height())
        dialog->resize(dialog->width(), wanted);
}

} // namespace gatehouse
