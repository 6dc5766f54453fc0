// SPDX-License-Identifier: GPL-3.0-or-later
// What IdentityLink does in one turn: lists, accounts, invitations, in the order in which they matter.
#include "app/sync/identity_link.h"
#include "app/sync/plan_book.h"
#include "app/sync/plan_rules.h"
#include "app/sync/retry_delay.h"
#include "models/clock.h"
#include "models/error_sentence.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr std::chrono::seconds passPause{15};
/// While somebody looks at an account: one small request, so that a portal that went or came back, and what others did,
/// is seen within that.
constexpr std::chrono::milliseconds listenPause{2'500};
constexpr std::chrono::minutes descriptionPause{10};

/// A store's failure as what ends a turn; it is told, and tried again.
Refusal refusalFor(const Error &error)
{
    Refusal refusal;
    refusal.error = error;
    return refusal;
}

} // namespace

QCoro::Task<> IdentityLink::turn()
{
    // Quiet polls say nothing; what is really fetched does, see fetchAccount().
    if (m_shown.state.phase == SyncState::Phase::Never)
        setPhase(SyncState::Phase::Syncing);
    const bool onlyListens = m_nextPass > m_parts.clock.steady();
    auto work = onlyListens ? listen() : pass();
    const Outcome<bool> outcome = co_await work;
    if (m_closing)
        co_return;
    m_turning = false;
    endTurn(outcome);
}

QCoro::Task<Outcome<bool>> IdentityLink::listen()
{
    const Outcome<AccountList> list = co_await m_connector->accounts();
    if (!list)
        co_return tl::unexpected(list.error());
    if (m_closing)
        co_return true;
    if (list->raw != m_identity.accounts) {
        const Outcome<bool> passed = co_await pass();
        co_return passed;
    }
    if (rowOf(m_open) != nullptr)
        m_shown.state.lastSync = m_parts.clock.now();
    co_return true;
}

QCoro::Task<Outcome<bool>> IdentityLink::pass()
{
    m_nextPass = m_parts.clock.steady() + passPause;
    const QList<ChangeId> answers = acknowledgedAnswers();
    const QList<ChangeId> acknowledged = acknowledgedChanges();
    const Outcome<bool> described = co_await describeIfDue();
    if (m_closing || !described)
        co_return described;
    const Outcome<AccountList> list = co_await m_connector->accounts();
    if (!list)
        co_return tl::unexpected(list.error());
    if (m_closing)
        co_return true;
    if (!list->dataEpoch.isEmpty() && list->dataEpoch != m_portal.dataEpoch) {
        m_nextDescription = {}; // the portal was set back to older data: its sequences may look as they did
        const Outcome<bool> describedAnew = co_await describeIfDue();
        if (m_closing || !describedAnew)
            co_return describedAnew;
    }
    if (auto taken = takeAccounts(*list); !taken)
        co_return tl::unexpected(refusalFor(taken.error()));
    recall(acknowledged);
    const QList<AccountId> accounts = wanted();
    for (const AccountId &account : accounts) {
        const Outcome<bool> fetched = co_await fetchAccount(account);
        if (m_closing || !fetched)
            co_return fetched;
    }
    const Outcome<ReceivedList> received = co_await m_connector->received();
    if (!received)
        co_return tl::unexpected(received.error());
    if (m_closing)
        co_return true;
    takeReceived(*received);
    const Outcome<bool> transfers = co_await fetchTransfers();
    if (m_closing || !transfers)
        co_return transfers;
    if (auto finished = m_parts.book.finishAnswers(answers); !finished)
        Q_EMIT storeFailed(finished.error());
    co_return true;
}

QCoro::Task<Outcome<bool>> IdentityLink::describeIfDue()
{
    if (m_nextDescription > m_parts.clock.steady() && !m_portal.dataEpoch.isEmpty())
        co_return true;
    const Outcome<PortalDocument> document = co_await m_connector->describe();
    if (!document)
        co_return tl::unexpected(document.error());
    if (m_closing)
        co_return true;
    m_nextDescription = m_parts.clock.steady() + descriptionPause;
    Q_EMIT portalDescribed(*document);
    co_return true;
}

QCoro::Task<Outcome<bool>> IdentityLink::fetchAccount(AccountId account)
{
    const AccountRow *const row = rowOf(account);
    if (row == nullptr)
        co_return true;
    AccountSync &sync = syncOf(account);
    if (m_barred.value(account).sequence == row->sequence)
        co_return true;
    if (auto opened = sync.open(); !opened)
        co_return tl::unexpected(refusalFor(opened.error()));
    const bool isCurrent = sync.state().isComplete && sync.state().sequence == row->sequence
        && sync.state().dataEpoch == m_portal.dataEpoch && sync.state().self == row->self.value;
    bool changed = false;
    qint64 unseen = 0;
    if (!isCurrent) {
        if (account == m_open)
            setPhase(SyncState::Phase::Syncing);
        const Outcome<bool> fetched = co_await sync.fetch(row->self, m_portal.dataEpoch);
        if (m_closing)
            co_return true;
        const AccountRow *const present = rowOf(account); // the list may be another one by now
        const bool isForbidden = !fetched && fetched.error().isDefinite
            && fetched.error().error.code == Error::Code::Forbidden && present != nullptr;
        // Who manages nobody there is shown nobody. That is an answer, and no failure of the turn.
        const bool seesNobody = isForbidden && !present->account.may.manage;
        if (isForbidden && !seesNobody) {
            if (auto barred = bar(*present, fetched.error().error); !barred)
                co_return tl::unexpected(refusalFor(barred.error()));
            co_return true;
        }
        if (!fetched && !seesNobody)
            co_return tl::unexpected(fetched.error());
        if (seesNobody) {
            if (auto forgotten = sync.forget(); !forgotten)
                co_return tl::unexpected(refusalFor(forgotten.error()));
        }
        changed = seesNobody ? !m_shown.isShown || (m_shown.members && m_shown.members->size() > 0) : *fetched;
        if (seesNobody) // the portal did it; no cache will ever show it
            unseen = present->sequence;
    }
    if (const AccountRow *const present = rowOf(account);
        present != nullptr && (changed || m_tickets.sequenceOf(account) != sync.state().sequence))
        takeTickets(*present, sync);
    const qint64 sequence = sync.state().sequence;
    if (account == m_open) {
        m_shown.state.lastSync = m_parts.clock.now();
        // Before the plan is told: what is done drops out of the picture by the sequence, so that one picture is
        // enough.
        if (auto published = publish(account, changed || !m_shown.isShown); !published)
            co_return tl::unexpected(refusalFor(published.error()));
    } else {
        m_syncs.erase(account);
    }
    if (auto finished = m_parts.book.finish(keyOf(account), std::max(sequence, unseen)); !finished)
        Q_EMIT storeFailed(finished.error());
    co_return true;
}

void IdentityLink::endTurn(const Outcome<bool> &outcome)
{
    if (outcome) {
        m_failures = 0;
        if (const auto barred = m_barred.constFind(m_open); barred != m_barred.cend())
            setPhase(SyncState::Phase::Failed, barred->error);
        else
            setPhase(SyncState::Phase::UpToDate);
        m_sender.resume();
        followActivity();
        schedule(m_open.isEmpty() ? std::chrono::milliseconds(passPause) : listenPause);
        return;
    }
    using Code = Error::Code;
    const Error &error = outcome.error().error;
    ++m_failures;
    m_nextPass = {};
    if (error.code == Code::TimedOut && m_failures == 1) {
        // One slow answer is no news yet: whether the portal is out of reach, the next one tells.
        schedule(retryDelay(m_failures, {}, m_parts.randomness));
        return;
    }
    if (error.code == Code::Offline || error.code == Code::TimedOut) {
        m_sender.hold();
        setPhase(SyncState::Phase::Offline, error);
    } else if (error.code == Code::SignInNeeded || error.code == Code::KeyStoreLocked
        || error.code == Code::KeyStoreMissing) {
        m_sender.hold();
        setPhase(SyncState::Phase::SignInNeeded, error);
    } else {
        setPhase(SyncState::Phase::Failed, error);
        m_sender.wake(); // one account that can't be read is no reason to keep back what was decided in others
    }
    schedule(error.code == Code::Offline ? reconnectDelay(m_failures, m_parts.randomness)
                                         : retryDelay(m_failures, outcome.error().retryAfter, m_parts.randomness));
}

Result<void> IdentityLink::takeAccounts(const AccountList &list)
{
    const QList<AccountRow> before = m_accounts;
    for (const AccountRow &row : before) {
        const bool isThere = std::any_of(list.accounts.cbegin(), list.accounts.cend(),
            [&row](const AccountRow &other) { return other.account.key.account == row.account.key.account; });
        if (isThere)
            continue;
        if (auto lost = lose(row); !lost)
            return lost;
    }
    m_accounts = list.accounts;
    if (m_identity.accounts == list.raw)
        return {};
    m_identity.accounts = list.raw;
    keepIdentity();
    Q_EMIT listsChanged();
    return {};
}

void IdentityLink::takeReceived(const ReceivedList &list)
{
    m_received = list.invitations;
    for (ReceivedInvitation &invitation : m_received) {
        invitation.portal = m_portal.id;
        invitation.identity = m_identity.id;
    }
    if (m_identity.received == list.raw)
        return;
    m_identity.received = list.raw;
    keepIdentity();
    Q_EMIT listsChanged();
}

Result<void> IdentityLink::lose(const AccountRow &row)
{
    const AccountId account = row.account.key.account;
    const AccountKey key = keyOf(account);
    Error error;
    error.code = Error::Code::Forbidden;
    error.detail = u"the account is no longer in the list"_s;
    if (auto parked = m_parts.book.park(key, error); !parked)
        return parked;
    if (auto wiped = syncOf(account).wipe(); !wiped)
        return wiped;
    m_syncs.erase(account);
    m_tickets.drop(key);
    m_barred.remove(account);
    if (account != m_open)
        return {};
    setPhase(SyncState::Phase::Failed, error);
    m_open = {};
    m_shown = {};
    Q_EMIT membersReady(key, MemberTableBuilder().build());
    Q_EMIT invitationsReady(key, {});
    return {};
}

QList<ChangeId> IdentityLink::acknowledgedChanges() const
{
    QList<ChangeId> changes;
    for (const PlanRow &row : m_parts.book.rows()) {
        if (row.change.account.identity == m_identity.id && row.change.state == ChangeState::Acknowledged)
            changes.append(row.change.id);
    }
    return changes;
}

void IdentityLink::recall(const QList<ChangeId> &acknowledged)
{
    // The list was asked for behind the answers, so a lower number in it means that the portal was set back.
    QList<PlanRow> forgotten;
    for (const ChangeId &id : acknowledged) {
        const PlanRow *const change = m_parts.book.find(id);
        const AccountRow *const row = change == nullptr ? nullptr : rowOf(change->change.account.account);
        if (row == nullptr || change->change.state != ChangeState::Acknowledged
            || change->change.acknowledgedSequence <= row->sequence)
            continue;
        const Error error{Error::Code::Clash, setBackProblem, {}, u"acknowledged at a sequence there is not"_s, {}};
        forgotten.append(asNeedingAttention(*change, error));
        m_nextDescription = {}; // what is cached is of another epoch, which the portal tells there
    }
    if (auto kept = m_parts.book.rewrite(forgotten); !kept)
        Q_EMIT storeFailed(kept.error());
}

QList<AccountId> IdentityLink::wanted() const
{
    QList<AccountId> accounts;
    if (!m_open.isEmpty())
        accounts.append(m_open);
    for (const PlanRow &row : m_parts.book.rows()) {
        const AccountKey &key = row.change.account;
        if (key.identity == m_identity.id && row.change.state == ChangeState::Acknowledged && !key.account.isEmpty()
            && !accounts.contains(key.account))
            accounts.append(key.account);
    }
    for (const AccountId &account : accountsWithNewTickets()) {
        if (!accounts.contains(account))
            accounts.append(account);
    }
    return accounts;
}

QList<ChangeId> IdentityLink::acknowledgedAnswers() const
{
    QList<ChangeId> answers;
    for (const PlanRow &row : m_parts.book.rows()) {
        if (row.change.account.identity == m_identity.id && row.change.account.account.isEmpty()
            && row.change.state == ChangeState::Acknowledged)
            answers.append(row.change.id);
    }
    return answers;
}

} // namespace gatehouse
