// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QMultiHash>
#include <QString>
#include <QStringList>

namespace portal {

/// Other: a method that no route takes; answered 405.
enum class Verb { Get, Head, Post, Patch, Delete, Put, Other };

/// One request, already framed, bounded and taken apart by the adapter. A plain value: handlers run on it in tests and
/// in the simulation without a socket.
struct Request {
    Verb verb = Verb::Get;
    QString path; ///< decoded, without query
    QStringList pathValues; ///< what the route's {placeholders} matched, in order
    QHash<QString, QString> query; ///< decoded; a doubled name was refused (R29)
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; a doubled one that may not be was refused
    QByteArray body;
    QJsonObject json; ///< body read strictly (M12), for routes that take JSON
    QHash<QString, QString> form; ///< body of a form post
    QByteArray source; ///< the peer's address, or the declared proxy's word for it
    QString requestId;
    QString language; ///< best of Accept-Language that we speak: "en", "de"…

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    [[nodiscard]] QString pathValue(qsizetype index) const { return pathValues.value(index); }
    [[nodiscard]] bool dryRun() const { return query.value(QStringLiteral("dry_run")) == QLatin1StringView("true"); }
};

} // namespace portal
