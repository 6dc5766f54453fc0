// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"

#include <QHash>
#include <QString>

#include <mutex>
#include <vector>

namespace portal {

/// Where an invitation tells whether an address has a sign-in, nobody may try out whole lists: so many wrong addresses
/// an hour and inviter, dry runs included. In memory, since a dry run leaves nothing in the store; each process counts
/// for itself. From any thread.
class ProbeLimit {
public:
    static constexpr int mostMisses = 30;

    [[nodiscard]] bool isReached(const QString &identity, Instant now);
    void noteMiss(const QString &identity, Instant now);

private:
    std::mutex m_guard;
    QHash<QString, std::vector<Instant>> m_misses;
};

} // namespace portal
