// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/answer_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

namespace {

constexpr const char *selectAnswer =
    "SELECT identity_id, client, key, seq, fingerprint, status, content_type, etag, body, created_at "
    "FROM idempotency_keys WHERE identity_id = ? AND client = ? AND key = ?";
constexpr const char *insertAnswer =
    "INSERT INTO idempotency_keys (identity_id, client, key, seq, fingerprint, status, content_type, etag, body, "
    "created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char *selectMark = "SELECT highest_pruned_seq FROM client_marks WHERE identity_id = ? AND client = ?";
constexpr const char *raiseMarks =
    "INSERT INTO client_marks (identity_id, client, highest_pruned_seq) "
    "SELECT identity_id, client, max(seq) FROM idempotency_keys WHERE created_at < ? GROUP BY identity_id, client "
    "ON CONFLICT (identity_id, client) DO UPDATE SET highest_pruned_seq = excluded.highest_pruned_seq "
    "WHERE excluded.highest_pruned_seq > client_marks.highest_pruned_seq";
constexpr const char *deleteAnswers = "DELETE FROM idempotency_keys WHERE created_at < ?";

AnswerRow answerFrom(const Row &row)
{
    return AnswerRow{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toLongLong(), row[4].toByteArray(),
        row[5].toInt(), row[6].toString(), row[7].toString(), row[8].toByteArray(), instantOf(row[9])};
}

} // namespace

Result<std::optional<AnswerRow>> answerByKey(
    Transaction &transaction, const QString &identity, const QString &client, const QString &key)
{
    return oneOf(transaction, answerFrom, selectAnswer, {identity, client, key});
}

Result<void> putAnswer(Transaction &transaction, const AnswerRow &answer)
{
    const auto put = transaction.run(insertAnswer,
        {answer.identity, answer.client, answer.key, answer.seq, answer.fingerprint, answer.status, answer.contentType,
            answer.etag, answer.body, toStored(answer.createdAt)});
    return put ? Result<void>() : tl::unexpected(put.error());
}

Result<qint64> highestPrunedSeq(Transaction &transaction, const QString &identity, const QString &client)
{
    const auto rows = transaction.rows(selectMark, {identity, client});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->empty() ? 0 : rows->front().front().toLongLong();
}

Result<int> pruneAnswers(Transaction &transaction, Instant before)
{
    if (const auto raised = transaction.run(raiseMarks, {toStored(before)}); !raised) {
        return raised;
    }
    return transaction.run(deleteAnswers, {toStored(before)});
}

} // namespace portal
