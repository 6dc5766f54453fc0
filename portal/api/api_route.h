// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"

#include <functional>

namespace portal {

/// An operation that needs no slow work: all of it happens in its one transaction.
using Operation = std::function<Result<Response>(Scene &, const Request &)>;

/// What tells one route from another, besides its operation.
struct RouteName {
    Verb verb = Verb::Get;
    QString pattern;
    QByteArray operation;
    Route::Body body = Route::Body::None;
};
[[nodiscard]] Route readRoute(const RouteName &name, const Operation &operation);
[[nodiscard]] Route mutationRoute(const RouteName &name, const Operation &operation);

/// An entity with its version as strong ETag (R54).
[[nodiscard]] Response entity(const QJsonObject &object, qint64 version);

/// If-Match as every edit of something that exists carries it: 428 without, 400 malformed, 412 `version_conflict` with
/// `conflict` when it names another version than `present`.
[[nodiscard]] Result<void> checkVersion(const Request &request, qint64 present, const QJsonObject &conflict);

/// `limit` of a list: 422 beyond 1 and `most`.
[[nodiscard]] Result<int> pageLimit(const Request &request, int usual, int most);

} // namespace portal
