// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace portal {

/// What an operator's command asks of the running portal: `{"version":1,"command":"ticket.close","with":{…}}`.
struct ControlRequest {
    QString command;
    QJsonObject with;
};

[[nodiscard]] QByteArray writtenRequest(const ControlRequest &request);
/// Strict: no member too many, none missing, this version.
[[nodiscard]] Result<ControlRequest> readControlRequest(const QByteArray &line);

/// `{"done":{…}}`, or `{"refused":{"status":…,"code":…,"detail":…}}` for a Problem.
[[nodiscard]] QByteArray writtenAnswer(const Result<QJsonObject> &answer);
[[nodiscard]] Result<QJsonObject> readControlAnswer(const QByteArray &line);

} // namespace portal
