// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/sub_account_desk.h"

#include "portal/api/authority.h"
#include "portal/api/grant.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/account_rows.h"
#include "portal/store/invitation_rows.h"
#include "portal/store/member_rows.h"
#include "portal/store/sequence.h"
#include "portal/store/sub_account_rows.h"
#include "portal/store/text_fold.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 120;

/// The account the command names, with the operator as who does it.
Result<QString> accountFor(Scene &scene, const QJsonObject &with)
{
    if (!scene.profile.subAccounts) {
        return refuse(422, u"scope_not_offered"_s, u"The profile «%1» has no sub-accounts."_s.arg(scene.profile.key));
    }
    scene.caller = {u"staff"_s, {}, {}, u"Support"_s, false};
    const QString named = with.value("account"_L1).toString();
    const auto found = accountsNamed(scene.transaction, named);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->size() != 1) {
        return refuse(404, u"not_found"_s,
            found->isEmpty() ? u"There is no account «%1»."_s.arg(named)
                             : u"%1 accounts are called «%2»: give the id of one of them, %3."_s.arg(found->size())
                                   .arg(named, found->join(u" or "_s)));
    }
    return found->first();
}

Result<QString> nameFrom(const QJsonObject &with, const QString &member)
{
    QString name = with.value(member).toString().simplified();
    if (name.isEmpty() || name.size() > longestName) {
        return refuse(422, u"invalid_request"_s, u"A sub-account's name has 1 to %1 characters."_s.arg(longestName));
    }
    return name;
}

/// The open sub-account of this name (in capitals or not) or id.
Result<SubAccountRow> subAccountFor(Scene &scene, const QString &account, const QString &named)
{
    const auto all = subAccountsOf(scene.transaction, account);
    if (!all) {
        return tl::unexpected(all.error());
    }
    const QString folded = foldedText(named.simplified());
    const auto one = std::find_if(all->begin(), all->end(),
        [&](const SubAccountRow &row) { return row.id == named || foldedText(row.name) == folded; });
    if (one == all->end()) {
        return refuse(404, u"not_found"_s, u"The account has no sub-account «%1»."_s.arg(named));
    }
    return *one;
}

struct Change {
    QString action;
    SubAccountRow before; ///< no id: there was none
    SubAccountRow after; ///< no id: there is none
    QJsonObject more = {};
};

Result<void> recordChange(Scene &scene, const QString &account, const Change &change)
{
    const auto owner = ownerNameIn(scene.transaction, account);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    const auto told = [](const SubAccountRow &row) {
        return row.id.isEmpty() ? QJsonObject() : QJsonObject{{u"name"_s, row.name}};
    };
    QJsonObject after = told(change.after);
    for (auto one = change.more.begin(); one != change.more.end(); ++one) {
        after.insert(one.key(), one.value());
    }
    const QString object = change.before.id.isEmpty() ? change.after.id : change.before.id;
    if (auto recorded = record(scene, {account, *owner, change.action, object, told(change.before), after});
        !recorded) {
        return recorded;
    }
    // Whoever waits for changes asks anew, and sees the account's list with it.
    const auto moved = nextSequence(scene.transaction, account);
    return moved ? Result<void>() : Result<void>(tl::unexpected(moved.error()));
}

QJsonObject said(const QString &text)
{
    return {{u"said"_s, text}};
}

/// The stored grant without what is limited to the sub-account; nothing when it names it nowhere.
std::optional<QString> without(const QString &stored, const QString &subAccount)
{
    Grant grant = grantFromStored(stored);
    const auto isIn = [&subAccount](const Cell &cell) {
        return cell.subAccount == subAccount;
    };
    if (std::none_of(grant.cells.cbegin(), grant.cells.cend(), isIn)) {
        return std::nullopt;
    }
    Cells left;
    for (const Cell &cell : std::as_const(grant.cells)) {
        if (!isIn(cell)) {
            left.insert(cell);
        }
    }
    grant.cells = left;
    return grantToStored(grant);
}

Result<int> narrowMembers(Scene &scene, const QString &account, const QString &subAccount)
{
    auto naming = membersNaming(scene.transaction, account, subAccount);
    if (!naming) {
        return tl::unexpected(naming.error());
    }
    int count = 0;
    for (MemberRow &member : *naming) {
        const auto narrower = without(member.grantJson, subAccount);
        if (!narrower) {
            continue;
        }
        member.grantJson = *narrower;
        ++member.version;
        member.changedById = scene.caller.identity;
        member.changedBy = scene.caller.name;
        member.changedAt = scene.now;
        if (const auto put = putMember(scene.transaction, member); !put) {
            return tl::unexpected(put.error());
        }
        ++count;
    }
    return count;
}

Result<int> narrowInvitations(Scene &scene, const QString &account, const QString &subAccount)
{
    auto naming = openInvitationsNaming(scene.transaction, account, subAccount);
    if (!naming) {
        return tl::unexpected(naming.error());
    }
    int count = 0;
    for (InvitationRow &invitation : *naming) {
        const auto narrower = without(invitation.grantJson, subAccount);
        if (!narrower) {
            continue;
        }
        invitation.grantJson = *narrower;
        ++invitation.version;
        invitation.changedBy = scene.caller.name;
        invitation.changedAt = scene.now;
        if (const auto put = putInvitation(scene.transaction, invitation); !put) {
            return tl::unexpected(put.error());
        }
        ++count;
    }
    return count;
}

} // namespace

Result<QJsonObject> listOperatorSubAccounts(Scene &scene, const QJsonObject &with)
{
    const auto account = accountFor(scene, with);
    if (!account) {
        return tl::unexpected(account.error());
    }
    const auto all = subAccountsOf(scene.transaction, *account);
    if (!all) {
        return tl::unexpected(all.error());
    }
    QStringList lines;
    for (const SubAccountRow &row : *all) {
        lines.append(row.id + u"  "_s + row.name);
    }
    return said(lines.join(u'\n'));
}

Result<QJsonObject> addOperatorSubAccount(Scene &scene, const QJsonObject &with)
{
    const auto account = accountFor(scene, with);
    const auto name = nameFrom(with, u"name"_s);
    if (!account || !name) {
        return tl::unexpected(account ? name.error() : account.error());
    }
    const SubAccountRow row{*account, scene.randomness.id(), *name};
    if (auto added = addSubAccount(scene.transaction, row, scene.now); !added) {
        return tl::unexpected(added.error());
    }
    if (auto recorded = recordChange(scene, *account, {u"sub_account.added"_s, {}, row}); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return said(row.id);
}

Result<QJsonObject> renameOperatorSubAccount(Scene &scene, const QJsonObject &with)
{
    const auto account = accountFor(scene, with);
    const auto name = nameFrom(with, u"new_name"_s);
    if (!account || !name) {
        return tl::unexpected(account ? name.error() : account.error());
    }
    const auto row = subAccountFor(scene, *account, with.value("name"_L1).toString());
    if (!row) {
        return tl::unexpected(row.error());
    }
    const SubAccountRow renamed{*account, row->id, *name};
    if (auto done = renameSubAccount(scene.transaction, renamed); !done) {
        return tl::unexpected(done.error());
    }
    if (auto recorded = recordChange(scene, *account, {u"sub_account.renamed"_s, *row, renamed}); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return said(u"«%1» is called «%2» now."_s.arg(row->name, *name));
}

Result<QJsonObject> closeOperatorSubAccount(Scene &scene, const QJsonObject &with)
{
    const auto account = accountFor(scene, with);
    if (!account) {
        return tl::unexpected(account.error());
    }
    const auto row = subAccountFor(scene, *account, with.value("name"_L1).toString());
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (auto closed = closeSubAccount(scene.transaction, *row, scene.now); !closed) {
        return tl::unexpected(closed.error());
    }
    const auto members = narrowMembers(scene, *account, row->id);
    const auto invitations = members ? narrowInvitations(scene, *account, row->id) : members;
    if (!members || !invitations) {
        return tl::unexpected(members ? invitations.error() : members.error());
    }
    const Change change{
        u"sub_account.closed"_s, *row, {}, {{u"members"_s, *members}, {u"invitations"_s, *invitations}}};
    if (auto recorded = recordChange(scene, *account, change); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return said(
        u"«%1» is closed. What was limited to it ended for %2 members and in %3 open invitations."_s.arg(row->name)
            .arg(*members)
            .arg(*invitations));
}

} // namespace portal
