// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_columns.h"

#include "models/address.h"
#include "models/text_fold.h"

#include <limits>

namespace gatehouse {

namespace {

char lowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

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

template <class Value>
std::size_t bytesOf(const std::vector<Value> &column)
{
    return column.capacity() * sizeof(Value);
}

} // namespace

std::string canonicalEmail(std::string_view email)
{
    if (!isAscii(email)) {
        const auto parsed = parseAddress(QString::fromUtf8(email.data(), static_cast<qsizetype>(email.size())));
        if (parsed)
            return parsed->canonical.toStdString();
    }
    std::string result(email);
    std::transform(result.begin(), result.end(), result.begin(), lowered);
    return result;
}

void MemberTable::Columns::appendText(std::string_view added)
{
    text.insert(text.end(), added.begin(), added.end());
}

void MemberTable::Columns::appendFolded(std::string_view added)
{
    const std::size_t start = folded.size();
    if (isAscii(added)) {
        folded.resize(start + added.size());
        std::transform(added.begin(), added.end(), folded.begin() + static_cast<std::ptrdiff_t>(start), lowered);
    } else {
        const QByteArray bytes =
            gatehouse::folded(QString::fromUtf8(added.data(), static_cast<qsizetype>(added.size()))).toUtf8();
        folded.insert(folded.end(), bytes.begin(), bytes.end());
    }
    for (std::size_t place = start; place < folded.size(); ++place)
        ++frequency[static_cast<unsigned char>(folded[place])];
}

void MemberTable::Columns::append(const MemberTableBuilder::Raw &row, PendingMark mark, std::string_view markWords)
{
    // Places in the two texts are 32 bits wide. What folding can at most make of a text is some twelve times as long.
    constexpr std::size_t longestText = std::numeric_limits<quint32>::max();
    const std::size_t added = row.id.size() + row.name.size() + row.email.size() + 2;
    if (text.size() + added > longestText || folded.size() + 12 * added > longestText)
        return;
    appendText(row.id);
    TextEnds rowEnds{static_cast<quint32>(text.size()), 0, 0};
    appendText(row.name);
    rowEnds.name = static_cast<quint32>(text.size());
    appendText(row.email);
    rowEnds.email = static_cast<quint32>(text.size());
    ends.push_back(rowEnds);

    appendFolded(row.name);
    foldedNameEnds.push_back(static_cast<quint32>(folded.size()));
    folded.push_back('\n');
    appendFolded(row.email);
    folded.push_back('\n');
    const std::size_t foldedStart = foldedEnds.empty() ? 0 : foldedEnds.back();
    letters.push_back(lettersOf({folded.data() + foldedStart, folded.size() - foldedStart}));
    foldedEnds.push_back(static_cast<quint32>(folded.size()));

    version.push_back(row.version);
    since.push_back(row.since);
    lastSignIn.push_back(row.lastSignIn);
    role.push_back(roles.intern(row.role));
    grant.push_back(grants.intern(row.grant));
    if (grants.size() > grantFacts.size())
        grantFacts.push_back({heldCount(row.grant)});
    pendingWords.push_back(words.intern(markWords));
    status.push_back(row.status);
    pending.push_back(mark);
    ++statusCounts.at(static_cast<std::size_t>(row.status));
    if (row.removedAt != 0 || row.restorableUntil != 0)
        removals.insert({size() - 1, {row.removedAt, row.restorableUntil}});
    lastUse.push_back(row.lastUse);
    wishes.push_back(row.wishes);
    flags.push_back(row.isSelf ? quint8{SelfFlag} : quint8{0});
}

void MemberTable::Columns::finish()
{
    folded.insert(folded.end(), ScannedText::padding, '\0');
    text.shrink_to_fit();
    folded.shrink_to_fit();
    const quint32 count = size();
    ids.allot(count);
    emails.allot(count);
    for (quint32 row = 0; row < count; ++row) {
        ids.insert(std::hash<std::string_view>{}(idOf(row)), row);
        emails.insert(std::hash<std::string>{}(canonicalEmail(emailOf(row))), row);
    }
    byName = textOrder(
        count, [this](quint32 row) { return foldedNameOf(row); },
        [this](std::span<KeyedRow> same) {
            orderByText(same, 0, [this](quint32 row) { return idOf(row); }, [](std::span<KeyedRow>) {});
        });
    nameRank.resize(count);
    for (quint32 place = 0; place < count; ++place)
        nameRank[byName.rows[place]] = place;
}

std::size_t MemberTable::Columns::bytes() const
{
    return bytesOf(text) + bytesOf(ends) + bytesOf(folded) + bytesOf(foldedNameEnds) + bytesOf(foldedEnds)
        + bytesOf(letters) + bytesOf(version) + bytesOf(since) + bytesOf(lastSignIn) + bytesOf(role) + bytesOf(grant)
        + bytesOf(pendingWords) + bytesOf(status) + bytesOf(pending) + bytesOf(flags) + bytesOf(lastUse)
        + bytesOf(wishes) + roles.bytes() + grants.bytes() + words.bytes() + bytesOf(grantFacts) + ids.bytes()
        + emails.bytes() + bytesOf(byName.rows) + byName.isSameAsBefore.capacity() / 8 + bytesOf(nameRank)
        + removals.size() * (sizeof(Removal) + 4 * sizeof(void *)) + sizeof(Columns);
}

} // namespace gatehouse
