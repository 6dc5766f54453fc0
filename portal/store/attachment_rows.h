// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/transaction.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace portal {

/// A file that belongs to a message, or will. Its bytes are read by attachmentContent() alone.
struct AttachmentRow {
    QString account;
    QString id;
    QString name;
    qint64 size = 0;
    QString type; ///< what the uploader said it is; nobody looked
    QString uploadedById; ///< a member's id
    Instant uploadedAt{};
    QString ticket; ///< empty: of no message yet
    QString message;
};

[[nodiscard]] Result<std::optional<AttachmentRow>> attachmentById(
    Transaction &transaction, const QString &account, const QString &id);
[[nodiscard]] Result<std::vector<AttachmentRow>> attachmentsOf(
    Transaction &transaction, const QString &account, const QString &message);
[[nodiscard]] Result<QByteArray> attachmentContent(Transaction &transaction, const AttachmentRow &attachment);

[[nodiscard]] Result<void> putAttachment(
    Transaction &transaction, const AttachmentRow &attachment, const QByteArray &bytes);

/// Where an attachment goes.
struct AttachmentPlace {
    QString ticket;
    QString message;
    int place = 0;
};
[[nodiscard]] Result<void> tieAttachment(
    Transaction &transaction, const AttachmentRow &attachment, const AttachmentPlace &place);

/// The bytes of all files of an account.
[[nodiscard]] Result<qint64> attachmentBytesOf(Transaction &transaction, const QString &account);
[[nodiscard]] Result<int> attachmentsUploadedSince(
    Transaction &transaction, const QString &account, const QString &member, Instant since);

/// Forgets files from before `before` that belong to no message; the number forgotten.
[[nodiscard]] Result<int> pruneLooseAttachments(Transaction &transaction, Instant before);

} // namespace portal
