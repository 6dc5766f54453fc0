// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/ticket_writing.h"

#include "portal/randomness.h"
#include "portal/store/account_rows.h"
#include "portal/store/member_rows.h"

#include <QtEndian>

#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The owner as members see them: for whom each message is written.
Result<MemberRow> ownerOf(Transaction &transaction, const QString &account)
{
    auto owner = ownerIn(transaction, account);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    auto member = memberByIdentity(transaction, account, *owner);
    if (!member) {
        return tl::unexpected(member.error());
    }
    if (!*member) {
        return refuse(500, u"internal"_s, u"The account's owner is no member of it."_s);
    }
    return std::move(**member);
}

} // namespace

Result<MessageRow> writeMessage(Scene &scene, TicketRow &ticket, const TicketWriter &writer, const NewMessage &message)
{
    auto owner = ownerOf(scene.transaction, ticket.account);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    const bool isFirst = ticket.messages == 0;
    ++ticket.messages;
    ticket.lastAt = scene.now;
    ticket.lastBy = writer.side;
    ticket.lastName = writer.name;
    // Whoever answers a closed ticket opens it again.
    const QString status = isFirst ? u"open"_s : writer.side == u"staff"_s ? u"answered"_s : u"customer_reply"_s;
    if (auto moved = moveTicket(scene, ticket, status, writer.name); !moved) {
        return tl::unexpected(moved.error());
    }
    MessageRow row;
    row.account = ticket.account;
    row.ticket = ticket.id;
    row.id = message.id;
    row.number = ticket.messages;
    row.at = scene.now;
    row.text = message.text;
    row.side = writer.side;
    row.actorId = writer.id;
    row.actor = writer.name;
    row.principalId = owner->id;
    row.principal = owner->name;
    row.attachments = message.attachments;
    if (auto put = putMessage(scene.transaction, row); !put) {
        return tl::unexpected(put.error());
    }
    return row;
}

Result<qint64> moveTicket(Scene &scene, TicketRow &ticket, const QString &status, const QString &by)
{
    ticket.status = status;
    ticket.updatedAt = scene.now;
    ++ticket.version;
    ticket.changedBy = by;
    ticket.changedAt = scene.now;
    return putTicket(scene.transaction, ticket);
}

Result<qint64> freeTicketNumber(Scene &scene)
{
    constexpr std::array<quint64, 4> sizes{1'000'000, 10'000'000, 1'000'000'000, 1'000'000'000'000};
    constexpr int triesEach = 8;
    for (const quint64 size : sizes) {
        for (int attempt = 0; attempt < triesEach; ++attempt) {
            const QByteArray chance = scene.randomness.bytes(8);
            const auto number = qint64(size / 10 + qFromLittleEndian<quint64>(chance.constData()) % (size - size / 10));
            auto taken = ticketByNumber(scene.transaction, number);
            if (!taken) {
                return tl::unexpected(taken.error());
            }
            if (!*taken) {
                return number;
            }
        }
    }
    return refuse(503, u"overloaded"_s, u"No free ticket number was found; try again."_s);
}

} // namespace portal
