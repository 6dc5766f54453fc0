// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/overlay.h"

#include "models/error_sentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Overlay)
};

/// What a row says while `edit` waits, and while it is on its way.
struct PendingWords {
    bool isSending;

    [[nodiscard]] QString operator()(const InviteEdit & /*edit*/) const
    {
        return isSending ? Words::tr("Invitation is being sent") : Words::tr("Invitation waiting to be sent");
    }
    [[nodiscard]] QString operator()(const EditInvitationEdit & /*edit*/) const { return accessChange(); }
    [[nodiscard]] QString operator()(const ResendEdit & /*edit*/) const
    {
        return isSending ? Words::tr("New mail is being asked for") : Words::tr("New mail waiting to be asked for");
    }
    [[nodiscard]] QString operator()(const RevokeEdit & /*edit*/) const
    {
        return Words::tr("Revocation not yet in force");
    }
    [[nodiscard]] QString operator()(const AnswerInvitationEdit &edit) const
    {
        if (edit.accept)
            return isSending ? Words::tr("Acceptance is being sent") : Words::tr("Acceptance waiting to be sent");
        return isSending ? Words::tr("Refusal is being sent") : Words::tr("Refusal waiting to be sent");
    }
    [[nodiscard]] QString operator()(const ChangeGrantEdit & /*edit*/) const { return accessChange(); }
    [[nodiscard]] QString operator()(const RemoveEdit & /*edit*/) const
    {
        return Words::tr("Removal not yet in force");
    }
    [[nodiscard]] QString operator()(const RestoreEdit & /*edit*/) const
    {
        return Words::tr("Access not yet given back");
    }
    [[nodiscard]] QString operator()(const DeactivateEdit & /*edit*/) const
    {
        return Words::tr("Deactivation not yet in force");
    }
    [[nodiscard]] QString operator()(const ReactivateEdit & /*edit*/) const { return Words::tr("Not yet reactivated"); }
    [[nodiscard]] QString operator()(const ChangeRoleEdit &edit) const
    {
        return Words::tr("Not yet “%1”", "a role").arg(edit.label.isEmpty() ? edit.role : edit.label);
    }
    [[nodiscard]] QString operator()(const LeaveEdit & /*edit*/) const
    {
        return isSending ? Words::tr("Leaving") : Words::tr("Leaving in a moment");
    }
    [[nodiscard]] QString operator()(const TicketEdit &edit) const { return pendingWords(edit, isSending); }
    [[nodiscard]] QString operator()(const TicketWishesEdit & /*edit*/) const { return accessChange(); }
    [[nodiscard]] QString operator()(const TransferEdit &edit) const { return pendingWords(edit, isSending); }

private:
    [[nodiscard]] QString accessChange() const
    {
        return isSending ? Words::tr("Access change is being sent") : Words::tr("Access change waiting");
    }
};

} // namespace

PendingMark markOf(ChangeState state)
{
    switch (state) {
    case ChangeState::Staged:
        return PendingMark::Waiting;
    case ChangeState::Sending:
        return PendingMark::Sending;
    case ChangeState::NeedsAttention:
        return PendingMark::NeedsAttention;
    case ChangeState::Acknowledged:
    case ChangeState::Done:
    case ChangeState::TakenBack:
        return PendingMark::None;
    }
    return PendingMark::None;
}

QString wordsOf(const Change &change)
{
    switch (markOf(change.state)) {
    case PendingMark::None:
        return {};
    case PendingMark::NeedsAttention:
        return Words::tr("Refused: %1")
            .arg(change.error ? sentence(*change.error) : Words::tr("The portal gave no reason."));
    case PendingMark::Waiting:
    case PendingMark::Sending:
        break;
    }
    return std::visit(PendingWords{change.state == ChangeState::Sending}, change.edit);
}

namespace {

/// Puts the mark of `change` on a row, unless the row carries a graver one. The later of two equal marks speaks.
template <class Row>
void mark(Row &row, const Change &change)
{
    const PendingMark own = markOf(change.state);
    if (own == PendingMark::None || own < row.pending)
        return;
    row.pending = own;
    row.pendingWords = wordsOf(change);
}

bool takesEffect(const Change &change)
{
    return change.state != ChangeState::NeedsAttention && change.state != ChangeState::TakenBack;
}

std::optional<InvitationId> invitationOf(const Edit &edit)
{
    if (const auto *invite = std::get_if<InviteEdit>(&edit))
        return invite->invitation;
    if (const auto *change = std::get_if<EditInvitationEdit>(&edit))
        return change->invitation;
    if (const auto *resend = std::get_if<ResendEdit>(&edit))
        return resend->invitation;
    if (const auto *revoke = std::get_if<RevokeEdit>(&edit))
        return revoke->invitation;
    return std::nullopt;
}

Invitation invitationFrom(
    const InviteEdit &edit, const QString &inviter, Instant portalNow, const InvitationPolicy &policy)
{
    Invitation row;
    row.id = edit.invitation;
    row.email = edit.email;
    row.name = edit.name;
    row.role = edit.role;
    row.grant = edit.grant;
    row.message = edit.message;
    row.issuedAt = portalNow;
    row.expiresAt = portalNow + edit.lifetime.value_or(policy.lifetime);
    row.invitedBy = inviter;
    return row;
}

void take(Invitation &row, const EditInvitationEdit &edit)
{
    row.grant = edit.grant;
    if (!edit.terms)
        return;
    row.role = edit.terms->role;
    row.expiresAt = row.issuedAt + edit.terms->lifetime;
}

} // namespace

bool concerns(const Change &change, qint64 cacheSequence)
{
    switch (change.state) {
    case ChangeState::Staged:
    case ChangeState::Sending:
    case ChangeState::NeedsAttention:
        return true;
    case ChangeState::Acknowledged:
        // 0: the portal named no moment, since somebody else had done it; the next fetch tells.
        return change.acknowledgedSequence > cacheSequence || change.acknowledgedSequence == 0;
    case ChangeState::Done:
    case ChangeState::TakenBack:
        return false;
    }
    return false;
}

QList<Change> concerning(const QList<Change> &plan, const AccountKey &account, qint64 cacheSequence)
{
    QList<Change> result;
    std::copy_if(plan.begin(), plan.end(), std::back_inserter(result),
        [&](const Change &change) { return change.account == account && concerns(change, cacheSequence); });
    std::sort(
        result.begin(), result.end(), [](const Change &left, const Change &right) { return left.order < right.order; });
    return result;
}

QHash<MemberId, QList<Change>> byMember(const QList<Change> &changes)
{
    QHash<MemberId, QList<Change>> result;
    for (const Change &change : changes) {
        if (const std::optional<MemberId> member = memberOf(change.edit))
            result[*member].append(change);
    }
    return result;
}

Member overlaid(const Member &cached, const QList<Change> &changesOfThisMember, const Catalogue &catalogue)
{
    Member row = cached;
    for (const Change &change : changesOfThisMember) {
        if (memberOf(change.edit) != cached.id)
            continue;
        mark(row, change);
        if (!takesEffect(change))
            continue;
        const bool isInForce = change.state == ChangeState::Acknowledged || change.state == ChangeState::Done;
        if (const auto *edit = std::get_if<ChangeGrantEdit>(&change.edit)) {
            if (auto grant = apply(edit->delta, edit->base, row.grant, catalogue))
                row.grant = *std::move(grant);
        } else if (std::holds_alternative<RemoveEdit>(change.edit) && isInForce) {
            row.status = MemberStatus::Removed;
        } else if (isInForce
            && (std::holds_alternative<RestoreEdit>(change.edit)
                || std::holds_alternative<ReactivateEdit>(change.edit))) {
            row.status = MemberStatus::Active;
        } else if (std::holds_alternative<DeactivateEdit>(change.edit) && isInForce) {
            row.status = MemberStatus::Deactivated;
        } else if (const auto *role = std::get_if<ChangeRoleEdit>(&change.edit); role != nullptr && isInForce) {
            row.role = role->role;
        } else if (const auto *wishes = std::get_if<TicketWishesEdit>(&change.edit)) {
            if (wishes->wanted.notify)
                row.wishes.notify = wishes->wanted.notify;
            if (wishes->wanted.sight)
                row.wishes.sight = wishes->wanted.sight;
        }
    }
    return row;
}

QList<Invitation> overlaid(const QList<Invitation> &cached, const QList<Change> &changes, Instant portalNow,
    const InvitationPolicy &policy, const QString &ownName)
{
    if (changes.isEmpty())
        return cached;
    QList<Invitation> rows = cached;
    QHash<InvitationId, qsizetype> position;
    for (qsizetype row = 0; row < rows.size(); ++row)
        position.insert(rows.at(row).id, row);

    for (const Change &change : changes) {
        const std::optional<InvitationId> id = invitationOf(change.edit);
        if (!id)
            continue;
        auto found = position.constFind(*id);
        if (const auto *invite = std::get_if<InviteEdit>(&change.edit); invite && found == position.constEnd()) {
            const QString &inviter = ownName.isEmpty() ? change.actor : ownName;
            rows.append(invitationFrom(*invite, inviter, portalNow, policy));
            found = position.insert(*id, rows.size() - 1);
        }
        if (found == position.constEnd())
            continue;
        Invitation &row = rows[*found];
        mark(row, change);
        if (!takesEffect(change))
            continue;
        if (const auto *edit = std::get_if<EditInvitationEdit>(&change.edit))
            take(row, *edit);
        else if (std::holds_alternative<RevokeEdit>(change.edit) && markOf(change.state) == PendingMark::None)
            row.resolution = InvitationState::Revoked;
    }
    // The new ones were appended oldest first; they are shown first, newest at the top.
    std::rotate(rows.begin(), rows.begin() + cached.size(), rows.end());
    std::reverse(rows.begin(), rows.begin() + (rows.size() - cached.size()));
    return rows;
}

QList<ReceivedInvitation> overlaid(const QList<ReceivedInvitation> &cached, const QList<Change> &changes)
{
    QList<ReceivedInvitation> rows = cached;
    for (const Change &change : changes) {
        const auto *answer = std::get_if<AnswerInvitationEdit>(&change.edit);
        if (!answer)
            continue;
        for (ReceivedInvitation &row : rows) {
            if (row.id != answer->invitation || row.identity != change.account.identity
                || row.portal != change.account.portal)
                continue;
            mark(row, change);
            if (takesEffect(change) && markOf(change.state) == PendingMark::None)
                row.resolution = answer->accept ? InvitationState::Accepted : InvitationState::Declined;
        }
    }
    return rows;
}

} // namespace gatehouse
