// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/invitation_policy.h"

#include "portal/api/address.h"
#include "portal/api/fields.h"
#include "portal/languages.h"
#include "portal/profiles/profile.h"

#include <QUrl>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<void> checkDomain(const Address &address, const Profile &profile)
{
    const QStringList &allowed = profile.invitations.allowedDomains;
    const bool isAllowed = std::any_of(allowed.begin(), allowed.end(), [&address](const QString &domain) {
        return QString::fromLatin1(QUrl::toAce(domain)).toLower() == address.domain;
    });
    if (!allowed.isEmpty() && !isAllowed) {
        return refuse(422, u"domain_not_allowed"_s,
            u"Only addresses of %1 can be invited here."_s.arg(allowed.join(u", "_s)), {{u"field"_s, u"email"_s}});
    }
    return {};
}

Result<void> checkName(const QString &name, const Profile &profile)
{
    if (profile.invitations.fullName == Profile::FullName::Required && name.trimmed().isEmpty()) {
        return refuse(422, u"name_required"_s, {}, {{u"field"_s, u"name"_s}});
    }
    return {};
}

Result<void> checkMessage(const QString &message, const Profile &profile)
{
    if (message.isEmpty()) {
        return {};
    }
    if (!profile.invitations.message) {
        return refuse(422, u"message_not_offered"_s, {}, {{u"field"_s, u"message"_s}});
    }
    if (message.size() > profile.invitations.messageMax) {
        return invalidField(
            u"message"_s, u"This must be at most %1 characters long."_s.arg(profile.invitations.messageMax));
    }
    return {};
}

Result<std::chrono::seconds> lifetimeField(const QJsonObject &object, const Profile &profile)
{
    const Profile::Invitations &rules = profile.invitations;
    if (!object.contains("lifetime_s"_L1)) {
        return rules.lifetime;
    }
    const auto given = wholeNumber(object.value("lifetime_s"_L1));
    if (!given) {
        return invalidField(u"lifetime_s"_s, u"This must be a whole number of seconds."_s);
    }
    if (*given < rules.lifetimeMin.count() || *given > rules.lifetimeMax.count()) {
        return refuse(422, u"lifetime_out_of_range"_s, {},
            {{u"field"_s, u"lifetime_s"_s}, {u"least"_s, qint64(rules.lifetimeMin.count())},
                {u"most"_s, qint64(rules.lifetimeMax.count())}});
    }
    return std::chrono::seconds{*given};
}

Result<QString> languageField(const QJsonObject &object, const QString &preset)
{
    if (!object.contains("language"_L1)) {
        return spokenLanguage(preset);
    }
    QString given = object.value("language"_L1).toString();
    if (!spokenLanguages().contains(given)) {
        return invalidField(u"language"_s, u"This must be one of %1."_s.arg(spokenLanguages().join(u", "_s)));
    }
    return given;
}

} // namespace portal
