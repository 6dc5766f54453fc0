// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QList>

namespace gatehouse {

/// A file of a change with what only its sending needs to know; its bytes are in the store.
struct KeptFile {
    Attachment file;
    QString key = {}; ///< Idempotency-Key of its upload
    qint64 sequence = 0; ///< rising number of that key
    QString remote = {}; ///< what the portal calls it; empty until it has it

    friend bool operator==(const KeptFile &, const KeptFile &) = default;
};

/// A change with what only its sending needs to know.
struct PlanRow {
    Change change;
    QString key; ///< Idempotency-Key: the change's id, until the portal has said a definite no to it
    qint64 sequence = 0; ///< rising number of that key, for Gatehouse-Client
    qint64 resultVersion = 0; ///< version of the target that the portal answered with; 0: none yet
    int failures = 0; ///< in a row, for the pause before the next try
    int rebases = 0; ///< how often a narrowing edit took a newer base by itself
    Instant retryAt{}; ///< by our clock
    QList<KeptFile> files = {}; ///< in the order of the edit; empty once the portal has all of it

    /// The file to be sent next; null: the portal has them all.
    [[nodiscard]] const KeptFile *nextFile() const;
};

} // namespace gatehouse
