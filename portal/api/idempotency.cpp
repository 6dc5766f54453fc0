// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/idempotency.h"

#include "portal/store/answer_rows.h"

#include <QCryptographicHash>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype uuidLength = 36;
constexpr qsizetype longestSeq = 15;

/// The text between the quotes when it is a UUID in lower case; empty otherwise.
QString quotedUuid(QByteArrayView text)
{
    if (text.size() != uuidLength + 2 || !text.startsWith('"') || !text.endsWith('"')) {
        return {};
    }
    const auto uuid = text.sliced(1, uuidLength);
    for (qsizetype i = 0; i < uuidLength; ++i) {
        const bool isDash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool isHex = (uuid[i] >= '0' && uuid[i] <= '9') || (uuid[i] >= 'a' && uuid[i] <= 'f');
        if (isDash ? uuid[i] != '-' : !isHex) {
            return {};
        }
    }
    return QString::fromLatin1(uuid);
}

/// The number of `seq=<n>`; −1 when it is none.
qint64 sequenceNumber(QByteArrayView parameter)
{
    if (!parameter.startsWith("seq=")) {
        return -1;
    }
    const auto digits = parameter.sliced(4);
    const bool isNumber = !digits.empty() && digits.size() <= longestSeq
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? digits.toByteArray().toLongLong() : -1;
}

QByteArray fingerprintOf(const Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(static_cast<int>(request.verb)));
    hash.addData("\n");
    hash.addData(request.path.toUtf8());
    hash.addData("\n");
    hash.addData(request.body);
    // The only header that says what is done: the same bytes under another name are another file.
    const QByteArray fileName = request.header("gatehouse-file-name");
    if (!fileName.isEmpty()) {
        hash.addData("\n");
        hash.addData(fileName);
    }
    return hash.result();
}

} // namespace

Result<MutationKey> readMutationKey(const Request &request)
{
    MutationKey key;
    key.key = quotedUuid(request.header("idempotency-key"));
    if (key.key.isEmpty()) {
        return refuse(400, u"key_missing"_s, u"A change needs Idempotency-Key: \"<uuid>\"."_s);
    }
    const auto client = request.header("gatehouse-client");
    const auto semicolon = client.indexOf(';');
    key.client = quotedUuid(QByteArrayView(client).first(std::max<qsizetype>(semicolon, 0)));
    key.seq = sequenceNumber(QByteArrayView(client).sliced(semicolon + 1).trimmed());
    if (key.client.isEmpty() || key.seq < 0) {
        return refuse(400, u"client_missing"_s, u"A change needs Gatehouse-Client: \"<uuid>\";seq=<n>."_s);
    }
    key.fingerprint = fingerprintOf(request);
    return key;
}

Result<std::optional<Response>> earlierAnswer(Transaction &transaction, const QString &identity, const MutationKey &key)
{
    const auto kept = answerByKey(transaction, identity, key.client, key.key);
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    if (!*kept) {
        const auto mark = highestPrunedSeq(transaction, identity, key.client);
        if (!mark) {
            return tl::unexpected(mark.error());
        }
        if (*mark > 0 && key.seq <= *mark) {
            return refuse(409, u"already_answered"_s, u"This client's changes up to here were answered long ago."_s);
        }
        return std::optional<Response>();
    }
    if ((*kept)->fingerprint != key.fingerprint) {
        return refuse(422, u"key_reused"_s, u"The key belongs to another change."_s);
    }
    Response response{(*kept)->status, (*kept)->contentType.toLatin1(), (*kept)->body, {}};
    if (!(*kept)->etag.isEmpty()) {
        response.headers.emplaceBack("ETag", (*kept)->etag.toLatin1());
    }
    response.headers.emplaceBack("Idempotent-Replay", "?1");
    return std::optional(std::move(response));
}

Result<void> keepAnswer(
    Transaction &transaction, const QString &identity, const MutationKey &key, const Response &response, Instant now)
{
    AnswerRow row{identity, key.client, key.key, key.seq, key.fingerprint, response.status,
        QString::fromLatin1(response.contentType), {}, response.body, now};
    for (const auto &[name, value] : response.headers) {
        if (name.compare("ETag", Qt::CaseInsensitive) == 0) {
            row.etag = QString::fromLatin1(value);
        }
    }
    return putAnswer(transaction, row);
}

bool isRefusalKept(const Problem &problem, const Request &request)
{
    switch (problem.status) {
    case 401:
    case 403:
    case 428:
    case 429:
        return false;
    case 412:
        // Versions only rise: an If-Match that failed fails for ever, without our help.
        return request.header("if-match").isEmpty();
    default:
        break;
    }
    // These two speak about the key, not about the change.
    return problem.status >= 400 && problem.status < 500 && problem.code != u"key_reused"_s
        && problem.code != u"already_answered"_s;
}

Result<int> pruneKeptAnswers(Transaction &transaction, Instant now)
{
    return pruneAnswers(transaction, now - answersKept);
}

} // namespace portal
