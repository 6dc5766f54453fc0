// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/reply_rules.h"

#include <QHostAddress>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isTokenCharacter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9') || QByteArrayView("!#$%&'*+-.^_`|~").contains(character);
}

bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), isTokenCharacter);
}

bool isFieldValue(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char character) {
        const auto byte = static_cast<unsigned char>(character);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
    });
}

/// All values of a header joined as Qt does for doubled ones, so that doubling shows as a comma.
std::optional<QByteArray> headerValue(const HeaderPairs &headers, QByteArrayView name)
{
    std::optional<QByteArray> joined;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        joined = joined ? *joined + ", " + value.trimmed() : value.trimmed();
    }
    return joined;
}

bool isDecimal(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 15
        && std::all_of(text.cbegin(), text.cend(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

std::optional<QString> requestFault(const HttpRequest &request)
{
    const QUrl &url = request.url;
    if (!url.isValid() || url.host().isEmpty())
        return u"the address is no usable URL"_s;
    const bool secure = url.scheme() == "https"_L1;
    const bool plain = url.scheme() == "http"_L1 && isLoopbackHost(url.host());
    if (!secure && !plain)
        return u"only https, or http to this computer itself"_s;
    if (!url.userInfo().isEmpty())
        return u"a URL must not carry credentials"_s;
    if (!isToken(request.verb))
        return u"the verb is no HTTP token"_s;
    if (!request.body.isEmpty() && request.contentType.isEmpty())
        return u"a body needs its content type"_s;
    if (!isFieldValue(request.contentType))
        return u"the content type holds control characters"_s;
    for (const auto &[name, value] : request.headers) {
        if (!isToken(name) || !isFieldValue(value))
            return u"a header holds characters HTTP does not allow"_s;
    }
    return {};
}

std::optional<qint64> declaredLength(const HeaderPairs &headers)
{
    const auto length = headerValue(headers, "content-length");
    if (!length || !isDecimal(*length))
        return {};
    return length->toLongLong();
}

std::optional<QString> headFault(int status, const HeaderPairs &headers)
{
    if (status < 200 || (status >= 300 && status < 400) || status > 599)
        return u"status %1 is in no contract"_s.arg(status);
    const auto coding = headerValue(headers, "content-encoding");
    if (coding && coding->compare("identity", Qt::CaseInsensitive) != 0)
        return u"a content coding we did not ask for"_s;
    const auto length = headerValue(headers, "content-length");
    const auto transfer = headerValue(headers, "transfer-encoding");
    if (length && transfer)
        return u"both Content-Length and Transfer-Encoding"_s;
    if (transfer && transfer->compare("chunked", Qt::CaseInsensitive) != 0)
        return u"an unknown transfer coding"_s;
    if (length && !isDecimal(*length))
        return u"an unusable or doubled Content-Length"_s;
    if (!length && !transfer && status != 204)
        return u"no exact length"_s;
    return {};
}

qint64 headSize(const HeaderPairs &headers)
{
    qint64 size = 20;
    for (const auto &[name, value] : headers)
        size += name.size() + value.size() + 4;
    return size;
}

} // namespace gatehouse
