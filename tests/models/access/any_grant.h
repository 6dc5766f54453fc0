// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/catalogue.h"
#include "models/access/grant.h"
#include "tests/models/seeded.h"

namespace gatehouse::test {

/// view ← manage ← delete; pay stands alone.
inline Catalogue catalogue()
{
    using namespace Qt::Literals::StringLiterals;
    return Catalogue({{u"g"_s, u"Group"_s}},
        {{u"view"_s, u"g"_s, u"View"_s, {}, {}}, {u"manage"_s, u"g"_s, u"Manage"_s, {}, {u"view"_s}},
            {u"delete"_s, u"g"_s, u"Delete"_s, {}, {u"manage"_s}}, {u"pay"_s, u"g"_s, {}, {}, {}}});
}

/// A grant as an editor would make it: what it holds has what it needs.
inline Grant anyGrant(Seeded &chance)
{
    using namespace Qt::Literals::StringLiterals;
    static const QStringList keys{u"view"_s, u"manage"_s, u"delete"_s, u"pay"_s, u"from_the_future"_s};
    static const QStringList modules{QString(), u"shop"_s, u"mail"_s};
    Grant grant;
    if (chance.oneIn(6)) {
        grant.all = true;
    } else {
        for (int count = chance.below(6); count > 0; --count) {
            const GrantCell added{chance.anyOf(keys), chance.anyOf(modules), {}};
            grant.cells.insert(added);
            for (const QString &requirement : catalogue().requirementsOf(added.permission))
                grant.cells.insert({requirement, added.module, {}});
        }
        // An editor keeps nothing beside what gives it anyway.
        const GrantCells all = grant.cells;
        grant.cells.removeIf([&all](const GrantCell &each) {
            return !each.module.isEmpty() && all.contains({each.permission, {}, {}});
        });
    }
    if (chance.oneIn(3))
        grant.endsAt = Instant(std::chrono::milliseconds(chance.below(3) * 1000 + 1000));
    return grant;
}

} // namespace gatehouse::test
