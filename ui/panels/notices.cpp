// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/notices.h"

#include "models/error_sentence.h"
#include "models/relative_time.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "models/services/ticket_desk.h"
#include "ui/account_context.h"
#include "ui/panels/notice_bar.h"
#include "ui/words/states.h"

#include <QDir>

#include <algorithm>

using namespace std::chrono_literals;

namespace gatehouse {

namespace {

/// Long enough to read and to reach for the button; *Changes* offers the undo afterwards.
constexpr auto undoShown = 15s;
constexpr auto failureShown = 20s;

/// The sentence of a change says what is wanted; this, whether it has happened.
QString howFar(const QString &text, const Change &change)
{
    if (isHeld(change))
        return Notices::tr("%1 – not sent until you apply it in Changes", "a change, how far it is").arg(text);
    switch (change.state) {
    case ChangeState::Staged:
        return Notices::tr("%1 – not sent yet", "a change, how far it is").arg(text);
    case ChangeState::Sending:
        return Notices::tr("%1 – being sent", "a change, how far it is").arg(text);
    case ChangeState::Acknowledged:
    case ChangeState::Done:
        return Notices::tr("%1 – done", "a change, how far it is").arg(text);
    case ChangeState::NeedsAttention:
    case ChangeState::TakenBack:
        break;
    }
    return text;
}

/// Why somebody is not signed in, and what to do.
QString signInWords(const Identity &identity)
{
    switch (identity.state) {
    case Identity::State::SignedIn:
        return {};
    case Identity::State::SignInNeeded:
        return Notices::tr("%1 is signed out. Everything stays readable; changes wait until you sign in.")
            .arg(identity.email);
    case Identity::State::KeyStoreLocked:
        return Notices::tr("The key store is locked, so Gatehouse can't sign in as %1. Unlock it, or sign in again.")
            .arg(identity.email);
    case Identity::State::KeyStoreMissing:
        return Notices::tr("The key store does not answer, so Gatehouse can't sign in as %1. Your changes wait. Start "
                           "the key store, or sign in again.")
            .arg(identity.email);
    case Identity::State::TokenLost:
        return Notices::tr("The key store no longer holds what signs you in as %1. Everything stays readable; changes "
                           "wait until you sign in again.")
            .arg(identity.email);
    }
    return {};
}

/// Where the sign-in rests, when that is not for good.
QString keepingWords(const Identity &identity)
{
    switch (identity.keeping) {
    case Identity::Keeping::KeyStore:
        return {};
    case Identity::Keeping::NoKeyStore:
        return Notices::tr("This desktop has no key store that answers: you are signed in until Gatehouse closes.");
    case Identity::Keeping::KeyStoreLocked:
        return Notices::tr(
            "The key store is locked: you are signed in until Gatehouse closes. Unlock it to stay signed in.");
    }
    return {};
}

std::optional<Change> find(const QList<Change> &changes, const ChangeId &id)
{
    const auto found =
        std::find_if(changes.cbegin(), changes.cend(), [&id](const Change &change) { return change.id == id; });
    return found == changes.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

Notices::Notices(AccountContext *context, NoticeBar *bar)
    : QObject(bar)
    , m_context(context)
    , m_bar(bar)
{
    const Services &services = context->services();
    connect(services.plan, &PlanDesk::staged, this, &Notices::tellStaged);
    connect(services.plan, &PlanDesk::needsAttention, this, &Notices::tellAttention);
    connect(services.plan, &PlanDesk::changed, this, [this] {
        checkUndoable();
        tellAttention();
    });
    connect(services.directory, &Directory::syncStateChanged, this, &Notices::tellSync);
    connect(services.tickets, &TicketDesk::answered, this, [this](const Ticket &ticket) {
        m_answered.removeAll(keyOf(ticket));
        m_answered.append(keyOf(ticket));
        tellAnswered();
    });
    connect(services.tickets, &TicketDesk::ticketsChanged, this, &Notices::tellAnswered);
    connect(services.portals, &PortalDesk::identitiesChanged, this, &Notices::tellIdentity);
    connect(context, &AccountContext::accountChanged, this, [this] {
        m_offlineDismissed = false;
        m_notUpdatedDismissed = false;
        m_bar->withdraw(Notice::NotUpdated);
        tellSync();
        tellIdentity();
        if (m_bar->has(Notice::Undo))
            tellUndo();
        if (m_bar->has(Notice::NeedsAttention))
            tellAttention();
    });
    connect(context, &AccountContext::accessEnded, this, [this](const QString &account) {
        tellOnce(Notice::AccessEnded, [account] {
            return tr("You have no access to “%1” any more. If you still need it, ask its owner.").arg(account);
        });
    });
    connect(bar, &NoticeBar::acted, this, [this](Notice notice) {
        switch (notice) {
        case Notice::Undo:
            for (const ChangeId &change : undoables())
                Q_EMIT undoAsked(change);
            break;
        case Notice::SignInNeeded:
            Q_EMIT signInAsked();
            break;
        case Notice::NeedsAttention:
            Q_EMIT changesAsked();
            break;
        case Notice::Leaving:
            Q_EMIT quitAsked();
            break;
        case Notice::Answered:
            if (!m_answered.isEmpty())
                Q_EMIT ticketAsked(m_answered.last());
            break;
        case Notice::Offline:
        case Notice::NotUpdated:
            m_context->services().directory->syncNow();
            break;
        case Notice::AccessEnded:
        case Notice::Failure:
        case Notice::News:
        case Notice::StoreFailed:
        case Notice::Salvaged:
        case Notice::MemoryOnly:
        case Notice::OwnershipAsked: // those two are TransferNotices'
        case Notice::OwnershipOffered:
            break;
        }
    });
    connect(bar, &NoticeBar::dismissed, this, [this](Notice notice) {
        m_offlineDismissed = m_offlineDismissed || notice == Notice::Offline;
        m_notUpdatedDismissed = m_notUpdatedDismissed || notice == Notice::NotUpdated;
        m_memoryDismissed = m_memoryDismissed || notice == Notice::MemoryOnly;
        if (notice == Notice::Answered)
            m_answered.clear();
    });
    m_undoTimer.setSingleShot(true);
    m_failureTimer.setSingleShot(true);
    connect(&m_undoTimer, &QTimer::timeout, this, [this] { m_bar->withdraw(Notice::Undo); });
    connect(&m_failureTimer, &QTimer::timeout, this, [this] { m_bar->withdraw(Notice::Failure); });
    m_newsTimer.setSingleShot(true);
    connect(&m_newsTimer, &QTimer::timeout, this, [this] { m_bar->withdraw(Notice::News); });
    tellSync();
    tellIdentity();
    tellAttention();
}

void Notices::tellFailure(const Error &error)
{
    if (error.code == Error::Code::Cancelled)
        return;
    tellOnce(Notice::Failure, [error] { return sentence(error); });
}

void Notices::tellNews(const std::function<QString()> &words)
{
    tellOnce(Notice::News, words);
}

void Notices::tellStoreFailed(const Error &error)
{
    tellOnce(Notice::StoreFailed, [error] { return sentence(error); });
}

void Notices::tellSalvaged(const QString &copy)
{
    tellOnce(Notice::Salvaged, [copy] {
        return tr("The file with your changes was damaged. What could be read of it is here; the damaged file is kept "
                  "as %1. Look through Changes, and do again what is missing.")
            .arg(QDir::toNativeSeparators(copy));
    });
}

void Notices::tellOnce(Notice notice, const std::function<QString()> &words)
{
    m_once.insert(notice, words);
    m_bar->post(notice, words(), notice != Notice::Failure && notice != Notice::News);
    if (notice == Notice::Failure)
        m_failureTimer.start(failureShown);
    if (notice == Notice::News)
        m_newsTimer.start(failureShown);
}

void Notices::continueAfter(const Notices &before)
{
    m_answered = before.m_answered;
    m_told = before.m_told;
    m_together = before.m_together;
    m_offlineDismissed = before.m_offlineDismissed;
    m_notUpdatedDismissed = before.m_notUpdatedDismissed;
    m_memoryDismissed = before.m_memoryDismissed;
    for (auto once = before.m_once.cbegin(); once != before.m_once.cend(); ++once) {
        if (before.m_bar->has(once.key()))
            tellOnce(once.key(), once.value());
    }
    if (before.m_bar->has(Notice::Undo)) {
        tellUndo();
        m_undoTimer.start(before.m_undoTimer.remainingTimeAsDuration());
    }
    for (const Notice dismissed : {Notice::Offline, Notice::NotUpdated, Notice::MemoryOnly, Notice::NeedsAttention}) {
        if (!before.m_bar->has(dismissed))
            m_bar->withdraw(dismissed);
    }
    tellAnswered();
}

QList<ChangeId> Notices::undoables() const
{
    if (!m_undoable)
        return {};
    // Of several that were sent together, some may have been answered meanwhile: those stand.
    const auto *plan = m_context->services().plan;
    const auto changes = plan->changes();
    QList<ChangeId> undoables = m_together.size() > 1 ? m_together : QList<ChangeId>{*m_undoable};
    undoables.removeIf([&](const ChangeId &id) {
        const auto change = find(changes, id);
        return !change || plan->undoOf(*change) == PlanDesk::Undo::None;
    });
    return undoables;
}

void Notices::tellStaged(const ChangeId &id)
{
    gather(id);
    m_told = id;
    tellUndo();
    m_undoTimer.start(undoShown);
}

void Notices::gather(const ChangeId &id)
{
    const auto changes = m_context->services().plan->changes();
    const auto change = find(changes, id);
    const auto before = m_told ? find(changes, *m_told) : std::nullopt;
    const bool follows = change && before && m_undoable && m_undoTimer.isActive()
        && std::holds_alternative<InviteEdit>(change->edit) && std::holds_alternative<InviteEdit>(before->edit)
        && change->account == before->account;
    if (!follows)
        m_together.clear();
    m_together << id;
}

void Notices::tellUndo()
{
    const auto *plan = m_context->services().plan;
    const auto change = m_told ? find(plan->changes(), *m_told) : std::nullopt;
    if (!change)
        return;
    const bool canUndo = plan->undoOf(*change) != PlanDesk::Undo::None;
    m_undoable = canUndo ? m_told : std::nullopt;
    QString text = m_together.size() > 1 ? tr("Invite %n people", nullptr, static_cast<int>(m_together.size()))
                                         : sentenceHere(*change);
    const auto state = m_context->services().directory->syncState(change->account);
    if (state.phase == SyncState::Phase::Offline && change->state == ChangeState::Staged && !isHeld(*change))
        text = tr("%1: saved, and carried out once you are online.").arg(text);
    else
        text = howFar(text, *change);
    if (const QString outcome = outcomeWords(*change); !outcome.isEmpty())
        text = tr("%1. %2", "a change that is done, what ended with it").arg(text, outcome);
    m_toldState = change->state;
    m_bar->post(Notice::Undo, text, canUndo);
}

QString Notices::sentenceHere(const Change &change) const
{
    // Answers to received invitations belong to no account, and their sentence names the one they are about.
    // So does that of a transfer.
    const bool isElsewhere = !change.account.account.isEmpty() && change.account != m_context->key()
        && !std::holds_alternative<TransferEdit>(change.edit);
    return isElsewhere && !change.accountName.isEmpty() ? tr("%1 in “%2”").arg(sentence(change), change.accountName)
                                                        : sentence(change);
}

void Notices::checkUndoable()
{
    if (!m_undoable)
        return;
    const auto *plan = m_context->services().plan;
    const auto change = find(plan->changes(), *m_undoable);
    const bool over = !change || change->state == ChangeState::TakenBack || change->state == ChangeState::NeedsAttention
        || plan->undoOf(*change) == PlanDesk::Undo::None;
    if (!over) {
        // It has gone further meanwhile, or the portal has told what ended with it.
        if ((change->ended || change->state != m_toldState) && m_bar->has(Notice::Undo))
            tellUndo();
        return;
    }
    m_undoable.reset();
    m_bar->withdraw(Notice::Undo);
}

void Notices::tellAttention()
{
    const auto changes = m_context->services().plan->changes();
    int count = 0;
    std::optional<Change> newest;
    for (const auto &change : changes) {
        if (change.state != ChangeState::NeedsAttention)
            continue;
        if (!newest)
            newest = change;
        ++count;
    }
    if (count == 0) {
        m_bar->withdraw(Notice::NeedsAttention);
    } else if (count == 1 && newest->error) {
        m_bar->post(Notice::NeedsAttention, tr("%1: %2").arg(sentenceHere(*newest), sentence(*newest->error)));
    } else {
        m_bar->post(Notice::NeedsAttention, tr("%n change(s) need you to decide.", nullptr, count));
    }
}

void Notices::tellNotSaved(const QString &name, const QString &path)
{
    tellOnce(Notice::Failure, [name, path] {
        return tr("“%1” could not be written to %2. Nothing there was changed; save it in another folder.")
            .arg(name, QDir::toNativeSeparators(path));
    });
}

void Notices::tellAnswered()
{
    const QList<Ticket> tickets = m_context->services().tickets->tickets();
    m_answered.removeIf([&tickets](const TicketKey &key) {
        return std::none_of(tickets.cbegin(), tickets.cend(),
            [&key](const Ticket &ticket) { return keyOf(ticket) == key && ticket.isUnread(); });
    });
    if (m_answered.isEmpty()) {
        m_bar->withdraw(Notice::Answered);
        return;
    }
    if (m_answered.size() > 1) {
        m_bar->post(
            Notice::Answered, tr("Support has answered %n ticket(s).", nullptr, static_cast<int>(m_answered.size())));
        return;
    }
    for (const Ticket &ticket : tickets) {
        if (keyOf(ticket) == m_answered.last())
            m_bar->post(Notice::Answered,
                tr("Support has answered “%1” for %2.", "subject of a ticket, account")
                    .arg(ticket.subject, ticket.accountName));
    }
}

void Notices::tellIdentity()
{
    const auto identity = m_context->identity();
    if (identity && identity->state != Identity::State::SignedIn)
        m_bar->post(Notice::SignInNeeded, signInWords(*identity));
    else
        m_bar->withdraw(Notice::SignInNeeded);
    if (const QString words = identity ? keepingWords(*identity) : QString(); !words.isEmpty() && !m_memoryDismissed)
        m_bar->post(Notice::MemoryOnly, words);
    else
        m_bar->withdraw(Notice::MemoryOnly);
}

void Notices::tellNotUpdated(const SyncState &state)
{
    if (!m_context->hasAccount() || state.phase == SyncState::Phase::UpToDate
        || state.phase == SyncState::Phase::Offline || state.phase == SyncState::Phase::SignInNeeded) {
        m_notUpdatedDismissed = false;
        m_bar->withdraw(Notice::NotUpdated);
        return;
    }
    if (state.phase == SyncState::Phase::Failed && state.error && !m_notUpdatedDismissed)
        m_bar->post(Notice::NotUpdated, listSentence(*state.error));
}

void Notices::tellSync()
{
    const auto state = m_context->services().directory->syncState(m_context->key());
    tellNotUpdated(state);
    if (!m_context->hasAccount() || state.phase != SyncState::Phase::Offline) {
        m_offlineDismissed = false;
        m_bar->withdraw(Notice::Offline);
        return;
    }
    if (m_offlineDismissed)
        return;
    m_bar->post(Notice::Offline,
        state.lastSync ? tr("You are offline. You see what was known %1; changes are kept and sent later.")
                             .arg(relativeWords(*state.lastSync, m_context->now()))
                       : tr("You are offline. Changes are kept and sent later."));
}

} // namespace gatehouse
