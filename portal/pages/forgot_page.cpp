// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/forgot_page.h"

#include "portal/api/address.h"
#include "portal/identity/password_reset.h"
#include "portal/identity/throttle.h"
#include "portal/pages/page_frame.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char form[] = R"(<p class="muted">{lead}</p>
{notice}
<form method="post" action="{action}">
<label for="email">{email_label}</label>
<input id="email" name="email" type="text" inputmode="email" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required autofocus value="{email}"{described}>
<button type="submit">{button}</button>
</form>)";

/// The form, and what stands on it from a try before.
struct FormState {
    QString email = {};
    QString notice = {};
    int status = 200;
};

Response formPage(const Reader &reader, const FormState &state)
{
    const Html content = filled(form,
        {{"lead", reader.say(Words::ForgotLead).arg(reader.profile.name)}, {"notice", notice(state.notice)},
            {"action", reader.path(u"/password/forgot"_s)}, {"email_label", reader.say(Words::Email)},
            {"email", state.email},
            {"described", state.notice.isEmpty() ? Html() : Html::literal(R"( aria-describedby="notice")")},
            {"button", reader.say(Words::ForgotSend)}});
    return page(reader, reader.say(Words::ForgotTitle), content, state.status);
}

Result<Response> asked(Scene &scene, const SignInAttempt &wish, const QString &email, const QString &language)
{
    const Reader reader{scene.settings, scene.profile, language};
    const QString typed = email.trimmed();
    if (wish.address.isEmpty())
        return formPage(reader, {email, reader.say(Words::AddressNeeded), 422});
    const auto pause = pauseBeforeReset(scene.transaction, wish, scene.now);
    if (!pause)
        return tl::unexpected(pause.error());
    if (pause->count() > 0) {
        Response response =
            formPage(reader, {typed, reader.say(Words::TooManyTries).arg(waitText(*pause, language)), 429});
        response.headers.emplaceBack("Retry-After", QByteArray::number(qint64{pause->count()}));
        return response;
    }
    if (const auto noted = noteResetAsked(scene.transaction, wish, scene.now); !noted)
        return tl::unexpected(noted.error());
    if (const auto queued = askForReset(scene, typed, language); !queued)
        return tl::unexpected(queued.error());
    return saying(reader, reader.say(Words::ForgotSentTitle),
        reader.say(Words::ForgotSentText).arg(typed, reader.profile.name, waitText(resetLifetime, language)), 200);
}

} // namespace

Result<Prepared> prepareForgotPage(const Request &request, const Settings &settings)
{
    return Prepared{{}, [language = request.language, &settings](Scene &scene) -> Result<Response> {
                        return formPage({settings, scene.profile, language}, {});
                    }};
}

Result<Prepared> prepareForgot(const Request &request, const Settings & /*settings*/)
{
    const QString email = request.form.value(u"email"_s);
    const SignInAttempt wish{canonicalAddress(email.trimmed()), request.source};
    return Prepared{{}, [wish, email, language = request.language](Scene &scene) {
                        return asked(scene, wish, email, language);
                    }};
}

} // namespace portal
