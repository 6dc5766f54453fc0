// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/support/hand_clock.h"
#include "tests/journeys/kill/client_run.h"
#include "tests/journeys/kill/kill_portal.h"
#include "tests/journeys/kill/ledger.h"

#include <QTemporaryDir>

#include <array>
#include <chrono>
#include <map>

namespace gatehouse::killed {

/// One client at one portal, killed so many times. The same folder all along: each start finds what the last end left,
/// and may be killed in turn. Now and then it may come to rest, and everything is held against the portal.
class Campaign {
public:
    Campaign(quint32 seed, int kills);

    /// What hindered it; empty: it was played to its end. What was lost or doubled is in the ledger.
    [[nodiscard]] QString play();

    [[nodiscard]] int atBoundaries() const { return m_atBoundaries; }
    [[nodiscard]] int atRandom() const { return m_atRandom; }
    [[nodiscard]] const Ledger &ledger() const { return m_ledger; }
    /// How often it ended at each kind of boundary.
    [[nodiscard]] const std::map<QByteArray, int> &places() const { return m_places; }
    /// The last boundary at which it was killed, counted from the start and from when it was up.
    [[nodiscard]] const std::array<int, 2> &furthest() const { return m_furthest; }
    [[nodiscard]] QString timing() const;

private:
    [[nodiscard]] QString enter();
    [[nodiscard]] QString killOnce();
    [[nodiscard]] QString comeToRest();
    [[nodiscard]] QString take(ClientRun &run, ClientRun::End end);
    [[nodiscard]] ClientRun::Orders orders();
    [[nodiscard]] quint32 below(quint32 bound) { return m_chance.below(bound); }

    int m_wanted;
    test::SeededRandomness m_chance;
    QTemporaryDir m_folder;
    KillPortal m_portal;
    Ledger m_ledger;
    std::map<QByteArray, int> m_places;
    int m_atBoundaries = 0;
    int m_atRandom = 0;
    std::array<int, 2> m_next{0, 0}; ///< boundary: while it starts, and at work
    std::array<int, 2> m_furthest{0, 0};
    std::array<int, 2> m_missed{0, 0}; ///< so many runs in a row ended before it
    std::chrono::milliseconds m_calm{300}; ///< how long a run took that nobody disturbed
    std::chrono::milliseconds m_killing{0};
    std::chrono::milliseconds m_resting{0};
    int m_rests = 0;
};

} // namespace gatehouse::killed
