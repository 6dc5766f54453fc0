// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/other_lists.h"

#include "models/access/member_table.h"
#include "models/services/directory.h"
#include "models/text_fold.h"
#include "models/word_list.h"
#include "ui/account_context.h"
#include "ui/terms.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OtherLists)
};

using Counts = std::array<qsizetype, 4>;

Counts matchesIn(const MemberTable &table, const QString &filter)
{
    Counts counts{};
    const auto rows = table.matching(filter, table.ordered(MemberColumn::Name, Qt::AscendingOrder));
    for (const quint32 row : rows)
        ++counts.at(static_cast<size_t>(table.status(row)));
    return counts;
}

qsizetype invitedMatches(const AccountContext &context, const QString &filter)
{
    const QStringList wanted = foldedWords(filter);
    const auto invitations = context.services().directory->invitations(context.key());
    const Instant now = context.portalNow();
    return std::count_if(invitations.begin(), invitations.end(), [&](const Invitation &each) {
        const QString text = folded(each.name + u' ' + each.email);
        return stateOf(each, now) == InvitationState::Pending
            && std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return text.contains(word); });
    });
}

} // namespace

QString nobodyMatches(const AccountContext &context, const MemberTable &table, const QString &filter)
{
    const Counts counts = matchesIn(table, filter);
    const auto in = [&counts](MemberStatus status) {
        return counts.at(static_cast<size_t>(status));
    };
    const std::array<std::pair<Term, qsizetype>, 4> lists{
        {{Term::ActiveUsers, in(MemberStatus::Active) + in(MemberStatus::Unknown)},
            {Term::InvitedUsers, invitedMatches(context, filter)},
            {Term::DeactivatedUsers, in(MemberStatus::Deactivated)}, {Term::RemovedUsers, in(MemberStatus::Removed)}}};
    QStringList elsewhere;
    for (const auto &[list, count] : lists) {
        if (count > 0)
            elsewhere << Words::tr("%1 (%2)", "list, number")
                             .arg(buttonWord(list, context.portal()), QLocale().toString(count));
    }
    const QString nobody = Words::tr("Nobody here matches “%1”.").arg(filter);
    return elsewhere.isEmpty()
        ? nobody
        : QString(nobody + u'\n' + Words::tr("There are matches in %1.", "lists").arg(listed(elsewhere)));
}

} // namespace gatehouse
