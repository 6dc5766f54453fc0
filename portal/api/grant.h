// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/problem.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>

namespace portal {

/// What a member holds. `all` is a standing word: permissions added to the catalogue later are included (R32). Keys
/// that the catalogue no longer knows are kept as they are (R33).
struct Grant {
    bool all = false;
    QSet<QString> permissions; ///< empty when `all`
    std::optional<Instant> endsAt;

    /// Holds it now: an ended grant holds nothing.
    [[nodiscard]] bool holds(const QString &permission, Instant now) const;
    [[nodiscard]] static Grant everything() { return Grant{true, {}, {}}; }
    friend bool operator==(const Grant &, const Grant &) = default;
};

/// `Grant` of openapi.yaml, keys sorted; also how the store keeps it.
[[nodiscard]] QJsonObject grantToJson(const Grant &grant);
[[nodiscard]] QString grantToStored(const Grant &grant);
/// A stored grant; what can't be read holds nothing.
[[nodiscard]] Grant grantFromStored(const QString &stored);

/// A grant from a request, form only: unknown members, doubled or scoped cells are 422 with `field`.
[[nodiscard]] Result<Grant> grantFromJson(const QJsonValue &value, const QString &field);

/// What an editor wants changed: `GrantDelta` of openapi.yaml.
struct GrantDelta {
    qint64 baseVersion = 0;
    std::optional<bool> all; ///< towards false, `add` is the chosen set
    QSet<QString> add;
    QSet<QString> remove;
};
[[nodiscard]] Result<GrantDelta> grantDeltaFromJson(const QJsonObject &object);

} // namespace portal
