// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/invitation_page.h"

#include "portal/identity/identity_store.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/invitation_cookie.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOurs(const Problem &problem)
{
    constexpr int ourFault = 500;
    return problem.status < ourFault;
}

} // namespace

Result<Prepared> prepareInvitationLink(const Request &request, const Settings &settings)
{
    const QByteArray token = request.pathValue(0).toLatin1();
    const bool good = verifyInvitationToken(settings.linkKey, token).has_value();
    return Prepared{{}, [token, good, language = request.language](Scene &scene) -> Result<Response> {
                        const Reader reader{scene.settings, scene.profile, language};
                        if (!good)
                            return deadLinkPage(reader, {}, std::nullopt);
                        Response response = Response::seeOther(reader.path(u"/invitation"_s).toUtf8());
                        response.headers.emplaceBack("Set-Cookie", invitationCookie(token, scene.settings));
                        return response;
                    }};
}

Result<WayIn> wayInFor(Scene &scene, const InvitationRow &invitation)
{
    const auto identity = identityByEmail(scene.transaction, invitation.email);
    if (!identity)
        return tl::unexpected(identity.error());
    if (*identity)
        return WayIn::ExistingSignIn;
    const bool closed =
        scene.profile.signUp == Profile::SignUp::Closed || scene.profile.invitations.needsExistingSignIn;
    return closed ? WayIn::None : WayIn::NewSignIn;
}

Result<Response> linkPage(Scene &scene, const QByteArray &token, const QString &language, InvitationForm form)
{
    const Reader reader{scene.settings, scene.profile, language};
    const auto ref = verifyInvitationToken(scene.settings.linkKey, token);
    if (!ref)
        return deadLinkPage(reader, ref.error(), std::nullopt);
    const auto view = invitationByRef(scene, *ref);
    if (!view) {
        if (!isOurs(view.error()))
            return tl::unexpected(view.error());
        const auto row = invitationByLink(scene.transaction, ref->linkId);
        if (!row)
            return tl::unexpected(row.error());
        return deadLinkPage(reader, view.error(), *row);
    }
    const auto way = wayInFor(scene, view->invitation);
    if (!way)
        return tl::unexpected(way.error());
    form.way = *way;
    form.mark = formMark(token, view->invitation.version, scene.settings);
    if (form.name.isEmpty())
        form.name = plainName(view->invitation.name);
    return invitationPage(reader, *view, form);
}

Result<Prepared> prepareInvitationPage(const Request &request, const Settings &)
{
    return Prepared{
        {}, [token = tokenOfCookie(request), language = request.language](Scene &scene) -> Result<Response> {
            if (token.isEmpty()) {
                const Reader reader{scene.settings, scene.profile, language};
                return saying(reader, reader.say(Words::LinkAgainTitle), reader.say(Words::LinkAgainText), 404);
            }
            return linkPage(scene, token, language);
        }};
}

} // namespace portal
