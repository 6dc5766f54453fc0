// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/store/transaction.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace portal {

/// The portal's database. Readers have some connections among them; writers take turns on one of their own, those
/// that wait share a commit, and only who has the turn checkpoints (M16). Calls block: never from the I/O thread.
class Database {
public:
    /// `sqlite:///path/portal.db` (file made 0600). Takes the lock beside the file, so that a second portal on it is
    /// refused; runs the missing migrations; refuses a file from a newer program untouched (R99).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QUrl &url);

    virtual ~Database() = default;

    /// Runs `look` in a transaction that sees one state and can't write.
    [[nodiscard]] virtual Result<void> read(const std::function<Result<void>(Transaction &)> &look) = 0;

    /// Runs `change` alone among writers, perhaps on another thread that writes; commits when it returns a value, rolls
    /// back on a Problem or when any statement failed. Returns when that is on the disk.
    [[nodiscard]] virtual Result<void> write(const std::function<Result<void>(Transaction &)> &change) = 0;
};

} // namespace portal
