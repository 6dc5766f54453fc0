// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/fields.h"

#include <algorithm>
#include <cmath>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double largestWhole = 9'007'199'254'740'992.0; // 2^53

} // namespace

tl::unexpected<Problem> invalidField(const QString &field, const QString &detail)
{
    return refuse(422, u"invalid_request"_s, detail, {{u"field"_s, field}});
}

QString fieldName(const QString &place, QLatin1StringView name)
{
    return place.isEmpty() ? QString(name) : place + u'.' + name;
}

Result<void> checkMembers(const QJsonObject &object, std::initializer_list<QLatin1StringView> required,
    std::initializer_list<QLatin1StringView> allowed, const QString &place)
{
    for (const QLatin1StringView name : required) {
        if (!object.contains(name)) {
            return invalidField(fieldName(place, name), u"This member is missing."_s);
        }
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        const auto isMember = [&member](QLatin1StringView name) {
            return member.key() == name;
        };
        if (std::none_of(required.begin(), required.end(), isMember)
            && std::none_of(allowed.begin(), allowed.end(), isMember)) {
            return invalidField(fieldName(place, "?"_L1), u"There is a member nobody asked for."_s);
        }
    }
    return {};
}

Result<QString> textField(
    const QJsonObject &object, QLatin1StringView name, const QString &place, int longest, bool lines)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined()) {
        return QString();
    }
    if (!value.isString()) {
        return invalidField(fieldName(place, name), u"This must be a text."_s);
    }
    const QString text = value.toString();
    if (text.size() > longest) {
        return invalidField(fieldName(place, name), u"This text is too long."_s);
    }
    const bool isClean = std::all_of(text.begin(), text.end(), [lines](QChar character) {
        return character.category() != QChar::Other_Control || (lines && (character == u'\n' || character == u'\t'));
    });
    if (!isClean || !text.isValidUtf16()) {
        return invalidField(fieldName(place, name), u"This text holds a control character."_s);
    }
    return text.trimmed();
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    const double number = value.toDouble(std::nan(""));
    if (std::isnan(number) || std::floor(number) != number || std::abs(number) > largestWhole) {
        return std::nullopt;
    }
    return qint64(number);
}

} // namespace portal
