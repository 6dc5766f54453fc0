// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/growing_columns.h"

#include "models/ascii.h"
#include "models/text_fold.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace gatehouse {

namespace {

quint32 heldCount(std::string_view stored)
{
    const Result<Grant> grant =
        grantFromStoredForm(QByteArray::fromRawData(stored.data(), static_cast<qsizetype>(stored.size())));
    if (!grant)
        return 0;
    if (grant->all)
        return std::numeric_limits<quint32>::max();
    QSet<QString> held;
    for (const GrantCell &cell : grant->cells)
        held.insert(cell.permission);
    return static_cast<quint32>(held.size());
}

} // namespace

void GrowingColumns::Flat::take(const InternedTexts &texts)
{
    for (quint32 number = 0; number < texts.size(); ++number) {
        const std::string_view text = texts.at(number);
        bytes.insert(bytes.end(), text.begin(), text.end());
        ends.push_back(static_cast<quint32>(bytes.size()));
    }
}

void GrowingColumns::reserve(quint32 rows)
{
    constexpr std::size_t likelyTextBytes = 80;
    constexpr std::size_t likelyFoldedBytes = 48;
    m_text.reserve(rows * likelyTextBytes);
    m_folded.reserve(rows * likelyFoldedBytes);
    m_ends.reserve(rows);
    m_foldedNameEnds.reserve(rows);
    m_foldedEnds.reserve(rows);
    m_letters.reserve(rows);
    m_version.reserve(rows);
    m_since.reserve(rows);
    m_lastSignIn.reserve(rows);
    m_lastUse.reserve(rows);
    m_role.reserve(rows);
    m_grant.reserve(rows);
    m_pendingWords.reserve(rows);
    m_status.reserve(rows);
    m_pending.reserve(rows);
    m_flags.reserve(rows);
    m_wishes.reserve(rows);
}

void GrowingColumns::appendText(std::string_view added)
{
    m_text.insert(m_text.end(), added.begin(), added.end());
}

void GrowingColumns::appendFolded(std::string_view added)
{
    const std::size_t start = m_folded.size();
    if (isAscii(added)) {
        m_folded.resize(start + added.size());
        std::transform(added.begin(), added.end(), m_folded.begin() + static_cast<std::ptrdiff_t>(start), asciiLowered);
    } else {
        const QByteArray bytes = folded(QString::fromUtf8(added.data(), static_cast<qsizetype>(added.size()))).toUtf8();
        m_folded.insert(m_folded.end(), bytes.begin(), bytes.end());
    }
    for (std::size_t place = start; place < m_folded.size(); ++place)
        ++m_frequency[static_cast<unsigned char>(m_folded[place])];
}

void GrowingColumns::append(const MemberTableBuilder::Raw &row, PendingMark mark, std::string_view markWords)
{
    // Places in the two texts are 32 bits wide. What folding can at most make of a text is some twelve times as long.
    constexpr std::size_t longestText = std::numeric_limits<quint32>::max();
    const std::size_t added = row.id.size() + row.name.size() + row.email.size() + 2;
    if (m_text.size() + added > longestText || m_folded.size() + 12 * added > longestText)
        return;
    appendText(row.id);
    MemberTable::Columns::TextEnds rowEnds{static_cast<quint32>(m_text.size()), 0, 0};
    appendText(row.name);
    rowEnds.name = static_cast<quint32>(m_text.size());
    appendText(row.email);
    rowEnds.email = static_cast<quint32>(m_text.size());
    m_ends.push_back(rowEnds);

    const std::size_t foldedStart = m_folded.size();
    appendFolded(row.name);
    m_foldedNameEnds.push_back(static_cast<quint32>(m_folded.size()));
    m_folded.push_back('\n');
    appendFolded(row.email);
    m_folded.push_back('\n');
    m_letters.push_back(lettersOf({m_folded.data() + foldedStart, m_folded.size() - foldedStart}));
    m_foldedEnds.push_back(static_cast<quint32>(m_folded.size()));

    m_version.push_back(row.version);
    m_since.push_back(row.since);
    m_lastSignIn.push_back(row.lastSignIn);
    m_lastUse.push_back(row.lastUse);
    m_role.push_back(m_roles.intern(row.role));
    m_grant.push_back(m_grants.intern(row.grant));
    if (m_grants.size() > m_held.size())
        m_held.push_back(heldCount(row.grant));
    m_pendingWords.push_back(m_words.intern(markWords));
    m_status.push_back(row.status);
    m_pending.push_back(mark);
    ++m_statusCounts.at(static_cast<std::size_t>(row.status));
    if (row.removedAt != 0 || row.restorableUntil != 0)
        m_removals.push_back({row.removedAt, row.restorableUntil, m_ends.size() - 1});
    m_wishes.push_back(row.wishes);
    m_flags.push_back(row.isSelf ? quint8{MemberTable::Columns::SelfFlag} : quint8{0});
}

void GrowingColumns::index(MemberTable::Columns &columns)
{
    const quint32 count = columns.size();
    m_idSlots.allot(count);
    m_emailSlots.allot(count);
    for (quint32 row = 0; row < count; ++row) {
        m_idSlots.insert(std::hash<std::string_view>{}(columns.idOf(row)), row);
        m_emailSlots.insert(std::hash<std::string>{}(canonicalEmail(columns.emailOf(row))), row);
    }
    m_byName = textOrder(
        count, [&](quint32 row) { return columns.foldedNameOf(row); },
        [&](std::span<KeyedRow> same) {
            orderByText(same, 0, [&](quint32 row) { return columns.idOf(row); }, [](std::span<KeyedRow>) {});
        });
    m_nameRank.resize(count);
    for (quint32 place = 0; place < count; ++place)
        m_nameRank[m_byName.rows[place]] = place;
    columns.idSlots = m_idSlots.all();
    columns.emailSlots = m_emailSlots.all();
    columns.byName = m_byName.rows;
    columns.isSameNameAsBefore = m_byName.isSameAsBefore;
    columns.nameRank = m_nameRank;
}

std::unique_ptr<MemberTable::Columns> GrowingColumns::viewed() const
{
    auto columns = std::make_unique<MemberTable::Columns>();
    columns->frequency = m_frequency;
    columns->statusCounts = m_statusCounts;
    columns->text = m_text;
    columns->ends = m_ends;
    columns->folded = m_folded;
    columns->foldedNameEnds = m_foldedNameEnds;
    columns->foldedEnds = m_foldedEnds;
    columns->letters = m_letters;
    columns->version = m_version;
    columns->since = m_since;
    columns->lastSignIn = m_lastSignIn;
    columns->lastUse = m_lastUse;
    columns->role = m_role;
    columns->grant = m_grant;
    columns->pendingWords = m_pendingWords;
    columns->status = m_status;
    columns->pending = m_pending;
    columns->flags = m_flags;
    columns->wishes = m_wishes;
    columns->removals = m_removals;
    columns->held = m_held;
    columns->roleBytes = m_flatRoles.bytes;
    columns->roleEnds = m_flatRoles.ends;
    columns->grantBytes = m_flatGrants.bytes;
    columns->grantEnds = m_flatGrants.ends;
    columns->wordBytes = m_flatWords.bytes;
    columns->wordEnds = m_flatWords.ends;
    return columns;
}

std::unique_ptr<MemberTable::Columns> GrowingColumns::finish(std::shared_ptr<GrowingColumns> grown)
{
    grown->m_folded.insert(grown->m_folded.end(), ScannedText::padding, '\0');
    grown->m_text.shrink_to_fit();
    grown->m_folded.shrink_to_fit();
    grown->m_flatRoles.take(std::exchange(grown->m_roles, {}));
    grown->m_flatGrants.take(std::exchange(grown->m_grants, {}));
    grown->m_flatWords.take(std::exchange(grown->m_words, {}));
    auto columns = grown->viewed();
    grown->index(*columns);
    columns->memory = std::move(grown);
    return columns;
}

} // namespace gatehouse
