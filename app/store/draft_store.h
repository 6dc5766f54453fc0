// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/plan/change.h"
#include "models/tickets/ticket_draft.h"

namespace gatehouse {

class Clock;

/// What people have begun to write, in the plan's file: precious like the plan, and gone in the same transaction that
/// puts it there as a change. Engine thread.
class DraftStore {
public:
    DraftStore(Database &database, const Clock &clock);

    [[nodiscard]] Result<QList<KeptDraft>> drafts();
    /// An empty draft is forgotten. Its files are kept and forgotten by KeptFiles; here they go where the draft goes.
    [[nodiscard]] Result<void> keep(const KeptDraft &kept);

private:
    Database &m_database;
    const Clock &m_clock;
};

/// The table, for the plan file's migration.
[[nodiscard]] Result<void> makeDraftTable(Database &database);
/// Those of an identity that was signed out and wiped.
[[nodiscard]] Result<void> dropDraftsOf(Database &database, const IdentityId &identity);
/// What was written is a change now and no draft any more; inside the transaction that stages `change`.
[[nodiscard]] Result<void> dropDraftOf(Database &database, const Change &change);
/// What was taken back is a draft again, text and files, unless another was begun meanwhile: then its files are gone
/// with it. Inside the transaction that takes `change` back.
[[nodiscard]] Result<void> giveDraftBack(Database &database, const Change &change);

} // namespace gatehouse
