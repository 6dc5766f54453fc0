// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/account_colors.h"
#include "models/color_index.h"
#include "models/error_sentence.h"
#include "models/relative_time.h"
#include "models/text_fold.h"
#include "models/tool_tip.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class WordsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "UTC");
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    }

    void agoAsPeopleSayIt()
    {
        const Instant now = at(2026, 11, 22, 12, 0);
        QCOMPARE(relativeWords(now, now), u"just now"_s);
        QCOMPARE(relativeWords(now + 5s, now), u"just now"_s); // clocks differ a little
        QCOMPARE(relativeWords(now - 59s, now), u"just now"_s);
        QCOMPARE(relativeWords(now - 60s, now), u"1 min ago"_s);
        QCOMPARE(relativeWords(now - 59min - 59s, now), u"59 min ago"_s);
        QCOMPARE(relativeWords(now - 2h, now), u"2 h ago"_s);
        QCOMPARE(relativeWords(now - 23h - 59min, now), u"23 h ago"_s);
        QCOMPARE(relativeWords(now - 24h, now), u"yesterday"_s);
        QVERIFY(relativeWords(now - 40h, now).startsWith(u"2 day"_s)); // 20:00, two evenings before
        QVERIFY(relativeWords(at(2026, 11, 16, 1, 0), now).startsWith(u"6 day"_s));
        QCOMPARE(relativeWords(at(2026, 11, 15, 23, 0), now), u"15 Nov 2026"_s);
        QCOMPARE(relativeWords(now + 5min, now), u"in 5 min"_s);
        QCOMPARE(relativeWords(now, Instant{}), u"22 Nov 2026"_s);
        QVERIFY(absoluteWords(now).contains(u"November 22, 2026"_s));
    }

    void countsDown()
    {
        QCOMPARE(countdownWords(21h + 59min), u"21 h left"_s);
        QCOMPARE(countdownWords(59min), u"59 min left"_s);
        QCOMPARE(countdownWords(59s), u"less than a minute left"_s);
        QCOMPARE(countdownWords(0ms), u"over"_s);
        QCOMPARE(countdownWords(-5h), u"over"_s);
        QVERIFY(countdownWords(7 * 24h).startsWith(u"7 day"_s));
    }

    void aStepIsTakenExactlyWhenTheWordsChange()
    {
        for (std::chrono::milliseconds left = 75h; left > -2min; left -= 17s) {
            const auto next = left - 17s;
            QCOMPARE(countdownStep(left) != countdownStep(next), countdownWords(left) != countdownWords(next));
        }
    }

    void everyErrorHasItsSentence()
    {
        QStringList seen;
        for (int code = 0; code <= static_cast<int>(Error::Code::BadInput); ++code) {
            const QString text = sentence(Error{static_cast<Error::Code>(code), {}, {}, u"secret detail"_s, {}});
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            QVERIFY(!text.contains(u"secret"_s));
            QVERIFY(!seen.contains(text));
            seen.append(text);
        }
    }

    void thePortalsOwnWordsAreUsed()
    {
        const Error refused{Error::Code::Refused, u"own_address"_s, u"You can't invite yourself"_s, {}, {}};
        QCOMPARE(sentence(refused),
            u"You can't invite yourself. Nothing was changed; in Changes it can be tried again or discarded."_s);
        const Error offline{Error::Code::Offline, {}, u"Proxy says hello"_s, {}, {}};
        QVERIFY(!sentence(offline).contains(u"Proxy"_s));
    }

    void foldingFindsWhatPeopleMean()
    {
        QCOMPARE(folded(u"José"_s), u"jose"_s);
        QCOMPARE(folded(u"STRASSE"_s), folded(u"Straße"_s));
        QCOMPARE(folded(u"Ｗｉｄｅ"_s), u"wide"_s);
        QCOMPARE(folded(u"İpek"_s), u"ipek"_s);
        QCOMPARE(folded(u"Łukasz Øst"_s), u"lukasz ost"_s);
        QCOMPARE(folded(u"ıpek"_s), u"ipek"_s);
        QCOMPARE(foldedWords(u"  Anna\t SMITH "_s), (QStringList{u"anna"_s, u"smith"_s}));
    }

    void toolTipsStayPlain()
    {
        QCOMPARE(plainToolTip(u"Sample Person"_s), u"Sample Person"_s);
        const QString hostile = plainToolTip(u"<img src='file:///etc/passwd'>"_s);
        QVERIFY(!hostile.contains(u"<img"_s));
        QVERIFY(plainToolTip(u"a &lt;b"_s).contains(u"&amp;lt;"_s));
    }

    void coloursAreStable()
    {
        QCOMPARE(colorIndex(u"account-1"_s), colorIndex(u"account-1"_s));
        QStringList accounts;
        for (int number = 0; number < colorCount; ++number)
            accounts.append(u"account-%1"_s.arg(number));
        AccountColors::know(accounts);
        QSet<int> colors;
        for (const QString &id : std::as_const(accounts))
            colors.insert(AccountColors::of(id));
        QCOMPARE(colors.size(), colorCount); // no two alike while there are enough
        const int before = AccountColors::of(accounts.first());
        std::reverse(accounts.begin(), accounts.end());
        AccountColors::know(accounts);
        QCOMPARE(AccountColors::of(u"account-0"_s), before);
        for (int number = colorCount; number < 3 * colorCount; ++number)
            accounts.append(u"account-%1"_s.arg(number));
        AccountColors::know(accounts);
        QVERIFY(AccountColors::of(u"account-30"_s) < colorCount);
        AccountColors::know({});
        QCOMPARE(AccountColors::of(u"account-1"_s), colorIndex(u"account-1"_s));
        QSet<int> seen;
        for (int number = 0; number < 200; ++number) {
            const int index = colorIndex(QString::number(number));
            QVERIFY(index >= 0 && index < colorCount);
            seen.insert(index);
        }
        QCOMPARE(seen.size(), colorCount);
    }

private:
    static Instant at(int year, int month, int day, int hour, int minute)
    {
        const QDateTime moment(QDate(year, month, day), QTime(hour, minute), Qt::UTC);
        return Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
    }
};

QTEST_GUILESS_MAIN(WordsTest)
#include "words_test.moc"
