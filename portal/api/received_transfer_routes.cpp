// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/account_view.h"
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/member_access.h"
#include "portal/api/role_change.h"
#include "portal/api/transfer_wire.h"
#include "portal/api/wire.h"
#include "portal/mail/transfer_mail.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<Response> listReceivedTransfers(Scene &scene, const Request & /*request*/)
{
    auto transfers = receivedTransfers(scene.transaction, scene.caller.identity, scene.now);
    if (!transfers) {
        return tl::unexpected(transfers.error());
    }
    QJsonArray list;
    for (const TransferRow &transfer : *transfers) {
        list.append(receivedTransferToJson(transfer, scene.now));
    }
    return Response::json({{u"transfers"_s, list}, {u"count"_s, list.size()}});
}

/// The offer in the path that asks the caller and can be answered now.
Result<TransferRow> transferToAnswer(Scene &scene, const Request &request)
{
    auto transfer = receivedTransfer(scene.transaction, request.pathValue(0), scene.caller.identity);
    if (!transfer) {
        return tl::unexpected(transfer.error());
    }
    if (!*transfer) {
        return notFound();
    }
    if (const QString state = (*transfer)->stateAt(scene.now); state != u"pending"_s) {
        return refuse(410, u"transfer_over"_s, u"This transfer is %1."_s.arg(state), {{u"state"_s, state}});
    }
    return std::move(**transfer);
}

/// What a former owner is: the assignable role with least closed to it that may hold *all*.
const Profile::Role *roleAfterwards(const Profile &profile)
{
    const Profile::Role *best = nullptr;
    for (const Profile::Role &role : profile.roles) {
        const auto closures = role.closed.size() + role.closedModules.size();
        if (role.assignable && role.mayHoldAll
            && (best == nullptr || closures < best->closed.size() + best->closedModules.size())) {
            best = &role;
        }
    }
    return best != nullptr ? best : profile.role(profile.defaultRole);
}

Result<MemberRow> presentMember(Scene &scene, const QString &account, const QString &identity)
{
    auto member = memberByIdentity(scene.transaction, account, identity);
    if (!member) {
        return tl::unexpected(member.error());
    }
    if (!*member || (*member)->removedAt || (*member)->status != u"active"_s) {
        return refuse(410, u"transfer_over"_s, u"One of the two is no longer a member of the account."_s);
    }
    return std::move(**member);
}

/// Both rows and the account, or none of them: there is one owner before and one after.
Result<qint64> handOver(Scene &scene, const TransferRow &transfer)
{
    auto former = presentMember(scene, transfer.account, transfer.fromId);
    auto next = presentMember(scene, transfer.account, transfer.toId);
    if (!former || !next) {
        return tl::unexpected(former ? next.error() : former.error());
    }
    if (auto changed = changeOwner(scene.transaction, transfer.account, transfer.fromId, transfer.toId); !changed) {
        return tl::unexpected(changed.error());
    }
    const Profile::Role *role = roleAfterwards(scene.profile);
    former->grantJson = grantToStored(carriedOver(Grant::everything(), former->role, *role, scene.profile).grant);
    former->role = role->key;
    next->role = scene.profile.ownerRole;
    next->grantJson = grantToStored(Grant::everything());
    if (auto put = putChangedMember(scene, *former); !put) {
        return put;
    }
    auto sequence = putChangedMember(scene, *next);
    if (!sequence) {
        return sequence;
    }
    auto recorded = record(scene,
        {transfer.account, next->name, u"ownership.transferred"_s, transfer.id,
            {{u"owner"_s, former->name}, {u"member"_s, former->id}},
            {{u"owner"_s, next->name}, {u"member"_s, next->id}, {u"former_owner_role"_s, role->key}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    if (auto queued = queueTransferDone(scene, transfer, *former, *next); !queued) {
        return tl::unexpected(queued.error());
    }
    return sequence;
}

Result<Response> confirmTransfer(Scene &scene, const Request &request)
{
    auto transfer = transferToAnswer(scene, request);
    if (!transfer) {
        return tl::unexpected(transfer.error());
    }
    if (!scene.profile.ownershipTransferable) {
        return refuse(403, u"ownership_fixed"_s, scene.profile.ownershipReason.in(request.language));
    }
    auto sequence = handOver(scene, *transfer);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    if (auto resolved = resolveTransfer(scene.transaction, *transfer, u"confirmed"_s, scene.now); !resolved) {
        return tl::unexpected(resolved.error());
    }
    auto owner = authorityIn(scene, transfer->account);
    if (!owner) {
        return refuse(500, u"internal"_s);
    }
    auto account = accountView(scene, owner->membership);
    if (!account) {
        return tl::unexpected(account.error());
    }
    return Response::json({{u"account"_s, *account}, {u"sequence"_s, *sequence}});
}

Result<Response> declineTransfer(Scene &scene, const Request &request)
{
    auto transfer = transferToAnswer(scene, request);
    if (!transfer) {
        return tl::unexpected(transfer.error());
    }
    if (auto resolved = resolveTransfer(scene.transaction, *transfer, u"declined"_s, scene.now); !resolved) {
        return tl::unexpected(resolved.error());
    }
    auto recorded = record(scene,
        {transfer->account, transfer->fromName, u"ownership.transfer_declined"_s, transfer->id, {},
            {{u"member"_s, transfer->toMember}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    transfer->resolution = u"declined"_s;
    transfer->resolvedAt = scene.now;
    return Response::json({{u"transfer"_s, receivedTransferToJson(*transfer, scene.now)}});
}

} // namespace

Routes receivedTransferRoutes()
{
    const QString all = u"/v1/me/ownership-transfers"_s;
    const QString one = all + u"/{transfer}"_s;
    return {readRoute({Verb::Get, all, "listReceivedOwnershipTransfers"}, listReceivedTransfers),
        mutationRoute({Verb::Post, one + u"/confirm"_s, "confirmOwnership"}, confirmTransfer),
        mutationRoute({Verb::Post, one + u"/decline"_s, "declineOwnership"}, declineTransfer)};
}

} // namespace portal
