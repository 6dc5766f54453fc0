// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"

namespace portal {

/// The portal's one source of time. Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The computer's clock, moved by a fixed offset (`--clock-offset`, for trying out expiry).
class SystemClock final : public Clock {
public:
    explicit SystemClock(std::chrono::seconds offset = std::chrono::seconds{0})
        : m_offset(offset)
    {
    }
    [[nodiscard]] Instant now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()) + m_offset;
    }

private:
    std::chrono::seconds m_offset;
};

} // namespace portal
