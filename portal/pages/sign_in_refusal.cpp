// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/sign_in_refusal.h"

#include "portal/pages/words.h"

namespace portal {

void SignInRefusal::addRetryAfter(Response &response) const
{
    if (wait.count() > 0)
        response.headers.emplaceBack("Retry-After", QByteArray::number(qint64{wait.count()}));
}

SignInRefusal signInRefusal(const PasswordVerdict &verdict, const QString &language)
{
    switch (verdict.outcome) {
    case PasswordOutcome::Right:
    case PasswordOutcome::Wrong:
        break;
    case PasswordOutcome::Paused:
        return {words(Words::TooManyTries, language).arg(waitText(verdict.wait, language)), 429, verdict.wait};
    case PasswordOutcome::Overloaded:
        return {words(Words::Busy, language), 503, verdict.wait};
    }
    return {words(Words::WrongPassword, language), 401, verdict.wait};
}

} // namespace portal
