// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/plan_store.h"

#include "app/store/change_form.h"
#include "app/store/draft_store.h"
#include "app/store/stored_values.h"
#include "models/randomness.h"

#include <QSqlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QString clientSetting = u"client"_s;
const QString sequenceSetting = u"sequence"_s;
const QString reviewSetting = u"review_first"_s;

const QString selectAll =
    u"SELECT ord, id, portal, identity, account, actor, subject, account_name, base_version, kind, edit, state, "
    "staged_at, send_after, depends_on, attempts, acknowledged, error, key, sequence, result_version, failures, "
    "rebases, retry_at, ended_sessions, ended_invitations, hold, reason, origin, batch FROM change ORDER BY ord"_s;
const QString insertOne =
    u"INSERT INTO change (id, portal, identity, account, actor, subject, account_name, base_version, kind, edit, "
    "state, staged_at, send_after, depends_on, attempts, acknowledged, error, key, sequence, result_version, "
    "failures, rebases, retry_at, hold, reason, origin, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString updateOne =
    u"UPDATE change SET base_version = ?, state = ?, send_after = ?, attempts = ?, acknowledged = ?, error = ?, "
    "key = ?, sequence = ?, result_version = ?, failures = ?, rebases = ?, retry_at = ?, ended_sessions = ?, "
    "ended_invitations = ?, hold = ?, reason = ?, batch = ? WHERE id = ?"_s;

QByteArray errorBytes(const Change &change)
{
    return change.error ? toStoredForm(*change.error, change.clash) : QByteArray("");
}

std::optional<ChangeState> stateOf(int stored)
{
    const auto state = static_cast<ChangeState>(stored);
    switch (state) {
    case ChangeState::Staged:
    case ChangeState::Sending:
    case ChangeState::Acknowledged:
    case ChangeState::Done:
    case ChangeState::NeedsAttention:
    case ChangeState::TakenBack:
        return state;
    }
    return std::nullopt;
}

std::optional<Hold> holdOf(int stored)
{
    const auto hold = static_cast<Hold>(stored);
    switch (hold) {
    case Hold::None:
    case Hold::Review:
    case Hold::SetAside:
        return hold;
    }
    return std::nullopt;
}

/// `kept` in the order in which they were attached. What a damaged file has lost is there without its bytes.
QList<KeptFile> filesFor(const Change &change, const QList<KeptFile> &kept)
{
    QList<KeptFile> files;
    if (change.state == ChangeState::Acknowledged || isFinished(change))
        return files;
    const QList<Attachment> attached = attachedFiles(change.edit);
    for (const Attachment &file : attached) {
        const auto found =
            std::find_if(kept.cbegin(), kept.cend(), [&file](const KeptFile &each) { return each.file.id == file.id; });
        files.append(found == kept.cend() ? KeptFile{file} : *found);
    }
    return files;
}

/// What it depends on is taken back with it, so that there is nothing to which it could be written.
bool isOrphan(const PlanRow &row, const QList<PlanRow> &rows)
{
    return row.change.dependsOn && std::any_of(rows.cbegin(), rows.cend(), [&row](const PlanRow &other) {
        return other.change.id == *row.change.dependsOn && other.change.state == ChangeState::TakenBack;
    });
}

Result<PlanRow> rowOf(const QSqlQuery &query)
{
    PlanRow row;
    Change &change = row.change;
    change.order = query.value(0).toLongLong();
    change.id = ChangeId{query.value(1).toString()};
    change.account = AccountKey{PortalId{query.value(2).toString()}, IdentityId{query.value(3).toString()},
        AccountId{query.value(4).toString()}};
    change.actor = query.value(5).toString();
    change.subject = query.value(6).toString();
    change.accountName = query.value(7).toString();
    change.baseVersion = query.value(8).toLongLong();
    auto edit = editFromStoredForm(query.value(9).toString(), query.value(10).toByteArray());
    const auto state = stateOf(query.value(11).toInt());
    if (!edit)
        return tl::unexpected(edit.error());
    const auto hold = holdOf(query.value(26).toInt());
    if (!state || !hold)
        return fail(Error::Code::StoreFailed, u"a change is in no known state"_s);
    change.edit = *std::move(edit);
    change.state = *state;
    change.hold = *hold;
    change.reason = query.value(27).toString();
    change.origin = ChangeId{query.value(28).toString()};
    change.batch = query.value(29).toString();
    change.stagedAt = instantFromStore(query.value(12));
    change.sendAfter = instantFromStore(query.value(13));
    if (const QString dependsOn = query.value(14).toString(); !dependsOn.isEmpty())
        change.dependsOn = ChangeId{dependsOn};
    change.attempts = query.value(15).toInt();
    change.acknowledgedSequence = query.value(16).toLongLong();
    change.error = errorFromStoredForm(query.value(17).toByteArray());
    change.clash = clashFromStoredForm(query.value(17).toByteArray());
    row.key = query.value(18).toString();
    row.sequence = query.value(19).toLongLong();
    row.resultVersion = query.value(20).toLongLong();
    row.failures = query.value(21).toInt();
    row.rebases = query.value(22).toInt();
    row.retryAt = instantFromStore(query.value(23));
    if (!query.value(24).isNull())
        change.ended = Ended{query.value(24).toInt(), query.value(25).toInt()};
    return row;
}

} // namespace

PlanStore::PlanStore(Database &database, Randomness &randomness)
    : m_database(database)
    , m_randomness(randomness)
    , m_files(database)
{
}

Result<void> PlanStore::load()
{
    if (auto client = loadClient(); !client)
        return client;
    auto mode = m_database.read(u"SELECT value FROM setting WHERE name = ?"_s, {reviewSetting},
        [this](const QSqlQuery &row) { m_reviewsFirst = row.value(0).toString() == "1"_L1; });
    if (!mode)
        return mode;
    QList<PlanRow> rows;
    std::optional<Error> unreadable;
    auto read = m_database.read(selectAll, {}, [&rows, &unreadable](const QSqlQuery &query) {
        if (auto row = rowOf(query))
            rows.append(*std::move(row));
        else
            unreadable = row.error();
    });
    if (!read)
        return read;
    if (unreadable)
        return tl::unexpected(*unreadable); // never go on without a change that the person made
    const auto files = m_files.ofChanges();
    if (!files)
        return tl::unexpected(files.error());
    for (PlanRow &row : rows)
        row.files = filesFor(row.change, files->value(row.change.id.value));
    m_rows = std::move(rows);
    return {};
}

Result<void> PlanStore::loadClient()
{
    auto read = m_database.read(u"SELECT value FROM setting WHERE name = ?"_s, {clientSetting},
        [this](const QSqlQuery &row) { m_clientId = row.value(0).toString(); });
    if (!read || !m_clientId.isEmpty())
        return read;
    const QString fresh = m_randomness.uuid();
    if (auto kept = m_database.run(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s, {clientSetting, fresh}); !kept)
        return tl::unexpected(kept.error());
    m_clientId = fresh;
    return {};
}

const PlanRow *PlanStore::find(const ChangeId &id) const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&id](const PlanRow &row) { return row.change.id == id; });
    return found == m_rows.cend() ? nullptr : &*found;
}

QList<Change> PlanStore::changes() const
{
    QList<Change> changes;
    changes.reserve(m_rows.size());
    for (const PlanRow &row : m_rows) {
        changes.append(row.change);
        changes.last().filesSent = static_cast<int>(std::count_if(
            row.files.cbegin(), row.files.cend(), [](const KeptFile &file) { return !file.remote.isEmpty(); }));
    }
    return changes;
}

Result<void> PlanStore::setReviewFirst(bool reviews)
{
    const auto kept = m_database.run(u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
                                     "SET value = excluded.value"_s,
        {reviewSetting, reviews ? u"1"_s : u"0"_s});
    if (!kept)
        return tl::unexpected(kept.error());
    m_reviewsFirst = reviews;
    return {};
}

Result<qint64> PlanStore::takeSequence()
{
    qint64 sequence = 0;
    auto read = m_database.read(u"INSERT INTO setting (name, value) VALUES (?, '1') ON CONFLICT (name) DO UPDATE SET "
                                "value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING value"_s,
        {sequenceSetting}, [&sequence](const QSqlQuery &row) { sequence = row.value(0).toLongLong(); });
    if (!read)
        return tl::unexpected(read.error());
    if (sequence <= 0)
        return fail(Error::Code::StoreFailed, u"the plan's counter is broken"_s);
    return sequence;
}

Result<void> PlanStore::renewKey(PlanRow &row)
{
    const auto sequence = takeSequence();
    if (!sequence)
        return tl::unexpected(sequence.error());
    row.key = m_randomness.uuid();
    row.sequence = *sequence;
    return {};
}

Result<void> PlanStore::renewFileKeys(PlanRow &row, bool all)
{
    for (KeptFile &file : row.files) {
        if (!all && !file.remote.isEmpty())
            continue;
        const auto sequence = takeSequence();
        if (!sequence)
            return tl::unexpected(sequence.error());
        file.key = m_randomness.uuid();
        file.sequence = *sequence;
        file.remote.clear();
    }
    return {};
}

Result<void> PlanStore::takeFiles(PlanRow &row)
{
    const QList<Attachment> attached = attachedFiles(row.change.edit);
    for (const Attachment &file : attached)
        row.files.append({file});
    if (auto keys = renewFileKeys(row, true); !keys)
        return keys;
    for (const KeptFile &file : std::as_const(row.files)) {
        if (auto tied = m_files.tie(row.change, file); !tied)
            return tied;
    }
    return {};
}

Result<void> PlanStore::stage(Change change, const QList<ChangeId> &superseded)
{
    QList<PlanRow> takenBack;
    for (const ChangeId &id : superseded) {
        const PlanRow *const row = find(id);
        if (row == nullptr || row->change.state != ChangeState::Staged)
            return fail(Error::Code::BadInput, u"only a staged change can be superseded"_s);
        takenBack.append(*row);
        takenBack.last().change.state = ChangeState::TakenBack;
    }

    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    const auto sequence = takeSequence();
    if (!sequence)
        return tl::unexpected(sequence.error());
    PlanRow row;
    row.change = std::move(change);
    row.change.state = ChangeState::Staged;
    row.key = row.change.id.value;
    row.sequence = *sequence;
    const auto order = insert(row);
    if (!order)
        return tl::unexpected(order.error());
    if (auto taken = takeFiles(row); !taken)
        return taken;
    if (auto dropped = dropDraftOf(m_database, row.change); !dropped)
        return dropped;
    for (const PlanRow &each : std::as_const(takenBack)) {
        if (auto written = write(each); !written)
            return written;
    }
    if (auto committed = transaction.commit(); !committed)
        return committed;

    row.change.order = *order;
    m_rows.append(row);
    for (PlanRow &each : m_rows) {
        if (superseded.contains(each.change.id))
            each.change.state = ChangeState::TakenBack;
    }
    return {};
}

Result<qint64> PlanStore::insert(const PlanRow &row)
{
    const Change &change = row.change;
    auto inserted = m_database.run(insertOne,
        {change.id.value, change.account.portal.value, change.account.identity.value,
            storedText(change.account.account.value), storedText(change.actor), storedText(change.subject),
            storedText(change.accountName), change.baseVersion, kindOf(change.edit), toStoredForm(change.edit),
            static_cast<int>(change.state), storedInstant(change.stagedAt), storedInstant(change.sendAfter),
            change.dependsOn ? change.dependsOn->value : u""_s, change.attempts, change.acknowledgedSequence,
            errorBytes(change), row.key, row.sequence, row.resultVersion, row.failures, row.rebases,
            storedInstant(row.retryAt), static_cast<int>(change.hold), storedText(change.reason),
            storedText(change.origin.value), storedText(change.batch)});
    if (!inserted)
        return tl::unexpected(inserted.error());
    qint64 order = 0;
    auto read = m_database.read(u"SELECT ord FROM change WHERE id = ?"_s, {change.id.value},
        [&order](const QSqlQuery &query) { order = query.value(0).toLongLong(); });
    if (!read)
        return tl::unexpected(read.error());
    return order;
}

Result<void> PlanStore::write(const PlanRow &row)
{
    const Change &change = row.change;
    const auto changed = m_database.run(updateOne,
        {change.baseVersion, static_cast<int>(change.state), storedInstant(change.sendAfter), change.attempts,
            change.acknowledgedSequence, errorBytes(change), row.key, row.sequence, row.resultVersion, row.failures,
            row.rebases, storedInstant(row.retryAt), change.ended ? QVariant(change.ended->sessions) : QVariant(),
            change.ended ? QVariant(change.ended->invitations) : QVariant(), static_cast<int>(change.hold),
            storedText(change.reason), storedText(change.batch), change.id.value});
    if (!changed)
        return tl::unexpected(changed.error());
    if (*changed != 1)
        return fail(Error::Code::StoreFailed, u"the plan has no change "_s + change.id.value);
    return {};
}

Result<void> PlanStore::writeFiles(const PlanRow &row, bool isOrphan)
{
    const PlanRow *const before = find(row.change.id);
    const ChangeState state = row.change.state;
    if (state == ChangeState::TakenBack && before != nullptr && before->change.state != state)
        return isOrphan ? m_files.dropOf(row.change.id) : giveDraftBack(m_database, row.change);
    if (row.files.isEmpty())
        return {};
    if (state == ChangeState::Acknowledged || state == ChangeState::Done)
        return m_files.dropOf(row.change.id);
    for (const KeptFile &file : row.files) {
        if (before != nullptr && before->files.contains(file))
            continue;
        if (auto noted = m_files.note(file); !noted)
            return noted;
    }
    return {};
}

Result<void> PlanStore::rewrite(const QList<PlanRow> &rows, const QList<Change> &fresh)
{
    if (rows.isEmpty() && fresh.isEmpty())
        return {};
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const PlanRow &row : rows) {
        if (auto written = write(row); !written)
            return written;
        if (auto written = writeFiles(row, isOrphan(row, rows)); !written)
            return written;
    }
    const auto added = insertAll(fresh);
    if (!added)
        return tl::unexpected(added.error());
    if (auto committed = transaction.commit(); !committed)
        return committed;
    for (const PlanRow &row : rows) {
        const auto old = std::find_if(
            m_rows.begin(), m_rows.end(), [&row](const PlanRow &each) { return each.change.id == row.change.id; });
        if (old == m_rows.end())
            continue;
        *old = row;
        if (isFinished(row.change) || row.change.state == ChangeState::Acknowledged)
            old->files.clear();
    }
    m_rows += *added;
    return {};
}

Result<void> PlanStore::drop(const QList<ChangeId> &ids)
{
    if (ids.isEmpty())
        return {};
    Transaction transaction(m_database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const ChangeId &id : ids) {
        if (auto dropped = m_database.run(u"DELETE FROM change WHERE id = ?"_s, {id.value}); !dropped)
            return tl::unexpected(dropped.error());
        if (auto dropped = m_files.dropOf(id); !dropped)
            return dropped;
    }
    if (auto committed = transaction.commit(); !committed)
        return committed;
    m_rows.removeIf([&ids](const PlanRow &row) { return ids.contains(row.change.id); });
    return {};
}

Result<void> PlanStore::dropOldFinished(qsizetype keep)
{
    QList<ChangeId> finished;
    for (const PlanRow &row : std::as_const(m_rows)) {
        if (isFinished(row.change))
            finished.append(row.change.id);
    }
    if (finished.size() <= keep)
        return {};
    finished.resize(finished.size() - keep);
    return drop(finished);
}

} // namespace gatehouse
