// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/sqlite_statement.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace portal {

/// One connection to the SQLite file, with every PRAGMA set and read back (M13), and each statement prepared once.
/// Used by the thread that opened it.
class SqliteConnection {
public:
    enum class Mode { ReadWrite, ReadOnly };

    [[nodiscard]] static Result<std::unique_ptr<SqliteConnection>> open(const QString &path, Mode mode);

    SqliteConnection(const SqliteConnection &) = delete;
    SqliteConnection &operator=(const SqliteConnection &) = delete;
    ~SqliteConnection() = default;

    using Work = std::function<Result<void>(Transaction &)>;

    /// `work` in one deferred transaction in which nothing can be written.
    [[nodiscard]] Result<void> read(const Work &work);
    /// `work` in one BEGIN IMMEDIATE … COMMIT; rolled back on a Problem or when any statement failed (M14). Returns the
    /// number of statements, by which the caller knows when the log should be folded back.
    [[nodiscard]] Result<int> write(const Work &work);

    /// All rows of one statement outside a transaction or within; the error is in the log, never in the Problem.
    [[nodiscard]] Result<std::vector<Row>> rows(const char *sql, const std::initializer_list<QVariant> &values = {});
    [[nodiscard]] Result<void> each(const char *sql, const std::initializer_list<QVariant> &values,
        const std::function<void(const RowView &)> &take);
    [[nodiscard]] Result<int> run(const char *sql, const std::initializer_list<QVariant> &values = {});

private:
    using Handle = std::unique_ptr<sqlite3, int (*)(sqlite3 *)>;
    explicit SqliteConnection(Handle database);

    [[nodiscard]] Result<void> setPragmas();
    /// The statement with its values bound.
    [[nodiscard]] Result<SqliteStatement *> ready(const char *sql, const std::initializer_list<QVariant> &values);
    [[nodiscard]] Result<void> allowWriting(bool allowed);
    [[nodiscard]] Problem failed(int code, const char *sql) const;

    /// Finds a statement by its text without copying it.
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    Handle m_database; // first, so that it is closed behind its statements
    std::unordered_map<std::string, std::unique_ptr<SqliteStatement>, TextHash, std::equal_to<>> m_statements;
    bool m_inTransaction = false;
    bool m_mayWrite = true;
};

} // namespace portal
