// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/bulk_members.h"

#include "app/store/store_faults.h"

#include <memory>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct Finalize {
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

Result<Statement> prepared(Database &database, std::string_view sql)
{
    sqlite3_stmt *raw = nullptr;
    const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()), &raw, nullptr);
    Statement statement(raw);
    if (code != SQLITE_OK)
        return tl::unexpected(database.failure(code, QString::fromUtf8(sqlite3_errmsg(database.handle()))));
    return statement;
}

// The bytes outlive the step, so SQLite need not copy them (a null destructor is SQLITE_STATIC).
void bindText(sqlite3_stmt *statement, int index, const QByteArray &text)
{
    sqlite3_bind_text(statement, index, text.isNull() ? "" : text.constData(), static_cast<int>(text.size()), nullptr);
}

Result<void> stepped(Database &database, sqlite3_stmt *statement)
{
    const int code = sqlite3_step(statement);
    const int reset = sqlite3_reset(statement);
    if (code != SQLITE_DONE || reset != SQLITE_OK)
        return tl::unexpected(
            database.failure(code == SQLITE_DONE ? reset : code, QString::fromUtf8(sqlite3_errmsg(database.handle()))));
    return {};
}

std::string_view textAt(sqlite3_stmt *statement, int column)
{
    // SQLite hands out text as unsigned bytes; the cast is its documented use.
    const auto *const text = reinterpret_cast<const char *>(sqlite3_column_text(statement, column));
    const int size = sqlite3_column_bytes(statement, column);
    return text == nullptr ? std::string_view() : std::string_view(text, static_cast<std::size_t>(size));
}

MemberStatus statusOf(int stored)
{
    const auto status = static_cast<MemberStatus>(stored);
    switch (status) {
    case MemberStatus::Active:
    case MemberStatus::Deactivated:
    case MemberStatus::Removed:
    case MemberStatus::Unknown:
        return status;
    }
    return MemberStatus::Unknown;
}

Result<void> upsert(Database &database, std::span<const MemberRow> members)
{
    auto statement = prepared(database,
        "INSERT INTO member (id, name, email, role, grant_form, status, version, since, last_sign_in, removed_at, "
        "restorable_until, last_use, wishes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
        "SET name = "
        "excluded.name, "
        "email = excluded.email, role = excluded.role, grant_form = excluded.grant_form, status = excluded.status, "
        "version = excluded.version, since = excluded.since, last_sign_in = excluded.last_sign_in, "
        "removed_at = excluded.removed_at, restorable_until = excluded.restorable_until, "
        "last_use = excluded.last_use, wishes = excluded.wishes");
    if (!statement)
        return tl::unexpected(statement.error());
    sqlite3_stmt *const insert = statement->get();
    for (const MemberRow &member : members) {
        bindText(insert, 1, member.id);
        bindText(insert, 2, member.name);
        bindText(insert, 3, member.email);
        bindText(insert, 4, member.role);
        bindText(insert, 5, member.grant);
        sqlite3_bind_int(insert, 6, static_cast<int>(member.status));
        sqlite3_bind_int64(insert, 7, member.version);
        sqlite3_bind_int64(insert, 8, member.since);
        sqlite3_bind_int64(insert, 9, member.lastSignIn);
        sqlite3_bind_int64(insert, 10, member.removedAt);
        sqlite3_bind_int64(insert, 11, member.restorableUntil);
        sqlite3_bind_int64(insert, 12, member.lastUse);
        sqlite3_bind_int(insert, 13, member.wishes);
        if (auto done = stepped(database, insert); !done)
            return done;
    }
    return {};
}

Result<void> erase(Database &database, std::span<const QByteArray> removed)
{
    auto statement = prepared(database, "DELETE FROM member WHERE id = ?");
    if (!statement)
        return tl::unexpected(statement.error());
    for (const QByteArray &id : removed) {
        bindText(statement->get(), 1, id);
        if (auto done = stepped(database, statement->get()); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> writeMembers(Database &database, std::span<const MemberRow> members, std::span<const QByteArray> removed)
{
    if (auto passed = database.passFaults({u"write members"_s, true}); !passed)
        return passed;
    if (!members.empty()) {
        if (auto done = upsert(database, members); !done)
            return done;
    }
    if (!removed.empty()) {
        if (auto done = erase(database, removed); !done)
            return done;
    }
    return {};
}

Result<void> readMembers(
    Database &database, std::string_view self, const std::function<void(const MemberTableBuilder::Raw &)> &row)
{
    if (auto passed = database.passFaults({u"read members"_s, false}); !passed)
        return passed;
    auto statement = prepared(database,
        "SELECT id, name, email, role, grant_form, status, version, since, last_sign_in, removed_at, "
        "restorable_until, last_use, wishes FROM member");
    if (!statement)
        return tl::unexpected(statement.error());
    sqlite3_stmt *const select = statement->get();
    int code = sqlite3_step(select);
    for (; code == SQLITE_ROW; code = sqlite3_step(select)) {
        MemberTableBuilder::Raw raw;
        raw.id = textAt(select, 0);
        raw.name = textAt(select, 1);
        raw.email = textAt(select, 2);
        raw.role = textAt(select, 3);
        raw.grant = textAt(select, 4);
        raw.status = statusOf(sqlite3_column_int(select, 5));
        raw.version = sqlite3_column_int64(select, 6);
        raw.since = sqlite3_column_int64(select, 7);
        raw.lastSignIn = sqlite3_column_int64(select, 8);
        raw.removedAt = sqlite3_column_int64(select, 9);
        raw.restorableUntil = sqlite3_column_int64(select, 10);
        raw.lastUse = sqlite3_column_int64(select, 11);
        raw.wishes = static_cast<quint8>(sqlite3_column_int(select, 12));
        raw.isSelf = raw.id == self;
        row(raw);
    }
    if (code != SQLITE_DONE)
        return tl::unexpected(database.failure(code, QString::fromUtf8(sqlite3_errmsg(database.handle()))));
    return {};
}

} // namespace gatehouse
