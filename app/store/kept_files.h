// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/plan_row.h"
#include "models/tickets/ticket_draft.h"

#include <QHash>

#include <optional>

namespace gatehouse {

/// The bytes of files that wait to be sent, in the plan's file: read once when they were attached, so that it does not
/// matter what becomes of them elsewhere. A file belongs to a draft until the change that sends it is staged, to that
/// change from then on, and is gone as soon as the portal has the message. Engine thread.
class KeptFiles {
public:
    /// So many bytes in all are kept; more are refused, so that what waits never fills the disk.
    static constexpr qint64 room = 128LL * 1024 * 1024;

    explicit KeptFiles(Database &database)
        : m_database(database)
    {
    }

    /// Keeps a file with the draft of `ticket`. BadInput with filesFullProblem when there is no room.
    [[nodiscard]] Result<void> add(const TicketKey &ticket, const Attachment &file, const QByteArray &bytes);
    /// Forgets a draft's file; one that a change has taken meanwhile stays.
    [[nodiscard]] Result<void> drop(const QString &id);
    /// The bytes; nothing when they are not there.
    [[nodiscard]] Result<std::optional<QByteArray>> content(const QString &id);
    /// Of drafts, in the order they were attached.
    [[nodiscard]] Result<QList<std::pair<TicketKey, Attachment>>> ofDrafts();
    /// Of changes.
    [[nodiscard]] Result<QHash<QString, QList<KeptFile>>> ofChanges();

    // Steps of somebody else's transaction.
    /// A draft's files go where the draft went.
    [[nodiscard]] Result<void> follow(const KeptDraft &draft);
    /// The draft's file belongs to `change` now; StoreFailed when it is not there.
    [[nodiscard]] Result<void> tie(const Change &change, const KeptFile &file);
    /// Its key, and what the portal calls it.
    [[nodiscard]] Result<void> note(const KeptFile &file);
    /// The portal has the message, or it is given up.
    [[nodiscard]] Result<void> dropOf(const ChangeId &change);
    /// A change was taken back: its files belong to the draft of `ticket` again.
    [[nodiscard]] Result<void> giveBack(const ChangeId &change, const TicketKey &ticket);
    /// True when a draft of `ticket` has files.
    [[nodiscard]] Result<bool> isBegun(const TicketKey &ticket);

private:
    Database &m_database;
};

/// The tables, for the plan file's migration.
[[nodiscard]] Result<void> makeFileTables(Database &database);
/// Those of an identity that was signed out and wiped.
[[nodiscard]] Result<void> dropFilesOf(Database &database, const IdentityId &identity);

} // namespace gatehouse
