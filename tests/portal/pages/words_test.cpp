// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/languages.h"
#include "portal/pages/word_lists.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::array<std::span<const Word>, 6> &lists()
{
    static const std::array<std::span<const Word>, 6> all{
        englishWords, germanWords, spanishWords, frenchWords, ukrainianWords, arabicWords};
    return all;
}

QSet<QString> partsOf(const QString &text)
{
    static const QRegularExpression part(u"%\\d"_s);
    QSet<QString> parts;
    for (auto match = part.globalMatch(text); match.hasNext();)
        parts.insert(match.next().captured());
    return parts;
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachLanguageHasThemAll();
    void allHaveTheSameParts();
    void languagesAreTheirOwn();
    void momentsAndWaits();
    void numbersHaveTheirForms_data();
    void numbersHaveTheirForms();

private:
    static constexpr int count = int(Words::WaitMinutes) + 1;
};

void WordsTest::eachLanguageHasThemAll()
{
    QCOMPARE(size_t(spokenLanguages().size()), lists().size());
    for (size_t language = 0; language < lists().size(); ++language) {
        QSet<int> keys;
        for (const Word &word : lists()[language]) {
            QVERIFY2(!keys.contains(int(word.key)), word.text);
            keys.insert(int(word.key));
            QVERIFY(!QString::fromUtf8(word.text).trimmed().isEmpty());
        }
        QVERIFY2(keys.size() == count, qPrintable(spokenLanguages()[qsizetype(language)]));
    }
}

void WordsTest::allHaveTheSameParts()
{
    for (int i = 0; i < count; ++i) {
        for (const QString &language : spokenLanguages())
            QVERIFY2(partsOf(words(Words(i), language)) == partsOf(words(Words(i), u"en"_s)),
                qPrintable(language + u": "_s + words(Words(i), language)));
    }
}

void WordsTest::languagesAreTheirOwn()
{
    QSet<QString> sentences;
    for (const QString &language : spokenLanguages())
        sentences.insert(words(Words::MailLead, language));
    QCOMPARE(sentences.size(), spokenLanguages().size());
    QCOMPARE(words(Words::SignIn, u"de-AT"_s), words(Words::SignIn, u"de"_s));
    QCOMPARE(words(Words::SignIn, u"tlh"_s), words(Words::SignIn, u"en"_s));
    static const QRegularExpression arabic(u"\\p{Arabic}"_s);
    static const QRegularExpression cyrillic(u"\\p{Cyrillic}"_s);
    for (const Word &word : arabicWords)
        QVERIFY2(QString::fromUtf8(word.text).contains(arabic), word.text);
    for (const Word &word : ukrainianWords) {
        if (word.key != Words::RefusedText)
            QVERIFY2(QString::fromUtf8(word.text).contains(cyrillic), word.text);
    }
}

void WordsTest::momentsAndWaits()
{
    const Instant moment{std::chrono::milliseconds{1'800'000'000'000}};
    QCOMPARE(momentText(moment, u"en"_s), u"15 January 2027, 08:00 UTC"_s);
    QCOMPARE(momentText(moment, u"de"_s), u"15. Januar 2027, 08:00 UTC"_s);
    QCOMPARE(momentText(moment, u"es"_s), u"15 de enero de 2027, 08:00 UTC"_s);
    QCOMPARE(momentText(moment, u"fr"_s), u"15 janvier 2027, 08:00 UTC"_s);
    QCOMPARE(momentText(moment, u"uk"_s), u"15 січня 2027, 08:00 UTC"_s);
    QCOMPARE(momentText(moment, u"ar"_s), u"١٥ يناير ٢٠٢٧، ٠٨:٠٠ UTC"_s);
    QCOMPARE(waitText(std::chrono::seconds{1}, u"en"_s), u"1 second"_s);
    QCOMPARE(waitText(std::chrono::seconds{90}, u"de"_s), u"90 Sekunden"_s);
    QCOMPARE(waitText(std::chrono::seconds{91}, u"en"_s), u"2 minutes"_s);
}

void WordsTest::numbersHaveTheirForms_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    for (const auto &[seconds, text] :
        std::initializer_list<std::pair<int, QString>>{{1, u"1 секунду"_s}, {2, u"2 секунди"_s}, {5, u"5 секунд"_s},
            {11, u"11 секунд"_s}, {12, u"12 секунд"_s}, {21, u"21 секунду"_s}, {34, u"34 секунди"_s}})
        QTest::addRow("uk %d", seconds) << u"uk"_s << seconds << text;
    for (const auto &[seconds, text] : std::initializer_list<std::pair<int, QString>>{{1, u"ثانية واحدة"_s},
             {2, u"ثانيتين"_s}, {3, u"٣ ثوانٍ"_s}, {10, u"١٠ ثوانٍ"_s}, {11, u"١١ ثانية"_s}, {90, u"٩٠ ثانية"_s}})
        QTest::addRow("ar %d", seconds) << u"ar"_s << seconds << text;
    QTest::newRow("fr 1") << u"fr"_s << 1 << u"1 seconde"_s;
    QTest::newRow("es 30") << u"es"_s << 30 << u"30 segundos"_s;
    QTest::newRow("uk minutes") << u"uk"_s << 300 << u"5 хвилин"_s;
}

void WordsTest::numbersHaveTheirForms()
{
    QFETCH(QString, language);
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(waitText(std::chrono::seconds{seconds}, language), text);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
