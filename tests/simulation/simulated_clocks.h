// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock.h"
#include "portal/clock.h"
#include "tests/simulation/virtual_time.h"

namespace gatehouse::simulation {

/// When each run begins, by a clock that is right.
inline constexpr std::chrono::milliseconds dawn{1'800'000'000'000};

/// A client's clock: it may be wrong, and may be set while the program runs. Its steady time is the simulation's.
class ClientClock final : public Clock {
public:
    explicit ClientClock(const VirtualTime &time)
        : m_time(time)
    {
    }
    [[nodiscard]] Instant now() const override { return Instant(dawn + m_time.now() + m_error); }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_time.now(); }
    /// It is wrong by this from now on.
    void err(std::chrono::milliseconds by) { m_error = by; }

private:
    const VirtualTime &m_time;
    std::chrono::milliseconds m_error{0};
};

/// The portal's clock, which all else is measured by.
class PortalClock final : public ::portal::Clock {
public:
    explicit PortalClock(const VirtualTime &time)
        : m_time(time)
    {
    }
    [[nodiscard]] ::portal::Instant now() const override { return ::portal::Instant(dawn + m_time.now()); }

private:
    const VirtualTime &m_time;
};

} // namespace gatehouse::simulation
