// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store_faults/stored_state.h"

#include "app/store/plan_file.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

namespace {

using IsTold = std::function<bool(const QString &table, const QString &column)>;

/// Hands `read` a connection that can write nothing.
void lookInto(const QString &path, const std::function<void(const QSqlDatabase &)> &read)
{
    const QString name = u"a look into the store"_s;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        file.setDatabaseName(path);
        file.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (file.open())
            read(file);
        file.close();
    }
    QSqlDatabase::removeDatabase(name);
}

QStringList rowsOf(const QSqlDatabase &file, const QString &table, const IsTold &isTold)
{
    QStringList lines;
    QSqlQuery query(file);
    query.setForwardOnly(true);
    query.exec(u"SELECT * FROM "_s + table);
    while (query.next()) {
        const QSqlRecord record = query.record();
        const QString name = table == "setting"_L1 ? record.value(0).toString() : QString();
        if (name == "sequence"_L1 || (name == "client"_L1 && !isTold(table, name)))
            continue;
        QStringList words{table};
        for (int i = 0; i < record.count(); ++i) {
            if (isTold(table, record.fieldName(i)))
                words.append(record.fieldName(i) + u'=' + QString::fromUtf8(record.value(i).toByteArray()));
        }
        lines.append(words.join(u' '));
    }
    return lines;
}

QStringList allOf(const QString &path, const IsTold &isTold)
{
    QStringList lines;
    lookInto(path, [&](const QSqlDatabase &file) {
        const QStringList tables = file.tables();
        for (const QString &table : tables)
            lines += rowsOf(file, table, isTold);
    });
    lines.sort();
    return lines;
}

bool isTheSameInTheEnd(const QString &table, const QString &column)
{
    static const QHash<QString, QSet<QString>> others{
        {u"change"_s,
            {u"ord"_s, u"id"_s, u"base_version"_s, u"staged_at"_s, u"send_after"_s, u"depends_on"_s, u"attempts"_s,
                u"acknowledged"_s, u"error"_s, u"key"_s, u"sequence"_s, u"result_version"_s, u"failures"_s,
                u"rebases"_s, u"retry_at"_s, u"batch"_s}},
        {u"draft"_s, {u"at"_s}},
        {u"kept_file"_s, {u"ord"_s, u"key"_s, u"sequence"_s, u"remote"_s}},
        {u"setting"_s, {u"client"_s}},
        {u"portal"_s, {u"clock_offset"_s}},
        {u"state"_s, {u"last_sync"_s, u"snapshot"_s}},
        {u"ticket"_s, {u"created_at"_s, u"updated_at"_s, u"last_at"_s}},
        {u"message"_s, {u"at"_s}},
    };
    return !others.value(table).contains(column);
}

} // namespace

QStringList storedPlan(const QString &folder)
{
    return allOf(QDir(folder).filePath(PlanFile::fileName()),
        [](const QString & /*table*/, const QString &column) { return column != "token_stored"_L1; });
}

QStringList storedChanges(const QString &folder)
{
    QStringList lines;
    lookInto(QDir(folder).filePath(PlanFile::fileName()), [&lines](const QSqlDatabase &file) {
        QSqlQuery query(file);
        query.exec(u"SELECT id, state, hold, key, reason, base_version FROM change ORDER BY ord"_s);
        while (query.next()) {
            QStringList words;
            for (int i = 0; i < query.record().count(); ++i)
                words.append(query.value(i).toString());
            lines.append(words.join(u' '));
        }
    });
    return lines;
}

QStringList storedInTheEnd(const QString &folder)
{
    QStringList lines = allOf(QDir(folder).filePath(PlanFile::fileName()), isTheSameInTheEnd);
    const QStringList caches = QDir(folder).entryList({u"cache-*.db"_s}, QDir::Files, QDir::Name);
    for (const QString &cache : caches)
        lines += allOf(QDir(folder).filePath(cache), isTheSameInTheEnd);
    return lines;
}

} // namespace gatehouse::test
