// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_drift.h"

#include "models/plan/account_standing.h"

#include <unordered_map>

namespace gatehouse {

namespace {

using Why = RowDrift::Why;

/// Whether two edits want the same, whatever their writers saw before.
struct SameWish {
    bool operator()(const InviteEdit &left, const InviteEdit &right) const
    {
        return AccountStanding::canonical(left.email) == AccountStanding::canonical(right.email)
            && left.grant == right.grant && left.role == right.role;
    }
    bool operator()(const EditInvitationEdit &left, const EditInvitationEdit &right) const
    {
        return left.invitation == right.invitation && left.grant == right.grant && left.terms == right.terms;
    }
    bool operator()(const ChangeGrantEdit &left, const ChangeGrantEdit &right) const
    {
        return left.member == right.member && left.delta == right.delta;
    }
    bool operator()(const ChangeRoleEdit &left, const ChangeRoleEdit &right) const
    {
        return left.member == right.member && left.role == right.role;
    }
    bool operator()(const TicketWishesEdit &left, const TicketWishesEdit &right) const
    {
        return left.member == right.member && left.wanted == right.wanted;
    }
    bool operator()(const TicketEdit &left, const TicketEdit &right) const
    {
        // Two messages of one wording may both be meant.
        const bool isMessage =
            std::holds_alternative<OpenTicket>(left.what) || std::holds_alternative<ReplyToTicket>(left.what);
        return !isMessage && left == right;
    }
    template <class Same>
    bool operator()(const Same &left, const Same &right) const
    {
        return left == right;
    }
    template <class Left, class Right>
    bool operator()(const Left & /*left*/, const Right & /*right*/) const
    {
        return false;
    }
};

/// Whom or what an edit is about, so that not every row is held against every change.
struct Target {
    QString operator()(const InviteEdit &edit) const { return AccountStanding::canonical(edit.email); }
    QString operator()(const EditInvitationEdit &edit) const { return edit.invitation.value; }
    QString operator()(const ResendEdit &edit) const { return edit.invitation.value; }
    QString operator()(const RevokeEdit &edit) const { return edit.invitation.value; }
    QString operator()(const AnswerInvitationEdit &edit) const { return edit.invitation.value; }
    QString operator()(const TicketEdit &edit) const { return edit.ticket.value; }
    QString operator()(const TransferEdit &edit) const { return edit.transfer.value; }
    template <class OfMember>
    QString operator()(const OfMember &edit) const
    {
        return edit.member.value;
    }
};

QString targetOf(const Edit &edit)
{
    return std::visit(Target{}, edit);
}

/// The opener's own plan as rows are looked up in it.
class OwnPlan {
public:
    explicit OwnPlan(const PlanGround &ground)
        : m_ground(ground)
    {
        for (const Change &change : ground.plan) {
            m_byId.insert(change.id, &change);
            if (change.state == ChangeState::Staged || change.state == ChangeState::Sending
                || change.state == ChangeState::Acknowledged)
                m_waiting.insert({change.account.account, targetOf(change.edit)}, &change);
        }
    }

    /// The id of the change that the row became, or is. Not when that was taken back.
    [[nodiscard]] std::optional<ChangeId> idOf(const ChangeId &row) const
    {
        const auto taken = m_ground.takenBefore.constFind(row);
        const ChangeId &id = taken == m_ground.takenBefore.cend() ? row : *taken;
        const Change *const own = m_byId.value(id);
        const bool isKnown =
            own == nullptr ? taken != m_ground.takenBefore.cend() : own->state != ChangeState::TakenBack;
        return isKnown ? std::optional(id) : std::nullopt;
    }
    [[nodiscard]] const Change *find(const ChangeId &id) const { return m_byId.value(id); }

    [[nodiscard]] const Change *wantingTheSame(const Change &row) const
    {
        const auto [from, to] = m_waiting.equal_range({row.account.account, targetOf(row.edit)});
        for (auto own = from; own != to; ++own) {
            if (std::visit(SameWish{}, row.edit, (*own)->edit))
                return *own;
        }
        return nullptr;
    }

private:
    const PlanGround &m_ground;
    QHash<ChangeId, const Change *> m_byId;
    QMultiHash<std::pair<AccountId, QString>, const Change *> m_waiting;
};

Why whyOf(const Change *own)
{
    if (own == nullptr)
        return Why::Applied;
    switch (own->state) {
    case ChangeState::Staged:
    case ChangeState::Sending:
        return Why::AppliedWaits;
    case ChangeState::NeedsAttention:
        return Why::AppliedNeedsAttention;
    case ChangeState::Acknowledged:
    case ChangeState::Done:
    case ChangeState::TakenBack:
        break;
    }
    return Why::Applied;
}

/// Goes through the rows, each on what those above leave.
class Walk {
public:
    Walk(const PlanGround &ground, const QSet<ChangeId> &leftOut, bool isHere)
        : m_own(ground)
        , m_isHere(isHere)
    {
        m_drift.leftOut = leftOut;
        for (const PlanGround::Held &held : ground.accounts)
            m_standings.emplace(held.account.key.account.value, AccountStanding(ground, held));
    }

    void pass(const PlanDocument::Row &row)
    {
        Change change = row.change;
        rename(change.edit);
        RowDrift drift = judge(change);
        drift.row = change.id;
        const bool isSettled =
            kindOf(drift.why) == RowDrift::Kind::AlreadySo || kindOf(drift.why) == RowDrift::Kind::AlreadyApplied;
        if (isSettled || (drift.canBeTaken() && !m_drift.leftOut.contains(change.id)))
            m_met.insert(change.id);
        if (drift.canBeTaken() && !m_drift.leftOut.contains(change.id))
            standingOf(change)->take(drift.edit);
        m_drift.rows.append(std::move(drift));
    }

    [[nodiscard]] PlanDrift taken() { return std::move(m_drift); }

private:
    [[nodiscard]] AccountStanding *standingOf(const Change &change)
    {
        const auto found = m_standings.find(change.account.account.value);
        return found == m_standings.end() ? nullptr : &found->second;
    }

    /// What the file calls otherwise than portal or own plan.
    void rename(Edit &edit) const
    {
        if (auto *const offer = std::get_if<EditInvitationEdit>(&edit))
            offer->invitation = m_drift.invitations.value(offer->invitation, offer->invitation);
        else if (auto *const resend = std::get_if<ResendEdit>(&edit))
            resend->invitation = m_drift.invitations.value(resend->invitation, resend->invitation);
        else if (auto *const revocation = std::get_if<RevokeEdit>(&edit))
            revocation->invitation = m_drift.invitations.value(revocation->invitation, revocation->invitation);
        else if (auto *const ticket = std::get_if<TicketEdit>(&edit))
            ticket->ticket = m_drift.tickets.value(ticket->ticket, ticket->ticket);
    }

    /// The row is the opener's own already, as `own`: what it created there is meant by the rows below.
    void settle(AccountStanding &standing, const Change &row, const Change &own)
    {
        const auto *const written = std::get_if<InviteEdit>(&row.edit);
        const auto *const made = std::get_if<InviteEdit>(&own.edit);
        if (written != nullptr && made != nullptr && written->invitation != made->invitation)
            m_drift.invitations.insert(written->invitation, made->invitation);
        const auto *const opened = std::get_if<TicketEdit>(&row.edit);
        const auto *const ownOpened = std::get_if<TicketEdit>(&own.edit);
        if (opened != nullptr && ownOpened != nullptr && opened->ticket != ownOpened->ticket)
            m_drift.tickets.insert(opened->ticket, ownOpened->ticket);
        if (own.state == ChangeState::Staged || own.state == ChangeState::Sending
            || own.state == ChangeState::Acknowledged) {
            if (standing.judge(own).canBeTaken())
                standing.take(own.edit);
        }
    }

    [[nodiscard]] RowDrift judge(const Change &row)
    {
        RowDrift drift;
        AccountStanding *const standing = standingOf(row);
        if (!m_isHere || standing == nullptr) {
            drift.why = m_isHere ? Why::OtherAccount : Why::OtherPortal;
            return drift;
        }
        if (!standing->isKnown()) {
            drift.why = Why::NotSeenYet;
            return drift;
        }
        if (const auto id = m_own.idOf(row.id)) {
            const Change *const own = m_own.find(*id);
            drift.why = whyOf(own);
            m_drift.own.insert(row.id, *id);
            if (own != nullptr)
                settle(*standing, row, *own);
            return drift;
        }
        if (const Change *const own = m_own.wantingTheSame(row)) {
            drift.why = Why::InOwnPlan;
            m_drift.own.insert(row.id, own->id);
            settle(*standing, row, *own);
            return drift;
        }
        drift = standing->judge(row);
        if (drift.why == Why::SoAtPortal) {
            if (const auto *const invite = std::get_if<InviteEdit>(&row.edit))
                m_drift.invitations.insert(invite->invitation, standing->openInvitation(invite->email)->id);
        }
        const bool isMissing = drift.why == Why::NoInvitation || drift.why == Why::NoTicket
            || drift.why == Why::NoMember || drift.why == Why::AccessRemoved;
        if (isMissing && row.dependsOn && !m_met.contains(*row.dependsOn))
            drift.why = Why::NeedsOther;
        return drift;
    }

    OwnPlan m_own;
    bool m_isHere;
    std::unordered_map<QString, AccountStanding> m_standings;
    PlanDrift m_drift;
    QSet<ChangeId> m_met; ///< rows that are taken, or need not be
};

} // namespace

RowDrift::Kind kindOf(RowDrift::Why why)
{
    switch (why) {
    case Why::AsWritten:
        return RowDrift::Kind::AsWritten;
    case Why::SoAtPortal:
    case Why::HasAccess:
    case Why::InOwnPlan:
        return RowDrift::Kind::AlreadySo;
    case Why::Applied:
    case Why::AppliedWaits:
    case Why::AppliedNeedsAttention:
        return RowDrift::Kind::AlreadyApplied;
    case Why::GrantChanged:
    case Why::OfferChanged:
    case Why::RoleChanged:
    case Why::OpenInvitation:
    case Why::OtherwiseChanged:
    case Why::Clashes:
        return RowDrift::Kind::ChangedSince;
    case Why::NoMember:
    case Why::AccessRemoved:
    case Why::TooLate:
    case Why::NoInvitation:
    case Why::InvitationOver:
    case Why::NoTicket:
    case Why::NeedsOther:
        return RowDrift::Kind::Gone;
    case Why::OtherPortal:
    case Why::OtherAccount:
    case Why::NotSeenYet:
        return RowDrift::Kind::NotHere;
    case Why::NoManagement:
    case Why::NoTickets:
    case Why::Owner:
    case Why::Self:
    case Why::OtherDomain:
    case Why::NoSeats:
    case Why::BeyondOwnRights:
    case Why::ClosedToRole:
    case Why::NotOffered:
        return RowDrift::Kind::NotAllowed;
    case Why::UnknownPermission:
    case Why::UnknownModule:
    case Why::UnknownSubAccount:
    case Why::UnknownRole:
        return RowDrift::Kind::UnknownPermission;
    }
    return RowDrift::Kind::NotAllowed;
}

bool RowDrift::canBeTaken() const
{
    const Kind kind = kindOf(why);
    return kind == Kind::AsWritten || (kind == Kind::ChangedSince && why != Why::Clashes);
}

bool isAt(const PlanDocument &document, const PortalDescription &portal)
{
    if (!document.installation.isEmpty() && !portal.installation.isEmpty())
        return document.installation == portal.installation;
    const auto plain = [](const QUrl &address) {
        QString text =
            address
                .adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::NormalizePathSegments)
                .toString(QUrl::FullyEncoded);
        while (text.endsWith(u'/'))
            text.chop(1);
        return text;
    };
    return plain(document.address) == plain(portal.address);
}

PlanDrift driftOf(const PlanDocument &document, const PlanGround &ground, const QSet<ChangeId> &leftOut)
{
    Walk walk(ground, leftOut, isAt(document, ground.portal));
    for (const PlanDocument::Row &row : document.rows)
        walk.pass(row);
    return walk.taken();
}

} // namespace gatehouse
