// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QString>

#include <vector>

namespace gatehouse::killed {

/// A change as it stands in the client's file.
struct PlannedChange {
    QString id;
    QString key;
    QString kind;
    ChangeState state = ChangeState::Staged;
    bool isBelieved = false; ///< done by somebody else, by the portal's word
    QString target = {}; ///< the member or the invitation it is about
};

/// The client's file, read by somebody who is not the client: as SQLite finds it, without the client's own rescue.
class PlanOnDisk {
public:
    /// `folder` is of a client that does not run.
    explicit PlanOnDisk(const QString &folder);

    /// What is wrong with the file; empty: it is whole, and none was ever moved aside.
    [[nodiscard]] const QString &damage() const { return m_damage; }
    [[nodiscard]] const std::vector<PlannedChange> &changes() const { return m_changes; }

private:
    void read(const QString &path);

    QString m_damage;
    std::vector<PlannedChange> m_changes;
};

} // namespace gatehouse::killed
