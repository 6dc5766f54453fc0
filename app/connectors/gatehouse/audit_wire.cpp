// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/audit_wire.h"

#include "app/connectors/gatehouse/wire_reader.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr auto eventsLimit = "limit=100";

/// What was there before or is there after: any object, or null.
QJsonObject stateFromWire(const WireObject &event, std::string_view key)
{
    const auto element = event.element(key);
    if (!element || element->is_null())
        return {};
    const std::string text = simdjson::minify(*element);
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    if (!document.isObject())
        event.fault(key);
    return document.object();
}

AuditEvent eventFromWire(const WireObject &object)
{
    AuditEvent event;
    event.number = object.integer("number");
    if (event.number < 1)
        object.fault("number");
    event.id = object.text("id");
    event.at = Instant(std::chrono::milliseconds(object.integer("at")));
    event.actor = object.text("actor");
    event.principal = object.textOr("principal", {});
    event.action = object.text("action");
    event.object = object.text("object");
    event.before = stateFromWire(object, "before");
    event.after = stateFromWire(object, "after");
    event.reason = object.textOr("reason", {});
    return event;
}

} // namespace

QByteArray auditQuery(const ActivityFilter &filter, const QByteArray &cursor)
{
    QByteArray query = eventsLimit;
    const auto add = [&query](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            query += '&' + QByteArray(name) + '=' + value.toPercentEncoding();
    };
    const auto moment = [](const std::optional<Instant> &at) {
        return at ? QByteArray::number(qint64{at->time_since_epoch().count()}) : QByteArray();
    };
    add("actor", filter.person.toUtf8());
    add("action", filter.kind.toUtf8());
    add("from", moment(filter.from));
    add("to", moment(filter.to));
    add("cursor", cursor);
    return query;
}

Result<FetchedEvents> eventsFromWire(const QByteArray &json)
{
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return tl::unexpected(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    FetchedEvents page;
    root.forEach("events", [&page](const WireObject &event) { page.events.append(eventFromWire(event)); });
    if (root.integer("count") != page.events.size())
        root.fault("count");
    page.nextCursor = root.textOr("next_cursor", {}).toUtf8();
    if (fault.isSet())
        return tl::unexpected(fault.error());
    return page;
}

} // namespace gatehouse
