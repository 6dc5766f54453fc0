// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/problem_titles.h"

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
        for (const auto &one : std::as_const(titled)) {
            QVERIFY(problemTitle(one, u"de"_s) != problemTitle(one, u"en"_s));
        }
        QVERIFY(!problemTitle(u"brand_new"_s, u"en"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProblemTitlesTest)
#include "problem_titles_test.moc"
