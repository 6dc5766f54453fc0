// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/api/route.h"
#include "portal/pages/sign_in_request.h"

#include <optional>

namespace portal {

struct Identity;

/// After the right password: the page to choose an account on, for those who have a choice where the portal asks;
/// nothing for all others, who go on at once.
[[nodiscard]] Result<std::optional<Response>> accountChoice(
    Scene &scene, const Identity &identity, const SignInRequest &request, const QString &language);

/// Sends the browser back to the client with a code for this identity and, where one was chosen, this account.
[[nodiscard]] Result<Response> sendBack(
    Scene &scene, const QString &identity, const SignInRequest &request, const QString &account = {});

/// POST /authorize/account: the choice, good for ten minutes and while the password is the one it was made with.
[[nodiscard]] Result<Prepared> prepareAccountChoice(const Request &request, const Settings &settings);

} // namespace portal
