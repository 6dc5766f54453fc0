// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/randomness.h"
#include "portal/randomness.h"

#include <QList>

#include <chrono>
#include <random>

namespace gatehouse::simulation {

/// What a seed draws. Each part of a run has one of its own, so that a draw more in one does not move all the others.
class Chance {
public:
    Chance(quint64 seed, quint64 part)
        : m_engine(seed * 1'000'003 + part)
    {
    }

    /// In [0, bound); `bound` > 0. Not the standard library's distributions: those may differ between libraries.
    [[nodiscard]] quint32 below(quint32 bound) { return static_cast<quint32>(m_engine() >> 11U) % bound; }
    [[nodiscard]] bool inPercent(int percent) { return below(100) < static_cast<quint32>(percent); }
    [[nodiscard]] std::chrono::milliseconds between(std::chrono::milliseconds least, std::chrono::milliseconds most)
    {
        return least + std::chrono::milliseconds(below(static_cast<quint32>((most - least).count()) + 1));
    }
    template <class List>
    [[nodiscard]] auto &oneOf(List &list)
    {
        return list[static_cast<typename List::size_type>(below(static_cast<quint32>(list.size())))];
    }
    [[nodiscard]] QByteArray bytes(qsizetype count)
    {
        QByteArray result(count, '\0');
        for (char &byte : result)
            byte = static_cast<char>(m_engine() & 0xFFU);
        return result;
    }

private:
    std::mt19937_64 m_engine;
};

/// The client's source of chance.
class ClientRandomness final : public Randomness {
public:
    explicit ClientRandomness(Chance chance)
        : m_chance(chance)
    {
    }
    [[nodiscard]] QByteArray bytes(qsizetype count) override { return m_chance.bytes(count); }
    [[nodiscard]] quint32 below(quint32 bound) override { return m_chance.below(bound); }

private:
    Chance m_chance;
};

/// The portal's.
class PortalRandomness final : public ::portal::Randomness {
public:
    explicit PortalRandomness(Chance chance)
        : m_chance(chance)
    {
    }
    [[nodiscard]] QByteArray bytes(qsizetype count) override { return m_chance.bytes(count); }

private:
    Chance m_chance;
};

} // namespace gatehouse::simulation
