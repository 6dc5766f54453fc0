// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

#include <QHash>

namespace gatehouse::simulation {

/// A desktop's key store that always answers, and outlives the client's crashes.
class KeptSecrets final : public KeyStore {
public:
    [[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry) override
    {
        const auto found = m_secrets.constFind(entry);
        if (found == m_secrets.constEnd())
            co_return fail(Error::Code::NotFound, QStringLiteral("no such entry"));
        Result<QByteArray> secret = *found;
        co_return secret;
    }
    [[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override
    {
        m_secrets.insert(entry, secret);
        co_return Result<void>();
    }
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString entry) override
    {
        m_secrets.remove(entry);
        co_return Result<void>();
    }
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace gatehouse::simulation
