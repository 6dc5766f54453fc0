// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/search_blocks.h"

#include <QtTest>

#include <map>
#include <random>

using portal::SearchBlocks;

namespace {

constexpr std::uint64_t seed = 20'261'123;

/// The same list, kept in the plainest way.
class PlainList {
public:
    void insert(const std::string &text, const std::string &id)
    {
        m_texts[{text.substr(0, text.find('\n')), id}] = text;
        m_ids[id] = text;
    }
    void remove(const std::string &id)
    {
        const auto &text = m_ids.at(id);
        m_texts.erase({text.substr(0, text.find('\n')), id});
        m_ids.erase(id);
    }
    [[nodiscard]] const std::map<std::string, std::string> &ids() const { return m_ids; }
    [[nodiscard]] std::vector<std::string> find(
        const std::string &part, const std::pair<std::string, std::string> *after, std::size_t most) const
    {
        std::vector<std::string> found;
        for (auto one = after ? m_texts.upper_bound(*after) : m_texts.begin();
            one != m_texts.end() && found.size() < most; ++one) {
            if (one->second.find(part) != std::string::npos)
                found.push_back(one->first.second);
        }
        return found;
    }

private:
    std::map<std::pair<std::string, std::string>, std::string> m_texts;
    std::map<std::string, std::string> m_ids;
};

/// Few letters, so that parts are found often, in the middle and across the line break.
std::string someText(std::mt19937_64 &chance, std::size_t longest)
{
    std::string text;
    const auto length = 1 + chance() % longest;
    for (std::size_t i = 0; i < length; ++i)
        text += static_cast<char>('a' + chance() % 4);
    return text;
}

} // namespace

/// The texts a search looks through: whatever comes and goes, it finds what a plain look at each would (seeded).
class SearchBlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAPlainLookFinds()
    {
        qInfo("seed %llu", static_cast<unsigned long long>(seed));
        std::mt19937_64 chance(seed);
        SearchBlocks blocks;
        PlainList plain;
        for (int turn = 0; turn < 6000; ++turn) {
            const bool removes = !plain.ids().empty() && chance() % 4 == 0;
            if (removes) {
                auto one = plain.ids().begin();
                std::advance(
                    one, static_cast<std::ptrdiff_t>(chance() % std::min<std::size_t>(plain.ids().size(), 50)));
                const std::string id = one->first;
                QVERIFY(blocks.holds(one->second, id));
                plain.remove(id);
                QVERIFY(blocks.remove(id));
                QVERIFY(!blocks.remove(id));
            } else {
                const std::string text = someText(chance, 6) + '\n' + someText(chance, 8);
                const std::string id = std::to_string(chance());
                plain.insert(text, id);
                blocks.insert(text, id);
                QVERIFY(blocks.holds(text, id));
            }
            QCOMPARE(blocks.size(), plain.ids().size());
            if (turn % 20 == 0)
                compare(blocks, plain, chance);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY(blocks.size() > 2500); // several blocks, some of them split
    }

    void takesWhatIsInOrder()
    {
        SearchBlocks blocks;
        for (int i = 0; i < 3000; ++i)
            blocks.append("name " + std::to_string(10'000 + i) + "\nmail", std::to_string(i));
        QCOMPARE(blocks.find("name 12999", nullptr, 10), std::vector<std::string>{"2999"});
        QCOMPARE(blocks.find("mail", nullptr, 5000).size(), 3000U);
        const SearchBlocks::Place after{"name 12997", "2997"};
        QCOMPARE(blocks.find("mail", &after, 10), (std::vector<std::string>{"2998", "2999"}));
        QVERIFY(!blocks.holds("name 10000\nother", "0"));
        QVERIFY(blocks.find("nobody", nullptr, 10).empty());
    }

    void holdsNothingAtFirst()
    {
        const SearchBlocks blocks;
        const SearchBlocks::Place after{"a", "1"};
        QVERIFY(blocks.find("a", nullptr, 10).empty());
        QVERIFY(blocks.find("a", &after, 10).empty());
        QVERIFY(!blocks.holds("a", "1"));
    }

private:
    static void compare(const SearchBlocks &blocks, const PlainList &plain, std::mt19937_64 &chance)
    {
        for (std::size_t length = 1; length <= 6; ++length) {
            const std::string part = someText(chance, length);
            QCOMPARE(blocks.find(part, nullptr, 1'000'000), plain.find(part, nullptr, 1'000'000));
            const std::pair<std::string, std::string> after{someText(chance, 4), std::to_string(chance())};
            const SearchBlocks::Place place{after.first, after.second};
            QCOMPARE(blocks.find(part, &place, 17), plain.find(part, &after, 17));
        }
    }
};

QTEST_GUILESS_MAIN(SearchBlocksTest)
#include "search_blocks_test.moc"
