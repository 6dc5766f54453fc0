// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/states.h"

#include "models/access/member_words.h"
#include "models/error_sentence.h"
#include "models/relative_time.h"
#include "models/tickets/ticket_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse {

namespace {

struct States {
    Q_DECLARE_TR_FUNCTIONS(gatehouse::States)
};

Pill withBrief(Pill pill)
{
    if (pill.words.isEmpty())
        pill.words = pill.brief;
    return pill;
}

std::optional<Pill> pendingPill(PendingMark pending, const QString &words)
{
    switch (pending) {
    case PendingMark::None:
        return std::nullopt;
    case PendingMark::Waiting:
        return withBrief({Glyph::Pencil, words, Tone::Accent, States::tr("Waiting")});
    case PendingMark::Sending:
        return withBrief({Glyph::Sync, words, Tone::Accent, States::tr("Sending")});
    case PendingMark::NeedsAttention:
        return withBrief({Glyph::Attention, words, Tone::Caution, States::tr("Refused")});
    }
    return std::nullopt;
}

} // namespace

Pill memberPill(MemberStatus status, PendingMark pending, const QString &pendingWords)
{
    if (const auto pill = pendingPill(pending, pendingWords))
        return *pill;
    switch (status) {
    case MemberStatus::Active:
        return {Glyph::Done, States::tr("Active"), Tone::Positive};
    case MemberStatus::Deactivated:
        return {Glyph::Deactivated, States::tr("Deactivated"), Tone::Neutral};
    case MemberStatus::Removed:
        return {Glyph::Removed, States::tr("Removed"), Tone::Neutral};
    case MemberStatus::Unknown:
        return {Glyph::Information, States::tr("Unknown"), Tone::Neutral};
    }
    return {};
}

Pill memberPill(const Member &member, Instant portalNow)
{
    if (member.pending == PendingMark::None && hasEnded(member, portalNow))
        return {Glyph::Closed, statusWords(member, portalNow), Tone::Caution};
    return memberPill(member.status, member.pending, member.pendingWords);
}

Pill invitationPill(
    const InvitationLook &look, std::chrono::milliseconds remaining, PendingMark pending, const QString &pendingWords)
{
    if (const auto pill = pendingPill(pending, pendingWords))
        return *pill;
    if (look.state == InvitationState::Pending && look.delivery == Delivery::Bounced)
        return {Glyph::Attention, States::tr("Undeliverable"), Tone::Danger};
    if (look.state == InvitationState::Pending && look.delivery == Delivery::NotAttempted && look.isDelayed)
        return {Glyph::Attention, States::tr("Mail delayed"), Tone::Caution};
    switch (look.state) {
    case InvitationState::Pending:
        return {Glyph::Pending, countdownWords(remaining),
            remaining < std::chrono::hours(2) ? Tone::Caution : Tone::Accent};
    case InvitationState::Expired:
        return {Glyph::Removed, States::tr("Expired"), Tone::Neutral};
    case InvitationState::Accepted:
        return {Glyph::Done, States::tr("Accepted"), Tone::Positive};
    case InvitationState::Declined:
        return {Glyph::Denied, States::tr("Declined"), Tone::Neutral};
    case InvitationState::Revoked:
        return {Glyph::Removed, States::tr("Revoked"), Tone::Neutral};
    case InvitationState::Superseded:
        return {Glyph::Resend, States::tr("Sent anew"), Tone::Neutral};
    case InvitationState::Unknown:
        return {Glyph::Information, States::tr("Unknown"), Tone::Neutral};
    }
    return {};
}

Pill ticketPill(TicketStatus status, PendingMark pending, const QString &pendingWords)
{
    if (const auto pill = pendingPill(pending, pendingWords))
        return *pill;
    const QString words = statusWords(status);
    switch (status) {
    case TicketStatus::Open:
        return {Glyph::Tickets, words, Tone::Accent};
    case TicketStatus::Answered:
        return {Glyph::Reply, words, Tone::Positive};
    case TicketStatus::CustomerReply:
        return {Glyph::Pending, words, Tone::Neutral};
    case TicketStatus::Closed:
        return {Glyph::Closed, words, Tone::Neutral};
    case TicketStatus::Unknown:
        return {Glyph::Information, words, Tone::Neutral};
    }
    return {};
}

std::optional<Pill> messagePill(Side by, PendingMark pending, const QString &pendingWords)
{
    if (const auto pill = pendingPill(pending, pendingWords))
        return pill;
    return by == Side::Staff ? std::optional(Pill{Glyph::Support, States::tr("Support"), Tone::Accent}) : std::nullopt;
}

namespace {

Pill heldPill(const Change &change)
{
    if (change.hold == Hold::SetAside)
        return {Glyph::Pending, States::tr("Set aside"), Tone::Neutral};
    Pill usual{Glyph::Pending, States::tr("Not applied"), Tone::Accent};
    if (!change.trial)
        return usual;
    switch (change.trial->verdict) {
    case Trial::Verdict::WouldDo:
        return {Glyph::Done, States::tr("Checked"), Tone::Positive};
    case Trial::Verdict::SoAlready:
        return {Glyph::Done, States::tr("Nothing to do"), Tone::Neutral};
    case Trial::Verdict::WouldRefuse:
        return {Glyph::Denied, States::tr("Would be refused"), Tone::Caution};
    case Trial::Verdict::Later:
    case Trial::Verdict::NoAnswer:
        return {Glyph::Information, States::tr("No verdict"), Tone::Neutral};
    }
    return usual;
}

} // namespace

Pill changePill(const Change &change)
{
    if (isHeld(change))
        return heldPill(change);
    switch (change.state) {
    case ChangeState::Staged:
        return {Glyph::Pending, States::tr("Waiting"), Tone::Accent};
    case ChangeState::Sending:
        return {Glyph::Sync, States::tr("Sending"), Tone::Accent};
    case ChangeState::Acknowledged:
        return {Glyph::Sent, States::tr("Confirmed"), Tone::Positive};
    case ChangeState::Done:
        return {Glyph::Done, States::tr("Done"), Tone::Positive};
    case ChangeState::NeedsAttention:
        return {Glyph::Attention, States::tr("Needs attention"), Tone::Caution};
    case ChangeState::TakenBack:
        return {Glyph::Undo, States::tr("Taken back"), Tone::Neutral};
    }
    return {};
}

QString listSentence(const Error &error)
{
    if (error.code == Error::Code::Forbidden || error.code == Error::Code::NotFound)
        return States::tr("The portal no longer shows you the people of this account. Ask its owner, or an "
                          "administrator, if that is a surprise.");
    return sentence(error);
}

Pill syncPill(const SyncState &state, Instant now)
{
    const QString age = state.lastSync ? relativeWords(*state.lastSync, now) : QString();
    switch (state.phase) {
    case SyncState::Phase::Never:
        return {Glyph::Sync, States::tr("Nothing fetched yet"), Tone::Neutral};
    case SyncState::Phase::Syncing:
        return {Glyph::Sync,
            state.fetched > 0 ? States::tr("Updating · %1 so far").arg(QLocale().toString(state.fetched))
                              : States::tr("Updating"),
            Tone::Neutral};
    case SyncState::Phase::UpToDate:
        return {Glyph::Done, age.isEmpty() ? States::tr("Up to date") : States::tr("Up to date · %1").arg(age),
            Tone::Positive};
    case SyncState::Phase::Offline:
        return {Glyph::Offline, age.isEmpty() ? States::tr("Offline") : States::tr("Offline · known %1").arg(age),
            Tone::Neutral};
    case SyncState::Phase::SignInNeeded:
        return {Glyph::Key, age.isEmpty() ? States::tr("Signed out") : States::tr("Signed out · known %1").arg(age),
            Tone::Caution};
    case SyncState::Phase::Failed:
        // The bar above the page says why.
        return {Glyph::Attention,
            age.isEmpty() ? States::tr("Not updated") : States::tr("Not updated · known %1").arg(age), Tone::Danger};
    }
    return {};
}

} // namespace gatehouse
