// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/migrations.h"

#include "portal/store/schema_1.h"
#include "portal/store/schema_2.h"
#include "portal/store/schema_3.h"
#include "portal/store/schema_4.h"
#include "portal/store/schema_5.h"
#include "portal/store/schema_6.h"
#include "portal/store/schema_7.h"
#include "portal/store/sqlite_connection.h"

#include <QFileInfo>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "GHPT", so that no other program's file is taken for ours; set by the first step.
constexpr int applicationId = 0x47485054;

Result<int> number(SqliteConnection &connection, const char *pragma)
{
    auto rows = connection.rows(pragma);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return rows->empty() ? 0 : rows->front().front().toInt();
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> all{
        {1, schema1, "PRAGMA user_version=1"},
        {2, schema2, "PRAGMA user_version=2"},
        {3, schema3, "PRAGMA user_version=3"},
        {4, schema4, "PRAGMA user_version=4"},
        {5, schema5, "PRAGMA user_version=5"},
        {6, schema6, "PRAGMA user_version=6"},
        {7, schema7, "PRAGMA user_version=7"},
    };
    return all;
}

Result<void> checkStoreVersion(const QString &path)
{
    if (QFileInfo(path).size() == 0) {
        return {};
    }
    auto connection = SqliteConnection::open(path, SqliteConnection::Mode::ReadOnly);
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    auto application = number(**connection, "PRAGMA application_id");
    auto version = number(**connection, "PRAGMA user_version");
    if (!application || !version) {
        return refuse(500, u"store_damaged"_s, u"The database file can't be read: it is damaged or no database."_s);
    }
    if (*version > migrations().back().version) {
        return refuse(500, u"store_newer"_s, u"The database was written by a newer version of this program."_s);
    }
    if (*version > 0 && *application != applicationId) {
        return refuse(500, u"store_foreign"_s, u"The database belongs to another program."_s);
    }
    auto check = (*connection)->rows("PRAGMA quick_check(1)");
    if (!check || check->size() != 1 || check->front().front().toString() != u"ok"_s) {
        return refuse(500, u"store_damaged"_s, u"The database file is damaged."_s);
    }
    return {};
}

Result<void> migrate(SqliteConnection &connection)
{
    auto present = number(connection, "PRAGMA user_version");
    if (!present) {
        return tl::unexpected(present.error());
    }
    for (const Migration &step : migrations()) {
        if (step.version <= *present) {
            continue;
        }
        auto done = connection.write([&step](Transaction &transaction) -> Result<void> {
            for (const char *statement : step.statements) {
                if (auto run = transaction.run(statement); !run) {
                    return tl::unexpected(run.error());
                }
            }
            if (auto run = transaction.run(step.setVersion); !run) {
                return tl::unexpected(run.error());
            }
            return {};
        });
        if (!done) {
            return tl::unexpected(done.error());
        }
    }
    return {};
}

} // namespace portal
