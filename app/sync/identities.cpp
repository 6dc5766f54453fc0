// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/identities.h"

#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/session/tokens.h"
#include "app/sync/plan_book.h"
#include "models/randomness.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr std::chrono::milliseconds sweepPause{10};

} // namespace

Identities::Identities(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_portals(m_parts.registry, m_parts.randomness)
{
    connect(&m_sweeper, &QTimer::timeout, this, &Identities::sweep);
}

Identities::~Identities() = default;

Result<void> Identities::load()
{
    if (auto read = m_portals.load(m_parts.language); !read)
        return read;
    const auto identities = m_parts.registry.identities();
    if (!identities)
        return tl::unexpected(identities.error());
    for (const StoredIdentity &identity : *identities) {
        const PortalDocument *const portal = m_portals.find(identity.portal);
        if (portal == nullptr)
            continue;
        Worker &worker = employ(identity, *portal);
        worker.session->resume(identity.isTokenStored);
        worker.link->start();
    }
    Q_EMIT identitiesChanged();
    return {};
}

Identities::Worker &Identities::employ(const StoredIdentity &identity, const PortalDocument &portal)
{
    Worker worker;
    worker.session = std::make_unique<Session>(identity.id, portal.tokenEndpoint,
        Session::Parts{m_parts.transport, m_parts.keyStore, m_parts.randomness, m_parts.clock});
    Session *const session = worker.session.get();
    session->expect(identity.remoteId);
    SendRequest send = [session](HttpRequest request) {
        return session->send(std::move(request));
    };
    auto connector = std::make_unique<GatehouseConnector>(
        portal.description.address, m_parts.language, std::move(send), m_parts.clock);
    worker.link = std::make_unique<IdentityLink>(identity, portal.description, std::move(connector),
        IdentityLink::Parts{
            m_parts.book, m_parts.registry, m_parts.clock, m_parts.randomness, m_parts.folder, m_parts.faults});
    IdentityLink *const link = worker.link.get();
    listen(*link);
    connect(session, &Session::stateChanged, link, [this, link](Identity::State state) {
        Q_EMIT identitiesChanged();
        if (state == Identity::State::SignedIn)
            link->syncNow();
    });
    connect(session, &Session::savedChanged, link, [this, link, session] {
        // Saved after all, once the key store was open.
        if (!session->isUnsaved() && session->state() == Identity::State::SignedIn && m_parts.keyStore.isLasting()) {
            if (auto marked = link->markTokenStored(true); !marked)
                Q_EMIT storeFailed(marked.error());
        }
        Q_EMIT identitiesChanged();
    });
    return m_workers.insert_or_assign(identity.id, std::move(worker)).first->second;
}

void Identities::listen(IdentityLink &link)
{
    const PortalId portal = link.identity().portal;
    connect(&link, &IdentityLink::listsChanged, this, &Identities::listsChanged);
    connect(&link, &IdentityLink::membersReady, this, &Identities::membersReady);
    connect(&link, &IdentityLink::invitationsReady, this, &Identities::invitationsReady);
    connect(&link, &IdentityLink::ticketsReady, this, &Identities::ticketsReady);
    connect(&link, &IdentityLink::conversationReady, this, &Identities::conversationReady);
    connect(&link, &IdentityLink::activityReady, this, &Identities::activityReady);
    connect(&link, &IdentityLink::syncStateChanged, this, &Identities::syncStateChanged);
    connect(&link, &IdentityLink::storeFailed, this, &Identities::storeFailed);
    connect(&link, &IdentityLink::portalDescribed, this,
        [this, portal](const PortalDocument &document) { describe(portal, document); });
}

QList<Identity> Identities::identities() const
{
    QList<Identity> identities;
    for (const auto &[id, worker] : m_workers) {
        const StoredIdentity &stored = worker.link->identity();
        identities.append(Identity{
            id, stored.portal, stored.email, stored.name, worker.session->state(), keepingOf(worker), worker.chosen});
    }
    return identities;
}

Identity::Keeping Identities::keepingOf(const Worker &worker) const
{
    if (!m_parts.keyStore.isLasting())
        return Identity::Keeping::NoKeyStore;
    return worker.session->isUnsaved() ? Identity::Keeping::KeyStoreLocked : Identity::Keeping::KeyStore;
}

QList<Account> Identities::accounts() const
{
    QList<Account> accounts;
    for (const auto &[id, worker] : m_workers)
        accounts.append(worker.link->accounts());
    std::stable_sort(accounts.begin(), accounts.end(), [](const Account &left, const Account &right) {
        if (left.isOwn != right.isOwn)
            return left.isOwn;
        return left.name.localeAwareCompare(right.name) < 0;
    });
    return accounts;
}

QList<OwnershipTransfer> Identities::transfers() const
{
    QList<OwnershipTransfer> transfers;
    for (const auto &[id, worker] : m_workers)
        transfers.append(worker.link->transfers());
    return transfers;
}

QList<ReceivedInvitation> Identities::received() const
{
    QList<ReceivedInvitation> received;
    for (const auto &[id, worker] : m_workers)
        received.append(worker.link->received());
    return received;
}

quint16 Identities::embeddedPort() const
{
    return m_portals.embeddedPort();
}

StoredIdentity Identities::identityFor(const PortalId &portal, const SignIn &signIn) const
{
    for (const auto &[id, worker] : m_workers) {
        const StoredIdentity &stored = worker.link->identity();
        if (stored.portal == portal && stored.remoteId == signIn.person.id)
            return stored;
    }
    StoredIdentity fresh;
    fresh.id = IdentityId{m_parts.randomness.uuid()};
    fresh.portal = portal;
    fresh.remoteId = signIn.person.id;
    return fresh;
}

QCoro::Task<Result<IdentityId>> Identities::welcome(PortalId portal, SignIn signIn)
{
    const PortalDocument *const known = m_portals.find(portal);
    if (known == nullptr || m_closing) {
        Result<IdentityId> gone = fail(Error::Code::Cancelled, u"the portal is gone"_s);
        co_return gone;
    }
    StoredIdentity identity = identityFor(portal, signIn);
    identity.email = signIn.person.email;
    identity.name = signIn.person.name;
    if (auto kept = m_parts.registry.keep(identity); !kept)
        co_return tl::unexpected(kept.error());
    const IdentityId id = identity.id;
    const bool isNew = !m_workers.contains(id);
    if (isNew)
        static_cast<void>(employ(identity, *known));
    m_workers.at(id).chosen = AccountId{signIn.account};
    m_workers.at(id).link->rename(identity.email, identity.name);
    const Result<void> begun = co_await m_workers.at(id).session->begin(std::move(signIn.tokens));
    const auto worker = m_workers.find(id);
    if (m_closing || worker == m_workers.end()) {
        Result<IdentityId> gone = fail(Error::Code::Cancelled, u"signed out meanwhile"_s);
        co_return gone;
    }
    // Signed in all the same when the key store refuses: then until the program ends.
    if (auto marked = worker->second.link->markTokenStored(begun && m_parts.keyStore.isLasting()); !marked)
        Q_EMIT storeFailed(marked.error());
    if (isNew)
        worker->second.link->start();
    else
        worker->second.link->syncNow();
    Q_EMIT identitiesChanged();
    co_return id;
}

void Identities::signOut(const IdentityId &identity, bool wipe, std::function<void(Result<void>)> done)
{
    if (!m_workers.contains(identity) || m_closing) {
        done(fail(Error::Code::NotFound, u"no such identity"_s));
        return;
    }
    if (wipe && m_parts.book.hasUnsent(identity)) {
        done(fail(Error::Code::Refused, u"unsent changes would be lost"_s));
        return;
    }
    m_scope.launch(endSession(identity, wipe, std::move(done)));
}

QCoro::Task<> Identities::endSession(IdentityId identity, bool wipe, std::function<void(Result<void>)> done)
{
    Worker &worker = m_workers.at(identity);
    const PortalDocument *const document = portal(worker.link->identity().portal);
    const QUrl endpoint = document == nullptr ? QUrl() : document->signOutEndpoint;
    // Best effort: without a network the token ends by itself, and it is forgotten here in any case.
    const Result<void> told = co_await worker.session->end(endpoint);
    Q_UNUSED(told)
    const auto found = m_workers.find(identity);
    if (m_closing || found == m_workers.end()) {
        done(fail(Error::Code::Cancelled, u"the program ends"_s));
        co_return;
    }
    if (!wipe) {
        const Result<void> marked = found->second.link->markTokenStored(false);
        Q_EMIT identitiesChanged();
        done(marked);
        co_return;
    }
    dismiss(identity, [this, done](IdentityLink &link) {
        const Result<void> wiped = wipeRest(link);
        if (!wiped)
            takeBack(link.identity());
        done(wiped);
    });
}

Result<void> Identities::wipeRest(IdentityLink &link)
{
    if (auto wiped = link.wipe(); !wiped)
        return wiped;
    const IdentityId identity = link.identity().id;
    const PortalId portal = link.identity().portal;
    const bool isUsed = std::any_of(m_workers.cbegin(), m_workers.cend(),
        [&portal](const auto &entry) { return entry.second.link->identity().portal == portal; });
    auto forgotten = m_parts.book.forget(identity, [&]() -> Result<void> {
        if (auto gone = m_parts.registry.forget(identity); !gone || isUsed)
            return gone;
        return m_parts.registry.forget(portal);
    });
    if (!forgotten || isUsed)
        return forgotten;
    m_portals.forget(portal);
    Q_EMIT portalChanged(portal);
    return {};
}

void Identities::takeBack(StoredIdentity identity)
{
    const PortalDocument *const portal = m_portals.find(identity.portal);
    if (portal == nullptr || m_closing)
        return;
    identity.isTokenStored = false; // the session has ended in any case
    Worker &worker = employ(identity, *portal);
    worker.session->resume(false);
    if (auto marked = worker.link->markTokenStored(false); !marked)
        Q_EMIT storeFailed(marked.error());
    worker.link->start();
    Q_EMIT identitiesChanged();
}

void Identities::dismiss(const IdentityId &identity, std::function<void(IdentityLink &)> afterwards)
{
    auto node = m_workers.extract(identity);
    Worker worker = std::move(node.mapped());
    worker.link->disconnect(this);
    worker.session->disconnect(worker.link.get());
    worker.link->shutdown();
    worker.session->shutdown();
    m_leaving.push_back({std::move(worker), std::move(afterwards)});
    m_sweeper.start(sweepPause);
    Q_EMIT identitiesChanged();
    Q_EMIT listsChanged();
}

void Identities::sweep()
{
    // Out of the list first: what comes afterwards may ask us things.
    std::vector<Leaving> idle;
    for (auto it = m_leaving.begin(); it != m_leaving.end();) {
        if (!it->worker.isIdle()) {
            ++it;
            continue;
        }
        idle.push_back(std::move(*it));
        it = m_leaving.erase(it);
    }
    for (Leaving &leaving : idle) {
        if (leaving.afterwards)
            leaving.afterwards(*leaving.worker.link);
    }
    if (m_leaving.empty())
        m_sweeper.stop();
}

std::optional<qint64> Identities::presentVersion(const ChangeId &change) const
{
    const PlanRow *const row = m_parts.book.find(change);
    if (row == nullptr)
        return std::nullopt;
    const auto worker = m_workers.find(row->change.account.identity);
    if (worker == m_workers.end())
        return std::nullopt;
    return worker->second.link->presentVersion(row->change);
}

void Identities::open(const AccountKey &account)
{
    if (m_open.identity != account.identity) {
        if (const auto before = m_workers.find(m_open.identity); before != m_workers.end())
            before->second.link->openAccount({});
    }
    m_open = account;
    if (const auto worker = m_workers.find(account.identity); worker != m_workers.end())
        worker->second.link->openAccount(account.account);
}

void Identities::openConversation(const TicketKey &ticket)
{
    if (m_conversation.account.identity != ticket.account.identity) {
        if (const auto before = m_workers.find(m_conversation.account.identity); before != m_workers.end())
            before->second.link->openConversation({});
    }
    m_conversation = ticket;
    if (const auto worker = m_workers.find(ticket.account.identity); worker != m_workers.end())
        worker->second.link->openConversation(ticket);
}

void Identities::download(
    const AccountKey &account, const Attachment &file, std::function<void(Result<QByteArray>)> reply)
{
    if (const auto worker = m_workers.find(account.identity); worker != m_workers.end())
        worker->second.link->download(account.account, file, std::move(reply));
    else
        reply(fail(Error::Code::NotFound, u"no such identity"_s));
}

void Identities::syncNow()
{
    for (const auto &[id, worker] : m_workers)
        worker.link->syncNow();
}

void Identities::showPlan()
{
    for (const auto &[id, worker] : m_workers)
        worker.link->showPlan();
}

void Identities::sendNow()
{
    for (const auto &[id, worker] : m_workers)
        worker.link->sendNow();
}

bool Identities::isSending() const
{
    return std::any_of(
        m_workers.cbegin(), m_workers.cend(), [](const auto &entry) { return entry.second.link->isSending(); });
}

void Identities::shutdown()
{
    m_closing = true;
    for (const auto &[id, worker] : m_workers) {
        worker.link->shutdown();
        worker.session->shutdown();
    }
}

bool Identities::isIdle() const
{
    return m_leaving.empty() && m_scope.isIdle()
        && std::all_of(m_workers.cbegin(), m_workers.cend(), [](const auto &entry) { return entry.second.isIdle(); });
}

} // namespace gatehouse
