// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/error.h"

#include <QString>

namespace gatehouse {

/// `Error::problem` of what needed no doing any more: somebody else had done it. Ours; no portal says it.
inline constexpr QLatin1StringView alreadyGoneProblem{"already_gone"};

/// `Error::problem` of a clash with what the person did themselves, here or elsewhere. Ours; no portal says it.
inline constexpr QLatin1StringView ownChangeProblem{"own_change"};

/// `Error::problem` of what a portal had done and has forgotten, set back to an older state. Ours; no portal says it.
inline constexpr QLatin1StringView setBackProblem{"portal_set_back"};

/// `Error::problem` when the embedded portal did not start; `title` are its last words. Ours; no portal says it.
inline constexpr QLatin1StringView sampleProblem{"sample_failed"};

/// The sentence people read: what happened, what was kept, what to do. Translated. The only place where an error
/// becomes text. May hold outside text (the portal's own sentence): show it as plain text.
[[nodiscard]] QString sentence(const Error &error);

} // namespace gatehouse
