// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/times.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse {

namespace {

struct Times {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::Times)
};

template <class Unit>
int whole(std::chrono::milliseconds span)
{
    return static_cast<int>(std::chrono::floor<Unit>(span).count());
}

} // namespace

QString dayFieldFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    format.remove(QChar(0x200E)).remove(QChar(0x200F)).remove(QChar(0x061C));
    return format.contains("yyyy"_L1) ? format : format.replace("yy"_L1, "yyyy"_L1);
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
