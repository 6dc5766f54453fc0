// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/service_rate.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<void> ServiceRate::take(const QString &service, Instant now)
{
    const std::scoped_lock guard(m_mutex);
    const double full = m_figures.burst;
    auto found = m_buckets.find(service);
    if (found == m_buckets.end()) {
        found = m_buckets.insert(service, {full, now});
    }
    Bucket &bucket = *found;
    const auto passed = std::chrono::duration<double>(now - bucket.at).count();
    bucket.left = std::min(full, bucket.left + std::max(passed, 0.0) * m_figures.perSecond);
    bucket.at = now;
    if (bucket.left < 1) {
        return tl::unexpected<Problem>(Problem{429, u"rate_limited"_s, u"This service asks too often."_s, {}, 1});
    }
    bucket.left -= 1;
    return {};
}

} // namespace portal
