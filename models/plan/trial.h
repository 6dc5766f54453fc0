// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"
#include "models/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace gatehouse {

/// What a portal said it would do with a change, asked before it is sent (`dry_run` of the contract). Nothing was done
/// for it, and what others do meanwhile may change the answer.
struct Trial {
    enum class Verdict : quint8 {
        WouldDo,
        SoAlready, ///< there is nothing left to do
        WouldRefuse, ///< `error` says why
        Later, ///< it builds on a change that is not done yet, or on files that are not sent yet
        NoAnswer, ///< `error` says why
    };

    Verdict verdict = Verdict::NoAnswer;
    std::optional<Error> error = {};
    Instant askedAt{}; ///< by our clock
};

/// What portals said they would do with changes that wait, each kind counted.
struct TrialCount {
    int willing = 0; ///< it would be done, or is so already
    int refused = 0;
    int open = 0; ///< nobody can say yet, or nobody answered
    std::optional<Error> error = {}; ///< of one that nobody answered
};
[[nodiscard]] TrialCount counted(const QList<Trial> &trials);

/// The verdict in one or two sentences: "The portal would refuse this. This address is a member already." Translated;
/// may contain the portal's own words: show as plain text.
[[nodiscard]] QString sentence(const Trial &trial);

} // namespace gatehouse
