// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/instant.h"
#include "models/result.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace gatehouse {

class Catalogue;

/// One cell of a grant: a permission, everywhere or in one module and sub-account only. Empty means "everywhere".
struct GrantCell {
    QString permission;
    QString module;
    QString subAccount;

    friend bool operator==(const GrantCell &, const GrantCell &) = default;
    friend size_t qHash(const GrantCell &cell, size_t seed = 0) noexcept
    {
        return qHashMulti(seed, cell.permission, cell.module, cell.subAccount);
    }
};
using GrantCells = QSet<GrantCell>;

/// What a member holds. `all` is a standing word: permissions the portal adds later are included. Permissions that the
/// catalogue does not know are kept like any other, so that an older client never takes them away (R33).
struct Grant {
    bool all = false;
    GrantCells cells; ///< empty when `all`
    std::optional<Instant> endsAt; ///< by the portal's clock

    [[nodiscard]] bool holds(const QString &permission) const;
    /// True when it holds the permission everywhere `cell` reaches.
    [[nodiscard]] bool covers(const GrantCell &cell) const;
    /// True when it holds anything in that sub-account, there alone or everywhere.
    [[nodiscard]] bool reaches(const QString &subAccount) const;
    /// What of it counts in that sub-account; all of it when the name is empty.
    [[nodiscard]] Grant within(const QString &subAccount) const;
    [[nodiscard]] static Grant everything() { return Grant{true, {}, {}}; }
    friend bool operator==(const Grant &, const Grant &) = default;
};

/// What one administrator wants changed about one member: cells to add and to take away, never a whole set, so that
/// two administrators who touch different cells do not undo each other (design decision 3).
struct GrantDelta {
    std::optional<bool> all; ///< set only when the word itself is changed; towards false, `add` is the chosen set
    GrantCells add;
    GrantCells remove;

    /// The end date as the editor saw it and as it is wanted; none: no end.
    struct End {
        std::optional<Instant> from;
        std::optional<Instant> to;
        friend bool operator==(const End &, const End &) = default;
    };
    std::optional<End> end = {}; ///< set only when the end date itself is changed

    [[nodiscard]] bool isEmpty() const { return !all && add.isEmpty() && remove.isEmpty() && !end; }
    /// True when nothing in it gives anybody more than before: sent at once (design decision 2).
    [[nodiscard]] bool isNarrowing() const;
    friend bool operator==(const GrantDelta &, const GrantDelta &) = default;
};

/// Why a delta can't simply be applied to the present grant; a person must decide about this point only.
struct GrantClash {
    enum class Kind {
        AllAgainstSet, ///< the delta edits a set and the grant has become All Permissions, or the other way round
        RequirementBroken, ///< the result would hold `permission` without `requirement`
        EndDate, ///< the end date was changed on both sides
    };
    Kind kind = Kind::AllAgainstSet;
    QString permission;
    QString requirement;

    friend bool operator==(const GrantClash &, const GrantClash &) = default;
};

/// The delta that leads from `before` to `after`.
[[nodiscard]] GrantDelta difference(const Grant &before, const Grant &after);

/// The grant that `delta` makes of `present`, or the reasons why a person must decide. `base` is the grant the editor
/// saw. Cells unknown to the catalogue are kept. The same cell set to the same value twice is simply done.
/// O(number of cells).
[[nodiscard]] tl::expected<Grant, std::vector<GrantClash>> apply(
    const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue);

/// A short stable text of a grant, for the store: JSON in the wire's own form, keys sorted.
[[nodiscard]] QByteArray toStoredForm(const Grant &grant);
[[nodiscard]] Result<Grant> grantFromStoredForm(const QByteArray &stored);

} // namespace gatehouse
