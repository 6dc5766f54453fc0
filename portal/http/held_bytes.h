// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace portal {

/// What one connection holds of the memory that all of them may fill together; given back when it goes. The I/O
/// thread's.
class HeldBytes {
public:
    /// `total` counts what all hold and outlives them.
    explicit HeldBytes(std::size_t &total)
        : m_total(total)
    {
    }
    ~HeldBytes() { release(); }
    HeldBytes(const HeldBytes &) = delete;
    HeldBytes &operator=(const HeldBytes &) = delete;

    /// Holds `bytes` instead of what it held; false, and everything as before, when all together would then hold more
    /// than `most`.
    [[nodiscard]] bool hold(std::size_t bytes, std::size_t most)
    {
        if (bytes > m_own && m_total - m_own + bytes > most) {
            return false;
        }
        m_total += bytes - m_own;
        m_own = bytes;
        return true;
    }
    void release()
    {
        m_total -= m_own;
        m_own = 0;
    }

private:
    std::size_t &m_total;
    std::size_t m_own = 0;
};

} // namespace portal
