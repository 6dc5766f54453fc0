// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/grant_rules.h"
#include "portal/api/invitation_draft.h"
#include "portal/api/invitation_issue.h"
#include "portal/api/invitation_opt_out.h"
#include "portal/api/probe_limit.h"
#include "portal/api/problem_response.h"
#include "portal/api/refusal_audit.h"
#include "portal/api/seats.h"
#include "portal/api/sub_account_scope.h"
#include "portal/api/wire.h"
#include "portal/identity/identity_store.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/member_rows.h"
#include "portal/store/sequence.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What one row came to, beside the invitation.
struct Created {
    InvitationRow invitation;
    QString supersedes; ///< id of the open one whose place it took; empty: there was none
    std::optional<MemberRow> former; ///< the tombstone of who was a member before
};

/// The same id again is the same invitation (R86), whoever's key it comes with; with another address it is a mistake.
Result<std::optional<InvitationRow>> madeBefore(Scene &scene, const QString &account, const InvitationDraft &draft)
{
    auto present = invitationById(scene.transaction, account, draft.id);
    if (present && *present && (*present)->canonicalEmail != draft.address.canonical) {
        return refuse(422, u"invalid_request"_s, u"This id belongs to another invitation."_s, {{u"field"_s, u"id"_s}});
    }
    return present;
}

/// Where only people with a sign-in can be invited, the inviter is told so, as the page does; not for whole lists.
Result<void> checkSignIn(Scene &scene, const Address &address, ProbeLimit &probes)
{
    if (!scene.profile.invitations.needsExistingSignIn) {
        return {};
    }
    if (probes.isReached(scene.caller.identity, scene.now)) {
        return tl::unexpected<Problem>(
            Problem{429, u"rate_limited"_s, u"Too many addresses without a sign-in; try again later."_s, {}, 3600});
    }
    const auto known = identityByEmail(scene.transaction, address.canonical);
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (*known && !(*known)->disabled) {
        return {};
    }
    probes.noteMiss(scene.caller.identity, scene.now);
    return refuse(422, u"no_such_sign_in"_s, {}, {{u"field"_s, u"email"_s}});
}

Result<void> checkInvitee(Scene &scene, const Authority &inviter, const InvitationDraft &draft, ProbeLimit &probes)
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
    if (auto welcome = checkNotOptedOut(scene, inviter.membership.account, draft.address.canonical); !welcome) {
        return welcome;
    }
    if (auto quota = checkInvitationQuota(scene, inviter.membership.account, draft.address.canonical); !quota) {
        return quota;
    }
    if (auto seat = checkSeatToInvite(scene, inviter.membership.account, draft.address.canonical); !seat) {
        return seat;
    }
    if (auto known = checkSignIn(scene, draft.address, probes); !known) {
        return known;
    }
    if (auto known = checkSubAccounts(scene, inviter.membership.account, draft.grant.cells, u"grant"_s); !known) {
        return known;
    }
    return checkWithin({draft.grant, draft.role}, inviter.grantable(), scene.profile, scene.now);
}

/// One account and address have one open invitation: the new one takes the place of the old, whose link dies.
/// Its id; empty when there was none.
Result<QString> supersedeOpen(Scene &scene, const Authority &inviter, const InvitationDraft &draft)
{
    auto open = openInvitation(scene.transaction, inviter.membership.account, draft.address.canonical);
    if (!open) {
        return tl::unexpected(open.error());
    }
    if (!*open) {
        return QString();
    }
    auto resolved = resolveInvitation(scene.transaction, **open, u"superseded"_s, callerName(scene.caller), scene.now);
    if (!resolved) {
        return tl::unexpected(resolved.error());
    }
    auto recorded = record(scene,
        {inviter.membership.account, inviter.membership.ownerName, u"invitation.superseded"_s, (*open)->id,
            auditedInvitation(**open), {{u"by"_s, draft.id}}});
    return recorded ? Result<QString>((*open)->id) : tl::unexpected(recorded.error());
}

/// Who was removed before: their role and grant are offered, never given by themselves (R35).
Result<std::optional<MemberRow>> formerMember(Scene &scene, const QString &account, const QString &canonicalEmail)
{
    const auto known = identityByEmail(scene.transaction, canonicalEmail);
    if (!known) {
        return tl::unexpected(known.error());
    }
    if (!*known) {
        return std::optional<MemberRow>();
    }
    auto member = memberByIdentity(scene.transaction, account, (*known)->id);
    if (member && *member && !(*member)->removedAt) {
        return std::optional<MemberRow>();
    }
    return member;
}

Result<Created> createInvitation(
    Scene &scene, const Authority &inviter, const InvitationDraft &draft, ProbeLimit &probes)
{
    auto before = madeBefore(scene, inviter.membership.account, draft);
    if (!before) {
        return tl::unexpected(before.error());
    }
    auto former = formerMember(scene, inviter.membership.account, draft.address.canonical);
    if (!former) {
        return tl::unexpected(former.error());
    }
    if (*before) {
        return Created{std::move(**before), {}, std::move(*former)};
    }
    if (auto invitee = checkInvitee(scene, inviter, draft, probes); !invitee) {
        return tl::unexpected(invitee.error());
    }
    auto superseded = supersedeOpen(scene, inviter, draft);
    if (!superseded) {
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
    row.lifetime = draft.lifetime;
    row.language = draft.language;
    row.createdAt = scene.now;
    if (auto issued = issueInvitation(scene, row); !issued) {
        return tl::unexpected(issued.error());
    }
    auto recorded = record(scene,
        {row.account, inviter.membership.ownerName, u"invitation.created"_s, row.id, {}, auditedInvitation(row)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Created{std::move(row), std::move(*superseded), std::move(*former)};
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

QJsonObject createdRow(const Created &created, Instant now)
{
    QJsonObject result{{u"id"_s, created.invitation.id}, {u"status"_s, u"created"_s},
        {u"invitation"_s, invitationToJson(created.invitation, now)}};
    if (!created.supersedes.isEmpty()) {
        result.insert(u"supersedes"_s, created.supersedes);
    }
    if (created.former) {
        result.insert(u"former"_s,
            QJsonObject{{u"role"_s, created.former->role},
                {u"grant"_s, grantToJson(grantFromStored(created.former->grantJson))},
                {u"removed_at"_s, instantToJson(created.former->removedAt)}});
    }
    return result;
}

Result<Response> createInvitations(Scene &scene, const Request &request, ProbeLimit &probes)
{
    auto inviter = managerOf(scene, request.pathValue(0));
    if (!inviter) {
        return tl::unexpected(inviter.error());
    }
    auto rows = draftsFromJson(request.json, scene.profile, request.language);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QJsonArray results;
    for (const DraftRow &row : *rows) {
        auto created = row.draft ? createInvitation(scene, *inviter, *row.draft, probes)
                                 : Result<Created>(tl::unexpected(row.draft.error()));
        if (!created && !concernsRowAlone(created.error())) {
            return tl::unexpected(created.error());
        }
        if (!created) {
            auto recorded = recordRowRefusal(scene, inviter->membership, "createInvitations", row.id, created.error());
            if (!recorded) {
                return tl::unexpected(recorded.error());
            }
        }
        results.append(created ? createdRow(*created, scene.now) : refusedRow(row.id, created.error(), request));
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
    const auto create = [probes = std::make_shared<ProbeLimit>()](Scene &scene, const Request &request) {
        return createInvitations(scene, request, *probes);
    };
    return {mutationRoute(
        {Verb::Post, u"/v1/accounts/{account}/invitations"_s, "createInvitations", Route::Body::Json}, create)};
}

} // namespace portal
