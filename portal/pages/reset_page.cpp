// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/reset_page.h"

#include "portal/identity/password_hasher.h"
#include "portal/identity/password_reset.h"
#include "portal/identity/password_rules.h"
#include "portal/identity/secrets.h"
#include "portal/identity/throttle.h"
#include "portal/pages/new_password.h"
#include "portal/pages/page_cookie.h"
#include "portal/pages/page_frame.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"

#include "portal/api/address.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr PageCookie cookie{"gatehouse_new_password", "/password/reset", resetLifetime};

constexpr char form[] = R"(<p class="muted">{lead}</p>
{notice}
<form method="post" action="{action}">
<input type="hidden" name="form" value="{mark}">
<label for="address">{email_label}</label>
<input id="address" type="text" dir="ltr" autocomplete="username" readonly value="{email}">
<label for="new_password">{password_label}</label>
<input id="new_password" name="new_password" type="password" autocomplete="new-password" required autofocus{described}>
<p class="hint" id="hint">{hint}</p>
<button type="submit">{button}</button>
</form>)";

constexpr char deadLink[] = R"(<p>{text}</p>
<p class="links"><a href="{address}">{again}</a></p>)";

QByteArray markFor(const QByteArray &token, const Settings &settings)
{
    return markOf("gatehouse password form", {token}, settings);
}

Response formPage(
    const Reader &reader, const Identity &identity, const QByteArray &token, const QString &refusal, int status)
{
    const Html content = filled(form,
        {{"lead", reader.say(Words::ResetLead).arg(reader.profile.name)}, {"notice", notice(refusal)},
            {"action", reader.path(u"/password/reset"_s)},
            {"mark", QString::fromLatin1(markFor(token, reader.settings))}, {"email_label", reader.say(Words::Email)},
            {"email", identity.email}, {"password_label", reader.say(Words::NewPassword)},
            {"described",
                refusal.isEmpty() ? Html::literal(R"( aria-describedby="hint")")
                                  : Html::literal(R"( aria-describedby="notice hint")")},
            {"hint", reader.say(Words::NewPasswordHint)}, {"button", reader.say(Words::ResetSave)}});
    return page(reader, reader.say(Words::ForgotTitle), content, status);
}

/// Used, over, or none: the same for all of them.
Response deadPage(const Reader &reader, int status)
{
    const Html content = filled(deadLink,
        {{"text", reader.say(Words::ResetDeadText)}, {"address", reader.path(u"/password/forgot"_s)},
            {"again", reader.say(Words::ResetAgain)}});
    return page(reader, reader.say(Words::ResetDeadTitle), content, status);
}

constexpr int gone = 410;

/// One new password on its way from form to answer.
struct NewPassword {
    QByteArray token;
    QString password;
    QByteArray source;
    QString language;
    QString identity; ///< whose link it was when the hash was made
    Words fault = Words::Busy; ///< why there is none
    QByteArray phc;
};

/// Checks the rules and hashes; a dead link costs no hash.
Result<void> work(Workshop &workshop, NewPassword &wish, const Profile &profile)
{
    std::optional<Identity> identity;
    auto looked = workshop.read([&](Transaction &transaction) -> Result<void> {
        auto found = identityOfReset(transaction, wish.token, workshop.now);
        if (!found)
            return tl::unexpected(found.error());
        identity = std::move(*found);
        return {};
    });
    if (!looked || !identity)
        return looked;
    wish.identity = identity->id;
    if (const auto fault = passwordRefusal(wish.password, {identity->email, identity->name, profile.name})) {
        wish.fault = *fault;
        return {};
    }
    wish.phc = workshop.hasher.hash(passwordBytes(wish.password)).value_or(QByteArray());
    return {};
}

Result<Response> settled(Scene &scene, const NewPassword &wish)
{
    const Reader reader{scene.settings, scene.profile, wish.language};
    const auto identity = identityOfReset(scene.transaction, wish.token, scene.now);
    if (!identity)
        return tl::unexpected(identity.error());
    if (!*identity || (*identity)->id != wish.identity)
        return deadPage(reader, gone);
    if (wish.phc.isEmpty()) {
        return formPage(reader, **identity, wish.token, reader.say(wish.fault), wish.fault == Words::Busy ? 503 : 422);
    }
    if (const auto set = resetPassword(scene, **identity, wish.phc, wish.language); !set)
        return tl::unexpected(set.error());
    // Who was slowed down for wrong guesses has proven that the address is theirs.
    const auto fresh = noteSuccess(scene.transaction, {canonicalAddress((*identity)->email), wish.source});
    if (!fresh)
        return tl::unexpected(fresh.error());
    Response response = saying(
        reader, reader.say(Words::ResetDoneTitle), reader.say(Words::ResetDoneText).arg(reader.profile.name), 200);
    response.headers.emplaceBack("Set-Cookie", cookie.cleared(scene.settings));
    return response;
}

} // namespace

Result<Prepared> prepareResetLink(const Request &request, const Settings & /*settings*/)
{
    const QByteArray token = request.pathValue(0).toLatin1();
    return Prepared{{}, [token, language = request.language](Scene &scene) -> Result<Response> {
                        const Reader reader{scene.settings, scene.profile, language};
                        if (!isToken(TokenKind::Reset, token))
                            return deadPage(reader, 404);
                        Response response = Response::seeOther(reader.path(u"/password/reset"_s).toUtf8());
                        response.headers.emplaceBack("Set-Cookie", cookie.set(token, scene.settings));
                        return response;
                    }};
}

Result<Prepared> prepareResetPage(const Request &request, const Settings & /*settings*/)
{
    return Prepared{
        {}, [token = cookie.valueIn(request), language = request.language](Scene &scene) -> Result<Response> {
            const Reader reader{scene.settings, scene.profile, language};
            const auto identity = identityOfReset(scene.transaction, token, scene.now);
            if (!identity)
                return tl::unexpected(identity.error());
            return *identity ? formPage(reader, **identity, token, {}, 200) : deadPage(reader, gone);
        }};
}

Result<Prepared> prepareReset(const Request &request, const Settings &settings, const Profile &profile)
{
    auto wish = std::make_shared<NewPassword>();
    wish->token = cookie.valueIn(request);
    wish->password = request.form.value(u"new_password"_s);
    wish->source = request.source;
    wish->language = request.language;
    if (!sameSecret(request.form.value(u"form"_s).toLatin1(), markFor(wish->token, settings))) {
        return Prepared{{}, [language = request.language](Scene &scene) -> Result<Response> {
                            return deadPage({scene.settings, scene.profile, language}, 400);
                        }};
    }
    return Prepared{[wish, &profile](Workshop &workshop) { return work(workshop, *wish, profile); },
        [wish](Scene &scene) {
            return settled(scene, *wish);
        }};
}

} // namespace portal
