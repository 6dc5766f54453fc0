// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ids.h"

#include <QSortFilterProxyModel>

namespace gatehouse {

class TicketTableModel;
struct Ticket;

/// Which tickets a segment of the page shows.
enum class TicketSegment { Open, Closed };

/// The tickets of one segment, of one account or of all, whose subject, number or account holds the search text, the
/// one that moved last first.
class TicketFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    TicketFilter(TicketTableModel *model, QObject *parent);

    void setSegment(TicketSegment segment);
    [[nodiscard]] TicketSegment segment() const { return m_segment; }
    /// An empty key: of all accounts.
    void setAccount(const AccountKey &account);
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    /// How many of the chosen accounts are in a segment, whatever the search says.
    [[nodiscard]] int countOf(TicketSegment segment) const;
    [[nodiscard]] const Ticket &ticketAt(int row) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    TicketTableModel *m_model;
    TicketSegment m_segment = TicketSegment::Open;
    AccountKey m_account;
    QString m_text;
};

} // namespace gatehouse
