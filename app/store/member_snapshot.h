// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"
#include "models/result.h"

#include <QUuid>

namespace gatehouse {

/// The members of one account as one file beside the cache, which a start maps instead of reading and folding each row
/// anew. Disposable: one that is damaged, of another version, or not the one the cache names by its stamp is as good as
/// none. Any thread.
class MemberSnapshot {
public:
    /// Puts the file in place in one step, 0600.
    [[nodiscard]] static Result<void> write(const QString &path, const QUuid &stamp, const MemberTable &table);
    /// The table, which keeps its file mapped as long as it lives; null when there is none of that stamp.
    [[nodiscard]] static QSharedPointer<const MemberTable> open(const QString &path, const QUuid &stamp);
};

} // namespace gatehouse
