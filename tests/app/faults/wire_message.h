// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace gatehouse::test {

/// One HTTP/1.1 message of exact length, taken apart so that a test can falsify any part of it.
struct WireMessage {
    QByteArray firstLine;
    QList<std::pair<QByteArray, QByteArray>> fields; ///< as they came, in order
    QByteArray body;

    /// The first whole message of `buffer`, which loses it; nothing while it is not all there.
    [[nodiscard]] static std::optional<WireMessage> take(QByteArray &buffer);

    [[nodiscard]] QByteArray field(const QByteArray &name) const;
    /// In the place of the field of that name, whatever its case; at the end when there is none.
    void setField(const QByteArray &name, const QByteArray &value);
    void removeField(const QByteArray &name);

    [[nodiscard]] QByteArray verb() const { return firstLine.left(firstLine.indexOf(' ')); }
    [[nodiscard]] QByteArray target() const { return firstLine.split(' ').value(1); }

    [[nodiscard]] QByteArray head() const;
    [[nodiscard]] QByteArray bytes() const { return head() + body; }
};

} // namespace gatehouse::test
