// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/grant_rules.h"
#include "portal/api/invitation_issue.h"
#include "portal/api/invitation_opt_out.h"
#include "portal/api/invitation_policy.h"
#include "portal/api/page_cursor.h"
#include "portal/api/request_limits.h"
#include "portal/api/seats.h"
#include "portal/api/sub_account_scope.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"
#include "portal/store/sequence.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EditedInvitation {
    Authority manager;
    InvitationRow invitation;
};

/// `/v1/accounts/{account}/invitations/{invitation}…` for who may manage users there (R28, R49).
Result<EditedInvitation> invitationForManager(Scene &scene, const Request &request)
{
    auto manager = managerOf(scene, request.pathValue(0));
    if (!manager) {
        return tl::unexpected(manager.error());
    }
    auto invitation = invitationById(scene.transaction, manager->membership.account, request.pathValue(1));
    if (!invitation) {
        return tl::unexpected(invitation.error());
    }
    if (!*invitation) {
        return notFound();
    }
    return EditedInvitation{std::move(*manager), std::move(**invitation)};
}

/// 410 with the state's own code.
tl::unexpected<Problem> goneAs(const QString &state)
{
    return refuse(410, state == u"accepted"_s ? u"invitation_used"_s : u"invitation_"_s + state);
}

Result<Response> invitationDone(const Scene &scene, const InvitationRow &invitation, qint64 sequence)
{
    return entity(
        {{u"invitation"_s, invitationToJson(invitation, scene.now)}, {u"sequence"_s, sequence}}, invitation.version);
}

Result<Response> listInvitations(Scene &scene, const Request &request)
{
    auto reader = managerOf(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto limit = pageLimit(request, usualPage, largestPage);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    static const QStringList states{
        u""_s, u"pending"_s, u"expired"_s, u"accepted"_s, u"declined"_s, u"revoked"_s, u"superseded"_s};
    const QString state = request.query.value(u"state"_s);
    if (!states.contains(state)) {
        return invalidField(u"state"_s, u"There is no such state."_s);
    }
    const CursorScope scope{"invitations", state};
    auto after = openCursor(scene, *reader, scope, request.query.value(u"cursor"_s));
    if (!after) {
        return tl::unexpected(after.error());
    }
    auto page = invitationsPage(scene.transaction, reader->membership.account, {state, *after, *limit + 1}, scene.now);
    if (!page) {
        return tl::unexpected(page.error());
    }
    QJsonValue next(QJsonValue::Null);
    if (page->size() > size_t(*limit)) {
        page->pop_back();
        auto cursor = sealCursor(scene, *reader, scope, page->back().id);
        if (!cursor) {
            return tl::unexpected(cursor.error());
        }
        next = *cursor;
    }
    QJsonArray list;
    for (const InvitationRow &invitation : *page) {
        list.append(invitationToJson(invitation, scene.now));
    }
    return Response::json({{u"invitations"_s, list}, {u"count"_s, list.size()}, {u"next_cursor"_s, next}});
}

Result<Response> showInvitation(Scene &scene, const Request &request)
{
    auto found = invitationForManager(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return entity(invitationToJson(found->invitation, scene.now), found->invitation.version);
}

/// The new grant, if it may be: a wider one makes the editor the one who answers for it, all of it, at acceptance too.
Result<void> changeOffer(Scene &scene, const Authority &editor, const Grant &grant, InvitationRow &invitation)
{
    if (auto holdable = checkGrant(grant, invitation.role, scene.profile, u"grant"_s); !holdable) {
        return holdable;
    }
    if (auto known = checkSubAccounts(scene, invitation.account, grant.cells, u"grant"_s); !known) {
        return known;
    }
    if (!isWithin(grant, grantFromStored(invitation.grantJson))) {
        if (auto may = checkWithin({grant, invitation.role}, editor.grantable(), scene.profile, scene.now); !may) {
            return may;
        }
        invitation.invitedById = scene.caller.identity;
        invitation.invitedBy = callerName(scene.caller);
    }
    invitation.grantJson = grantToStored(grant);
    return {};
}

Result<void> editWords(const Scene &scene, const QJsonObject &edit, InvitationRow &invitation)
{
    if (edit.contains("name"_L1)) {
        auto name = textField(edit, "name"_L1, {}, longestName);
        auto allowed = name ? checkName(*name, scene.profile) : tl::unexpected(name.error());
        if (!allowed) {
            return allowed;
        }
        invitation.name = *name;
    }
    if (edit.contains("message"_L1)) {
        auto message = textField(edit, "message"_L1, {}, longestMessage, true);
        auto allowed = message ? checkMessage(*message, scene.profile) : tl::unexpected(message.error());
        if (!allowed) {
            return allowed;
        }
        invitation.message = *message;
    }
    return {};
}

/// Counted from its issue, as before; the link stays. What would be over already is no lifetime: that is revoking.
Result<void> editLifetime(const Scene &scene, const QJsonObject &edit, InvitationRow &invitation)
{
    if (!edit.contains("lifetime_s"_L1)) {
        return {};
    }
    const auto lifetime = lifetimeField(edit, scene.profile);
    if (!lifetime) {
        return tl::unexpected(lifetime.error());
    }
    if (invitation.issuedAt + *lifetime <= scene.now) {
        return refuse(422, u"lifetime_out_of_range"_s,
            u"The invitation would have expired already; revoke it instead."_s, {{u"field"_s, u"lifetime_s"_s}});
    }
    invitation.lifetime = *lifetime;
    invitation.expiresAt = invitation.issuedAt + *lifetime;
    return {};
}

Result<void> applyEdit(Scene &scene, const Authority &editor, const QJsonObject &edit, InvitationRow &invitation)
{
    if (auto edited = editWords(scene, edit, invitation); !edited) {
        return edited;
    }
    if (auto edited = editLifetime(scene, edit, invitation); !edited) {
        return edited;
    }
    if (!edit.contains("grant"_L1) && !edit.contains("role"_L1)) {
        return {};
    }
    auto role = textField(edit, "role"_L1, {}, longestName);
    if (!role) {
        return tl::unexpected(role.error());
    }
    if (edit.contains("role"_L1)) {
        invitation.role = *role;
    }
    auto grant = edit.contains("grant"_L1) ? grantFromJson(edit.value("grant"_L1), u"grant"_s)
                                           : Result<Grant>(grantFromStored(invitation.grantJson));
    if (!grant) {
        return tl::unexpected(grant.error());
    }
    return changeOffer(scene, editor, *grant, invitation);
}

Result<Response> editInvitation(Scene &scene, const Request &request)
{
    auto found = invitationForManager(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    InvitationRow &invitation = found->invitation;
    if (auto members =
            checkMembers(request.json, {}, {"grant"_L1, "role"_L1, "name"_L1, "message"_L1, "lifetime_s"_L1}, {});
        !members) {
        return tl::unexpected(members.error());
    }
    if (request.json.isEmpty()) {
        return invalidField(u"grant"_s, u"There is nothing to change."_s);
    }
    if (const QString state = invitation.stateAt(scene.now); state != u"pending"_s) {
        return goneAs(state);
    }
    if (auto version = checkVersion(request, invitation.version, conflictWith(invitation, scene.now)); !version) {
        return tl::unexpected(version.error());
    }
    const QJsonObject before = auditedInvitation(invitation);
    if (auto edited = applyEdit(scene, found->manager, request.json, invitation); !edited) {
        return tl::unexpected(edited.error());
    }
    ++invitation.version;
    invitation.changedBy = callerName(scene.caller);
    invitation.changedAt = scene.now;
    auto sequence = putInvitation(scene.transaction, invitation);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {invitation.account, found->manager.membership.ownerName, u"invitation.edited"_s, invitation.id, before,
            auditedInvitation(invitation)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return invitationDone(scene, invitation, *sequence);
}

/// A pending or expired one may be sent again, by somebody who could offer it themselves.
Result<void> checkMayResend(Scene &scene, const Authority &sender, const InvitationRow &invitation)
{
    if (!invitation.isOpen()) {
        return goneAs(invitation.resolution);
    }
    auto isMember = isMemberAddress(scene.transaction, invitation.account, invitation.canonicalEmail);
    if (!isMember) {
        return tl::unexpected(isMember.error());
    }
    if (*isMember) {
        return refuse(409, u"already_member"_s);
    }
    if (invitation.issue > scene.profile.invitations.resends) {
        return tl::unexpected<Problem>(Problem{
            429, u"rate_limited"_s, u"This invitation was sent as often as it may be; make a new one."_s, {}, 86'400});
    }
    if (auto welcome = checkNotOptedOut(scene, invitation.account, invitation.canonicalEmail); !welcome) {
        return welcome;
    }
    if (auto quota = checkInvitationQuota(scene, invitation.account, invitation.canonicalEmail); !quota) {
        return quota;
    }
    if (auto seat = checkSeatToInvite(scene, invitation.account, invitation.canonicalEmail); !seat) {
        return seat;
    }
    return checkWithin(
        {grantFromStored(invitation.grantJson), invitation.role}, sender.grantable(), scene.profile, scene.now);
}

Result<Response> resendInvitation(Scene &scene, const Request &request)
{
    auto found = invitationForManager(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    InvitationRow &invitation = found->invitation;
    if (auto may = checkMayResend(scene, found->manager, invitation); !may) {
        return tl::unexpected(may.error());
    }
    if (auto version = checkVersion(request, invitation.version, conflictWith(invitation, scene.now)); !version) {
        return tl::unexpected(version.error());
    }
    const QJsonObject before = auditedInvitation(invitation);
    ++invitation.issue;
    ++invitation.version;
    auto sequence = issueInvitation(scene, invitation);
    if (!sequence) {
        return tl::unexpected(sequence.error());
    }
    auto recorded = record(scene,
        {invitation.account, found->manager.membership.ownerName, u"invitation.resent"_s, invitation.id, before,
            auditedInvitation(invitation)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return invitationDone(scene, invitation, *sequence);
}

/// Touches the invitation alone, never a membership with the same address.
Result<Response> revokeInvitation(Scene &scene, const Request &request)
{
    auto found = invitationForManager(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const InvitationRow &invitation = found->invitation;
    if (!invitation.isOpen()) {
        return goneAs(invitation.resolution);
    }
    if (auto version = checkVersion(request, invitation.version, conflictWith(invitation, scene.now)); !version) {
        return tl::unexpected(version.error());
    }
    auto resolved = resolveInvitation(scene.transaction, invitation, u"revoked"_s, callerName(scene.caller), scene.now);
    if (!resolved) {
        return tl::unexpected(resolved.error());
    }
    auto recorded = record(scene,
        {invitation.account, found->manager.membership.ownerName, u"invitation.revoked"_s, invitation.id,
            auditedInvitation(invitation), {}});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    auto present = invitationById(scene.transaction, invitation.account, invitation.id);
    if (!present || !*present) {
        return refuse(500, u"internal"_s);
    }
    return invitationDone(scene, **present, (*present)->sequence);
}

} // namespace

Routes invitationRoutes()
{
    const QString all = u"/v1/accounts/{account}/invitations"_s;
    const QString one = all + u"/{invitation}"_s;
    return {readRoute({Verb::Get, all, "listInvitations"}, listInvitations),
        readRoute({Verb::Get, one, "showInvitation"}, showInvitation),
        mutationRoute({Verb::Patch, one, "editInvitation", Route::Body::Json}, editInvitation),
        mutationRoute({Verb::Post, one + u"/resend"_s, "resendInvitation"}, resendInvitation),
        mutationRoute({Verb::Post, one + u"/revoke"_s, "revokeInvitation"}, revokeInvitation)};
}

} // namespace portal
