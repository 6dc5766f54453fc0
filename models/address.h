// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace gatehouse {

/// Why an e-mail address can't be used, for text at the field.
enum class AddressFault { Empty, NoAt, BadLocalPart, BadDomain, TooLong, ControlCharacter };

/// An address as typed, taken apart once for both display and comparison.
struct Address {
    QString display; ///< trimmed, as typed: what the invitation keeps
    QString
        canonical; ///< what is compared: domain as A-label in lower case, local part NFC with ASCII lower-cased (R47)
};

/// Parses one address. Quoted local parts, IP literals, comments, lists, control characters and more than 254 bytes are
/// refused (R47).
[[nodiscard]] std::optional<Address> parseAddress(const QString &typed, AddressFault *fault = nullptr);

} // namespace gatehouse
