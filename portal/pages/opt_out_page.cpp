// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/opt_out_page.h"

#include "portal/api/invitation_opt_out.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/page_frame.h"
#include "portal/profiles/profile.h"
#include "portal/settings.h"
#include "portal/store/account_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char form[] = R"(<p class="muted">{lead}</p>
<form method="post" action="{action}">
<button type="submit" name="answer" value="{answer}">{button}</button>
</form>)";

constexpr char secondForm[] = R"(<form class="decline" method="post" action="{action}">
<p class="muted">{lead}</p>
<button class="plain" type="submit" name="answer" value="portal">{button}</button>
</form>)";

/// What the page is about, for whom.
struct Subject {
    InvitationRow invitation;
    QString account; ///< its name
    OptOut wish = OptOut::None; ///< as it holds now
    QString action; ///< where the form goes
};

Result<std::optional<Subject>> subjectOf(Scene &scene, const Reader &reader, const QByteArray &token)
{
    const auto linkId = verifyOptOutToken(scene.settings.linkKey, token);
    if (!linkId)
        return std::optional<Subject>();
    const auto invitation = invitationByLink(scene.transaction, *linkId);
    if (!invitation)
        return tl::unexpected(invitation.error());
    if (!*invitation)
        return std::optional<Subject>();
    const auto account = accountNameOf(scene.transaction, (*invitation)->account);
    if (!account)
        return tl::unexpected(account.error());
    const auto wish = optOutOf(scene.transaction, (*invitation)->canonicalEmail, (*invitation)->account);
    if (!wish)
        return tl::unexpected(wish.error());
    return Subject{**invitation, plainName(*account), *wish, reader.path(u"/opt-out/"_s + QString::fromLatin1(token))};
}

Response noSuchLink(const Reader &reader)
{
    return saying(reader, reader.say(Words::UnknownTitle), reader.say(Words::UnknownText), 404);
}

/// What holds now, and how to change it.
Response optOutPage(const Reader &reader, const Subject &subject)
{
    const QString &email = subject.invitation.email;
    const QString portal = reader.profile.name;
    if (subject.wish != OptOut::None) {
        const QString from = subject.wish == OptOut::Portal ? portal : subject.account;
        return page(reader, reader.say(Words::OptedOutTitle),
            filled(form,
                {{"lead", reader.say(Words::OptedOutLead).arg(email, from)}, {"action", subject.action},
                    {"answer", u"allow"_s}, {"button", reader.say(Words::OptInButton)}}));
    }
    Html content = filled(form,
        {{"lead", reader.say(Words::OptOutLead).arg(email, subject.account)}, {"action", subject.action},
            {"answer", u"account"_s}, {"button", reader.say(Words::OptOutButton).arg(subject.account)}});
    content += filled(secondForm,
        {{"lead", reader.say(Words::OptOutAllLead).arg(portal)}, {"action", subject.action},
            {"button", reader.say(Words::OptOutButton).arg(portal)}});
    return page(reader, reader.say(Words::OptOutTitle), content);
}

/// What a form or a mail program's button says; nothing for anything else.
std::optional<OptOut> wishOf(const Request &request)
{
    const QString answer = request.form.value(u"answer"_s);
    if (answer == u"account"_s || request.form.value(u"List-Unsubscribe"_s) == u"One-Click"_s)
        return OptOut::Account;
    if (answer == u"portal"_s)
        return OptOut::Portal;
    return answer == u"allow"_s ? std::optional(OptOut::None) : std::nullopt;
}

Result<Response> settled(Scene &scene, const Reader &reader, const QByteArray &token, std::optional<OptOut> wish)
{
    auto subject = subjectOf(scene, reader, token);
    if (!subject)
        return tl::unexpected(subject.error());
    if (!*subject)
        return noSuchLink(reader);
    // Pressed twice, or a button of a page that lay open meanwhile: what holds stays, and is shown.
    if (wish && *wish != (*subject)->wish) {
        const auto done =
            *wish == OptOut::None ? optIn(scene, (*subject)->invitation) : optOut(scene, (*subject)->invitation, *wish);
        if (!done)
            return tl::unexpected(done.error());
        const auto holds =
            optOutOf(scene.transaction, (*subject)->invitation.canonicalEmail, (*subject)->invitation.account);
        if (!holds)
            return tl::unexpected(holds.error());
        (*subject)->wish = *holds;
    }
    return optOutPage(reader, **subject);
}

Result<Prepared> prepared(const Request &request, std::optional<OptOut> wish)
{
    return Prepared{{},
        [token = request.pathValue(0).toLatin1(), language = request.language, wish](Scene &scene) -> Result<Response> {
            return settled(scene, {scene.settings, scene.profile, language}, token, wish);
        }};
}

} // namespace

Result<Prepared> prepareOptOutPage(const Request &request, const Settings &)
{
    return prepared(request, std::nullopt);
}

Result<Prepared> prepareOptOut(const Request &request, const Settings &)
{
    return prepared(request, wishOf(request));
}

} // namespace portal
