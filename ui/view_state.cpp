// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/view_state.h"

#include "ui/delegates/row_table.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// The names on the way from `root` down; empty for what has no name, and for what stands in a window of its own.
QString placeOf(const QWidget *widget, const QWidget &root)
{
    if (widget->objectName().isEmpty() || widget->objectName().startsWith("qt_"_L1))
        return {};
    QString place;
    for (; widget != nullptr && widget != &root; widget = widget->parentWidget()) {
        if (widget->isWindow())
            return {};
        place.prepend(u'/' + widget->objectName());
    }
    return place;
}

template <class Widget>
void forEachPair(const QWidget &before, const QWidget &after, auto take)
{
    QHash<QString, Widget *> places;
    const auto later = after.findChildren<Widget *>();
    for (Widget *widget : later)
        places.insert(placeOf(widget, after), widget);
    places.remove(QString());
    const auto earlier = before.findChildren<Widget *>();
    for (Widget *widget : earlier) {
        if (Widget *const same = places.value(placeOf(widget, before)))
            take(*widget, *same);
    }
}

bool isSegment(const QAbstractButton &button)
{
    return button.isCheckable() && button.group() != nullptr && button.group()->exclusive();
}

/// Once the new one is laid out, which gives its bars their ranges.
void scrollLater(const QAbstractScrollArea &before, QAbstractScrollArea &after)
{
    QMetaObject::invokeMethod(
        &after,
        [&after, down = before.verticalScrollBar()->value(), across = before.horizontalScrollBar()->value()] {
            after.verticalScrollBar()->setValue(down);
            after.horizontalScrollBar()->setValue(across);
        },
        Qt::QueuedConnection);
}

} // namespace

QWidget *handOver(const QWidget &before, QWidget &after)
{
    // What is filtered first, then what stands in the lists.
    forEachPair<QAbstractButton>(before, after, [](const QAbstractButton &was, QAbstractButton &is) {
        if (isSegment(was) && isSegment(is) && was.isChecked() && !is.isChecked())
            is.click();
    });
    forEachPair<QComboBox>(
        before, after, [](const QComboBox &was, QComboBox &is) { is.setCurrentIndex(was.currentIndex()); });
    forEachPair<QDateEdit>(before, after, [](const QDateEdit &was, QDateEdit &is) { is.setDate(was.date()); });
    forEachPair<QLineEdit>(before, after, [](const QLineEdit &was, QLineEdit &is) { is.setText(was.text()); });
    forEachPair<RowTable>(before, after, [](const RowTable &was, RowTable &is) {
        if (was.selectedRow() >= 0 && was.selectedRow() < is.model()->rowCount())
            is.chooseRow(was.selectedRow());
        scrollLater(was, is);
    });
    forEachPair<QListView>(before, after, [](const QListView &was, QListView &is) {
        const QModelIndex current = was.currentIndex();
        if (current.isValid() && current.row() < is.model()->rowCount())
            is.setCurrentIndex(is.model()->index(current.row(), current.column()));
        scrollLater(was, is);
    });
    QWidget *focus = nullptr;
    forEachPair<QWidget>(before, after, [&focus](const QWidget &was, QWidget &is) {
        if (was.hasFocus())
            focus = &is;
    });
    return focus;
}

} // namespace gatehouse
