// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <simdjson.h>

#include <memory>

namespace gatehouse {

/// A JSON text held as simdjson's tree, for large answers that would cost too much as QJson. Parsed strictly: refused
/// are doubled keys, U+0000, lone surrogates, integers beyond ±2^53, more than 32 levels, a byte order mark, anything
/// after the end, invalid UTF-8 (M12). Heavy header: include it in .cpp files only.
class JsonDocument {
public:
    static constexpr int maxDepth = 32;

    /// OutsideContract when the text breaks a rule.
    [[nodiscard]] static Result<JsonDocument> parse(const QByteArray &text);

    /// The outermost value. Valid, with everything reached from it, as long as this document lives.
    [[nodiscard]] simdjson::dom::element root() const { return m_root; }

private:
    std::unique_ptr<simdjson::dom::parser> m_parser;
    simdjson::dom::element m_root;
};

/// The text of a string value, outside text.
[[nodiscard]] inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace gatehouse
