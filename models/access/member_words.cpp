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

QString accessibleText(const QString &person, const QString &heading, const QString &value, const QString &pendingWords)
{
    if (pendingWords.isEmpty())
        return Words::tr("%1, %2: %3").arg(person, heading, value);
    return Words::tr("%1, %2: %3. %4").arg(person, heading, value, pendingWords);
}

} // namespace gatehouse
