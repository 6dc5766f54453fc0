// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/json_document.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int64_t largestInteger = int64_t{1} << 53;
// Up to here comparing each key with each is cheaper than hashing; rows of a page are below it.
constexpr size_t fewKeys = 24;

/// simdjson checks the UTF-8 of the text, not what \u escapes make of it: a lone \udc00 comes out as ED B0 80.
bool isSoundText(std::string_view text)
{
    for (size_t index = 0; index < text.size(); ++index) {
        const auto byte = static_cast<unsigned char>(text[index]);
        if (byte == 0)
            return false;
        if (byte == 0xED && index + 1 < text.size() && static_cast<unsigned char>(text[index + 1]) >= 0xA0)
            return false;
    }
    return true;
}

bool hasDoubledKey(const std::vector<std::string_view> &keys)
{
    if (keys.size() <= fewKeys) {
        for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
            if (std::find(keys.cbegin(), key, *key) != key)
                return true;
        }
        return false;
    }
    std::unordered_set<std::string_view> seen;
    return std::any_of(keys.cbegin(), keys.cend(), [&seen](std::string_view key) { return !seen.insert(key).second; });
}

const char *faultOf(simdjson::dom::element element, int depth);

const char *faultOf(simdjson::dom::object object, int depth)
{
    std::vector<std::string_view> keys;
    keys.reserve(fewKeys);
    for (const simdjson::dom::key_value_pair field : object) {
        if (!isSoundText(field.key))
            return "U+0000 or a lone surrogate in a key";
        keys.push_back(field.key);
        if (const char *fault = faultOf(field.value, depth))
            return fault;
    }
    return hasDoubledKey(keys) ? "a key stands twice" : nullptr;
}

const char *faultOf(simdjson::dom::array array, int depth)
{
    for (const simdjson::dom::element entry : array) {
        if (const char *fault = faultOf(entry, depth))
            return fault;
    }
    return nullptr;
}

const char *faultOf(simdjson::dom::element element, int depth)
{
    switch (element.type()) {
    case simdjson::dom::element_type::OBJECT:
        return depth == JsonDocument::maxDepth
            ? "too deep"
            : faultOf(simdjson::dom::object(element.get_object().value_unsafe()), depth + 1);
    case simdjson::dom::element_type::ARRAY:
        return depth == JsonDocument::maxDepth
            ? "too deep"
            : faultOf(simdjson::dom::array(element.get_array().value_unsafe()), depth + 1);
    case simdjson::dom::element_type::STRING:
        return isSoundText(element.get_string().value_unsafe()) ? nullptr : "U+0000 or a lone surrogate in a text";
    case simdjson::dom::element_type::INT64: {
        const int64_t number = element.get_int64().value_unsafe();
        return number >= -largestInteger && number <= largestInteger ? nullptr : "an integer beyond 2^53";
    }
    case simdjson::dom::element_type::UINT64: // simdjson's type for what does not fit int64
        return "an integer beyond 2^53";
    case simdjson::dom::element_type::DOUBLE:
    case simdjson::dom::element_type::BOOL:
    case simdjson::dom::element_type::NULL_VALUE:
        return nullptr;
    }
    return "an unknown kind of value";
}

auto notStrict(const char *reason)
{
    return fail(Error::Code::OutsideContract, u"the answer is no strict JSON: "_s + QString::fromLatin1(reason));
}

} // namespace

Result<JsonDocument> JsonDocument::parse(const QByteArray &text)
{
    if (text.startsWith("\xEF\xBB\xBF"))
        return notStrict("a byte order mark");
    JsonDocument document;
    document.m_parser = std::make_unique<simdjson::dom::parser>();
    const auto error =
        document.m_parser->parse(text.constData(), static_cast<size_t>(text.size())).get(document.m_root);
    if (error != simdjson::SUCCESS)
        return notStrict(simdjson::error_message(error));
    if (const char *fault = faultOf(document.m_root, 0))
        return notStrict(fault);
    return document;
}

} // namespace gatehouse
