// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/identity_link.h"

#include "app/store/change_form.h"
#include "app/sync/plan_book.h"
#include "models/clock.h"
#include "models/plan/overlay.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

IdentityLink::IdentityLink(StoredIdentity identity, PortalDescription portal, std::unique_ptr<Connector> connector,
    const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_identity(std::move(identity))
    , m_portal(std::move(portal))
    , m_connector(std::move(connector))
    , m_parts(parts)
    , m_sender(m_identity.id, {parts.book, *m_connector, parts.clock, parts.randomness})
    , m_trial({parts.book, *m_connector, parts.clock})
    , m_activity(*m_connector, activityShelf())
{
    m_sender.setOwnNames({m_identity.name, m_identity.email});
    takeCatalogue();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdentityLink::wake);
    connect(&m_sender, &PlanSender::acknowledged, this, &IdentityLink::followSending);
    connect(&m_sender, &PlanSender::held, this, [this](const Error &error) {
        setPhase(
            error.code == Error::Code::Offline ? SyncState::Phase::Offline : SyncState::Phase::SignInNeeded, error);
    });
    connect(&m_sender, &PlanSender::storeFailed, this, &IdentityLink::storeFailed);
    connect(&m_activity, &ActivityFeed::changed, this, &IdentityLink::tellActivity);
    connect(&m_activity, &ActivityFeed::storeFailed, this, &IdentityLink::storeFailed);
    connect(&m_tickets, &TicketShelf::ticketsReady, this, &IdentityLink::ticketsReady);
    connect(&m_tickets, &TicketShelf::conversationReady, this, &IdentityLink::conversationReady);
}

IdentityLink::~IdentityLink() = default;

void IdentityLink::setPortal(const PortalDescription &portal)
{
    const bool othersWords = m_portal.name != portal.name;
    m_portal = portal;
    takeCatalogue();
    if (othersWords)
        Q_EMIT listsChanged();
}

void IdentityLink::takeCatalogue()
{
    m_sender.setCatalogue(m_portal.catalogue);
    m_trial.setCatalogue(m_portal.catalogue);
}

void IdentityLink::rename(const QString &email, const QString &name)
{
    m_identity.email = email;
    m_identity.name = name;
    m_sender.setOwnNames({name, email});
}

Result<void> IdentityLink::markTokenStored(bool stored)
{
    m_identity.isTokenStored = stored;
    return m_parts.registry.keep(m_identity);
}

AccountKey IdentityLink::keyOf(const AccountId &account) const
{
    return {m_portal.id, m_identity.id, account};
}

const AccountRow *IdentityLink::rowOf(const AccountId &account) const
{
    const auto found = std::find_if(m_accounts.cbegin(), m_accounts.cend(),
        [&account](const AccountRow &row) { return row.account.key.account == account; });
    return found == m_accounts.cend() ? nullptr : &*found;
}

QList<Account> IdentityLink::accounts() const
{
    QList<Account> accounts;
    for (const AccountRow &row : m_accounts) {
        Account account = row.account;
        account.key = keyOf(row.account.key.account);
        account.portalName = m_portal.name;
        account.identityEmail = m_identity.email;
        if (account.key.account == m_open)
            account.pendingInvitations = m_shown.pendingInvitations;
        for (const PlanRow &planned : m_parts.book.rows()) {
            const ChangeState state = planned.change.state;
            const bool isOpen =
                state == ChangeState::Staged || state == ChangeState::Sending || state == ChangeState::NeedsAttention;
            const bool isMeant = isOpen && !isQuiet(planned.change.edit);
            account.pendingChanges += isMeant && planned.change.account == account.key ? 1 : 0;
        }
        accounts.append(account);
    }
    return accounts;
}

QList<ReceivedInvitation> IdentityLink::received() const
{
    return overlaid(m_received, m_parts.book.changes());
}

void IdentityLink::start()
{
    loadLists();
    Q_EMIT listsChanged();
    loadTickets();
    syncNow();
}

void IdentityLink::loadLists()
{
    // What can't be read any more is fetched anew; these lists are a convenience for the start without a network.
    if (const auto list = m_connector->accountsFromStore(m_identity.accounts); list)
        m_accounts = list->accounts;
    if (const auto list = m_connector->receivedFromStore(m_identity.received); list)
        takeReceived(*list);
    loadTransfers();
}

void IdentityLink::openAccount(const AccountId &account)
{
    if (m_closing)
        return;
    m_open = account;
    m_shown = {};
    if (account.isEmpty())
        return;
    if (publish(account, true)) { // else it is told as Failed, and the next turn tries again
        const CacheState &state = syncOf(account).state();
        m_shown.state.lastSync = state.lastSync;
        setPhase(state.isComplete ? SyncState::Phase::UpToDate : SyncState::Phase::Never);
    }
    syncNow();
}

void IdentityLink::syncNow()
{
    if (m_closing)
        return;
    m_nextTurn = m_parts.clock.steady();
    m_nextPass = m_nextTurn;
    if (m_turning)
        m_again = true;
    wake();
}

void IdentityLink::followSending()
{
    if (m_closing)
        return;
    if (!m_sender.hasMore())
        return syncNow();
    // A look at what the portal shows of it takes as long as many sendings: of a long plan, now and then is enough.
    constexpr std::chrono::seconds sendingPause{1};
    const std::chrono::milliseconds now = m_parts.clock.steady();
    m_nextPass = now;
    if (m_turning)
        return;
    m_nextTurn = std::min(m_nextTurn, now + std::chrono::milliseconds(sendingPause));
    wake();
}

void IdentityLink::wake()
{
    if (m_closing)
        return;
    if (!m_sender.isHeld())
        m_sender.wake();
    if (m_turning)
        return;
    const std::chrono::milliseconds now = m_parts.clock.steady();
    if (m_nextTurn <= now) {
        m_turning = true;
        m_scope.launch(turn());
    } else {
        m_timer.start(m_nextTurn - now);
    }
}

void IdentityLink::schedule(std::chrono::milliseconds pause)
{
    const std::chrono::milliseconds now = m_parts.clock.steady();
    m_nextTurn = m_again ? now : now + pause;
    m_again = false;
    m_timer.start(m_nextTurn - now);
}

void IdentityLink::keepIdentity()
{
    if (auto kept = m_parts.registry.keep(m_identity); !kept)
        Q_EMIT storeFailed(kept.error());
}

AccountSync &IdentityLink::syncOf(const AccountId &account)
{
    std::unique_ptr<AccountSync> &sync = m_syncs[account];
    if (!sync) {
        sync = std::make_unique<AccountSync>(
            keyOf(account), AccountSync::Parts{*m_connector, m_parts.clock, m_parts.folder, m_parts.faults});
        connect(sync.get(), &AccountSync::grown, this, [this, account](int rows) {
            if (account != m_open)
                return;
            m_shown.state.fetched = rows;
            setPhase(SyncState::Phase::Syncing);
            publishIfOpen(true);
        });
    }
    return *sync;
}

std::optional<qint64> IdentityLink::presentVersion(const Change &change) const
{
    const QString target = targetOf(change.edit);
    if (change.account.account.isEmpty()) {
        for (const ReceivedInvitation &each : m_received) {
            if (targetOf(AnswerInvitationEdit{each.id, true}) == target)
                return each.version;
        }
        return std::nullopt;
    }
    if (const auto *const ticket = std::get_if<TicketEdit>(&change.edit))
        return m_tickets.versionOf(change.account.account, ticket->ticket);
    if (change.account.account != m_open)
        return std::nullopt;
    for (const Invitation &each : m_shown.invitations) {
        if (targetOf(RevokeEdit{each.id}) == target && each.version > 0)
            return each.version;
    }
    const QString member = target.section(u'/', 1);
    const auto row = m_shown.members ? m_shown.members->rowOf(MemberId{member}) : std::nullopt;
    if (!row || !target.startsWith("member/"_L1))
        return std::nullopt;
    return m_shown.members->member(*row).version;
}

void IdentityLink::showPlan()
{
    if (m_closing)
        return;
    publishIfOpen(false);
    showTickets();
    if (!m_sender.isHeld())
        m_sender.wake();
}

void IdentityLink::speak(const QString &language)
{
    m_connector->speak(language);
    if (m_closing)
        return;
    if (m_shown.isShown)
        publishIfOpen(true);
    showTickets();
    Q_EMIT listsChanged();
}

void IdentityLink::publishIfOpen(bool evenIfSame)
{
    if (m_open.isEmpty())
        return;
    if (auto published = publish(m_open, evenIfSame); !published)
        m_nextPass = {}; // it was told; the next turn looks again
}

Result<void> IdentityLink::publish(const AccountId &account, bool evenIfSame)
{
    AccountSync &sync = syncOf(account);
    if (auto opened = sync.open(); !opened) {
        m_shown.isShown = false;
        setPhase(SyncState::Phase::Failed, opened.error());
        return opened;
    }
    const AccountKey key = keyOf(account);
    QList<Change> changes = concerning(m_parts.book.changes(), key, sync.state().sequence);
    changes.removeIf([](const Change &change) { return std::holds_alternative<TicketEdit>(change.edit); });
    PlanMark mark;
    for (const Change &change : std::as_const(changes))
        mark.append({change.id, change.state, change.error.has_value()});
    if (!evenIfSame && mark == m_shown.plan)
        return {};
    const Instant portalNow = m_parts.clock.now() + m_portal.clockOffset;
    auto table = sync.members(changes, m_portal.catalogue);
    auto invitations = table ? sync.invitations(changes, portalNow, m_portal.invitations, m_identity.name)
                             : Result<QList<Invitation>>(tl::unexpected(table.error()));
    if (!invitations) {
        m_shown.isShown = false; // what is on the screen is of before
        setPhase(SyncState::Phase::Failed, invitations.error());
        return tl::unexpected(invitations.error());
    }
    m_shown.plan = mark;
    m_shown.isShown = true;
    m_shown.pendingInvitations = static_cast<int>(std::count_if(invitations->cbegin(), invitations->cend(),
        [portalNow](const Invitation &each) { return stateOf(each, portalNow) == InvitationState::Pending; }));
    m_shown.members = *table;
    m_shown.invitations = *invitations;
    Q_EMIT membersReady(key, m_shown.members);
    Q_EMIT invitationsReady(key, m_shown.invitations);
    Q_EMIT listsChanged();
    return {};
}

void IdentityLink::setPhase(SyncState::Phase phase, const std::optional<Error> &error)
{
    if (m_open.isEmpty())
        return;
    SyncState &state = m_shown.state;
    state.phase = phase;
    state.error = error;
    if (phase != SyncState::Phase::Syncing)
        state.fetched = 0;
    // A poll that brought nothing is told now and then, so that what is shown as up to date does not look old.
    constexpr auto worthTelling = std::chrono::seconds(20);
    SyncState &told = m_shown.told;
    const bool isFresher = state.lastSync && (!told.lastSync || *state.lastSync - *told.lastSync >= worthTelling);
    if (state.phase == told.phase && state.fetched == told.fetched && !isFresher && !error)
        return;
    told = state;
    Q_EMIT syncStateChanged(keyOf(m_open), state);
}

void IdentityLink::shutdown()
{
    m_closing = true;
    m_timer.stop();
    m_sender.shutdown();
    m_trial.shutdown();
    m_activity.stop();
    for (const auto &[account, sync] : m_syncs)
        sync->stop();
}

Result<void> IdentityLink::wipe()
{
    Q_ASSERT(isIdle());
    Result<void> wiped;
    for (const AccountRow &row : std::as_const(m_accounts)) {
        if (auto gone = syncOf(row.account.key.account).wipe(); !gone)
            wiped = gone; // the others go all the same
    }
    m_syncs.clear();
    return wiped;
}

} // namespace gatehouse
