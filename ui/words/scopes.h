// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/grant.h"

namespace gatehouse {

/// "View invoices", or with its limits: "View invoices · Billing · sub-account 2". Outside text: plain.
[[nodiscard]] QString labelWithScopes(const Permission &permission, const Grant &grant);

/// What a delta does, in words for a person: "Gains: View Emails. Loses: Place Orders." Translated; outside text.
[[nodiscard]] QString deltaWords(
    const Grant &before, const Grant &after, const Catalogue &catalogue, const QString &allWord);

} // namespace gatehouse
