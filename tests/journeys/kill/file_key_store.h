// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"
#include "tests/journeys/kill/boundaries.h"

namespace gatehouse::killed {

/// Stands for the desktop's key store, a process of its own, which outlives the client: a file for each entry, replaced
/// whole or not at all. What is in it is worth nothing but to the portal of one test.
class FileKeyStore final : public KeyStore {
public:
    /// Nothing is read or written while it `isLocked`.
    FileKeyStore(QString folder, bool isLocked, Boundaries &boundaries);

    [[nodiscard]] QCoro::Task<Result<QByteArray>> read(QString entry) override;
    [[nodiscard]] QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override;
    [[nodiscard]] QCoro::Task<Result<void>> remove(QString entry) override;
    [[nodiscard]] bool isLasting() const override { return true; }

private:
    [[nodiscard]] QString pathOf(const QString &entry) const;

    QString m_folder;
    bool m_isLocked;
    Boundaries &m_boundaries;
};

} // namespace gatehouse::killed
