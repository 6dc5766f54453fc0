// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/notice_mail.h"

#include "portal/api/address.h"
#include "portal/api/route.h"
#include "portal/identity/secrets.h"
#include "portal/languages.h"
#include "portal/mail/invitation_mail.h"
#include "portal/mail/outbox_queue.h"
#include "portal/pages/sentence.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/sent_invitations.h"

#include <QUrl>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char frame[] =
    R"(<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head><meta charset="utf-8"><title>{subject}</title></head>
<body style="margin:0;padding:24px;background:#eef0f3;font-family:system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif;font-size:16px;line-height:1.5;color:#1c2127">
<div lang="{language}" dir="{direction}" style="max-width:520px;margin:0 auto;padding:28px 32px;background:#ffffff;border:1px solid #d5dae0;border-radius:8px">
{paragraphs}</div>
</body>
</html>
)";

constexpr char linkButton[] = "<p style=\"margin:0 0 20px\"><a href=\"\x1A\" style=\"display:inline-block;padding:10px "
                              "20px;background:#1d5fb4;color:#ffffff;text-decoration:none;border-radius:4px;"
                              "font-weight:600\">{label}</a></p>\n";

std::array<QString, 4> partsOf(const Notice::Sentence &sentence, const Notice &notice, const QString &language)
{
    auto parts = sentence.parts;
    if (sentence.momentPart > 0) {
        parts.at(size_t(sentence.momentPart - 1)) = momentText(notice.moment, language);
    }
    return parts;
}

QString plain(const Notice::Sentence &sentence, const Notice &notice, const QString &language)
{
    const auto parts = partsOf(sentence, notice, language);
    return plainSentence(sentence.words, language, {parts[0], parts[1], parts[2], parts[3]});
}

QString textOf(const Notice &notice, const QString &language, const QString &portal)
{
    QString text;
    for (const Notice::Sentence &sentence : notice.paragraphs) {
        text += plain(sentence, notice, language) + u"\n\n"_s;
        if (notice.link && &sentence == &notice.paragraphs.front()) {
            text += words(notice.link->label, language) + u":\n"_s + linkPlaceholder() + u"\n\n"_s;
        }
    }
    return text + u"-- \n"_s + portal + u'\n';
}

QString htmlOf(const Notice &notice, const QString &language)
{
    Html paragraphs;
    for (const Notice::Sentence &sentence : notice.paragraphs) {
        const auto parts = partsOf(sentence, notice, language);
        paragraphs += filled("<p style=\"margin:0 0 16px\">{paragraph}</p>\n",
            {{"paragraph", htmlSentence(sentence.words, language, {parts[0], parts[1], parts[2], parts[3]})}});
        if (notice.link && &sentence == &notice.paragraphs.front()) {
            paragraphs += filled(linkButton, {{"label", words(notice.link->label, language)}});
        }
    }
    const Html html = filled(frame,
        {{"language", language}, {"direction", isRightToLeft(language) ? u"rtl"_s : u"ltr"_s},
            {"subject", plain(notice.subject, notice, language)}, {"paragraphs", paragraphs}});
    return QString::fromUtf8(html.bytes());
}

QString messageIdOf(const Notice &notice, const QUrl &baseUrl)
{
    constexpr qsizetype enough = 32;
    QByteArray named;
    for (const QString &part : notice.about) {
        named += part.toUtf8() + '\0';
    }
    return u'<' + notice.kind + u'.' + QString::fromLatin1(secretHash(named).toHex().left(enough)) + u'@'
        + baseUrl.host() + u'>';
}

} // namespace

Result<void> queueNotice(Scene &scene, const Notice &notice)
{
    Result<QString> chosen = notice.language;
    if (notice.language.isEmpty()) {
        chosen = languageOfInvitee(scene.transaction, canonicalAddress(notice.recipient));
    }
    if (!chosen) {
        return tl::unexpected(chosen.error());
    }
    const QString language = spokenLanguage(*chosen);
    return queueMail(scene.transaction,
        {scene.randomness.id(), notice.recipient, plain(notice.subject, notice, language),
            textOf(notice, language, scene.profile.name), htmlOf(notice, language), language,
            messageIdOf(notice, scene.settings.baseUrl), notice.link ? notice.link->reset : QString()},
        scene.now);
}

} // namespace portal
