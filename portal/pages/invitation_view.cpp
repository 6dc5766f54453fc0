// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/invitation_view.h"

#include "portal/api/grant.h"
#include "portal/api/problem_titles.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/grant_words.h"
#include "portal/profiles/profile.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char offer[] = R"(<p>{lead}</p>
<dl class="wide"><dt>{for_label}</dt><dd><bdi>{email}</bdi></dd><dt>{until_label}</dt><dd>{until}</dd></dl>
{message}
<section>
<h2>{may}</h2>
{lines}
</section>
{answers}
)";

constexpr char existingForm[] = R"(<section>
<h2>{title}</h2>
<p class="muted">{lead}</p>
{notice}
<form method="post" action="{action}">
<input type="hidden" name="form" value="{mark}">
<input type="hidden" name="answer" value="accept">
<label for="address">{email_label}</label>
<input id="address" type="text" dir="ltr" autocomplete="username" readonly value="{email}">
<label for="password">{password_label}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{again}>
<button type="submit">{button}</button>
</form>
<p class="links"><a href="{forgot_address}">{forgot}</a>{too}</p>
</section>)";

constexpr char newForm[] = R"(<section>
<h2>{title}</h2>
<p class="muted">{lead}</p>
{notice}
<form method="post" action="{action}">
<input type="hidden" name="form" value="{mark}">
<input type="hidden" name="answer" value="accept">
<label for="address">{email_label}</label>
<input id="address" type="text" dir="ltr" autocomplete="username" readonly value="{email}">
<label for="name">{name_label}</label>
<input id="name" name="name" type="text" dir="auto" autocomplete="name" maxlength="80" required value="{name}"{name_again}>
<label for="new_password">{password_label}</label>
<input id="new_password" name="new_password" type="password" autocomplete="new-password" required{again}>
<p class="hint" id="hint">{hint}</p>
<button type="submit">{button}</button>
</form>
</section>)";

constexpr char declineForm[] = R"(<form class="decline" method="post" action="{action}">
<input type="hidden" name="form" value="{mark}">
<input type="hidden" name="answer" value="decline">
<span>{lead}</span>
<button class="plain" type="submit">{button}</button>
</form>)";

/// Marks the field to go on with after a refusal: without it the page stands at its top, the reason out of sight.
Html goOnHere()
{
    return Html::literal(R"( aria-describedby="notice" autofocus)");
}

/// The other way in, for who would rather sign in first.
Html insideHtml(const Reader &reader)
{
    if (!reader.profile.invitations.acceptInside)
        return {};
    return filled(R"(<a href="{address}">{text}</a>)",
        {{"address", reader.path(u"/invitations"_s)}, {"text", reader.say(Words::ReceivedToo)}});
}

Html acceptHtml(const Reader &reader, const InvitationView &view, const InvitationForm &form)
{
    const QString action = reader.path(u"/invitation"_s);
    const QString mark = QString::fromLatin1(form.mark);
    const QString email = view.invitation.email;
    const bool refused = !form.notice.isEmpty();
    switch (form.way) {
    case WayIn::ExistingSignIn:
        return filled(existingForm,
            {{"title", reader.say(Words::ExistingTitle)}, {"lead", reader.say(Words::ExistingLead)},
                {"notice", notice(form.notice)}, {"action", action}, {"mark", mark},
                {"email_label", reader.say(Words::Email)}, {"email", email},
                {"password_label", reader.say(Words::Password)}, {"again", refused ? goOnHere() : Html()},
                {"button", reader.profile.term(u"accept_invitation"_s, reader.language)},
                {"forgot_address", reader.path(u"/password/forgot"_s)}, {"forgot", reader.say(Words::ForgotLink)},
                {"too", insideHtml(reader)}});
    case WayIn::NewSignIn:
        return filled(newForm,
            {{"title", reader.say(Words::CreateTitle)}, {"lead", reader.say(Words::CreateLead)},
                {"notice", notice(form.notice)}, {"action", action}, {"mark", mark},
                {"email_label", reader.say(Words::Email)}, {"email", email},
                {"name_label", reader.say(Words::YourName)}, {"name", form.name},
                {"name_again", refused && form.name.isEmpty() ? goOnHere() : Html()},
                {"again",
                    refused && !form.name.isEmpty() ? Html::literal(R"( aria-describedby="notice hint" autofocus)")
                                                    : Html::literal(R"( aria-describedby="hint")")},
                {"password_label", reader.say(Words::NewPassword)}, {"hint", reader.say(Words::NewPasswordHint)},
                {"button", reader.say(Words::CreateAndAccept)}});
    case WayIn::None:
        return notice(reader.say(Words::NoSignUp).arg(reader.profile.name, plainName(view.invitation.invitedBy)));
    }
    return {};
}

Html declineHtml(const Reader &reader, const InvitationForm &form)
{
    return filled(declineForm,
        {{"action", reader.path(u"/invitation"_s)}, {"mark", QString::fromLatin1(form.mark)},
            {"lead", reader.say(Words::DeclineLead)},
            {"button", reader.profile.term(u"decline_invitation"_s, reader.language)}});
}

/// The two sentences for each way a link can be dead; %1 is who invited, %2 when it ended.
struct DeadLink {
    const char *code;
    Words title;
    Words text;
};
constexpr DeadLink deadLinks[]{
    {"invitation_expired", Words::ExpiredTitle, Words::ExpiredText},
    {"invitation_used", Words::UsedTitle, Words::UsedText},
    {"invitation_revoked", Words::RevokedTitle, Words::RevokedText},
    {"invitation_superseded", Words::SupersededTitle, Words::SupersededText},
    {"invitation_declined", Words::DeclinedBeforeTitle, Words::DeclinedBeforeText},
};

} // namespace

Html linesHtml(const Reader &reader, const InvitationRow &invitation, const QHash<QString, QString> &subAccounts)
{
    const auto lines = grantLines(
        grantFromStored(invitation.grantJson), invitation.role, reader.profile, reader.language, subAccounts);
    if (lines.empty())
        return filled("<p>{text}</p>", {{"text", reader.say(Words::NothingChosen)}});
    Html items;
    for (const GrantLine &line : lines)
        items += filled("<li>{label} <span>{description}</span></li>\n",
            {{"label", line.label}, {"description", line.description}});
    return filled("<ul>\n{items}</ul>", {{"items", items}});
}

Html messageHtml(const Reader &reader, const InvitationRow &invitation)
{
    if (invitation.message.isEmpty())
        return {};
    return filled(R"(<p class="muted">{from}</p><blockquote>{message}</blockquote>)",
        {{"from", reader.say(Words::MessageFrom).arg(plainName(invitation.invitedBy))},
            {"message", plainMessage(invitation.message)}});
}

Response invitationPage(const Reader &reader, const InvitationView &view, const InvitationForm &form)
{
    const InvitationRow &invitation = view.invitation;
    const QString account = plainName(view.accountName);
    Html answers = acceptHtml(reader, view, form);
    answers += declineHtml(reader, form);
    const Html content = filled(offer,
        {{"lead", reader.say(Words::InvitedBy).arg(plainName(invitation.invitedBy), account, reader.profile.name)},
            {"for_label", reader.say(Words::ForAddress)}, {"email", invitation.email},
            {"until_label", reader.say(Words::ValidUntil)},
            {"until", momentText(invitation.expiresAt, reader.language)}, {"message", messageHtml(reader, invitation)},
            {"may", reader.say(Words::WhatYouMay)}, {"lines", linesHtml(reader, view.invitation, view.subAccounts)},
            {"answers", answers}});
    return page(reader, reader.say(Words::InvitationTitle).arg(account), content, form.status);
}

Response acceptedPage(const Reader &reader, const InvitationView &view, const Html &wayOn)
{
    const QString account = plainName(view.accountName);
    const Html content = filled("<div class=\"wide\">{lines}</div>\n<section><p>{next}</p>{on}</section>",
        {{"lines", linesHtml(reader, view.invitation, view.subAccounts)},
            {"next", reader.say(Words::AcceptedNext).arg(reader.profile.name, view.invitation.email, account)},
            {"on", wayOn}});
    return page(reader, reader.say(Words::AcceptedTitle).arg(account), content);
}

Response declinedPage(const Reader &reader, const InvitationView &view, const Html &wayOn)
{
    const QString text = reader.say(Words::DeclinedText).arg(plainName(view.invitation.invitedBy));
    return page(reader, reader.say(Words::DeclinedTitle).arg(plainName(view.accountName)),
        filled("<p>{text}</p>\n{on}", {{"text", text}, {"on", wayOn}}));
}

Response deadLinkPage(const Reader &reader, const Problem &problem, const std::optional<InvitationRow> &invitation)
{
    if (!invitation)
        return saying(reader, reader.say(Words::UnknownTitle), reader.say(Words::UnknownText), 404);
    for (const DeadLink &dead : deadLinks) {
        if (problem.code != QLatin1StringView(dead.code))
            continue;
        const Instant ended = invitation->resolvedAt.value_or(invitation->expiresAt);
        QString text = reader.say(dead.text).replace(u"%2"_s, momentText(ended, reader.language));
        return saying(reader, reader.say(dead.title), text.arg(plainName(invitation->invitedBy)), problem.status);
    }
    if (problem.code == u"already_member"_s)
        return saying(
            reader, reader.say(Words::AlreadyMemberTitle), reader.say(Words::AlreadyMemberText), problem.status);
    return saying(reader, reader.say(Words::RefusedTitle),
        reader.say(Words::RefusedText).arg(problemTitle(problem.code, reader.language)), problem.status);
}

} // namespace portal
