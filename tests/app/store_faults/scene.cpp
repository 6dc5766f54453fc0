// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store_faults/scene.h"

#include "app/session/session.h"
#include "app/store/registry_store.h"
#include "models/error_sentence.h"
#include "tests/app/store_faults/stored_state.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::test {

namespace {

constexpr std::chrono::minutes patience{20}; ///< of virtual time: nothing may take longer
constexpr std::chrono::milliseconds moment{100}; ///< whether it has come is looked at that often

QStringList changesInMemory(const PlanBook &book)
{
    QStringList lines;
    for (const PlanRow &row : book.rows()) {
        const Change &change = row.change;
        lines.append(u"%1 %2 %3 %4 %5 %6"_s.arg(change.id.value)
                .arg(static_cast<int>(change.state))
                .arg(static_cast<int>(change.hold))
                .arg(row.key, change.reason)
                .arg(change.baseVersion));
    }
    return lines;
}

} // namespace

Scene::Scene(simulation::VirtualTime &time, QString folder)
    : m_time(time)
    , m_folder(std::move(folder))
    , m_clock(time)
    , m_portal(m_clock)
{
    const auto kept = m_secrets.write(Session::keyStoreEntry(account.identity), "refresh");
    Q_UNUSED(kept) // at once
    m_portal.addMember(u"m-me"_s, u"Me"_s, SimulatedPortal::grantOfAll());
    for (const QString &name : {u"Ann"_s, u"Ben"_s, u"Cleo"_s})
        m_portal.addMember(u"m-"_s + name, name, SimulatedPortal::grantOf({u"view_domains"_s}));
}

Scene::~Scene()
{
    if (m_program)
        end();
}

std::optional<ChangeState> Scene::stateOf(const QString &change)
{
    const PlanRow *const row = rowOf(change);
    return row == nullptr ? std::nullopt : std::optional(row->change.state);
}

void Scene::violated(const QString &what)
{
    m_violations.append(what);
}

void Scene::signInBefore()
{
    PlanFile file;
    Result<void> done = file.open(m_folder, m_clock.now());
    RegistryStore registry(file.database());
    const StoredPortal portal{account.portal, QUrl(u"https://portal.example"_s),
        SimulatedPortal::portalDocument(m_portal.dataEpoch), 0ms, false};
    StoredIdentity identity;
    identity.id = account.identity;
    identity.portal = account.portal;
    identity.remoteId = u"me"_s;
    identity.email = u"me@example.org"_s;
    identity.isTokenStored = true;
    if (done)
        done = registry.keep(portal);
    if (done)
        done = registry.keep(identity);
    if (!done)
        violated(u"nobody could sign in: "_s + done.error().detail);
}

bool Scene::opened()
{
    m_program = std::make_unique<Program>(
        Program::Parts{m_folder, m_clock, m_chance, m_secrets, m_portal, m_faults, [this](const Error &error) {
                           tell(error);
                       }});
    const auto done = m_program->open();
    if (!done) {
        tell(done.error());
        end();
    }
    return done.has_value();
}

void Scene::start()
{
    constexpr int mostStarts = 3;
    for (int tries = 0; tries < mostStarts; ++tries) {
        if (opened()) {
            checkPromises();
            if (m_looks)
                look();
            return;
        }
        recover();
    }
    violated(u"the program does not start any more"_s);
    qFatal("%s", qUtf8Printable(m_violations.join(u'\n')));
}

void Scene::end()
{
    m_program->shutdown();
    const auto deadline = m_time.now() + patience;
    while (!m_program->isIdle() && m_time.now() < deadline)
        static_cast<void>(m_time.step(m_time.now() + moment));
    if (!m_program->isIdle())
        qFatal("a program that was ended goes on");
    m_program.reset();
    simulation::VirtualTime::settle();
}

void Scene::restart()
{
    checkMemory(u"before the end"_s);
    end();
    start();
}

void Scene::look()
{
    m_looks = true;
    m_program->identities().open(account);
}

void Scene::startAndFetch()
{
    start();
    look();
    rest(u"fetch the account"_s, [this] { return m_program->syncState().phase == SyncState::Phase::UpToDate; });
}

void Scene::tell(const Error &error)
{
    const bool isStores = error.code == Error::Code::StoreFailed || error.code == Error::Code::StoreFull;
    if (!isStores)
        return;
    if (!m_faults.failed)
        return violated(u"told of a failure that there was not: "_s + error.detail);
    const auto code = m_trouble == Trouble::FullUntilFreed ? Error::Code::StoreFull : Error::Code::StoreFailed;
    if (error.code != code)
        violated(u"the failure was told as another: "_s + error.detail);
    m_isTold = true;
}

void Scene::recover()
{
    if (m_isRecovered || !m_faults.failed)
        return;
    m_isRecovered = true;
    if (m_trouble == Trouble::FullUntilFreed)
        m_faults.failAt = -1;
    if (m_trouble == Trouble::OnceThenRestart && m_program)
        restart();
}

void Scene::act(const QString &what, const Step &step)
{
    constexpr int mostTries = 3;
    for (int tries = 0; tries < mostTries; ++tries) {
        const QStringList before = storedPlan(m_folder);
        const bool wasTold = m_isTold;
        const bool wasStruck = m_faults.failed;
        const Result<void> done = step(*m_program);
        checkMemory(u"after: "_s + what);
        if (done) {
            if (!wasStruck && m_faults.failed && !m_isTold && !isExcused())
                violated(u"told as done, though something failed: "_s + what);
            return;
        }
        tell(done.error());
        if (!m_isTold) {
            violated(u"%1 failed: %2"_s.arg(what, done.error().detail));
            return;
        }
        if (storedPlan(m_folder) != before)
            violated(u"told as failed, and half done: "_s + what);
        // A person tries a second time before looking for room.
        if (wasTold || m_trouble != Trouble::FullUntilFreed)
            recover();
    }
    violated(u"it fails for ever: "_s + what);
}

void Scene::stage(const QString &id, const Edit &edit, qint64 baseVersion, const QString &after)
{
    act(u"stage "_s + id, [&](Program &program) -> Result<void> {
        Change change;
        change.id = ChangeId{id};
        change.account = account;
        change.actor = u"me@example.org"_s;
        change.baseVersion = baseVersion;
        change.edit = edit;
        if (!after.isEmpty())
            change.dependsOn = ChangeId{after};
        const auto staged = program.book().stage(change);
        return staged ? Result<void>() : tl::unexpected(staged.error());
    });
    m_promised.append(ChangeId{id});
}

void Scene::pass(std::chrono::milliseconds time)
{
    const auto end = m_time.now() + time;
    while (m_time.step(end)) { }
}

void Scene::rest(const QString &what, const std::function<bool()> &reached)
{
    constexpr auto longUnheard = 90s; // then somebody looks at it, or the end will tell that nobody heard of it
    const auto deadline = m_time.now() + patience;
    std::optional<std::chrono::milliseconds> struckAt;
    while (m_time.now() < deadline) {
        if (m_faults.failed && !m_isRecovered) {
            struckAt = struckAt.value_or(m_time.now());
            if (m_isTold || m_time.now() - *struckAt > longUnheard)
                recover();
        }
        if (reached() && m_program->isIdle())
            return;
        static_cast<void>(m_time.step(m_time.now() + moment));
    }
    const SyncState &state = m_program->syncState();
    violated(u"no end of: %1 (phase %2, %3)"_s.arg(what)
            .arg(static_cast<int>(state.phase))
            .arg(state.error ? state.error->detail : u"no error"_s));
}

void Scene::arm(Trouble trouble, int access)
{
    m_trouble = trouble;
    m_armed = access;
    m_journal.clear();
    m_faults = {};
    m_faults.journal = &m_journal;
    m_faults.failAt = trouble == Trouble::None ? -1 : access;
    m_faults.isFull = trouble == Trouble::FullUntilFreed;
}

QString Scene::struckAccess() const
{
    for (qsizetype i = std::max(m_armed, 0); i < m_journal.size(); ++i) {
        if (m_trouble != Trouble::FullUntilFreed || m_journal.at(i).needsRoom)
            return m_journal.at(i).what;
    }
    return {};
}

bool Scene::isExcused() const
{
    // Only a chance to make the file smaller is lost.
    return struckAccess().contains("freelist_count"_L1);
}

void Scene::checkPromises()
{
    for (const ChangeId &id : std::as_const(m_promised)) {
        if (m_program->book().find(id) == nullptr)
            violated(u"what was told as kept is lost: "_s + id.value);
    }
    for (const PlanRow &row : m_program->book().rows()) {
        const Change &change = row.change;
        const bool isYes = change.state == ChangeState::Acknowledged || change.state == ChangeState::Done;
        const bool isBelieved = change.error && change.error->problem == alreadyGoneProblem;
        if (isYes && !isBelieved && !m_portal.hasDone(row.key.toLatin1()))
            violated(u"taken for done, and the portal never did it: "_s + change.id.value);
        if (change.state == ChangeState::TakenBack && m_portal.hasDone(row.key.toLatin1()))
            violated(u"taken back, and the portal did it: "_s + change.id.value);
    }
}

void Scene::checkMemory(const QString &when)
{
    if (changesInMemory(m_program->book()) != storedChanges(m_folder))
        violated(u"the plan in memory is not the one in the file, "_s + when);
}

QStringList Scene::inTheEnd()
{
    const bool isHeard = m_isTold || !m_faults.failed || isExcused();
    if (!isHeard)
        violated(u"nobody heard of it"_s);
    m_faults.failAt = -1;
    m_isRecovered = true;
    restart();
    constexpr auto severalTurns = 6s;
    pass(severalTurns);
    checkMemory(u"in the end"_s);
    checkPromises();
    const QStringList shown = m_program->shown();
    end();
    QStringList effects = m_portal.effects();
    effects.sort();
    return storedInTheEnd(m_folder) + effects + shown;
}

} // namespace gatehouse::test
