// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/pages/words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachIsThereInBothLanguages();
    void bothHaveTheSameParts();
    void momentsAndWaits();

private:
    static constexpr int count = int(Words::MailIgnore) + 1;
};

void WordsTest::eachIsThereInBothLanguages()
{
    for (int i = 0; i < count; ++i) {
        QVERIFY2(!words(Words(i), u"en"_s).isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(!words(Words(i), u"de"_s).isEmpty(), qPrintable(QString::number(i)));
    }
    QVERIFY(words(Words::SignIn, u"de-AT"_s) != words(Words::SignIn, u"en"_s));
    QCOMPARE(words(Words::SignIn, u"fr"_s), words(Words::SignIn, u"en"_s));
}

void WordsTest::bothHaveTheSameParts()
{
    static const QRegularExpression part(u"%\\d"_s);
    const auto partsOf = [](const QString &text) {
        QSet<QString> parts;
        for (auto match = part.globalMatch(text); match.hasNext();)
            parts.insert(match.next().captured());
        return parts;
    };
    for (int i = 0; i < count; ++i)
        QCOMPARE(partsOf(words(Words(i), u"en"_s)), partsOf(words(Words(i), u"de"_s)));
}

void WordsTest::momentsAndWaits()
{
    const Instant moment{std::chrono::milliseconds{1'800'000'000'000}};
    QCOMPARE(momentText(moment, u"en"_s), u"15 January 2027, 08:00 UTC"_s);
    QCOMPARE(momentText(moment, u"de"_s), u"15. Januar 2027, 08:00 UTC"_s);
    QCOMPARE(waitText(std::chrono::seconds{1}, u"en"_s), u"1 second"_s);
    QCOMPARE(waitText(std::chrono::seconds{90}, u"de"_s), u"90 Sekunden"_s);
    QCOMPARE(waitText(std::chrono::seconds{91}, u"en"_s), u"2 minutes"_s);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
