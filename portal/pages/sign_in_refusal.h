// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/http/response.h"
#include "portal/identity/password_check.h"

namespace portal {

/// What a page says of a sign-in that was not let in: the same for an address that nobody has, a wrong password and a
/// disabled identity (R7).
struct SignInRefusal {
    QString notice;
    int status = 401;
    std::chrono::seconds wait{0};

    void addRetryAfter(Response &response) const;
};
[[nodiscard]] SignInRefusal signInRefusal(const PasswordVerdict &verdict, const QString &language);

} // namespace portal
