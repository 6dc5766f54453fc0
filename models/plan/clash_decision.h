// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/grant_questions.h"
#include "models/plan/change.h"

#include <QList>

#include <optional>

namespace gatehouse {

class Catalogue;
struct PortalDescription;

/// What a person is asked about a change that clashed.
struct ClashQuestion {
    enum class Kind : quint8 {
        Grant, ///< see `grant`
        Role, ///< both gave another role
        Offer, ///< both changed what the invitation offers
    };
    Kind kind = Kind::Grant;
    GrantQuestion grant = {};

    friend bool operator==(const ClashQuestion &, const ClashQuestion &) = default;
};

/// True for edits whose clashes are decided question by question; all others are tried again or given up as a whole.
[[nodiscard]] bool isDecidable(const Edit &edit);

/// True when what clashed is over: access taken, an invitation answered or revoked. Then nothing is left to decide.
[[nodiscard]] bool isOver(const Clash &clash);

/// What the person must decide about `edit`; empty when it goes together with what the portal holds. Empty also
/// where it is over.
[[nodiscard]] QList<ClashQuestion> questionsAbout(const Edit &edit, const Clash &clash, const Catalogue &catalogue);

/// What a person is to be asked about `change` at `portal`, which may be null: empty when it asks nothing.
[[nodiscard]] QList<ClashQuestion> questionsOf(const Change &change, const PortalDescription *portal);

/// True when the portal already holds what `edit` wishes: then nobody is asked.
[[nodiscard]] bool isFulfilled(const Edit &edit, const Clash &clash, const Catalogue &catalogue);

/// Where the change stands that narrows meanwhile.
enum class Meanwhile : quint8 {
    None, ///< there is none, or it certainly did not happen
    Happened, ///< done, or about to be
    Unknown, ///< taken back by its inverse, or gone from the plan
};

/// What is left to send once the person has decided, one side for each question; nothing when all of it is as the
/// portal has it.
[[nodiscard]] std::optional<Edit> decided(const Edit &edit, const Clash &clash, const Catalogue &catalogue,
    const QList<ClashSide> &sides, Meanwhile meanwhile);

/// The narrower access that stands until then; nothing when `edit` takes nothing away of what the portal holds.
[[nodiscard]] std::optional<Grant> narrowedBy(const Edit &edit, const Clash &clash, const Catalogue &catalogue);

/// One change and the sides that a person chose for its questions.
struct ClashDecision {
    ChangeId change;
    QList<ClashSide> sides;
};

} // namespace gatehouse
