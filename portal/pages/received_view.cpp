// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/received_view.h"

#include "portal/api/grant.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/invitation_view.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char signInForm[] = R"(<p class="muted">{lead}</p>
{notice}
<form method="post" action="{action}">
<label for="email">{email_label}</label>
<input id="email" name="email" type="text" inputmode="email" dir="ltr" autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="254" required value="{email}"{focus_email}>
<label for="password">{password_label}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{described}{focus_password}>
<button type="submit">{button}</button>
</form>
<p class="links"><a href="{forgot_address}">{forgot}</a></p>)";

constexpr char listFrame[] = R"(<p class="muted wide">{lead}</p>
{hint}
{cards}
<form class="leave" method="post" action="{action}">
<input type="hidden" name="form" value="{mark}">
<button class="plain" type="submit">{sign_out}</button>
</form>)";

constexpr char card[] = R"(<section aria-labelledby="{id}">
<h2 id="{id}"><bdi>{account}</bdi></h2>
<p>{lead}</p>
<dl><dt>{until_label}</dt><dd>{until}</dd></dl>
{message}<h3>{may}</h3>
{lines}
<form class="answers" method="post" action="{action}">
<input type="hidden" name="form" value="{mark}">
<input type="hidden" name="invitation" value="{invitation}">
<input type="hidden" name="version" value="{version}">
{accept}<button class="plain" type="submit" name="answer" value="decline" aria-describedby="{id}">{decline}</button>
</form>
</section>
)";

constexpr char acceptButton[] =
    R"(<button type="submit" name="answer" value="accept" aria-describedby="{id}">{accept}</button>
)";

Html cardHtml(const Reader &reader, const ReceivedCard &one, int number)
{
    const InvitationRow &invitation = one.invitation;
    const QString id = u"invitation%1"_s.arg(number);
    const QString account = plainName(one.accountName);
    const auto term = [&reader](const QString &key) {
        return reader.profile.term(key, reader.language);
    };
    const Html accept = reader.profile.invitations.acceptInside
        ? filled(acceptButton, {{"id", id}, {"accept", term(u"accept_invitation"_s)}})
        : Html();
    return filled(card,
        {{"id", id}, {"account", account},
            {"lead", reader.say(Words::InvitedBy).arg(plainName(invitation.invitedBy), account, reader.profile.name)},
            {"until_label", reader.say(Words::ValidUntil)},
            {"until", momentText(invitation.expiresAt, reader.language)}, {"message", messageHtml(reader, invitation)},
            {"may", reader.say(Words::WhatYouMay)}, {"lines", linesHtml(reader, invitation, one.subAccounts)},
            {"action", reader.path(u"/invitations"_s)}, {"mark", QString::fromLatin1(one.mark)},
            {"invitation", invitation.linkId}, {"version", QString::number(invitation.version)}, {"accept", accept},
            {"decline", term(u"decline_invitation"_s)}});
}

} // namespace

Response receivedSignInPage(const Reader &reader, const ReceivedSignIn &state)
{
    const Html autofocus = Html::literal(" autofocus");
    const bool knowsEmail = !state.email.isEmpty();
    const Html content = filled(signInForm,
        {{"lead", reader.say(Words::ReceivedSignIn).arg(reader.profile.name)}, {"notice", notice(state.notice)},
            {"action", reader.path(u"/invitations/sign-in"_s)}, {"email_label", reader.say(Words::Email)},
            {"email", state.email}, {"focus_email", knowsEmail ? Html() : autofocus},
            {"password_label", reader.say(Words::Password)},
            {"described", state.notice.isEmpty() ? Html() : Html::literal(R"( aria-describedby="notice")")},
            {"focus_password", knowsEmail ? autofocus : Html()}, {"button", reader.say(Words::SignIn)},
            {"forgot_address", reader.path(u"/password/forgot"_s)}, {"forgot", reader.say(Words::ForgotLink)}});
    return page(reader, reader.profile.term(u"received_invitations"_s, reader.language), content, state.status);
}

Response receivedPage(const Reader &reader, const ReceivedReader &person, const std::vector<ReceivedCard> &cards)
{
    Html list;
    int number = 0;
    for (const ReceivedCard &one : cards)
        list += cardHtml(reader, one, ++number);
    const auto lead = [&] {
        if (!person.proven)
            return Words::ReceivedUnproven;
        return cards.empty() ? Words::ReceivedNone : Words::ReceivedFor;
    };
    const bool hintAtLink = !cards.empty() && !reader.profile.invitations.acceptInside;
    const Html content = filled(listFrame,
        {{"lead", reader.say(lead()).arg(person.email)},
            {"hint", hintAtLink ? filled("<p>{text}</p>", {{"text", reader.say(Words::ReceivedByLink)}}) : Html()},
            {"cards", list}, {"action", reader.path(u"/invitations/sign-out"_s)},
            {"mark", QString::fromLatin1(person.mark)}, {"sign_out", reader.say(Words::SignOut)}});
    return page(reader, reader.profile.term(u"received_invitations"_s, reader.language), content);
}

Html backToReceived(const Reader &reader)
{
    return filled(R"(<p class="links"><a href="{address}">{text}</a></p>)",
        {{"address", reader.path(u"/invitations"_s)}, {"text", reader.say(Words::ReceivedBack)}});
}

} // namespace portal
