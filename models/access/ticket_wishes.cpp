// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/ticket_wishes.h"

namespace gatehouse {

namespace {

constexpr quint8 knowsNotify = 1;
constexpr quint8 notifies = 2;
constexpr quint8 knowsSight = 4;
constexpr quint8 seesAll = 8;

} // namespace

quint8 packed(const TicketWishes &wishes)
{
    unsigned byte = 0;
    if (wishes.notify)
        byte |= knowsNotify | (*wishes.notify ? unsigned{notifies} : 0U);
    if (wishes.sight)
        byte |= knowsSight | (*wishes.sight == TicketSight::All ? unsigned{seesAll} : 0U);
    return static_cast<quint8>(byte);
}

TicketWishes unpackedWishes(quint8 byte)
{
    TicketWishes wishes;
    if ((byte & knowsNotify) != 0)
        wishes.notify = (byte & notifies) != 0;
    if ((byte & knowsSight) != 0)
        wishes.sight = (byte & seesAll) != 0 ? TicketSight::All : TicketSight::Own;
    return wishes;
}

} // namespace gatehouse
