// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace gatehouse {

/// A permission of the tree: box, label, what it needs, and beneath it the description. A click anywhere ticks it.
class PermissionCell final : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// For one view: heights follow its width, and are asked for anew when that changes.
    explicit PermissionCell(QAbstractItemView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// The lines beneath the label, each running its own way: what it is for, and what has no room beside the label.
    [[nodiscard]] QStringList wordsBelow(const QModelIndex &index, int width, const QFont &font) const;
    [[nodiscard]] int roomFor(const QModelIndex &index) const;

    QAbstractItemView *m_view;
    const QObject *m_viewport; ///< still tells of itself while the view around it goes away
};

} // namespace gatehouse
