// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/clock.h"
#include "models/randomness.h"

#include <random>

namespace gatehouse::test {

/// A clock that moves only when a test moves it.
class HandClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_now.time_since_epoch(); }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now{std::chrono::milliseconds(1'790'000'000'000)};
};

/// The same chance each run.
class SeededRandomness final : public Randomness {
public:
    explicit SeededRandomness(quint32 seed = 1)
        : m_engine(seed)
    {
    }
    [[nodiscard]] QByteArray bytes(qsizetype count) override
    {
        QByteArray result(count, '\0');
        for (char &byte : result)
            byte = static_cast<char>(m_engine() & 0xFFU);
        return result;
    }
    [[nodiscard]] quint32 below(quint32 bound) override { return static_cast<quint32>(m_engine() % bound); }

private:
    std::mt19937 m_engine;
};

} // namespace gatehouse::test
