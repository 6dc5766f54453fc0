// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ticket_filter.h"

#include "models/tickets/ticket_table_model.h"

namespace gatehouse {

namespace {

TicketSegment segmentOf(const Ticket &ticket)
{
    return ticket.status == TicketStatus::Closed ? TicketSegment::Closed : TicketSegment::Open;
}

} // namespace

TicketFilter::TicketFilter(TicketTableModel *model, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_model(model)
{
    setDynamicSortFilter(true);
    setSourceModel(model);
    sort(TicketTableModel::SubjectColumn);
}

void TicketFilter::setSegment(TicketSegment segment)
{
    m_segment = segment;
    invalidateFilter();
}

void TicketFilter::setAccount(const AccountKey &account)
{
    m_account = account;
    invalidateFilter();
}

void TicketFilter::setText(const QString &text)
{
    m_text = text;
    invalidateFilter();
}

int TicketFilter::countOf(TicketSegment segment) const
{
    int count = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const Ticket &ticket = m_model->ticketAt(row);
        const bool isOurs = m_account.isEmpty() || ticket.account == m_account;
        count += isOurs && segmentOf(ticket) == segment ? 1 : 0;
    }
    return count;
}

const Ticket &TicketFilter::ticketAt(int row) const
{
    return m_model->ticketAt(mapToSource(index(row, 0)).row());
}

bool TicketFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    Q_UNUSED(parent)
    const Ticket &ticket = m_model->ticketAt(row);
    if (segmentOf(ticket) != m_segment || (!m_account.isEmpty() && ticket.account != m_account))
        return false;
    return m_text.isEmpty() || ticket.subject.contains(m_text, Qt::CaseInsensitive) || ticket.number.contains(m_text)
        || ticket.accountName.contains(m_text, Qt::CaseInsensitive);
}

bool TicketFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const Ticket &one = m_model->ticketAt(left.row());
    const Ticket &other = m_model->ticketAt(right.row());
    return one.updatedAt != other.updatedAt ? one.updatedAt > other.updatedAt : one.id < other.id;
}

} // namespace gatehouse
