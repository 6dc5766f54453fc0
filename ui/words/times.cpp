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

QString dateWords(Instant then)
{
    return QLocale().toString(local(then).date(), Times::tr("d MMM yyyy", "date with the year"));
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
