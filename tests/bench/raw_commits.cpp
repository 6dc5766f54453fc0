// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/raw_commits.h"

#include <QFile>

#include <memory>
#include <sqlite3.h>
#include <unistd.h>

namespace gatehouse::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rows = 10'000; // as many as the statement below makes
constexpr int commitsBetweenCheckpoints = 500; // about as many pages as SQLite itself waits for

class RawFile {
public:
    explicit RawFile(const QString &path)
    {
        sqlite3 *raw = nullptr;
        if (sqlite3_open(qPrintable(path), &raw) != SQLITE_OK)
            qFatal("SQLite can't open %s", qPrintable(path));
        m_database.reset(raw);
    }

    void run(const char *sql) const
    {
        if (sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("SQLite: %s", sqlite3_errmsg(m_database.get()));
    }

    using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;
    [[nodiscard]] Statement prepare(const char *sql) const
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database.get(), sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("SQLite: %s", sqlite3_errmsg(m_database.get()));
        return {statement, &sqlite3_finalize};
    }

    void step(const Statement &statement) const
    {
        if (sqlite3_step(statement.get()) != SQLITE_DONE || sqlite3_reset(statement.get()) != SQLITE_OK)
            qFatal("SQLite: %s", sqlite3_errmsg(m_database.get()));
    }

private:
    std::unique_ptr<sqlite3, int (*)(sqlite3 *)> m_database{nullptr, &sqlite3_close};
};

/// Has what was written so far reach the disk, so that the commits that are timed don't pay for it.
void settle(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        qFatal("%s can't be written to the disk", qPrintable(path));
}

} // namespace

double rawCommitsPerSecond(const QString &folder, std::chrono::milliseconds time)
{
    const QString path = folder + u"/raw.db"_s;
    for (const QString &left : {path, QString(path + u"-wal"_s), QString(path + u"-shm"_s)})
        QFile::remove(left);
    const RawFile file(path);
    file.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;"
             "CREATE TABLE things (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
             "CREATE TABLE kept (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, answer TEXT NOT NULL) STRICT;"
             "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
             "INSERT INTO things SELECT i, hex(randomblob(100)) FROM n");
    const auto begin = file.prepare("BEGIN IMMEDIATE");
    const auto update = file.prepare("UPDATE things SET text = hex(randomblob(100)) WHERE id = ?");
    const auto insert =
        file.prepare("INSERT INTO kept (key, answer) VALUES (hex(randomblob(16)), hex(randomblob(200)))");
    const auto commit = file.prepare("COMMIT");

    int commits = 0;
    const auto commitOne = [&] {
        file.step(begin);
        sqlite3_bind_int(update.get(), 1, 1 + commits * 7 % rows);
        file.step(update);
        file.step(insert);
        file.step(commit);
        if (++commits % commitsBetweenCheckpoints == 0)
            file.run("PRAGMA wal_checkpoint(PASSIVE)");
    };
    // A log that still grows costs more a commit than one that is written over, which is how a server's is.
    file.run("PRAGMA synchronous=OFF");
    while (commits < 2 * commitsBetweenCheckpoints)
        commitOne();
    file.run("PRAGMA synchronous=FULL");
    settle(path + u"-wal"_s);
    settle(path);
    commits = 0;
    const auto start = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - start < time)
        commitOne();
    return commits / std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

} // namespace gatehouse::bench
