// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/ids.h"
#include "models/instant.h"

#include <QString>

namespace gatehouse {

enum class TicketStatus : quint8 {
    Open, ///< nobody has answered yet
    Answered, ///< support has written last: waiting for us
    CustomerReply, ///< we have written last: waiting for support
    Closed,
    Unknown,
};

enum class Side : quint8 { Staff, Customer };

/// Somebody as a ticket names them: a member's id, or the portal's word for its staff, and the name of that time.
struct TicketPerson {
    QString id;
    QString name;

    friend bool operator==(const TicketPerson &, const TicketPerson &) = default;
};

/// A support conversation of an account, without its messages.
struct Ticket {
    AccountKey account; ///< as whom we see it
    QString accountName;
    TicketId id;
    QString number; ///< what people say; empty until the portal has given one
    QString subject;
    QString department; ///< key, see TicketPolicy
    QString priority; ///< key
    TicketStatus status = TicketStatus::Open;
    TicketPerson openedBy;
    Instant createdAt{};
    Instant updatedAt{};
    int lastNumber = 0; ///< of its last message
    Instant lastAt{};
    Side lastBy = Side::Customer;
    QString lastName;
    int messages = 0;
    int readThrough = 0; ///< number of the last message we have read
    qint64 version = 0; ///< the portal's; 0: it has not got this ticket yet
    PendingMark pending = PendingMark::None;
    QString pendingWords; ///< made by the overlay; empty when pending is None

    [[nodiscard]] bool isUnread() const { return readThrough < lastNumber; }
    friend bool operator==(const Ticket &, const Ticket &) = default;
};

/// Which ticket, among all accounts.
struct TicketKey {
    AccountKey account;
    TicketId ticket;

    [[nodiscard]] bool isEmpty() const { return ticket.isEmpty(); }
    friend bool operator==(const TicketKey &, const TicketKey &) = default;
    friend size_t qHash(const TicketKey &key, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.account, key.ticket);
    }
};

[[nodiscard]] inline TicketKey keyOf(const Ticket &ticket)
{
    return {ticket.account, ticket.id};
}

} // namespace gatehouse
