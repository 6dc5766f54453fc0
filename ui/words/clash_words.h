// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/clash_decision.h"

#include <QString>

namespace gatehouse {

struct ScopeNames;

/// A question about a clash as a person reads it, and what each side comes to. Translated; outside text: plain.
struct ClashWords {
    QString question;
    QString mine;
    QString portals;
};

[[nodiscard]] ClashWords clashWords(const ClashQuestion &question, const Change &change, const ScopeNames &names);

/// Who changed what clashed, and when: "Olga changed this 2 hours ago." Empty where there is no clash.
[[nodiscard]] QString clashSentence(const Change &change, Instant portalNow);

/// What holds until the person has decided; empty where it is what the portal has anyway.
[[nodiscard]] QString meanwhileSentence(const Change &change);

} // namespace gatehouse
