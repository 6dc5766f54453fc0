// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/weather.h"

#include <array>

namespace gatehouse::simulation {

Weather Weather::drawn(Chance &chance)
{
    Weather weather;
    // Of each kind often none at all, so that a fault is also seen without the noise of the others.
    constexpr std::array perRequest{&Weather::refused, &Weather::lost, &Weather::cut, &Weather::unheard,
        &Weather::doubled, &Weather::late, &Weather::busy, &Weather::garbage, &Weather::portalCrash};
    constexpr std::array few{0, 0, 2, 5, 12};
    for (const auto kind : perRequest)
        weather.*kind = few.at(chance.below(few.size()));
    constexpr std::array perMoment{
        &Weather::clientCrash, &Weather::storeFault, &Weather::unplugged, &Weather::clockSet, &Weather::signedOut};
    constexpr std::array some{0, 0, 8, 20};
    for (const auto kind : perMoment)
        weather.*kind = some.at(chance.below(some.size()));
    constexpr int rare = 12;
    weather.setBack = chance.inPercent(rare) ? rare : 0;
    return weather;
}

} // namespace gatehouse::simulation
