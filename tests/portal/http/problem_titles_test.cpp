// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/problem_titles.h"
#include "portal/languages.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

class ProblemTitlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titlesEachCodeOfTheContract()
    {
        QFile contract(QStringLiteral(GATEHOUSE_SOURCE_DIR "/portal/openapi.yaml"));
        QVERIFY(contract.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(contract.readAll());
        const auto begin = text.indexOf(u"Codes: "_s);
        QVERIFY(begin > 0);
        const auto list = text.mid(begin, text.indexOf(u"required:"_s, begin) - begin);
        QStringList listed;
        for (auto match = QRegularExpression(u"\\b([a-z_]+) [45]\\d\\d"_s).globalMatch(list); match.hasNext();) {
            listed.append(match.next().captured(1));
        }
        auto titled = titledProblemCodes();
        listed.sort();
        titled.sort();
        QCOMPARE(titled, listed);
    }

    void titlesEachCodeInEachLanguage()
    {
        const QRegularExpression arabic(u"\\p{Arabic}"_s);
        const QRegularExpression cyrillic(u"\\p{Cyrillic}"_s);
        const QStringList codes = titledProblemCodes() << u"brand_new"_s;
        for (const auto &code : codes) {
            QSet<QString> sentences;
            for (const auto &language : spokenLanguages()) {
                const QString sentence = problemTitle(code, language);
                QVERIFY2(sentence.endsWith(u'.'), qPrintable(code + u' ' + language));
                sentences.insert(sentence);
            }
            QVERIFY2(sentences.size() == spokenLanguages().size(), qPrintable(code)); // none is another's
            QVERIFY2(problemTitle(code, u"ar"_s).contains(arabic), qPrintable(code));
            QVERIFY2(problemTitle(code, u"uk"_s).contains(cyrillic), qPrintable(code));
        }
        QCOMPARE(problemTitle(u"forbidden"_s, u"tlh"_s), problemTitle(u"forbidden"_s, u"en"_s));
        QCOMPARE(problemTitle(u"forbidden"_s, u"de-AT"_s), problemTitle(u"forbidden"_s, u"de"_s));
    }
};

QTEST_GUILESS_MAIN(ProblemTitlesTest)
#include "problem_titles_test.moc"
