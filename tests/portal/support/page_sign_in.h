// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/portal/support/http_client.h"

namespace portal::test {

/// Signs somebody in through the browser's pages, with PKCE: the answer of the token endpoint.
[[nodiscard]] HttpAnswer tokensByPage(HttpClient &client, const QString &email, const QString &password);

/// Signs somebody in through the browser's pages, with PKCE; the client sends their access token from then on. Returns
/// the token; empty: it was refused.
[[nodiscard]] QByteArray signInByPage(HttpClient &client, const QString &email, const QString &password);

} // namespace portal::test
