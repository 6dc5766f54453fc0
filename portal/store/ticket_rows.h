// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QString>

#include <optional>

namespace portal {

/// A support conversation of an account, without its messages.
struct TicketRow {
    QString account;
    QString id; ///< made by the client that opened it; unique in its account
    qint64 number = 0; ///< unique here; what people say
    QString subject;
    QString department;
    QString priority;
    QString status = QStringLiteral("open"); ///< open, answered, customer_reply, closed
    QString openedById; ///< a member's id
    QString openedBy;
    Instant createdAt{};
    Instant updatedAt{};
    int messages = 0;
    Instant lastAt{};
    QString lastBy = QStringLiteral("customer"); ///< staff, customer
    QString lastName;
    qint64 version = 0;
    QString changedBy;
    Instant changedAt{};
    qint64 sequence = 0;
};

/// A ticket as one member sees it.
struct SeenTicket {
    TicketRow ticket;
    int readThrough = 0; ///< number of the last message they have read
    qint64 place = 0; ///< in the account's sequence: of the ticket or of their own read mark, whichever is later
};

/// Who looks, and at what.
struct TicketSight {
    QString member;
    bool onlyOwn = false; ///< only what they opened themselves
};

[[nodiscard]] Result<std::optional<TicketRow>> ticketById(
    Transaction &transaction, const QString &account, const QString &id);
[[nodiscard]] Result<std::optional<TicketRow>> ticketByNumber(Transaction &transaction, qint64 number);
/// Nothing when it is not there, or not for this member to see.
[[nodiscard]] Result<std::optional<SeenTicket>> seenTicket(
    Transaction &transaction, const QString &account, const TicketSight &sight, const QString &id);

/// Which tickets a page lists, the one that changed last first.
struct TicketFilter {
    QString status; ///< empty: all
    std::optional<Instant> afterUpdated; ///< where the page before ended
    QString afterId;
    int limit = 100;
};
[[nodiscard]] Result<std::vector<SeenTicket>> ticketsPage(
    Transaction &transaction, const QString &account, const TicketSight &sight, const TicketFilter &filter);

/// At most `limit` tickets that changed, or whose read mark of this member moved, behind `after`; by rising place.
[[nodiscard]] Result<std::vector<SeenTicket>> ticketChanges(
    Transaction &transaction, const QString &account, const TicketSight &sight, qint64 after, int limit);

/// Writes a new ticket or one as it is now, at the account's next sequence number, which it returns.
[[nodiscard]] Result<qint64> putTicket(Transaction &transaction, TicketRow &ticket);

/// Notes that a member has read up to message `through`; never back. The sequence number it took, or 0 when it was
/// known.
[[nodiscard]] Result<qint64> putReadMark(
    Transaction &transaction, const TicketRow &ticket, const QString &member, int through);

[[nodiscard]] Result<int> ticketsOpenedSince(
    Transaction &transaction, const QString &account, const QString &member, Instant since);

/// A ticket as support lists it.
struct StaffTicket {
    TicketRow ticket;
    QString accountName;
    QString ownerName;
};
/// Of all accounts, the one that waits longest first. `status` empty: all that are not closed.
[[nodiscard]] Result<std::vector<StaffTicket>> staffTickets(Transaction &transaction, const QString &status, int limit);

} // namespace portal
