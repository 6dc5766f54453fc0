// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/control_message.h"

#include "portal/api/fields.h"
#include "portal/http/strict_json.h"

#include <QJsonDocument>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int version = 1;

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray writtenRequest(const ControlRequest &request)
{
    return written({{u"version"_s, version}, {u"command"_s, request.command}, {u"with"_s, request.with}});
}

Result<ControlRequest> readControlRequest(const QByteArray &line)
{
    auto object = readStrictJson(line);
    if (!object) {
        return tl::unexpected(object.error());
    }
    if (auto form = checkMembers(*object, {"version"_L1, "command"_L1, "with"_L1}, {}, {}); !form) {
        return tl::unexpected(form.error());
    }
    if (object->value("version"_L1) != version) {
        return refuse(400, u"invalid_request"_s,
            u"The command and the running portal are of different versions; restart the portal."_s);
    }
    if (!object->value("command"_L1).isString() || !object->value("with"_L1).isObject()) {
        return refuse(400, u"invalid_request"_s, u"This is no command."_s);
    }
    return ControlRequest{object->value("command"_L1).toString(), object->value("with"_L1).toObject()};
}

QByteArray writtenAnswer(const Result<QJsonObject> &answer)
{
    if (answer) {
        return written({{u"done"_s, *answer}});
    }
    const Problem &problem = answer.error();
    return written({{u"refused"_s,
        QJsonObject{{u"status"_s, problem.status}, {u"code"_s, problem.code}, {u"detail"_s, problem.detail}}}});
}

Result<QJsonObject> readControlAnswer(const QByteArray &line)
{
    auto object = readStrictJson(line);
    if (!object) {
        return refuse(500, u"internal"_s, u"The running portal gave an answer that can't be read."_s);
    }
    const QJsonObject refused = object->value("refused"_L1).toObject();
    if (!refused.isEmpty()) {
        return refuse(refused.value("status"_L1).toInt(500), refused.value("code"_L1).toString(),
            refused.value("detail"_L1).toString());
    }
    return object->value("done"_L1).toObject();
}

} // namespace portal
