// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/arrival.h"
#include "app/session/key_store.h"

#include <chrono>
#include <memory>

namespace gatehouse {

class Randomness;

/// The desktop's key store, tried when it is first needed: the question goes over D-Bus, and the start does not wait
/// for that. The first who writes finds out whether it works: an entry is written, read and removed again. Memory takes
/// its place for the rest of the run when there is none, or when it does not answer in time; should it answer later all
/// the same, what it stored is removed again. One that is there but locked stays in use, also while it waits for
/// somebody to unlock it: who writes is told KeyStoreLocked, and may ask for its condition() until it is open. Who
/// reads has stored something before and asks the desktop's at once, with its own, longer patience: nothing stands
/// still meanwhile. Engine thread.
class DeferredKeyStore final : public KeyStore {
public:
    DeferredKeyStore(std::shared_ptr<KeyStore> desktop, Randomness &randomness,
        std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~DeferredKeyStore() override;
    DeferredKeyStore(const DeferredKeyStore &) = delete;
    DeferredKeyStore &operator=(const DeferredKeyStore &) = delete;

    [[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString entry) override;
    [[nodiscard]] QCoro::Task<Condition> condition(QString entry) override;

    /// True until it is clear that this desktop has none that answers.
    [[nodiscard]] bool isLasting() const override;
    void notify(const std::function<void()> &isLastingChanged) override;

private:
    struct Choice;
    enum class Probe { Works, Locked, Useless }; ///< what the first write found out
    [[nodiscard]] static QCoro::Task<> probe(std::shared_ptr<Choice> choice);
    [[nodiscard]] static QCoro::Task<> judgeSilence(
        std::shared_ptr<Choice> choice, std::shared_ptr<Arrival<Probe>> probed, QString entry);
    [[nodiscard]] static QCoro::Task<Result<void>> writeInTime(
        std::shared_ptr<Choice> choice, QString entry, QByteArray secret);

    std::shared_ptr<Choice> m_choice; ///< shared with the coroutines under way, which may outlive us
};

} // namespace gatehouse
