// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/problem.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace portal {

/// How often each service may ask: a bucket of questions that refills by the second. A service asks about every call of
/// everybody, so that the bucket is large; what it stops is a service gone wild, or a token tried out by the million.
/// Thread-safe.
class ServiceRate {
public:
    struct Figures {
        int burst = 2'000;
        int perSecond = 500;
    };
    ServiceRate() = default;
    explicit ServiceRate(Figures figures)
        : m_figures(figures)
    {
    }

    /// One more question; 429 `rate_limited` with Retry-After when there were too many.
    [[nodiscard]] Result<void> take(const QString &service, Instant now);

private:
    struct Bucket {
        double left = 0;
        Instant at{};
    };
    Figures m_figures;
    std::mutex m_mutex;
    QHash<QString, Bucket> m_buckets; ///< services are made by hand: there are few
};

} // namespace portal
