// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/password_check.h"

#include "portal/api/address.h"
#include "portal/identity/identity_store.h"
#include "portal/identity/password_hasher.h"
#include "portal/identity/password_rules.h"
#include "portal/identity/sign_in_audit.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

SignInAttempt counted(const PasswordTry &attempt)
{
    const QString canonical = canonicalAddress(attempt.email);
    return {canonical.isEmpty() ? attempt.email.left(254) : canonical, attempt.source};
}

PasswordVerdict notLookedAt(PasswordOutcome outcome, std::chrono::seconds wait)
{
    PasswordVerdict verdict;
    verdict.outcome = outcome;
    verdict.wait = wait;
    return verdict;
}

} // namespace

Result<PasswordVerdict> checkPassword(Workshop &workshop, const PasswordTry &attempt)
{
    std::chrono::seconds pause{0};
    std::optional<Identity> identity;
    const auto looked = workshop.read([&](Transaction &transaction) -> Result<void> {
        const auto wait = pauseBefore(transaction, counted(attempt), workshop.now);
        if (!wait)
            return tl::unexpected(wait.error());
        pause = *wait;
        auto found = identityByEmail(transaction, attempt.email);
        if (!found)
            return tl::unexpected(found.error());
        identity = std::move(*found);
        return {};
    });
    if (!looked)
        return tl::unexpected(looked.error());
    if (pause.count() > 0)
        return notLookedAt(PasswordOutcome::Paused, pause);

    PasswordVerdict verdict;
    if (identity) {
        verdict.identity = identity->id;
        verdict.checkedAgainst = identity->passwordHash;
    }
    const QByteArray password = isOverlong(attempt.password) ? QByteArray() : passwordBytes(attempt.password);
    const auto right = workshop.hasher.verify(verdict.checkedAgainst, password);
    if (!right)
        return notLookedAt(PasswordOutcome::Overloaded, std::chrono::seconds{right.error().retryAfter});
    if (!*right || identity->disabled || password.isEmpty())
        return verdict;
    verdict.outcome = PasswordOutcome::Right;
    if (workshop.hasher.isOutdated(verdict.checkedAgainst))
        verdict.renewed = workshop.hasher.hash(password).value_or(QByteArray()); // when busy: next time
    return verdict;
}

Result<PasswordVerdict> settlePassword(
    Transaction &transaction, const PasswordTry &attempt, PasswordVerdict verdict, Instant now)
{
    if (verdict.outcome == PasswordOutcome::Paused || verdict.outcome == PasswordOutcome::Overloaded)
        return verdict;
    const SignInAttempt subject = counted(attempt);
    const auto pause = pauseBefore(transaction, subject, now);
    if (!pause)
        return tl::unexpected(pause.error());
    if (pause->count() > 0)
        return notLookedAt(PasswordOutcome::Paused, *pause);

    if (verdict.outcome == PasswordOutcome::Right) {
        const auto identity = identityById(transaction, verdict.identity);
        if (!identity)
            return tl::unexpected(identity.error());
        if (!*identity || (*identity)->disabled || (*identity)->passwordHash != verdict.checkedAgainst)
            verdict.outcome = PasswordOutcome::Wrong;
    }
    if (verdict.outcome == PasswordOutcome::Wrong) {
        const auto noted = noteFailure(transaction, subject, now);
        if (!noted)
            return tl::unexpected(noted.error());
        const auto recorded = recordSignIn(transaction,
            {u"sign_in.failed"_s, verdict.identity, false, {},
                {{u"source"_s, QString::fromLatin1(attempt.source)}, {u"pause_s"_s, qint64{noted->count()}}}},
            now);
        if (!recorded)
            return tl::unexpected(recorded.error());
        return verdict;
    }
    if (const auto noted = noteSuccess(transaction, subject); !noted)
        return tl::unexpected(noted.error());
    if (!verdict.renewed.isEmpty()) {
        if (const auto renewed = setPasswordHash(transaction, verdict.identity, verdict.renewed); !renewed)
            return tl::unexpected(renewed.error());
    }
    return verdict;
}

} // namespace portal
