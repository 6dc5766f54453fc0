// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/acceptance.h"
#include "portal/api/account_view.h"
#include "portal/api/address.h"
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/sub_account_scope.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The address the list is for: none until it was proven (R41).
QString verifiedAddress(const Caller &caller)
{
    return caller.emailVerified ? canonicalAddress(caller.email) : QString();
}

Result<Response> listReceived(Scene &scene, const Request & /*request*/)
{
    QJsonArray list;
    const QString address = verifiedAddress(scene.caller);
    if (!address.isEmpty()) {
        auto received = receivedInvitations(scene.transaction, address, scene.now);
        if (!received) {
            return tl::unexpected(received.error());
        }
        for (const ReceivedInvitationRow &one : *received) {
            auto subAccounts =
                namedSubAccounts(scene.transaction, one.invitation.account, grantFromStored(one.invitation.grantJson));
            if (!subAccounts) {
                return tl::unexpected(subAccounts.error());
            }
            QJsonObject object = receivedToJson(one, scene.now);
            object.insert(u"sub_accounts"_s, subAccountsToJson(*subAccounts));
            list.append(object);
        }
    }
    return Response::json({{u"invitations"_s, list}, {u"count"_s, list.size()}});
}

/// The invitation in the path, to the caller's verified address; the same 404 for anybody else's.
Result<InvitationRow> receivedOne(Scene &scene, const Request &request)
{
    auto found = invitationByLink(scene.transaction, request.pathValue(0));
    if (!found) {
        return tl::unexpected(found.error());
    }
    const QString address = verifiedAddress(scene.caller);
    if (!*found || address.isEmpty() || (*found)->canonicalEmail != address) {
        return notFound();
    }
    return std::move(**found);
}

/// The invitee learns what it is now, never what the inviter's list shows beside it.
Result<void> checkReceivedVersion(const Scene &scene, const Request &request, const InvitationRow &invitation)
{
    const QJsonObject present = receivedToJson({invitation, {}}, scene.now);
    return checkVersion(
        request, invitation.version, {{u"present"_s, present}, {u"changed_at"_s, instantToJson(invitation.changedAt)}});
}

Result<Response> acceptReceived(Scene &scene, const Request &request)
{
    if (!scene.profile.invitations.acceptInside) {
        return refuse(403, u"forbidden"_s, u"Invitations are accepted by their link here."_s);
    }
    auto invitation = receivedOne(scene, request);
    if (!invitation) {
        return tl::unexpected(invitation.error());
    }
    if (auto answerable = checkAnswerable(scene, *invitation); !answerable) {
        return tl::unexpected(answerable.error());
    }
    if (auto version = checkReceivedVersion(scene, request, *invitation); !version) {
        return tl::unexpected(version.error());
    }
    auto accepted = acceptInvitation(scene, *invitation);
    if (!accepted) {
        return tl::unexpected(accepted.error());
    }
    auto membership = membershipOf(scene.transaction, accepted->account, scene.caller.identity);
    if (!membership || !*membership) {
        return refuse(500, u"internal"_s);
    }
    auto account = accountView(scene, **membership);
    if (!account) {
        return tl::unexpected(account.error());
    }
    return Response::json({{u"account"_s, *account}, {u"sequence"_s, accepted->sequence}});
}

Result<Response> declineReceived(Scene &scene, const Request &request)
{
    auto invitation = receivedOne(scene, request);
    if (!invitation) {
        return tl::unexpected(invitation.error());
    }
    if (auto answerable = checkAnswerable(scene, *invitation); !answerable) {
        return tl::unexpected(answerable.error());
    }
    if (auto version = checkReceivedVersion(scene, request, *invitation); !version) {
        return tl::unexpected(version.error());
    }
    auto sequence = declineInvitation(scene, *invitation);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    return Response::json({{u"id"_s, invitation->linkId}, {u"sequence"_s, *sequence}});
}

} // namespace

Routes receivedInvitationRoutes()
{
    const QString all = u"/v1/me/invitations"_s;
    return {readRoute({Verb::Get, all, "listReceivedInvitations"}, listReceived),
        mutationRoute({Verb::Post, all + u"/{invitation}/accept"_s, "acceptInvitation"}, acceptReceived),
        mutationRoute({Verb::Post, all + u"/{invitation}/decline"_s, "declineInvitation"}, declineReceived)};
}

} // namespace portal
