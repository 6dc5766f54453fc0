// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/times.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace std::chrono_literals;

namespace gatehouse {

namespace {

struct Times {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::Times)
};

QDateTime local(Instant then)
{
    return QDateTime::fromMSecsSinceEpoch(then.time_since_epoch().count()).toLocalTime();
}

template <class Unit>
int whole(std::chrono::milliseconds span)
{
    return static_cast<int>(std::chrono::floor<Unit>(span).count());
}

} // namespace

QString relativeWords(Instant then, Instant now)
{
    const auto past = now - then;
    if (past < 1min)
        return Times::tr("just now");
    if (past < 1h)
        return Times::tr("%1 min ago").arg(QLocale().toString(whole<std::chrono::minutes>(past)));
    if (past < 24h && local(then).date() == local(now).date())
        return Times::tr("%1 h ago").arg(QLocale().toString(whole<std::chrono::hours>(past)));
    const qint64 days = local(then).date().daysTo(local(now).date());
    if (days <= 1)
        return Times::tr("yesterday");
    if (days < 7)
        return Times::tr("%n day(s) ago", nullptr, static_cast<int>(days));
    const QDate date = local(then).date();
    if (date.year() == local(now).date().year())
        return QLocale().toString(date, Times::tr("d MMM", "date without the year"));
    return QLocale().toString(date, Times::tr("d MMM yyyy", "date with the year"));
}

QString absoluteWords(Instant then)
{
    return QLocale().toString(local(then), QLocale::LongFormat);
}

QString dateWords(Instant then)
{
    return QLocale().toString(local(then).date(), Times::tr("d MMM yyyy", "date with the year"));
}

QString remainingWords(std::chrono::milliseconds left)
{
    const QLocale locale;
    if (left >= 48h)
        return Times::tr("%n day(s)", nullptr, whole<std::chrono::days>(left));
    if (left >= 1h) {
        return Times::tr("%1 h %2 min")
            .arg(locale.toString(whole<std::chrono::hours>(left)),
                locale.toString(whole<std::chrono::minutes>(left % 1h)).rightJustified(2, locale.zeroDigit().front()));
    }
    if (left >= 1min) {
        return Times::tr("%1 min %2 s")
            .arg(locale.toString(whole<std::chrono::minutes>(left)),
                locale.toString(whole<std::chrono::seconds>(left % 1min))
                    .rightJustified(2, locale.zeroDigit().front()));
    }
    return Times::tr("%1 s").arg(locale.toString(std::max(0, whole<std::chrono::seconds>(left))));
}

QString lifetimeWords(std::chrono::seconds lifetime)
{
    if (lifetime >= 48h && lifetime % 24h == 0s)
        return Times::tr("%n day(s)", nullptr, whole<std::chrono::days>(lifetime));
    if (lifetime >= 1h && lifetime % 1h == 0s)
        return Times::tr("%n hour(s)", nullptr, whole<std::chrono::hours>(lifetime));
    return Times::tr("%n minute(s)", nullptr, whole<std::chrono::minutes>(lifetime));
}

} // namespace gatehouse
