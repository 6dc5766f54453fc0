// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/cached_events.h"

#include "app/store/stored_values.h"

#include <QJsonDocument>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr qint64 eventsKept = 10'000;

const QString insertEvent =
    u"INSERT OR IGNORE INTO event (number, id, at, actor, principal, action, object, before, after, reason) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
const QString selectEvents =
    u"SELECT number, id, at, actor, principal, action, object, before, after, reason FROM event ORDER BY number DESC"_s;
const QString dropOldest = u"DELETE FROM event WHERE number <= (SELECT max(number) FROM event) - ?"_s;

QByteArray storedState(const QJsonObject &state)
{
    return state.isEmpty() ? QByteArray("") : QJsonDocument(state).toJson(QJsonDocument::Compact);
}

AuditEvent eventOf(const QSqlQuery &row)
{
    AuditEvent event;
    event.number = row.value(0).toLongLong();
    event.id = row.value(1).toString();
    event.at = instantFromStore(row.value(2));
    event.actor = row.value(3).toString();
    event.principal = row.value(4).toString();
    event.action = row.value(5).toString();
    event.object = row.value(6).toString();
    event.before = QJsonDocument::fromJson(row.value(7).toByteArray()).object();
    event.after = QJsonDocument::fromJson(row.value(8).toByteArray()).object();
    event.reason = row.value(9).toString();
    return event;
}

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : tl::unexpected(changed.error());
}

} // namespace

Result<void> makeEventTable(Database &database)
{
    return done(database.run(
        u"CREATE TABLE event (number INTEGER PRIMARY KEY, id TEXT NOT NULL, at INTEGER NOT NULL, actor TEXT NOT NULL, "
        "principal TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL, before BLOB NOT NULL, "
        "after BLOB NOT NULL, reason TEXT NOT NULL) STRICT"_s));
}

Result<void> writeEvents(Database &database, const QList<AuditEvent> &events)
{
    Transaction transaction(database);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const AuditEvent &event : events) {
        auto written = done(database.run(insertEvent,
            {event.number, event.id, storedInstant(event.at), storedText(event.actor), storedText(event.principal),
                storedText(event.action), storedText(event.object), storedState(event.before), storedState(event.after),
                storedText(event.reason)}));
        if (!written)
            return written;
    }
    if (auto dropped = done(database.run(dropOldest, {eventsKept})); !dropped)
        return dropped;
    return transaction.commit();
}

Result<QList<AuditEvent>> readEvents(Database &database)
{
    QList<AuditEvent> events;
    auto read = database.read(selectEvents, {}, [&events](const QSqlQuery &row) { events.append(eventOf(row)); });
    if (!read)
        return tl::unexpected(read.error());
    return events;
}

Result<void> clearEvents(Database &database)
{
    return done(database.run(u"DELETE FROM event"_s));
}

} // namespace gatehouse
