// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/ticket_mail.h"

#include "portal/api/ticket_access.h"
#include "portal/identity/secrets.h"
#include "portal/mail/outbox_queue.h"
#include "portal/mail/plain_name.h"
#include "portal/pages/html.h"
#include "portal/pages/words.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/member_rows.h"
#include "portal/store/message_rows.h"

#include <QUrl>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char frame[] =
    R"(<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{subject}</title></head>
<body style="margin:0;padding:24px;background:#eef0f3;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:16px;line-height:1.5;color:#1c2127">
<div style="max-width:520px;margin:0 auto;padding:28px 32px;background:#ffffff;border:1px solid #d5dae0;border-radius:8px">
<p style="margin:0 0 16px">{lead}</p>
<p style="margin:0 0 20px;padding:10px 14px;background:#f4f6f9;border-radius:4px;white-space:pre-line">{reply}</p>
<p style="margin:0;font-size:14px;color:#59626d">{why}</p>
</div>
</body>
</html>
)";

/// The mail as sentences, before they become text and HTML.
struct Letter {
    QString language;
    QString subject;
    QString lead;
    QString reply;
    QString why;
    QString portal;
};

Letter letterFor(const TicketRow &ticket, const MessageRow &reply, const QString &account, const Profile &profile)
{
    const QString language = u"en"_s; // nobody has said which one they read
    const QString number = QString::number(ticket.number);
    const QString subject = plainName(ticket.subject);
    Letter letter;
    letter.language = language;
    letter.subject = u"[#%1] %2"_s.arg(number, subject);
    letter.lead = words(Words::TicketMailLead, language).arg(plainName(reply.actor), number, subject, account);
    letter.reply = reply.text;
    letter.portal = profile.name;
    return letter;
}

QString textOf(const Letter &letter)
{
    QString quoted;
    for (const QString &line : letter.reply.split(u'\n')) {
        quoted += u"  "_s + line + u'\n';
    }
    return letter.lead + u"\n\n"_s + quoted + u'\n' + letter.why + u"\n\n-- \n"_s + letter.portal + u'\n';
}

QString htmlOf(const Letter &letter)
{
    const Html html = filled(frame,
        {{"language", letter.language}, {"subject", letter.subject}, {"lead", letter.lead}, {"reply", letter.reply},
            {"why", letter.why}});
    return QString::fromUtf8(html.bytes());
}

/// One a message and recipient, so that the same reply is never two mails.
QString messageIdFor(const MessageRow &reply, const QString &recipient, const QUrl &baseUrl)
{
    constexpr qsizetype enough = 32;
    const QByteArray named = (reply.account + u'.' + reply.id + u'.' + recipient).toUtf8();
    return u"<ticket."_s + QString::fromLatin1(secretHash(named).toHex().left(enough)) + u'@' + baseUrl.host() + u'>';
}

Result<void> queueFor(Scene &scene, const MessageRow &reply, const MemberRow &recipient, const Letter &letter)
{
    return queueMail(scene.transaction,
        {scene.randomness.id(), recipient.email, letter.subject, textOf(letter), htmlOf(letter), letter.language,
            messageIdFor(reply, recipient.id, scene.settings.baseUrl)},
        scene.now);
}

/// May this member read the ticket now? Asked as their own request would be.
Result<bool> maySee(Scene &scene, const TicketRow &ticket, const MemberRow &member)
{
    auto membership = membershipOf(scene.transaction, ticket.account, member.identity);
    if (!membership) {
        return tl::unexpected(membership.error());
    }
    if (!*membership) {
        return false;
    }
    Grant grant = grantFromStored((*membership)->grantJson);
    const auto sight = ticketSight(scene, Authority{std::move(**membership), std::move(grant)});
    return sight && (!sight->onlyOwn || ticket.openedById == sight->member);
}

/// The owner first, then who else is to be told.
Result<std::vector<MemberRow>> recipientsOf(Scene &scene, const TicketRow &ticket, const QString &ownerMember)
{
    std::vector<MemberRow> recipients;
    auto owner = memberById(scene.transaction, ticket.account, ownerMember);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    if (*owner) {
        recipients.push_back(std::move(**owner));
    }
    if (!scene.profile.tickets || !scene.profile.tickets->notifyDelegates) {
        return recipients;
    }
    auto asked = membersToNotify(scene.transaction, ticket.account);
    if (!asked) {
        return asked;
    }
    for (MemberRow &member : *asked) {
        auto may = maySee(scene, ticket, member);
        if (!may) {
            return tl::unexpected(may.error());
        }
        if (*may && member.id != ownerMember) {
            recipients.push_back(std::move(member));
        }
    }
    return recipients;
}

} // namespace

Result<int> queueTicketReplyMails(Scene &scene, const TicketRow &ticket, const MessageRow &reply)
{
    auto account = accountNameOf(scene.transaction, ticket.account);
    auto recipients = recipientsOf(scene, ticket, reply.principalId);
    if (!account || !recipients) {
        return tl::unexpected(account ? recipients.error() : account.error());
    }
    const QString plainAccount = plainName(*account);
    Letter letter = letterFor(ticket, reply, plainAccount, scene.profile);
    for (const MemberRow &recipient : *recipients) {
        const Words why = recipient.id == reply.principalId ? Words::TicketMailOwner : Words::TicketMailDelegate;
        letter.why = words(why, letter.language).arg(plainAccount);
        if (auto queued = queueFor(scene, reply, recipient, letter); !queued) {
            return tl::unexpected(queued.error());
        }
    }
    return int(recipients->size());
}

} // namespace portal
