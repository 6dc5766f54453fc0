// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_image.h"

#include "models/access/member_table_columns.h"

#include <cstring>
#include <type_traits>

namespace gatehouse {

namespace {

constexpr quint32 format = 1; ///< another set, order or meaning of columns is another format
constexpr std::array<char, 8> magic{'G', 'H', 'p', 'e', 'o', 'p', 'l', 'e'};
constexpr std::size_t columnCount = 30;

struct Place {
    quint64 start = 0; ///< from the image's first byte
    quint64 bytes = 0;
};

struct Head {
    std::array<char, 8> mark = magic;
    quint32 formatNumber = format;
    quint32 byteOrder = 0x01020304;
    quint64 hashOfMark = 0; ///< the indexes are of use to whom hashes alike
    std::array<quint32, 256> frequency{};
    std::array<quint32, 4> statusCounts{};
    std::array<Place, columnCount> places{};
};
static_assert(std::is_trivially_copyable_v<Head>);

quint64 hashOfMark()
{
    return std::hash<std::string_view>{}({magic.data(), magic.size()});
}

constexpr quint64 aligned(quint64 place)
{
    constexpr quint64 step = MemberTableImage::alignment;
    return (place + step - 1) / step * step;
}

template <class Value>
std::span<const char> bytesOf(std::span<const Value> column)
{
    static_assert(std::is_trivially_copyable_v<Value> && alignof(Value) <= MemberTableImage::alignment);
    return {reinterpret_cast<const char *>(column.data()), column.size_bytes()};
}

} // namespace

bool MemberTableImage::write(const MemberTable &table, const std::function<bool(std::span<const char>)> &sink)
{
    const MemberTable::Columns &columns = *table.m_columns;
    Head head;
    head.hashOfMark = hashOfMark();
    head.frequency = columns.frequency;
    head.statusCounts = columns.statusCounts;
    std::size_t number = 0;
    quint64 end = aligned(sizeof(Head));
    MemberTable::Columns::forEach(columns, [&](const auto &column) {
        head.places.at(number++) = {end, column.size_bytes()};
        end = aligned(end + column.size_bytes());
    });
    constexpr std::array<char, alignment> gap{};
    quint64 written = 0;
    const auto put = [&](std::span<const char> bytes) {
        if (!sink(bytes))
            return false;
        written += bytes.size();
        const quint64 missing = aligned(written) - written;
        written += missing;
        return missing == 0 || sink({gap.data(), static_cast<std::size_t>(missing)});
    };
    bool isGood = put({reinterpret_cast<const char *>(&head), sizeof(Head)});
    MemberTable::Columns::forEach(columns, [&](const auto &column) {
        if (isGood && !column.empty())
            isGood = put(bytesOf(column));
    });
    return isGood;
}

QSharedPointer<const MemberTable> MemberTableImage::view(
    std::shared_ptr<const void> memory, std::span<const char> bytes)
{
    Head head;
    if (bytes.size() < sizeof(Head) || reinterpret_cast<quintptr>(bytes.data()) % alignment != 0)
        return {};
    std::memcpy(&head, bytes.data(), sizeof(Head));
    const Head own;
    if (head.mark != own.mark || head.formatNumber != own.formatNumber || head.byteOrder != own.byteOrder
        || head.hashOfMark != hashOfMark())
        return {};
    auto columns = std::make_unique<MemberTable::Columns>();
    columns->frequency = head.frequency;
    columns->statusCounts = head.statusCounts;
    std::size_t number = 0;
    bool isGood = true;
    MemberTable::Columns::forEach(*columns, [&]<class Value>(std::span<const Value> &column) {
        const Place place = head.places.at(number++);
        const bool isInside = place.start <= bytes.size() && place.bytes <= bytes.size() - place.start
            && place.start % alignment == 0 && place.bytes % sizeof(Value) == 0;
        isGood = isGood && isInside;
        if (isInside)
            column = {reinterpret_cast<const Value *>(bytes.data() + place.start), place.bytes / sizeof(Value)};
    });
    if (!isGood || !columns->fitTogether())
        return {};
    columns->memory = std::move(memory);
    return QSharedPointer<const MemberTable>(new MemberTable(std::move(columns)));
}

} // namespace gatehouse
