// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/interned_texts.h"
#include "models/access/member_table_columns.h"
#include "models/access/row_order.h"

#include <vector>

namespace gatehouse {

/// The columns of a MemberTable while rows are added; what MemberTableBuilder fills.
class GrowingColumns {
public:
    void reserve(quint32 rows);
    /// Adds a row; beyond four gigabytes of text there is no room, and rows are left out.
    void append(const MemberTableBuilder::Raw &row, PendingMark mark, std::string_view markWords);
    /// Indexes and the order by name, once all rows are there; the columns keep `grown` alive.
    [[nodiscard]] static std::unique_ptr<MemberTable::Columns> finish(std::shared_ptr<GrowingColumns> grown);

private:
    /// Interned texts one after another.
    struct Flat {
        std::vector<char> bytes;
        std::vector<quint32> ends;

        void take(const InternedTexts &texts);
    };

    void appendText(std::string_view added);
    void appendFolded(std::string_view added);
    void index(MemberTable::Columns &columns);
    [[nodiscard]] std::unique_ptr<MemberTable::Columns> viewed() const;

    std::vector<char> m_text;
    std::vector<MemberTable::Columns::TextEnds> m_ends;
    std::vector<char> m_folded;
    std::vector<quint32> m_foldedNameEnds;
    std::vector<quint32> m_foldedEnds;
    std::vector<Letters> m_letters;
    std::array<quint32, 256> m_frequency{};
    std::vector<qint64> m_version;
    std::vector<qint64> m_since;
    std::vector<qint64> m_lastSignIn;
    std::vector<qint64> m_lastUse;
    std::vector<quint32> m_role;
    std::vector<quint32> m_grant;
    std::vector<quint32> m_pendingWords;
    std::vector<MemberStatus> m_status;
    std::vector<PendingMark> m_pending;
    std::vector<quint8> m_flags;
    std::vector<quint8> m_wishes;
    std::vector<MemberTable::Columns::Removal> m_removals;
    std::array<quint32, 4> m_statusCounts{};
    std::vector<quint32> m_held;

    InternedTexts m_roles;
    InternedTexts m_grants;
    InternedTexts m_words;
    Flat m_flatRoles;
    Flat m_flatGrants;
    Flat m_flatWords;

    RowIndexSlots m_idSlots;
    RowIndexSlots m_emailSlots;
    TextOrder m_byName;
    std::vector<quint32> m_nameRank;
};

} // namespace gatehouse
