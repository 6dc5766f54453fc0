// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/invitation_answer.h"

#include "portal/api/acceptance.h"
#include "portal/identity/identity_store.h"
#include "portal/identity/password_check.h"
#include "portal/identity/password_hasher.h"
#include "portal/identity/password_rules.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/invitation_cookie.h"
#include "portal/pages/invitation_page.h"
#include "portal/pages/new_password.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"
#include "portal/store/member_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One answer on its way from form to page.
struct Answer {
    QByteArray token;
    QString language;
    bool accepts = false;
    qint64 version = 0; ///< of the invitation that the page showed
    PasswordTry password;
    QString name;
    QString newPassword;
    PasswordVerdict verdict; ///< when the address has a sign-in
    bool hasSignIn = false;
    Words fault = Words::NameMissing; ///< why a new sign-in is refused, when newHash is empty
    QByteArray newHash;
};

Response tooOld(const Reader &reader)
{
    return saying(reader, reader.say(Words::LinkAgainTitle), reader.say(Words::LinkAgainText), 400);
}

/// The first thing wrong with the new sign-in's name and password; nothing when all is well.
std::optional<Words> faultOf(const Answer &answer, const QString &portalName)
{
    if (answer.name.isEmpty())
        return Words::NameMissing;
    return passwordRefusal(answer.newPassword, {answer.password.email, answer.name, portalName});
}

/// The invited address, and whether it can sign in. An invitation that is over costs no hash.
Result<bool> lookUp(Workshop &workshop, Answer &answer, const InvitationRef &ref)
{
    bool alive = false;
    const auto looked = workshop.read([&](Transaction &transaction) -> Result<void> {
        const auto invitation = invitationByLink(transaction, ref.linkId);
        if (!invitation)
            return tl::unexpected(invitation.error());
        if (!*invitation || (*invitation)->issue != ref.issue || (*invitation)->stateAt(workshop.now) != u"pending"_s)
            return {};
        const auto identity = identityByEmail(transaction, (*invitation)->email);
        if (!identity)
            return tl::unexpected(identity.error());
        alive = true;
        answer.password.email = (*invitation)->email; // never what the form says (R42)
        answer.hasSignIn = identity->has_value();
        return {};
    });
    if (!looked)
        return tl::unexpected(looked.error());
    return alive;
}

Result<void> work(Workshop &workshop, Answer &answer, const InvitationRef &ref, const Profile &profile)
{
    const auto alive = lookUp(workshop, answer, ref);
    if (!alive)
        return tl::unexpected(alive.error());
    if (!*alive)
        return {};
    if (answer.hasSignIn) {
        const auto verdict = checkPassword(workshop, answer.password);
        if (!verdict)
            return tl::unexpected(verdict.error());
        answer.verdict = *verdict;
        return {};
    }
    if (const auto fault = faultOf(answer, profile.name)) {
        answer.fault = *fault;
        return {};
    }
    const auto hash = workshop.hasher.hash(passwordBytes(answer.newPassword));
    answer.fault = Words::Busy;
    answer.newHash = hash.value_or(QByteArray());
    return {};
}

/// The page once more, with what was wrong.
Result<Response> again(Scene &scene, const Answer &answer, const QString &notice, int status)
{
    InvitationForm form;
    form.name = answer.name;
    form.notice = notice;
    form.status = status;
    return linkPage(scene, answer.token, answer.language, form);
}

Result<Response> passwordRefused(Scene &scene, const Answer &answer, const PasswordVerdict &verdict)
{
    const Reader reader{scene.settings, scene.profile, answer.language};
    switch (verdict.outcome) {
    case PasswordOutcome::Right:
    case PasswordOutcome::Wrong:
        return again(scene, answer, reader.say(Words::WrongInvitationPassword), 401);
    case PasswordOutcome::Overloaded:
        return again(scene, answer, reader.say(Words::Busy), 503);
    case PasswordOutcome::Paused:
        break;
    }
    auto response =
        again(scene, answer, reader.say(Words::TooManyTries).arg(waitText(verdict.wait, reader.language)), 429);
    if (response)
        response->headers.emplaceBack("Retry-After", QByteArray::number(qint64{verdict.wait.count()}));
    return response;
}

Caller callerFor(const Identity &identity)
{
    return {identity.id, {}, identity.email, identity.name, identity.emailVerified};
}

/// The page after: with the grant that came of it, which is less than offered when the inviter holds less by now (R44).
Result<Response> welcome(Scene &scene, const Answer &answer, InvitationView view, const Accepted &accepted)
{
    const auto member = memberById(scene.transaction, accepted.account, accepted.member);
    if (!member)
        return tl::unexpected(member.error());
    if (*member)
        view.invitation.grantJson = (*member)->grantJson;
    return acceptedPage({scene.settings, scene.profile, answer.language}, view);
}

/// A refusal of acceptInvitation() comes before it writes anything; what stands is a page about it.
Result<Response> acceptAs(Scene &scene, const Answer &answer, const InvitationView &view, const Identity &identity)
{
    const Reader reader{scene.settings, scene.profile, answer.language};
    scene.caller = callerFor(identity);
    const auto accepted = acceptInvitation(scene, view.invitation);
    constexpr int ourFault = 500;
    if (!accepted && accepted.error().status >= ourFault)
        return tl::unexpected(accepted.error());
    if (!accepted)
        return deadLinkPage(reader, accepted.error(), view.invitation);
    return welcome(scene, answer, view, *accepted);
}

Result<Response> acceptWithPassword(Scene &scene, const Answer &answer, const InvitationView &view)
{
    const auto verdict = settlePassword(scene.transaction, answer.password, answer.verdict, scene.now);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->outcome != PasswordOutcome::Right)
        return passwordRefused(scene, answer, *verdict);
    const auto identity = identityById(scene.transaction, verdict->identity);
    if (!identity)
        return tl::unexpected(identity.error());
    if (!*identity)
        return passwordRefused(scene, answer, *verdict);
    return acceptAs(scene, answer, view, **identity);
}

Result<Response> acceptWithNewSignIn(Scene &scene, const Answer &answer, const InvitationView &view)
{
    const Reader reader{scene.settings, scene.profile, answer.language};
    const auto way = wayInFor(scene, view.invitation);
    if (!way)
        return tl::unexpected(way.error());
    if (*way == WayIn::None)
        return again(scene, answer, {}, 403);
    if (*way == WayIn::ExistingSignIn) // made meanwhile; its password is never replaced (R42)
        return again(scene, answer, reader.say(Words::SignInExistsNow), 409);
    if (answer.newHash.isEmpty())
        return again(scene, answer, reader.say(answer.fault), answer.fault == Words::Busy ? 503 : 422);

    const auto identity = createIdentity(
        scene.transaction, {view.invitation.email, answer.name, answer.newHash, true}, scene.now, scene.randomness);
    if (!identity)
        return tl::unexpected(identity.error());
    scene.caller = callerFor(*identity);
    const auto accepted = acceptInvitation(scene, view.invitation);
    if (!accepted) // rolled back, so that no sign-in stays behind
        return tl::unexpected(accepted.error());
    return welcome(scene, answer, view, *accepted);
}

Result<Response> settled(Scene &scene, const Answer &answer, const InvitationRef &ref)
{
    const Reader reader{scene.settings, scene.profile, answer.language};
    const auto view = invitationByRef(scene, ref);
    if (!view)
        return linkPage(scene, answer.token, answer.language);
    if (!answer.accepts) {
        const auto declined = declineInvitation(scene, view->invitation);
        if (!declined)
            return tl::unexpected(declined.error());
        return declinedPage(reader, *view);
    }
    if (view->invitation.version != answer.version)
        return again(scene, answer, reader.say(Words::Changed), 409);
    return answer.hasSignIn ? acceptWithPassword(scene, answer, *view) : acceptWithNewSignIn(scene, answer, *view);
}

} // namespace

Result<Prepared> prepareInvitationAnswer(const Request &request, const Settings &settings, const Profile &profile)
{
    auto answer = std::make_shared<Answer>();
    answer->token = tokenOfCookie(request);
    answer->language = request.language;
    answer->password = {{}, request.form.value(u"password"_s), request.source};
    answer->name = plainName(request.form.value(u"name"_s));
    answer->newPassword = request.form.value(u"new_password"_s);
    const QString wish = request.form.value(u"answer"_s);
    answer->accepts = wish == u"accept"_s;
    const auto version = versionOfMark(request.form.value(u"form"_s).toLatin1(), answer->token, settings);
    const auto ref = verifyInvitationToken(settings.linkKey, answer->token);
    if (!version || !ref || (!answer->accepts && wish != u"decline"_s)) {
        return Prepared{{}, [language = request.language](Scene &scene) -> Result<Response> {
                            return tooOld({scene.settings, scene.profile, language});
                        }};
    }
    answer->version = *version;
    Prepared prepared;
    if (answer->accepts) {
        prepared.work = [answer, ref = *ref, &profile](Workshop &workshop) {
            return work(workshop, *answer, ref, profile);
        };
    }
    prepared.commit = [answer, ref = *ref](Scene &scene) {
        return settled(scene, *answer, ref);
    };
    return prepared;
}

} // namespace portal
