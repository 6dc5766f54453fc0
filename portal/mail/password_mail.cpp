// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/password_mail.h"

#include "portal/api/route.h"
#include "portal/mail/notice_mail.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<void> queueResetMail(Scene &scene, const ResetMail &mail)
{
    const QString &portal = scene.profile.name;
    Notice notice{mail.recipient, {Words::ResetMailSubject, {portal}},
        {{Words::ResetMailLead, {portal}}, {Words::ResetMailValid, {}, 1}, {Words::ResetMailIgnore}}, mail.expiresAt,
        u"password-reset"_s, {mail.reset}};
    notice.language = mail.language;
    notice.link = {mail.reset, Words::ResetMailOpen};
    return queueNotice(scene, notice);
}

Result<void> queuePasswordChanged(Scene &scene, const QString &recipient, const QString &language)
{
    const QString &portal = scene.profile.name;
    Notice notice{recipient, {Words::PasswordChangedSubject, {portal}},
        {{Words::PasswordChangedLead, {portal}, 2}, {Words::PasswordChangedNext}}, scene.now, u"password-changed"_s,
        {scene.randomness.id()}};
    notice.language = language;
    return queueNotice(scene, notice);
}

} // namespace portal
