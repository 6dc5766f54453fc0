// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/store_faults/scene.h"

namespace gatehouse::test {

/// Something that people do, and what comes of it; each access to a store from `play` on fails once.
struct Scenario {
    const char *name;
    std::function<void(Scene &)> prepare; ///< what was before; nothing fails
    std::function<void(Scene &)> play;
};

[[nodiscard]] QList<Scenario> stagingScenarios();
[[nodiscard]] QList<Scenario> sendingScenarios();
[[nodiscard]] QList<Scenario> reviewScenarios();
[[nodiscard]] QList<Scenario> ticketScenarios();
[[nodiscard]] QList<Scenario> cacheScenarios();
[[nodiscard]] QList<Scenario> accessScenarios();
[[nodiscard]] QList<Scenario> fileScenarios();

// What the scenarios have in common.
[[nodiscard]] Edit widening(const QString &member);
[[nodiscard]] Edit invitation(const QString &id);
/// The change is in this state.
[[nodiscard]] std::function<bool()> is(Scene &scene, const QString &change, ChangeState state);

} // namespace gatehouse::test
