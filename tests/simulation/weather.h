// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/chance.h"

namespace gatehouse::simulation {

/// What may go wrong in a run, and how often, in per cent of the requests or of the moments. Drawn from the seed: one
/// run knows few kinds of trouble, another all of them.
struct Weather {
    int refused = 0; ///< no connection: it has certainly not left
    int lost = 0; ///< it never arrives, and nobody says so
    int cut = 0; ///< it arrives; the connection ends before the answer
    int unheard = 0; ///< it arrives; the answer never does
    int doubled = 0; ///< it arrives twice, the second time whenever it likes
    int late = 0; ///< it arrives, or its answer comes, after seconds
    int busy = 0; ///< something in front of the portal says 503
    int garbage = 0; ///< something in front of the portal says 200, and is no portal
    int portalCrash = 0;

    int clientCrash = 0;
    int storeFault = 0; ///< one statement of a client's store fails
    int unplugged = 0;
    int clockSet = 0;
    int signedOut = 0;
    int setBack = 0; ///< the portal is set back to an older copy

    [[nodiscard]] static Weather drawn(Chance &chance);
    [[nodiscard]] static Weather fine() { return {}; }
};

} // namespace gatehouse::simulation
