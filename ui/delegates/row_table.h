// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTableView>

namespace gatehouse {

/// A table of people or events: whole rows, no grid but the line under each row, the row under the pointer lit, columns
/// remembered. Enter and Delete are signals; typing does not search, since the window's search field does. When the
/// selected row goes, nothing is selected: a second Delete must not hit whoever moved up.
class RowTable : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    [[nodiscard]] int hoverRow() const { return m_hoverRow; }
    void setUsualRowHeight(int usual);
    /// Widths as shares of the view until the person drags one; `name` is where they are remembered.
    void setShares(const QString &name, const QList<int> &shares);
    /// The width a column needs for what stands in it.
    struct Need {
        int usual = 0;
        int least = 0; ///< where the others would get too little
    };
    /// Some columns get what they need, whatever their shares; the others share the rest.
    void setNeeds(const QHash<int, Need> &needs);
    /// The columns that share the rest get at least `floors` (by column): before one gets less, those of `makingRoom`
    /// go, the first one first. They come back with the room.
    void setFloors(const QHash<int, int> &floors, const QList<int> &makingRoom);
    /// The one selected row, or -1.
    [[nodiscard]] int selectedRow() const;
    /// Selects one row. QTableView's own selectRow() finds no column in a mirrored view, and selects nothing.
    void chooseRow(int row);
    void rememberColumns() const;

Q_SIGNALS:
    void entered(int row);
    void deleteAsked(int row);
    void copyAsked(int row);
    void selectedRowChanged();

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void setHoverRow(int row);
    void spread();
    [[nodiscard]] int widthOfNeeds(bool isShort, qsizetype gone) const;

    QString m_name;
    QList<int> m_shares;
    QHash<int, Need> m_needs; ///< by column
    QHash<int, int> m_floors; ///< by column
    QList<int> m_makingRoom; ///< columns, the first to go first
    int m_hoverRow = -1;
    int m_usualRowHeight = 32;
    bool m_touched = false;
    bool m_dragging = false; ///< a button is down on the header
};

} // namespace gatehouse
