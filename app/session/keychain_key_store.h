// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

#include <memory>

namespace gatehouse {

class Randomness;

/// The desktop's key store through QtKeychain: the secret service on Linux. Never falls back to a file (R70). Engine
/// thread.
class KeychainKeyStore final : public KeyStore {
public:
    /// `service` is the name under which all entries stand.
    explicit KeychainKeyStore(QString service);

    [[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString entry) override;
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    QString m_service;
};

/// The key store this desktop has: the keychain when an entry written, read and removed again proves that it works, or
/// when it is there but locked; memory when there is none. With `lastingWasUsed` (tokens rest in the keychain since an
/// earlier run) it is the keychain in any case: at log-in its service may start after us, and sessions try again.
[[nodiscard]] QCoro::Task<std::unique_ptr<KeyStore>> chooseKeyStore(
    QString service, Randomness *randomness, bool lastingWasUsed);

} // namespace gatehouse
