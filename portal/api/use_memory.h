// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/account_uses.h"

#include <QHash>

#include <mutex>
#include <vector>

namespace portal {

/// Which uses were written down lately, so that reading stays reading: of one session in one account a use is written
/// at most once in five minutes. Thread-safe.
class UseMemory {
public:
    /// Those of `uses` that are to be written now; they count as written from here on.
    [[nodiscard]] std::vector<MemberUse> due(std::vector<MemberUse> uses, Instant now);

private:
    std::mutex m_mutex;
    QHash<QString, Instant> m_written;
};

} // namespace portal
