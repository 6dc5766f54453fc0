// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/word_list.h"
#include "ui/words/program_words.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTest>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

QString said(const char *context, const char *source, int number = -1, const char *what = nullptr)
{
    return QCoreApplication::translate(context, source, what, number);
}

/// Where the letter at `position` stands in a line that is laid out from right to left.
qreal placeOf(const QString &text, qsizetype position)
{
    QTextLayout layout(text);
    QTextOption option;
    option.setTextDirection(Qt::RightToLeft);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    return line.cursorToX(static_cast<int>(position), QTextLine::Trailing);
}

} // namespace

/// One language at a time, in its direction, and what is filled in does not turn a sentence around.
class ProgramWordsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void placesAreKeptApart_data();
    void placesAreKeptApart();
    void aLanguageTurnsTheWindows_data();
    void aLanguageTurnsTheWindows();
    void arabicCountsInSixForms_data();
    void arabicCountsInSixForms();
    void aLatinNameStaysWhole();
    void listsFollowTheLanguage();
};

void ProgramWordsTest::cleanup()
{
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void ProgramWordsTest::placesAreKeptApart_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing to fill in") << u"الدعوات"_s << u"الدعوات"_s;
    QTest::newRow("a place") << u"دعوة %1"_s << u"دعوة \u2068%1\u2069"_s;
    QTest::newRow("in local digits") << u"%L1 من %L2"_s << u"\u200F\u2068%L1\u2069 من \u2068%L2\u2069"_s;
    QTest::newRow("two digits") << u"ثم %12 3"_s << u"ثم \u2068%12\u2069 3"_s;
    QTest::newRow("a place at the begin") << u"%1 مدعو"_s << u"\u200F\u2068%1\u2069 مدعو"_s;
    QTest::newRow("no word but places") << u"%1: %2"_s << u"\u200F\u2068%1\u2069: \u2068%2\u2069"_s;
    QTest::newRow("a Latin word first") << u"Gatehouse مفتوح"_s << u"\u200FGatehouse مفتوح"_s;
    QTest::newRow("Latin alone") << u"portal.example.org"_s << u"portal.example.org"_s;
    QTest::newRow("a pattern of a date") << u"d MMM yyyy"_s << u"d MMM yyyy"_s;
    QTest::newRow("a number that Qt fills in") << u"%Ln تذاكر"_s << u"%Ln تذاكر"_s;
    QTest::newRow("a number and a place") << u"%n: %1"_s << u"\u200F%n: \u2068%1\u2069"_s;
    QTest::newRow("a mere place") << u"%1"_s << u"\u200F\u2068%1\u2069"_s;
    QTest::newRow("a per cent sign") << u"مئة % و%0 و%"_s << u"مئة % و%0 و%"_s;
}

void ProgramWordsTest::placesAreKeptApart()
{
    QFETCH(const QString, sentence);
    QFETCH(const QString, expected);
    QCOMPARE(keptApart(sentence), expected);
}

void ProgramWordsTest::aLanguageTurnsTheWindows_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("leave");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("Arabic") << u"ar_EG"_s << u"ar"_s << u"مغادرة «\u2068%1\u2069»"_s << Qt::RightToLeft;
    QTest::newRow("German") << u"de_AT"_s << u"de"_s << u"Verlassen: „%1“"_s << Qt::LeftToRight;
    QTest::newRow("English") << u"en_GB"_s << u"en"_s << u"Leave “%1”"_s << Qt::LeftToRight;
    // Runs from right to left, but what the windows say does not.
    QTest::newRow("not spoken") << u"he_IL"_s << u"en"_s << u"Leave “%1”"_s << Qt::LeftToRight;
    QTest::newRow("none") << u"C"_s << u"en"_s << u"Leave “%1”"_s << Qt::LeftToRight;
}

void ProgramWordsTest::aLanguageTurnsTheWindows()
{
    QFETCH(const QString, locale);
    ProgramWords words;
    words.speak(QLocale(locale), {});
    QTEST(words.language(), "language");
    QTEST(said("Change", "Leave “%1”"), "leave");
    QTEST(QGuiApplication::layoutDirection(), "direction");
}

void ProgramWordsTest::arabicCountsInSixForms_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << 0 << u"لا صلاحيات"_s;
    QTest::newRow("one") << 1 << u"صلاحية واحدة"_s;
    QTest::newRow("two") << 2 << u"صلاحيتان"_s;
    QTest::newRow("few") << 3 << u"٣ صلاحيات"_s;
    QTest::newRow("few of the second hundred") << 110 << u"١١٠ صلاحيات"_s;
    QTest::newRow("many") << 11 << u"١١ صلاحية"_s;
    QTest::newRow("a hundred") << 100 << u"١٠٠ صلاحية"_s;
}

void ProgramWordsTest::arabicCountsInSixForms()
{
    QFETCH(const int, number);
    QLocale::setDefault(QLocale(u"ar_EG"_s));
    ProgramWords words;
    words.speak(QLocale(), {});
    QTEST(said("AccessWords", "%n permission(s)", number), "words");
}

void ProgramWordsTest::aLatinNameStaysWhole()
{
    ProgramWords words;
    words.speak(QLocale(u"ar_EG"_s), {});
    const QString name = u"Brightwater Ltd."_s;
    const QString sentence = said("Change", "Leave “%1”").arg(name);
    const qsizetype begin = sentence.indexOf(name);
    // The dot follows the "d", to its right; in a bare sentence it would jump before the "B".
    QVERIFY(placeOf(sentence, begin + name.size() - 1) > placeOf(sentence, begin + name.size() - 2));
    const QString bare = u"مغادرة «%1»"_s.arg(name);
    QVERIFY(placeOf(bare, bare.indexOf(u'.')) < placeOf(bare, bare.indexOf(u'B')));
    // A sentence of nothing but names runs as the language does, also within another one.
    const QString pair = said("gatehouse::Notices", "%1: %2").arg(u"Anna"_s, u"Ben"_s);
    const QString within = said("Change", "Leave “%1”").arg(pair);
    QVERIFY(placeOf(within, within.indexOf(u'A')) > placeOf(within, within.indexOf(u'B')));
}

void ProgramWordsTest::listsFollowTheLanguage()
{
    QCOMPARE(listed({u"a"_s, u"b"_s}), u"a, b"_s);
    QCOMPARE(dotted({u"a"_s, u"b"_s}), u"a · b"_s);
    QCOMPARE(listed({}), QString());
    QCOMPARE(listed({u"a, only b"_s, u"c"_s}), u"a, only b; c"_s);
    QCOMPARE(dotted({u"last seen 5 h ago"_s, u"b"_s}), u"last\u00A0seen\u00A05\u00A0h\u00A0ago · b"_s);
    ProgramWords words;
    words.speak(QLocale(u"ar"_s), {});
    const QString list = listed({u"Anna"_s, u"b%1"_s});
    QCOMPARE(list, u"\u200F\u2068Anna\u2069، \u200F\u2068b%1\u2069"_s);
    QVERIFY(list.isRightToLeft());
    QVERIFY(placeOf(list, list.indexOf(u'A')) > placeOf(list, list.indexOf(u'b')));
    QCOMPARE(dotted({u"a"_s, u"b"_s}), u"\u200F\u2068a\u2069 · \u200F\u2068b\u2069"_s);
}

QTEST_MAIN(ProgramWordsTest)
#include "program_words_test.moc"
