// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/edit_wire.h"

#include "app/connectors/gatehouse/grant_wire.h"
#include "app/connectors/gatehouse/problem_wire.h"
#include "app/connectors/gatehouse/ticket_wire.h"
#include "app/connectors/gatehouse/transfer_wire.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Makes the call of each kind of edit; paths are relative to the account's, or to "me".
struct Caller {
    QByteArray account;
    qint64 baseVersion;

    [[nodiscard]] QByteArray invitation(const InvitationId &id, const char *verb = "") const
    {
        return account + "/invitations/" + pathSegment(id.value) + verb;
    }
    [[nodiscard]] QByteArray member(const MemberId &id, const char *verb = "") const
    {
        return account + "/members/" + pathSegment(id.value) + verb;
    }

    EditCall operator()(const InviteEdit &edit) const
    {
        QJsonObject draft{
            {u"id"_s, edit.invitation.value}, {u"email"_s, edit.email}, {u"grant"_s, grantToWire(edit.grant)}};
        if (!edit.name.isEmpty())
            draft.insert(u"name"_s, edit.name);
        if (!edit.role.isEmpty())
            draft.insert(u"role"_s, edit.role);
        if (!edit.message.isEmpty())
            draft.insert(u"message"_s, edit.message);
        if (edit.lifetime)
            draft.insert(u"lifetime_s"_s, qint64{edit.lifetime->count()});
        return {"POST", account + "/invitations", json({{u"invitations"_s, QJsonArray{draft}}}), false};
    }
    EditCall operator()(const EditInvitationEdit &edit) const
    {
        QJsonObject offer{{u"grant"_s, grantToWire(edit.grant)}};
        const InvitationTerms before = edit.formerTerms.value_or(InvitationTerms());
        if (edit.terms && edit.terms->role != before.role)
            offer.insert(u"role"_s, edit.terms->role);
        if (edit.terms && edit.terms->lifetime != before.lifetime)
            offer.insert(u"lifetime_s"_s, qint64{edit.terms->lifetime.count()});
        return {"PATCH", invitation(edit.invitation), json(offer), true};
    }
    EditCall operator()(const ResendEdit &edit) const
    {
        return {"POST", invitation(edit.invitation, "/resend"), {}, true};
    }
    EditCall operator()(const RevokeEdit &edit) const
    {
        return {"POST", invitation(edit.invitation, "/revoke"), {}, true};
    }
    EditCall operator()(const AnswerInvitationEdit &edit) const
    {
        return {"POST",
            "v1/me/invitations/" + pathSegment(edit.invitation.value) + (edit.accept ? "/accept" : "/decline"), {},
            true};
    }
    EditCall operator()(const ChangeGrantEdit &edit) const
    {
        return {"PATCH", member(edit.member, "/grant"), json(deltaToWire(edit.delta, baseVersion)), false};
    }
    EditCall operator()(const RemoveEdit &edit) const { return {"DELETE", member(edit.member), {}, true}; }
    EditCall operator()(const RestoreEdit &edit) const { return {"POST", member(edit.member, "/restore"), {}, true}; }
    EditCall operator()(const DeactivateEdit &edit) const
    {
        return {"POST", member(edit.member, "/deactivate"), {}, true};
    }
    EditCall operator()(const ReactivateEdit &edit) const
    {
        return {"POST", member(edit.member, "/reactivate"), {}, true};
    }
    EditCall operator()(const ChangeRoleEdit &edit) const
    {
        return {"PATCH", member(edit.member), json({{u"role"_s, edit.role}}), true};
    }
    EditCall operator()(const TicketWishesEdit &edit) const
    {
        QJsonObject wishes;
        if (edit.wanted.notify)
            wishes.insert(u"notify"_s, *edit.wanted.notify);
        if (edit.wanted.sight)
            wishes.insert(u"ticket_visibility"_s, *edit.wanted.sight == TicketSight::All ? u"all"_s : u"own"_s);
        return {"PATCH", member(edit.member), json(wishes), true};
    }
    EditCall operator()(const TransferEdit &edit) const { return callOfTransferEdit(edit, account); }
    EditCall operator()(const LeaveEdit & /*edit*/) const { return {"POST", account + "/leave", {}, false}; }
    EditCall operator()(const TicketEdit &edit) const { return callOfTicketEdit(edit, account); }
};

bool isUsable(const Change &change)
{
    struct Target {
        QString operator()(const ChangeGrantEdit &edit) const { return edit.member.value; }
        QString operator()(const RemoveEdit &edit) const { return edit.member.value; }
        QString operator()(const RestoreEdit &edit) const { return edit.member.value; }
        QString operator()(const DeactivateEdit &edit) const { return edit.member.value; }
        QString operator()(const ReactivateEdit &edit) const { return edit.member.value; }
        QString operator()(const ChangeRoleEdit &edit) const { return edit.member.value; }
        QString operator()(const LeaveEdit &edit) const { return edit.member.value; }
        QString operator()(const TicketWishesEdit &edit) const { return edit.member.value; }
        QString operator()(const TransferEdit &edit) const { return edit.transfer.value; }
        QString operator()(const InviteEdit &edit) const { return edit.invitation.value; }
        QString operator()(const EditInvitationEdit &edit) const { return edit.invitation.value; }
        QString operator()(const ResendEdit &edit) const { return edit.invitation.value; }
        QString operator()(const RevokeEdit &edit) const { return edit.invitation.value; }
        QString operator()(const AnswerInvitationEdit &edit) const { return edit.invitation.value; }
        QString operator()(const TicketEdit &edit) const { return edit.ticket.value; }
    };
    const bool needsAccount = !std::holds_alternative<AnswerInvitationEdit>(change.edit);
    return !pathSegment(std::visit(Target{}, change.edit)).isEmpty()
        && (!needsAccount || !pathSegment(change.account.account.value).isEmpty());
}

tl::unexpected<Refusal> outside(const Error &error)
{
    // A 200 we can't read: it was done, most likely, and the same key asks again without harm.
    Refusal refusal;
    refusal.error = error;
    return tl::unexpected(refusal);
}

/// Reads the one row of an answer to an invitation.
struct InviteAnswer {
    Sent sent;
    std::optional<Error> refused;
    int rows = 0;

    void read(const WireObject &row, const InvitationId &asked)
    {
        ++rows;
        if (row.text("id") != asked.value)
            row.fault("id");
        const QString status = row.text("status");
        if (status == "created"_L1)
            sent.version = row.object("invitation").integer("version");
        else if (status == "refused"_L1)
            refused = errorFromProblem(row.object("problem"));
        else
            row.fault("status");
    }
};

Outcome<Sent> invitedFromWire(const InviteEdit &edit, const WireObject &root)
{
    InviteAnswer answer;
    answer.sent.sequence = root.integer("sequence");
    root.forEach("results", [&](const WireObject &row) { answer.read(row, edit.invitation); });
    if (answer.rows != 1)
        root.fault("results");
    if (root.faults().isSet())
        return outside(root.faults().error());
    if (answer.refused) {
        Refusal refusal;
        refusal.error = *answer.refused;
        refusal.isDefinite = true;
        return tl::unexpected(refusal);
    }
    return answer.sent;
}

/// Where the version of the target stands in each kind of answer. Each must name what was asked about: the answer to
/// another request is no success.
struct VersionIn {
    const WireObject &root;

    /// 0, for an answer that names no version.
    [[nodiscard]] qint64 unversioned(const QString &asked) const
    {
        if (root.text("id") != asked)
            root.fault("id");
        return 0;
    }
    [[nodiscard]] qint64 versionOf(const char *kind, const QString &asked) const
    {
        const WireObject target = root.object(kind);
        if (target.text("id") != asked)
            target.fault("id");
        return target.integer("version");
    }

    qint64 operator()(const InviteEdit & /*edit*/) const { return 0; }
    qint64 operator()(const EditInvitationEdit &edit) const { return versionOf("invitation", edit.invitation.value); }
    qint64 operator()(const ResendEdit &edit) const { return versionOf("invitation", edit.invitation.value); }
    qint64 operator()(const RevokeEdit &edit) const { return versionOf("invitation", edit.invitation.value); }
    qint64 operator()(const AnswerInvitationEdit &edit) const
    {
        if (!edit.accept)
            return unversioned(edit.invitation.value);
        // The account joined: which one it would be was not known before.
        if (root.object("account").text("id").isEmpty())
            root.fault("account");
        return 0;
    }
    qint64 operator()(const ChangeGrantEdit &edit) const { return versionOf("member", edit.member.value); }
    qint64 operator()(const RemoveEdit &edit) const
    {
        if (root.text("id") != edit.member.value)
            root.fault("id");
        return root.integer("version");
    }
    qint64 operator()(const RestoreEdit &edit) const { return versionOf("member", edit.member.value); }
    qint64 operator()(const DeactivateEdit &edit) const { return versionOf("member", edit.member.value); }
    qint64 operator()(const ReactivateEdit &edit) const { return versionOf("member", edit.member.value); }
    qint64 operator()(const ChangeRoleEdit &edit) const { return versionOf("member", edit.member.value); }
    qint64 operator()(const TicketWishesEdit &edit) const { return versionOf("member", edit.member.value); }
    qint64 operator()(const TransferEdit & /*edit*/) const { return 0; } // its answer is read elsewhere
    qint64 operator()(const LeaveEdit &edit) const { return unversioned(edit.member.value); }
    qint64 operator()(const TicketEdit &edit) const { return ticketVersionFromWire(edit, root); }
};

} // namespace

QByteArray pathSegment(const QString &id)
{
    // Dots would be taken for a step up by whoever normalises the path on its way.
    if (id == "."_L1 || id == ".."_L1)
        return {};
    return QUrl::toPercentEncoding(id);
}

Result<EditCall> callOf(const Change &change)
{
    if (!isUsable(change))
        return fail(Error::Code::BadInput, u"an id that can't be part of a path"_s);
    const Caller caller{"v1/accounts/" + pathSegment(change.account.account.value), change.baseVersion};
    return std::visit(caller, change.edit);
}

Outcome<Sent> sentFromWire(const Edit &edit, const QByteArray &json)
{
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return outside(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    if (const auto *const invite = std::get_if<InviteEdit>(&edit))
        return invitedFromWire(*invite, root);
    Sent sent;
    if (const auto *const transfer = std::get_if<TransferEdit>(&edit)) {
        sent = sentTransferFromWire(*transfer, root);
        if (fault.isSet())
            return outside(fault.error());
        return sent;
    }
    // Portals of before do not count what they end.
    if (root.has("ended")) {
        const WireObject ended = root.object("ended");
        sent.ended = Ended{static_cast<int>(ended.integer("sessions")), static_cast<int>(ended.integer("invitations"))};
    }
    sent.sequence = root.integer("sequence");
    sent.version = std::visit(VersionIn{root}, edit);
    if (fault.isSet())
        return outside(fault.error());
    return sent;
}

Outcome<void> triedFromWire(const Edit &edit, const QByteArray &json)
{
    const Outcome<Sent> answer = sentFromWire(edit, json);
    if (!answer)
        return tl::unexpected(answer.error());
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return outside(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    if (!root.has("dry_run") || !root.boolean("dry_run"))
        root.fault("dry_run");
    if (fault.isSet())
        return outside(fault.error());
    return {};
}

} // namespace gatehouse
