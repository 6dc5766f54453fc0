// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"

#include "portal/api/fields.h"

#include <memory>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Route routeOf(const RouteName &name, Route::Kind kind, const Operation &operation)
{
    Route route;
    route.verb = name.verb;
    route.pattern = name.pattern;
    route.operation = name.operation;
    route.kind = kind;
    route.body = name.body;
    route.prepare = [operation](const Request &request) -> Result<Prepared> {
        auto kept = std::make_shared<const Request>(request);
        return Prepared{{}, [operation, kept](Scene &scene) {
                            return operation(scene, *kept);
                        }};
    };
    return route;
}

QByteArray etag(qint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

} // namespace

Route readRoute(const RouteName &name, const Operation &operation)
{
    return routeOf(name, Route::Kind::Read, operation);
}

Route mutationRoute(const RouteName &name, const Operation &operation)
{
    return routeOf(name, Route::Kind::Mutation, operation);
}

Response entity(const QJsonObject &object, qint64 version)
{
    Response response = Response::json(object);
    response.headers.append({"ETag", etag(version)});
    return response;
}

Result<void> checkVersion(const Request &request, qint64 present, const QJsonObject &conflict)
{
    const QByteArray given = request.header("if-match");
    if (given.isEmpty()) {
        return refuse(428, u"precondition_required"_s);
    }
    // A weak tag is well-formed and never matches (R54).
    const bool isWeak = given.startsWith("W/");
    const QByteArray quoted = isWeak ? given.mid(2) : given;
    const bool isQuoted = quoted.size() > 2 && quoted.startsWith('"') && quoted.endsWith('"');
    bool isNumber = false;
    const qint64 version = isQuoted ? quoted.sliced(1, quoted.size() - 2).toLongLong(&isNumber) : 0;
    if (!isNumber) {
        return refuse(400, u"invalid_request"_s, u"If-Match must name one version."_s, {{u"field"_s, u"If-Match"_s}});
    }
    if (isWeak || version != present) {
        return refuse(412, u"version_conflict"_s, u"It was changed meanwhile."_s, conflict);
    }
    return {};
}

Result<int> pageLimit(const Request &request, int usual, int most)
{
    const auto given = request.query.constFind(u"limit"_s);
    if (given == request.query.constEnd()) {
        return usual;
    }
    bool isNumber = false;
    const int limit = given->toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > most) {
        return invalidField(u"limit"_s, u"This must be a number from 1 to %1."_s.arg(most));
    }
    return limit;
}

} // namespace portal
