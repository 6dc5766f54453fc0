// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/plan_desk.h"
#include "tests/ui/fakes/fake_answers.h"

namespace gatehouse::fakes {

/// A plan in memory. What is staged waits until the test moves it on.
class FakePlanDesk final : public PlanDesk {
    Q_OBJECT

public:
    using PlanDesk::PlanDesk;

    Answering answers;
    std::function<QString(const AccountKey &)> nameOf; ///< what a staged change calls its account
    ChangeId lastUndone;
    ChangeId lastUndoneTogether;
    ChangeId lastRetried;
    QList<ClashDecision> lastDecided;
    ChangeId lastDiscarded;
    int sendings = 0;
    QString lastSaved; ///< path of the plan
    QString lastOpened;
    OpenedPlan toOpen; ///< what any file holds
    QSet<ChangeId> lastLeftOut;
    int takeOvers = 0;
    std::function<Trial(const Change &)> verdict; ///< of the portal, on each that is asked about
    int trials = 0;

    ChangeId stage(const AccountKey &account, const QString &subject, const Edit &edit);
    void add(const Change &change);
    /// The portal has done it and says what ended with it.
    void setEnded(const ChangeId &id, const Ended &ended);
    void setState(const ChangeId &id, ChangeState state, const std::optional<Error> &error = {});
    [[nodiscard]] const Change &newest() const { return m_changes.front(); }
    void setNow(Instant now) { m_now = now; }

    [[nodiscard]] QList<Change> changes() const override { return m_changes; }
    [[nodiscard]] Undo undoOf(const Change &change) const override;
    Request *undo(const ChangeId &id) override;
    [[nodiscard]] bool hasWayBack(const Change &change) const override;
    Answer<TakenBackTogether> *undoTogether(const ChangeId &id) override;
    Request *retry(const ChangeId &id) override;
    Request *decide(const QList<ClashDecision> &decisions) override;
    Request *discard(const ChangeId &id) override;
    Request *sendNow() override;
    [[nodiscard]] bool reviewsFirst() const override { return m_reviewsFirst; }
    Request *setReviewFirst(bool reviews) override;
    Request *apply(const QList<ChangeId> &changes) override;
    Request *stop() override;
    Answer<TrialCount> *tryOut() override;
    Request *tick(const ChangeId &id, bool isTicked) override;
    Request *annotate(const ChangeId &id, const QString &reason) override;
    Answer<PlanDraft> *saveAsFile(const PortalId &portal, const QString &path) override;
    Answer<OpenedPlan> *openFile(const QString &path, const IdentityId &asked) override;
    Answer<int> *takeOver(const OpenedPlan &plan, const QSet<ChangeId> &leftOut) override;

Q_SIGNALS:
    /// For the other fakes: the change never happens, so what it did to the rows is taken back.
    void takenBack(const gatehouse::Change &change);

private:
    QList<Change> m_changes;
    Instant m_now{};
    int m_next = 1;
    bool m_reviewsFirst = false;
};

} // namespace gatehouse::fakes
