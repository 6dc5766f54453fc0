// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace gatehouse {

/// One thing the stores asked of the disk: a statement, a bulk step, a file made, moved or unlinked.
struct StoreAccess {
    QString what;
    bool needsRoom = true; ///< a full disk refuses it; reading and unlinking go on
};

/// Counts what the stores ask of the disk, and lets a test make the i-th thing fail: the oracle is that whatever fails,
/// nothing is half done afterwards. Production code hands in none.
struct StoreFaults {
    int operations = 0; ///< so far
    int failAt = -1; ///< the operation (counted from 0) that fails, once; -1: none
    bool isLast = false; ///< nothing works behind it either: the program was killed there
    bool isFull = false; ///< it fails because the disk is full, as does all behind it that needs room
    bool failed = false; ///< it has happened
    QList<StoreAccess> *journal = nullptr; ///< where each is written down, for a test that wants to know them
    std::function<void()> passing = {}; ///< called before each operation: where a test's program kills itself

    /// Why the operation that is about to happen shall fail; nothing: it shall not.
    [[nodiscard]] std::optional<Error::Code> strikes(const StoreAccess &access)
    {
        if (passing)
            passing();
        const bool isBehind = operations == failAt || (failAt >= 0 && operations > failAt && (isLast || isFull));
        const bool now = isBehind && (isLast || !isFull || access.needsRoom);
        ++operations;
        failed = failed || now;
        if (journal != nullptr)
            journal->append(access);
        if (!now)
            return std::nullopt;
        return isFull ? Error::Code::StoreFull : Error::Code::StoreFailed;
    }
};

} // namespace gatehouse
