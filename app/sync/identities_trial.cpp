// SPDX-License-Identifier: GPL-3.0-or-later
// What the portals would do with the plan, asked of all that it concerns at once: the identities, another page of them.
#include "app/sync/identities.h"
#include "app/sync/plan_book.h"
#include "models/clock.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

/// What has come back so far, of every identity that was asked.
struct Gathered {
    Identities::Trying trying;
    QHash<ChangeId, Trial> trials;
    int all = 0;
    int asking = 0; ///< identities whose portal is still being asked

    void take(const ChangeId &change, const Trial &trial)
    {
        trials.insert(change, trial);
        trying.progress(static_cast<int>(trials.size()), all);
    }
    void endOne()
    {
        if (--asking == 0)
            trying.done(std::move(trials));
    }
};

} // namespace

void Identities::tryOut(Trying trying)
{
    std::map<IdentityId, QList<PlanRow>> questions;
    auto gathered = std::make_shared<Gathered>();
    gathered->trying = std::move(trying);
    for (const PlanRow &row : m_parts.book.rows()) {
        if (!isHeld(row.change) || row.change.hold != Hold::Review)
            continue;
        questions[row.change.account.identity].append(row);
        ++gathered->all;
    }
    gathered->asking = 1 + static_cast<int>(questions.size()); // one more, until all have been asked
    for (const auto &[identity, rows] : questions) {
        const auto worker = m_workers.find(identity);
        if (worker == m_workers.end()) { // signed out: its changes wait for its return
            const Error error{Error::Code::SignInNeeded, {}, {}, u"nobody is signed in as this identity"_s, {}};
            for (const PlanRow &row : rows)
                gathered->take(row.change.id, {Trial::Verdict::NoAnswer, error, m_parts.clock.now()});
            gathered->endOne();
            continue;
        }
        worker->second.link->tryOut({rows, gathered->trying.stop,
            [gathered](const ChangeId &change, const Trial &trial) { gathered->take(change, trial); },
            [gathered] {
                gathered->endOne();
            }});
    }
    gathered->endOne();
}

} // namespace gatehouse
