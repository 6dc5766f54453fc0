// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_words.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MemberWords)
};

} // namespace

QString statusWords(MemberStatus status)
{
    switch (status) {
    case MemberStatus::Active:
        return Words::tr("Active");
    case MemberStatus::Deactivated:
        return Words::tr("Deactivated");
    case MemberStatus::Removed:
        return Words::tr("Removed");
    case MemberStatus::Unknown:
        return Words::tr("Unknown");
    }
    return {};
}

bool hasEnded(const Member &member, Instant portalNow)
{
    return member.status == MemberStatus::Active && portalNow != Instant{} && member.grant.endsAt
        && *member.grant.endsAt <= portalNow;
}

QString statusWords(const Member &member, Instant portalNow)
{
    return hasEnded(member, portalNow) ? Words::tr("Ended", "access, whose end date has passed")
                                       : statusWords(member.status);
}

QString accessibleText(const QString &person, const QString &heading, const QString &value, const QString &pendingWords)
{
    if (pendingWords.isEmpty())
        return Words::tr("%1, %2: %3").arg(person, heading, value);
    return Words::tr("%1, %2: %3. %4").arg(person, heading, value, pendingWords);
}

} // namespace gatehouse
