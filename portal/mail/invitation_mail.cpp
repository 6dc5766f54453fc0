// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/invitation_mail.h"

#include "portal/api/grant.h"
#include "portal/api/route.h"
#include "portal/identity/secrets.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/grant_words.h"
#include "portal/pages/html.h"
#include "portal/pages/words.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/account_rows.h"
#include "portal/store/invitation_rows.h"
#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto insertMail = R"(INSERT INTO mail_outbox
    (id, recipient, subject, text, html, message_id, link_id, issue, created_at, next_attempt_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (message_id) DO NOTHING)";

constexpr char16_t placeholder = u'\x1A';

constexpr char frame[] =
    R"(<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{subject}</title></head>
<body style="margin:0;padding:24px;background:#eef0f3;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:16px;line-height:1.5;color:#1c2127">
<div style="max-width:520px;margin:0 auto;padding:28px 32px;background:#ffffff;border:1px solid #d5dae0;border-radius:8px">
<p style="margin:0 0 16px">{greeting}</p>
<p style="margin:0 0 16px">{lead}</p>
{message}
<p style="margin:0 0 4px;font-weight:600">{may}</p>
<ul style="margin:0 0 20px;padding-left:20px">{lines}</ul>
<p style="margin:0 0 20px"><a href=")"
    "\x1A"
    R"(" style="display:inline-block;padding:10px 20px;background:#1d5fb4;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:600">{open}</a></p>
<p style="margin:0 0 12px;font-size:14px;color:#59626d">{valid}</p>
<p style="margin:0;font-size:14px;color:#59626d">{ignore}</p>
</div>
</body>
</html>
)";

/// The parts of the mail as sentences, before they become text and HTML.
struct Letter {
    QString language;
    QString subject;
    QString greeting;
    QString lead;
    QString messageFrom;
    QString message;
    QString may;
    std::vector<GrantLine> lines;
    QString open;
    QString valid;
    QString ignore;
    QString portal;
};

Letter letterFor(const InvitationRow &invitation, const QString &accountName, const Profile &profile)
{
    const QString language = u"en"_s; // of a stranger nothing is known but the address
    const auto say = [&language](Words key) {
        return words(key, language);
    };
    const QString inviter = plainName(invitation.invitedBy);
    const QString account = plainName(accountName);
    const QString name = plainName(invitation.name);
    Letter letter;
    letter.language = language;
    letter.subject = say(Words::MailSubject).arg(inviter, account);
    letter.greeting = say(Words::MailGreeting);
    if (!name.isEmpty())
        letter.greeting.replace(u","_s, u' ' + name + u',');
    letter.lead = say(Words::MailLead).arg(inviter, account, profile.name);
    letter.message = plainMessage(invitation.message);
    letter.messageFrom = say(Words::MessageFrom).arg(inviter);
    letter.may = say(Words::WhatYouMay);
    letter.lines = grantLines(grantFromStored(invitation.grantJson), profile, language);
    if (letter.lines.empty())
        letter.lines.push_back({say(Words::NothingChosen), {}});
    letter.open = say(Words::MailOpen);
    letter.valid = say(Words::MailValid).arg(momentText(invitation.expiresAt, language));
    letter.ignore = say(Words::MailIgnore).arg(inviter);
    letter.portal = profile.name;
    return letter;
}

QString textOf(const Letter &letter)
{
    QString text = letter.greeting + u"\n\n"_s + letter.lead + u"\n\n"_s;
    if (!letter.message.isEmpty()) {
        text += letter.messageFrom + u":\n\n"_s;
        for (const QString &line : letter.message.split(u'\n'))
            text += u"  "_s + line + u'\n';
        text += u'\n';
    }
    text += letter.may + u":\n\n"_s;
    for (const GrantLine &line : letter.lines)
        text += u"  * "_s + line.label + u'\n';
    text += u'\n' + letter.open + u":\n"_s + placeholder + u"\n\n"_s + letter.valid + u"\n\n"_s + letter.ignore
        + u"\n\n-- \n"_s + letter.portal + u'\n';
    return text;
}

QString htmlOf(const Letter &letter)
{
    Html lines;
    for (const GrantLine &line : letter.lines)
        lines += filled("<li>{label}</li>", {{"label", line.label}});
    Html message;
    if (!letter.message.isEmpty()) {
        message = filled(R"(<p style="margin:0 0 4px;color:#59626d">{from}</p>
<p style="margin:0 0 16px;padding:10px 14px;background:#f4f6f9;border-radius:4px;white-space:pre-line">{message}</p>)",
            {{"from", letter.messageFrom}, {"message", letter.message}});
    }
    const Html html = filled(frame,
        {{"language", letter.language}, {"subject", letter.subject}, {"greeting", letter.greeting},
            {"lead", letter.lead}, {"message", message}, {"may", letter.may}, {"lines", lines}, {"open", letter.open},
            {"valid", letter.valid}, {"ignore", letter.ignore}});
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
    const Letter letter = letterFor(**row, (*inviter)->accountName, scene.profile);
    const auto queued = scene.transaction.run(insertMail,
        {scene.randomness.id(), (*row)->email, letter.subject, textOf(letter), htmlOf(letter),
            messageIdFor(**row, scene.settings.baseUrl), (*row)->linkId, (*row)->issue, toStored(scene.now),
            toStored(scene.now)});
    if (!queued)
        return tl::unexpected(queued.error());
    return {};
}

} // namespace portal
