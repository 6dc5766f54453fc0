// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"
#include "app/http/cancellation.h"
#include "app/http/task_scope.h"
#include "models/plan/trial.h"

#include <functional>
#include <memory>

namespace gatehouse {

class Clock;
class PlanBook;

/// Asks the portal of one identity what it would do with changes that wait, several at a time. Nothing is done and
/// nothing is written. Engine thread. shutdown(), then the event loop until isIdle(), then destruction.
class PlanTrial {
public:
    struct Parts {
        const PlanBook &book;
        Connector &connector;
        const Clock &clock;
    };
    /// What is asked, and who hears of it.
    struct Question {
        QList<PlanRow> rows; ///< in the order of the plan
        std::shared_ptr<const Cancellation> stop;
        std::function<void(const ChangeId &, const Trial &)> tell; ///< once for each row that was come to
        std::function<void()> over; ///< once, at the end
    };

    explicit PlanTrial(const Parts &parts)
        : m_parts(parts)
    {
    }

    void ask(Question question);
    /// What needs what at the portal, as the sender knows it.
    void setCatalogue(const Catalogue &catalogue) { m_catalogue = catalogue; }

    void shutdown() { m_closing = true; }
    [[nodiscard]] bool isIdle() const { return m_scope.isIdle(); }

private:
    /// One question on its way.
    struct Run {
        Question question;
        QSet<ChangeId> later; ///< what builds on another change that is not done
        qsizetype next = 0;
        int lanes = 0;
        std::optional<Error> shut; ///< the way to the portal is; the rest is not asked
    };

    [[nodiscard]] QCoro::Task<> lane(std::shared_ptr<Run> run);
    [[nodiscard]] QCoro::Task<Trial> judged(PlanRow row, std::shared_ptr<Run> run);
    [[nodiscard]] Trial trial(Trial::Verdict verdict, const std::optional<Error> &error = {}) const;

    Parts m_parts;
    Catalogue m_catalogue;
    TaskScope m_scope;
    bool m_closing = false;
};

} // namespace gatehouse
