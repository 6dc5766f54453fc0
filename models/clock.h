// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"

namespace gatehouse {

/// The one source of time. Tests hand in their own; nothing else in the client asks the system what time it is.
/// Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;

    /// The wall clock. Shown to people, never used to judge expiry (design decision 4).
    [[nodiscard]] virtual Instant now() const = 0;

    /// Milliseconds since some fixed moment; never steps back.
    [[nodiscard]] virtual std::chrono::milliseconds steady() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds steady() const override;
};

} // namespace gatehouse
