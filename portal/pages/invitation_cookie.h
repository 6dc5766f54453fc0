// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/request.h"

#include <optional>

namespace portal {

struct Settings;

/// The link's token for the hour in which its page may be answered: taken out of the address bar, sent back to the
/// invitation's pages only and never to scripts (R46).
[[nodiscard]] QByteArray invitationCookie(const QByteArray &token, const Settings &settings);

/// The token a request brings; empty: none.
[[nodiscard]] QByteArray tokenOfCookie(const Request &request);

/// What ties a form to the page it stood on: the link's token, which only the cookie knows, and the version of the
/// invitation that the page showed.
[[nodiscard]] QByteArray formMark(const QByteArray &token, qint64 version, const Settings &settings);

/// The version a form's mark speaks of; nothing when the mark is not of a page for this token.
[[nodiscard]] std::optional<qint64> versionOfMark(
    const QByteArray &mark, const QByteArray &token, const Settings &settings);

} // namespace portal
