// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gatehouse {

/// Counts what the stores ask of the disk, and lets a test make the i-th thing fail: the oracle is that whatever fails,
/// nothing is half done afterwards. Production code hands in none.
struct StoreFaults {
    int operations = 0; ///< so far
    int failAt = -1; ///< the operation (counted from 0) that fails, once; -1: none
    bool isLast = false; ///< nothing works behind it either: the program was killed there
    bool failed = false; ///< it has happened

    /// True when the operation that is about to happen shall fail.
    [[nodiscard]] bool strikes()
    {
        const bool now = operations == failAt || (isLast && failed);
        ++operations;
        failed = failed || now;
        return now;
    }
};

} // namespace gatehouse
