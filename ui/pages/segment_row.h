// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace gatehouse {

/// Buttons for the lists of a page, in one row; in two where a portal's words, or large type, need the room.
class SegmentRow final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentRow(QWidget *parent = nullptr);

    void add(QWidget *segment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Of the segments from `first` to before `last` beside each other.
    [[nodiscard]] int widthOf(qsizetype first, qsizetype last) const;
    [[nodiscard]] int heightOf(int rows) const;
    /// How many stand in the first row, at this width.
    [[nodiscard]] qsizetype firstRow() const;
    void arrange();

    QList<QWidget *> m_segments;
    int m_rows = 1;
};

} // namespace gatehouse
