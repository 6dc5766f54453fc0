// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member_table.h"

#include <string>
#include <vector>

namespace gatehouse::bench {

/// What a store's row of a member holds.
struct StoredMember {
    std::string id;
    std::string name;
    std::string email;
    std::string role;
    std::string grant;
    MemberStatus status{};
    qint64 since = 0;
    qint64 lastSignIn = 0;
};

/// As many members as a large customer has: names and addresses of many countries, some two hundred grants, a few
/// domains. The same for the same number, on every machine.
[[nodiscard]] std::vector<StoredMember> manyMembers(quint32 count);

[[nodiscard]] QSharedPointer<const MemberTable> tableOf(const std::vector<StoredMember> &members);

} // namespace gatehouse::bench
