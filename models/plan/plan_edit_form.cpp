// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_edit_form.h"

#include "models/address.h"
#include "models/plan/plan_document.h"

#include <algorithm>
#include <array>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto inviteKind = "invite"_L1;
constexpr auto editInvitationKind = "edit_invitation"_L1;
constexpr auto resendKind = "resend"_L1;
constexpr auto revokeKind = "revoke"_L1;
constexpr auto changeGrantKind = "change_grant"_L1;
constexpr auto removeKind = "remove"_L1;
constexpr auto restoreKind = "restore"_L1;
constexpr auto deactivateKind = "deactivate"_L1;
constexpr auto reactivateKind = "reactivate"_L1;
constexpr auto changeRoleKind = "change_role"_L1;
constexpr auto ticketWishesKind = "ticket_wishes"_L1;
constexpr auto openTicketKind = "open_ticket"_L1;
constexpr auto replyKind = "reply_to_ticket"_L1;
constexpr auto closeTicketKind = "close_ticket"_L1;
constexpr auto reopenTicketKind = "reopen_ticket"_L1;

constexpr auto answerKind = "answer_invitation"_L1;
constexpr auto leaveKind = "leave"_L1;
constexpr auto readKind = "mark_ticket_read"_L1;
constexpr std::array transferKinds{
    "offer_ownership"_L1, "cancel_ownership"_L1, "confirm_ownership"_L1, "decline_ownership"_L1};

constexpr auto invitationKey = "invitation"_L1;
constexpr auto memberKey = "member"_L1;
constexpr auto emailKey = "email"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto roleKey = "role"_L1;
constexpr auto labelKey = "label"_L1;
constexpr auto grantKey = "grant"_L1;
constexpr auto messageKey = "message"_L1;
constexpr auto lifetimeKey = "lifetime_s"_L1;
constexpr auto formerKey = "former"_L1;
constexpr auto formerLabelKey = "former_label"_L1;
constexpr auto termsKey = "terms"_L1;
constexpr auto formerTermsKey = "former_terms"_L1;
constexpr auto baseKey = "base"_L1;
constexpr auto allKey = "all"_L1;
constexpr auto addKey = "add"_L1;
constexpr auto takeKey = "remove"_L1;
constexpr auto endKey = "end"_L1;
constexpr auto fromKey = "from"_L1;
constexpr auto toKey = "to"_L1;
constexpr auto wantedKey = "wanted"_L1;
constexpr auto notifyKey = "notify"_L1;
constexpr auto sightKey = "sight"_L1;
constexpr auto ownSight = "own"_L1;
constexpr auto allSight = "all"_L1;
constexpr auto ticketKey = "ticket"_L1;
constexpr auto departmentKey = "department"_L1;
constexpr auto priorityKey = "priority"_L1;
constexpr auto subjectKey = "subject"_L1;
constexpr auto textKey = "text"_L1;

constexpr qint64 longestLifetime = 315'576'000; // ten years, in seconds

template <class... Cases>
struct Visitor : Cases... {
    using Cases::operator()...;
};

QJsonValue momentOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(planMoment(*instant)) : QJsonValue(QJsonValue::Null);
}

QJsonObject objectOf(const InvitationTerms &terms)
{
    return {{roleKey, terms.role}, {lifetimeKey, qint64{terms.lifetime.count()}}};
}

QJsonObject objectOf(const TicketWishes &wishes)
{
    QJsonObject object;
    if (wishes.notify)
        object.insert(notifyKey, *wishes.notify);
    if (wishes.sight)
        object.insert(sightKey, *wishes.sight == TicketSight::All ? allSight : ownSight);
    return object;
}

/// Systems end lines in two ways; a file knows one.
QString plainLines(QString text)
{
    return text.replace("\r\n"_L1, "\n"_L1);
}

/// Reads the edits; each function takes what is its own and refuses the rest.
class EditReader {
public:
    EditReader(const QJsonObject &object, const QString &place, PlanFault &fault)
        : m_fields(object, place, fault)
        , m_place(place)
        , m_fault(fault)
    {
    }

    [[nodiscard]] Edit read(const QString &kind);
    void finish() { m_fields.finish(); }

private:
    [[nodiscard]] MemberId member() { return {m_fields.id(memberKey)}; }
    [[nodiscard]] InvitationId invitation() { return {m_fields.id(invitationKey)}; }
    [[nodiscard]] TicketId ticket() { return {m_fields.id(ticketKey)}; }
    [[nodiscard]] Grant grant(QLatin1StringView key)
    {
        return planGrantFrom(m_fields.object(key), m_fields.placeOf(key), m_fault);
    }
    [[nodiscard]] GrantCells cells(QLatin1StringView key)
    {
        return planCellsFrom(m_fields.array(key, mostPlanCells), m_fields.placeOf(key), m_fault);
    }
    [[nodiscard]] InvitationTerms terms(QLatin1StringView key);
    [[nodiscard]] TicketWishes wishes(QLatin1StringView key);
    [[nodiscard]] GrantDelta readDelta();
    [[nodiscard]] Edit invite();
    [[nodiscard]] Edit editInvitation();
    [[nodiscard]] Edit changeGrant();
    [[nodiscard]] Edit ticketWishes();
    [[nodiscard]] Edit changeRole();
    [[nodiscard]] Edit openTicket();

    PlanFields m_fields;
    QString m_place;
    PlanFault &m_fault;
};

InvitationTerms EditReader::terms(QLatin1StringView key)
{
    const QJsonObject object = m_fields.object(key);
    PlanFields fields(object, m_fields.placeOf(key), m_fault);
    InvitationTerms read{fields.line(roleKey), std::chrono::seconds(fields.number(lifetimeKey, 0, longestLifetime))};
    fields.finish();
    return read;
}

TicketWishes EditReader::wishes(QLatin1StringView key)
{
    const QJsonObject object = m_fields.object(key);
    PlanFields fields(object, m_fields.placeOf(key), m_fault);
    TicketWishes read;
    if (fields.has(notifyKey))
        read.notify = fields.flag(notifyKey);
    if (fields.has(sightKey)) {
        const QString sight = fields.id(sightKey);
        if (sight != allSight && sight != ownSight)
            fields.refuse(planFileValueProblem, sightKey);
        read.sight = sight == allSight ? TicketSight::All : TicketSight::Own;
    }
    fields.finish();
    return read;
}

GrantDelta EditReader::readDelta()
{
    GrantDelta read;
    if (m_fields.has(allKey))
        read.all = m_fields.flag(allKey);
    read.add = cells(addKey);
    read.remove = cells(takeKey);
    if (m_fields.has(endKey)) {
        const QJsonObject object = m_fields.object(endKey);
        PlanFields end(object, m_fields.placeOf(endKey), m_fault);
        read.end = {end.momentOrNull(fromKey), end.momentOrNull(toKey)};
        end.finish();
    }
    return read;
}

Edit EditReader::invite()
{
    InviteEdit edit{invitation(), m_fields.id(emailKey), m_fields.line(nameKey), m_fields.line(roleKey),
        grant(grantKey), m_fields.text(messageKey)};
    if (!m_fault && !parseAddress(edit.email))
        m_fields.refuse(planFileValueProblem, emailKey);
    if (m_fields.has(lifetimeKey))
        edit.lifetime = std::chrono::seconds(m_fields.number(lifetimeKey, 1, longestLifetime));
    return edit;
}

Edit EditReader::editInvitation()
{
    EditInvitationEdit edit{invitation(), grant(grantKey), std::nullopt};
    if (m_fields.has(formerKey))
        edit.former = grant(formerKey);
    if (m_fields.has(termsKey))
        edit.terms = terms(termsKey);
    if (m_fields.has(formerTermsKey))
        edit.formerTerms = terms(formerTermsKey);
    return edit;
}

Edit EditReader::changeGrant()
{
    ChangeGrantEdit edit{member(), grant(baseKey), readDelta()};
    // The word and cells at once say two things; so does a cell that is given and taken, or an end that stays.
    const GrantDelta &delta = edit.delta;
    const bool isTwofold = (delta.all == true && !delta.add.isEmpty()) || (delta.all && !delta.remove.isEmpty())
        || delta.add.intersects(delta.remove) || (delta.end && delta.end->from == delta.end->to);
    if (isTwofold || delta.isEmpty())
        m_fields.refuse(planFileValueProblem, addKey);
    return edit;
}

Edit EditReader::ticketWishes()
{
    TicketWishesEdit edit{member(), wishes(wantedKey), wishes(formerKey)};
    if (edit.wanted == TicketWishes{})
        m_fields.refuse(planFileValueProblem, wantedKey);
    return edit;
}

Edit EditReader::changeRole()
{
    return ChangeRoleEdit{member(), m_fields.id(roleKey), m_fields.line(labelKey), m_fields.line(formerKey),
        m_fields.line(formerLabelKey)};
}

Edit EditReader::openTicket()
{
    return TicketEdit{ticket(),
        OpenTicket{m_fields.line(departmentKey), m_fields.line(priorityKey), m_fields.line(subjectKey),
            m_fields.text(textKey)}};
}

Edit EditReader::read(const QString &kind)
{
    if (kind == inviteKind)
        return invite();
    if (kind == editInvitationKind)
        return editInvitation();
    if (kind == resendKind)
        return ResendEdit{invitation()};
    if (kind == revokeKind)
        return RevokeEdit{invitation()};
    if (kind == changeGrantKind)
        return changeGrant();
    if (kind == removeKind)
        return RemoveEdit{member()};
    if (kind == restoreKind)
        return RestoreEdit{member()};
    if (kind == deactivateKind)
        return DeactivateEdit{member()};
    if (kind == reactivateKind)
        return ReactivateEdit{member()};
    if (kind == changeRoleKind)
        return changeRole();
    if (kind == ticketWishesKind)
        return ticketWishes();
    if (kind == openTicketKind)
        return openTicket();
    if (kind == replyKind)
        return TicketEdit{ticket(), ReplyToTicket{{m_fields.id(messageKey)}, m_fields.text(textKey)}};
    if (kind == closeTicketKind)
        return TicketEdit{ticket(), CloseTicket{}};
    if (kind == reopenTicketKind)
        return TicketEdit{ticket(), ReopenTicket{}};
    if (!m_fault)
        m_fault = planFileError(planFileKindProblem, m_place);
    return RemoveEdit{};
}

} // namespace

QLatin1StringView planKindOf(const Edit &edit)
{
    const Visitor ofTicket{
        [](const OpenTicket &) { return openTicketKind; },
        [](const ReplyToTicket &) { return replyKind; },
        [](const CloseTicket &) { return closeTicketKind; },
        [](const ReopenTicket &) { return reopenTicketKind; },
        [](const MarkTicketRead &) { return readKind; },
    };
    const Visitor visitor{
        [](const InviteEdit &) { return inviteKind; },
        [](const EditInvitationEdit &) { return editInvitationKind; },
        [](const ResendEdit &) { return resendKind; },
        [](const RevokeEdit &) { return revokeKind; },
        [](const AnswerInvitationEdit &) { return answerKind; },
        [](const ChangeGrantEdit &) { return changeGrantKind; },
        [](const RemoveEdit &) { return removeKind; },
        [](const RestoreEdit &) { return restoreKind; },
        [](const DeactivateEdit &) { return deactivateKind; },
        [](const ReactivateEdit &) { return reactivateKind; },
        [](const ChangeRoleEdit &) { return changeRoleKind; },
        [](const LeaveEdit &) { return leaveKind; },
        [&ofTicket](const TicketEdit &ticket) { return std::visit(ofTicket, ticket.what); },
        [](const TicketWishesEdit &) { return ticketWishesKind; },
        [](const TransferEdit &transfer) { return transferKinds.at(static_cast<std::size_t>(transfer.act)); },
    };
    return std::visit(visitor, edit);
}

bool isPersonalKind(const QString &kind)
{
    const auto isSame = [&kind](QLatin1StringView each) {
        return kind == each;
    };
    return isSame(answerKind) || isSame(leaveKind) || isSame(readKind)
        || std::any_of(transferKinds.cbegin(), transferKinds.cend(), isSame);
}

bool isPersonal(const Edit &edit)
{
    return isQuiet(edit) || isPersonalKind(planKindOf(edit));
}

QJsonObject planObjectOf(const Edit &edit)
{
    const Visitor ofTicket{
        [](QJsonObject &object, const OpenTicket &open) {
            object.insert(departmentKey, open.department);
            object.insert(priorityKey, open.priority);
            object.insert(subjectKey, open.subject);
            object.insert(textKey, plainLines(open.text));
        },
        [](QJsonObject &object, const ReplyToTicket &reply) {
            object.insert(messageKey, reply.message.value);
            object.insert(textKey, plainLines(reply.text));
        },
        [](QJsonObject & /*object*/, const auto & /*step*/) {},
    };
    const Visitor visitor{
        [](const InviteEdit &invite) {
            QJsonObject object{{invitationKey, invite.invitation.value}, {emailKey, invite.email},
                {nameKey, invite.name}, {roleKey, invite.role}, {grantKey, planObjectOf(invite.grant)},
                {messageKey, plainLines(invite.message)}};
            if (invite.lifetime)
                object.insert(lifetimeKey, qint64{invite.lifetime->count()});
            return object;
        },
        [](const EditInvitationEdit &change) {
            QJsonObject object{{invitationKey, change.invitation.value}, {grantKey, planObjectOf(change.grant)}};
            if (change.former)
                object.insert(formerKey, planObjectOf(*change.former));
            if (change.terms)
                object.insert(termsKey, objectOf(*change.terms));
            if (change.formerTerms)
                object.insert(formerTermsKey, objectOf(*change.formerTerms));
            return object;
        },
        [](const ResendEdit &resend) { return QJsonObject{{invitationKey, resend.invitation.value}}; },
        [](const RevokeEdit &revoke) { return QJsonObject{{invitationKey, revoke.invitation.value}}; },
        [](const ChangeGrantEdit &change) {
            QJsonObject object{{memberKey, change.member.value}, {baseKey, planObjectOf(change.base)},
                {addKey, planArrayOf(change.delta.add)}, {takeKey, planArrayOf(change.delta.remove)}};
            if (change.delta.all)
                object.insert(allKey, *change.delta.all);
            if (const auto &end = change.delta.end)
                object.insert(endKey, QJsonObject{{fromKey, momentOrNull(end->from)}, {toKey, momentOrNull(end->to)}});
            return object;
        },
        [](const ChangeRoleEdit &change) {
            return QJsonObject{{memberKey, change.member.value}, {roleKey, change.role}, {labelKey, change.label},
                {formerKey, change.former}, {formerLabelKey, change.formerLabel}};
        },
        [](const TicketWishesEdit &wishes) {
            return QJsonObject{{memberKey, wishes.member.value}, {wantedKey, objectOf(wishes.wanted)},
                {formerKey, objectOf(wishes.former)}};
        },
        [&ofTicket](const TicketEdit &ticket) {
            QJsonObject object{{ticketKey, ticket.ticket.value}};
            std::visit([&](const auto &what) { ofTicket(object, what); }, ticket.what);
            return object;
        },
        [](const AnswerInvitationEdit & /*answer*/) { return QJsonObject(); },
        [](const TransferEdit & /*transfer*/) { return QJsonObject(); },
        [](const auto &ofMember) { return QJsonObject{{memberKey, ofMember.member.value}}; },
    };
    return isPersonal(edit) ? QJsonObject() : std::visit(visitor, edit);
}

Edit planEditFrom(const QString &kind, const QJsonObject &object, const QString &place, PlanFault &fault)
{
    EditReader reader(object, place, fault);
    Edit edit = reader.read(kind);
    reader.finish();
    return edit;
}

} // namespace gatehouse
