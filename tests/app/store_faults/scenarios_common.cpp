// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store_faults/scenario.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

Edit widening(const QString &member)
{
    Grant base;
    base.cells = {{u"view_domains"_s, {}, {}}};
    return ChangeGrantEdit{MemberId{member}, base, {std::nullopt, {{u"manage_domains"_s, {}, {}}}, {}}};
}

Edit invitation(const QString &id)
{
    return InviteEdit{InvitationId{id}, id + u"@example.org"_s, {}, {}, Grant::everything(), {}};
}

std::function<bool()> is(Scene &scene, const QString &change, ChangeState state)
{
    return [&scene, change, state] {
        return scene.stateOf(change) == state;
    };
}

} // namespace gatehouse::test
