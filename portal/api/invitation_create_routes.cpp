// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/grant_rules.h"
#include "portal/api/invitation_draft.h"
#include "portal/api/invitation_issue.h"
#include "portal/api/problem_response.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/sequence.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The same id again is the same invitation (R86), whoever's key it comes with; with another address it is a mistake.
Result<std::optional<InvitationRow>> madeBefore(Scene &scene, const QString &account, const InvitationDraft &draft)
{
    auto present = invitationById(scene.transaction, account, draft.id);
    if (present && *present && (*present)->canonicalEmail != draft.address.canonical) {
        return refuse(422, u"invalid_request"_s, u"This id belongs to another invitation."_s, {{u"field"_s, u"id"_s}});
    }
    return present;
}

Result<void> checkInvitee(Scene &scene, const Authority &inviter, const InvitationDraft &draft)
{
    if (draft.address.canonical == canonicalAddress(scene.caller.email)) {
        return refuse(422, u"own_address"_s, {}, {{u"field"_s, u"email"_s}});
    }
    auto isMember = isMemberAddress(scene.transaction, inviter.membership.account, draft.address.canonical);
    if (!isMember) {
        return tl::unexpected(isMember.error());
    }
    if (*isMember) {
        return refuse(409, u"already_member"_s, {}, {{u"field"_s, u"email"_s}});
    }
    if (auto quota = checkInvitationQuota(scene, inviter.membership.account, draft.address.canonical); !quota) {
        return quota;
    }
    return checkWithin(draft.grant, inviter.grantable(), scene.now);
}

/// One account and address have one open invitation: the new one takes the place of the old, whose link dies.
Result<void> supersedeOpen(Scene &scene, const Authority &inviter, const InvitationDraft &draft)
{
    auto open = openInvitation(scene.transaction, inviter.membership.account, draft.address.canonical);
    if (!open) {
        return tl::unexpected(open.error());
    }
    if (!*open) {
        return {};
    }
    auto resolved = resolveInvitation(scene.transaction, **open, u"superseded"_s, callerName(scene.caller), scene.now);
    if (!resolved) {
        return tl::unexpected(resolved.error());
    }
    return record(scene,
        {inviter.membership.account, inviter.membership.ownerName, u"invitation.superseded"_s, (*open)->id,
            auditedInvitation(**open), {{u"by"_s, draft.id}}});
}

Result<InvitationRow> createInvitation(Scene &scene, const Authority &inviter, const InvitationDraft &draft)
{
    auto before = madeBefore(scene, inviter.membership.account, draft);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (*before) {
        return std::move(**before);
    }
    if (auto invitee = checkInvitee(scene, inviter, draft); !invitee) {
        return tl::unexpected(invitee.error());
    }
    if (auto superseded = supersedeOpen(scene, inviter, draft); !superseded) {
        return tl::unexpected(superseded.error());
    }
    InvitationRow row;
    row.account = inviter.membership.account;
    row.id = draft.id;
    row.linkId = scene.randomness.id();
    row.email = draft.address.written;
    row.canonicalEmail = draft.address.canonical;
    row.name = draft.name;
    row.role = draft.role;
    row.grantJson = grantToStored(draft.grant);
    row.message = draft.message;
    row.createdAt = scene.now;
    if (auto issued = issueInvitation(scene, row); !issued) {
        return tl::unexpected(issued.error());
    }
    auto recorded = record(scene,
        {row.account, inviter.membership.ownerName, u"invitation.created"_s, row.id, {}, auditedInvitation(row)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return row;
}

/// What concerns one row is that row's answer; what concerns the portal (a failing store, a quota) undoes them all.
bool concernsRowAlone(const Problem &problem)
{
    return problem.status < 500 && problem.status != 429;
}

QJsonObject refusedRow(const QString &id, const Problem &problem, const Request &request)
{
    // As the whole answer would say it, without a request id of its own.
    const Response response = problemResponse(problem, {}, request.language);
    return {
        {u"id"_s, id}, {u"status"_s, u"refused"_s}, {u"problem"_s, QJsonDocument::fromJson(response.body).object()}};
}

Result<Response> createInvitations(Scene &scene, const Request &request)
{
    auto inviter = managerOf(scene, request.pathValue(0));
    if (!inviter) {
        return tl::unexpected(inviter.error());
    }
    auto rows = draftsFromJson(request.json, scene.profile);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QJsonArray results;
    for (const DraftRow &row : *rows) {
        auto created = row.draft ? createInvitation(scene, *inviter, *row.draft)
                                 : Result<InvitationRow>(tl::unexpected(row.draft.error()));
        if (!created && !concernsRowAlone(created.error())) {
            return tl::unexpected(created.error());
        }
        results.append(created ? QJsonObject{{u"id"_s, row.id}, {u"status"_s, u"created"_s},
                                     {u"invitation"_s, invitationToJson(*created, scene.now)}}
                               : refusedRow(row.id, created.error(), request));
    }
    auto sequence = currentSequence(scene.transaction, inviter->membership.account);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    return Response::json({{u"results"_s, results}, {u"sequence"_s, *sequence}});
}

} // namespace

Routes invitationCreateRoutes()
{
    return {mutationRoute({Verb::Post, u"/v1/accounts/{account}/invitations"_s, "createInvitations", Route::Body::Json},
        createInvitations)};
}

} // namespace portal
