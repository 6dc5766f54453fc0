// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace gatehouse {

/// One address as somebody typed or pasted it, with the name that stood before it: "Sample Person
/// <sample@example.org>".
struct TypedAddress {
    QString address;
    QString name;

    friend bool operator==(const TypedAddress &, const TypedAddress &) = default;
};

/// Takes a text apart into addresses: by commas, semicolons, tabs and lines outside quotes, after each closing angle
/// bracket, and by blanks where nothing but addresses stands. What is no address comes back as it stands, so that it
/// can be shown and mended. O(characters).
[[nodiscard]] QList<TypedAddress> typedAddresses(const QString &text);

/// True while `text` holds the end of at least one address: what was typed so far is to be taken as a row.
[[nodiscard]] bool endsAnAddress(const QString &text);

} // namespace gatehouse
