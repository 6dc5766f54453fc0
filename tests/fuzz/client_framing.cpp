// SPDX-License-Identifier: GPL-3.0-or-later
// What comes before an answer's body is believed, and what an answer means that is not 200: first line the status, then
// headers, an empty line, the body. What a wait is told to be stays within the hour.
#include "app/connectors/gatehouse/problem_wire.h"
#include "app/http/json_document.h"
#include "app/http/reply_rules.h"
#include "app/http/strict_json.h"
#include "app/session/token_endpoint.h"
#include "tests/fuzz/given_bytes.h"

#include <QUrl>

using namespace std::chrono_literals;
using namespace gatehouse;

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const qsizetype headEnd = bytes.indexOf("\n\n");
    QList<QByteArray> lines = bytes.first(headEnd < 0 ? bytes.size() : headEnd).split('\n');
    HttpReply reply;
    reply.status = lines.takeFirst().toInt();
    reply.body = headEnd < 0 ? QByteArray() : bytes.mid(headEnd + 2);
    HeaderPairs headers;
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        headers.emplaceBack(line.first(colon), line.mid(colon + 1).trimmed());
        reply.headers.insert(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    fuzz::mustHold(headSize(headers) >= 0);
    const auto length = declaredLength(headers);
    if (!headFault(reply.status, headers))
        fuzz::mustHold(reply.status >= 200 && (!length || *length >= 0));
    const Refusal refusal = refusalFromReply(reply);
    fuzz::mustHold(!refusal.retryAfter || (*refusal.retryAfter >= 1s && *refusal.retryAfter <= 1h));
    const bool isObject = parseJsonObject(reply.body).has_value();
    fuzz::mustHold(!isObject || JsonDocument::parse(reply.body).has_value());
    if (const auto signIn = decodeTokenAnswer(reply.body, 1s)) {
        fuzz::mustHold(isToken(QString::fromLatin1(signIn->tokens.refresh)) && signIn->tokens.accessEnds > 1s);
        fuzz::mustHold(!signIn->person.id.isEmpty());
    }
    static_cast<void>(isLoopbackHost(QString::fromUtf8(reply.body)));
    HttpRequest request;
    request.verb = "GET";
    request.url = QUrl(QString::fromUtf8(reply.body));
    if (!requestFault(request))
        fuzz::mustHold(request.url.scheme() == QLatin1StringView("https") || isLoopbackHost(request.url.host()));
    return 0;
}
