// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deferred_key_store.h"

#include "app/http/arrival.h"
#include "app/session/keychain_key_store.h"
#include "app/session/memory_key_store.h"

namespace gatehouse {

struct DeferredKeyStore::Choice {
    QString service;
    Randomness *randomness;
    std::function<void()> changed;
    std::unique_ptr<KeyStore> chosen;
    std::unique_ptr<KeyStore> instead; ///< memory, once the chosen one turned out not to be there
    std::shared_ptr<Arrival<bool>> isChosen;

    [[nodiscard]] KeyStore *current() const { return instead ? instead.get() : chosen.get(); }
    void tell() const
    {
        if (changed && !current()->isLasting())
            changed();
    }
};

DeferredKeyStore::DeferredKeyStore(QString service, Randomness &randomness)
    : m_choice(std::make_shared<Choice>())
{
    m_choice->service = std::move(service);
    m_choice->randomness = &randomness;
}

DeferredKeyStore::~DeferredKeyStore()
{
    m_choice->changed = {};
}

QCoro::Task<KeyStore *> DeferredKeyStore::choose(std::shared_ptr<Choice> choice, bool lastingWasUsed)
{
    if (!choice->isChosen) {
        choice->isChosen = std::make_shared<Arrival<bool>>();
        choice->chosen = co_await chooseKeyStore(choice->service, choice->randomness, lastingWasUsed);
        choice->isChosen->set(true);
        choice->tell();
    } else if (!choice->isChosen->isSet()) {
        const std::shared_ptr<Arrival<bool>> chosen = choice->isChosen;
        co_await *chosen;
    }
    co_return choice->current();
}

QCoro::Task<Result<QByteArray>> DeferredKeyStore::read(QString entry)
{
    const std::shared_ptr<Choice> choice = m_choice;
    KeyStore *const store = co_await choose(choice, true);
    Result<QByteArray> secret = co_await store->read(entry);
    co_return secret;
}

QCoro::Task<Result<void>> DeferredKeyStore::write(QString entry, QByteArray secret)
{
    const std::shared_ptr<Choice> choice = m_choice;
    KeyStore *const store = co_await choose(choice, false);
    Result<void> written = co_await store->write(entry, secret);
    if (!written && written.error().code == Error::Code::KeyStoreMissing && store->isLasting()) {
        // A desktop that had a key store in an earlier run and has none today.
        if (!choice->instead)
            choice->instead = std::make_unique<MemoryKeyStore>();
        choice->tell();
        written = co_await choice->instead->write(entry, secret);
    }
    co_return written;
}

QCoro::Task<Result<void>> DeferredKeyStore::remove(QString entry)
{
    const std::shared_ptr<Choice> choice = m_choice;
    KeyStore *const store = co_await choose(choice, true);
    Result<void> removed = co_await store->remove(entry);
    co_return removed;
}

bool DeferredKeyStore::isLasting() const
{
    const KeyStore *const store = m_choice->current();
    return !store || store->isLasting();
}

void DeferredKeyStore::notify(std::function<void()> isLastingChanged)
{
    m_choice->changed = std::move(isLastingChanged);
}

} // namespace gatehouse
