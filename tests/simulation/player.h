// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/run.h"

#include <vector>

namespace gatehouse::simulation {

/// Plays seeds, one after the other, and tells what went wrong.
class Player {
public:
    struct Score {
        int seeds = 0;
        int violations = 0;
        qint64 effects = 0; ///< changes that portals carried out

        Score &operator+=(const Score &other);
    };

    Player(VirtualTime &time, const QString &folder, bool isShown);

    /// The hash of its trace.
    QByteArray play(quint64 seed);
    /// Twice, and the same must happen.
    void playTwice(quint64 seed);
    [[nodiscard]] const Score &score() const { return m_score; }

private:
    void tell(quint64 seed, const Trace &trace);

    VirtualTime &m_time;
    QString m_folder;
    bool m_isShown;
    ::portal::PasswordHasher m_hasher;
    std::vector<std::unique_ptr<Scenery>> m_sceneries;
    Score m_score;
};

} // namespace gatehouse::simulation
