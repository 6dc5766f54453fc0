// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_opened_plan.h"

#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/fakes/sample_review.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

OpenedPlan openedSamplePlan(const SampleWorld &world)
{
    SampleWorld colleague;
    collectForReview(colleague);
    QList<Change> collected = colleague.plan.changes();
    collected.removeIf([](const Change &change) { return !isHeld(change); });
    std::reverse(collected.begin(), collected.end());
    QHash<ChangeId, QString> reasons;
    for (const Change &change : std::as_const(collected))
        reasons.insert(change.id, change.reason);
    const PortalDescription portal = samplePortal();
    PlanSource source;
    source.portal = world.own.portal;
    source.address = portal.address;
    source.installation = portal.installation;
    source.portalName = portal.name;
    source.madeAt = colleague.clock.now();
    source.madeBy = u"omar.haddad@brightwater.example"_s;
    OpenedPlan opened;
    opened.document = planDraft(collected, source, reasons).document;
    opened.document.refused = {
        {6, ChangeId{u"answer"_s}, u"answer_invitation"_s, PlanDocument::Refused::Why::Personal}};
    // Since it was written somebody took something from the first of them.
    if (auto *const edit = std::get_if<ChangeGrantEdit>(&opened.document.rows.front().change.edit)) {
        const auto &permissions = portal.catalogue.permissions();
        const auto lost = std::find_if(permissions.cbegin(), permissions.cend(), [edit](const Permission &each) {
            return each.requirements.isEmpty() && !edit->base.covers({each.key, {}, {}});
        });
        edit->base.cells.insert({lost->key, {}, {}});
    }
    opened.ground.portal = portal;
    opened.ground.portalNow = world.clock.now();
    const auto accounts = world.directory.accounts();
    for (const Account &account : accounts) {
        if (account.key == world.own)
            opened.ground.accounts.append({account, world.directory.members(account.key), {}, {}});
    }
    return opened;
}

} // namespace gatehouse::fakes
