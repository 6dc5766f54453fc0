// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/draft_store.h"

#include "app/store/stored_values.h"
#include "models/clock.h"

#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QString selectDrafts =
    u"SELECT portal, identity, account, ticket, department, priority, subject, text FROM draft ORDER BY at"_s;
const QString putDraft =
    u"INSERT OR REPLACE INTO draft (portal, identity, account, ticket, department, priority, subject, text, at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString dropDraft = u"DELETE FROM draft WHERE identity = ? AND account = ? AND ticket = ?"_s;
const QString dropAll = u"DELETE FROM draft WHERE identity = ?"_s;

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : tl::unexpected(changed.error());
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
    return drafts;
}

Result<void> DraftStore::keep(const KeptDraft &kept)
{
    if (kept.draft.isEmpty())
        return drop(m_database, kept.key);
    const AccountKey &account = kept.key.account;
    return done(m_database.run(putDraft,
        {account.portal.value, account.identity.value, account.account.value, storedText(kept.key.ticket.value),
            storedText(kept.draft.department), storedText(kept.draft.priority), storedText(kept.draft.subject),
            storedText(kept.draft.text), storedInstant(m_clock.now())}));
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
    const auto *const edit = std::get_if<TicketEdit>(&change.edit);
    if (edit == nullptr)
        return {};
    if (std::holds_alternative<ReplyToTicket>(edit->what))
        return drop(database, {change.account, edit->ticket});
    if (std::holds_alternative<OpenTicket>(edit->what))
        return drop(database, {change.account, {}});
    return {};
}

} // namespace gatehouse
