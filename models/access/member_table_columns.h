// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/interned_texts.h"
#include "models/access/member_table.h"
#include "models/access/row_index.h"
#include "models/access/row_order.h"
#include "models/access/text_scan.h"

#include <array>
#include <unordered_map>

namespace gatehouse {

/// What a MemberTable is made of; private to the table and its builder. Texts lie one after another in two pieces of
/// memory, one as they are, one folded for searching and sorting.
struct MemberTable::Columns {
    /// Where a row's texts end in `text`; each begins where the one before ends, a row where the row before does.
    struct TextEnds {
        quint32 id = 0;
        quint32 name = 0;
        quint32 email = 0;
    };
    /// What can be known of a grant without taking it apart again.
    struct GrantFacts {
        quint32 held = 0; ///< permissions held, anywhere; all of them: the greatest number
    };
    enum Flag : quint8 { SelfFlag = 1 };

    std::vector<char> text;
    std::vector<TextEnds> ends;
    std::vector<char> folded; ///< name, line end, e-mail, line end: no search word holds a line end
    std::vector<quint32> foldedNameEnds;
    std::vector<quint32> foldedEnds;
    std::vector<Letters> letters; ///< of each row's folded text
    std::array<quint32, 256> frequency{}; ///< of bytes in `folded`

    std::vector<qint64> version;
    std::vector<qint64> since;
    std::vector<qint64> lastSignIn; ///< 0: never
    std::vector<quint32> role;
    std::vector<quint32> grant;
    std::vector<quint32> pendingWords;
    std::vector<MemberStatus> status;
    std::vector<PendingMark> pending;
    std::vector<quint8> flags;
    std::vector<qint64> lastUse; ///< 0: never
    std::vector<quint8> wishes; ///< packed
    /// When rows were removed, and until when that can be taken back; few rows are.
    struct Removal {
        qint64 at = 0;
        qint64 restorableUntil = 0;
    };
    std::unordered_map<quint32, Removal> removals;
    std::array<quint32, 4> statusCounts{};

    InternedTexts roles;
    InternedTexts grants; ///< in stored form
    InternedTexts words;
    std::vector<GrantFacts> grantFacts;

    RowIndex ids;
    RowIndex emails;
    TextOrder byName;
    std::vector<quint32> nameRank; ///< place of each row in byName

    [[nodiscard]] quint32 size() const { return static_cast<quint32>(ends.size()); }
    [[nodiscard]] std::string_view idOf(quint32 row) const { return textBetween(rowStart(row), ends[row].id); }
    [[nodiscard]] std::string_view nameOf(quint32 row) const { return textBetween(ends[row].id, ends[row].name); }
    [[nodiscard]] std::string_view emailOf(quint32 row) const { return textBetween(ends[row].name, ends[row].email); }
    [[nodiscard]] std::string_view foldedNameOf(quint32 row) const
    {
        const quint32 start = row == 0 ? 0 : foldedEnds[row - 1];
        return {folded.data() + start, foldedNameEnds[row] - start};
    }
    [[nodiscard]] std::string_view foldedEmailOf(quint32 row) const
    {
        const quint32 start = foldedNameEnds[row] + 1;
        return {folded.data() + start, foldedEnds[row] - 1 - start};
    }

    /// Adds a row; beyond four gigabytes of text there is no room, and rows are left out.
    void append(const MemberTableBuilder::Raw &row, PendingMark mark, std::string_view markWords);
    /// Indexes and the order by name, once all rows are there.
    void finish();
    [[nodiscard]] std::size_t bytes() const;

private:
    [[nodiscard]] quint32 rowStart(quint32 row) const { return row == 0 ? 0 : ends[row - 1].email; }
    [[nodiscard]] std::string_view textBetween(quint32 start, quint32 end) const
    {
        return {text.data() + start, end - start};
    }
    void appendText(std::string_view added);
    void appendFolded(std::string_view added);
};

/// What an address is compared by, as UTF-8: parseAddress()'s canonical form, or, for what is no address, the text with
/// ASCII in lower case.
[[nodiscard]] std::string canonicalEmail(std::string_view email);

} // namespace gatehouse
