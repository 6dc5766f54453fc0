// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QPointer>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace gatehouse {

class PlanDesk;
class Request;

/// The line above the plan: whether changes wait to be looked at, how many do, and the buttons that let them go and
/// hold them back; while they go, how far they are.
class PlanStrip final : public QWidget {
    Q_OBJECT

public:
    explicit PlanStrip(PlanDesk *plan, QWidget *parent = nullptr);

    void apply();
    void stop();
    /// Asks the portals what they would do with what is ticked, and says what came of it.
    void check();

private:
    void take();
    void tellApplying(const QList<Change> &changes);
    void tellHeld(const QList<Change> &changes);
    void tellChecking(int done, int all);
    /// What the portals said of what is ticked, once they were asked.
    [[nodiscard]] static QString verdictWords(const QList<Change> &changes);
    void setRefusedAside();
    void takeVerdict(const Request *request);

    PlanDesk *m_plan;
    QSet<ChangeId> m_applying; ///< what was let go together
    QPointer<Request> m_checking; ///< while the portals are asked
    QString m_fault; ///< why the last check came to no end
    QCheckBox *m_mode;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_aside; ///< what the portal would refuse is not applied
    QPushButton *m_check;
    QPushButton *m_apply;
    QPushButton *m_stop;
};

} // namespace gatehouse
