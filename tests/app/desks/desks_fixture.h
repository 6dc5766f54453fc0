// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desks/desks.h"
#include "app/engine.h"
#include "app/session/session.h"
#include "app/store/plan_file.h"
#include "app/store/registry_store.h"
#include "models/access/member_table.h"
#include "models/services/access_desk.h"
#include "models/services/directory.h"
#include "models/services/invitation_desk.h"
#include "models/services/plan_desk.h"
#include "models/services/portal_desk.h"
#include "tests/app/session/scripted_transport.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

namespace gatehouse::test {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

inline const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};

/// Hands the engine a transport that lives longer than it, as the portal does.
class Line final : public Transport {
public:
    explicit Line(Transport &far)
        : m_far(far)
    {
    }
    QCoro::Task<Result<HttpReply>> send(HttpRequest request) override { return m_far.send(std::move(request)); }
    void shutdown() override { }

private:
    Transport &m_far;
};

/// The whole client without a window: desks, engine, stores and sync against a simulated portal, in one thread. A test
/// calls begin() and end() around each of its functions; one that wants other people or another portal makes the world
/// itself, by makeWorld(), signInBefore() and start().
class DesksFixture {
protected:
    void makeWorld()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
    }
    void begin()
    {
        makeWorld();
        for (const QString &name : {u"Ann"_s, u"Ben"_s, u"Cleo"_s})
            m_portal->addMember(u"m-"_s + name, name, SimulatedPortal::grantOf({u"view_domains"_s}));
        signInBefore();
        start();
    }
    void end()
    {
        stop();
        m_portal.reset();
    }

    const Services &services() { return m_desks->services(); }
    Directory &directory() { return *services().directory; }

    /// What a sign-in before this start left behind.
    void signInBefore(const QByteArray &document = SimulatedPortal::portalDocument(u"epoch-1"_s))
    {
        PlanFile file;
        QVERIFY(file.open(m_folder->path(), m_clock->now()));
        RegistryStore registry(file.database());
        const StoredPortal portal{account.portal, QUrl(u"https://portal.example"_s), document, 0ms, false};
        QVERIFY(registry.keep(portal));
        StoredIdentity identity;
        identity.id = account.identity;
        identity.portal = account.portal;
        identity.remoteId = u"me"_s;
        identity.email = u"me@example.org"_s;
        identity.isTokenStored = true;
        QVERIFY(registry.keep(identity));
    }
    Engine::Parts partsWith(Randomness &chance)
    {
        return {m_folder->path(), m_folder->filePath(u"sample"_s), *m_clock, chance,
            [this] { return std::make_unique<Line>(m_between != nullptr ? *m_between : *m_portal); },
            [this]() -> std::unique_ptr<KeyStore> {
                if (m_makeKeyStore)
                    return m_makeKeyStore();
                auto store = std::make_unique<FakeKeyStore>();
                store->secrets.insert(Session::keyStoreEntry(account.identity), "refresh");
                return store;
            }};
    }
    void start()
    {
        m_engine = std::make_unique<Engine>(partsWith(m_chance));
        m_desks = std::make_unique<Desks>(*m_engine, m_browser);
        QSignalSpy started(m_engine.get(), &Engine::started);
        m_engine->start();
        QVERIFY(started.wait());
    }
    void stop()
    {
        if (!m_engine)
            return;
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        m_engine->shutdown();
        QVERIFY(stopped.wait());
        m_desks.reset();
    }
    void openAccount()
    {
        directory().open(account);
        QTRY_VERIFY(directory().members(account) && directory().members(account)->size() > 0);
        QTRY_COMPARE(directory().accounts().size(), 1);
    }
    static ChangeId valueOf(Answer<ChangeId> *answer)
    {
        ChangeId id;
        QSignalSpy spy(answer, &Request::finished);
        QObject::connect(answer, &Request::finished, answer,
            [&id, answer] { id = answer->isDone() ? answer->value() : ChangeId(); });
        return spy.wait() ? id : ChangeId();
    }
    static bool succeeds(Request *request)
    {
        bool done = false;
        QSignalSpy spy(request, &Request::finished);
        QObject::connect(request, &Request::finished, request, [&done, request] { done = request->isDone(); });
        return spy.wait() && done;
    }
    static Error::Code errorOf(Request *request)
    {
        Error::Code code = Error::Code::StoreNewer;
        QSignalSpy spy(request, &Request::finished);
        QObject::connect(request, &Request::finished, request, [&code, request] { code = request->error().code; });
        return spy.wait() ? code : Error::Code::TimedOut;
    }
    Change changeOf(const ChangeId &id)
    {
        const QList<Change> changes = services().plan->changes();
        for (const Change &change : changes) {
            if (change.id == id)
                return change;
        }
        return {};
    }
    ChangeState stateOf(const ChangeId &id) { return changeOf(id).state; }
    PendingMark pendingOf(const QString &member)
    {
        const auto table = directory().members(account);
        const auto row = table->rowOf(MemberId{member});
        return row ? table->member(*row).pending : PendingMark::NeedsAttention;
    }
    QStringList cacheFiles() { return QDir(m_folder->path()).entryList({u"cache-*"_s}); }

    bool m_hasBrowser = false;
    QList<QUrl> m_opened;
    const Desks::OpenBrowser m_browser = [this](const QUrl &page) {
        m_opened.append(page);
        return m_hasBrowser;
    };
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    Transport *m_between = nullptr; ///< the test's own, which passes on to the portal what it does not answer itself
    std::function<std::unique_ptr<KeyStore>()> m_makeKeyStore; ///< empty: one that holds a token
    SeededRandomness m_chance;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
};

} // namespace gatehouse::test
