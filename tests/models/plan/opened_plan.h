// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/plan_drift.h"

namespace gatehouse::test {

inline constexpr Instant presentNow{std::chrono::days(20'000)};

/// The account that opened plans are about, as Clara sees it.
[[nodiscard]] AccountKey claraKey();
[[nodiscard]] Grant grantOf(const QStringList &permissions);
[[nodiscard]] GrantDelta giving(const QString &permission);
[[nodiscard]] Invitation invitationOf(const QString &id, const QString &email, const Grant &grant);
/// Of "view", as "i-new".
[[nodiscard]] InviteEdit inviting(const QString &email);
[[nodiscard]] InviteEdit inviting(const QString &email, const Grant &grant);
/// A plan whose rows, "row-1" and on, are these edits.
[[nodiscard]] PlanDocument documentOf(const QList<Edit> &edits, qint64 baseVersion = 4);

/// The present of Clara, an administrator who opens plans: Anna owns the account, Ben is a user of version 4.
struct Present {
    QList<Member> members;
    PlanGround ground;

    Present();
    [[nodiscard]] PlanGround::Held &held() { return ground.accounts[0]; }
    [[nodiscard]] Member &ben() { return members[0]; }
    [[nodiscard]] PlanDrift of(const PlanDocument &document, const QSet<ChangeId> &leftOut = {});
    /// Of one edit alone.
    [[nodiscard]] RowDrift of(const Edit &edit, qint64 baseVersion = 4);
};

[[nodiscard]] QList<RowDrift::Why> whysOf(const PlanDrift &drift);

} // namespace gatehouse::test
