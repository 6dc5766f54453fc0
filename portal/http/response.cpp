// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/response.h"

#include <QJsonDocument>

namespace portal {

Response Response::json(const QJsonObject &object, int status)
{
    return Response{status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact), {}};
}

Response Response::page(QByteArray html, int status)
{
    return Response{status, "text/html; charset=utf-8", std::move(html), {}};
}

Response Response::seeOther(const QByteArray &location)
{
    return Response{303, "text/plain; charset=utf-8", {}, {{"Location", location}}};
}

} // namespace portal
