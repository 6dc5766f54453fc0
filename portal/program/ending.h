// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace portal {

/// When the portal is to end: SIGTERM, SIGINT, or, when a parent holds a pipe to our standard input, that pipe's end.
/// Made before the first thread, so that no thread takes the signals away.
class Ending {
public:
    explicit Ending(bool watchInput);
    ~Ending();
    Ending(const Ending &) = delete;
    Ending &operator=(const Ending &) = delete;

    /// True: it is time. False: `time` has passed.
    [[nodiscard]] bool cameWithin(std::chrono::milliseconds time);

private:
    int m_signals = -1;
    bool m_watchInput;
};

} // namespace portal
