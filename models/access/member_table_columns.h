// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/fixed_texts.h"
#include "models/access/member_table.h"
#include "models/access/row_index.h"
#include "models/access/text_scan.h"

#include <array>
#include <memory>
#include <span>

namespace gatehouse {

/// What a MemberTable is made of; private to the table, its builder and its image. Only looks at its columns; `memory`
/// keeps them, be it what the builder made or a file that is mapped. Texts lie one after another in two pieces of
/// memory, one as they are, one folded for searching and sorting.
struct MemberTable::Columns {
    /// Where a row's texts end in `text`; each begins where the one before ends, a row where the row before does.
    struct TextEnds {
        quint32 id = 0;
        quint32 name = 0;
        quint32 email = 0;
    };
    /// When a row was removed, and until when that can be taken back; few rows are.
    struct Removal {
        qint64 at = 0;
        qint64 restorableUntil = 0;
        quint64 row = 0;
    };
    enum Flag : quint8 { SelfFlag = 1 };

    std::shared_ptr<const void> memory;
    std::array<quint32, 256> frequency{}; ///< of bytes in `folded`
    std::array<quint32, 4> statusCounts{};

    std::span<const char> text;
    std::span<const TextEnds> ends;
    std::span<const char> folded; ///< name, line end, e-mail, line end: no search word holds a line end; then padding
    std::span<const quint32> foldedNameEnds;
    std::span<const quint32> foldedEnds;
    std::span<const Letters> letters; ///< of each row's folded text
    std::span<const qint64> version;
    std::span<const qint64> since;
    std::span<const qint64> lastSignIn; ///< 0: never
    std::span<const qint64> lastUse; ///< 0: never
    std::span<const quint32> role;
    std::span<const quint32> grant;
    std::span<const quint32> pendingWords;
    std::span<const MemberStatus> status;
    std::span<const PendingMark> pending;
    std::span<const quint8> flags;
    std::span<const quint8> wishes; ///< packed
    std::span<const Removal> removals; ///< by row, rising
    std::span<const quint32> held; ///< by grant: permissions held, anywhere; all of them: the greatest number
    std::span<const quint32> byName; ///< rows
    std::span<const quint8> isSameNameAsBefore; ///< by place in byName
    std::span<const quint32> nameRank; ///< place of each row in byName
    std::span<const quint32> idSlots;
    std::span<const quint32> emailSlots;
    std::span<const char> roleBytes;
    std::span<const quint32> roleEnds;
    std::span<const char> grantBytes; ///< in stored form
    std::span<const quint32> grantEnds;
    std::span<const char> wordBytes;
    std::span<const quint32> wordEnds;

    /// Calls `act` with each column, always in the same order. A new one, or another order, is another image format
    /// (member_table_image.cpp).
    template <class Self, class Act>
    static void forEach(Self &columns, const Act &act)
    {
        act(columns.text);
        act(columns.ends);
        act(columns.folded);
        act(columns.foldedNameEnds);
        act(columns.foldedEnds);
        act(columns.letters);
        act(columns.version);
        act(columns.since);
        act(columns.lastSignIn);
        act(columns.lastUse);
        act(columns.role);
        act(columns.grant);
        act(columns.pendingWords);
        act(columns.status);
        act(columns.pending);
        act(columns.flags);
        act(columns.wishes);
        act(columns.removals);
        act(columns.held);
        act(columns.byName);
        act(columns.isSameNameAsBefore);
        act(columns.nameRank);
        act(columns.idSlots);
        act(columns.emailSlots);
        act(columns.roleBytes);
        act(columns.roleEnds);
        act(columns.grantBytes);
        act(columns.grantEnds);
        act(columns.wordBytes);
        act(columns.wordEnds);
    }

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
    [[nodiscard]] FixedTexts roles() const { return {roleBytes, roleEnds}; }
    [[nodiscard]] FixedTexts grants() const { return {grantBytes, grantEnds}; }
    [[nodiscard]] FixedTexts words() const { return {wordBytes, wordEnds}; }
    [[nodiscard]] RowIndex ids() const { return RowIndex(idSlots); }
    [[nodiscard]] RowIndex emails() const { return RowIndex(emailSlots); }
    /// Null when that row was not removed.
    [[nodiscard]] const Removal *removalOf(quint32 row) const;
    [[nodiscard]] std::size_t bytes() const;
    /// True when each row has its place in each column, and texts end within their bytes.
    [[nodiscard]] bool fitTogether() const;

private:
    [[nodiscard]] quint32 rowStart(quint32 row) const { return row == 0 ? 0 : ends[row - 1].email; }
    [[nodiscard]] std::string_view textBetween(quint32 start, quint32 end) const
    {
        return {text.data() + start, end - start};
    }
};

/// What an address is compared by, as UTF-8: parseAddress()'s canonical form, or, for what is no address, the text with
/// ASCII in lower case.
[[nodiscard]] std::string canonicalEmail(std::string_view email);

} // namespace gatehouse
