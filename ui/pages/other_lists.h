// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gatehouse {

class AccountContext;
class MemberTable;

/// What a list of people says when nobody in it matches `filter`: so, and in which of the account's other lists there
/// are matches, the invited ones included. May hold outside text (the filter, the portal's words).
[[nodiscard]] QString nobodyMatches(const AccountContext &context, const MemberTable &table, const QString &filter);

} // namespace gatehouse
