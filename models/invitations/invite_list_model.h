// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/invitations/invite_verdict.h"
#include "models/invitations/typed_addresses.h"

#include <QAbstractTableModel>

namespace gatehouse {

/// The addresses of one sending, in the order in which they were entered, each with its verdict: by itself, against the
/// others (the same one twice), and against what the portal takes in one go and has seats for. What was sent goes, what
/// was not stays with its reason.
class InviteListModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { AddressColumn, VerdictColumn, RemoveColumn, ColumnCount };
    enum Role { VerdictKindRole = Qt::UserRole }; ///< int of InviteVerdict::Kind

    /// What is asked of the sending as a whole.
    struct Bounds {
        int atOnce = 1; ///< most addresses in one go
        std::optional<int> seatsLeft;
        bool needsNames = false;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setGround(const InviteGround &ground, const Bounds &bounds);
    /// The portal's own word for an e-mail address; empty: the program's.
    void setAddressWord(const QString &word) { m_addressWord = word; }
    void add(const QList<TypedAddress> &addresses);
    void removeAt(int row);
    /// The portal, or this computer, could not take it: the row stays, with the reason.
    void setFailed(const QString &address, const QString &reason);
    void removeAddress(const QString &address);

    [[nodiscard]] QList<TypedAddress> sendable() const;
    [[nodiscard]] int sendableCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The rows or their verdicts differ.
    void listChanged();

private:
    struct Row {
        TypedAddress typed;
        InviteVerdict verdict;
        QString failure;
    };
    void judge();
    [[nodiscard]] QString text(const Row &row, int column) const;

    InviteGround m_ground;
    Bounds m_bounds;
    QList<Row> m_rows;
    QString m_addressWord;
};

} // namespace gatehouse
