// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/account_view.h"

#include "portal/api/seats.h"
#include "portal/api/sub_account_scope.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"
#include "portal/store/seat_rows.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the window may offer the caller here. The portal asks again at each deed.
QJsonObject mayToJson(const Authority &member, const Profile &profile, Instant now)
{
    return {{u"manage"_s, member.mayManage(profile, now)},
        {u"tickets"_s, profile.tickets && member.may(profile.tickets->view, profile, now)},
        {u"leave"_s, !member.isOwner()}, {u"transfer"_s, member.isOwner() && profile.ownershipTransferable}};
}

Result<QJsonObject> seatsToJson(Scene &scene, const QString &account)
{
    auto limit = seatsOf(scene, account);
    auto used = seatsTaken(scene.transaction, account, {}, scene.now);
    if (!limit || !used) {
        return tl::unexpected(limit ? used.error() : limit.error());
    }
    return QJsonObject{{u"used"_s, *used}, {u"limit"_s, *limit ? QJsonValue(**limit) : QJsonValue(QJsonValue::Null)}};
}

} // namespace

Result<QJsonArray> accountViews(Scene &scene, const std::vector<Membership> &memberships)
{
    Result<std::vector<SubAccountRow>> subAccounts;
    if (scene.profile.subAccounts) {
        subAccounts = memberships.size() == 1 ? subAccountsOf(scene.transaction, memberships.front().account)
                                              : subAccountsFor(scene.transaction, scene.caller.identity);
    }
    if (!subAccounts) {
        return tl::unexpected(subAccounts.error());
    }
    QJsonArray accounts;
    for (const Membership &membership : memberships) {
        const Authority member{membership, grantFromStored(membership.grantJson)};
        QJsonObject account = accountToJson(membership);
        account.insert(
            u"sub_accounts"_s, subAccountsToJson(visibleSubAccounts(*subAccounts, membership.account, member)));
        account.insert(u"may"_s, mayToJson(member, scene.profile, scene.now));
        if (scene.profile.seats.counted) {
            auto seats = seatsToJson(scene, membership.account);
            if (!seats) {
                return tl::unexpected(seats.error());
            }
            account.insert(u"seats"_s, *seats);
        }
        accounts.append(account);
    }
    return accounts;
}

Result<QJsonObject> accountView(Scene &scene, const Membership &membership)
{
    auto views = accountViews(scene, {membership});
    if (!views) {
        return tl::unexpected(views.error());
    }
    return views->first().toObject();
}

} // namespace portal
