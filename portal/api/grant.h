// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/problem.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace portal {

/// One thing that is held, and where: a permission, in one module or all, in one sub-account or all.
struct Cell {
    QString permission;
    QString module; ///< empty: in all
    QString subAccount; ///< empty: in all

    [[nodiscard]] bool isEverywhere() const { return module.isEmpty() && subAccount.isEmpty(); }
    /// Does who holds this hold `other` too?
    [[nodiscard]] bool covers(const Cell &other) const;
    friend bool operator==(const Cell &, const Cell &) = default;
    friend bool operator<(const Cell &left, const Cell &right);
    friend size_t qHash(const Cell &cell, size_t seed);
};
using Cells = QSet<Cell>;

/// Permissions held everywhere.
[[nodiscard]] Cells everywhere(const QStringList &permissions);
/// In one fixed order, so that answers are the same every time.
[[nodiscard]] std::vector<Cell> sortedCells(const Cells &cells);

/// What a member holds. `all` is a standing word: permissions added to the catalogue later are included (R32). Cells
/// that the catalogue no longer knows are kept as they are (R33). What of it counts, the role says: holds() in
/// grant_rules.h.
struct Grant {
    bool all = false;
    Cells cells; ///< empty when `all`
    std::optional<Instant> endsAt;

    [[nodiscard]] bool hasEnded(Instant now) const { return endsAt && now >= *endsAt; }
    /// Is `cell` within it, whatever the role and the time?
    [[nodiscard]] bool covers(const Cell &cell) const;
    [[nodiscard]] bool isEmpty() const { return !all && cells.isEmpty(); }
    [[nodiscard]] static Grant everything() { return Grant{true, {}, {}}; }
    friend bool operator==(const Grant &, const Grant &) = default;
};

/// `Grant` of openapi.yaml, keys sorted; also how the store keeps it.
[[nodiscard]] QJsonObject grantToJson(const Grant &grant);
[[nodiscard]] QString grantToStored(const Grant &grant);
/// A stored grant; what can't be read holds nothing.
[[nodiscard]] Grant grantFromStored(const QString &stored);

/// A grant from a request, form only: unknown members and cells that are none are 422 with `field`.
[[nodiscard]] Result<Grant> grantFromJson(const QJsonValue &value, const QString &field);

/// What an editor wants changed: `GrantDelta` of openapi.yaml.
struct GrantDelta {
    /// A new end date, or none, and the one the editor saw.
    struct End {
        std::optional<Instant> at;
        std::optional<Instant> base;
    };

    qint64 baseVersion = 0;
    std::optional<bool> all; ///< towards false, `add` is the chosen set
    Cells add;
    Cells remove;
    std::optional<End> end; ///< only when it changes
};
[[nodiscard]] Result<GrantDelta> grantDeltaFromJson(const QJsonObject &object);

/// `Cell` of openapi.yaml.
[[nodiscard]] QJsonObject cellToJson(const Cell &cell);

} // namespace portal
