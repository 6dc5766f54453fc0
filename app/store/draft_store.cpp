// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/draft_store.h"

#include "app/store/kept_files.h"
#include "app/store/stored_values.h"
#include "models/clock.h"

#include <QSqlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QString selectDrafts =
    u"SELECT portal, identity, account, ticket, department, priority, subject, text FROM draft ORDER BY at"_s;
const QString putDraft =
    u"INSERT OR REPLACE INTO draft (portal, identity, account, ticket, department, priority, subject, text, at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString restoreDraft =
    u"INSERT OR IGNORE INTO draft (portal, identity, account, ticket, department, priority, subject, text, at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString dropDraft = u"DELETE FROM draft WHERE identity = ? AND account = ? AND ticket = ?"_s;
const QString dropAll = u"DELETE FROM draft WHERE identity = ?"_s;

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : tl::unexpected(changed.error());
}

QVariantList valuesOf(const KeptDraft &kept, Instant at)
{
    const AccountKey &account = kept.key.account;
    return {account.portal.value, account.identity.value, account.account.value, storedText(kept.key.ticket.value),
        storedText(kept.draft.department), storedText(kept.draft.priority), storedText(kept.draft.subject),
        storedText(kept.draft.text), storedInstant(at)};
}

Result<void> drop(Database &database, const TicketKey &key)
{
    return done(
        database.run(dropDraft, {key.account.identity.value, key.account.account.value, storedText(key.ticket.value)}));
}

} // namespace

DraftStore::DraftStore(Database &database, const Clock &clock)
    : m_database(database)
    , m_clock(clock)
{
}

Result<QList<KeptDraft>> DraftStore::drafts()
{
    QList<KeptDraft> drafts;
    auto read = m_database.read(selectDrafts, {}, [&drafts](const QSqlQuery &row) {
        const AccountKey account{
            PortalId{row.value(0).toString()}, IdentityId{row.value(1).toString()}, AccountId{row.value(2).toString()}};
        KeptDraft kept;
        kept.key = {account, TicketId{row.value(3).toString()}};
        kept.draft = {
            row.value(4).toString(), row.value(5).toString(), row.value(6).toString(), row.value(7).toString()};
        drafts.append(kept);
    });
    if (!read)
        return tl::unexpected(read.error());
    const auto files = KeptFiles(m_database).ofDrafts();
    if (!files)
        return tl::unexpected(files.error());
    for (const auto &[key, file] : *files) {
        auto found =
            std::find_if(drafts.begin(), drafts.end(), [&key](const KeptDraft &kept) { return kept.key == key; });
        if (found == drafts.end()) // attached just before the program was gone
            found = drafts.insert(drafts.end(), KeptDraft{key, {}});
        found->draft.files.append(file);
    }
    return drafts;
}

Result<void> DraftStore::keep(const KeptDraft &kept)
{
    if (kept.draft.isEmpty())
        return drop(m_database, kept.key);
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    if (auto put = done(m_database.run(putDraft, valuesOf(kept, m_clock.now()))); !put)
        return put;
    if (auto followed = KeptFiles(m_database).follow(kept); !followed)
        return followed;
    return transaction.commit();
}

Result<void> dropDraftsOf(Database &database, const IdentityId &identity)
{
    return done(database.run(dropAll, {identity.value}));
}

Result<void> makeDraftTable(Database &database)
{
    return done(database.run(
        u"CREATE TABLE draft (portal TEXT NOT NULL, identity TEXT NOT NULL, account TEXT NOT NULL, "
        "ticket TEXT NOT NULL, department TEXT NOT NULL, priority TEXT NOT NULL, subject TEXT NOT NULL, "
        "text TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (identity, account, ticket)) STRICT, WITHOUT ROWID"_s));
}

Result<void> dropDraftOf(Database &database, const Change &change)
{
    const auto draft = draftOf(change);
    return draft ? drop(database, draft->key) : Result<void>();
}

Result<void> giveDraftBack(Database &database, const Change &change)
{
    const auto draft = draftOf(change);
    if (!draft)
        return {};
    KeptFiles files(database);
    const auto hasFiles = files.isBegun(draft->key);
    if (!hasFiles)
        return tl::unexpected(hasFiles.error());
    const auto put = *hasFiles ? Result<int>(0) : database.run(restoreDraft, valuesOf(*draft, change.stagedAt));
    if (!put)
        return tl::unexpected(put.error());
    return *put == 1 ? files.giveBack(change.id, draft->key) : files.dropOf(change.id);
}

} // namespace gatehouse
