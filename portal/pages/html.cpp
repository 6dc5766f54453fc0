// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/html.h"

#include <algorithm>

namespace portal {

namespace {

/// Characters that would change what stands around them: other controls than white space, and the marks that turn the
/// direction of text.
bool isDisturbing(char16_t c)
{
    const bool control = (c < 0x20 && c != u'\n' && c != u'\t') || (c >= 0x7F && c < 0xA0);
    const bool direction =
        (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
    return control || direction;
}

QString escaped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            result += QLatin1StringView("&amp;");
            break;
        case u'<':
            result += QLatin1StringView("&lt;");
            break;
        case u'>':
            result += QLatin1StringView("&gt;");
            break;
        case u'"':
            result += QLatin1StringView("&quot;");
            break;
        case u'\'':
            result += QLatin1StringView("&#39;");
            break;
        default:
            result += isDisturbing(c.unicode()) ? QChar(QChar::ReplacementCharacter) : c;
        }
    }
    return result;
}

} // namespace

Html::Html(const QString &text)
    : m_bytes(escaped(text).toUtf8())
{
}

Html &Html::operator+=(const Html &other)
{
    m_bytes += other.m_bytes;
    return *this;
}

Html filled(const Html &frame, std::initializer_list<std::pair<const char *, Html>> values)
{
    const QByteArray &source = frame.bytes();
    QByteArray result;
    qsizetype at = 0;
    while (at < source.size()) {
        const qsizetype open = source.indexOf('{', at);
        const qsizetype close = open < 0 ? -1 : source.indexOf('}', open);
        if (close < 0)
            break;
        const QByteArrayView name = QByteArrayView(source).sliced(open + 1, close - open - 1);
        const auto value =
            std::find_if(values.begin(), values.end(), [&](const auto &pair) { return name == pair.first; });
        result += QByteArrayView(source).sliced(at, open - at);
        if (value != values.end())
            result += value->second.bytes();
        else
            result += QByteArrayView(source).sliced(open, close - open + 1);
        at = close + 1;
    }
    result += QByteArrayView(source).sliced(at);
    return Html(std::move(result));
}

} // namespace portal
