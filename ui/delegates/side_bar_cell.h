// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace gatehouse {

/// A line of the side bar: a section's heading, or a page with icon and count.
class SideBarCell final : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role { PageRole = Qt::UserRole, CountRole, UrgentRole, GlyphRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gatehouse
