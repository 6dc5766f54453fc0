// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticket_table_model.h"

#include "models/relative_time.h"
#include "models/tickets/ticket_words.h"
#include "models/tool_tip.h"

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString statusText(const Ticket &ticket)
{
    return ticket.pendingWords.isEmpty() ? statusWords(ticket.status) : ticket.pendingWords;
}

} // namespace

TicketTableModel::TicketTableModel(QObject *parent)
    : RowwiseModel(parent)
{
}

void TicketTableModel::setTickets(const QList<Ticket> &tickets)
{
    // Before anybody hears of the difference.
    m_unread = static_cast<int>(
        std::count_if(tickets.cbegin(), tickets.cend(), [](const Ticket &ticket) { return ticket.isUnread(); }));
    follow(m_tickets, tickets, [](const Ticket &ticket) { return keyOf(ticket); }, std::equal_to<>{});
}

void TicketTableModel::setNow(Instant now)
{
    const Instant before = std::exchange(m_now, now);
    announce(rowCount(), SubjectColumn, LastReplyColumn, [&](int row) {
        const Instant at = m_tickets.at(row).lastAt;
        return relativeWords(at, before) != relativeWords(at, now);
    });
}

const Ticket &TicketTableModel::ticketAt(int row) const
{
    return m_tickets.at(row);
}

int TicketTableModel::rowOf(const TicketKey &key) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (keyOf(m_tickets.at(row)) == key)
            return row;
    }
    return -1;
}

int TicketTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tickets.size());
}

int TicketTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TicketTableModel::text(const Ticket &ticket, int column) const
{
    switch (static_cast<Column>(column)) {
    case SubjectColumn:
        return ticket.subject;
    case NumberColumn:
        return ticket.number.isEmpty() ? tr("not sent yet") : u'#' + ticket.number;
    case AccountColumn:
        return ticket.accountName;
    case StatusColumn:
        return statusText(ticket);
    case LastReplyColumn:
        return relativeWords(ticket.lastAt, m_now);
    case ColumnCount:
        break;
    }
    return {};
}

QString TicketTableModel::spoken(const Ticket &ticket) const
{
    const QString row = tr("%1, %2, %3, %4, last message %5")
                            .arg(ticket.subject, text(ticket, NumberColumn), ticket.accountName, statusText(ticket),
                                text(ticket, LastReplyColumn));
    return ticket.isUnread() ? tr("Unread: %1").arg(row) : row;
}

QString TicketTableModel::toolTip(const Ticket &ticket) const
{
    const QString last = tr("Last message by %1, %2").arg(ticket.lastName, absoluteWords(ticket.lastAt));
    return plainToolTip(ticket.subject + u'\n' + statusText(ticket) + u'\n' + last);
}

QVariant TicketTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Ticket &ticket = m_tickets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(ticket, index.column());
    case Qt::ToolTipRole:
        return toolTip(ticket);
    case Qt::AccessibleTextRole:
        return spoken(ticket);
    case TicketIdRole:
        return ticket.id.value;
    case StatusRole:
        return static_cast<int>(ticket.status);
    case UnreadRole:
        return ticket.isUnread();
    case PendingRole:
        return static_cast<int>(ticket.pending);
    case PendingWordsRole:
        return ticket.pendingWords;
    case AccountIdRole:
        return ticket.account.account.value;
    case AccountNameRole:
        return ticket.accountName;
    case NumberRole:
        return text(ticket, NumberColumn);
    case LastReplyRole:
        return text(ticket, LastReplyColumn);
    default:
        return {};
    }
}

QVariant TicketTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case SubjectColumn:
        return tr("Subject");
    case NumberColumn:
        return tr("Number");
    case AccountColumn:
        return tr("Account");
    case StatusColumn:
        return tr("Status");
    case LastReplyColumn:
        return tr("Last reply");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace gatehouse
