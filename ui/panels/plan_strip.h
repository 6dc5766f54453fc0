// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace gatehouse {

class PlanDesk;

/// The line above the plan: whether changes wait to be looked at, how many do, and the buttons that let them go and
/// hold them back; while they go, how far they are.
class PlanStrip final : public QWidget {
    Q_OBJECT

public:
    explicit PlanStrip(PlanDesk *plan, QWidget *parent = nullptr);

    void apply();
    void stop();

private:
    void take();
    void tellApplying(const QList<Change> &changes);
    void tellHeld(const QList<Change> &changes);

    PlanDesk *m_plan;
    QSet<ChangeId> m_applying; ///< what was let go together
    QCheckBox *m_mode;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_apply;
    QPushButton *m_stop;
};

} // namespace gatehouse
