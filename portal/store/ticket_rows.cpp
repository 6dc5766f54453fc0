// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/ticket_rows.h"

#include "portal/store/row_reading.h"
#include "portal/store/sequence.h"

#include <algorithm>
#include <limits>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

#define PORTAL_TICKET_COLUMNS                                                                                          \
    "t.account_id, t.id, t.number, t.subject, t.department, t.priority, t.status, t.opened_by_id, t.opened_by, "       \
    "t.created_at, t.updated_at, t.messages, t.last_at, t.last_by, t.last_name, t.version, t.changed_by, "             \
    "t.changed_at, t.sequence"
/// With the read mark of one member, whose id is the first value.
#define PORTAL_SEEN_TICKETS                                                                                            \
    "SELECT " PORTAL_TICKET_COLUMNS ", coalesce(r.through, 0), max(t.sequence, coalesce(r.sequence, 0)) FROM tickets " \
    "t LEFT JOIN ticket_reads r ON r.account_id = t.account_id AND r.ticket_id = t.id AND r.member_id = ? "
/// Twice the member who may see only what they opened; twice the empty text when they see all.
#define PORTAL_SIGHT " AND (? = '' OR t.opened_by_id = ?) "

constexpr int ticketColumns = 19;

constexpr const char *byId = "SELECT " PORTAL_TICKET_COLUMNS " FROM tickets t WHERE account_id = ? AND id = ?";
constexpr const char *byNumber = "SELECT " PORTAL_TICKET_COLUMNS " FROM tickets t WHERE number = ?";
constexpr const char *seenById = PORTAL_SEEN_TICKETS "WHERE t.account_id = ? AND t.id = ?" PORTAL_SIGHT;
constexpr const char *page = PORTAL_SEEN_TICKETS "WHERE t.account_id = ?" PORTAL_SIGHT
                                                 "AND (? = '' OR t.status = ?) AND (t.updated_at, t.id) < (?, ?) "
                                                 "ORDER BY t.updated_at DESC, t.id DESC LIMIT ?";
// Each walks an index from where the reader stands; together they name a ticket once, at its later place.
constexpr const char *changedTickets = PORTAL_SEEN_TICKETS
    "WHERE t.account_id = ? AND t.sequence > ? AND t.sequence >= coalesce(r.sequence, 0)" PORTAL_SIGHT
    "ORDER BY t.sequence LIMIT ?";
constexpr const char *movedMarks =
    "SELECT " PORTAL_TICKET_COLUMNS ", r.through, r.sequence FROM ticket_reads r JOIN tickets t ON t.account_id = "
    "r.account_id AND t.id = r.ticket_id WHERE r.member_id = ? AND r.account_id = ? AND "
    "r.sequence > ? AND r.sequence > t.sequence" PORTAL_SIGHT "ORDER BY r.sequence LIMIT ?";
constexpr const char *upsert =
    "INSERT INTO tickets (account_id, id, number, subject, department, priority, status, opened_by_id, opened_by, "
    "created_at, updated_at, messages, last_at, last_by, last_name, version, changed_by, changed_at, sequence) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
    "ON CONFLICT (account_id, id) DO UPDATE SET status = excluded.status, updated_at = excluded.updated_at, messages = "
    "excluded.messages, last_at = excluded.last_at, last_by = excluded.last_by, last_name = excluded.last_name, "
    "version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at, sequence = "
    "excluded.sequence";
constexpr const char *markOf =
    "SELECT through FROM ticket_reads WHERE account_id = ? AND ticket_id = ? AND member_id = ?";
constexpr const char *putMark =
    "INSERT INTO ticket_reads (account_id, ticket_id, member_id, through, sequence) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (account_id, ticket_id, member_id) DO UPDATE SET through = excluded.through, sequence = "
    "excluded.sequence";
constexpr const char *countOpened =
    "SELECT count(*) FROM tickets WHERE account_id = ? AND opened_by_id = ? AND created_at > ?";
constexpr const char *forStaff =
    "SELECT " PORTAL_TICKET_COLUMNS
    ", a.name, o.name FROM tickets t JOIN accounts a ON a.id = t.account_id JOIN identities o ON o.id = a.owner_id "
    "WHERE (? = '' AND t.status <> 'closed') OR t.status = ? ORDER BY t.updated_at, t.number LIMIT ?";

TicketRow ticketFrom(const Row &row)
{
    return TicketRow{row[0].toString(), row[1].toString(), row[2].toLongLong(), row[3].toString(), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toString(), row[8].toString(), instantOf(row[9]),
        instantOf(row[10]), row[11].toInt(), instantOf(row[12]), row[13].toString(), row[14].toString(),
        row[15].toLongLong(), row[16].toString(), instantOf(row[17]), row[18].toLongLong()};
}

SeenTicket seenFrom(const Row &row)
{
    return SeenTicket{ticketFrom(row), row[ticketColumns].toInt(), row[ticketColumns + 1].toLongLong()};
}

StaffTicket staffFrom(const Row &row)
{
    return StaffTicket{ticketFrom(row), row[ticketColumns].toString(), row[ticketColumns + 1].toString()};
}

QString onlyOpenedBy(const TicketSight &sight)
{
    return sight.onlyOwn ? sight.member : QString();
}

} // namespace

Result<std::optional<TicketRow>> ticketById(Transaction &transaction, const QString &account, const QString &id)
{
    return oneOf(transaction, ticketFrom, byId, {account, id});
}

Result<std::optional<TicketRow>> ticketByNumber(Transaction &transaction, qint64 number)
{
    return oneOf(transaction, ticketFrom, byNumber, {number});
}

Result<std::optional<SeenTicket>> seenTicket(
    Transaction &transaction, const QString &account, const TicketSight &sight, const QString &id)
{
    const QString opener = onlyOpenedBy(sight);
    return oneOf(transaction, seenFrom, seenById, {sight.member, account, id, opener, opener});
}

Result<std::vector<SeenTicket>> ticketsPage(
    Transaction &transaction, const QString &account, const TicketSight &sight, const TicketFilter &filter)
{
    const QString opener = onlyOpenedBy(sight);
    const qint64 before = filter.afterUpdated ? toStored(*filter.afterUpdated) : std::numeric_limits<qint64>::max();
    return allOf(transaction, seenFrom, page,
        {sight.member, account, opener, opener, filter.status, filter.status, before, filter.afterId, filter.limit});
}

Result<std::vector<SeenTicket>> ticketChanges(
    Transaction &transaction, const QString &account, const TicketSight &sight, qint64 after, int limit)
{
    const QString opener = onlyOpenedBy(sight);
    auto changed = allOf(transaction, seenFrom, changedTickets, {sight.member, account, after, opener, opener, limit});
    if (!changed) {
        return changed;
    }
    auto marked = allOf(transaction, seenFrom, movedMarks, {sight.member, account, after, opener, opener, limit});
    if (!marked) {
        return marked;
    }
    std::move(marked->begin(), marked->end(), std::back_inserter(*changed));
    std::sort(changed->begin(), changed->end(),
        [](const SeenTicket &left, const SeenTicket &right) { return left.place < right.place; });
    if (changed->size() > size_t(limit)) {
        changed->erase(changed->begin() + limit, changed->end());
    }
    return changed;
}

Result<qint64> putTicket(Transaction &transaction, TicketRow &ticket)
{
    auto sequence = nextSequence(transaction, ticket.account);
    if (!sequence) {
        return sequence;
    }
    ticket.sequence = *sequence;
    auto put = changeOne(transaction, upsert,
        {ticket.account, ticket.id, ticket.number, ticket.subject, ticket.department, ticket.priority, ticket.status,
            ticket.openedById, ticket.openedBy, toStored(ticket.createdAt), toStored(ticket.updatedAt), ticket.messages,
            toStored(ticket.lastAt), ticket.lastBy, ticket.lastName, ticket.version, ticket.changedBy,
            toStored(ticket.changedAt), *sequence});
    return put ? sequence : Result<qint64>(tl::unexpected(put.error()));
}

Result<qint64> putReadMark(Transaction &transaction, const TicketRow &ticket, const QString &member, int through)
{
    auto known = transaction.rows(markOf, {ticket.account, ticket.id, member});
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (!known->empty() && known->front().front().toInt() >= through) {
        return 0;
    }
    auto sequence = nextSequence(transaction, ticket.account);
    if (!sequence) {
        return sequence;
    }
    auto put = changeOne(transaction, putMark, {ticket.account, ticket.id, member, through, *sequence});
    return put ? sequence : Result<qint64>(tl::unexpected(put.error()));
}

Result<int> ticketsOpenedSince(Transaction &transaction, const QString &account, const QString &member, Instant since)
{
    auto rows = transaction.rows(countOpened, {account, member, toStored(since)});
    return rows ? Result<int>(rows->front().front().toInt()) : Result<int>(tl::unexpected(rows.error()));
}

Result<std::vector<StaffTicket>> staffTickets(Transaction &transaction, const QString &status, int limit)
{
    return allOf(transaction, staffFrom, forStaff, {status, status, limit});
}

} // namespace portal
