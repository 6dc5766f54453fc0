// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_review.h"

#include "models/access/member_table.h"
#include "tests/ui/fakes/sample_portal.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

namespace {

/// One that no other of them needs, always the same.
GrantCell anyToTake(const Grant &grant)
{
    const Catalogue catalogue = samplePortal().catalogue;
    QList<GrantCell> free;
    for (const GrantCell &cell : grant.cells) {
        const QStringList dependents = catalogue.dependentsOf(cell.permission);
        const bool isNeeded = std::any_of(grant.cells.cbegin(), grant.cells.cend(),
            [&dependents](const GrantCell &other) { return dependents.contains(other.permission); });
        if (!isNeeded)
            free.append(cell);
    }
    return *std::min_element(free.cbegin(), free.cend(),
        [](const GrantCell &one, const GrantCell &other) { return one.permission < other.permission; });
}

} // namespace

void collectForReview(SampleWorld &world)
{
    world.plan.setReviewFirst(true);
    const auto members = world.directory.members(world.own);
    quint32 touched = 0;
    for (quint32 row = 0; row < members->size() && touched < 3; ++row) {
        const Member member = members->member(row);
        if (member.isOwner() || member.isSelf || member.grant.all || member.grant.cells.size() < 2)
            continue;
        GrantDelta delta;
        if (touched == 1)
            delta.all = true;
        else
            delta.remove.insert(anyToTake(member.grant));
        if (touched == 2)
            world.plan.stage(world.own, member.email, RemoveEdit{member.id});
        else
            world.plan.stage(world.own, member.email, ChangeGrantEdit{member.id, member.grant, delta});
        ++touched;
    }
    const InviteEdit invite{
        InvitationId{u"new-1"_s}, u"mara.lindqvist@brightwater.example"_s, {}, {}, Grant::everything(), {}};
    world.plan.stage(world.own, invite.email, invite);
    world.plan.annotate(world.plan.newest().id, u"Takes over the accounts in December"_s);
    const InviteEdit aside{InvitationId{u"new-2"_s}, u"temp.desk@gmail.example"_s, {}, {}, Grant::everything(), {}};
    world.plan.stage(world.own, aside.email, aside);
    world.plan.tick(world.plan.newest().id, false);
}

} // namespace gatehouse::fakes
