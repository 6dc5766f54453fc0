// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deferred_key_store.h"

#include "app/http/arrival.h"
#include "app/session/memory_key_store.h"
#include "models/randomness.h"

#include <QScopeGuard>
#include <QTimer>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

using Done = Arrival<Result<void>>;

/// One after the other: what comes too late is removed again, which must not hit what was written meanwhile.
QCoro::Task<> deliver(std::shared_ptr<KeyStore> store, QString entry, QByteArray secret, std::shared_ptr<Done> done,
    std::shared_ptr<Arrival<bool>> before, std::shared_ptr<Arrival<bool>> over)
{
    const auto isOver = qScopeGuard([over] { over->set(true); });
    if (before)
        static_cast<void>(co_await *before);
    if (done->isSet())
        co_return; // nobody waits for it any more
    const Result<void> written = co_await store->write(entry, secret);
    if (!done->isSet()) {
        done->set(written);
    } else if (written) {
        // Too late: nobody counts on it any more, and nobody would ever remove it.
        const Result<void> removed = co_await store->remove(entry);
        Q_UNUSED(removed)
    }
}

QCoro::Task<KeyStore::Condition> openAtOnce()
{
    co_return KeyStore::Condition::Open;
}

QCoro::Task<> deliverRemoval(std::shared_ptr<KeyStore> store, QString entry, std::shared_ptr<Done> done)
{
    const Result<void> removed = co_await store->remove(entry);
    done->set(removed);
}

} // namespace

struct DeferredKeyStore::Choice {
    std::shared_ptr<KeyStore> desktop;
    Randomness *randomness = nullptr;
    std::chrono::milliseconds patience{0};
    std::function<void()> changed;
    std::unique_ptr<MemoryKeyStore> memory; ///< once the desktop's turned out not to be there
    std::shared_ptr<Arrival<Probe>> probed;
    std::shared_ptr<Arrival<bool>> writing; ///< the last write, over or not
    bool mayHoldSome = false; ///< the desktop's does not answer; it may hold tokens all the same
    QObject timers; ///< ours only: nothing of us runs out after we are gone

    void limit(const std::shared_ptr<Done> &done)
    {
        QTimer::singleShot(
            patience, &timers, [done] { done->set(fail(Error::Code::TimedOut, u"the key store gave no answer"_s)); });
    }
    void giveUp()
    {
        mayHoldSome = true;
        useMemory();
    }
    void useMemory()
    {
        if (memory)
            return;
        memory = std::make_unique<MemoryKeyStore>();
        if (changed)
            changed();
    }
};

DeferredKeyStore::DeferredKeyStore(
    std::shared_ptr<KeyStore> desktop, Randomness &randomness, std::chrono::milliseconds patience)
    : m_choice(std::make_shared<Choice>())
{
    m_choice->desktop = std::move(desktop);
    m_choice->randomness = &randomness;
    m_choice->patience = patience;
}

DeferredKeyStore::~DeferredKeyStore()
{
    m_choice->changed = {};
}

QCoro::Task<Result<void>> DeferredKeyStore::writeInTime(
    std::shared_ptr<Choice> choice, QString entry, QByteArray secret)
{
    const auto done = std::make_shared<Done>();
    choice->limit(done);
    const auto before = std::exchange(choice->writing, std::make_shared<Arrival<bool>>());
    static_cast<void>(deliver(choice->desktop, entry, secret, done, before, choice->writing));
    Result<void> written = co_await *done;
    if (!written && written.error().code == Error::Code::TimedOut) {
        const Condition condition = co_await choice->desktop->condition(entry);
        if (condition == Condition::Locked)
            written = fail(Error::Code::KeyStoreLocked, written.error().detail);
        else
            choice->giveUp();
    } else if (!written && written.error().code == Error::Code::KeyStoreMissing) {
        choice->giveUp(); // it worked before, and may hold what it was given then
    }
    co_return written;
}

QCoro::Task<> DeferredKeyStore::probe(std::shared_ptr<Choice> choice)
{
    const std::shared_ptr<Arrival<Probe>> probed = choice->probed;
    const QString entry = u"probe/"_s + choice->randomness->uuid();
    QTimer::singleShot(choice->patience, &choice->timers, [probed, entry, waiting = std::weak_ptr(choice)] {
        if (const auto kept = waiting.lock(); kept && !probed->isSet())
            static_cast<void>(judgeSilence(kept, probed, entry));
    });
    const QByteArray secret = choice->randomness->bytes(16).toHex();
    const Result<void> written = co_await choice->desktop->write(entry, secret);
    bool works = false;
    if (written) {
        const Result<QByteArray> read = co_await choice->desktop->read(entry);
        const Result<void> removed = co_await choice->desktop->remove(entry);
        works = read && *read == secret && removed;
    }
    if (probed->isSet())
        co_return; // too late, and nothing of it is left
    if (works) {
        probed->set(Probe::Works);
    } else if (!written && written.error().code == Error::Code::KeyStoreLocked) {
        probed->set(Probe::Locked);
    } else {
        choice->useMemory();
        probed->set(Probe::Useless);
    }
}

QCoro::Task<> DeferredKeyStore::judgeSilence(
    std::shared_ptr<Choice> choice, std::shared_ptr<Arrival<Probe>> probed, QString entry)
{
    const Condition condition = co_await choice->desktop->condition(entry);
    if (probed->isSet())
        co_return;
    if (condition != Condition::Locked)
        choice->giveUp();
    probed->set(condition == Condition::Locked ? Probe::Locked : Probe::Useless);
}

QCoro::Task<Result<QByteArray>> DeferredKeyStore::read(QString entry)
{
    const std::shared_ptr<Choice> choice = m_choice;
    if (choice->memory) {
        Result<QByteArray> kept = co_await choice->memory->read(entry);
        if (kept || !choice->mayHoldSome)
            co_return kept;
    }
    Result<QByteArray> secret = co_await choice->desktop->read(entry);
    co_return secret;
}

QCoro::Task<Result<void>> DeferredKeyStore::write(QString entry, QByteArray secret)
{
    const std::shared_ptr<Choice> choice = m_choice;
    if (!choice->probed) {
        choice->probed = std::make_shared<Arrival<Probe>>();
        static_cast<void>(probe(choice));
    }
    const std::shared_ptr<Arrival<Probe>> probed = choice->probed;
    const Probe found = co_await *probed;
    if (found == Probe::Locked) {
        // Whoever refused to unlock it just now is not asked a second time; the next who writes tries again.
        if (choice->probed == probed)
            choice->probed.reset();
        co_return fail(Error::Code::KeyStoreLocked, u"the key store is locked"_s);
    }
    if (!choice->memory) {
        const Result<void> written = co_await writeInTime(choice, entry, secret);
        if (written || !choice->memory)
            co_return written;
    }
    Result<void> kept = co_await choice->memory->write(entry, secret);
    co_return kept;
}

QCoro::Task<Result<void>> DeferredKeyStore::remove(QString entry)
{
    const std::shared_ptr<Choice> choice = m_choice;
    const auto done = std::make_shared<Done>();
    if (choice->memory) {
        const Result<void> forgotten = co_await choice->memory->remove(entry);
        if (choice->mayHoldSome) // it may rest there from an earlier run; nobody waits for that
            static_cast<void>(deliverRemoval(choice->desktop, entry, done));
        co_return forgotten;
    }
    choice->limit(done);
    static_cast<void>(deliverRemoval(choice->desktop, entry, done));
    Result<void> removed = co_await *done;
    if (!removed && removed.error().code == Error::Code::TimedOut)
        removed = fail(Error::Code::KeyStoreLocked, removed.error().detail);
    co_return removed;
}

QCoro::Task<KeyStore::Condition> DeferredKeyStore::condition(QString entry)
{
    if (m_choice->memory && !m_choice->mayHoldSome)
        return openAtOnce();
    return m_choice->desktop->condition(entry);
}

bool DeferredKeyStore::isLasting() const
{
    return !m_choice->memory;
}

void DeferredKeyStore::notify(const std::function<void()> &isLastingChanged)
{
    m_choice->changed = isLastingChanged;
}

} // namespace gatehouse
