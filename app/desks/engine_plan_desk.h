// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/plan_desk.h"

#include <functional>

namespace gatehouse {

class Directory;
class Engine;
class PlanBook;
class PortalDesk;

/// The engine's plan, for the window. What can be undone follows from the plan and, for invitations, from what
/// `directory` shows of them: an answered one can't be called back. Window thread.
class EnginePlanDesk final : public PlanDesk {
    Q_OBJECT

public:
    EnginePlanDesk(Engine &engine, const PortalDesk &portals, const Directory &directory, QObject *parent = nullptr);

    [[nodiscard]] QList<Change> changes() const override { return m_changes; }
    [[nodiscard]] Undo undoOf(const Change &change) const override;
    Request *undo(const ChangeId &change) override;
    [[nodiscard]] bool hasWayBack(const Change &change) const override;
    Answer<TakenBackTogether> *undoTogether(const ChangeId &change) override;
    Request *retry(const ChangeId &change) override;
    Request *decide(const QList<ClashDecision> &decisions) override;
    Request *discard(const ChangeId &change) override;
    Request *sendNow() override;
    [[nodiscard]] bool reviewsFirst() const override { return m_reviewsFirst; }
    Request *setReviewFirst(bool reviews) override;
    Request *apply(const QList<ChangeId> &changes) override;
    Request *stop() override;
    Answer<TrialCount> *tryOut() override;
    Request *tick(const ChangeId &change, bool isTicked) override;
    Request *annotate(const ChangeId &change, const QString &reason) override;
    Answer<PlanDraft> *saveAsFile(const PortalId &portal, const QString &path) override;
    Answer<OpenedPlan> *openFile(const QString &path, const IdentityId &asked) override;
    Answer<int> *takeOver(const OpenedPlan &plan, const QSet<ChangeId> &leftOut) override;

private:
    Request *revise(const std::function<Result<void>(PlanBook &)> &revision);
    void take(const QList<Change> &changes);
    void takeTrials(const QHash<ChangeId, Trial> &trials);
    void showTrials();
    [[nodiscard]] const Change *find(const ChangeId &id) const;
    [[nodiscard]] PlanDraft draftFor(const PortalId &portal) const;
    [[nodiscard]] bool isAnswered(const Change &change) const;

    Engine &m_engine;
    const PortalDesk &m_portals;
    const Directory &m_directory;
    QList<Change> m_changes; ///< newest first
    QHash<ChangeId, Trial> m_trials; ///< of those that are still held
    bool m_reviewsFirst = false;
};

} // namespace gatehouse
