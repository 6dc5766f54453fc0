// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/strict_json.h"

#include "app/http/json_document.h"

#include <QJsonArray>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue toQJson(simdjson::dom::element element);

QJsonObject toQJson(simdjson::dom::object object)
{
    QJsonObject result;
    for (const simdjson::dom::key_value_pair field : object)
        result.insert(toQString(field.key), toQJson(field.value));
    return result;
}

QJsonArray toQJson(simdjson::dom::array array)
{
    QJsonArray result;
    for (const simdjson::dom::element entry : array)
        result.append(toQJson(entry));
    return result;
}

/// The getters cannot fail here: the type was asked, the rules were checked.
QJsonValue toQJson(simdjson::dom::element element)
{
    switch (element.type()) {
    case simdjson::dom::element_type::OBJECT:
        return toQJson(simdjson::dom::object(element.get_object().value_unsafe()));
    case simdjson::dom::element_type::ARRAY:
        return toQJson(simdjson::dom::array(element.get_array().value_unsafe()));
    case simdjson::dom::element_type::STRING:
        return toQString(element.get_string().value_unsafe());
    case simdjson::dom::element_type::INT64:
        return QJsonValue(static_cast<qint64>(element.get_int64().value_unsafe()));
    case simdjson::dom::element_type::UINT64:
    case simdjson::dom::element_type::DOUBLE:
        return element.get_double().value_unsafe();
    case simdjson::dom::element_type::BOOL:
        return element.get_bool().value_unsafe();
    case simdjson::dom::element_type::NULL_VALUE:
        return QJsonValue::Null;
    }
    return QJsonValue::Undefined;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &text)
{
    const Result<JsonDocument> document = JsonDocument::parse(text);
    if (!document)
        return tl::unexpected<Error>(document.error());
    simdjson::dom::object object;
    if (document->root().get_object().get(object) != simdjson::SUCCESS)
        return fail(Error::Code::OutsideContract, u"the answer is no JSON object"_s);
    return toQJson(object);
}

} // namespace gatehouse
