// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table.h"

#include "models/access/member_table_columns.h"
#include "models/access/row_order.h"
#include "models/text_fold.h"

#include <bit>
#include <numeric>

namespace gatehouse {

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Instant toInstant(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

constexpr quint64 signBit = quint64{1} << 63U; ///< makes signed numbers compare as unsigned ones

} // namespace

MemberTable::MemberTable(std::unique_ptr<Columns> columns)
    : m_columns(std::move(columns))
{
}

MemberTable::~MemberTable() = default;

quint32 MemberTable::size() const
{
    return m_columns->size();
}

Member MemberTable::member(quint32 row) const
{
    const Columns &columns = *m_columns;
    Member member;
    member.id = id(row);
    member.name = name(row);
    member.email = email(row);
    member.role = toText(columns.roles().at(columns.role[row]));
    const std::string_view stored = columns.grants().at(columns.grant[row]);
    const Result<Grant> grant =
        grantFromStoredForm(QByteArray::fromRawData(stored.data(), static_cast<qsizetype>(stored.size())));
    if (grant)
        member.grant = *grant;
    member.status = columns.status[row];
    member.version = columns.version[row];
    member.since = toInstant(columns.since[row]);
    if (columns.lastSignIn[row] != 0)
        member.lastSignIn = toInstant(columns.lastSignIn[row]);
    if (const auto *removal = columns.removalOf(row)) {
        if (removal->at != 0)
            member.removedAt = toInstant(removal->at);
        if (removal->restorableUntil != 0)
            member.restorableUntil = toInstant(removal->restorableUntil);
    }
    if (columns.lastUse[row] != 0)
        member.lastUse = toInstant(columns.lastUse[row]);
    member.wishes = unpackedWishes(columns.wishes[row]);
    member.isSelf = (columns.flags[row] & Columns::SelfFlag) != 0;
    member.pending = columns.pending[row];
    member.pendingWords = toText(columns.words().at(columns.pendingWords[row]));
    return member;
}

QString MemberTable::name(quint32 row) const
{
    return toText(m_columns->nameOf(row));
}

QString MemberTable::email(quint32 row) const
{
    return toText(m_columns->emailOf(row));
}

MemberId MemberTable::id(quint32 row) const
{
    return {toText(m_columns->idOf(row))};
}

MemberStatus MemberTable::status(quint32 row) const
{
    return m_columns->status[row];
}

quint32 MemberTable::countOf(MemberStatus status) const
{
    return m_columns->statusCounts.at(static_cast<std::size_t>(status));
}

std::optional<quint32> MemberTable::rowOf(const MemberId &id) const
{
    const QByteArray bytes = id.value.toUtf8();
    return rowOfId({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

std::optional<quint32> MemberTable::rowOfId(std::string_view id) const
{
    return m_columns->ids().find(
        std::hash<std::string_view>{}(id), [&](quint32 row) { return m_columns->idOf(row) == id; });
}

std::optional<quint32> MemberTable::rowOfEmail(const QString &email) const
{
    const std::string wanted = canonicalEmail(email.trimmed().toStdString());
    const std::size_t hash = std::hash<std::string>{}(wanted);
    const auto isWanted = [&](quint32 row) {
        return canonicalEmail(m_columns->emailOf(row)) == wanted;
    };
    const auto present = m_columns->emails().find(
        hash, [&](quint32 row) { return m_columns->status[row] != MemberStatus::Removed && isWanted(row); });
    return present ? present : m_columns->emails().find(hash, isWanted);
}

std::optional<quint32> MemberTable::rowIn(const MemberTable &other, quint32 row) const
{
    const std::string_view id = m_columns->idOf(row);
    // Two snapshots mostly hold the same rows at the same places.
    if (row < other.size() && other.m_columns->idOf(row) == id)
        return row;
    return other.rowOfId(id);
}

bool MemberTable::isSameRow(quint32 row, const MemberTable &other, quint32 otherRow) const
{
    const Columns &mine = *m_columns;
    const Columns &theirs = *other.m_columns;
    return mine.idOf(row) == theirs.idOf(otherRow) && mine.nameOf(row) == theirs.nameOf(otherRow)
        && mine.emailOf(row) == theirs.emailOf(otherRow) && mine.version[row] == theirs.version[otherRow]
        && mine.since[row] == theirs.since[otherRow] && mine.lastSignIn[row] == theirs.lastSignIn[otherRow]
        && mine.status[row] == theirs.status[otherRow] && mine.pending[row] == theirs.pending[otherRow]
        && mine.flags[row] == theirs.flags[otherRow] && mine.lastUse[row] == theirs.lastUse[otherRow]
        && mine.wishes[row] == theirs.wishes[otherRow]
        && mine.roles().at(mine.role[row]) == theirs.roles().at(theirs.role[otherRow])
        && mine.grants().at(mine.grant[row]) == theirs.grants().at(theirs.grant[otherRow])
        && mine.words().at(mine.pendingWords[row]) == theirs.words().at(theirs.pendingWords[otherRow]);
}

std::vector<quint32> MemberTable::matching(const QString &text, const std::vector<quint32> &order) const
{
    std::vector<std::string> words;
    for (const QString &word : foldedWords(text))
        words.push_back(word.toStdString());
    if (words.empty())
        return order;

    const Columns &columns = *m_columns;
    const ScannedText scanned{columns.folded.data(), columns.foldedEnds, columns.letters, &columns.frequency};
    const RowBits bits = rowsHolding(scanned, {words.begin(), words.end()});
    const auto held = std::accumulate(bits.begin(), bits.end(), std::size_t{0},
        [](std::size_t sum, quint64 word) { return sum + static_cast<std::size_t>(std::popcount(word)); });
    std::vector<quint32> matches(std::min(held, order.size()) + 1);
    std::size_t count = 0;
    for (const quint32 row : order) {
        // Written first and kept by the count: no branch to guess wrong half of the time. Hence the one place more.
        matches[count] = row;
        count += (bits[row / 64] >> (row % 64)) & 1U;
    }
    matches.resize(count);
    return matches;
}

void MemberTable::keepReaching(const QString &subAccount, std::vector<quint32> &order) const
{
    const FixedTexts grants = m_columns->grants();
    std::vector<bool> reaches(grants.size());
    for (quint32 place = 0; place < grants.size(); ++place) {
        const std::string_view stored = grants.at(place);
        const Result<Grant> grant =
            grantFromStoredForm(QByteArray::fromRawData(stored.data(), static_cast<qsizetype>(stored.size())));
        reaches[place] = grant && grant->reaches(subAccount);
    }
    std::erase_if(order, [&](quint32 row) { return !reaches[m_columns->grant[row]]; });
}

std::vector<quint32> MemberTable::ordered(MemberColumn column, Qt::SortOrder direction) const
{
    const Columns &columns = *m_columns;
    const bool isFalling = direction == Qt::DescendingOrder;
    switch (column) {
    case MemberColumn::Name:
        return isFalling ? fallingOrder(columns.byName, columns.isSameNameAsBefore)
                         : std::vector<quint32>(columns.byName.begin(), columns.byName.end());
    case MemberColumn::Email: {
        TextOrder order = textOrder(
            columns.size(), [&](quint32 row) { return columns.foldedEmailOf(row); },
            [&](std::span<KeyedRow> same) {
                for (KeyedRow &item : same)
                    item.key = columns.nameRank[item.row];
                sortByKey(same);
            });
        return isFalling ? fallingOrder(order.rows, order.isSameAsBefore) : std::move(order.rows);
    }
    case MemberColumn::Role: {
        const std::vector<quint32> ranks = roleRanks();
        return orderedByNumber([&](quint32 row) { return ranks[columns.role[row]]; }, isFalling);
    }
    case MemberColumn::Access:
        return orderedByNumber([&](quint32 row) { return columns.held[columns.grant[row]]; }, isFalling);
    case MemberColumn::Status:
        return orderedByNumber([&](quint32 row) { return static_cast<quint64>(columns.status[row]); }, isFalling);
    case MemberColumn::LastSignIn:
        return orderedByNumber(
            [&](quint32 row) { return static_cast<quint64>(columns.lastSignIn[row]) ^ signBit; }, isFalling);
    }
    return {columns.byName.begin(), columns.byName.end()};
}

std::vector<quint32> MemberTable::roleRanks() const
{
    const FixedTexts roles = m_columns->roles();
    const TextOrder order =
        textOrder(roles.size(), [&](quint32 role) { return roles.at(role); }, [](std::span<KeyedRow>) {});
    std::vector<quint32> ranks(roles.size());
    for (quint32 place = 0; place < roles.size(); ++place)
        ranks[order.rows[place]] = place;
    return ranks;
}

template <class NumberOf>
std::vector<quint32> MemberTable::orderedByNumber(NumberOf numberOf, bool isFalling) const
{
    // From the order by name and stable, so that ties need no thought.
    std::vector<KeyedRow> items(size());
    std::transform(m_columns->byName.begin(), m_columns->byName.end(), items.begin(), [&](quint32 row) {
        const quint64 number = numberOf(row);
        return KeyedRow{isFalling ? ~number : number, row};
    });
    sortByKey(items);
    std::vector<quint32> rows(items.size());
    std::transform(items.begin(), items.end(), rows.begin(), [](const KeyedRow &item) { return item.row; });
    return rows;
}

qsizetype MemberTable::bytes() const
{
    return static_cast<qsizetype>(m_columns->bytes());
}

} // namespace gatehouse
