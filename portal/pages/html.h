// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <utility>

namespace portal {

/// A piece of HTML that is safe by how it was made: a literal of ours, filled with texts that were escaped on their way
/// in. There is no way from a QString to an Html but escaping.
class Html {
public:
    Html() = default;
    /// Text from anywhere, escaped for an element as well as for a quoted attribute; control and direction-changing
    /// characters become visible marks.
    Html(const QString &text); // NOLINT(google-explicit-constructor): escaping by default is the point

    /// A piece of our own source, as it is.
    template <size_t N>
    [[nodiscard]] static Html literal(const char (&source)[N]) // NOLINT(modernize-avoid-c-arrays): takes literals only
    {
        return Html(QByteArray(source, N - 1));
    }

    Html &operator+=(const Html &other);
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    explicit Html(QByteArray safe)
        : m_bytes(std::move(safe))
    {
    }
    friend Html filled(const Html &frame, std::initializer_list<std::pair<const char *, Html>> values);

    QByteArray m_bytes;
};

/// `frame` with each `{name}` replaced by the value of that name. A value is never looked through for names again.
[[nodiscard]] Html filled(const Html &frame, std::initializer_list<std::pair<const char *, Html>> values);

/// The same for a literal.
template <size_t N>
[[nodiscard]] Html filled(const char (&source)[N], // NOLINT(modernize-avoid-c-arrays): takes literals only
    std::initializer_list<std::pair<const char *, Html>> values)
{
    return filled(Html::literal(source), values);
}

} // namespace portal
