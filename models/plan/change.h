// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"
#include "models/access/ticket_wishes.h"
#include "models/ids.h"
#include "models/invitations/invitation_terms.h"
#include "models/plan/clash.h"
#include "models/plan/transfer_edit.h"
#include "models/plan/trial.h"
#include "models/tickets/ticket_draft.h"
#include "models/tickets/ticket_edit.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

namespace gatehouse {

/// The edits. Each says what is wanted, never what the whole should look like afterwards.
struct InviteEdit {
    InvitationId invitation; ///< made here, so that later edits can name it
    QString email;
    QString name;
    QString role;
    Grant grant;
    QString message;
    std::optional<std::chrono::seconds> lifetime = {}; ///< none: the portal's usual one
    friend bool operator==(const InviteEdit &, const InviteEdit &) = default;
};
struct EditInvitationEdit {
    InvitationId invitation;
    Grant grant;
    std::optional<Grant> former; ///< what it offered before, for the way back; plans of older versions have none
    std::optional<InvitationTerms> terms = {}; ///< none: role and lifetime stay
    std::optional<InvitationTerms> formerTerms = {};
    friend bool operator==(const EditInvitationEdit &, const EditInvitationEdit &) = default;
};
struct ResendEdit {
    InvitationId invitation;
    friend bool operator==(const ResendEdit &, const ResendEdit &) = default;
};
struct RevokeEdit {
    InvitationId invitation;
    friend bool operator==(const RevokeEdit &, const RevokeEdit &) = default;
};
struct AnswerInvitationEdit {
    InvitationId invitation;
    bool accept = true;
    friend bool operator==(const AnswerInvitationEdit &, const AnswerInvitationEdit &) = default;
};
struct ChangeGrantEdit {
    MemberId member;
    Grant base; ///< what the editor saw
    GrantDelta delta;
    friend bool operator==(const ChangeGrantEdit &, const ChangeGrantEdit &) = default;
};
struct RemoveEdit {
    MemberId member;
    friend bool operator==(const RemoveEdit &, const RemoveEdit &) = default;
};
struct RestoreEdit {
    MemberId member;
    friend bool operator==(const RestoreEdit &, const RestoreEdit &) = default;
};

/// Access rests: nothing of the grant is lost, and none of it is in force.
struct DeactivateEdit {
    MemberId member;
    friend bool operator==(const DeactivateEdit &, const DeactivateEdit &) = default;
};
struct ReactivateEdit {
    MemberId member;
    friend bool operator==(const ReactivateEdit &, const ReactivateEdit &) = default;
};
struct ChangeRoleEdit {
    MemberId member;
    QString role;
    QString label; ///< of the role, as it was called when staged
    QString former; ///< the role before, for the way back
    QString formerLabel;
    friend bool operator==(const ChangeRoleEdit &, const ChangeRoleEdit &) = default;
};
/// The identity gives up its own access to the account.
struct LeaveEdit {
    MemberId member; ///< oneself
    friend bool operator==(const LeaveEdit &, const LeaveEdit &) = default;
};

/// What of support reaches a member. What is not named stays as it is.
struct TicketWishesEdit {
    MemberId member;
    TicketWishes wanted;
    TicketWishes former; ///< of what is changed, for the way back
    friend bool operator==(const TicketWishesEdit &, const TicketWishesEdit &) = default;
};

using Edit = std::variant<InviteEdit, EditInvitationEdit, ResendEdit, RevokeEdit, AnswerInvitationEdit, ChangeGrantEdit,
    RemoveEdit, RestoreEdit, DeactivateEdit, ReactivateEdit, ChangeRoleEdit, LeaveEdit, TicketWishesEdit, TransferEdit,
    TicketEdit>;

/// What ended together with access that was taken, by the portal's count.
struct Ended {
    int sessions = 0; ///< of theirs, in which the account was open
    int invitations = 0; ///< pending ones they had sent
    friend bool operator==(const Ended &, const Ended &) = default;
};

/// Where a change stands. Each step is one transaction of the plan's file.
enum class ChangeState : quint8 {
    Staged, ///< waits: undo time, no network, or for the change it depends on
    Sending, ///< a request carrying its key may have left; only the portal knows
    Acknowledged, ///< the portal did it, at `acknowledgedSequence`; the cache has not caught up yet
    Done, ///< the cache holds it; kept for the list of what was done
    NeedsAttention, ///< refused or clashing; kept until the person retries or discards it
    TakenBack, ///< undone before it was sent
};

/// Whether a staged change leaves by itself.
enum class Hold : quint8 {
    None, ///< goes when it is due
    Review, ///< waits until the person applies it
    SetAside, ///< the same, and *Apply* passes over it: its tick was taken away
};

/// One intended edit, from staged to applied. The plan never loses one, never sends one for another account or by
/// another identity (design decision 6).
struct Change {
    ChangeId id; ///< also the Idempotency-Key
    AccountKey account; ///< `account.account` is empty for answers to received invitations
    QString actor; ///< e-mail of the identity, for the list
    QString subject; ///< whom it is about, as it was called when staged: "sample@example.org"
    QString accountName;
    qint64 baseVersion = 0;
    Edit edit;
    ChangeState state = ChangeState::Staged;
    Hold hold = Hold::None; ///< of a staged one
    QString reason = {}; ///< why, in the person's words; kept with it in the portal's audit trail
    ChangeId origin = {}; ///< what it is called in the plan's file it was taken from; empty: it was made here
    QString batch = {}; ///< the same for all that one *Apply* let go; empty: it went by itself
    qint64 order = 0; ///< rises with each change staged on this computer
    Instant stagedAt{};
    Instant sendAfter{}; ///< end of the undo time, by our clock
    std::optional<ChangeId> dependsOn;
    int attempts = 0;
    qint64 acknowledgedSequence = 0;
    int filesSent = 0; ///< of those that go with it, so many are at the portal already
    std::optional<Ended> ended = {}; ///< once the portal has told
    std::optional<Error> error; ///< why it needs attention, or why it still waits
    std::optional<Clash> clash = {}; ///< of one that needs attention: what the person is asked about
    std::optional<Trial> trial = {}; ///< of a held one, once the portal was asked; never stored

    friend bool operator==(const Change &left, const Change &right) { return left.id == right.id; }
};

/// The most characters of a reason that a portal takes.
inline constexpr qsizetype longestReason = 500;

/// True while nothing is sent of `change` before the person applies it.
[[nodiscard]] inline bool isHeld(const Change &change)
{
    return change.state == ChangeState::Staged && change.hold != Hold::None;
}

/// True for edits that only take access away; they go at once (design decision 2).
[[nodiscard]] bool isNarrowing(const Edit &edit);

/// The member that the edit is about; none for invitations.
[[nodiscard]] std::optional<MemberId> memberOf(const Edit &edit);

/// The files that go with the edit.
[[nodiscard]] QList<Attachment> attachedFiles(const Edit &edit);

/// What `change` sends as the draft it was: at its ticket, or, when it opens one, at the account. Nothing for other
/// edits.
[[nodiscard]] std::optional<KeptDraft> draftOf(const Change &change);

/// True for edits that nobody needs to hear of: they are in no list, take no undo time and ask nobody when they fail.
[[nodiscard]] bool isQuiet(const Edit &edit);

/// What the change does, as one sentence for the list: "Remove access of sample@example.org". Translated. Contains
/// outside text: show as plain text.
[[nodiscard]] QString sentence(const Change &change);

/// What ended with a change that took access: "2 open sessions ended." Empty for any other, and while it is not known.
[[nodiscard]] QString outcomeWords(const Change &change);

/// The sentence with what it came to: "Remove access of sample@example.org. 2 open sessions ended." Translated; plain
/// text.
[[nodiscard]] QString sentenceWithOutcome(const Change &change);

} // namespace gatehouse
