// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant.h"

#include <QList>

namespace gatehouse {

/// Whose of two wishes that do not go together is to hold.
enum class ClashSide : quint8 {
    Mine, ///< what the edit wished
    Portals, ///< what somebody made of it meanwhile
};

/// One thing about which an edit and what somebody else did meanwhile do not go together (design decision 3).
struct GrantQuestion {
    enum class Kind : quint8 {
        Whole, ///< *All Permissions* on one side, a chosen set on the other
        Needs, ///< the edit gives `cell`, and `requirement`, which it needs, was taken
        NeededBy, ///< the edit takes `requirement`, and `cell`, which needs it, was given
        StillCovered, ///< the edit takes `cell`, and the same was given more widely
        End, ///< both set an end date
    };
    Kind kind = Kind::Whole;
    GrantCell cell = {};
    QString requirement = {};

    friend bool operator==(const GrantQuestion &, const GrantQuestion &) = default;
};

/// What a person must decide before `delta`, made on `base`, can be applied to `present`; empty when both go together.
/// Sorted, so that the same clash gives the same list. O(number of cells).
[[nodiscard]] QList<GrantQuestion> questionsAbout(
    const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue);

/// The grant that `sides`, one for each of `questions`, make of `present`. What was not asked about is as `delta`
/// wishes. It breaks no requirement that `present` kept.
[[nodiscard]] Grant decided(const GrantDelta &delta, const Grant &base, const Grant &present,
    const Catalogue &catalogue, const QList<GrantQuestion> &questions, const QList<ClashSide> &sides);

/// What of `present` stands until the person has decided: nothing that `delta` takes away, nothing that needs what it
/// takes, no later end, and nothing that `present` has not. Equal to `present` when the edit takes nothing away.
[[nodiscard]] Grant narrowerOf(
    const GrantDelta &delta, const Grant &base, const Grant &present, const Catalogue &catalogue);

} // namespace gatehouse
