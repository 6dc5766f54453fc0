// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/killed_client.h"

#include "app/desks/desks.h"
#include "app/store/change_form.h"
#include "app/sync/plan_book.h"
#include "models/access/member_table.h"
#include "models/accounts/account.h"
#include "models/services/directory.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "tests/journeys/kill/counted_transport.h"
#include "tests/journeys/kill/file_key_store.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::killed {

namespace {

/// It has come to an end, or the person is asked: about it, or about what it waits for.
bool hasEnded(const QList<Change> &changes, const Change &change)
{
    if (change.state != ChangeState::Staged)
        return change.state == ChangeState::Done || change.state == ChangeState::NeedsAttention
            || change.state == ChangeState::TakenBack;
    return std::any_of(changes.cbegin(), changes.cend(), [&](const Change &other) {
        if (change.dependsOn == other.id && other.state == ChangeState::NeedsAttention)
            return true;
        const bool isBefore = other.order < change.order && other.state == ChangeState::Staged
            && other.account == change.account && targetOf(other.edit) == targetOf(change.edit);
        return isBefore && hasEnded(changes, other);
    });
}

} // namespace

KilledClient::KilledClient(Orders orders)
    : m_orders(std::move(orders))
    , m_boundaries(m_orders.endAt, m_orders.atWork)
{
    m_faults.passing = [this] {
        m_boundaries.pass("a statement of a store");
    };
    Engine::Parts parts{m_orders.folder, m_orders.folder + u"/sample"_s, m_clock, m_randomness,
        [this] { return std::make_unique<CountedTransport>(m_randomness, m_boundaries, m_hasFetched); },
        [this] {
            return std::make_unique<FileKeyStore>(m_orders.folder + u"/key-store"_s, m_orders.isLocked, m_boundaries);
        }};
    parts.undoTime = m_orders.undoTime;
    parts.faults = &m_faults;
    m_engine = std::make_unique<Engine>(std::move(parts));
    m_engine->moveToThread(&m_thread);
    m_desks = std::make_unique<Desks>(*m_engine, [](const QUrl &page) {
        say("page " + page.toEncoded());
        return true;
    });
    connect(m_engine.get(), &Engine::startFailed, this, [](const Error &error) {
        say("wrong the engine did not start: " + error.detail.toUtf8());
        QCoreApplication::exit(2);
    });
    connect(m_engine.get(), &Engine::planSalvaged, this, [](const QString &copy) { say("damaged " + copy.toUtf8()); });
    connect(m_engine.get(), &Engine::storeFailed, this,
        [](const Error &error) { say("wrong the store failed: " + error.detail.toUtf8()); });
    connect(m_engine.get(), &Engine::stopped, this, [] { QCoreApplication::exit(0); });
    connect(services().directory, &Directory::accountsChanged, this, &KilledClient::openAccount);
    connect(services().directory, &Directory::membersChanged, this, &KilledClient::wish);
    connect(&m_look, &QTimer::timeout, this, &KilledClient::look);
}

KilledClient::~KilledClient()
{
    m_thread.quit();
    m_thread.wait();
    m_wishes.reset();
    m_desks.reset();
}

const Services &KilledClient::services() const
{
    return m_desks->services();
}

void KilledClient::start()
{
    connect(m_engine.get(), &Engine::started, this, [this] {
        if (!m_orders.portal.isEmpty())
            signIn();
    });
    m_thread.start();
    m_engine->start();
    constexpr std::chrono::milliseconds often = 5ms;
    m_look.start(often);
}

void KilledClient::signIn()
{
    Answer<PortalDescription> *const found = services().portals->lookUp(m_orders.portal);
    connect(found, &Request::finished, this, [this, found] {
        if (!found->isDone()) {
            say("wrong no portal: " + found->error().detail.toUtf8());
            return;
        }
        services().portals->signIn(found->value(), [](const QUrl & /*page*/, bool /*isOpen*/) { });
    });
}

void KilledClient::openAccount()
{
    const QList<Account> accounts = services().directory->accounts();
    if (accounts.isEmpty() || m_wishes)
        return;
    m_account = accounts.front().key;
    m_wishes = std::make_unique<Wishes>(*m_engine, services(), m_account, m_orders.seed, m_boundaries);
    m_unwished = -1;
    services().directory->open(m_account);
}

void KilledClient::wish()
{
    const auto members = services().directory->members(m_account);
    if (m_unwished >= 0 || !members || members->size() == 0)
        return;
    m_boundaries.startWork();
    m_unwished = m_orders.wishes;
    test::SeededRandomness chance(m_orders.seed + 1);
    constexpr quint32 longest = 20;
    for (int i = 0; i < m_orders.wishes; ++i) {
        QTimer::singleShot(std::chrono::milliseconds(chance.below(longest)), this, [this] {
            // Who sees that nothing leaves takes back what may have left already.
            if (m_orders.isLocked)
                m_wishes->undo();
            else
                m_wishes->act();
            --m_unwished;
        });
    }
}

bool KilledClient::mayRest() const
{
    return m_wishes && m_unwished == 0 && m_wishes->areSettled() && m_hasFetched
        && services().directory->syncState(m_account).phase == SyncState::Phase::UpToDate;
}

void KilledClient::look()
{
    if (!mayRest())
        return;
    // The plan itself is asked: what the window shows may be older.
    const auto haveAllEnded = [](PlanBook &book) {
        const QList<Change> changes = book.changes();
        const bool isQuiet = std::all_of(
            changes.cbegin(), changes.cend(), [&changes](const Change &change) { return hasEnded(changes, change); });
        return isQuiet ? Result<void>() : Result<void>(fail(Error::Code::Refused, u"something is under way"_s));
    };
    const auto decide = [this](const Result<Nothing> &ended) {
        if (ended)
            QMetaObject::invokeMethod(this, &KilledClient::end);
    };
    QMetaObject::invokeMethod(m_engine.get(), [this, haveAllEnded, decide] { m_engine->revise(haveAllEnded, decide); });
}

void KilledClient::tellState()
{
    const SyncState sync = services().directory->syncState(m_account);
    say("waits: fetched " + QByteArray::number(m_hasFetched ? 1 : 0) + ", phase "
        + QByteArray::number(static_cast<int>(sync.phase)) + ", unwished " + QByteArray::number(m_unwished)
        + ", settled " + QByteArray::number(m_wishes && m_wishes->areSettled() ? 1 : 0));
    if (sync.error)
        say("waits: " + sync.error->problem.toUtf8() + ' ' + sync.error->detail.toUtf8());
    const QList<Identity> identities = services().portals->identities();
    for (const Identity &identity : identities)
        say("waits: identity in state " + QByteArray::number(static_cast<int>(identity.state)));
    const QList<Change> changes = services().plan->changes();
    for (const Change &change : changes) {
        if (!hasEnded(changes, change))
            say("waits: " + change.id.value.toLatin1() + ' ' + kindOf(change.edit).toLatin1() + " in state "
                + QByteArray::number(static_cast<int>(change.state)) + ' '
                + (change.error ? change.error->problem.toUtf8() + ' ' + change.error->detail.toUtf8() : QByteArray()));
    }
    std::_Exit(3); // the engine is at work in its thread
}

void KilledClient::end()
{
    if (!m_look.isActive())
        return; // asked more than once
    m_look.stop();
    say("rest " + QByteArray::number(m_boundaries.count()));
    m_engine->shutdown();
}

} // namespace gatehouse::killed
