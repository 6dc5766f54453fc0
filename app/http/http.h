// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>

#include <qcorotask.h>

#include <chrono>
#include <memory>
#include <utility>

namespace gatehouse {

class Cancellation;

/// One request as the rest of the engine sees it. No secret belongs in `url` (R24).
struct HttpRequest {
    QByteArray verb = "GET";
    QUrl url;
    QByteArray contentType; ///< empty when there is no body
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds deadline{30'000}; ///< absolute, from the call, waiting for a free place included
    std::chrono::milliseconds idle{20'000}; ///< longest silence once the request is on the wire
    qint64 byteCap = 16 * 1024 * 1024; ///< most bytes of the answer, header and body
    bool urgent = false; ///< may use the places that ordinary requests leave free: tokens, sign-out, narrowing
    std::shared_ptr<Cancellation> cancellation; ///< ends it early with Cancelled; null: nobody will
};

/// One complete answer; any status of the contract, also errors.
struct HttpReply {
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
};

/// The one transport below sign-in and connectors: everything that leaves the client goes through send(). Engine
/// thread.
class Transport {
public:
    virtual ~Transport() = default;

    /// Completes exactly once, never throws, never follows a redirect. An answer outside HTTP's rules, cut short, over
    /// the cap or of a status no contract knows (1xx, 3xx) is an Error, told apart from "the portal says no".
    [[nodiscard]] virtual QCoro::Task<Result<HttpReply>> send(HttpRequest request) = 0;

    /// What is asked from now on is asked in `languages`, an Accept-Language (RFC 9110, 12.5.4). One that speaks to
    /// nobody outside ignores it.
    virtual void speak(const QByteArray &languages) { Q_UNUSED(languages) }

    /// Ends everything under way with Cancelled; later calls fail at once. For the program's end.
    virtual void shutdown() = 0;
};

} // namespace gatehouse
