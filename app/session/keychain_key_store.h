// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

#include <chrono>

namespace gatehouse {

/// The desktop's key store through QtKeychain: the secret service on Linux. Never falls back to a file (R70). Engine
/// thread.
class KeychainKeyStore final : public KeyStore {
public:
    /// `service` is the name under which all entries stand. The desktop may ask the person to unlock the store; who
    /// reads is told after `patience` that it is locked, or missing when it does not even say that. Writers and
    /// removers wait as long as it takes, since what they asked for may still happen: DeferredKeyStore gives them their
    /// deadline.
    explicit KeychainKeyStore(QString service, std::chrono::milliseconds patience = std::chrono::seconds(30));

    [[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString entry) override;
    [[nodiscard]] QCoro::Task<Condition> condition(QString entry) override;
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    QString m_service;
    std::chrono::milliseconds m_patience;
};

} // namespace gatehouse
