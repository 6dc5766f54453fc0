// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/head.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace portal {

namespace {

/// Fields that mean something only once; two of them are two meanings.
constexpr std::array<QByteArrayView, 14> onlyOnce{"host", "content-length", "content-type", "transfer-encoding",
    "authorization", "expect", "if-match", "if-none-match", "idempotency-key", "gatehouse-client", "origin", "referer",
    "user-agent", "range"};

tl::unexpected<Problem> malformed(const QString &detail)
{
    return refuse(400, u"invalid_request"_s, detail);
}

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken(QByteArrayView text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenCharacter);
}

bool isFieldValue(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
    });
}

bool isVisibleAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || QByteArrayView("-._~").contains(c);
}

/// Digits that a port can have, or none (RFC 3986 §3.2.3).
bool isPort(QByteArrayView text)
{
    return text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })
        && text.toInt() <= 65'535;
}

/// A name, an IPv4 address or one of IPv6 between brackets, with or without a port. What RFC 3986 would have beside in
/// a name (percent signs, quotes, brackets) no name that is looked up has.
bool isHost(QByteArrayView text)
{
    const bool isLiteral = text.startsWith('[');
    const auto end = isLiteral ? text.indexOf(']') + 1 : text.indexOf(':');
    const auto host = end < 0 ? text : text.first(end);
    const auto port = text.sliced(host.size());
    if (!port.empty() && (port.front() != ':' || !isPort(port.sliced(1))))
        return false;
    if (!isLiteral)
        return !host.empty() && std::all_of(host.begin(), host.end(), isNameCharacter);
    in6_addr address{};
    return host.size() > 2 && ::inet_pton(AF_INET6, host.sliced(1).chopped(1).toByteArray().constData(), &address) == 1;
}

/// The path and query of a target as proxies send it, `http://host/path` (absolute-form, RFC 9112 §3.2.2: every server
/// must take it); a target of the usual form as it is. Empty when it is neither.
QByteArray pathOf(QByteArrayView target)
{
    if (target.startsWith('/'))
        return target.toByteArray();
    const auto mark = target.indexOf("://");
    const auto scheme = target.first(std::max<qsizetype>(mark, 0)).toByteArray().toLower();
    if (scheme != "http" && scheme != "https")
        return {};
    const auto rest = target.sliced(mark + 3);
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
    const auto host = rest.first(end - rest.begin());
    const auto path = rest.sliced(host.size()).toByteArray();
    if (!isHost(host))
        return {};
    return path.startsWith('/') ? path : '/' + path;
}

/// `method SP target SP version`, each separated by exactly one space.
Result<bool> readRequestLine(QByteArrayView line, Head &head, const Limits &limits)
{
    const auto first = line.indexOf(' ');
    const auto last = line.lastIndexOf(' ');
    if (first <= 0 || last <= first)
        return malformed(u"The request line is malformed."_s);
    const auto target = line.sliced(first + 1, last - first - 1);
    if (static_cast<std::size_t>(target.size()) > limits.targetBytes)
        return refuse(414, u"uri_too_long"_s, u"The address is too long."_s);
    const auto version = line.sliced(last + 1);
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return refuse(505, u"invalid_request"_s, u"Only HTTP/1.1 and HTTP/1.0 are spoken here."_s);
    if (!isToken(line.first(first)) || !isVisibleAscii(target))
        return malformed(u"The request line is malformed."_s);
    head.target = pathOf(target);
    if (head.target.isEmpty() || target.contains('#'))
        return malformed(u"The target must be a path of this portal."_s);
    head.method = line.first(first).toByteArray();
    return version == "HTTP/1.1";
}

/// Where its name ends.
Result<qsizetype> checkField(QByteArrayView line)
{
    const auto colon = line.indexOf(':');
    // A space before the colon and a folded line (its first character is a blank) both fail as names.
    if (colon <= 0 || !isToken(line.first(colon)))
        return malformed(u"A header field has no proper name."_s);
    if (!isFieldValue(line.sliced(colon + 1).trimmed()))
        return malformed(u"A header field holds a control character."_s);
    return colon;
}

Result<void> addField(QByteArrayView line, Head &head)
{
    const auto colon = checkField(line);
    if (!colon)
        return tl::unexpected(colon.error());
    const auto value = line.sliced(*colon + 1).trimmed();
    const auto name = line.first(*colon).toByteArray().toLower();
    auto &present = head.headers[name];
    if (present.isNull()) {
        present = value.empty() ? QByteArray("") : value.toByteArray();
        return {};
    }
    if (std::find(onlyOnce.begin(), onlyOnce.end(), QByteArrayView(name)) != onlyOnce.end())
        return malformed(u"A header field that may come only once came twice."_s);
    present += (name == "cookie" ? "; " : ", ") + value.toByteArray();
    return {};
}

Result<void> readHost(const Head &head, bool required)
{
    const auto host = head.headers.constFind("host");
    if (host == head.headers.constEnd())
        return required ? Result<void>(malformed(u"The Host field is missing."_s)) : Result<void>();
    if (!isHost(*host))
        return malformed(u"The Host field is malformed."_s);
    return {};
}

Result<void> readFraming(Head &head, bool isNewer)
{
    const auto length = head.headers.constFind("content-length");
    const auto coding = head.headers.constFind("transfer-encoding");
    const auto end = head.headers.constEnd();
    if (coding != end) {
        if (length != end || !isNewer || coding->compare("chunked", Qt::CaseInsensitive) != 0)
            return malformed(u"The length of the body is given in two ways, or in one that is not spoken here."_s);
        head.chunked = true;
        return {};
    }
    if (length == end)
        return {};
    const bool isDecimal = !length->isEmpty() && length->size() <= 18
        && std::all_of(length->begin(), length->end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isDecimal)
        return malformed(u"Content-Length is not a number."_s);
    head.contentLength = length->toLongLong();
    return {};
}

Result<void> readExpectation(Head &head, bool isNewer)
{
    const auto expected = head.headers.constFind("expect");
    if (expected == head.headers.constEnd() || !isNewer)
        return {};
    if (expected->compare("100-continue", Qt::CaseInsensitive) != 0)
        return refuse(417, u"invalid_request"_s, u"Only 100-continue can be expected."_s);
    head.expectsContinue = true;
    return {};
}

/// The next line of `rest`, which then begins behind it; empty when there is none.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const auto end = rest.indexOf("\r\n");
    const auto line = rest.first(std::max<qsizetype>(end, 0));
    rest = rest.sliced(std::min(line.size() + 2, rest.size()));
    return line;
}

bool asksToClose(const Head &head)
{
    const auto tokens = head.headers.value("connection").toLower().split(',');
    return std::any_of(
        tokens.begin(), tokens.end(), [](const QByteArray &token) { return token.trimmed() == "close"; });
}

} // namespace

HeadScan scanHead(QByteArrayView bytes, qsizetype known)
{
    HeadScan scan;
    // A pair that ended the last piece is looked at again.
    const qsizetype begin = std::max<qsizetype>(0, known - 3);
    for (qsizetype i = begin; i < bytes.size(); ++i) {
        const char c = bytes[i];
        const bool afterReturn = i > 0 && bytes[i - 1] == '\r';
        if (c == '\0' || (c == '\n') != afterReturn) {
            scan.state = HeadScan::State::Refused;
            return scan;
        }
        if (c == '\n' && (i == 1 || (i >= 3 && bytes[i - 2] == '\n'))) {
            scan.state = HeadScan::State::Complete;
            scan.length = i + 1;
            return scan;
        }
    }
    scan.firstLineSeen = bytes.contains('\n');
    return scan;
}

Result<Head> readHead(QByteArrayView block, const Limits &limits)
{
    Head head;
    auto rest = block;
    const auto newer = readRequestLine(takeLine(rest), head, limits);
    if (!newer)
        return tl::unexpected(newer.error());
    std::size_t fields = 0;
    for (auto line = takeLine(rest); !line.empty(); line = takeLine(rest)) {
        if (++fields > limits.headFields)
            return refuse(431, u"headers_too_large"_s, u"The request has too many header fields."_s);
        if (const auto added = addField(line, head); !added)
            return tl::unexpected(added.error());
    }
    for (const auto &step : {readHost(head, *newer), readFraming(head, *newer), readExpectation(head, *newer)}) {
        if (!step)
            return tl::unexpected(step.error());
    }
    head.keepAlive = *newer && !asksToClose(head);
    return head;
}

Result<void> readTrailer(QByteArrayView block)
{
    for (auto line = takeLine(block); !line.empty(); line = takeLine(block)) {
        if (const auto checked = checkField(line); !checked)
            return tl::unexpected(checked.error());
    }
    return {};
}

} // namespace portal
