// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/sign_in_page.h"

#include "portal/identity/authorization_code.h"
#include "portal/identity/password_check.h"
#include "portal/identity/secrets.h"
#include "portal/pages/page_frame.h"
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
<input id="email" name="email" type="text" inputmode="email" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required value="{email}"{focus_email}>
<label for="password">{password_label}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{described}{focus_password}>
<button type="submit">{button}</button>
</form>)";

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
            {"focus_password", knowsEmail ? autofocus : Html()}, {"button", reader.say(Words::SignIn)}});
}

Response formPage(const Reader &reader, const FormState &state, int status)
{
    return page(reader, reader.say(Words::SignIn), formHtml(reader, state), status);
}

/// The client's address with the answer in its query; everything in it is percent-encoded.
QByteArray answerAddress(const SignInRequest &request, const QByteArray &code, const Settings &settings)
{
    const QString issuer = settings.baseUrl.toString(QUrl::StripTrailingSlash); // as GET /v1/portal says it
    return request.redirectUri.toLatin1() + "?code=" + code + "&state=" + QUrl::toPercentEncoding(request.state)
        + "&iss=" + QUrl::toPercentEncoding(issuer);
}

/// One try to sign in on its way from form to answer.
struct SignInTry {
    QByteArray seal;
    PasswordTry password;
    QString language;
    std::optional<SignInRequest> request; ///< once it was found good
    PasswordVerdict verdict;
};

Result<Response> welcomed(Scene &scene, const SignInTry &attempt, const QString &identity)
{
    const SignInRequest &request = *attempt.request;
    const auto code = issueAuthorizationCode(scene.transaction, identity,
        {signInClient(), request.redirectUri, request.challenge}, scene.now, scene.randomness);
    if (!code)
        return tl::unexpected(code.error());
    return Response::seeOther(answerAddress(request, *code, scene.settings));
}

/// The form again. It must be the same for an address that nobody has, a wrong password and a disabled identity.
Response again(const Reader &reader, const SignInTry &attempt, const PasswordVerdict &verdict)
{
    FormState state{attempt.seal, attempt.password.email, {}};
    int status = 401;
    switch (verdict.outcome) {
    case PasswordOutcome::Right:
    case PasswordOutcome::Wrong:
        state.notice = reader.say(Words::WrongPassword);
        break;
    case PasswordOutcome::Paused:
        state.notice = reader.say(Words::TooManyTries).arg(waitText(verdict.wait, reader.language));
        status = 429;
        break;
    case PasswordOutcome::Overloaded:
        state.notice = reader.say(Words::Busy);
        status = 503;
        break;
    }
    Response response = formPage(reader, state, status);
    if (verdict.wait.count() > 0)
        response.headers.emplaceBack("Retry-After", QByteArray::number(qint64{verdict.wait.count()}));
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
