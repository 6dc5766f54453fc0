// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>
#include <QString>

#include <random>

namespace gatehouse::test {

/// Chance that can be had again: the seed is printed, and GATEHOUSE_TEST_SEED sets it.
class Seeded {
public:
    Seeded()
        : m_seed(qEnvironmentVariableIsSet("GATEHOUSE_TEST_SEED") ? qEnvironmentVariable("GATEHOUSE_TEST_SEED").toUInt()
                                                                  : std::random_device{}())
        , m_engine(m_seed)
    {
        qInfo("seed %u (set GATEHOUSE_TEST_SEED to repeat)", m_seed);
    }

    /// In [0, bound).
    [[nodiscard]] int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_engine); }
    [[nodiscard]] bool oneIn(int chances) { return below(chances) == 0; }
    template <class List>
    [[nodiscard]] auto anyOf(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<int>(list.size())))];
    }

private:
    unsigned m_seed;
    std::mt19937 m_engine;
};

} // namespace gatehouse::test
