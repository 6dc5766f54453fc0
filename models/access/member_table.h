// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/access/member.h"

#include <QSharedPointer>

#include <memory>
#include <string_view>
#include <vector>

namespace gatehouse {

class GrowingColumns;

/// Which column a table of members is ordered by.
enum class MemberColumn : quint8 { Name, Email, Role, Access, Status, LastSignIn };

/// The members of one account as an immutable snapshot: own columns, folded search text and interned grants, so that a
/// million rows fit in 400 bytes each and a key stroke is answered within a frame (design decision 13). Built by
/// MemberTableBuilder in any thread, then shared and never changed.
class MemberTable {
public:
    [[nodiscard]] quint32 size() const;

    /// Assembles one row; cheap enough for what is on the screen, not for loops over all rows.
    [[nodiscard]] Member member(quint32 row) const;
    [[nodiscard]] QString name(quint32 row) const;
    [[nodiscard]] QString email(quint32 row) const;
    [[nodiscard]] MemberId id(quint32 row) const;
    [[nodiscard]] MemberStatus status(quint32 row) const;
    /// How many rows are of `status`. O(1).
    [[nodiscard]] quint32 countOf(MemberStatus status) const;
    [[nodiscard]] std::optional<quint32> rowOf(const MemberId &id) const;
    /// The row of the member with this address, compared as addresses are (domain and ASCII case-insensitive). Of
    /// several the one that has access; a removed one only when there is no other.
    [[nodiscard]] std::optional<quint32> rowOfEmail(const QString &email) const;

    /// The row of `other` that is about the same member as `row` of this one.
    [[nodiscard]] std::optional<quint32> rowIn(const MemberTable &other, quint32 row) const;
    /// True when both rows say the same in every column.
    [[nodiscard]] bool isSameRow(quint32 row, const MemberTable &other, quint32 otherRow) const;

    /// Rows whose name or e-mail holds every word of `text`, folded (case and accents don't matter), in the order of
    /// `order`. An empty text matches all. O(bytes of search text), some 10 GB/s.
    [[nodiscard]] std::vector<quint32> matching(const QString &text, const std::vector<quint32> &order) const;

    /// Drops from `order` whoever holds nothing in that sub-account. O(rows), each grant judged once.
    void keepReaching(const QString &subAccount, std::vector<quint32> &order) const;

    /// All rows in the order of `column`, ties by name, then by id, both rising whatever the direction. The order by
    /// name is part of the snapshot and only copied; any other is O(n log n): call it off the window's thread above
    /// some 100,000 rows.
    [[nodiscard]] std::vector<quint32> ordered(MemberColumn column, Qt::SortOrder direction) const;

    /// Bytes held, all columns, search text and indexes included.
    [[nodiscard]] qsizetype bytes() const;

    ~MemberTable();
    MemberTable(const MemberTable &) = delete;
    MemberTable &operator=(const MemberTable &) = delete;

private:
    friend class MemberTableBuilder;
    friend class GrowingColumns;
    friend class MemberTableImage;
    struct Columns;
    explicit MemberTable(std::unique_ptr<Columns> columns);

    [[nodiscard]] std::optional<quint32> rowOfId(std::string_view id) const;
    [[nodiscard]] std::vector<quint32> roleRanks() const;
    template <class NumberOf>
    [[nodiscard]] std::vector<quint32> orderedByNumber(NumberOf numberOf, bool isFalling) const;

    std::unique_ptr<Columns> m_columns;
};

/// Collects rows and makes the snapshot.
class MemberTableBuilder {
public:
    MemberTableBuilder();
    ~MemberTableBuilder();
    MemberTableBuilder(const MemberTableBuilder &) = delete;
    MemberTableBuilder &operator=(const MemberTableBuilder &) = delete;

    void reserve(quint32 rows);
    void add(const Member &member);
    /// The quick way for bulk reading: UTF-8 as the store holds it, the grant in its stored form (interned by its
    /// bytes).
    struct Raw {
        std::string_view id, name, email, role, grant;
        MemberStatus status = MemberStatus::Active;
        qint64 version = 0;
        qint64 since = 0; ///< ms since 1970
        qint64 lastSignIn = 0; ///< ms since 1970; 0: never
        bool isSelf = false;
        qint64 removedAt = 0; ///< ms since 1970; 0: not removed
        qint64 restorableUntil = 0; ///< ms since 1970; 0: not any more
        qint64 lastUse = 0; ///< ms since 1970; 0: never
        quint8 wishes = 0; ///< packed TicketWishes
    };
    void add(const Raw &row);
    /// Takes what was added; the builder is empty afterwards.
    [[nodiscard]] QSharedPointer<const MemberTable> build();

private:
    std::shared_ptr<GrowingColumns> m_columns;
};

} // namespace gatehouse
