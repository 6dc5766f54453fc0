// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/text_scan.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gatehouse {

namespace {

constexpr std::size_t rowsPerPiece = 4'096; // some 200 KB of text: within the second-level cache; a multiple of 64
constexpr std::size_t bitsPerWord = 64;

/// A word and the two of its bytes that are rarest in the text. Two bytes at their distance are looked for at sixteen
/// places at once; only where both are is the word compared.
struct Needle {
    std::string_view word;
    std::size_t first = 0;
    std::size_t second = 0;
};

Needle needleFor(std::string_view word, const std::array<quint32, 256> &frequency)
{
    const auto countAt = [&](std::size_t position) {
        return frequency[static_cast<unsigned char>(word[position])];
    };
    Needle needle{word, 0, word.size() - 1};
    for (std::size_t position = 0; position < word.size(); ++position) {
        if (countAt(position) < countAt(needle.first))
            needle.first = position;
    }
    if (needle.second == needle.first)
        needle.second = 0;
    for (std::size_t position = 0; position < word.size(); ++position) {
        if (position != needle.first && countAt(position) < countAt(needle.second))
            needle.second = position;
    }
    return needle;
}

/// The rows [m_row, …) of one piece and where the scan is in them.
class PieceScan {
public:
    PieceScan(const ScannedText &scanned, std::size_t firstRow, std::size_t lastRow, std::span<quint64> bits)
        : m_text(scanned.text.data())
        , m_rowEnds(scanned.rowEnds)
        , m_firstRow(firstRow)
        , m_row(firstRow)
        , m_place(firstRow == 0 ? 0 : scanned.rowEnds[firstRow - 1])
        , m_end(scanned.rowEnds[lastRow - 1])
        , m_bits(bits)
    {
    }

    void run(const Needle &needle)
    {
#if defined(__SSE2__)
        runWide(needle);
#endif
        runNarrow(needle);
    }

private:
    /// Marks the row that holds `place` and goes on behind it. Separators keep a word from crossing rows.
    void take(std::size_t place)
    {
        while (m_rowEnds[m_row] <= place)
            ++m_row;
        const std::size_t bit = m_row - m_firstRow;
        m_bits[bit / bitsPerWord] |= quint64{1} << (bit % bitsPerWord);
        m_place = m_rowEnds[m_row];
    }

    [[nodiscard]] bool isAt(std::size_t place, const Needle &needle) const
    {
        return std::memcmp(m_text + place, needle.word.data(), needle.word.size()) == 0;
    }

#if defined(__SSE2__)
    void runWide(const Needle &needle)
    {
        constexpr std::size_t width = 16;
        const __m128i first = _mm_set1_epi8(needle.word[needle.first]);
        const __m128i second = _mm_set1_epi8(needle.word[needle.second]);
        const bool isCompared = needle.word.size() > 2;
        const auto equalAt = [this](std::size_t place, __m128i byte) {
            const auto *from = static_cast<const void *>(m_text + place);
            return _mm_cmpeq_epi8(_mm_loadu_si128(static_cast<const __m128i *>(from)), byte);
        };
        while (m_place + width + needle.word.size() <= m_end) {
            const std::size_t base = m_place;
            const __m128i both =
                _mm_and_si128(equalAt(base + needle.first, first), equalAt(base + needle.second, second));
            auto hits = static_cast<unsigned>(_mm_movemask_epi8(both));
            m_place = base + width;
            while (hits != 0) {
                const std::size_t place = base + static_cast<std::size_t>(std::countr_zero(hits));
                if (!isCompared || isAt(place, needle)) {
                    take(place);
                    break;
                }
                hits &= hits - 1;
            }
        }
    }
#endif

    void runNarrow(const Needle &needle)
    {
        while (m_place + needle.word.size() <= m_end) {
            const std::size_t rare = m_place + needle.first;
            const std::size_t reach = m_end - needle.word.size() + needle.first + 1 - rare;
            const void *found = std::memchr(m_text + rare, needle.word[needle.first], reach);
            if (!found)
                return;
            const auto place = static_cast<std::size_t>(static_cast<const char *>(found) - m_text) - needle.first;
            if (isAt(place, needle))
                take(place);
            else
                m_place = place + 1;
        }
    }

    const char *m_text;
    std::span<const quint32> m_rowEnds;
    std::size_t m_firstRow;
    std::size_t m_row;
    std::size_t m_place;
    std::size_t m_end;
    std::span<quint64> m_bits;
};

} // namespace

RowBits rowsHolding(const ScannedText &scanned, const std::vector<std::string_view> &words)
{
    const std::size_t rows = scanned.rowEnds.size();
    RowBits bits((rows + bitsPerWord - 1) / bitsPerWord, words.empty() ? ~quint64{0} : 0);
    std::vector<Needle> needles;
    std::transform(words.begin(), words.end(), std::back_inserter(needles),
        [&](std::string_view word) { return needleFor(word, *scanned.frequency); });

    std::array<quint64, rowsPerPiece / bitsPerWord> piece{};
    for (std::size_t firstRow = 0; firstRow < rows && !needles.empty(); firstRow += rowsPerPiece) {
        const std::size_t lastRow = std::min(firstRow + rowsPerPiece, rows);
        const std::span<quint64> target(
            bits.data() + firstRow / bitsPerWord, (lastRow - firstRow + bitsPerWord - 1) / bitsPerWord);
        PieceScan(scanned, firstRow, lastRow, target).run(needles.front());
        for (std::size_t other = 1; other < needles.size(); ++other) {
            piece.fill(0);
            PieceScan(scanned, firstRow, lastRow, piece).run(needles[other]);
            for (std::size_t word = 0; word < target.size(); ++word)
                target[word] &= piece[word];
        }
    }
    return bits;
}

} // namespace gatehouse
