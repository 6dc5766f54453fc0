// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_columns.h"

#include "models/address.h"
#include "models/ascii.h"

#include <algorithm>
#include <bit>

namespace gatehouse {

std::string canonicalEmail(std::string_view email)
{
    if (!isAscii(email)) {
        const auto parsed = parseAddress(QString::fromUtf8(email.data(), static_cast<qsizetype>(email.size())));
        if (parsed)
            return parsed->canonical.toStdString();
    }
    std::string result(email);
    std::transform(result.begin(), result.end(), result.begin(), asciiLowered);
    return result;
}

const MemberTable::Columns::Removal *MemberTable::Columns::removalOf(quint32 row) const
{
    const auto found = std::lower_bound(removals.begin(), removals.end(), row,
        [](const Removal &removal, quint32 wanted) { return removal.row < wanted; });
    return found != removals.end() && found->row == row ? &*found : nullptr;
}

bool MemberTable::Columns::fitTogether() const
{
    const std::size_t rows = ends.size();
    const auto isOf = [rows](const auto &...column) {
        return ((column.size() == rows) && ...);
    };
    const auto endsWithin = [](const auto &bytes, const auto &textEnds) {
        return textEnds.empty() ? bytes.empty() : textEnds.back() == bytes.size();
    };
    const auto isIndex = [rows](const auto &slots) {
        return slots.empty() ? rows == 0 : std::has_single_bit(slots.size()) && slots.size() > rows;
    };
    return isOf(foldedNameEnds, foldedEnds, letters, version, since, lastSignIn, lastUse, role, grant, pendingWords,
               status, pending, flags, wishes, byName, isSameNameAsBefore, nameRank)
        && (rows == 0
            || (ends.back().email == text.size() && foldedEnds.back() + ScannedText::padding == folded.size()))
        && held.size() == grantEnds.size() && removals.size() <= rows && isIndex(idSlots) && isIndex(emailSlots)
        && endsWithin(roleBytes, roleEnds) && endsWithin(grantBytes, grantEnds) && endsWithin(wordBytes, wordEnds);
}

std::size_t MemberTable::Columns::bytes() const
{
    std::size_t sum = sizeof(Columns);
    forEach(*this, [&sum](const auto &column) { sum += column.size_bytes(); });
    return sum;
}

} // namespace gatehouse
