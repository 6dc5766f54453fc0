// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/plan_desk.h"

namespace gatehouse {

class Directory;
class Engine;
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
    Request *retry(const ChangeId &change) override;
    Request *discard(const ChangeId &change) override;
    Request *sendNow() override;

private:
    void take(const QList<Change> &changes);
    [[nodiscard]] bool isAnswered(const Change &change) const;

    Engine &m_engine;
    const PortalDesk &m_portals;
    const Directory &m_directory;
    QList<Change> m_changes; ///< newest first
};

} // namespace gatehouse
