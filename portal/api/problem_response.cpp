// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/problem_response.h"

#include "portal/api/problem_titles.h"

using namespace Qt::Literals::StringLiterals;

namespace portal {

Response problemResponse(const Problem &problem, const QString &requestId, const QString &language)
{
    QJsonObject members = problem.extras;
    members[u"type"_s] = QString(u"urn:gatehouse:problem:"_s + problem.code);
    members[u"title"_s] = problemTitle(problem.code, language);
    members[u"status"_s] = problem.status;
    members[u"code"_s] = problem.code;
    if (!problem.detail.isEmpty())
        members[u"detail"_s] = problem.detail;
    if (!requestId.isEmpty())
        members[u"request_id"_s] = requestId;
    auto response = Response::json(members, problem.status);
    response.contentType = "application/problem+json";
    if (problem.retryAfter > 0)
        response.headers.emplaceBack("Retry-After", QByteArray::number(problem.retryAfter));
    if (problem.status == 401)
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace portal
