// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/refusal_page.h"

#include "portal/api/problem_titles.h"
#include "portal/pages/page_frame.h"

namespace portal {

Response refusalPage(const Problem &problem, const Request &request, const Settings &settings, const Profile &profile)
{
    constexpr int notFound = 404;
    const Reader reader{settings, profile, request.language};
    if (problem.status == notFound)
        return saying(reader, reader.say(Words::NothingHereTitle), reader.say(Words::NothingHereText), problem.status);
    Response response = saying(reader, reader.say(Words::RefusedTitle),
        reader.say(Words::RefusedText).arg(problemTitle(problem.code, reader.language)), problem.status);
    if (problem.retryAfter > 0)
        response.headers.emplaceBack("Retry-After", QByteArray::number(problem.retryAfter));
    return response;
}

} // namespace portal
