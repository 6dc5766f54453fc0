// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/invitation_mail.h"

#include "portal/api/grant.h"
#include "portal/api/route.h"
#include "portal/api/sub_account_scope.h"
#include "portal/identity/secrets.h"
#include "portal/languages.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/grant_words.h"
#include "portal/pages/sentence.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/account_rows.h"
#include "portal/store/invitation_rows.h"
#include "portal/store/row_reading.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto insertMail = R"(INSERT INTO mail_outbox
    (id, recipient, subject, text, html, message_id, language, link_id, issue, created_at, next_attempt_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO NOTHING)";

constexpr char16_t placeholder = u'\x1A';
constexpr char16_t optOutMark = u'\x19';

constexpr char frame[] =
    R"(<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head><meta charset="utf-8"><title>{subject}</title></head>
<body style="margin:0;padding:24px;background:#eef0f3;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:16px;line-height:1.5;color:#1c2127">
<div lang="{language}" dir="{direction}" style="max-width:520px;margin:0 auto;padding:28px 32px;background:#ffffff;border:1px solid #d5dae0;border-radius:8px">
<p style="margin:0 0 16px">{greeting}</p>
<p style="margin:0 0 16px">{lead}</p>
{role}{message}
<p style="margin:0 0 4px;font-weight:600">{may}</p>
<ul style="margin:0 0 20px;padding:0 20px">{lines}</ul>
<p style="margin:0 0 20px"><a href=")"
    "\x1A"
    R"(" style="display:inline-block;padding:10px 20px;background:#1d5fb4;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600">{open}</a></p>
<p style="margin:0 0 12px;font-size:14px;color:#59626d">{valid}</p>
<p style="margin:0 0 12px;font-size:14px;color:#59626d">{ignore}</p>
<p style="margin:0;font-size:14px;color:#59626d"><a href=")"
    "\x19"
    R"(" style="color:#59626d">{stop}</a></p>
</div>
</body>
</html>
)";

/// What the mail says, before it becomes text and HTML.
struct Letter {
    QString language;
    QString inviter;
    QString account;
    QString name;
    QString role; ///< empty: there is one only, and nothing to say
    QString message;
    std::vector<GrantLine> lines;
    QString validUntil;
    QString portal;
};

Letter letterFor(const InvitationRow &invitation, const QString &accountName, const Profile &profile,
    const QHash<QString, QString> &subAccounts)
{
    const QString &language = invitation.language;
    Letter letter;
    letter.language = spokenLanguage(language);
    letter.inviter = plainName(invitation.invitedBy);
    letter.account = plainName(accountName);
    letter.name = plainName(invitation.name);
    const auto assignable = std::count_if(
        profile.roles.begin(), profile.roles.end(), [](const Profile::Role &role) { return role.assignable; });
    if (const Profile::Role *role = profile.role(invitation.role); role != nullptr && assignable > 1)
        letter.role = role->label.in(language);
    letter.message = plainMessage(invitation.message);
    letter.lines = grantLines(grantFromStored(invitation.grantJson), invitation.role, profile, language, subAccounts);
    if (letter.lines.empty())
        letter.lines.push_back({words(Words::NothingChosen, language), {}});
    letter.validUntil = momentText(invitation.expiresAt, language);
    letter.portal = profile.name;
    return letter;
}

QString subjectOf(const Letter &letter)
{
    return plainSentence(Words::MailSubject, letter.language, {letter.inviter, letter.account});
}

QString textOf(const Letter &letter)
{
    const auto say = [&letter](Words key, std::initializer_list<QString> parts = {}) {
        return plainSentence(key, letter.language, parts);
    };
    QString text = letter.name.isEmpty() ? say(Words::MailGreeting) : say(Words::MailGreetingName, {letter.name});
    text += u"\n\n"_s + say(Words::MailLead, {letter.inviter, letter.account, letter.portal}) + u"\n\n"_s;
    if (!letter.role.isEmpty())
        text += say(Words::MailRole) + u": "_s + letter.role + u"\n\n"_s;
    if (!letter.message.isEmpty()) {
        text += say(Words::MessageFrom, {letter.inviter}) + u":\n\n"_s;
        for (const QString &line : letter.message.split(u'\n'))
            text += u"> "_s + line + u'\n';
        text += u'\n';
    }
    text += say(Words::WhatYouMay) + u":\n\n"_s;
    for (const GrantLine &line : letter.lines)
        text += u"  * "_s + line.label + u'\n';
    text += u'\n' + say(Words::MailOpen) + u":\n"_s + placeholder + u"\n\n"_s
        + say(Words::MailValid, {letter.validUntil}) + u"\n\n"_s + say(Words::MailIgnore, {letter.inviter}) + u"\n\n"_s
        + say(Words::MailOptOut, {letter.account}) + u":\n"_s + optOutMark + u"\n\n-- \n"_s + letter.portal + u'\n';
    return text;
}

QString htmlOf(const Letter &letter)
{
    const auto say = [&letter](Words key, std::initializer_list<QString> parts = {}) {
        return htmlSentence(key, letter.language, parts);
    };
    Html lines;
    for (const GrantLine &line : letter.lines)
        lines += filled("<li>{label}</li>", {{"label", line.label}});
    Html role;
    if (!letter.role.isEmpty()) {
        role = filled(R"(<p style="margin:0 0 16px">{word}: <b>{role}</b></p>
)",
            {{"word", say(Words::MailRole)}, {"role", letter.role}});
    }
    Html message;
    if (!letter.message.isEmpty()) {
        message = filled(R"(<p style="margin:0 0 4px;color:#59626d">{from}</p>
<blockquote dir="auto" style="margin:0 0 16px;padding:10px 14px;background:#f4f6f9;border-radius:4px;white-space:pre-line">{message}</blockquote>)",
            {{"from", say(Words::MessageFrom, {letter.inviter})}, {"message", letter.message}});
    }
    const Html html = filled(frame,
        {{"language", letter.language}, {"direction", isRightToLeft(letter.language) ? u"rtl"_s : u"ltr"_s},
            {"subject", words(Words::MailSubject, letter.language).arg(letter.inviter, letter.account)},
            {"greeting",
                letter.name.isEmpty() ? say(Words::MailGreeting) : say(Words::MailGreetingName, {letter.name})},
            {"lead", say(Words::MailLead, {letter.inviter, letter.account, letter.portal})}, {"role", role},
            {"message", message}, {"may", say(Words::WhatYouMay)}, {"lines", lines}, {"open", say(Words::MailOpen)},
            {"valid", say(Words::MailValid, {letter.validUntil})}, {"ignore", say(Words::MailIgnore, {letter.inviter})},
            {"stop", say(Words::MailOptOut, {letter.account})}});
    return QString::fromUtf8(html.bytes());
}

QString messageIdFor(const InvitationRow &invitation, const QUrl &baseUrl)
{
    const QByteArray named = invitation.linkId.toUtf8() + '.' + QByteArray::number(invitation.issue);
    constexpr qsizetype enough = 32;
    return u"<invitation."_s + QString::fromLatin1(secretHash(named).toHex().left(enough)) + u'@' + baseUrl.host()
        + u'>';
}

} // namespace

QString linkPlaceholder()
{
    return QString(QChar(placeholder));
}

QString optOutPlaceholder()
{
    return QString(QChar(optOutMark));
}

Result<void> queueInvitationMail(Scene &scene, const QString &account, const QString &invitation)
{
    const auto row = invitationById(scene.transaction, account, invitation);
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return refuse(500, u"internal"_s, u"The invitation to mail is not there."_s);
    const auto inviter = membershipOf(scene.transaction, account, (*row)->invitedById);
    if (!inviter)
        return tl::unexpected(inviter.error());
    if (!*inviter)
        return refuse(500, u"internal"_s, u"Who invites is no member."_s);
    const auto names = subAccountNames(scene.transaction, account, grantFromStored((*row)->grantJson));
    if (!names)
        return tl::unexpected(names.error());
    const Letter letter = letterFor(**row, (*inviter)->accountName, scene.profile, *names);
    const auto queued = scene.transaction.run(insertMail,
        {scene.randomness.id(), (*row)->email, subjectOf(letter), textOf(letter), htmlOf(letter),
            messageIdFor(**row, scene.settings.baseUrl), letter.language, (*row)->linkId, (*row)->issue,
            toStored(scene.now), toStored(scene.now)});
    if (!queued)
        return tl::unexpected(queued.error());
    return {};
}

} // namespace portal
