// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/search_blocks.h"

#include <algorithm>
#include <cstring>

namespace portal {

namespace {

/// memmem(): glibc's skips ahead by several bytes at a time, where std::string_view looks at each.
std::size_t findIn(std::string_view text, std::string_view part, std::size_t from)
{
    const void *const found = ::memmem(text.data() + from, text.size() - from, part.data(), part.size());
    return found == nullptr ? std::string_view::npos
                            : static_cast<std::size_t>(static_cast<const char *>(found) - text.data());
}

std::size_t beginOf(const std::vector<std::uint32_t> &ends, std::size_t index)
{
    return index == 0 ? 0 : ends[index - 1];
}

/// Makes room for `length` bytes before `index`, or takes them away when it is negative.
void shift(std::vector<std::uint32_t> &ends, std::size_t index, std::int64_t length)
{
    for (auto end = ends.begin() + static_cast<std::ptrdiff_t>(index); end != ends.end(); ++end) {
        *end = static_cast<std::uint32_t>(*end + length);
    }
}

} // namespace

SearchBlocks::Place SearchBlocks::placeOf(std::string_view text, std::string_view id)
{
    return {text.substr(0, text.find('\n')), id};
}

bool SearchBlocks::isBefore(const Place &left, const Place &right)
{
    const int names = left.name.compare(right.name); // by bytes, as SQLite does
    return names != 0 ? names < 0 : left.id < right.id;
}

std::size_t SearchBlocks::gramAt(std::string_view text, std::size_t index)
{
    const auto byte = [&text](std::size_t place) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[place]));
    };
    constexpr std::uint32_t mixer = 2'654'435'761U;
    return ((byte(index) << 16U | byte(index + 1) << 8U | byte(index + 2)) * mixer) >> 16U;
}

std::string_view SearchBlocks::Block::text(std::size_t index) const
{
    const auto begin = beginOf(textEnds, index);
    return std::string_view(texts).substr(begin, textEnds[index] - begin - 1);
}

std::string_view SearchBlocks::Block::id(std::size_t index) const
{
    const auto begin = beginOf(idEnds, index);
    return std::string_view(ids).substr(begin, idEnds[index] - begin);
}

std::size_t SearchBlocks::Block::lowerBound(const Place &place) const
{
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (isBefore(placeOf(text(middle), id(middle)), place)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void SearchBlocks::Block::noteGrams(std::string_view text)
{
    for (std::size_t index = 0; index + 2 < text.size(); ++index) {
        grams.set(gramAt(text, index));
    }
}

bool SearchBlocks::Block::mayContain(std::string_view part) const
{
    for (std::size_t index = 0; index + 2 < part.size(); ++index) {
        if (!grams.test(gramAt(part, index))) {
            return false;
        }
    }
    return true;
}

void SearchBlocks::Block::append(std::string_view text, std::string_view id)
{
    texts.append(text);
    texts.push_back('\0');
    ids.append(id);
    textEnds.push_back(static_cast<std::uint32_t>(texts.size()));
    idEnds.push_back(static_cast<std::uint32_t>(ids.size()));
    noteGrams(text);
}

void SearchBlocks::Block::insert(std::size_t index, std::string_view text, std::string_view id)
{
    const auto textBegin = beginOf(textEnds, index);
    const auto idBegin = beginOf(idEnds, index);
    texts.insert(textBegin, 1, '\0');
    texts.insert(textBegin, text);
    ids.insert(idBegin, id);
    textEnds.insert(textEnds.begin() + static_cast<std::ptrdiff_t>(index), static_cast<std::uint32_t>(textBegin));
    idEnds.insert(idEnds.begin() + static_cast<std::ptrdiff_t>(index), static_cast<std::uint32_t>(idBegin));
    shift(textEnds, index, static_cast<std::int64_t>(text.size()) + 1);
    shift(idEnds, index, static_cast<std::int64_t>(id.size()));
    noteGrams(text);
}

/// The bit set keeps what stood here: it may promise too much, never too little.
void SearchBlocks::Block::remove(std::size_t index)
{
    const auto textLength = text(index).size() + 1;
    const auto idLength = id(index).size();
    texts.erase(beginOf(textEnds, index), textLength);
    ids.erase(beginOf(idEnds, index), idLength);
    textEnds.erase(textEnds.begin() + static_cast<std::ptrdiff_t>(index));
    idEnds.erase(idEnds.begin() + static_cast<std::ptrdiff_t>(index));
    shift(textEnds, index, -static_cast<std::int64_t>(textLength));
    shift(idEnds, index, -static_cast<std::int64_t>(idLength));
}

void SearchBlocks::Block::find(
    std::string_view part, std::size_t first, std::size_t most, std::vector<std::string> &found) const
{
    auto from = beginOf(textEnds, first);
    while (found.size() < most && from < texts.size()) {
        const auto place = findIn(texts, part, from);
        if (place == std::string_view::npos) {
            return;
        }
        const auto end = std::upper_bound(textEnds.begin(), textEnds.end(), place);
        found.emplace_back(id(static_cast<std::size_t>(end - textEnds.begin())));
        from = *end;
    }
}

void SearchBlocks::append(std::string_view text, std::string_view id)
{
    if (m_blocks.empty() || m_blocks.back()->size() >= usualBlock) {
        m_blocks.push_back(std::make_unique<Block>());
    }
    m_blocks.back()->append(text, id);
    ++m_size;
}

std::size_t SearchBlocks::blockFor(const Place &place) const
{
    const auto block = std::lower_bound(
        m_blocks.begin(), m_blocks.end(), place, [](const std::unique_ptr<Block> &one, const Place &wanted) {
            return isBefore(placeOf(one->text(one->size() - 1), one->id(one->size() - 1)), wanted);
        });
    return static_cast<std::size_t>(block - m_blocks.begin());
}

void SearchBlocks::insert(std::string_view text, std::string_view id)
{
    const auto place = placeOf(text, id);
    const auto index = blockFor(place);
    if (index == m_blocks.size()) {
        append(text, id);
        return;
    }
    Block &block = *m_blocks[index];
    block.insert(block.lowerBound(place), text, id);
    ++m_size;
    splitWhenLarge(index);
}

void SearchBlocks::splitWhenLarge(std::size_t index)
{
    const Block &large = *m_blocks[index];
    if (large.size() <= 2 * usualBlock) {
        return;
    }
    std::array<std::unique_ptr<Block>, 2> halves{std::make_unique<Block>(), std::make_unique<Block>()};
    for (std::size_t entry = 0; entry < large.size(); ++entry) {
        halves.at(entry < usualBlock ? 0 : 1)->append(large.text(entry), large.id(entry));
    }
    m_blocks[index] = std::move(halves[0]);
    m_blocks.insert(m_blocks.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(halves[1]));
}

bool SearchBlocks::remove(std::string_view id)
{
    for (auto block = m_blocks.begin(); block != m_blocks.end(); ++block) {
        for (std::size_t entry = 0; entry < (*block)->size(); ++entry) {
            if ((*block)->id(entry) != id) {
                continue;
            }
            (*block)->remove(entry);
            --m_size;
            if ((*block)->size() == 0) {
                m_blocks.erase(block);
            }
            return true;
        }
    }
    return false;
}

bool SearchBlocks::holds(std::string_view text, std::string_view id) const
{
    const auto place = placeOf(text, id);
    const auto index = blockFor(place);
    if (index == m_blocks.size()) {
        return false;
    }
    const Block &block = *m_blocks[index];
    const auto entry = block.lowerBound(place);
    return entry < block.size() && block.id(entry) == id && block.text(entry) == text;
}

std::vector<std::string> SearchBlocks::find(std::string_view part, const Place *after, std::size_t most) const
{
    std::vector<std::string> found;
    std::size_t index = after == nullptr ? 0 : blockFor(*after);
    std::size_t first = 0;
    if (after != nullptr && index < m_blocks.size()) {
        const Block &block = *m_blocks[index];
        first = block.lowerBound(*after);
        if (first < block.size() && !isBefore(*after, placeOf(block.text(first), block.id(first)))) {
            ++first; // `after` itself
        }
    }
    for (; index < m_blocks.size() && found.size() < most; ++index, first = 0) {
        const Block &block = *m_blocks[index];
        if (first < block.size() && block.mayContain(part)) {
            block.find(part, first, most, found);
        }
    }
    return found;
}

} // namespace portal
