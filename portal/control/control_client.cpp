// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/control_client.h"

#include "portal/control/control_socket.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Longer than the commands before ours may take together.
constexpr std::chrono::seconds patience{30};

} // namespace

Result<std::optional<QJsonObject>> askRunningPortal(const QUrl &database, const ControlRequest &request)
{
    auto connection = connectToControl(controlSocketPath(database.path(QUrl::FullyDecoded)));
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    if (!*connection) {
        return std::optional<QJsonObject>();
    }
    const QByteArray line = writtenRequest(request);
    if (line.size() >= longestControlLine) {
        return refuse(413, u"content_too_large"_s, u"That is too much for one command."_s);
    }
    if (!sendLine(**connection, line, patience)) {
        return refuse(503, u"overloaded"_s, u"The running portal doesn't take the command; try again."_s);
    }
    const auto answer = receiveLine(**connection, patience);
    if (!answer) {
        return refuse(503, u"overloaded"_s,
            u"The running portal didn't answer. Look whether the command was carried out before you give it again."_s);
    }
    auto read = readControlAnswer(*answer);
    if (!read) {
        return tl::unexpected(read.error());
    }
    return std::optional(std::move(*read));
}

} // namespace portal
