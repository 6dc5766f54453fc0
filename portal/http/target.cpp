// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/target.h"

#include "portal/languages.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace portal {

namespace {

tl::unexpected<Problem> malformed(const QString &detail)
{
    return refuse(400, u"invalid_request"_s, detail);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

Result<QByteArray> percentDecoded(QByteArrayView encoded, bool plusIsSpace)
{
    QByteArray decoded;
    decoded.reserve(encoded.size());
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        if (encoded[i] != '%') {
            decoded += plusIsSpace && encoded[i] == '+' ? ' ' : encoded[i];
            continue;
        }
        const int high = i + 2 < encoded.size() ? hexValue(encoded[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(encoded[i + 2]) : -1;
        if (low < 0)
            return malformed(u"The percent-encoding is broken."_s);
        decoded += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return decoded;
}

/// Form fields may hold line breaks (a message); paths and names may not.
Result<QString> decodedText(QByteArrayView encoded, bool plusIsSpace, bool mayHoldLines)
{
    const auto bytes = percentDecoded(encoded, plusIsSpace);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(*bytes);
    const bool hasControl = std::any_of(text.cbegin(), text.cend(), [mayHoldLines](QChar c) {
        const bool isLine = c == u'\r' || c == u'\n' || c == u'\t';
        return c.category() == QChar::Other_Control && !(mayHoldLines && isLine);
    });
    if (decoder.hasError() || hasControl)
        return malformed(u"An address or a form field holds bytes that are no text."_s);
    return text;
}

bool holdsEncodedSlash(QByteArrayView path)
{
    for (qsizetype i = path.indexOf('%'); i >= 0 && i + 2 < path.size(); i = path.indexOf('%', i + 1)) {
        if (path[i + 1] == '2' && (path[i + 2] == 'f' || path[i + 2] == 'F'))
            return true;
    }
    return false;
}

} // namespace

Result<Target> readTarget(QByteArrayView target)
{
    const auto mark = target.indexOf('?');
    const auto encodedPath = mark < 0 ? target : target.first(mark);
    if (holdsEncodedSlash(encodedPath))
        return malformed(u"A path segment holds a slash."_s);
    Target result;
    auto path = decodedText(encodedPath, false, false);
    if (!path)
        return tl::unexpected(path.error());
    result.path = std::move(*path);
    if (mark < 0)
        return result;
    auto query = readForm(target.sliced(mark + 1));
    if (!query)
        return tl::unexpected(query.error());
    result.query = std::move(*query);
    return result;
}

Result<QHash<QString, QString>> readForm(QByteArrayView encoded)
{
    QHash<QString, QString> fields;
    while (!encoded.empty()) {
        const auto end = encoded.indexOf('&');
        const auto pair = end < 0 ? encoded : encoded.first(end);
        encoded = end < 0 ? QByteArrayView() : encoded.sliced(end + 1);
        if (pair.empty())
            continue;
        const auto equals = pair.indexOf('=');
        const auto name = decodedText(equals < 0 ? pair : pair.first(equals), true, false);
        const auto value = decodedText(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1), true, true);
        if (!name || !value)
            return tl::unexpected(name ? value.error() : name.error());
        if (fields.contains(*name))
            return malformed(u"A name came twice."_s);
        fields.insert(*name, *value);
    }
    return fields;
}

QString bestLanguage(QByteArrayView acceptLanguage)
{
    QString best = u"en"_s;
    double bestWeight = 0;
    for (const auto &entry : acceptLanguage.toByteArray().toLower().split(',')) {
        const auto parts = entry.split(';');
        const auto tag = parts.first().trimmed();
        const auto language = tag.left(tag.indexOf('-') < 0 ? tag.size() : tag.indexOf('-'));
        double weight = 1;
        for (const auto &parameter : parts) {
            if (parameter.trimmed().startsWith("q="))
                weight = parameter.trimmed().mid(2).toDouble();
        }
        if (weight > bestWeight && spokenLanguages().contains(QString::fromLatin1(language))) {
            best = QString::fromLatin1(language);
            bestWeight = weight;
        }
    }
    return best;
}

} // namespace portal
