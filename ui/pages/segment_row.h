// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace gatehouse {

/// Buttons for the lists of a page, in one row; in two where a portal's words, or large type, need the room.
class SegmentRow final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentRow(QWidget *parent = nullptr);

    void add(QWidget *segment);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int widthFor(int columns) const;
    void arrange();

    QGridLayout *m_grid;
    QList<QWidget *> m_segments;
    int m_columns = 0;
};

} // namespace gatehouse
