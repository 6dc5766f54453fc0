// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "ui/delegates/row_cell.h"

#include <QBitArray>

namespace gatehouse {

/// "4 of 13" with a bar of small marks, grouped as the catalogue groups.
class AccessCell final : public RowCell {
    Q_OBJECT

public:
    /// Which permissions a row holds, by the catalogue's index.
    using Reader = std::function<QBitArray(const QModelIndex &)>;

    AccessCell(QObject *parent, Reader reader);

    void setCatalogue(const Catalogue &catalogue);
    /// The width of a column that shows all of it.
    [[nodiscard]] int neededWidth(const QFont &font) const;
    /// The width of one that shows the words alone.
    [[nodiscard]] int wordsWidth(const QFont &font) const;

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &tokens) const override;
    [[nodiscard]] QString tipFor(const QModelIndex &index) const override;

private:
    Reader m_reader;
    Catalogue m_catalogue;
    std::vector<std::vector<int>> m_groups; ///< dense indexes, group by group
    QString m_longest; ///< of the words
    int m_marksWidth = 0;
};

} // namespace gatehouse
