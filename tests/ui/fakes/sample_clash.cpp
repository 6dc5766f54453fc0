// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_clash.h"

#include "tests/ui/fakes/sample_portal.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::fakes {

namespace {

Change clashed(
    SampleWorld &world, const QString &id, const QString &subject, const ChangeGrantEdit &edit, const Grant &present)
{
    Change change;
    change.id = ChangeId{id};
    change.account = world.own;
    change.accountName = u"Brightwater Ltd"_s;
    change.stagedAt = world.clock.now() - std::chrono::hours(3);
    change.subject = subject;
    change.actor = u"owner@example.org"_s;
    change.edit = edit;
    change.state = ChangeState::NeedsAttention;
    change.error = Error{Error::Code::Clash, u"grant_clash"_s, {}, {}, {}};
    change.clash =
        Clash{7, u"Olga Petrova"_s, world.clock.now() - std::chrono::hours(2), u"active"_s, u"user"_s, present};
    return change;
}

} // namespace

ChangeId stageClashes(SampleWorld &world)
{
    const Grant seen = grantOf({u"domains"_s, u"products"_s, u"invoices"_s});
    const ChangeGrantEdit whole{MemberId{u"m-clash-2"_s}, seen, difference(seen, grantOf({u"domains"_s}))};
    world.plan.add(clashed(world, u"clash-2"_s, u"nils@example.org"_s, whole, Grant::everything()));
    const Grant wished = grantOf({u"domains"_s, u"managedomains"_s, u"orders"_s, u"products"_s});
    Change change = clashed(world, u"clash-1"_s, u"mara@example.org"_s,
        {MemberId{u"m-clash-1"_s}, seen, difference(seen, wished)}, grantOf({u"invoices"_s, u"emails"_s}));
    change.clash->meanwhile = ChangeId{u"meanwhile"_s};
    change.clash->narrowed = grantOf({u"emails"_s});
    world.plan.add(change);
    return change.id;
}

} // namespace gatehouse::fakes
