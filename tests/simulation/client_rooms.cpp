// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/client_rooms.h"

#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/session/tokens.h"
#include "tests/simulation/scenery.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::simulation {

ClientRooms::ClientRooms(const Parts &parts)
    : m_parts(parts)
    , m_transport(parts.client, parts.network, parts.model, [this](const QByteArray &key) { return intentOf(key); })
    , m_file(&parts.faults)
    , m_store(m_file.database(), parts.randomness)
    , m_registry(m_file.database())
    , m_book({m_store, parts.randomness, parts.clock})
    , m_identities({m_book, m_registry, m_transport, parts.keyStore, parts.clock, parts.randomness, parts.folder,
          u"en"_s, &parts.faults})
{
    m_news.setSingleShot(true);
    m_news.setInterval(0);
    connect(&m_book, &PlanBook::changed, &m_news, qOverload<>(&QTimer::start));
    connect(&m_identities, &Identities::listsChanged, &m_news, qOverload<>(&QTimer::start));
    connect(&m_news, &QTimer::timeout, this, [this] { m_identities.showPlan(); });
    connect(&m_identities, &Identities::membersReady, this,
        [this](const AccountKey &account, const QSharedPointer<const MemberTable> &table) {
            m_shown[account.identity].members = table;
        });
    connect(&m_identities, &Identities::invitationsReady, this,
        [this](const AccountKey &account, const QList<Invitation> &invitations) {
            m_shown[account.identity].invitations = invitations;
        });
}

ClientRooms::~ClientRooms() = default;

Result<void> ClientRooms::open()
{
    if (auto opened = m_file.open(m_parts.folder, m_parts.clock.now()); !opened)
        return opened;
    if (auto loaded = m_store.load(); !loaded)
        return loaded;
    return m_identities.load();
}

AccountKey ClientRooms::keyOf(const IdentityId &identity) const
{
    const QList<PortalDescription> portals = m_identities.portals();
    return {portals.isEmpty() ? PortalId() : portals.front().id, identity, AccountId{Scenery::account()}};
}

void ClientRooms::lookAs(const IdentityId &identity)
{
    m_looking = identity;
    m_identities.open(keyOf(identity));
}

QCoro::Task<> ClientRooms::welcome(SignIn signIn)
{
    const QList<PortalDescription> portals = m_identities.portals();
    PortalId portal = portals.isEmpty() ? PortalId() : portals.front().id;
    if (portal.isEmpty()) {
        SendRequest send = [this](HttpRequest request) {
            return m_transport.send(std::move(request));
        };
        const Outcome<PortalDocument> document =
            co_await describePortal(PortalHost::address(), u"en"_s, std::move(send), &m_parts.clock);
        if (m_isClosing || !document)
            co_return;
        const Result<PortalId> kept = m_identities.keepPortal(*document, false);
        if (!kept)
            co_return;
        portal = *kept;
    }
    const Result<IdentityId> identity = co_await m_identities.welcome(portal, std::move(signIn));
    if (m_isClosing || !identity)
        co_return;
    if (m_looking.isEmpty())
        lookAs(*identity);
}

std::optional<Intent> ClientRooms::intentOf(const QByteArray &key) const
{
    for (const PlanRow &row : m_book.rows()) {
        if (row.key.toLatin1() != key)
            continue;
        for (const Identity &identity : m_identities.identities()) {
            if (identity.id == row.change.account.identity)
                return Intent{m_parts.client, identity.email.section(u'@', 0, 0), row.change};
        }
    }
    return std::nullopt;
}

void ClientRooms::destroy(std::unique_ptr<ClientRooms> rooms)
{
    rooms->m_isClosing = true;
    rooms->m_news.stop();
    rooms->m_identities.shutdown();
    rooms->m_transport.shutdown();
    constexpr int mostRounds = 100;
    for (int round = 0; round < mostRounds && !rooms->isIdle(); ++round)
        VirtualTime::settle();
    if (!rooms->isIdle())
        qFatal("a client that was ended goes on");
}

} // namespace gatehouse::simulation
