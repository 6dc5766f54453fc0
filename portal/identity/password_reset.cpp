// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/password_reset.h"

#include "portal/api/route.h"
#include "portal/identity/secrets.h"
#include "portal/identity/session_store.h"
#include "portal/identity/sign_in_audit.h"
#include "portal/mail/password_mail.h"
#include "portal/page_link.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/reset_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

QByteArray resetToken(const QByteArray &linkKey, const QString &reset)
{
    return writtenToken(
        TokenKind::Reset, authenticate(derivedKey(linkKey, "gatehouse password reset"), {reset.toLatin1()}));
}

QUrl resetLink(const QUrl &baseUrl, const QByteArray &linkKey, const QString &reset)
{
    return pageLink(baseUrl, u"/password/reset/"_s + QString::fromLatin1(resetToken(linkKey, reset)));
}

Result<void> askForReset(Scene &scene, const QString &email, const QString &language)
{
    const auto found = identityByEmail(scene.transaction, email);
    if (!found)
        return tl::unexpected(found.error());
    const bool isSomebody = *found && !(*found)->disabled;
    const ResetRow reset{
        scene.randomness.id(), isSomebody ? (*found)->id : QString(), scene.now + resetLifetime, false};
    const QByteArray hash = secretHash(resetToken(scene.settings.linkKey, reset.id));
    if (auto added = addReset(scene.transaction, reset, hash, scene.now); !added)
        return added;
    // An address that nobody has is not kept: people type passwords into the wrong field.
    return queueResetMail(scene, {isSomebody ? (*found)->email : QString(), reset.id, reset.expiresAt, language});
}

Result<std::optional<Identity>> identityOfReset(Transaction &transaction, const QByteArray &token, Instant now)
{
    if (!isToken(TokenKind::Reset, token))
        return std::optional<Identity>();
    const auto reset = resetByHash(transaction, secretHash(token));
    if (!reset)
        return tl::unexpected(reset.error());
    if (!*reset || !(*reset)->isGoodAt(now))
        return std::optional<Identity>();
    auto identity = identityById(transaction, (*reset)->identity);
    if (identity && *identity && (*identity)->disabled)
        return std::optional<Identity>();
    return identity;
}

Result<void> resetPassword(Scene &scene, const Identity &identity, const QByteArray &phc, const QString &language)
{
    if (auto set = setPasswordHash(scene.transaction, identity.id, phc); !set)
        return set;
    if (auto proven = markEmailVerified(scene.transaction, identity.id); !proven)
        return proven;
    if (auto spent = spendResetsOf(scene.transaction, identity.id, scene.now); !spent)
        return spent;
    const auto ended = endSessionsOf(scene.transaction, identity.id, SessionEnd::PasswordReset, scene.now);
    if (!ended)
        return tl::unexpected(ended.error());
    const auto recorded = recordSignIn(
        scene.transaction, {u"password.reset"_s, identity.id, true, {}, {{u"sessions"_s, *ended}}}, scene.now);
    if (!recorded)
        return tl::unexpected(recorded.error());
    return queuePasswordChanged(scene, identity.email, language);
}

} // namespace portal
