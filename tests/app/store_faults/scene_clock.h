// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock.h"
#include "tests/simulation/virtual_time.h"

namespace gatehouse::test {

/// Everybody's clock of one run: right, and as fast as the time that nobody waits for.
class SceneClock final : public Clock {
public:
    explicit SceneClock(const simulation::VirtualTime &time)
        : m_time(time)
    {
    }
    [[nodiscard]] Instant now() const override { return Instant(dawn + m_time.now()); }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_time.now(); }

private:
    static constexpr std::chrono::milliseconds dawn{1'790'000'000'000};
    const simulation::VirtualTime &m_time;
};

} // namespace gatehouse::test
