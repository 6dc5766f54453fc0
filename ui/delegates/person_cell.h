// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/row_cell.h"

namespace gatehouse {

/// A person: avatar, name, and a quiet "you" behind one's own.
class PersonCell final : public RowCell {
    Q_OBJECT

public:
    /// What the cell says of a row.
    struct Person {
        QString id;
        QString name;
        QString email;
        QString remark; ///< "You"; empty mostly
    };
    using Reader = std::function<Person(const QModelIndex &)>;

    PersonCell(QObject *parent, Reader reader);

protected:
    void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &tokens) const override;

private:
    Reader m_reader;
};

} // namespace gatehouse
