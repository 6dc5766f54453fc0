// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/invitation_draft.h"

#include "portal/api/fields.h"
#include "portal/api/grant_rules.h"
#include "portal/api/invitation_policy.h"
#include "portal/api/request_limits.h"
#include "portal/profiles/profile.h"

#include <QJsonArray>
#include <QUuid>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The profile's rules about whom and how to invite.
Result<void> checkPolicy(const InvitationDraft &draft, const Profile &profile)
{
    if (auto domain = checkDomain(draft.address, profile); !domain) {
        return domain;
    }
    if (auto name = checkName(draft.name, profile); !name) {
        return name;
    }
    return checkMessage(draft.message, profile);
}

Result<InvitationDraft> draftFromJson(
    const QJsonObject &row, const QString &id, const Profile &profile, const QString &language)
{
    if (auto members = checkMembers(row, {"id"_L1, "email"_L1, "grant"_L1},
            {"name"_L1, "role"_L1, "message"_L1, "lifetime_s"_L1, "language"_L1}, {});
        !members) {
        return tl::unexpected(members.error());
    }
    if (!row.value("email"_L1).isString()) {
        return refuse(422, u"address_invalid"_s, {}, {{u"field"_s, u"email"_s}});
    }
    auto address = parseAddress(row.value("email"_L1).toString());
    if (!address) {
        return tl::unexpected(address.error());
    }
    auto name = textField(row, "name"_L1, {}, longestName);
    auto role = textField(row, "role"_L1, {}, longestName);
    auto message = textField(row, "message"_L1, {}, longestMessage, true);
    auto grant = grantFromJson(row.value("grant"_L1), u"grant"_s);
    auto lifetime = lifetimeField(row, profile);
    auto spoken = languageField(row, language);
    for (const Problem *problem : {name ? nullptr : &name.error(), role ? nullptr : &role.error(),
             message ? nullptr : &message.error(), grant ? nullptr : &grant.error(),
             lifetime ? nullptr : &lifetime.error(), spoken ? nullptr : &spoken.error()}) {
        if (problem != nullptr) {
            return tl::unexpected(*problem);
        }
    }
    InvitationDraft draft{
        id, *address, *name, role->isEmpty() ? profile.defaultRole : *role, *grant, *message, *lifetime, *spoken};
    if (auto policy = checkPolicy(draft, profile); !policy) {
        return tl::unexpected(policy.error());
    }
    if (auto holdable = checkGrant(draft.grant, draft.role, profile, u"grant"_s); !holdable) {
        return tl::unexpected(holdable.error());
    }
    return draft;
}

} // namespace

Result<std::vector<DraftRow>> draftsFromJson(const QJsonObject &body, const Profile &profile, const QString &language)
{
    if (auto members = checkMembers(body, {"invitations"_L1}, {}, {}); !members) {
        return tl::unexpected(members.error());
    }
    const QJsonArray given = body.value("invitations"_L1).toArray();
    if (given.isEmpty() || given.size() > mostInvitationsPerRequest) {
        return invalidField(
            u"invitations"_s, u"This must be a list of 1 to %1 invitations."_s.arg(mostInvitationsPerRequest));
    }
    if (given.size() > profile.invitations.severalAtOnce) {
        return refuse(422, u"too_many_at_once"_s, {},
            {{u"field"_s, u"invitations"_s}, {u"limit"_s, profile.invitations.severalAtOnce}});
    }
    std::vector<DraftRow> rows;
    QSet<QString> ids;
    for (qsizetype index = 0; index < given.size(); ++index) {
        const QJsonObject row = given.at(index).toObject();
        const QString id = row.value("id"_L1).toString();
        const QUuid uuid = QUuid::fromString(id);
        if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != id || ids.contains(id)) {
            return invalidField(u"invitations[%1].id"_s.arg(index), u"This must be a UUID of its own in lower case."_s);
        }
        ids.insert(id);
        rows.push_back({id, draftFromJson(row, id, profile, language)});
    }
    return rows;
}

} // namespace portal
