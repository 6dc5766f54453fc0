// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticket_overlay.h"

#include "models/plan/overlay.h"

#include <algorithm>

namespace gatehouse {

namespace {

bool isInForce(const Change &change)
{
    return change.state == ChangeState::Acknowledged || change.state == ChangeState::Done;
}

bool takesEffect(const Change &change)
{
    return change.state != ChangeState::NeedsAttention && change.state != ChangeState::TakenBack;
}

template <class Row>
void mark(Row &row, const Change &change)
{
    const PendingMark own = markOf(change.state);
    if (own == PendingMark::None || own < row.pending)
        return;
    row.pending = own;
    row.pendingWords = wordsOf(change);
}

Ticket ticketFrom(const TicketEdit &edit, const OpenTicket &open, const Change &change, Instant at)
{
    Ticket ticket;
    ticket.account = change.account;
    ticket.accountName = change.accountName;
    ticket.id = edit.ticket;
    ticket.subject = open.subject;
    ticket.department = open.department;
    ticket.priority = open.priority;
    ticket.openedBy.name = change.actor;
    ticket.createdAt = at;
    ticket.updatedAt = at;
    ticket.lastAt = at;
    ticket.lastName = change.actor;
    return ticket;
}

/// What one change makes of its ticket's row.
struct Effect {
    Ticket &row;
    const Change &change;
    Instant at;

    void operator()(const OpenTicket & /*open*/) const { }
    void operator()(const ReplyToTicket & /*reply*/) const
    {
        row.updatedAt = std::max(row.updatedAt, at);
        if (isInForce(change)) {
            row.lastAt = at;
            row.lastBy = Side::Customer;
            row.lastName = change.actor;
            row.status = TicketStatus::CustomerReply;
        }
    }
    void operator()(const CloseTicket & /*close*/) const { settle(TicketStatus::Closed); }
    void operator()(const ReopenTicket & /*reopen*/) const { settle(TicketStatus::Open); }
    void operator()(const MarkTicketRead &read) const { row.readThrough = std::max(row.readThrough, read.through); }

private:
    void settle(TicketStatus status) const
    {
        if (isInForce(change))
            row.status = status;
    }
};

void sortByMove(QList<Ticket> &tickets)
{
    std::sort(tickets.begin(), tickets.end(), [](const Ticket &left, const Ticket &right) {
        return left.updatedAt != right.updatedAt ? left.updatedAt > right.updatedAt : left.id < right.id;
    });
}

Message messageFrom(
    const QString &text, const QList<Attachment> &files, const MessageId &id, const Change &change, Instant at)
{
    Message message;
    message.id = id;
    message.at = at;
    message.text = text;
    message.attachments = files;
    message.actor.name = change.actor;
    message.principal.name = change.accountName;
    mark(message, change);
    return message;
}

} // namespace

QList<Ticket> overlaid(const QList<Ticket> &cached, const QList<Change> &changes, std::chrono::milliseconds clockOffset)
{
    QList<Ticket> rows = cached;
    QHash<TicketId, qsizetype> position;
    for (qsizetype row = 0; row < rows.size(); ++row)
        position.insert(rows.at(row).id, row);
    for (const Change &change : changes) {
        const auto *const edit = std::get_if<TicketEdit>(&change.edit);
        if (edit == nullptr)
            continue;
        const Instant at = change.stagedAt + clockOffset;
        auto found = position.constFind(edit->ticket);
        const auto *const open = std::get_if<OpenTicket>(&edit->what);
        if (open != nullptr && found == position.constEnd()) {
            rows.append(ticketFrom(*edit, *open, change, at));
            found = position.insert(edit->ticket, rows.size() - 1);
        }
        if (found == position.constEnd())
            continue;
        Ticket &row = rows[*found];
        if (!std::holds_alternative<MarkTicketRead>(edit->what))
            mark(row, change);
        if (takesEffect(change))
            std::visit(Effect{row, change, at}, edit->what);
    }
    sortByMove(rows);
    return rows;
}

QList<Message> overlaid(const QList<Message> &cached, const TicketId &ticket, const QList<Change> &changes,
    std::chrono::milliseconds clockOffset)
{
    QList<Message> messages = cached;
    for (const Change &change : changes) {
        const auto *const edit = std::get_if<TicketEdit>(&change.edit);
        if (edit == nullptr || edit->ticket != ticket || change.state == ChangeState::TakenBack)
            continue;
        const Instant at = change.stagedAt + clockOffset;
        // The portal names the first message itself; as soon as there is any, it is there.
        if (const auto *const open = std::get_if<OpenTicket>(&edit->what); open != nullptr && cached.isEmpty())
            messages.append(messageFrom(open->text, open->files, MessageId{ticket.value}, change, at));
        const auto *const reply = std::get_if<ReplyToTicket>(&edit->what);
        const bool isThere = reply != nullptr
            && std::any_of(cached.cbegin(), cached.cend(),
                [reply](const Message &message) { return message.id == reply->message; });
        if (reply != nullptr && !isThere)
            messages.append(messageFrom(reply->text, reply->files, reply->message, change, at));
    }
    return messages;
}

} // namespace gatehouse
