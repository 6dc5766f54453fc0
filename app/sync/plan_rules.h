// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/store/plan_row.h"
#include "models/access/catalogue.h"

#include <QList>
#include <QSet>

namespace gatehouse {

/// The rules by which the plan is sent, as plain functions over its rows: who is next, and what an answer makes of a
/// row. No disk, no network, no time of their own.

/// What an identity has to send, and when.
struct Agenda {
    QSet<AccountId> accounts; ///< something may leave now (an empty id: answers to received invitations)
    std::optional<Instant> next; ///< the next end of an undo time or of a pause; none: nothing waits for the clock
};
[[nodiscard]] Agenda agendaOf(const QList<PlanRow> &rows, const IdentityId &identity, Instant now);

/// The row to send next for one account, or null. Narrowing edits go first; changes of one target, and a change after
/// what it depends on, keep their order; what failed often waits behind what did not.
[[nodiscard]] const PlanRow *nextToSend(
    const QList<PlanRow> &rows, const IdentityId &identity, const AccountId &account, Instant now);

/// Those that wait and build on another change that is not done: what they depend on, or an earlier one of the same
/// target. Nobody can say yet what a portal would make of them.
[[nodiscard]] QSet<ChangeId> buildingOnOthers(const QList<PlanRow> &rows);

/// The row just before its request leaves: counted as sent until the portal says otherwise.
[[nodiscard]] PlanRow asSending(PlanRow row);

/// What `sent` makes of the row and of later ones that act on the same target: they take over its new version, so that
/// our own edits never clash with each other.
[[nodiscard]] QList<PlanRow> asAcknowledged(const QList<PlanRow> &rows, PlanRow row, const Sent &sent);

/// The row when one of its files is at the portal, which calls it `remote`. The message itself has certainly not left:
/// until it does, the change can simply be taken back.
[[nodiscard]] PlanRow asUploaded(PlanRow row, const QString &file, const QString &remote);

/// The portal's problem when a message names a file that it has not, or has dropped since.
inline constexpr QLatin1StringView unknownFileProblem{"unknown_attachment"};

/// The version that `change` is to be sent on: the one it was made on or, where the portal has done own edits of the
/// same target since, which were shown already though the cache does not hold them yet, the version that came of them.
[[nodiscard]] qint64 baseAfterOwnEdits(const QList<PlanRow> &rows, const Change &change);

/// The row when somebody else has done what it wished: done as soon as the account was fetched once more.
[[nodiscard]] PlanRow asAlreadyDone(PlanRow row);
/// True for a removal that found nobody to remove: should the account turn out to be lost, it was not done.
[[nodiscard]] bool isOnlyBelievedDone(const Change &change);

/// How often a row takes a newer base, or sends its files again, by itself.
inline constexpr int mostRebases = 5;

/// What to do with a row that got no 200.
enum class Verdict {
    Wait, ///< stays staged; the same key again later
    SignIn, ///< stays staged until the person has signed in
    Rebase, ///< narrowing edit on an old version: take the present one, fresh key, again at once
    Reupload, ///< the portal has dropped the files since: all of them again, fresh keys, at once
    AlreadyDone, ///< what was wished is the case
    NeedsAttention, ///< a definite no: the person decides
    Stopped, ///< the program ends; whether it arrived is not known
};
/// `catalogue` is the portal's: what really clashes is told by it.
[[nodiscard]] Verdict judge(const PlanRow &row, const Refusal &refusal, const Catalogue &catalogue = {});

/// The row as it is asked again on `presentVersion`: another request, for which its key was renewed.
[[nodiscard]] PlanRow asRebased(PlanRow row, qint64 presentVersion);

/// The row as it waits again after `refusal`.
[[nodiscard]] PlanRow asWaiting(PlanRow row, const Refusal &refusal, Instant retryAt);
[[nodiscard]] PlanRow asNeedingAttention(PlanRow row, const Error &error);

/// True while a person may take the row back and be sure that it never happens.
[[nodiscard]] bool isCertainlyUnsent(const Change &change);

} // namespace gatehouse
