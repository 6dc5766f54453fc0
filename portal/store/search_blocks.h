// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// The search texts of many things in the order of a list, and the ids they belong to. The list goes by what stands in
/// a text before its first line break, then by id.
///
/// Blocks of some hundred texts: each knows by a bit set which three bytes follow each other somewhere in it, so that
/// a rare text is looked for in few of them, and a frequent one is found soon. Some 90 bytes a text with its id.
/// Looking is safe from several threads while nobody changes it.
class SearchBlocks {
public:
    /// A place in the list: before which what was found already stands.
    struct Place {
        std::string_view name;
        std::string_view id;
    };

    /// Adds behind all others, whose place it must be: for filling.
    void append(std::string_view text, std::string_view id);
    /// Adds at its place.
    void insert(std::string_view text, std::string_view id);
    /// Takes it away, wherever it stands; false when it is not there.
    bool remove(std::string_view id);
    [[nodiscard]] bool holds(std::string_view text, std::string_view id) const;
    [[nodiscard]] std::size_t size() const { return m_size; }

    /// The ids of at most `most` texts that contain `part`, from behind `after` (nothing: from the start).
    [[nodiscard]] std::vector<std::string> find(std::string_view part, const Place *after, std::size_t most) const;

private:
    static constexpr std::size_t gramBits = 1UL << 16U;
    static constexpr std::size_t usualBlock = 512;

    struct Block {
        std::string texts; ///< each ended by a zero byte, which no text holds
        std::string ids;
        std::vector<std::uint32_t> textEnds;
        std::vector<std::uint32_t> idEnds;
        std::bitset<gramBits> grams;

        [[nodiscard]] std::size_t size() const { return textEnds.size(); }
        [[nodiscard]] std::string_view text(std::size_t index) const; ///< without its zero byte
        [[nodiscard]] std::string_view id(std::size_t index) const;
        [[nodiscard]] std::size_t lowerBound(const Place &place) const;
        void append(std::string_view text, std::string_view id);
        void insert(std::size_t index, std::string_view text, std::string_view id);
        void remove(std::size_t index);
        void noteGrams(std::string_view text);
        [[nodiscard]] bool mayContain(std::string_view part) const;
        void find(std::string_view part, std::size_t first, std::size_t most, std::vector<std::string> &found) const;
    };

    [[nodiscard]] static Place placeOf(std::string_view text, std::string_view id);
    [[nodiscard]] static bool isBefore(const Place &left, const Place &right);
    [[nodiscard]] static std::size_t gramAt(std::string_view text, std::size_t index);
    /// The block in which `place` is or would be.
    [[nodiscard]] std::size_t blockFor(const Place &place) const;
    void splitWhenLarge(std::size_t index);

    std::vector<std::unique_ptr<Block>> m_blocks;
    std::size_t m_size = 0;
};

} // namespace portal
