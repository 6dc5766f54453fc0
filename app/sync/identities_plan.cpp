// SPDX-License-Identifier: GPL-3.0-or-later
// Whose present an opened plan is held against: the identities, another page of them.
#include "app/sync/identities.h"

#include "models/plan/plan_file_problem.h"

namespace gatehouse {

Result<PlanGround> Identities::planGround(const PlanDocument &document, const IdentityId &asked)
{
    IdentityLink *link = nullptr;
    for (const auto &[id, worker] : m_workers) {
        const bool isThere = isAt(document, worker.link->portal());
        if (isThere && (link == nullptr || id == asked))
            link = worker.link.get();
    }
    if (link == nullptr) {
        Error error = planFileError(planFileStrangerProblem, {});
        error.about = document.address.toDisplayString(QUrl::RemoveUserInfo);
        return tl::unexpected(error);
    }
    QSet<AccountId> accounts;
    for (const PlanDocument::Account &account : document.accounts)
        accounts.insert(account.id);
    return link->planGround(accounts);
}

} // namespace gatehouse
