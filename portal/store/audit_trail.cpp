// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/audit_trail.h"

#include "portal/store/row_reading.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

#include <limits>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *lastLink =
    "SELECT number, hash FROM audit_events WHERE account_id = ? ORDER BY number DESC LIMIT 1";
constexpr const char *insertEvent =
    "INSERT INTO audit_events (account_id, number, id, at, actor_id, actor, principal, action, object, before, after, "
    "request_id, previous_hash, hash, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char *pageOfEvents =
    "SELECT account_id, number, id, at, actor_id, actor, principal, action, object, before, after, request_id, reason "
    "FROM audit_events WHERE account_id = ? AND number < ? AND (? = '' OR actor_id = ? OR instr(lower(actor), "
    "lower(?)) > 0) AND (? = '' OR action = ? OR substr(action, 1, length(?) + 1) = ? || '.') AND (? = '' OR object = "
    "?) AND at >= ? AND at < ? ORDER BY number DESC LIMIT ?";
constexpr const char *wholeChain =
    "SELECT account_id, number, id, at, actor_id, actor, principal, action, object, before, after, request_id, "
    "reason, previous_hash, hash FROM audit_events WHERE account_id = ? AND number > ? ORDER BY number LIMIT 1000";

constexpr const char *countRefused =
    "SELECT count(*) FROM audit_events WHERE account_id = ? AND actor_id = ? AND at > ? AND action = 'access.refused'";

QString written(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QVariant &stored)
{
    return QJsonDocument::fromJson(stored.toString().toUtf8()).object();
}

AuditEvent eventOf(const Row &row)
{
    return AuditEvent{row[0].toString(), row[1].toLongLong(), row[2].toString(), instantOf(row[3]), row[4].toString(),
        row[5].toString(), row[6].toString(), row[7].toString(), row[8].toString(), objectOf(row[9]), objectOf(row[10]),
        row[11].toString(), row[12].toString()};
}

/// Each field with its length before it, so that no two events give the same bytes; the hash before comes first.
QByteArray linkHash(const QByteArray &previous, const AuditEvent &event)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) {
        const quint64 length = qToBigEndian(quint64(part.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), qsizetype(sizeof length)));
        hash.addData(part);
    };
    add(previous);
    add(QByteArray::number(event.number));
    add(QByteArray::number(toStored(event.at)));
    for (const QString &text : {event.account, event.actorId, event.actor, event.principal, event.action, event.object,
             written(event.before), written(event.after), event.requestId}) {
        add(text.toUtf8());
    }
    // Last and only where there is one: the chains from before this column still hold.
    if (!event.reason.isEmpty()) {
        add(event.reason.toUtf8());
    }
    return hash.result();
}

QString idOf(const QByteArray &hash)
{
    return QString::fromLatin1(hash.first(16).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Result<void> recordEvent(Transaction &transaction, AuditEvent event)
{
    auto last = transaction.rows(lastLink, {event.account});
    if (!last) {
        return tl::unexpected(last.error());
    }
    const QByteArray previous = last->empty() ? QByteArray() : last->front()[1].toByteArray();
    event.number = last->empty() ? 1 : last->front()[0].toLongLong() + 1;
    const QByteArray hash = linkHash(previous, event);
    return changeOne(transaction, insertEvent,
        {event.account, event.number, idOf(hash), toStored(event.at), event.actorId, event.actor, event.principal,
            event.action, event.object, written(event.before), written(event.after), event.requestId, previous, hash,
            event.reason});
}

Result<std::vector<AuditEvent>> eventsOf(Transaction &transaction, const QString &account, const AuditFilter &filter)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const QString &actor = filter.actor;
    const QString &action = filter.action;
    return allOf(transaction, eventOf, pageOfEvents,
        {account, filter.before > 0 ? filter.before : most, actor, actor, actor, action, action, action, action,
            filter.object, filter.object, filter.from ? toStored(*filter.from) : -most,
            filter.to ? toStored(*filter.to) : most, filter.limit});
}

QString refusedAction()
{
    return u"access.refused"_s;
}

Result<int> refusalsSince(Transaction &transaction, const QString &account, const QString &actorId, Instant since)
{
    auto rows = transaction.rows(countRefused, {account, actorId, toStored(since)});
    return rows ? Result<int>(rows->front().front().toInt()) : Result<int>(tl::unexpected(rows.error()));
}

Result<std::optional<qint64>> firstBrokenLink(Transaction &transaction, const QString &account)
{
    QByteArray previous;
    qint64 number = 0;
    while (true) {
        auto rows = transaction.rows(wholeChain, {account, number});
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        if (rows->empty()) {
            return std::optional<qint64>();
        }
        for (const Row &row : *rows) {
            const AuditEvent event = eventOf(row);
            const QByteArray hash = row[14].toByteArray();
            if (event.number != number + 1 || row[13].toByteArray() != previous || linkHash(previous, event) != hash
                || event.id != idOf(hash)) {
                return std::optional(event.number);
            }
            previous = hash;
            number = event.number;
        }
    }
}

} // namespace portal
