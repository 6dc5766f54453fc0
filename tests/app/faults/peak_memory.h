// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace gatehouse::test {

/// The most memory (resident) this process has taken since the measuring began, beyond what it had then. Linux.
class PeakMemory final {
public:
    PeakMemory();

    [[nodiscard]] qint64 growth() const; ///< KiB

private:
    qint64 m_before = 0;
};

} // namespace gatehouse::test
