// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "models/instant.h"

namespace gatehouse {

/// The precious file: portals, identities, the plan. A damaged one is moved aside and what is readable of it is taken
/// over, so that a bad sector never means starting from nothing and never a loop of crashes (R89). What is taken over
/// is whole before it takes the damaged one's place: whatever ends the program meanwhile, the next start goes on.
class PlanFile {
public:
    explicit PlanFile(StoreFaults *faults = nullptr);

    [[nodiscard]] Result<void> open(const QString &folder, Instant now);
    [[nodiscard]] Database &database() { return m_database; }
    /// Path of the damaged file, when there was one at open(): worth telling the person.
    [[nodiscard]] const QString &damagedCopy() const { return m_damagedCopy; }

    [[nodiscard]] static QString fileName();

private:
    [[nodiscard]] Result<void> check();
    /// Gives back the room that large files took which were sent meanwhile.
    void shrink();
    [[nodiscard]] Result<void> replace(const QString &path, Instant now);
    /// What is readable of `damaged`, in a new file at `rescue`.
    [[nodiscard]] Result<void> salvage(const QString &damaged, const QString &rescue);
    [[nodiscard]] Result<void> putInPlace(const QString &rescue, const QString &path);

    StoreFaults *m_faults;
    Database m_database;
    QString m_damagedCopy;
};

} // namespace gatehouse
