// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_fields.h"

#include "models/plan/plan_document.h"

#include <QDateTime>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype momentLength = 24;

/// Marks that turn the letters after them around. In names they make one address look like another; in what somebody
/// wrote they are text.
bool turnsLetters(char32_t letter)
{
    return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

bool isOutOfPlace(char32_t letter, bool isLine)
{
    const bool isSurrogate = letter >= 0xD800 && letter <= 0xDFFF;
    const bool isControl = letter < 0x20 || (letter >= 0x7F && letter <= 0x9F);
    if (!isLine)
        return isSurrogate || (isControl && letter != U'\n' && letter != U'\t');
    return isSurrogate || isControl || letter == 0x2028 || letter == 0x2029 || turnsLetters(letter);
}

bool isFit(const QString &text, bool isLine)
{
    // By hand: toUcs4() makes another character of a lone surrogate.
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar unit = text.at(index);
        const bool isPair = unit.isHighSurrogate() && index + 1 < text.size() && text.at(index + 1).isLowSurrogate();
        if (isPair)
            ++index;
        else if (isOutOfPlace(unit.unicode(), isLine))
            return false;
    }
    return true;
}

} // namespace

PlanFields::PlanFields(const QJsonObject &object, QString place, PlanFault &fault)
    : m_object(object)
    , m_place(std::move(place))
    , m_fault(fault)
{
}

QString PlanFields::placeOf(QLatin1StringView key) const
{
    return m_place + u'/' + key;
}

void PlanFields::refuse(QLatin1StringView problem, QLatin1StringView key)
{
    if (!m_fault)
        m_fault = planFileError(problem, placeOf(key));
}

QJsonValue PlanFields::value(QLatin1StringView key)
{
    m_asked.insert(key);
    QJsonValue found = m_object.value(key);
    if (found.isUndefined())
        refuse(planFileMissingProblem, key);
    return found;
}

QString PlanFields::textOf(QLatin1StringView key, int least, int most, bool isLine)
{
    const QJsonValue found = value(key);
    const QString text = found.toString();
    if (!found.isString() || text.size() < least || text.size() > most)
        refuse(planFileValueProblem, key);
    else if (!isFit(text, isLine))
        refuse(planFileTextProblem, key);
    return m_fault ? QString() : text;
}

QString PlanFields::id(QLatin1StringView key)
{
    return textOf(key, 1, longestPlanId, true);
}

QString PlanFields::line(QLatin1StringView key)
{
    return textOf(key, 0, longestPlanLine, true);
}

QString PlanFields::text(QLatin1StringView key)
{
    return textOf(key, 0, longestPlanText, false);
}

qint64 PlanFields::number(QLatin1StringView key, qint64 least, qint64 most)
{
    const QJsonValue found = value(key);
    const qint64 none = least - 1;
    const qint64 number = found.toInteger(none);
    if (!found.isDouble() || number < least || number > most)
        refuse(planFileValueProblem, key);
    return m_fault ? 0 : number;
}

bool PlanFields::flag(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (!found.isBool())
        refuse(planFileValueProblem, key);
    return found.toBool();
}

Instant PlanFields::moment(QLatin1StringView key)
{
    const QString text = value(key).toString();
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    const Instant instant{std::chrono::milliseconds(moment.isValid() ? moment.toMSecsSinceEpoch() : 0)};
    // One way to write it: what is written again is what was read.
    if (text.isEmpty() || planMoment(instant) != text)
        refuse(planFileValueProblem, key);
    return m_fault ? Instant{} : instant;
}

std::optional<Instant> PlanFields::momentOrNull(QLatin1StringView key)
{
    if (value(key).isNull())
        return std::nullopt;
    return moment(key);
}

QJsonObject PlanFields::object(QLatin1StringView key)
{
    const QJsonValue found = value(key);
    if (!found.isObject())
        refuse(planFileValueProblem, key);
    return found.toObject();
}

QJsonArray PlanFields::array(QLatin1StringView key, qsizetype most)
{
    const QJsonValue found = value(key);
    const QJsonArray array = found.toArray();
    if (!found.isArray())
        refuse(planFileValueProblem, key);
    else if (array.size() > most)
        refuse(planFileTooLargeProblem, key);
    return m_fault ? QJsonArray() : array;
}

void PlanFields::finish()
{
    if (m_fault)
        return;
    const QStringList keys = m_object.keys();
    const auto unknown = std::find_if(keys.cbegin(), keys.cend(), [this](const QString &key) {
        return std::none_of(m_asked.cbegin(), m_asked.cend(), [&key](QLatin1StringView asked) { return asked == key; });
    });
    // The name is somebody else's: it is not repeated.
    if (unknown != keys.cend())
        m_fault = planFileError(planFileUnknownProblem, m_place);
}

QString planMoment(Instant instant)
{
    const qint64 milliseconds = instant.time_since_epoch().count();
    if (milliseconds < 0)
        return {};
    const QString text = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
    return text.size() == momentLength ? text : QString();
}

QString cleanLine(const QString &line)
{
    QString clean;
    clean.reserve(line.size());
    for (qsizetype index = 0; index < line.size(); ++index) {
        const QChar unit = line.at(index);
        if (unit.isHighSurrogate() && index + 1 < line.size() && line.at(index + 1).isLowSurrogate()) {
            clean += unit;
            clean += line.at(++index);
        } else if (!isOutOfPlace(unit.unicode(), true)) {
            clean += unit;
        } else if (unit.isSpace()) {
            clean += u' ';
        }
    }
    if (clean.size() > longestPlanLine)
        clean.truncate(clean.at(longestPlanLine - 1).isHighSurrogate() ? longestPlanLine - 1 : longestPlanLine);
    return clean;
}

} // namespace gatehouse
