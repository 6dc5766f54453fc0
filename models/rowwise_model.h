// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QList>

#include <algorithm>

namespace gatehouse {

/// Base of the flat models over a short list: a newer list is taken as a difference by key, so that selection, current
/// row and scroll position stay where they are. Rows go in runs from the end, a changed order is one layout change, new
/// rows come in runs, and only rows that differ are said to have changed. O(rows).
template <class Base>
class RowwiseModel : public Base {
protected:
    using Base::Base;

    /// Makes `held` equal `wanted`. `keyOf` names a row (of several with one key the first counts), `isSame` says
    /// whether two rows of one key show the same.
    template <class Value, class KeyOf, class IsSame>
    void follow(QList<Value> &held, const QList<Value> &wanted, KeyOf keyOf, IsSame isSame)
    {
        using Key = std::decay_t<decltype(keyOf(wanted.first()))>;
        QList<Value> target;
        target.reserve(wanted.size());
        QHash<Key, qsizetype> position;
        for (const Value &value : wanted) {
            if (position.contains(keyOf(value)))
                continue;
            position.insert(keyOf(value), target.size());
            target.append(value);
        }
        dropAbsent(held, position, keyOf);
        reorder(held, position, keyOf);
        insertNew(held, target, keyOf);
        replaceChanged(held, target, isSame);
    }

    /// dataChanged for every run of rows for which `hasChanged(row)`.
    template <class HasChanged>
    void announce(int rows, int firstColumn, int lastColumn, HasChanged hasChanged)
    {
        for (int first = 0; first < rows; ++first) {
            if (!hasChanged(first))
                continue;
            int last = first;
            while (last + 1 < rows && hasChanged(last + 1))
                ++last;
            Q_EMIT this->dataChanged(this->index(first, firstColumn), this->index(last, lastColumn));
            first = last;
        }
    }

private:
    template <class Value, class Positions, class KeyOf>
    void dropAbsent(QList<Value> &held, const Positions &position, KeyOf keyOf)
    {
        for (qsizetype last = held.size() - 1; last >= 0; --last) {
            if (position.contains(keyOf(held.at(last))))
                continue;
            qsizetype first = last;
            while (first > 0 && !position.contains(keyOf(held.at(first - 1))))
                --first;
            this->beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
            held.remove(first, last - first + 1);
            this->endRemoveRows();
            last = first;
        }
    }

    template <class Value, class Positions, class KeyOf>
    void reorder(QList<Value> &held, const Positions &position, KeyOf keyOf)
    {
        const auto isBefore = [&](const Value &left, const Value &right) {
            return position.value(keyOf(left)) < position.value(keyOf(right));
        };
        if (std::is_sorted(held.begin(), held.end(), isBefore))
            return;
        Q_EMIT this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        QList<Value> sorted = held;
        std::sort(sorted.begin(), sorted.end(), isBefore);
        using Key = std::decay_t<decltype(keyOf(held.first()))>;
        QHash<Key, int> row;
        for (qsizetype index = 0; index < sorted.size(); ++index)
            row.insert(keyOf(sorted.at(index)), static_cast<int>(index));
        const QModelIndexList before = this->persistentIndexList();
        QModelIndexList after;
        after.reserve(before.size());
        for (const QModelIndex &index : before)
            after.append(this->index(row.value(keyOf(held.at(index.row()))), index.column()));
        held = std::move(sorted);
        this->changePersistentIndexList(before, after);
        Q_EMIT this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

    template <class Value, class KeyOf>
    void insertNew(QList<Value> &held, const QList<Value> &target, KeyOf keyOf)
    {
        // What is held is a subsequence of the target now, so a row is new when it is not the next one held.
        for (qsizetype first = 0; first < target.size(); ++first) {
            if (first < held.size() && keyOf(held.at(first)) == keyOf(target.at(first)))
                continue;
            qsizetype last = first;
            while (last + 1 < target.size()
                && (first >= held.size() || keyOf(held.at(first)) != keyOf(target.at(last + 1))))
                ++last;
            this->beginInsertRows({}, static_cast<int>(first), static_cast<int>(last));
            held = held.mid(0, first) + target.mid(first, last - first + 1) + held.mid(first);
            this->endInsertRows();
            first = last;
        }
    }

    template <class Value, class IsSame>
    void replaceChanged(QList<Value> &held, const QList<Value> &target, IsSame isSame)
    {
        QList<bool> hasChanged(held.size());
        for (qsizetype row = 0; row < held.size(); ++row) {
            hasChanged[row] = !isSame(held.at(row), target.at(row));
            held[row] = target.at(row);
        }
        // QAbstractListModel hides its columnCount.
        const int columns = static_cast<const QAbstractItemModel &>(*this).columnCount({});
        announce(static_cast<int>(held.size()), 0, columns - 1, [&](int row) { return hasChanged.at(row); });
    }
};

} // namespace gatehouse
