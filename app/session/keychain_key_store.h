// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

namespace gatehouse {

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

} // namespace gatehouse
