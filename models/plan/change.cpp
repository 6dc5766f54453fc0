// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/change.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Change)
};

struct Narrowing {
    bool operator()(const InviteEdit & /*edit*/) const { return false; }
    bool operator()(const EditInvitationEdit & /*edit*/) const { return false; }
    bool operator()(const ResendEdit & /*edit*/) const { return false; }
    bool operator()(const RevokeEdit & /*edit*/) const { return true; }
    // Declining takes nothing from anybody and nothing brings it back, so it waits its undo time like accepting.
    bool operator()(const AnswerInvitationEdit & /*edit*/) const { return false; }
    bool operator()(const ChangeGrantEdit &edit) const { return edit.delta.isNarrowing(); }
    bool operator()(const RemoveEdit & /*edit*/) const { return true; }
    bool operator()(const RestoreEdit & /*edit*/) const { return false; }
    bool operator()(const DeactivateEdit & /*edit*/) const { return true; }
    bool operator()(const ReactivateEdit & /*edit*/) const { return false; }
    // Another role may give as well as take, and what it drops does not come back by itself.
    bool operator()(const ChangeRoleEdit & /*edit*/) const { return false; }
    bool operator()(const TicketWishesEdit &edit) const
    {
        return edit.wanted.sight == TicketSight::Own && !edit.wanted.notify.value_or(false);
    }
    // An offer taken back leaves everything as it is; all other steps may lead to another owner, or end for good.
    bool operator()(const TransferEdit &edit) const { return edit.act == TransferEdit::Act::Cancel; }
    // Nothing brings it back, so it waits its undo time.
    bool operator()(const LeaveEdit & /*edit*/) const { return false; }
    bool operator()(const TicketEdit & /*edit*/) const { return false; }
};

struct Sentence {
    const Change &change;

    QString operator()(const InviteEdit &edit) const
    {
        return edit.grant.all ? Words::tr("Invite %1 with all permissions").arg(edit.email)
                              : Words::tr("Invite %1 with chosen permissions").arg(edit.email);
    }
    QString operator()(const EditInvitationEdit & /*edit*/) const
    {
        return Words::tr("Change what the invitation of %1 offers").arg(change.subject);
    }
    QString operator()(const ResendEdit & /*edit*/) const
    {
        return Words::tr("Send the invitation of %1 again").arg(change.subject);
    }
    QString operator()(const RevokeEdit & /*edit*/) const
    {
        return Words::tr("Revoke the invitation of %1").arg(change.subject);
    }
    QString operator()(const AnswerInvitationEdit &edit) const
    {
        const QString where = change.accountName.isEmpty() ? change.subject : change.accountName;
        return edit.accept ? Words::tr("Accept the invitation to %1").arg(where)
                           : Words::tr("Decline the invitation to %1").arg(where);
    }
    QString operator()(const ChangeGrantEdit &edit) const
    {
        const GrantDelta &delta = edit.delta;
        if (delta.end && !delta.all && delta.add.isEmpty() && delta.remove.isEmpty())
            return delta.end->to ? Words::tr("Set an end date for %1").arg(change.subject)
                                 : Words::tr("Take the end date from %1").arg(change.subject);
        if (delta.all)
            return *delta.all ? Words::tr("Give %1 all permissions").arg(change.subject)
                              : Words::tr("Limit %1 to chosen permissions").arg(change.subject);
        if (delta.add.isEmpty() && !delta.remove.isEmpty())
            return Words::tr("Take %n permission(s) from %1", nullptr, static_cast<int>(delta.remove.size()))
                .arg(change.subject);
        if (delta.remove.isEmpty() && !delta.add.isEmpty())
            return Words::tr("Give %n permission(s) to %1", nullptr, static_cast<int>(delta.add.size()))
                .arg(change.subject);
        return Words::tr("Change the permissions of %1").arg(change.subject);
    }
    QString operator()(const RemoveEdit & /*edit*/) const
    {
        return Words::tr("Remove access of %1").arg(change.subject);
    }
    QString operator()(const RestoreEdit & /*edit*/) const
    {
        return Words::tr("Give access back to %1").arg(change.subject);
    }
    QString operator()(const DeactivateEdit & /*edit*/) const { return Words::tr("Deactivate %1").arg(change.subject); }
    QString operator()(const ReactivateEdit & /*edit*/) const { return Words::tr("Reactivate %1").arg(change.subject); }
    QString operator()(const ChangeRoleEdit &edit) const
    {
        return Words::tr("Make %1 “%2”", "a person, a role")
            .arg(change.subject, edit.label.isEmpty() ? edit.role : edit.label);
    }
    QString operator()(const LeaveEdit & /*edit*/) const { return Words::tr("Leave “%1”").arg(change.accountName); }
    QString operator()(const TicketEdit &edit) const { return gatehouse::sentence(edit, change.subject); }
    QString operator()(const TicketWishesEdit &edit) const
    {
        if (edit.wanted.notify)
            return *edit.wanted.notify ? Words::tr("Mail replies to tickets to %1 too").arg(change.subject)
                                       : Words::tr("Mail no replies to tickets to %1").arg(change.subject);
        return edit.wanted.sight == TicketSight::All
            ? Words::tr("Show %1 all tickets of the account").arg(change.subject)
            : Words::tr("Show %1 only the tickets they opened").arg(change.subject);
    }
    QString operator()(const TransferEdit &edit) const { return sentenceOf(edit, change.accountName); }
};

/// "2 open sessions and 1 pending invitation ended."
QString endedWords(const Ended &ended)
{
    QString sessions = Words::tr("%n open session(s) ended.", nullptr, ended.sessions);
    QString invitations = Words::tr("%n invitation(s) they had sent were revoked.", nullptr, ended.invitations);
    if (ended.sessions > 0 && ended.invitations > 0)
        return sessions + u' ' + invitations;
    if (ended.invitations > 0)
        return invitations;
    return ended.sessions > 0 ? sessions : Words::tr("They had nothing open here.");
}

} // namespace

bool isNarrowing(const Edit &edit)
{
    return std::visit(Narrowing{}, edit);
}

std::optional<MemberId> memberOf(const Edit &edit)
{
    if (const auto *grant = std::get_if<ChangeGrantEdit>(&edit))
        return grant->member;
    if (const auto *removal = std::get_if<RemoveEdit>(&edit))
        return removal->member;
    if (const auto *restoration = std::get_if<RestoreEdit>(&edit))
        return restoration->member;
    if (const auto *deactivation = std::get_if<DeactivateEdit>(&edit))
        return deactivation->member;
    if (const auto *reactivation = std::get_if<ReactivateEdit>(&edit))
        return reactivation->member;
    if (const auto *role = std::get_if<ChangeRoleEdit>(&edit))
        return role->member;
    if (const auto *leave = std::get_if<LeaveEdit>(&edit))
        return leave->member;
    if (const auto *wishes = std::get_if<TicketWishesEdit>(&edit))
        return wishes->member;
    return std::nullopt;
}

QList<Attachment> attachedFiles(const Edit &edit)
{
    const auto *const ticket = std::get_if<TicketEdit>(&edit);
    return ticket == nullptr ? QList<Attachment>() : attachedFiles(*ticket);
}

std::optional<KeptDraft> draftOf(const Change &change)
{
    const auto *const edit = std::get_if<TicketEdit>(&change.edit);
    if (edit == nullptr)
        return std::nullopt;
    if (const auto *const reply = std::get_if<ReplyToTicket>(&edit->what))
        return KeptDraft{{change.account, edit->ticket}, {{}, {}, {}, reply->text, reply->files}};
    if (const auto *const open = std::get_if<OpenTicket>(&edit->what)) {
        return KeptDraft{
            {change.account, {}}, {open->department, open->priority, open->subject, open->text, open->files}};
    }
    return std::nullopt;
}

bool isQuiet(const Edit &edit)
{
    const auto *const ticket = std::get_if<TicketEdit>(&edit);
    return ticket != nullptr && std::holds_alternative<MarkTicketRead>(ticket->what);
}

QString sentence(const Change &change)
{
    return std::visit(Sentence{change}, change.edit);
}

QString outcomeWords(const Change &change)
{
    // That nothing ended is news only where access was taken.
    const bool takes =
        std::holds_alternative<RemoveEdit>(change.edit) || std::holds_alternative<DeactivateEdit>(change.edit);
    if (!change.ended || change.state == ChangeState::TakenBack || (!takes && *change.ended == Ended{}))
        return {};
    return endedWords(*change.ended);
}

QString sentenceWithOutcome(const Change &change)
{
    const QString outcome = outcomeWords(change);
    return outcome.isEmpty() ? sentence(change)
                             : Words::tr("%1. %2", "what was done, what ended with it").arg(sentence(change), outcome);
}

} // namespace gatehouse
