// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/faults/errand.h"
#include "tests/app/faults/fault_stage.h"

#include <QElapsedTimer>
#include <QTimer>

namespace gatehouse::test {

/// Plays cells: one fault at one endpoint. Says what of the promises did not hold: a typed error where there is no
/// answer, never a made-up success; no definite no to what may have been done; within its deadline; nothing sent
/// elsewhere; afterwards the same key brings it about, once; memory bounded.
class FaultMatrix final : public QObject {
    Q_OBJECT

public:
    explicit FaultMatrix(FaultStage &stage);

    /// False where the fault means nothing at this endpoint.
    [[nodiscard]] static bool applies(const FaultRow &row, const Endpoint &endpoint);

    /// Plays one cell; the sentences of what went wrong, none when all holds.
    [[nodiscard]] QStringList play(const FaultRow &row, const Endpoint &endpoint);

    [[nodiscard]] int cells() const { return m_cells; }
    /// The longest the thread of the engine (which is not the window's) did not come round while requests were under
    /// way. To be told, not to be judged: how busy the machine is decides.
    [[nodiscard]] qint64 longestStall() const { return m_longestStall; }
    [[nodiscard]] qint64 largestGrowth() const { return m_largestGrowth; }

private:
    [[nodiscard]] Trial attempt(const Errand &errand);
    void leaveEarlierReplies(Fault fault, const Endpoint &endpoint);
    void goOnBehindLateReply(const Endpoint &endpoint);
    void judge(const Trial &trial, const FaultRow &row, const Endpoint &endpoint);
    void judgeError(const Trial &trial, const FaultRow &row, const Endpoint &endpoint);
    void bringAbout(const Errand &errand);
    void complain(const QString &sentence) { m_complaints.append(sentence); }

    FaultStage &m_stage;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    QStringList m_complaints;
    int m_cells = 0;
    qint64 m_longestStall = 0;
    qint64 m_largestGrowth = 0;
};

} // namespace gatehouse::test
