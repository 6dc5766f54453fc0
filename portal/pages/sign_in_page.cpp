// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/sign_in_page.h"

#include "portal/identity/identity_store.h"
#include "portal/identity/password_check.h"
#include "portal/identity/secrets.h"
#include "portal/pages/account_choice.h"
#include "portal/pages/page_frame.h"
#include "portal/pages/sign_in_refusal.h"
#include "portal/pages/sign_in_request.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"

#include <QUrl>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char form[] = R"(<p class="muted">{lead}</p>
{notice}
<form method="post" action="{action}">
<input type="hidden" name="request" value="{request}">
<label for="email">{email_label}</label>
<input id="email" name="email" type="text" inputmode="email" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required value="{email}"{focus_email}>
<label for="password">{password_label}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{described}{focus_password}>
<button type="submit">{button}</button>
</form>
<p class="links"><a href="{forgot_address}">{forgot}</a></p>)";

QByteArray requestKey(const Settings &settings)
{
    return derivedKey(settings.linkKey, "gatehouse sign-in request");
}

/// What the form shows beside the request it carries.
struct FormState {
    QByteArray seal;
    QString email;
    QString notice;
};

Html formHtml(const Reader &reader, const FormState &state)
{
    const Html autofocus = Html::literal(" autofocus");
    const bool knowsEmail = !state.email.isEmpty();
    return filled(form,
        {{"lead", reader.say(Words::SignInLead).arg(reader.profile.name)}, {"notice", notice(state.notice)},
            {"action", reader.path(u"/authorize"_s)}, {"request", QString::fromLatin1(state.seal)},
            {"email_label", reader.say(Words::Email)}, {"email", state.email},
            {"focus_email", knowsEmail ? Html() : autofocus}, {"password_label", reader.say(Words::Password)},
            {"described", state.notice.isEmpty() ? Html() : Html::literal(R"( aria-describedby="notice")")},
            {"focus_password", knowsEmail ? autofocus : Html()}, {"button", reader.say(Words::SignIn)},
            {"forgot_address", reader.path(u"/password/forgot"_s)}, {"forgot", reader.say(Words::ForgotLink)}});
}

Response formPage(const Reader &reader, const FormState &state, int status)
{
    return page(reader, reader.say(Words::SignIn), formHtml(reader, state), status);
}

/// One try to sign in on its way from form to answer.
struct SignInTry {
    QByteArray seal;
    PasswordTry password;
    QString language;
    std::optional<SignInRequest> request; ///< once it was found good
    PasswordVerdict verdict;
};

Result<Response> welcomed(Scene &scene, const SignInTry &attempt, const QString &identityId)
{
    const auto identity = identityById(scene.transaction, identityId);
    if (!identity)
        return tl::unexpected(identity.error());
    if (!*identity)
        return refuse(500, u"internal"_s);
    auto choice = accountChoice(scene, **identity, *attempt.request, attempt.language);
    if (!choice)
        return tl::unexpected(choice.error());
    if (*choice)
        return std::move(**choice);
    return sendBack(scene, identityId, *attempt.request);
}

/// The form again. It must be the same for an address that nobody has, a wrong password and a disabled identity.
Response again(const Reader &reader, const SignInTry &attempt, const PasswordVerdict &verdict)
{
    const SignInRefusal refusal = signInRefusal(verdict, reader.language);
    Response response = formPage(reader, {attempt.seal, attempt.password.email, refusal.notice}, refusal.status);
    refusal.addRetryAfter(response);
    return response;
}

Result<Response> settled(Scene &scene, const SignInTry &attempt)
{
    const Reader reader{scene.settings, scene.profile, attempt.language};
    if (!attempt.request)
        return saying(reader, reader.say(Words::BadRequestTitle), reader.say(Words::PageTooOld), 400);
    const auto verdict = settlePassword(scene.transaction, attempt.password, attempt.verdict, scene.now);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->outcome == PasswordOutcome::Right)
        return welcomed(scene, attempt, verdict->identity);
    return again(reader, attempt, *verdict);
}

} // namespace

Result<Prepared> prepareSignInPage(const Request &request, const Settings &settings)
{
    const auto asked = readSignInRequest(request.query);
    return Prepared{{}, [asked, language = request.language, &settings](Scene &scene) -> Result<Response> {
                        const Reader reader{settings, scene.profile, language};
                        if (!asked) {
                            return saying(reader, reader.say(Words::BadRequestTitle),
                                reader.say(Words::BadRequestText).arg(asked.error()), 400);
                        }
                        return formPage(
                            reader, {sealed(*asked, requestKey(settings), scene.now), asked->loginHint, {}}, 200);
                    }};
}

Result<Prepared> prepareSignIn(const Request &request, const Settings &settings)
{
    auto attempt = std::make_shared<SignInTry>();
    attempt->seal = request.form.value(u"request"_s).toLatin1();
    attempt->password = {request.form.value(u"email"_s), request.form.value(u"password"_s), request.source};
    attempt->language = request.language;
    return Prepared{[attempt, key = requestKey(settings)](Workshop &workshop) -> Result<void> {
                        attempt->request = unsealed(attempt->seal, key, workshop.now);
                        if (!attempt->request)
                            return {};
                        const auto verdict = checkPassword(workshop, attempt->password);
                        if (!verdict)
                            return tl::unexpected(verdict.error());
                        attempt->verdict = *verdict;
                        return {};
                    },
        [attempt](Scene &scene) {
            return settled(scene, *attempt);
        }};
}

} // namespace portal
