// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

#include <QHash>

namespace gatehouse {

/// Keeps secrets for the run, where the desktop has no key store. Nothing reaches a disk. Engine thread.
class MemoryKeyStore final : public KeyStore {
public:
    [[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString entry) override;
    [[nodiscard]] bool isLasting() const override { return false; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace gatehouse
