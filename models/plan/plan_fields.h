// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"
#include "models/plan/plan_file_problem.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <limits>
#include <optional>

namespace gatehouse {

/// The first thing found wrong in a file; whatever is asked afterwards answers with nothing.
using PlanFault = std::optional<Error>;

/// Reads one object of a plan's file field by field. Each getter answers the value, or notes the fault with its place
/// and answers an empty one; finish() refuses what nobody asked for. Lives no longer than `object` and `fault`.
class PlanFields {
public:
    PlanFields(const QJsonObject &object, QString place, PlanFault &fault);

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    /// An id or a key of somebody: one line, never empty.
    [[nodiscard]] QString id(QLatin1StringView key);
    /// One line; may be empty.
    [[nodiscard]] QString line(QLatin1StringView key);
    /// Several lines, somebody's own words.
    [[nodiscard]] QString text(QLatin1StringView key);
    [[nodiscard]] qint64 number(QLatin1StringView key, qint64 least = 0, qint64 most = qint64{1} << 53U);
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] Instant moment(QLatin1StringView key);
    /// Null is none.
    [[nodiscard]] std::optional<Instant> momentOrNull(QLatin1StringView key);
    [[nodiscard]] QJsonObject object(QLatin1StringView key);
    [[nodiscard]] QJsonArray array(QLatin1StringView key, qsizetype most);
    void finish();

    /// Notes a fault at the value of `key`, unless there is one already.
    void refuse(QLatin1StringView problem, QLatin1StringView key);
    [[nodiscard]] QString placeOf(QLatin1StringView key) const;
    [[nodiscard]] PlanFault &fault() const { return m_fault; }

private:
    [[nodiscard]] QJsonValue value(QLatin1StringView key);
    [[nodiscard]] QString textOf(QLatin1StringView key, int least, int most, bool isLine);

    const QJsonObject &m_object;
    QString m_place;
    PlanFault &m_fault;
    QSet<QLatin1StringView> m_asked;
};

/// A moment as the file says it: "2026-11-23T15:04:05.000Z". Empty for what is before 1970 or after 9999.
[[nodiscard]] QString planMoment(Instant instant);

/// Without what one line of a file must not hold.
[[nodiscard]] QString cleanLine(const QString &line);

} // namespace gatehouse
