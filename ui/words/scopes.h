// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/grant.h"
#include "models/accounts/account.h"

#include <QStringList>

namespace gatehouse {

struct PortalDescription;
struct Role;

/// What modules and sub-accounts are called. Either may be missing: then their keys are shown.
struct ScopeNames {
    const PortalDescription *portal = nullptr;
    QList<SubAccount> subAccounts = {};

    [[nodiscard]] QString module(const QString &key) const;
    [[nodiscard]] QString subAccount(const QString &id) const;
};

/// "View invoices", or with its limits: "Change · Pricing, only North". Outside text: plain.
[[nodiscard]] QString labelWithScopes(const Permission &permission, const Grant &grant, const ScopeNames &names);

/// Labels of what a member with `grant` loses when given `role`: permissions and modules closed to it.
[[nodiscard]] QStringList droppedBy(const Role &role, const Grant &grant, const PortalDescription &portal);

/// What a delta does, in words for a person: "Gains: View Emails. Loses: Place Orders." Translated; outside text.
[[nodiscard]] QString deltaWords(const Grant &before, const Grant &after, const Catalogue &catalogue,
    const QString &allWord, const ScopeNames &names = {});

/// What a grant holds, by name, for a sentence: the first few, and how many more. Translated; outside text.
[[nodiscard]] QString heldWords(const Grant &grant, const PortalDescription &portal, const ScopeNames &names);

/// What *All Permissions* comes to for a role: "Everything, and whatever the portal adds later.", without what is
/// closed to it. Translated.
[[nodiscard]] QString wholeAccessWords(const PortalDescription &portal, const QString &role);

} // namespace gatehouse
