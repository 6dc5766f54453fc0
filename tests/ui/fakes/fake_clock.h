// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock.h"

namespace gatehouse::fakes {

/// A clock that stands until the test moves it. Starts at 2026-03-10 09:30 UTC.
class FakeClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_now.time_since_epoch(); }
    void advance(std::chrono::milliseconds span) { m_now += span; }

private:
    Instant m_now{std::chrono::milliseconds(1'773'135'000'000)};
};

} // namespace gatehouse::fakes
