// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/request.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

namespace gatehouse {

class NoticeBar;
class PlanDesk;

/// What closing the window does first: changes that wait for their undo time are sent at once, the bar says so and
/// offers to quit anyway. It never takes longer than its patience; what could not be sent goes at the next start. When
/// the portal says no to one of them, the window stays, since somebody must read that.
class Departure final : public QObject {
    Q_OBJECT

public:
    Departure(PlanDesk *plan, NoticeBar *bar, std::chrono::milliseconds patience, QObject *parent);

    /// True when the window may close now. Otherwise sending has begun, and ready() tells when it may.
    [[nodiscard]] bool mayLeave();
    /// The window was asked to close and waits for what is sent.
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /// *Quit Anyway*.
    void leaveNow();

Q_SIGNALS:
    void ready();

private:
    [[nodiscard]] int unsent() const;
    [[nodiscard]] QSet<ChangeId> refused() const;
    void begin();
    void say();
    void end(bool leaves);

    PlanDesk *m_plan;
    NoticeBar *m_bar;
    QTimer m_patience;
    QPointer<Request> m_sending;
    QSet<ChangeId> m_refusedBefore;
    bool m_isBusy = false;
    bool m_isOver = false;
};

} // namespace gatehouse
