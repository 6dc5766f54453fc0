// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/relative_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace gatehouse {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr int relativeDays = 7; // from here on the date says more
constexpr auto hoursUntil = 48h; // a countdown speaks of hours up to here

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)
};

QDateTime local(Instant when)
{
    return QDateTime::fromMSecsSinceEpoch(when.time_since_epoch().count());
}

int count(auto duration)
{
    return static_cast<int>(duration.count());
}

QString toCome(milliseconds ahead)
{
    if (ahead < 1min)
        return Words::tr("in less than a minute");
    if (ahead < 1h)
        return Words::tr("in %n min", nullptr, count(floor<minutes>(ahead)));
    if (ahead < hoursUntil)
        return Words::tr("in %n h", nullptr, count(floor<hours>(ahead)));
    return Words::tr("in %n day(s)", nullptr, count(floor<days>(ahead)));
}

enum class Unit : qint64 { Over, LessThanAMinute, Minutes, Hours, Days };

/// What a countdown says: a unit, and how many of it.
std::pair<Unit, int> split(milliseconds remaining)
{
    if (remaining <= 0ms)
        return {Unit::Over, 0};
    if (remaining < 1min)
        return {Unit::LessThanAMinute, 0};
    if (remaining < 1h)
        return {Unit::Minutes, count(floor<minutes>(remaining))};
    if (remaining < hoursUntil)
        return {Unit::Hours, count(floor<hours>(remaining))};
    // A link of seven days has seven days left when it was sent this minute.
    return {Unit::Days, count(floor<days>(remaining + 12h))};
}

} // namespace

QString relativeWords(Instant when, Instant now)
{
    if (now == Instant{})
        return dateWords(when);
    const milliseconds age = now - when;
    // Two clocks are never quite the same; a few seconds ahead is now, too.
    if (age < -10s)
        return toCome(-age);
    if (age < 1min)
        return Words::tr("just now");
    if (age < 1h)
        return Words::tr("%n min ago", nullptr, count(floor<minutes>(age)));
    if (age < 24h)
        return Words::tr("%n h ago", nullptr, count(floor<hours>(age)));
    const qint64 daysAgo = local(when).date().daysTo(local(now).date());
    if (daysAgo <= 1)
        return Words::tr("yesterday");
    if (daysAgo < relativeDays)
        return Words::tr("%n day(s) ago", nullptr, static_cast<int>(daysAgo));
    return dateWords(when);
}

QString dateWords(Instant then)
{
    return QLocale().toString(local(then).date(), Words::tr("d MMM yyyy", "date with the year"));
}

QString countdownWords(milliseconds remaining)
{
    const auto [unit, number] = split(remaining);
    switch (unit) {
    case Unit::Over:
        return Words::tr("over");
    case Unit::LessThanAMinute:
        return Words::tr("less than a minute left");
    case Unit::Minutes:
        return Words::tr("%n min left", nullptr, number);
    case Unit::Hours:
        return Words::tr("%n h left", nullptr, number);
    case Unit::Days:
        return Words::tr("%n day(s) left", nullptr, number);
    }
    return {};
}

qint64 countdownStep(milliseconds remaining)
{
    const auto [unit, number] = split(remaining);
    constexpr qint64 unitsApart = qint64{1} << 32;
    return static_cast<qint64>(unit) * unitsApart + number;
}

QString absoluteWords(Instant when)
{
    const QLocale locale;
    const QDateTime moment = local(when);
    return Words::tr("%1, %2", "day and time of day")
        .arg(locale.toString(moment.date(), QLocale::LongFormat), locale.toString(moment.time(), QLocale::ShortFormat));
}

} // namespace gatehouse
