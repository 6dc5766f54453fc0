// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "app/engine_rooms.h"
#include "app/http/cancellation.h"
#include "app/sync/plan_exchange.h"
#include "models/clock.h"

#include <QNetworkInformation>
#include <QThread>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr std::chrono::milliseconds idleCheck{5};

/// RFC 9110, 12.5.4: what no translation has comes in English.
QByteArray acceptLanguage(const QString &language)
{
    return language == "en"_L1 ? QByteArray("en") : language.toLatin1() + ", en;q=0.5";
}

template <class T>
void refuse(const std::function<void(Result<T>)> &reply)
{
    reply(fail(Error::Code::Cancelled, u"the engine is not running"_s));
}

void pass(const Result<void> &result, const Engine::Reply<Nothing> &reply)
{
    if (result)
        reply(Nothing{});
    else
        reply(tl::unexpected(result.error()));
}

} // namespace

Engine::Engine(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
{
}

Engine::~Engine()
{
    Q_ASSERT_X(!m_rooms, "Engine", "shut it down and wait for stopped() first");
}

void Engine::start()
{
    QMetaObject::invokeMethod(this, &Engine::begin, Qt::QueuedConnection);
}

void Engine::shutdown()
{
    QMetaObject::invokeMethod(this, &Engine::end, Qt::QueuedConnection);
}

void Engine::speak(const QString &language)
{
    QMetaObject::invokeMethod(this, [this, language] { say(language); }, Qt::QueuedConnection);
}

void Engine::say(const QString &language)
{
    m_parts.language = language;
    if (!m_rooms || m_isEnding)
        return;
    m_rooms->transport->speak(acceptLanguage(language));
    m_rooms->entrance.speak(language);
    m_rooms->identities.speak(language);
}

void Engine::begin()
{
    if (m_rooms || m_isEnding)
        return;
    m_rooms = std::make_unique<Rooms>(m_parts);
    m_rooms->transport->speak(acceptLanguage(m_parts.language));
    Q_EMIT keyStoreKnown(m_rooms->keyStore->isLasting());
    m_rooms->keyStore->notify([this] {
        Q_EMIT keyStoreKnown(m_rooms->keyStore->isLasting());
        Q_EMIT identitiesChanged(m_rooms->identities.identities());
    });
    listen();
    if (auto built = build(); !built) {
        m_rooms.reset();
        Q_EMIT startFailed(built.error());
        return;
    }
    watchNetwork();
    Q_EMIT started();
}

Result<void> Engine::build()
{
    if (auto opened = m_rooms->file.open(m_parts.folder, m_parts.clock.now()); !opened)
        return opened;
    if (!m_rooms->file.damagedCopy().isEmpty())
        Q_EMIT planSalvaged(m_rooms->file.damagedCopy());
    if (auto loaded = m_rooms->store.load(); !loaded)
        return loaded;
    tellPlan();
    tellDrafts();
    if (auto loaded = m_rooms->identities.load(); !loaded)
        return loaded;
    Q_EMIT portalsChanged(m_rooms->identities.portals(), {});
    tellLists();
    if (m_rooms->identities.embeddedPort() != 0) {
        const auto nobodyStops = std::make_shared<Cancellation>();
        m_rooms->entrance.trySample(nobodyStops, [](const Result<IdentityId> &back) {
            if (!back)
                qInfo("the sample portal did not come back: %s", qUtf8Printable(back.error().detail));
        });
    }
    return {};
}

void Engine::watchNetwork()
{
    // Without a backend (a minimal desktop) the pauses between tries do the same, later.
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            if (m_rooms && !m_isEnding && reachability == QNetworkInformation::Reachability::Online)
                m_rooms->identities.syncNow();
        });
}

void Engine::end()
{
    if (m_isEnding) {
        if (!m_rooms)
            Q_EMIT stopped(); // whoever asks late hears it, too
        return;
    }
    m_isEnding = true;
    if (m_rooms) {
        m_rooms->pace.stop();
        m_rooms->sending.stop();
        m_rooms->identities.shutdown();
        m_rooms->entrance.shutdown();
        m_rooms->transport->shutdown();
    }
    finishWhenIdle();
}

void Engine::finishWhenIdle()
{
    if (m_rooms && !(m_rooms->identities.isIdle() && m_rooms->entrance.isIdle())) {
        QTimer::singleShot(idleCheck, this, &Engine::finishWhenIdle);
        return;
    }
    m_rooms.reset();
    Q_EMIT stopped();
}

void Engine::stage(const Change &change, const Reply<ChangeId> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    reply(m_rooms->book.stage(change));
}

void Engine::undo(const ChangeId &change, const Reply<Nothing> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    const PlanRow *const row = m_rooms->book.find(change);
    const PortalDocument *const portal =
        row == nullptr ? nullptr : m_rooms->identities.portal(row->change.account.portal);
    pass(m_rooms->book.undo(change, portal == nullptr ? std::chrono::seconds(0) : portal->description.restoreGrace),
        reply);
}

void Engine::retry(const ChangeId &change, const Reply<Nothing> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    pass(m_rooms->book.retry(change, m_rooms->identities.presentVersion(change)), reply);
}

void Engine::discard(const ChangeId &change, const Reply<Nothing> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    pass(m_rooms->book.discard(change), reply);
}

void Engine::revise(const std::function<Result<void>(PlanBook &)> &revision, const Reply<Nothing> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    pass(revision(m_rooms->book), reply);
}

void Engine::tryOut(const std::shared_ptr<Cancellation> &stop, const std::function<void(int done, int all)> &progress,
    const Reply<QHash<ChangeId, Trial>> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    m_rooms->identities.tryOut({stop, progress, reply});
}

void Engine::openPlan(const QString &path, const IdentityId &asked, const Reply<OpenedPlan> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    reply(openedPlan(path, asked, m_rooms->identities));
}

void Engine::sendNow(const Reply<Nothing> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    if (auto hurried = m_rooms->book.endUndoTimes(); !hurried)
        return pass(hurried, reply);
    m_rooms->identities.sendNow();
    replyWhenSent(reply);
}

void Engine::replyWhenSent(const Reply<Nothing> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    if (m_rooms->identities.isSending()) {
        QTimer::singleShot(idleCheck, this, [this, reply] { replyWhenSent(reply); });
        return;
    }
    tellNews(); // before the answer: whoever asked looks at the plan then
    reply(Nothing{});
}

void Engine::open(const AccountKey &account)
{
    if (m_rooms && !m_isEnding)
        m_rooms->identities.open(account);
}

void Engine::openConversation(const TicketKey &ticket)
{
    if (m_rooms && !m_isEnding)
        m_rooms->identities.openConversation(ticket);
}

void Engine::showActivity(const AccountKey &account, const ActivityFilter &filter, int question)
{
    if (m_rooms && !m_isEnding)
        m_rooms->identities.showActivity(account, filter, question);
}

void Engine::moreActivity()
{
    if (m_rooms && !m_isEnding)
        m_rooms->identities.moreActivity();
}

void Engine::refreshActivity()
{
    if (m_rooms && !m_isEnding)
        m_rooms->identities.refreshActivity();
}

void Engine::keepDraft(const KeptDraft &draft)
{
    if (!m_rooms)
        return;
    if (auto kept = m_rooms->drafts.keep(draft); !kept)
        Q_EMIT storeFailed(kept.error());
}

void Engine::attach(
    const TicketKey &ticket, const Attachment &file, const QByteArray &bytes, const Reply<Attachment> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    if (auto kept = m_rooms->files.add(ticket, file, bytes); !kept)
        return reply(tl::unexpected(kept.error()));
    reply(file);
}

void Engine::detach(const QString &file)
{
    if (!m_rooms)
        return;
    if (auto dropped = m_rooms->files.drop(file); !dropped)
        Q_EMIT storeFailed(dropped.error());
}

void Engine::download(const AccountKey &account, const Attachment &file, const Reply<QByteArray> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    const auto kept = m_rooms->files.content(file.id);
    if (kept && *kept)
        return reply(**kept);
    m_rooms->identities.download(account, file, reply);
}

void Engine::syncNow()
{
    if (m_rooms && !m_isEnding)
        m_rooms->identities.syncNow();
}

void Engine::lookUp(const QString &typed, const Reply<PortalDescription> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    m_rooms->entrance.lookUp(typed, reply);
}

void Engine::signIn(const PortalDescription &portal, const ShowPage &show, const std::shared_ptr<Cancellation> &stop,
    const Reply<IdentityId> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    m_rooms->entrance.signIn(portal, {}, show, stop, reply);
}

void Engine::signInAgain(const IdentityId &identity, const ShowPage &show, const std::shared_ptr<Cancellation> &stop,
    const Reply<IdentityId> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    const QList<Identity> identities = m_rooms->identities.identities();
    for (const Identity &each : identities) {
        const PortalDocument *const portal = m_rooms->identities.portal(each.portal);
        if (each.id == identity && portal != nullptr)
            return m_rooms->entrance.signIn(portal->description, each.email, show, stop, reply);
    }
    reply(fail(Error::Code::NotFound, u"no such identity"_s));
}

void Engine::trySample(const std::shared_ptr<Cancellation> &stop, const Reply<IdentityId> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    m_rooms->entrance.trySample(stop, reply);
}

void Engine::signOut(const IdentityId &identity, bool wipe, const Reply<Nothing> &reply)
{
    if (!m_rooms || m_isEnding)
        return refuse(reply);
    m_rooms->identities.signOut(identity, wipe, [reply](const Result<void> &done) { pass(done, reply); });
}

} // namespace gatehouse
