// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

#include <memory>

namespace gatehouse {

class Randomness;

/// The desktop's key store, looked for when it is first needed: the question goes over D-Bus, and the start does not
/// wait for that. Who reads has stored something before and gets the keychain; the first who writes finds out whether
/// there is one, and memory takes its place when there is none. Engine thread.
class DeferredKeyStore final : public KeyStore {
public:
    DeferredKeyStore(QString service, Randomness &randomness);
    ~DeferredKeyStore() override;
    DeferredKeyStore(const DeferredKeyStore &) = delete;
    DeferredKeyStore &operator=(const DeferredKeyStore &) = delete;

    [[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString entry) override;

    /// True until it is clear that this desktop has none.
    [[nodiscard]] bool isLasting() const override;
    void notify(std::function<void()> isLastingChanged) override;

private:
    struct Choice;
    [[nodiscard]] static QCoro::Task<KeyStore *> choose(std::shared_ptr<Choice> choice, bool lastingWasUsed);

    std::shared_ptr<Choice> m_choice; ///< shared with the coroutines under way, which may outlive us
};

} // namespace gatehouse
