// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/strict_json.h"

#include <QJsonArray>
#include <QStringDecoder>

#include <simdjson.h>

using namespace Qt::Literals::StringLiterals;

namespace portal {

namespace {

constexpr int deepest = 32;
/// In one object. No request has more than some dozen; QJsonObject keeps them sorted, so that 20,000 in the wrong order
/// held a worker for 215 ms.
constexpr std::size_t mostMembers = 256;
constexpr qint64 largestInteger = 9'007'199'254'740'992; // 2^53: beyond it a double skips numbers

tl::unexpected<Problem> malformed(const QString &detail)
{
    return refuse(400, u"invalid_request"_s, detail);
}

Result<QString> readText(std::string_view bytes)
{
    // simdjson hands a lone low surrogate on as three bytes that are no UTF-8; the decoder sees them.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError() || text.contains(QChar::Null))
        return malformed(u"A string of the body holds what is no text."_s);
    return text;
}

Result<QJsonValue> readInteger(qint64 value)
{
    if (value > largestInteger || value < -largestInteger)
        return malformed(u"A number of the body is too large."_s);
    return QJsonValue(value);
}

/// Reads one document; the recursion is bounded by `deepest`.
class Reader {
public:
    Result<QJsonValue> value(const simdjson::dom::element &element, int depth)
    {
        using Type = simdjson::dom::element_type;
        switch (element.type()) {
        case Type::ARRAY:
            return array(element.get_array().value_unsafe(), depth + 1);
        case Type::OBJECT: {
            auto read = object(element.get_object().value_unsafe(), depth + 1);
            if (!read)
                return tl::unexpected(read.error());
            return QJsonValue(std::move(*read));
        }
        case Type::INT64:
            return readInteger(element.get_int64().value_unsafe());
        case Type::UINT64: // only what doesn't fit in 63 bits
            return malformed(u"A number of the body is too large."_s);
        case Type::DOUBLE:
            return QJsonValue(element.get_double().value_unsafe());
        case Type::STRING: {
            auto text = readText(element.get_string().value_unsafe());
            if (!text)
                return tl::unexpected(text.error());
            return QJsonValue(*text);
        }
        case Type::BOOL:
            return QJsonValue(element.get_bool().value_unsafe());
        case Type::NULL_VALUE:
            return QJsonValue(QJsonValue::Null);
        }
        return malformed(u"The body is no JSON."_s);
    }

    Result<QJsonObject> object(const simdjson::dom::object &fields, int depth)
    {
        if (depth > deepest)
            return malformed(u"The body is nested too deeply."_s);
        if (fields.size() > mostMembers)
            return malformed(u"An object of the body has too many members."_s);
        QJsonObject result;
        for (const auto &field : fields) {
            const auto key = readText(field.key);
            if (!key)
                return tl::unexpected(key.error());
            if (result.contains(*key))
                return malformed(u"A key of the body came twice."_s);
            const auto read = value(field.value, depth);
            if (!read)
                return tl::unexpected(read.error());
            result.insert(*key, *read);
        }
        return result;
    }

private:
    Result<QJsonValue> array(const simdjson::dom::array &items, int depth)
    {
        if (depth > deepest)
            return malformed(u"The body is nested too deeply."_s);
        QJsonArray result;
        for (const auto item : items) {
            auto read = value(item, depth);
            if (!read)
                return read;
            result.append(*read);
        }
        return QJsonValue(std::move(result));
    }
};

} // namespace

Result<QJsonObject> readStrictJson(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return malformed(u"The body starts with a byte order mark."_s);
    // One parser a thread: its buffers grow to the largest body, which the adapter bounds.
    thread_local simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(bytes.constData(), static_cast<std::size_t>(bytes.size())).get(root) != simdjson::SUCCESS)
        return malformed(u"The body is no JSON."_s);
    simdjson::dom::object fields;
    if (root.get_object().get(fields) != simdjson::SUCCESS)
        return malformed(u"The body must be a JSON object."_s);
    return Reader().object(fields, 1);
}

} // namespace portal
