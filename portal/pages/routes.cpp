// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/routes.h"

#include "portal/pages/account_choice.h"
#include "portal/pages/forgot_page.h"
#include "portal/pages/invitation_answer.h"
#include "portal/pages/invitation_page.h"
#include "portal/pages/opt_out_page.h"
#include "portal/pages/page_frame.h"
#include "portal/pages/received_page.h"
#include "portal/pages/reset_page.h"
#include "portal/pages/sign_in_page.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Prepared> prepareStyleSheet(const Request &)
{
    return Prepared{{}, [](Scene &) -> Result<Response> {
                        return Response{
                            200, "text/css; charset=utf-8", styleSheet(), {{"Cache-Control", "public, max-age=3600"}}};
                    }};
}

/// Hands `settings` to a prepare function that needs them.
auto with(const Settings &settings, Result<Prepared> (*prepare)(const Request &, const Settings &))
{
    return [&settings, prepare](const Request &request) {
        return prepare(request, settings);
    };
}

} // namespace

Routes pageRoutes(const Settings &settings, const Profile &profile)
{
    using enum Route::Kind;
    constexpr auto anyone = Route::Access::Anyone;
    return {
        {Verb::Get, u"/authorize"_s, "showSignIn", anyone, Read, Route::Body::None, with(settings, prepareSignInPage)},
        {Verb::Post, u"/authorize"_s, "signIn", anyone, Form, Route::Body::Form, with(settings, prepareSignIn)},
        {Verb::Post, u"/authorize/account"_s, "chooseAccount", anyone, Form, Route::Body::Form,
            with(settings, prepareAccountChoice)},
        {Verb::Get, u"/password/forgot"_s, "showForgotPassword", anyone, Read, Route::Body::None,
            with(settings, prepareForgotPage)},
        {Verb::Post, u"/password/forgot"_s, "askForPassword", anyone, Form, Route::Body::Form,
            with(settings, prepareForgot)},
        {Verb::Get, u"/password/reset/{token}"_s, "openPasswordLink", anyone, Read, Route::Body::None,
            with(settings, prepareResetLink)},
        {Verb::Get, u"/password/reset"_s, "showPasswordPage", anyone, Read, Route::Body::None,
            with(settings, prepareResetPage)},
        {Verb::Post, u"/password/reset"_s, "setPassword", anyone, Form, Route::Body::Form,
            [&settings, &profile](const Request &request) {
                return prepareReset(request, settings, profile);
            }},
        {Verb::Get, u"/invitation/{token}"_s, "openInvitationLink", anyone, Read, Route::Body::None,
            with(settings, prepareInvitationLink)},
        {Verb::Get, u"/invitation"_s, "showInvitationPage", anyone, Read, Route::Body::None,
            with(settings, prepareInvitationPage)},
        {Verb::Post, u"/invitation"_s, "answerInvitationPage", anyone, Form, Route::Body::Form,
            [&settings, &profile](const Request &request) {
                return prepareInvitationAnswer(request, settings, profile);
            }},
        {Verb::Get, u"/opt-out/{token}"_s, "showOptOut", anyone, Read, Route::Body::None,
            with(settings, prepareOptOutPage)},
        {Verb::Post, u"/opt-out/{token}"_s, "optOut", anyone, Form, Route::Body::Form, with(settings, prepareOptOut)},
        {Verb::Get, u"/"_s, "showFrontPage", anyone, Read, Route::Body::None, with(settings, prepareFrontPage)},
        {Verb::Get, u"/invitations"_s, "showReceivedPage", anyone, Read, Route::Body::None,
            with(settings, prepareReceivedPage)},
        {Verb::Post, u"/invitations"_s, "answerReceivedPage", anyone, Form, Route::Body::Form,
            with(settings, prepareReceivedAnswer)},
        {Verb::Post, u"/invitations/sign-in"_s, "signInToPages", anyone, Form, Route::Body::Form,
            with(settings, prepareReceivedSignIn)},
        {Verb::Post, u"/invitations/sign-out"_s, "signOutOfPages", anyone, Form, Route::Body::Form,
            with(settings, prepareReceivedSignOut)},
        {Verb::Get, styleSheetRoute(), "showStyleSheet", anyone, Read, Route::Body::None, prepareStyleSheet},
    };
}

} // namespace portal
