// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/plan/clash_decision.h"
#include "models/plan/plan_import.h"
#include "models/request.h"

namespace gatehouse {

/// What became of changes that were applied together, once they are to be taken back.
struct TakenBackTogether {
    int takenBack = 0; ///< had not been sent
    int staged = 0; ///< inverses that wait to be applied
    QList<ChangeId> without = {}; ///< nothing takes these back
};

/// Shows and steers the plan. Window thread.
class PlanDesk : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What is waiting, on its way, in need of attention, and lately done; newest first.
    [[nodiscard]] virtual QList<Change> changes() const = 0;

    /// How to take this change back now, so that a view can offer it or say why not.
    enum class Undo {
        TakeBack, ///< not sent yet: it simply never happens
        Inverse, ///< sent: its inverse is staged (a removal is restored, a resent invitation has none)
        None, ///< nothing can take it back
    };
    [[nodiscard]] virtual Undo undoOf(const Change &change) const = 0;

    virtual Request *undo(const ChangeId &change) = 0;
    /// False when nothing will take `change` back once the portal has done it: to be said before it is done.
    [[nodiscard]] virtual bool hasWayBack(const Change &change) const = 0;
    /// Takes back all that was applied together with `change`: inverses of what was sent wait to be applied.
    virtual Answer<TakenBackTogether> *undoTogether(const ChangeId &change) = 0;
    /// Sends a change again that needs attention, as it stands, based on what the portal holds now.
    virtual Request *retry(const ChangeId &change) = 0;
    /// Carries out what the person decided about changes that clashed, all or none.
    virtual Request *decide(const QList<ClashDecision> &decisions) = 0;
    /// What is staged waits until the person applies it; otherwise it goes by itself. Kept for the next start.
    [[nodiscard]] virtual bool reviewsFirst() const = 0;
    virtual Request *setReviewFirst(bool reviews) = 0;
    /// Lets held changes go, with what they depend on; of an empty list, all that are ticked.
    virtual Request *apply(const QList<ChangeId> &changes) = 0;
    /// Holds everything back that has certainly not left.
    virtual Request *stop() = 0;
    /// Asks the portals what they would do with all that is held and ticked; nothing is done. The verdicts come with
    /// changes(), those of a cancelled request as far as it had come. Answers how many of each kind there are.
    virtual Answer<TrialCount> *tryOut() = 0;
    /// Takes the tick of a held change away, with those that depend on it, or puts it back.
    virtual Request *tick(const ChangeId &change, bool isTicked) = 0;
    /// Why the change is made, at most longestReason characters; for the portal's audit trail.
    virtual Request *annotate(const ChangeId &change, const QString &reason) = 0;

    /// Writes what waits at `portal`, and what the portal refused, into a file for a colleague; what was there before
    /// is replaced whole or not at all. Answers what went into it and what did not.
    virtual Answer<PlanDraft> *saveAsFile(const PortalId &portal, const QString &path) = 0;
    /// Reads somebody's plan, for the identity `asked` where it is one of the plan's portal, else for another one
    /// there. Fails with BadInput and a problem of plan_file_problem.h when it can't be read, or nobody here is at that
    /// portal.
    virtual Answer<OpenedPlan> *openFile(const QString &path, const IdentityId &asked) = 0;
    /// Takes the rows of an opened plan that can be taken and are not in `leftOut` over, all or none: they wait to be
    /// applied. Answers how many.
    virtual Answer<int> *takeOver(const OpenedPlan &plan, const QSet<ChangeId> &leftOut) = 0;

    /// Ends every undo time and sends what can be sent now. Done when nothing more can: all of it was answered, or the
    /// way to the portal is shut and the rest waits.
    virtual Request *sendNow() = 0;
    /// Gives up a change that needs attention.
    virtual Request *discard(const ChangeId &change) = 0;

Q_SIGNALS:
    /// changes() or reviewsFirst() differs.
    void changed();
    /// A change was just staged or has just come to need attention: worth a bar.
    void staged(const gatehouse::ChangeId &change);
    void needsAttention(const gatehouse::ChangeId &change);
};

} // namespace gatehouse
