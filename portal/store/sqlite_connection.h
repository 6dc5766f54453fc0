// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/sqlite_statement.h"

#include <exception>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace portal {

/// One connection to the SQLite file, with every PRAGMA set and read back (M13), and each statement prepared once.
/// Used by one thread at a time.
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
    /// `work` in one BEGIN IMMEDIATE … COMMIT; rolled back on a Problem or when any statement failed (M14).
    [[nodiscard]] Result<void> write(const Work &work);

    /// One of several changes that share a commit.
    struct Change {
        const Work *work = nullptr;
        Result<void> outcome;
        std::exception_ptr thrown; ///< by `work`: nothing of it stays
    };
    /// Each in a savepoint of its own, one after another, and one COMMIT behind them: a change that is refused or fails
    /// leaves no trace and hinders no other. What one of them says holds only after the commit; when that fails, all of
    /// them have failed, also who was refused because of another's change.
    void writeTogether(std::span<Change *const> changes);

    /// Pages in the write-ahead log after this connection's last commit.
    [[nodiscard]] int pagesInLog() const { return m_pagesInLog; }

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
    /// Between BEGIN and COMMIT. True when something is there to commit.
    [[nodiscard]] Result<bool> carryOut(std::span<Change *const> changes);
    void carryOut(Change &change);
    [[nodiscard]] Result<void> end(bool isKept);
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
    int m_pagesInLog = 0;
};

} // namespace portal
