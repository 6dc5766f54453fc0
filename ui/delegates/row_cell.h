// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace gatehouse {

struct Tokens;

/// One cell of a RowTable: the row's background and line, and a line of text with even digits.
class RowCell : public QStyledItemDelegate {
    Q_OBJECT

public:
    using Words = std::function<QString(const QModelIndex &)>;
    enum class Ink { Normal, Muted };

    /// `words` replaces what the model displays; `tip` gives the tooltip, as plain text.
    explicit RowCell(QObject *parent, Ink ink = Ink::Normal, Words words = {}, Words tip = {});

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

protected:
    /// Paints what is in the cell; `room` is inside the padding.
    virtual void paintContent(QPainter *painter, const QRect &room, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &tokens) const;
    [[nodiscard]] virtual QString tipFor(const QModelIndex &index) const;
    [[nodiscard]] QString wordsFor(const QModelIndex &index) const;

private:
    Ink m_ink;
    Words m_words;
    Words m_tip;
};

} // namespace gatehouse
