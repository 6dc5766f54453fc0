// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/plan_on_disk.h"

#include "app/store/change_form.h"
#include "models/error_sentence.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::killed {

namespace {
const QString connection = u"plan-on-disk"_s;
} // namespace

PlanOnDisk::PlanOnDisk(const QString &folder)
{
    const QStringList aside = QDir(folder).entryList({u"*.damaged-*"_s});
    if (!aside.isEmpty())
        m_damage = u"moved aside: "_s + aside.join(u", "_s);
    read(QDir(folder).filePath(u"plan-v1.db"_s));
    QSqlDatabase::removeDatabase(connection);
}

void PlanOnDisk::read(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open()) {
        m_damage = database.lastError().text();
        return;
    }
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA integrity_check"_s) || !query.next() || query.value(0).toString() != "ok"_L1)
        m_damage = u"its pages: "_s + query.value(0).toString() + query.lastError().text();
    if (!query.exec(u"SELECT id, key, kind, state, error, edit FROM change ORDER BY ord"_s))
        m_damage = query.lastError().text();
    while (query.next()) {
        PlannedChange change{query.value(0).toString(), query.value(1).toString(), query.value(2).toString(),
            static_cast<ChangeState>(query.value(3).toInt())};
        const auto error = errorFromStoredForm(query.value(4).toByteArray());
        change.isBelieved = error && error->problem == alreadyGoneProblem;
        if (const auto edit = editFromStoredForm(change.kind, query.value(5).toByteArray()))
            change.target = targetOf(*edit).section(u'/', 1);
        m_changes.push_back(std::move(change));
    }
}

} // namespace gatehouse::killed
