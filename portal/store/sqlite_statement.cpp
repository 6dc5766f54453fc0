// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/sqlite_statement.h"

#include <algorithm>
#include <string_view>

namespace portal {

namespace {

/// How SQLite names «copy it, mine may go».
const auto copied = SQLITE_TRANSIENT; // NOLINT(performance-no-int-to-ptr,cppcoreguidelines-pro-type-cstyle-cast)

bool isBlank(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == ';'; });
}

} // namespace

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

int SqliteStatement::prepare(sqlite3 *database, const char *sql)
{
    const char *rest = nullptr;
    const int prepared = sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, &rest);
    if (prepared != SQLITE_OK) {
        return prepared;
    }
    // A second statement behind the first would never run.
    return m_statement != nullptr && isBlank(rest) ? SQLITE_OK : SQLITE_MISUSE;
}

int SqliteStatement::bind(const std::initializer_list<QVariant> &values)
{
    if (sqlite3_bind_parameter_count(m_statement) != static_cast<int>(values.size())) {
        return SQLITE_RANGE;
    }
    int place = 0;
    for (const QVariant &value : values) {
        if (const int bound = bindOne(++place, value); bound != SQLITE_OK) {
            return bound;
        }
    }
    return SQLITE_OK;
}

int SqliteStatement::bindOne(int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return sqlite3_bind_null(m_statement, place);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(m_statement, place, value.toLongLong());
    case QMetaType::QByteArray: {
        const auto bytes = value.toByteArray();
        return bytes.isEmpty() ? sqlite3_bind_zeroblob(m_statement, place, 0)
                               : sqlite3_bind_blob64(m_statement, place, bytes.constData(),
                                     static_cast<sqlite3_uint64>(bytes.size()), copied);
    }
    case QMetaType::QString: {
        // A null QString is the empty text: only an invalid QVariant is NULL.
        const auto text = value.toString().toUtf8();
        return sqlite3_bind_text64(m_statement, place, text.isEmpty() ? "" : text.constData(),
            static_cast<sqlite3_uint64>(text.size()), copied, SQLITE_UTF8);
    }
    default:
        return SQLITE_MISMATCH;
    }
}

int SqliteStatement::step()
{
    return sqlite3_step(m_statement);
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool SqliteStatement::changesRows() const
{
    return sqlite3_stmt_readonly(m_statement) == 0;
}

Row SqliteStatement::row() const
{
    const int columns = sqlite3_data_count(m_statement);
    Row row;
    row.reserve(static_cast<std::size_t>(columns));
    for (int column = 0; column < columns; ++column) {
        row.push_back(value(column));
    }
    return row;
}

bool SqliteStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 SqliteStatement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView SqliteStatement::text(int column) const
{
    const auto *const bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes == nullptr ? 0 : sqlite3_column_bytes(m_statement, column)};
}

QVariant SqliteStatement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(qlonglong(number(column)));
    case SQLITE_FLOAT:
        return QVariant(sqlite3_column_double(m_statement, column));
    case SQLITE_TEXT:
        return QVariant(QString::fromUtf8(text(column)));
    case SQLITE_BLOB:
        return QVariant(text(column).toByteArray());
    default:
        return {};
    }
}

} // namespace portal
