// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/request_body.h"

#include "portal/http/strict_json.h"
#include "portal/http/target.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Is the content type `wanted`, with no charset but UTF-8?
bool isType(const QByteArray &field, const char *wanted)
{
    const auto parts = field.split(';');
    if (parts.first().trimmed().compare(wanted, Qt::CaseInsensitive) != 0) {
        return false;
    }
    if (parts.size() == 1) {
        return true;
    }
    const auto parameter = parts[1].trimmed().toLower();
    return parts.size() == 2 && (parameter == "charset=utf-8" || parameter == "charset=\"utf-8\"");
}

Result<void> readJson(Request &request)
{
    if (!isType(request.header("content-type"), "application/json")) {
        return refuse(415, u"unsupported_media_type"_s, u"The body must be application/json."_s);
    }
    auto json = readStrictJson(request.body);
    if (!json) {
        return tl::unexpected(json.error());
    }
    request.json = std::move(*json);
    return {};
}

Result<void> readFormBody(Request &request)
{
    if (!isType(request.header("content-type"), "application/x-www-form-urlencoded")) {
        return refuse(415, u"unsupported_media_type"_s, u"The body must be application/x-www-form-urlencoded."_s);
    }
    auto form = readForm(request.body);
    if (!form) {
        return tl::unexpected(form.error());
    }
    request.form = std::move(*form);
    return {};
}

} // namespace

Result<void> readBody(Route::Body kind, Request &request)
{
    switch (kind) {
    case Route::Body::None:
        if (!request.body.isEmpty()) {
            return refuse(400, u"invalid_request"_s, u"This request takes no body."_s);
        }
        return {};
    case Route::Body::OptionalJson:
        return request.body.isEmpty() ? Result<void>() : readJson(request);
    case Route::Body::Json:
        return readJson(request);
    case Route::Body::Form:
        return readFormBody(request);
    case Route::Body::Raw:
        return {};
    }
    return {};
}

} // namespace portal
