// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/probe_limit.h"

namespace portal {

namespace {

constexpr std::chrono::hours memory{1};

void forgetBefore(std::vector<Instant> &misses, Instant bound)
{
    std::erase_if(misses, [bound](Instant miss) { return miss <= bound; });
}

} // namespace

bool ProbeLimit::isReached(const QString &identity, Instant now)
{
    const std::scoped_lock guard(m_guard);
    const auto found = m_misses.find(identity);
    if (found == m_misses.end()) {
        return false;
    }
    forgetBefore(*found, now - memory);
    return found->size() >= mostMisses;
}

void ProbeLimit::noteMiss(const QString &identity, Instant now)
{
    const std::scoped_lock guard(m_guard);
    for (auto one = m_misses.begin(); one != m_misses.end();) {
        forgetBefore(*one, now - memory);
        one = one->empty() ? m_misses.erase(one) : ++one;
    }
    m_misses[identity].push_back(now);
}

} // namespace portal
