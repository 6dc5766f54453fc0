// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/grant.h"

#include <QBitArray>

namespace gatehouse {

/// "All", "None" or "4 of 13": what a table cell says of a grant. Translated.
[[nodiscard]] QString accessWords(const Grant &grant, const Catalogue &catalogue);

/// The longest that accessWords() says of a set: "13 of 13".
[[nodiscard]] QString longestAccessWords(const Catalogue &catalogue);

/// Which permissions of the catalogue a grant holds (anywhere), by dense index. *All* never holds what is `closed` to
/// the holder's role.
[[nodiscard]] QBitArray heldBits(const Grant &grant, const Catalogue &catalogue, const QStringList &closed = {});

} // namespace gatehouse
