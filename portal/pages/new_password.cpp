// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/new_password.h"

#include "portal/identity/password_rules.h"

namespace portal {

std::optional<Words> passwordRefusal(const QString &password, const QStringList &about)
{
    switch (faultOfPassword(password, about)) {
    case PasswordFault::None:
        return std::nullopt;
    case PasswordFault::TooShort:
        return Words::PasswordTooShort;
    case PasswordFault::TooLong:
        return Words::PasswordTooLong;
    case PasswordFault::Common:
        return Words::PasswordCommon;
    case PasswordFault::NamesYou:
        return Words::PasswordNamesYou;
    }
    return Words::PasswordCommon;
}

} // namespace portal
