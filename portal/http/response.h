// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace portal {

/// One answer. The adapter adds Date, Gatehouse-Time, request id, length and the security headers.
struct Response {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;

    [[nodiscard]] static Response json(const QJsonObject &object, int status = 200);
    [[nodiscard]] static Response page(QByteArray html, int status = 200);
    /// 303, so that a form post becomes a GET (R16).
    [[nodiscard]] static Response seeOther(const QByteArray &location);
};

} // namespace portal
