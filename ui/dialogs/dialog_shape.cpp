// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialog_shape.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QLayout>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <ranges>

namespace gatehouse {

namespace {

constexpr int usualFrame = 32; ///< of a window that has none yet

struct DialogShape {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::DialogShape)
};

int wantedHeight(QWidget *dialog)
{
    // Words that changed deeper down reach the dialog's own layout only with the next round of events: from below,
    // then.
    const auto parts = dialog->findChildren<QWidget *>();
    for (const QWidget *const part : parts | std::views::reverse) {
        if (QLayout *const own = part->layout()) {
            own->invalidate();
            own->activate();
        }
    }
    QLayout *const layout = dialog->layout();
    layout->invalidate();
    layout->activate();
    return layout->hasHeightForWidth()
        ? std::max(layout->totalHeightForWidth(dialog->width()), layout->totalMinimumSize().height())
        : dialog->minimumSizeHint().height();
}

/// What the screen has room for: lists in a dialog scroll sooner than that its buttons lie beyond the edge. Not less
/// than the parts need at least.
int mostHeight(const QWidget *dialog)
{
    const QScreen *const on = dialog->screen();
    if (on == nullptr)
        return QWIDGETSIZE_MAX;
    const int frame = dialog->isVisible() ? dialog->frameGeometry().height() - dialog->geometry().height() : usualFrame;
    const QLayout *const layout = dialog->layout();
    const int least = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(dialog->width())
                                                  : layout->totalMinimumSize().height();
    return std::max(least, on->availableGeometry().height() - frame);
}

void keepOnScreen(QWidget *dialog)
{
    const QScreen *const on = dialog->screen();
    if (!dialog->isVisible() || on == nullptr)
        return;
    const QRect room = on->availableGeometry();
    const QRect frame = dialog->frameGeometry();
    const int left = std::clamp(frame.left(), room.left(), std::max(room.left(), room.right() + 1 - frame.width()));
    const int top = std::clamp(frame.top(), room.top(), std::max(room.top(), room.bottom() + 1 - frame.height()));
    if (QPoint(left, top) != frame.topLeft())
        dialog->move(left, top);
}

} // namespace

void growToFit(QWidget *dialog)
{
    const int wanted = std::min(std::max(wantedHeight(dialog), dialog->height()), mostHeight(dialog));
    if (wanted != dialog->height())
        dialog->resize(dialog->width(), wanted);
    keepOnScreen(dialog);
}

void fitToWords(QWidget *dialog)
{
    dialog->resize(dialog->width(), wantedHeight(dialog));
    keepOnScreen(dialog);
}

void keepCancelPlain(const QDialogButtonBox *box)
{
    if (QPushButton *const cancel = box->button(QDialogButtonBox::Cancel)) {
        cancel->setAutoDefault(false);
        // In the words of the buttons beside it; Qt's own word is of another mood in some languages.
        cancel->setText(DialogShape::tr("Cancel"));
    }
}

} // namespace gatehouse
