// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"
#include "models/invitations/invitation.h"
#include "models/plan/change.h"
#include "models/portals/portal_description.h"

#include <QHash>
#include <QList>

namespace gatehouse {

/// The cache as the person should see it: what the portal told us, overlaid with what the plan still wants. Pure rules;
/// a wish that waits or is on its way is shown and marked, an acknowledged one is shown as done until the cache holds
/// it, and a refused one shows the portal's truth with the mark.

/// How a row is marked while a change of this state concerns it.
[[nodiscard]] PendingMark markOf(ChangeState state);
/// What that row says; empty without a mark. Translated.
[[nodiscard]] QString wordsOf(const Change &change);

/// True while `change` has something to say over a cache that holds everything up to `cacheSequence`.
[[nodiscard]] bool concerns(const Change &change, qint64 cacheSequence);

/// The changes of `account` that concern its cache, oldest first: what the functions below want to be given. O(plan).
[[nodiscard]] QList<Change> concerning(const QList<Change> &plan, const AccountKey &account, qint64 cacheSequence);

/// The members that `changes` touch, each with its changes, oldest first. Rows of nobody else need be looked at.
[[nodiscard]] QHash<MemberId, QList<Change>> byMember(const QList<Change> &changes);

/// One member under its own changes, oldest first. A removal that waits keeps the row and its grant, with the mark; one
/// that the portal acknowledged leaves status Removed. A delta that clashes with the cached grant shows the cached one.
[[nodiscard]] Member overlaid(
    const Member &cached, const QList<Change> &changesOfThisMember, const Catalogue &catalogue);

/// The invitations of one account under its changes, oldest first. Invitations that the portal has not got yet come
/// first, newest at the top, with the lifetime they would have if they left at `portalNow`, from `ownName`: what the
/// portal calls whoever invites. Empty: their address.
[[nodiscard]] QList<Invitation> overlaid(const QList<Invitation> &cached, const QList<Change> &changes,
    Instant portalNow, const InvitationPolicy &policy, const QString &ownName = {});

/// Received invitations under the answers given to them, of whatever identity.
[[nodiscard]] QList<ReceivedInvitation> overlaid(const QList<ReceivedInvitation> &cached, const QList<Change> &changes);

} // namespace gatehouse
