// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/grant.h"
#include "portal/api/member_access.h"
#include "portal/api/transfer_wire.h"
#include "portal/mail/transfer_mail.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"

#include <QJsonArray>
#include <QUuid>

namespace portal {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// How long the asked member has.
constexpr std::chrono::hours askedFor{7 * 24};

Result<Authority> ownerOf(Scene &scene, const Request &request)
{
    auto owner = authorityIn(scene, request.pathValue(0));
    if (owner && !owner->isOwner()) {
        return refuse(403, u"forbidden"_s, u"Only the owner can do this."_s);
    }
    return owner;
}

Response transferDone(const TransferRow &transfer, const Authority &owner, Instant now)
{
    return Response::json({{u"transfer"_s, transferToJson(transfer, now)}, {u"sequence"_s, owner.membership.sequence}});
}

Result<Response> listTransfers(Scene &scene, const Request &request)
{
    auto owner = ownerOf(scene, request);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    auto transfers = transfersOf(scene.transaction, owner->membership.account);
    if (!transfers) {
        return tl::unexpected(transfers.error());
    }
    QJsonArray list;
    for (const TransferRow &transfer : *transfers) {
        list.append(transferToJson(transfer, scene.now));
    }
    return Response::json({{u"transfers"_s, list}, {u"count"_s, list.size()}});
}

/// The account can be given away, now, and to this member.
Result<MemberRow> memberToAsk(Scene &scene, const Request &request, const Authority &owner, const QString &id)
{
    if (!scene.profile.ownershipTransferable) {
        return refuse(403, u"ownership_fixed"_s, scene.profile.ownershipReason.in(request.language));
    }
    auto member = memberById(scene.transaction, owner.membership.account, id);
    if (!member) {
        return tl::unexpected(member.error());
    }
    const auto ends = *member ? grantFromStored((*member)->grantJson).endsAt : std::nullopt;
    const bool hasEnded = ends && *ends <= scene.now;
    const bool canOwn = *member && !(*member)->removedAt && (*member)->status == u"active"_s && !hasEnded;
    if (!canOwn || (*member)->identity == owner.membership.identity) {
        return invalidField(u"member"_s, u"This must be another active member of the account."_s);
    }
    auto pending = pendingTransfer(scene.transaction, owner.membership.account, scene.now);
    if (!pending) {
        return tl::unexpected(pending.error());
    }
    if (*pending) {
        return refuse(409, u"transfer_pending"_s, u"Cancel it first."_s);
    }
    return std::move(**member);
}

Result<QString> transferId(const QJsonObject &body)
{
    if (auto members = checkMembers(body, {"id"_L1, "member"_L1}, {}, {}); !members) {
        return tl::unexpected(members.error());
    }
    QString id = body.value("id"_L1).toString();
    const QUuid uuid = QUuid::fromString(id);
    if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != id) {
        return invalidField(u"id"_s, u"This must be a UUID in lower case."_s);
    }
    return id;
}

Result<Response> offerTransfer(Scene &scene, const Request &request)
{
    auto owner = ownerOf(scene, request);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    auto id = transferId(request.json);
    if (!id) {
        return tl::unexpected(id.error());
    }
    const Membership &own = owner->membership;
    auto before = transferById(scene.transaction, own.account, *id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    const QString asked = request.json.value("member"_L1).toString();
    if (*before && (*before)->toMember != asked) {
        return invalidField(u"id"_s, u"This id belongs to another transfer."_s);
    }
    if (*before) {
        return transferDone(**before, *owner, scene.now); // the same id again is the same offer (R86)
    }
    auto member = memberToAsk(scene, request, *owner, asked);
    if (!member) {
        return tl::unexpected(member.error());
    }
    const TransferRow transfer{own.account, own.accountName, *id, scene.randomness.id(), own.identity, own.ownerName,
        member->identity, member->id, member->name, u"open"_s, scene.now, scene.now + askedFor, {}};
    if (auto put = putTransfer(scene.transaction, transfer); !put) {
        return tl::unexpected(put.error());
    }
    if (auto queued = queueTransferOffer(scene, transfer, *member); !queued) {
        return tl::unexpected(queued.error());
    }
    auto recorded = record(
        scene, {own.account, own.ownerName, u"ownership.transfer_offered"_s, *id, {}, {{u"member"_s, member->id}}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return transferDone(transfer, *owner, scene.now);
}

Result<Response> cancelTransfer(Scene &scene, const Request &request)
{
    auto owner = ownerOf(scene, request);
    if (!owner) {
        return tl::unexpected(owner.error());
    }
    auto transfer = transferById(scene.transaction, owner->membership.account, request.pathValue(1));
    if (!transfer) {
        return tl::unexpected(transfer.error());
    }
    if (!*transfer) {
        return notFound();
    }
    TransferRow &present = **transfer;
    if (const QString state = present.stateAt(scene.now); state != u"pending"_s) {
        return refuse(410, u"transfer_over"_s, u"This transfer is %1."_s.arg(state), {{u"state"_s, state}});
    }
    if (auto resolved = resolveTransfer(scene.transaction, present, u"cancelled"_s, scene.now); !resolved) {
        return tl::unexpected(resolved.error());
    }
    present.resolution = u"cancelled"_s;
    present.resolvedAt = scene.now;
    auto recorded = record(scene,
        {present.account, owner->membership.ownerName, u"ownership.transfer_cancelled"_s, present.id,
            {{u"member"_s, present.toMember}}, {}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return transferDone(present, *owner, scene.now);
}

} // namespace

Routes transferRoutes()
{
    const QString all = u"/v1/accounts/{account}/ownership-transfers"_s;
    return {readRoute({Verb::Get, all, "listOwnershipTransfers"}, listTransfers),
        mutationRoute({Verb::Post, all, "offerOwnership", Route::Body::Json}, offerTransfer),
        mutationRoute({Verb::Post, all + u"/{transfer}/cancel"_s, "cancelOwnershipTransfer"}, cancelTransfer)};
}

} // namespace portal
