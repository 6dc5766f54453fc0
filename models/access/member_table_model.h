// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/member_table.h"

#include <QAbstractTableModel>

#include <memory>

namespace gatehouse {

struct RowDifference;

/// Shows a MemberTable snapshot, filtered and sorted. Small differences between snapshots become row signals, larger
/// ones one layout change with persistent indexes moved by id (so that selection, current row and scroll survive).
/// Sorting above 100,000 rows happens off the window's thread; `isBusy` says so.
class MemberTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, EmailColumn, RoleColumn, AccessColumn, StatusColumn, LastSignInColumn, ColumnCount };
    Q_ENUM(Column)
    enum Role {
        MemberIdRole = Qt::UserRole, ///< QString
        StatusRole, ///< int of MemberStatus
        PendingRole, ///< int of PendingMark
        PendingWordsRole, ///< QString
        HeldCountRole, ///< int; permissions of the catalogue held; catalogue size when All
        HeldAllRole, ///< bool
        HeldBitsRole, ///< QBitArray over the catalogue, for the access cell's marks
        InstantRole, ///< qint64 ms for LastSignInColumn, invalid when never
        IsOwnerRole, ///< bool
        IsSelfRole, ///< bool
    };

    explicit MemberTableModel(QObject *parent = nullptr);
    ~MemberTableModel() override;

    /// Catalogue and role labels decide what the Access and Role columns say.
    /// `closedToRole`: what each role never holds, so that *All* is not shown to hold it.
    void setVocabulary(const Catalogue &catalogue, const QHash<QString, QString> &roleLabels,
        const QHash<QString, QStringList> &closedToRole = {});
    /// The portal's own words over columns; ours over the others.
    void setHeadings(const QHash<int, QString> &headings);
    void setNow(Instant now,
        Instant portalNow = {}); ///< the wall clock, for "2 h ago"; before the first call the date is shown
    void setTable(QSharedPointer<const MemberTable> table);
    [[nodiscard]] QSharedPointer<const MemberTable> table() const;

    /// Shows the members of one status alone (those of an unknown one count as active), or, without one, all.
    void setList(std::optional<MemberStatus> list);
    [[nodiscard]] std::optional<MemberStatus> list() const;

    /// Shows those alone who hold something in this sub-account, and what they hold there; empty: everybody, and all.
    void setSubAccount(const QString &subAccount);

    void setFilter(const QString &text);
    [[nodiscard]] QString filter() const;
    [[nodiscard]] int totalCount() const; ///< rows of the list before the filter
    [[nodiscard]] bool isBusy() const; ///< an order is being made; what is shown stays as it is until then

    [[nodiscard]] Member memberAt(int row) const;
    [[nodiscard]] int rowOf(const MemberId &id) const; ///< -1 when filtered out or absent

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void busyChanged(bool busy);
    void countsChanged(int shown, int total);

private:
    void arrange(const QSharedPointer<const MemberTable> &table);
    void arrangeElsewhere(const QSharedPointer<const MemberTable> &table);
    [[nodiscard]] std::vector<quint32> listed(const MemberTable &table, std::vector<quint32> order) const;
    void adopt(const QSharedPointer<const MemberTable> &table, std::vector<quint32> order);
    void present(const QSharedPointer<const MemberTable> &table, std::vector<quint32> shown);
    void presentRowByRow(
        const QSharedPointer<const MemberTable> &table, std::vector<quint32> shown, const RowDifference &difference);
    void presentAsLayout(const QSharedPointer<const MemberTable> &table, std::vector<quint32> shown);
    void setBusy(bool isBusy);

    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace gatehouse
