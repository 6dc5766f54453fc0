// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/change_form.h"

#include "app/store/ticket_form.h"
#include "app/store/transfer_form.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr auto inviteKind = "invite"_L1;
constexpr auto editInvitationKind = "edit_invitation"_L1;
constexpr auto resendKind = "resend"_L1;
constexpr auto revokeKind = "revoke"_L1;
constexpr auto answerKind = "answer_invitation"_L1;
constexpr auto changeGrantKind = "change_grant"_L1;
constexpr auto removeKind = "remove"_L1;
constexpr auto restoreKind = "restore"_L1;
constexpr auto deactivateKind = "deactivate"_L1;
constexpr auto reactivateKind = "reactivate"_L1;
constexpr auto changeRoleKind = "change_role"_L1;
constexpr auto leaveKind = "leave"_L1;
constexpr auto ticketWishesKind = "ticket_wishes"_L1;

constexpr auto invitationKey = "invitation"_L1;
constexpr auto memberKey = "member"_L1;
constexpr auto emailKey = "email"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto roleKey = "role"_L1;
constexpr auto messageKey = "message"_L1;
constexpr auto grantKey = "grant"_L1;
constexpr auto formerKey = "former"_L1;
constexpr auto baseKey = "base"_L1;
constexpr auto acceptKey = "accept"_L1;
constexpr auto allKey = "all"_L1;
constexpr auto addKey = "add"_L1;
constexpr auto takeKey = "remove"_L1;
constexpr auto endKey = "end"_L1; ///< [from, to]; null: no end
constexpr auto lifetimeKey = "lifetime_s"_L1;
constexpr auto labelKey = "label"_L1;
constexpr auto formerRoleKey = "former_role"_L1;
constexpr auto formerLabelKey = "former_label"_L1;
constexpr auto formerLifetimeKey = "former_lifetime_s"_L1;
constexpr auto wantedKey = "wanted"_L1; ///< packed TicketWishes

template <class... Cases>
struct Visitor : Cases... {
    using Cases::operator()...;
};

QJsonObject grantObject(const Grant &grant)
{
    return QJsonDocument::fromJson(toStoredForm(grant)).object();
}

Result<Grant> grantAt(const QJsonObject &object, QLatin1StringView key)
{
    return grantFromStoredForm(QJsonDocument(object.value(key).toObject()).toJson(QJsonDocument::Compact));
}

QJsonArray cellArray(const GrantCells &cells)
{
    QList<GrantCell> sorted(cells.cbegin(), cells.cend());
    std::sort(sorted.begin(), sorted.end(), [](const GrantCell &left, const GrantCell &right) {
        return std::tie(left.permission, left.module, left.subAccount)
            < std::tie(right.permission, right.module, right.subAccount);
    });
    QJsonArray array;
    for (const GrantCell &cell : std::as_const(sorted))
        array.append(QJsonArray{cell.permission, cell.module, cell.subAccount});
    return array;
}

GrantCells cellsOf(const QJsonArray &array)
{
    GrantCells cells;
    for (const QJsonValue &value : array) {
        const QJsonArray cell = value.toArray();
        cells.insert({cell.at(0).toString(), cell.at(1).toString(), cell.at(2).toString()});
    }
    return cells;
}

QJsonValue momentOf(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(qint64{instant->time_since_epoch().count()}) : QJsonValue(QJsonValue::Null);
}

std::optional<Instant> momentIn(const QJsonValue &value)
{
    if (!value.isDouble())
        return std::nullopt;
    return Instant(std::chrono::milliseconds(value.toInteger()));
}

QJsonObject objectOf(const Edit &edit)
{
    const Visitor visitor{
        [](const InviteEdit &invite) {
            QJsonObject object{{invitationKey, invite.invitation.value}, {emailKey, invite.email},
                {nameKey, invite.name}, {roleKey, invite.role}, {messageKey, invite.message},
                {grantKey, grantObject(invite.grant)}};
            if (invite.lifetime)
                object.insert(lifetimeKey, qint64{invite.lifetime->count()});
            return object;
        },
        [](const EditInvitationEdit &change) {
            QJsonObject object{{invitationKey, change.invitation.value}, {grantKey, grantObject(change.grant)}};
            if (change.former)
                object.insert(formerKey, grantObject(*change.former));
            if (change.terms) {
                object.insert(roleKey, change.terms->role);
                object.insert(lifetimeKey, qint64{change.terms->lifetime.count()});
            }
            if (change.formerTerms) {
                object.insert(formerRoleKey, change.formerTerms->role);
                object.insert(formerLifetimeKey, qint64{change.formerTerms->lifetime.count()});
            }
            return object;
        },
        [](const ResendEdit &resend) { return QJsonObject{{invitationKey, resend.invitation.value}}; },
        [](const RevokeEdit &revoke) { return QJsonObject{{invitationKey, revoke.invitation.value}}; },
        [](const AnswerInvitationEdit &answer) {
            return QJsonObject{{invitationKey, answer.invitation.value}, {acceptKey, answer.accept}};
        },
        [](const ChangeGrantEdit &change) {
            QJsonObject object{{memberKey, change.member.value}, {baseKey, grantObject(change.base)},
                {addKey, cellArray(change.delta.add)}, {takeKey, cellArray(change.delta.remove)}};
            if (change.delta.all)
                object.insert(allKey, *change.delta.all);
            if (change.delta.end)
                object.insert(endKey, QJsonArray{momentOf(change.delta.end->from), momentOf(change.delta.end->to)});
            return object;
        },
        [](const RemoveEdit &remove) { return QJsonObject{{memberKey, remove.member.value}}; },
        [](const RestoreEdit &restore) { return QJsonObject{{memberKey, restore.member.value}}; },
        [](const DeactivateEdit &deactivate) { return QJsonObject{{memberKey, deactivate.member.value}}; },
        [](const ReactivateEdit &reactivate) { return QJsonObject{{memberKey, reactivate.member.value}}; },
        [](const ChangeRoleEdit &change) {
            return QJsonObject{{memberKey, change.member.value}, {roleKey, change.role}, {labelKey, change.label},
                {formerRoleKey, change.former}, {formerLabelKey, change.formerLabel}};
        },
        [](const LeaveEdit &leave) { return QJsonObject{{memberKey, leave.member.value}}; },
        [](const TicketEdit &ticket) { return objectOfTicketEdit(ticket); },
        [](const TicketWishesEdit &wishes) {
            return QJsonObject{{memberKey, wishes.member.value}, {wantedKey, int{packed(wishes.wanted)}},
                {formerKey, int{packed(wishes.former)}}};
        },
        [](const TransferEdit &transfer) { return objectOfTransferEdit(transfer); },
    };
    return std::visit(visitor, edit);
}

Result<Edit> inviteOf(const QJsonObject &object, const InvitationId &invitation)
{
    auto grant = grantAt(object, grantKey);
    if (!grant)
        return tl::unexpected(grant.error());
    InviteEdit edit{invitation, object.value(emailKey).toString(), object.value(nameKey).toString(),
        object.value(roleKey).toString(), *std::move(grant), object.value(messageKey).toString()};
    if (object.contains(lifetimeKey))
        edit.lifetime = std::chrono::seconds(object.value(lifetimeKey).toInteger());
    return Edit(std::move(edit));
}

Result<Edit> invitationEditOf(const QJsonObject &object, const InvitationId &invitation)
{
    auto grant = grantAt(object, grantKey);
    if (!grant)
        return tl::unexpected(grant.error());
    EditInvitationEdit edit{invitation, *std::move(grant), std::nullopt};
    const auto termsAt = [&object](QLatin1StringView role, QLatin1StringView lifetime) {
        return InvitationTerms{object.value(role).toString(), std::chrono::seconds(object.value(lifetime).toInteger())};
    };
    if (object.contains(lifetimeKey))
        edit.terms = termsAt(roleKey, lifetimeKey);
    if (object.contains(formerLifetimeKey))
        edit.formerTerms = termsAt(formerRoleKey, formerLifetimeKey);
    if (object.contains(formerKey)) {
        auto former = grantAt(object, formerKey);
        if (!former)
            return tl::unexpected(former.error());
        edit.former = *std::move(former);
    }
    return Edit(std::move(edit));
}

Result<Edit> grantChangeOf(const QJsonObject &object, const MemberId &member)
{
    auto base = grantAt(object, baseKey);
    if (!base)
        return tl::unexpected(base.error());
    GrantDelta delta;
    if (object.contains(allKey))
        delta.all = object.value(allKey).toBool();
    delta.add = cellsOf(object.value(addKey).toArray());
    delta.remove = cellsOf(object.value(takeKey).toArray());
    if (object.contains(endKey)) {
        const QJsonArray end = object.value(endKey).toArray();
        delta.end = {momentIn(end.at(0)), momentIn(end.at(1))};
    }
    return Edit(ChangeGrantEdit{member, *std::move(base), std::move(delta)});
}

struct NamedCode {
    Error::Code code{};
    QLatin1StringView name;
};
constexpr std::array namedCodes{
    NamedCode{Error::Code::Cancelled, "cancelled"_L1},
    NamedCode{Error::Code::Offline, "offline"_L1},
    NamedCode{Error::Code::TimedOut, "timed_out"_L1},
    NamedCode{Error::Code::CertificateRejected, "certificate_rejected"_L1},
    NamedCode{Error::Code::NotEncrypted, "not_encrypted"_L1},
    NamedCode{Error::Code::NotAPortal, "not_a_portal"_L1},
    NamedCode{Error::Code::OutsideContract, "outside_contract"_L1},
    NamedCode{Error::Code::SignInNeeded, "sign_in_needed"_L1},
    NamedCode{Error::Code::Forbidden, "forbidden"_L1},
    NamedCode{Error::Code::NotFound, "not_found"_L1},
    NamedCode{Error::Code::Gone, "gone"_L1},
    NamedCode{Error::Code::Clash, "clash"_L1},
    NamedCode{Error::Code::Refused, "refused"_L1},
    NamedCode{Error::Code::RateLimited, "rate_limited"_L1},
    NamedCode{Error::Code::PortalBusy, "portal_busy"_L1},
    NamedCode{Error::Code::ResyncNeeded, "resync_needed"_L1},
    NamedCode{Error::Code::ProgramTooOld, "program_too_old"_L1},
    NamedCode{Error::Code::StoreFailed, "store_failed"_L1},
    NamedCode{Error::Code::StoreFull, "store_full"_L1},
    NamedCode{Error::Code::StoreNewer, "store_newer"_L1},
    NamedCode{Error::Code::KeyStoreMissing, "key_store_missing"_L1},
    NamedCode{Error::Code::KeyStoreLocked, "key_store_locked"_L1},
    NamedCode{Error::Code::BadInput, "bad_input"_L1},
};

constexpr auto codeKey = "code"_L1;
constexpr auto problemKey = "problem"_L1;
constexpr auto titleKey = "title"_L1;
constexpr auto detailKey = "detail"_L1;
constexpr auto requestKey = "request"_L1;
constexpr auto aboutKey = "about"_L1;
constexpr auto clashKey = "clash"_L1;
constexpr auto versionKey = "version"_L1;
constexpr auto changedByKey = "changed_by"_L1;
constexpr auto changedAtKey = "changed_at"_L1;
constexpr auto statusKey = "status"_L1;
constexpr auto meanwhileKey = "meanwhile"_L1;
constexpr auto narrowedKey = "narrowed"_L1;

} // namespace

QString kindOf(const Edit &edit)
{
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
        [](const TicketEdit &ticket) { return kindOfTicketEdit(ticket); },
        [](const TicketWishesEdit &) { return ticketWishesKind; },
        [](const TransferEdit &transfer) { return kindOfTransferEdit(transfer); },
    };
    return std::visit(visitor, edit);
}

QString targetOf(const Edit &edit)
{
    const Visitor visitor{
        [](const auto &invitation) -> QString { return u"invitation/"_s + invitation.invitation.value; },
        [](const ChangeGrantEdit &change) -> QString { return u"member/"_s + change.member.value; },
        [](const RemoveEdit &remove) -> QString { return u"member/"_s + remove.member.value; },
        [](const RestoreEdit &restore) -> QString { return u"member/"_s + restore.member.value; },
        [](const DeactivateEdit &deactivate) -> QString { return u"member/"_s + deactivate.member.value; },
        [](const ReactivateEdit &reactivate) -> QString { return u"member/"_s + reactivate.member.value; },
        [](const ChangeRoleEdit &change) -> QString { return u"member/"_s + change.member.value; },
        [](const LeaveEdit &leave) -> QString { return u"member/"_s + leave.member.value; },
        [](const TicketEdit &ticket) -> QString { return u"ticket/"_s + ticket.ticket.value; },
        [](const TicketWishesEdit &wishes) -> QString { return u"member/"_s + wishes.member.value; },
        [](const TransferEdit &transfer) -> QString { return u"transfer/"_s + transfer.transfer.value; },
    };
    return std::visit(visitor, edit);
}

QByteArray toStoredForm(const Edit &edit)
{
    return QJsonDocument(objectOf(edit)).toJson(QJsonDocument::Compact);
}

Result<Edit> editFromStoredForm(const QString &kind, const QByteArray &stored)
{
    const QJsonDocument document = QJsonDocument::fromJson(stored);
    if (!document.isObject())
        return fail(Error::Code::StoreFailed, u"a change is not readable"_s);
    const QJsonObject object = document.object();
    if (auto ticket = ticketEditOf(kind, object))
        return *std::move(ticket);
    if (auto transfer = transferEditOf(kind, object); transfer && !transfer->transfer.isEmpty())
        return Edit(*std::move(transfer));
    const InvitationId invitation{object.value(invitationKey).toString()};
    const MemberId member{object.value(memberKey).toString()};
    if (invitation.isEmpty() && member.isEmpty())
        return fail(Error::Code::StoreFailed, u"a change has no target"_s);
    if (kind == inviteKind)
        return inviteOf(object, invitation);
    if (kind == editInvitationKind)
        return invitationEditOf(object, invitation);
    if (kind == resendKind)
        return Edit(ResendEdit{invitation});
    if (kind == revokeKind)
        return Edit(RevokeEdit{invitation});
    if (kind == answerKind)
        return Edit(AnswerInvitationEdit{invitation, object.value(acceptKey).toBool()});
    if (kind == changeGrantKind)
        return grantChangeOf(object, member);
    if (kind == removeKind)
        return Edit(RemoveEdit{member});
    if (kind == restoreKind)
        return Edit(RestoreEdit{member});
    if (kind == deactivateKind)
        return Edit(DeactivateEdit{member});
    if (kind == reactivateKind)
        return Edit(ReactivateEdit{member});
    if (kind == changeRoleKind) {
        return Edit(ChangeRoleEdit{member, object.value(roleKey).toString(), object.value(labelKey).toString(),
            object.value(formerRoleKey).toString(), object.value(formerLabelKey).toString()});
    }
    if (kind == leaveKind)
        return Edit(LeaveEdit{member});
    if (kind == ticketWishesKind) {
        const auto wishesAt = [&object](QLatin1StringView key) {
            return unpackedWishes(static_cast<quint8>(object.value(key).toInt()));
        };
        return Edit(TicketWishesEdit{member, wishesAt(wantedKey), wishesAt(formerKey)});
    }
    return fail(Error::Code::StoreFailed, u"unknown kind of change: "_s + kind);
}

QByteArray toStoredForm(const Error &error, const std::optional<Clash> &clash)
{
    const auto *const named = std::find_if(
        namedCodes.begin(), namedCodes.end(), [&error](const NamedCode &each) { return each.code == error.code; });
    const QString code = named == namedCodes.end() ? QString() : QString(named->name);
    QJsonObject object{{codeKey, code}, {problemKey, error.problem}, {titleKey, error.title}, {detailKey, error.detail},
        {requestKey, error.requestId}, {aboutKey, error.about}};
    if (clash) {
        object.insert(clashKey,
            QJsonObject{{versionKey, clash->version}, {changedByKey, clash->changedBy},
                {changedAtKey, momentOf(clash->changedAt)}, {statusKey, clash->status}, {roleKey, clash->role},
                {grantKey, grantObject(clash->grant)}, {meanwhileKey, clash->meanwhile.value},
                {narrowedKey, grantObject(clash->narrowed)}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Error> errorFromStoredForm(const QByteArray &stored)
{
    const QJsonDocument document = QJsonDocument::fromJson(stored);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    const QString code = object.value(codeKey).toString();
    const auto *const named = std::find_if(
        namedCodes.begin(), namedCodes.end(), [&code](const NamedCode &each) { return each.name == code; });
    const Error::Code kind = named == namedCodes.end() ? Error::Code::OutsideContract : named->code;
    return Error{kind, object.value(problemKey).toString(), object.value(titleKey).toString(),
        object.value(detailKey).toString(), object.value(requestKey).toString(), object.value(aboutKey).toString()};
}

std::optional<Clash> clashFromStoredForm(const QByteArray &stored)
{
    const QJsonObject object = QJsonDocument::fromJson(stored).object().value(clashKey).toObject();
    const auto grant = grantAt(object, grantKey);
    const auto narrowed = grantAt(object, narrowedKey);
    if (object.isEmpty() || !grant || !narrowed)
        return std::nullopt; // what can't be read can't be decided; it is tried again as a whole
    return Clash{object.value(versionKey).toInteger(), object.value(changedByKey).toString(),
        momentIn(object.value(changedAtKey)), object.value(statusKey).toString(), object.value(roleKey).toString(),
        *grant, ChangeId{object.value(meanwhileKey).toString()}, *narrowed};
}

} // namespace gatehouse
