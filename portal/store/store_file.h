// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/problem.h"

#include <QString>

namespace portal {

/// Makes the folder (0700) and the file (0600) when they are missing, and refuses what others could read or put there:
/// a symbolic link, a foreign owner, wider modes (R71, R99).
[[nodiscard]] Result<void> prepareStoreFile(const QString &path);

/// The lock beside the database file: held for the life of the object, freed by the system when the program dies.
class StoreLock {
public:
    /// Refused with `store_in_use` when another program holds it.
    [[nodiscard]] static Result<StoreLock> take(const QString &databasePath);

    StoreLock(StoreLock &&other) noexcept;
    StoreLock &operator=(StoreLock &&other) noexcept;
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;
    ~StoreLock();

private:
    explicit StoreLock(int descriptor);
    int m_descriptor = -1;
};

} // namespace portal
