// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QString>

namespace portal {

/// An e-mail address, taken apart once.
struct Address {
    QString written; ///< as given, without blanks around: where mail goes
    QString canonical; ///< what is compared: local part NFC with ASCII lower-cased, domain as A-labels (R47)
    QString domain; ///< A-labels in lower case
};

/// Reads one address. 422 `address_invalid` with `field` for anything a mail system could read differently: quotes,
/// comments, lists, IP literals, control characters, more than 254 bytes.
[[nodiscard]] Result<Address> parseAddress(const QString &text, const QString &field = QStringLiteral("email"));

/// Compares an address with itself as stored: the canonical form, or nothing when it is none.
[[nodiscard]] QString canonicalAddress(const QString &text);

} // namespace portal
