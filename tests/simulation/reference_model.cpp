// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/reference_model.h"

#include "app/store/change_form.h"
#include "tests/simulation/portal_grant.h"
#include "tests/simulation/scenery.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <type_traits>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

namespace {

constexpr const char *allMembers =
    "SELECT id, role, grant_json, status, removed_at IS NULL, identity_id, email FROM members WHERE account_id = ?";
constexpr const char *allInvitations =
    "SELECT id, email, role, grant_json, issue, resolution FROM invitations WHERE account_id = ?";
constexpr const char *invitationOfLink = "SELECT id FROM invitations WHERE link_id = ?";
constexpr const char *keptAnswer = "SELECT identity_id, status, body FROM idempotency_keys WHERE key = ?";
constexpr const char *mailsTwice =
    "SELECT link_id, issue, count(*) FROM mail_outbox WHERE link_id IS NOT NULL GROUP BY link_id, issue "
    "HAVING count(*) > 1";
constexpr const char *issuesWithoutMail =
    "SELECT i.id, i.issue, count(m.id) FROM invitations AS i LEFT JOIN mail_outbox AS m ON m.link_id = i.link_id "
    "WHERE i.account_id = ? GROUP BY i.id HAVING count(m.id) != i.issue";
constexpr const char *effectsInTrail =
    "SELECT DISTINCT request_id, actor_id FROM audit_events WHERE account_id = ? AND action != 'access.refused'";

bool isWider(const Grant &grant, const Grant &than)
{
    if (than.all)
        return false;
    return grant.all || std::any_of(grant.cells.cbegin(), grant.cells.cend(), [&than](const GrantCell &cell) {
        return !than.covers(cell);
    });
}

Grant withDelta(Grant grant, const GrantDelta &delta)
{
    if (delta.all) {
        grant.all = *delta.all;
        grant.cells = *delta.all ? GrantCells() : delta.add;
    } else if (!grant.all) {
        grant.cells -= delta.remove;
        grant.cells += delta.add;
    }
    if (delta.end)
        grant.endsAt = delta.end->to;
    return grant;
}

} // namespace

/// What a wish that was carried out makes of the account.
struct ReferenceModel::Effect {
    ReferenceModel &model;
    const Intent &intent;
    const QJsonObject &answer;

    [[nodiscard]] ModelMember &member(const MemberId &id) const { return model.m_members[id.value]; }

    void operator()(const InviteEdit &edit) const
    {
        for (auto &[id, other] : model.m_invitations) {
            if (other.resolution == "open"_L1 && other.email == edit.email && id != edit.invitation.value)
                other.resolution = u"superseded"_s;
        }
        const QString role = answer.value("results"_L1)[0]["invitation"_L1]["role"_L1].toString();
        model.m_invitations.try_emplace(edit.invitation.value,
            ModelInvitation{
                edit.email, edit.role.isEmpty() ? role : edit.role, edit.grant, 1, u"open"_s, intent.identity});
    }
    void operator()(const EditInvitationEdit &edit) const
    {
        model.m_invitations[edit.invitation.value].grant = edit.grant;
    }
    void operator()(const ResendEdit &edit) const
    {
        ModelInvitation &invitation = model.m_invitations[edit.invitation.value];
        ++invitation.issue;
        invitation.sender = intent.identity;
    }
    void operator()(const RevokeEdit &edit) const
    {
        model.m_invitations[edit.invitation.value].resolution = u"revoked"_s;
    }
    void operator()(const ChangeGrantEdit &edit) const
    {
        member(edit.member).grant = withDelta(member(edit.member).grant, edit.delta);
    }
    void operator()(const RemoveEdit &edit) const
    {
        member(edit.member).isPresent = false;
        model.withdrawInvitationsOf(member(edit.member));
    }
    void operator()(const RestoreEdit &edit) const
    {
        ModelMember &restored = member(edit.member);
        restored.isPresent = true;
        for (auto &[id, invitation] : model.m_invitations) {
            if (invitation.resolution == "open"_L1 && invitation.email == restored.email)
                invitation.resolution = u"superseded"_s;
        }
    }
    void operator()(const DeactivateEdit &edit) const
    {
        member(edit.member).isActive = false;
        model.withdrawInvitationsOf(member(edit.member));
    }
    void operator()(const ReactivateEdit &edit) const { member(edit.member).isActive = true; }
    void operator()(const ChangeRoleEdit &edit) const { model.adoptRole(member(edit.member), edit.role, answer); }
    void operator()(const AnswerInvitationEdit &edit) const { model.answerInvitation(intent, edit); }
    template <class Other>
    void operator()(const Other & /*edit*/) const
    {
        qFatal("no run stages a change of this kind");
    }
};

ReferenceModel::ReferenceModel(PortalHost &portal, Trace &trace)
    : m_portal(portal)
    , m_trace(trace)
{
    for (const PortalHost::Row &row : m_portal.rows(allMembers, {Scenery::account()})) {
        m_members.emplace(row[0].toString(),
            ModelMember{row[1].toString(), grantFromPortal(row[2]), row[3].toString() == "active"_L1, row[4].toBool(),
                row[5].toString(), row[6].toString()});
    }
}

void ReferenceModel::withdrawInvitationsOf(const ModelMember &member)
{
    for (auto &[id, invitation] : m_invitations) {
        if (invitation.resolution == "open"_L1 && invitation.sender == member.identity)
            invitation.resolution = u"revoked"_s;
    }
}

void ReferenceModel::answerInvitation(const Intent &intent, const AnswerInvitationEdit &edit)
{
    const auto named = m_portal.rows(invitationOfLink, {edit.invitation.value});
    const auto found = named.empty() ? m_invitations.end() : m_invitations.find(named.front()[0].toString());
    if (found == m_invitations.end() || found->second.resolution != "open"_L1) {
        m_trace.violated(u"model"_s, u"%1 answered what is not open"_s.arg(intent.identity));
        return;
    }
    ModelInvitation &invitation = found->second;
    invitation.resolution = edit.accept ? u"accepted"_s : u"declined"_s;
    if (!edit.accept)
        return;
    // How much of the offer its sender may still give is the portal's rule; that it is no more than the offer is ours.
    for (const PortalHost::Row &row : m_portal.rows(allMembers, {Scenery::account()})) {
        if (row[5].toString() != intent.identity)
            continue;
        const Grant grant = grantFromPortal(row[2]);
        if (isWider(grant, invitation.grant))
            m_trace.violated(u"model"_s, u"%1 got more than was offered"_s.arg(intent.identity));
        m_members[row[0].toString()] =
            ModelMember{invitation.role, grant, true, true, intent.identity, row[6].toString()};
    }
}

void ReferenceModel::adoptRole(ModelMember &member, const QString &role, const QJsonObject &answer)
{
    // What another role may hold is the portal's rule; that it adds nothing is ours.
    const Grant after =
        grantFromPortal(QJsonDocument(answer.value("member"_L1)["grant"_L1].toObject()).toJson(QJsonDocument::Compact));
    if (isWider(after, member.grant))
        m_trace.violated(u"model"_s, u"another role gave somebody what nobody gave them"_s);
    member.role = role;
    member.grant = after;
}

void ReferenceModel::look(const QByteArray &key)
{
    const auto kept = m_portal.rows(keptAnswer, {QString::fromLatin1(key)});
    constexpr int done = 200;
    if (kept.empty() || kept.front()[1].toInt() != done)
        return;
    const QByteArray body = kept.front()[2].toByteArray();
    const auto [known, isNew] = m_done.try_emplace(key, body);
    if (!isNew) {
        if (known->second != body)
            m_trace.violated(u"once"_s, u"another answer to the same key "_s + QString::fromLatin1(key));
        return;
    }
    m_everDone.try_emplace(key, body);
    const auto intent = m_intents.find(key);
    if (intent == m_intents.end()) {
        m_trace.violated(u"own-identity"_s, u"nobody sent "_s + QString::fromLatin1(key));
        return;
    }
    if (intent->second.identity != kept.front()[0].toString()) {
        m_trace.violated(u"own-identity"_s,
            u"%1 was carried out for %2, and %3 had staged it"_s.arg(
                QString::fromLatin1(key), kept.front()[0].toString(), intent->second.identity));
    }
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    if (answer.value("results"_L1)[0]["status"_L1].toString() == "refused"_L1)
        return;
    std::visit(Effect{*this, intent->second, answer}, intent->second.change.edit);
}

void ReferenceModel::keepCopy()
{
    m_copy = {m_members, m_invitations, m_done};
}

void ReferenceModel::setBack()
{
    m_members = m_copy.members;
    m_invitations = m_copy.invitations;
    m_done = m_copy.done;
}

void ReferenceModel::check()
{
    checkMembers();
    checkInvitations();
    checkMails();
    checkTrail();
}

void ReferenceModel::checkMembers()
{
    for (const PortalHost::Row &row : m_portal.rows(allMembers, {Scenery::account()})) {
        const QString id = row[0].toString();
        const auto found = m_members.find(id);
        if (found == m_members.end()) {
            m_trace.violated(u"model"_s, u"nobody let %1 in"_s.arg(id));
            continue;
        }
        const ModelMember &expected = found->second;
        const Grant grant = grantFromPortal(row[2]);
        if (grant != expected.grant)
            m_trace.violated(u"model"_s,
                u"%1 holds %2 instead of %3"_s.arg(
                    id, QString::fromUtf8(toStoredForm(grant)), QString::fromUtf8(toStoredForm(expected.grant))));
        if (row[1].toString() != expected.role)
            m_trace.violated(u"model"_s, u"%1 is %2 instead of %3"_s.arg(id, row[1].toString(), expected.role));
        if ((row[3].toString() == "active"_L1) != expected.isActive || row[4].toBool() != expected.isPresent)
            m_trace.violated(u"model"_s, u"%1 is %2, present: %3"_s.arg(id, row[3].toString()).arg(row[4].toBool()));
    }
}

void ReferenceModel::checkInvitations()
{
    const auto rows = m_portal.rows(allInvitations, {Scenery::account()});
    for (const PortalHost::Row &row : rows) {
        const QString id = row[0].toString();
        const auto found = m_invitations.find(id);
        if (found == m_invitations.end()) {
            m_trace.violated(u"model"_s, u"nobody sent the invitation "_s + id);
            continue;
        }
        const ModelInvitation &expected = found->second;
        const bool isSame = row[1].toString() == expected.email && row[2].toString() == expected.role
            && grantFromPortal(row[3]) == expected.grant && row[4].toInt() == expected.issue
            && row[5].toString() == expected.resolution;
        if (!isSame)
            m_trace.violated(u"model"_s,
                u"invitation %1 is of issue %2 and %3, expected %4 and %5"_s.arg(
                    id, row[4].toString(), row[5].toString(), QString::number(expected.issue), expected.resolution));
    }
    if (rows.size() != m_invitations.size())
        m_trace.violated(u"model"_s, u"%1 invitations instead of %2"_s.arg(rows.size()).arg(m_invitations.size()));
}

void ReferenceModel::checkMails()
{
    for (const PortalHost::Row &row : m_portal.rows(mailsTwice))
        m_trace.violated(u"once-mail"_s, u"%1 mails of issue %2"_s.arg(row[2].toString(), row[1].toString()));
    for (const PortalHost::Row &row : m_portal.rows(issuesWithoutMail, {Scenery::account()}))
        m_trace.violated(u"once-mail"_s,
            u"invitation %1 of issue %2 has %3 mails"_s.arg(row[0].toString(), row[1].toString(), row[2].toString()));
}

void ReferenceModel::checkTrail()
{
    // Each event names the request it belongs to: «key/delivery».
    std::map<QString, QString> deliveries;
    std::map<ChangeId, QString> changes;
    for (const PortalHost::Row &row : m_portal.rows(effectsInTrail, {Scenery::account()})) {
        const QString request = row[0].toString();
        const QString key = request.section(u'/', 0, 0);
        const auto [known, isFirst] = deliveries.try_emplace(key, request);
        if (!isFirst)
            m_trace.violated(u"once"_s, u"done twice: %1 and %2"_s.arg(known->second, request));
        const auto intent = m_intents.find(key.toLatin1());
        if (intent != m_intents.end() && intent->second.identity != row[1].toString())
            m_trace.violated(u"own-identity"_s, u"the trail says %1 did %2"_s.arg(row[1].toString(), request));
        if (intent != m_intents.end()) {
            const auto [other, isOnly] = changes.try_emplace(intent->second.change.id, key);
            if (!isOnly && other->second != key)
                m_trace.violated(u"once"_s, u"one change, done under two keys: %1 and %2"_s.arg(other->second, key));
        }
        if (!m_done.contains(key.toLatin1()))
            m_trace.violated(u"once"_s, u"an effect without an answer: "_s + request);
    }
    if (const auto broken = m_portal.brokenLink(Scenery::account()))
        m_trace.violated(u"trail"_s, u"event %1 does not fit the one before it"_s.arg(*broken));
}

} // namespace gatehouse::simulation
