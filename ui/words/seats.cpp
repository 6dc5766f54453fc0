// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/seats.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::SeatWords)
};

} // namespace

QString seatWords(const std::optional<Seats> &seats)
{
    if (!seats)
        return {};
    if (!seats->limit)
        return Words::tr("%n seat(s) used", nullptr, seats->used);
    const QLocale locale;
    return Words::tr("%1 of %2 seats used").arg(locale.toString(seats->used), locale.toString(*seats->limit));
}

bool isFull(const std::optional<Seats> &seats)
{
    return seats && seats->limit && seats->used >= *seats->limit;
}

QString fullWords(const std::optional<Seats> &seats)
{
    if (!isFull(seats))
        return {};
    return Words::tr(
        "All %n seats of this account are taken. Remove somebody, or revoke a pending invitation, to free one.",
        nullptr, *seats->limit);
}

} // namespace gatehouse
