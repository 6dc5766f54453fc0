// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/attachment_rows.h"

#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

#define PORTAL_ATTACHMENT_COLUMNS                                                                                      \
    "account_id, id, name, size, type, uploaded_by_id, uploaded_at, coalesce(ticket_id, ''), coalesce(message_id, '')"

constexpr const char *byId = "SELECT " PORTAL_ATTACHMENT_COLUMNS " FROM attachments WHERE account_id = ? AND id = ?";
constexpr const char *ofMessage =
    "SELECT " PORTAL_ATTACHMENT_COLUMNS " FROM attachments WHERE account_id = ? AND message_id = ? ORDER BY place";
constexpr const char *content = "SELECT content FROM attachment_contents WHERE account_id = ? AND id = ?";
constexpr const char *insert =
    "INSERT INTO attachments (account_id, id, name, size, type, uploaded_by_id, uploaded_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)";
constexpr const char *insertContent = "INSERT INTO attachment_contents (account_id, id, content) VALUES (?, ?, ?)";
constexpr const char *tie =
    "UPDATE attachments SET ticket_id = ?, message_id = ?, place = ? WHERE account_id = ? AND id = ? AND message_id IS "
    "NULL";
constexpr const char *sumOfAccount = "SELECT coalesce(sum(size), 0) FROM attachments WHERE account_id = ?";
constexpr const char *countUploaded =
    "SELECT count(*) FROM attachments WHERE account_id = ? AND uploaded_by_id = ? AND uploaded_at > ?";
constexpr const char *pruneContents =
    "DELETE FROM attachment_contents WHERE (account_id, id) IN (SELECT account_id, id FROM attachments WHERE "
    "message_id IS NULL AND uploaded_at < ?)";
constexpr const char *prune = "DELETE FROM attachments WHERE message_id IS NULL AND uploaded_at < ?";

AttachmentRow attachmentFrom(const Row &row)
{
    return AttachmentRow{row[0].toString(), row[1].toString(), row[2].toString(), row[3].toLongLong(),
        row[4].toString(), row[5].toString(), instantOf(row[6]), row[7].toString(), row[8].toString()};
}

} // namespace

Result<std::optional<AttachmentRow>> attachmentById(Transaction &transaction, const QString &account, const QString &id)
{
    return oneOf(transaction, attachmentFrom, byId, {account, id});
}

Result<std::vector<AttachmentRow>> attachmentsOf(
    Transaction &transaction, const QString &account, const QString &message)
{
    return allOf(transaction, attachmentFrom, ofMessage, {account, message});
}

Result<QByteArray> attachmentContent(Transaction &transaction, const AttachmentRow &attachment)
{
    auto rows = transaction.rows(content, {attachment.account, attachment.id});
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (rows->size() != 1) {
        return refuse(500, u"internal"_s, u"The bytes of an attachment are not there."_s);
    }
    return rows->front().front().toByteArray();
}

Result<void> putAttachment(Transaction &transaction, const AttachmentRow &attachment, const QByteArray &bytes)
{
    auto put = changeOne(transaction, insert,
        {attachment.account, attachment.id, attachment.name, attachment.size, attachment.type, attachment.uploadedById,
            toStored(attachment.uploadedAt)});
    if (!put) {
        return put;
    }
    return changeOne(transaction, insertContent, {attachment.account, attachment.id, bytes});
}

Result<void> tieAttachment(Transaction &transaction, const AttachmentRow &attachment, const AttachmentPlace &place)
{
    return changeOne(transaction, tie, {place.ticket, place.message, place.place, attachment.account, attachment.id});
}

Result<qint64> attachmentBytesOf(Transaction &transaction, const QString &account)
{
    auto rows = transaction.rows(sumOfAccount, {account});
    return rows ? Result<qint64>(rows->front().front().toLongLong()) : Result<qint64>(tl::unexpected(rows.error()));
}

Result<int> attachmentsUploadedSince(
    Transaction &transaction, const QString &account, const QString &member, Instant since)
{
    auto rows = transaction.rows(countUploaded, {account, member, toStored(since)});
    return rows ? Result<int>(rows->front().front().toInt()) : Result<int>(tl::unexpected(rows.error()));
}

Result<int> pruneLooseAttachments(Transaction &transaction, Instant before)
{
    if (auto done = transaction.run(pruneContents, {toStored(before)}); !done) {
        return done;
    }
    return transaction.run(prune, {toStored(before)});
}

} // namespace portal
