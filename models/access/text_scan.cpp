// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/text_scan.h"

#include "models/pieces.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace gatehouse {

namespace {

constexpr std::size_t bitsPerWord = 64;
constexpr std::size_t windowBytes = 64; ///< looked at in one go: most rows are shorter
constexpr unsigned firstSharedLetter = 40;
constexpr std::size_t groupsInPiece = 512; ///< 32,768 rows, some 0.4 ms: less is not worth waking a thread for

constexpr std::array<quint8, 256> makeLetterBits()
{
    std::array<quint8, 256> bits{};
    for (unsigned byte = 0; byte < bits.size(); ++byte)
        bits[byte] = static_cast<quint8>(firstSharedLetter + byte % (bitsPerWord - firstSharedLetter));
    quint8 next = 0;
    for (const char letter : std::string_view("abcdefghijklmnopqrstuvwxyz0123456789.@-_"))
        bits[static_cast<unsigned char>(letter)] = next++;
    return bits;
}

constexpr std::array<quint8, 256> letterBits = makeLetterBits();

/// True when the letters of a row tell all there is to know about `word`.
bool isTold(std::string_view word)
{
    return word.size() == 1 && letterBits[static_cast<unsigned char>(word[0])] < firstSharedLetter;
}

/// A word and the two of its first bytes that are rarest in the text. Two bytes at their distance are looked for at
/// many places at once; only where both are is the word compared.
class Needle {
public:
    Needle(std::string_view word, const std::array<quint32, 256> &frequency)
        : m_word(word)
        , m_second(word.size() > 1 ? 1 : 0)
    {
        const auto countAt = [&](std::size_t place) {
            return frequency[static_cast<unsigned char>(word[place])];
        };
        const std::size_t reach = std::min(word.size(), windowBytes / 2);
        for (std::size_t place = 1; place < reach; ++place) {
            if (countAt(place) < countAt(m_first))
                m_second = std::exchange(m_first, place);
            else if (place != m_first && (m_second == m_first || countAt(place) < countAt(m_second)))
                m_second = place;
        }
        const std::size_t known = std::min(word.size(), eight);
        std::memcpy(&m_start, word.data(), known);
        std::memset(&m_startMask, 0xFF, known);
        std::memcpy(&m_end, word.data() + (word.size() - known), known);
        m_endMask = m_startMask;
        m_endPlace = word.size() - known;
#if defined(__SSE2__)
        m_firstByte = _mm_set1_epi8(word[m_first]);
        m_secondByte = _mm_set1_epi8(word[m_second]);
#endif
    }

    /// True when the row from `text` on, `size` bytes long, holds the word. Nearly free of branches: which rows match
    /// cannot be guessed, and a wrong guess costs as much as three rows.
    [[nodiscard]] bool isIn(const char *text, std::size_t size) const
    {
        quint64 places = placesIn(text);
        if (size < windowBytes)
            places &= (quint64{1} << size) - 1;
        // Bits, not &&: each would be a branch of its own.
        bool holds = (places != 0) & isAt(text + std::countr_zero(places) % int{windowBytes});
        places &= places - 1;
        if (const bool isOpen = (places != 0) & !holds; isOpen) [[unlikely]]
            holds = isAtAnyOf(places, text);
        if (const bool isLonger = (size > windowBytes) & !holds; isLonger) [[unlikely]]
            holds = isIn(text + windowBytes, size - windowBytes);
        return holds;
    }

private:
#if defined(__SSE2__)
    static __m128i load(const char *from)
    {
        __m128i bytes;
        std::memcpy(&bytes, from, sizeof bytes); // one unaligned load
        return bytes;
    }
#endif

    /// One bit for each of the places from `window` on at which the word may begin.
    [[nodiscard]] quint64 placesIn(const char *window) const
    {
        quint64 places = 0;
#if defined(__SSE2__)
        const char *first = window + m_first;
        const char *second = window + m_second;
        const auto sixteen = [&](std::size_t step) {
            const __m128i both = _mm_and_si128(
                _mm_cmpeq_epi8(load(first + step), m_firstByte), _mm_cmpeq_epi8(load(second + step), m_secondByte));
            return quint64{static_cast<quint32>(_mm_movemask_epi8(both))} << step;
        };
        places = (sixteen(0) | sixteen(16)) | (sixteen(32) | sixteen(48));
#else
        for (std::size_t place = 0; place < windowBytes; ++place) {
            const bool isPossible =
                window[place + m_first] == m_word[m_first] && window[place + m_second] == m_word[m_second];
            places |= quint64{isPossible} << place;
        }
#endif
        return places;
    }

    [[nodiscard]] bool isAtAnyOf(quint64 places, const char *text) const
    {
        for (; places != 0; places &= places - 1) {
            if (isAt(text + std::countr_zero(places)))
                return true;
        }
        return false;
    }

    /// Compares the first and the last eight bytes, and the rest of a long word only then. What begins in a row and is
    /// the word ends in it, since the row ends with a line end; the padding makes all of it readable.
    [[nodiscard]] bool isAt(const char *place) const
    {
        quint64 start = 0;
        quint64 end = 0;
        std::memcpy(&start, place, eight);
        std::memcpy(&end, place + m_endPlace, eight);
        const bool isPossible = (((start & m_startMask) ^ m_start) | ((end & m_endMask) ^ m_end)) == 0;
        if (m_word.size() <= 2 * eight || !isPossible)
            return isPossible;
        return std::memcmp(place, m_word.data(), m_word.size()) == 0;
    }

    static constexpr std::size_t eight = sizeof(quint64);
    std::string_view m_word;
    std::size_t m_first = 0;
    std::size_t m_second = 0;
    quint64 m_start = 0;
    quint64 m_startMask = 0;
#if defined(__SSE2__)
    __m128i m_firstByte{};
    __m128i m_secondByte{};
#endif
    quint64 m_end = 0;
    quint64 m_endMask = 0;
    std::size_t m_endPlace = 0;
};

/// A word that is part of another says nothing more.
void dropContained(std::vector<std::string_view> &words)
{
    std::sort(words.begin(), words.end(),
        [](std::string_view left, std::string_view right) { return left.size() > right.size(); });
    std::vector<std::string_view> kept;
    for (const std::string_view word : words) {
        const bool isContained = std::any_of(
            kept.begin(), kept.end(), [&](std::string_view longer) { return longer.find(word) != longer.npos; });
        if (!isContained)
            kept.push_back(word);
    }
    words = std::move(kept);
}

std::string_view rowText(const ScannedText &scanned, std::size_t row)
{
    const quint32 start = row == 0 ? 0 : scanned.rowEnds[row - 1];
    return {scanned.text + start, scanned.rowEnds[row] - start};
}

/// The words that must be looked for, those that few rows hold first: a sample says which.
std::vector<Needle> needlesFor(const std::vector<std::string_view> &words, const ScannedText &scanned)
{
    constexpr std::size_t sampleSize = 256;
    const std::size_t rows = scanned.rowEnds.size();
    const std::size_t stride = rows / sampleSize + 1;
    std::vector<std::pair<int, std::string_view>> counted;
    for (const std::string_view word : words) {
        if (isTold(word))
            continue;
        const Needle needle(word, *scanned.frequency);
        int hits = 0;
        for (std::size_t row = 0; words.size() > 1 && row < rows; row += stride) {
            const std::string_view text = rowText(scanned, row);
            hits += needle.isIn(text.data(), text.size()) ? 1 : 0;
        }
        counted.emplace_back(hits, word);
    }
    std::sort(counted.begin(), counted.end());
    std::vector<Needle> needles;
    needles.reserve(counted.size());
    for (const auto &[hits, word] : counted)
        needles.emplace_back(word, *scanned.frequency);
    return needles;
}

quint64 haveLetters(std::span<const Letters> rows, Letters wanted)
{
    quint64 bits = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        bits |= quint64{(rows[row] & wanted) == wanted} << row;
    return bits;
}

/// Which of the 64 rows from `firstRow` on have all letters and hold all needles.
quint64 groupHolding(
    const ScannedText &scanned, std::size_t firstRow, Letters wanted, const std::vector<Needle> &needles)
{
    const std::size_t count = std::min(bitsPerWord, scanned.rowEnds.size() - firstRow);
    quint64 holding = haveLetters(scanned.letters.subspan(firstRow, count), wanted);
    for (const Needle &needle : needles) {
        for (quint64 asked = holding; asked != 0; asked &= asked - 1) {
            const int bit = std::countr_zero(asked);
            const std::string_view text = rowText(scanned, firstRow + static_cast<std::size_t>(bit));
            holding &= ~(quint64{!needle.isIn(text.data(), text.size())} << bit);
        }
    }
    return holding;
}

} // namespace

Letters lettersOf(std::string_view text)
{
    Letters letters = 0;
    for (const char byte : text)
        letters |= quint64{1} << letterBits[static_cast<unsigned char>(byte)];
    return letters;
}

RowBits rowsHolding(const ScannedText &scanned, std::vector<std::string_view> words)
{
    dropContained(words);
    Letters wanted = 0;
    for (const std::string_view word : words)
        wanted |= lettersOf(word);
    const std::vector<Needle> needles = needlesFor(words, scanned);

    const std::size_t rows = scanned.rowEnds.size();
    RowBits bits((rows + bitsPerWord - 1) / bitsPerWord);
    inPieces(bits.size(), groupsInPiece, [&](std::size_t from, std::size_t to) {
        for (std::size_t group = from; group < to; ++group)
            bits[group] = groupHolding(scanned, group * bitsPerWord, wanted, needles);
    });
    return bits;
}

} // namespace gatehouse
