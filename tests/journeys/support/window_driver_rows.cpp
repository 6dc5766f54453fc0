// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with lists: the same class, another page of it.
#include "tests/journeys/support/row_search.h"
#include "tests/journeys/support/window_driver.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QJsonArray>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

QAbstractItemView *WindowDriver::awaitView(const QString &name, Outcome *outcome)
{
    QWidget *widget = awaitWidget(name, outcome);
    auto *view = qobject_cast<QAbstractItemView *>(widget);
    if (widget && !view)
        outcome->why = u"%1 is no list"_s.arg(name);
    return view;
}

WindowDriver::Outcome WindowDriver::pick(const QString &view, const QString &text)
{
    if (Outcome waited = awaitRow(view, text); !waited.ok())
        return waited;
    Outcome outcome;
    QAbstractItemView *list = awaitView(view, &outcome);
    if (!list)
        return outcome;
    const QModelIndex index = findRow(*list->model(), text, list->rootIndex());
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    return outcome;
}

WindowDriver::Outcome WindowDriver::pickAt(const QString &view, int row)
{
    Outcome outcome;
    QAbstractItemView *list = awaitView(view, &outcome);
    if (!list)
        return outcome;
    if (!awaitTrue([&] { return list->model() && list->model()->rowCount(list->rootIndex()) > row; }))
        return failed(u"%1 has no row %2"_s.arg(view).arg(row));
    const QModelIndex index = list->model()->index(row, 0, list->rootIndex());
    list->scrollTo(index);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    return outcome;
}

WindowDriver::Outcome WindowDriver::tick(const QString &view, const QString &text, bool on)
{
    if (Outcome waited = awaitRow(view, text); !waited.ok())
        return waited;
    Outcome outcome;
    QAbstractItemView *list = awaitView(view, &outcome);
    if (!list)
        return outcome;
    return setTicked(*list, findRow(*list->model(), text, list->rootIndex()), on);
}

WindowDriver::Outcome WindowDriver::tickAt(const QString &view, int box, bool on)
{
    Outcome outcome;
    QAbstractItemView *list = awaitView(view, &outcome);
    if (!list)
        return outcome;
    const QModelIndexList boxes = boxesOf(*list->model(), list->rootIndex());
    return box < boxes.size() ? setTicked(*list, boxes.at(box), on)
                              : failed(u"%1 has no box number %2"_s.arg(view).arg(box));
}

WindowDriver::Outcome WindowDriver::setTicked(QAbstractItemView &list, const QModelIndex &index, bool on)
{
    if (auto *tree = qobject_cast<QTreeView *>(&list))
        tree->expandAll();
    list.scrollTo(index);
    list.setFocus();
    list.setCurrentIndex(index);
    const QPersistentModelIndex kept(index);
    const auto isOn = [&kept] {
        return kept.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    };
    if (isOn() != on)
        QTest::keyClick(&list, Qt::Key_Space);
    return isOn() == on ? Outcome() : failed(u"the box of %1 does not follow"_s.arg(kept.data().toString()));
}

WindowDriver::Outcome WindowDriver::sort(const QString &view, const QString &column)
{
    Outcome outcome;
    const auto *table = qobject_cast<QTableView *>(awaitView(view, &outcome));
    if (!outcome.ok())
        return outcome;
    if (!table)
        return failed(u"%1 has no columns"_s.arg(view));
    const QHeaderView *header = table->horizontalHeader();
    QStringList names;
    for (int section = 0; section < header->count(); ++section) {
        names << header->model()->headerData(section, Qt::Horizontal).toString();
        if (names.last() != column || header->isSectionHidden(section))
            continue;
        const QPoint place(
            header->sectionViewportPosition(section) + header->sectionSize(section) / 2, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        return outcome;
    }
    return failed(u"%1 has no column «%2», but: %3"_s.arg(view, column, names.join(u" / "_s)));
}

WindowDriver::Outcome WindowDriver::rows(const QString &view)
{
    Outcome outcome;
    QWidget *widget = find(view);
    auto *list = qobject_cast<QAbstractItemView *>(widget);
    outcome.value =
        list && list->model() ? QJsonArray::fromStringList(rowsOf(*list->model(), list->rootIndex())) : QJsonArray();
    return outcome;
}

WindowDriver::Outcome WindowDriver::awaitRow(const QString &view, const QString &text, bool present)
{
    QStringList seen;
    const bool reached = awaitTrue([&] {
        seen.clear();
        const auto *list = qobject_cast<QAbstractItemView *>(find(view));
        const bool shows = list && list->model();
        if (shows)
            seen = rowsOf(*list->model(), list->rootIndex());
        return (shows && findRow(*list->model(), text, list->rootIndex()).isValid()) == present;
    });
    if (!reached) {
        return failed(u"%1 %2 show «%3»; it shows: %4"_s.arg(
            view, present ? u"does not"_s : u"does still"_s, text, seen.mid(0, 30).join(u" / "_s)));
    }
    return {};
}

} // namespace gatehouse
