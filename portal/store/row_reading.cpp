// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<void> changeOne(Transaction &transaction, const char *sql, std::initializer_list<QVariant> values)
{
    auto changed = transaction.run(sql, values);
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    if (*changed != 1) {
        return refuse(500, u"internal"_s, u"A row that was there a moment ago is not."_s);
    }
    return {};
}

} // namespace portal
