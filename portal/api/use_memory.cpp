// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/use_memory.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::minutes pause{5};
/// Some megabytes; whoever is forgotten is merely written once more.
constexpr qsizetype mostKept = 50'000;

QString keyOf(const MemberUse &use)
{
    return use.session + u'/' + use.account + u'/' + QString::number(use.version)
        + (use.isRefused ? u"/refused"_s : QString());
}

} // namespace

std::vector<MemberUse> UseMemory::due(std::vector<MemberUse> uses, Instant now)
{
    const std::scoped_lock guard(m_mutex);
    if (m_written.size() > mostKept) {
        m_written.clear();
    }
    std::erase_if(uses, [&](const MemberUse &use) {
        const auto written = m_written.constFind(keyOf(use));
        return written != m_written.constEnd() && now - *written < pause;
    });
    for (const MemberUse &use : uses) {
        m_written.insert(keyOf(use), now);
    }
    return uses;
}

} // namespace portal
