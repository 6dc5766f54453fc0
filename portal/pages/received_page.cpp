// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/received_page.h"

#include "portal/api/acceptance.h"
#include "portal/api/address.h"
#include "portal/api/grant.h"
#include "portal/api/sub_account_scope.h"
#include "portal/identity/page_session.h"
#include "portal/identity/password_check.h"
#include "portal/identity/secrets.h"
#include "portal/identity/session_store.h"
#include "portal/pages/invitation_view.h"
#include "portal/pages/page_cookie.h"
#include "portal/pages/received_view.h"
#include "portal/pages/sign_in_refusal.h"
#include "portal/profiles/profile.h"
#include "portal/store/member_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr PageCookie cookie{"gatehouse_pages", "/invitations", pageSessionLifetime};

QByteArray answerMark(const QByteArray &token, const QString &invitation, qint64 version, const Settings &settings)
{
    return markOf("gatehouse received form", {token, invitation.toLatin1(), QByteArray::number(version)}, settings);
}

QByteArray signOutMark(const QByteArray &token, const Settings &settings)
{
    return markOf("gatehouse pages sign-out", {token}, settings);
}

Result<Response> list(Scene &scene, const Reader &reader, const QByteArray &token)
{
    const bool proven = scene.caller.emailVerified;
    std::vector<ReceivedCard> cards;
    if (proven) {
        auto received = receivedInvitations(scene.transaction, canonicalAddress(scene.caller.email), scene.now);
        if (!received)
            return tl::unexpected(received.error());
        for (const ReceivedInvitationRow &one : *received) {
            const auto names =
                subAccountNames(scene.transaction, one.invitation.account, grantFromStored(one.invitation.grantJson));
            if (!names)
                return tl::unexpected(names.error());
            cards.push_back({one.invitation, one.accountName, *names,
                answerMark(token, one.invitation.linkId, one.invitation.version, scene.settings)});
        }
    }
    return receivedPage(reader, {scene.caller.email, proven, signOutMark(token, scene.settings)}, cards);
}

/// Is somebody signed in by this cookie? They are the scene's caller from then on.
Result<bool> signedIn(Scene &scene, const QByteArray &token)
{
    auto caller = callerOfPage(scene.transaction, token, scene.now);
    if (!caller)
        return tl::unexpected(caller.error());
    if (*caller)
        scene.caller = std::move(**caller);
    return caller->has_value();
}

/// One answer on its way from form to page.
struct ReceivedAnswer {
    QByteArray token;
    QByteArray mark;
    QString invitation;
    qint64 version = 0;
    QString wish;
    QString language;
};

Response withWayBack(const Reader &reader, const QString &title, const QString &text, int status)
{
    Html content = filled("<p>{text}</p>\n", {{"text", text}});
    content += backToReceived(reader);
    return page(reader, title, content, status);
}

/// The invitation of the form, to the caller's proven address; nothing for anybody else's.
Result<std::optional<InvitationRow>> ownInvitation(Scene &scene, const QString &id)
{
    auto found = invitationByLink(scene.transaction, id);
    if (!found || !*found)
        return found;
    const bool isTheirs =
        scene.caller.emailVerified && (*found)->canonicalEmail == canonicalAddress(scene.caller.email);
    return isTheirs ? found : std::optional<InvitationRow>();
}

Result<Response> accept(Scene &scene, const Reader &reader, InvitationView view)
{
    if (!scene.profile.invitations.acceptInside)
        return withWayBack(reader, reader.say(Words::RefusedTitle), reader.say(Words::ReceivedByLink), 403);
    const auto accepted = acceptInvitation(scene, view.invitation);
    constexpr int ourFault = 500;
    if (!accepted && accepted.error().status >= ourFault)
        return tl::unexpected(accepted.error());
    if (!accepted)
        return deadLinkPage(reader, accepted.error(), view.invitation);
    const auto member = memberById(scene.transaction, accepted->account, accepted->member);
    if (!member)
        return tl::unexpected(member.error());
    if (*member)
        view.invitation.grantJson = (*member)->grantJson;
    return acceptedPage(reader, view, backToReceived(reader));
}

Result<Response> answered(Scene &scene, const ReceivedAnswer &answer)
{
    const Reader reader{scene.settings, scene.profile, answer.language};
    const auto isSignedIn = signedIn(scene, answer.token);
    if (!isSignedIn)
        return tl::unexpected(isSignedIn.error());
    const bool isShown =
        sameSecret(answer.mark, answerMark(answer.token, answer.invitation, answer.version, scene.settings));
    if (!*isSignedIn || !isShown)
        return receivedSignInPage(reader, {{}, reader.say(Words::ReceivedAgain), 401});
    const auto invitation = ownInvitation(scene, answer.invitation);
    if (!invitation)
        return tl::unexpected(invitation.error());
    if (!*invitation)
        return deadLinkPage(reader, {}, std::nullopt);
    const auto view = invitationByRef(scene, {(*invitation)->linkId, (*invitation)->issue});
    if (!view && view.error().status >= 500)
        return tl::unexpected(view.error());
    if (!view)
        return deadLinkPage(reader, view.error(), *invitation);
    if (view->invitation.version != answer.version)
        return withWayBack(reader, reader.say(Words::RefusedTitle), reader.say(Words::Changed), 409);
    if (answer.wish == u"accept"_s)
        return accept(scene, reader, *view);
    if (const auto declined = declineInvitation(scene, view->invitation); !declined)
        return tl::unexpected(declined.error());
    return declinedPage(reader, *view, backToReceived(reader));
}

/// A try to sign in on its way from form to list.
struct PagesTry {
    PasswordTry password;
    PasswordVerdict verdict;
    QString language;
    bool isFromElsewhere = false;
};

Result<Response> settled(Scene &scene, const PagesTry &attempt)
{
    const Reader reader{scene.settings, scene.profile, attempt.language};
    if (attempt.isFromElsewhere)
        return receivedSignInPage(reader, {{}, reader.say(Words::ReceivedAgain), 403});
    const auto verdict = settlePassword(scene.transaction, attempt.password, attempt.verdict, scene.now);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->outcome == PasswordOutcome::Right) {
        const auto token = openPageSession(scene.transaction, verdict->identity, scene.now, scene.randomness);
        if (!token)
            return tl::unexpected(token.error());
        Response response = Response::seeOther(reader.path(u"/invitations"_s).toUtf8());
        response.headers.emplaceBack("Set-Cookie", cookie.set(*token, scene.settings));
        return response;
    }
    const SignInRefusal refusal = signInRefusal(*verdict, attempt.language);
    Response response = receivedSignInPage(reader, {attempt.password.email, refusal.notice, refusal.status});
    refusal.addRetryAfter(response);
    return response;
}

} // namespace

Result<Prepared> prepareFrontPage(const Request &request, const Settings & /*settings*/)
{
    return Prepared{{}, [language = request.language](Scene &scene) -> Result<Response> {
                        const Reader reader{scene.settings, scene.profile, language};
                        return Response::seeOther(reader.path(u"/invitations"_s).toUtf8());
                    }};
}

Result<Prepared> prepareReceivedPage(const Request &request, const Settings & /*settings*/)
{
    return Prepared{
        {}, [token = cookie.valueIn(request), language = request.language](Scene &scene) -> Result<Response> {
            const Reader reader{scene.settings, scene.profile, language};
            const auto isSignedIn = signedIn(scene, token);
            if (!isSignedIn)
                return tl::unexpected(isSignedIn.error());
            return *isSignedIn ? list(scene, reader, token) : receivedSignInPage(reader, {});
        }};
}

Result<Prepared> prepareReceivedSignIn(const Request &request, const Settings & /*settings*/)
{
    auto attempt = std::make_shared<PagesTry>();
    attempt->password = {request.form.value(u"email"_s), request.form.value(u"password"_s), request.source};
    attempt->language = request.language;
    // Browsers say where a form stood. One that stands elsewhere would sign people in as somebody else.
    const QByteArray site = request.header("sec-fetch-site");
    attempt->isFromElsewhere = !site.isEmpty() && site != "same-origin" && site != "none";
    return Prepared{[attempt](Workshop &workshop) -> Result<void> {
                        if (attempt->isFromElsewhere)
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

Result<Prepared> prepareReceivedAnswer(const Request &request, const Settings & /*settings*/)
{
    const ReceivedAnswer answer{cookie.valueIn(request), request.form.value(u"form"_s).toLatin1(),
        request.form.value(u"invitation"_s), request.form.value(u"version"_s).toLongLong(),
        request.form.value(u"answer"_s), request.language};
    if (answer.wish != u"accept"_s && answer.wish != u"decline"_s)
        return refuse(400, u"invalid_request"_s, u"answer is accept or decline."_s, {{u"field"_s, u"answer"_s}});
    return Prepared{{}, [answer](Scene &scene) {
                        return answered(scene, answer);
                    }};
}

Result<Prepared> prepareReceivedSignOut(const Request &request, const Settings &settings)
{
    const QByteArray token = cookie.valueIn(request);
    const bool isShown = sameSecret(request.form.value(u"form"_s).toLatin1(), signOutMark(token, settings));
    return Prepared{{}, [token, isShown, language = request.language](Scene &scene) -> Result<Response> {
                        const Reader reader{scene.settings, scene.profile, language};
                        const auto isSignedIn = signedIn(scene, token);
                        if (!isSignedIn)
                            return tl::unexpected(isSignedIn.error());
                        if (*isSignedIn && !isShown)
                            return list(scene, reader, token);
                        if (*isSignedIn) {
                            const auto ended =
                                endSession(scene.transaction, scene.caller.session, SessionEnd::SignedOut, scene.now);
                            if (!ended)
                                return tl::unexpected(ended.error());
                        }
                        Response response =
                            saying(reader, reader.say(Words::SignedOutTitle), reader.say(Words::SignedOutText), 200);
                        response.headers.emplaceBack("Set-Cookie", cookie.cleared(scene.settings));
                        return response;
                    }};
}

} // namespace portal
