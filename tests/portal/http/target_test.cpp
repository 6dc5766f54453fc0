// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/target.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

class TargetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsForms()
    {
        const auto form = readForm("email=a%40b.example&text=one%0D%0Atwo&empty=&flag&&plus=1%2B1");
        QVERIFY(form.has_value());
        QCOMPARE(form->value(u"email"_s), u"a@b.example"_s);
        QCOMPARE(form->value(u"text"_s), u"one\r\ntwo"_s);
        QVERIFY(form->contains(u"empty"_s) && form->contains(u"flag"_s));
        QCOMPARE(form->value(u"plus"_s), u"1+1"_s);
        QVERIFY(!readForm("a=1&a=2").has_value());
        QVERIFY(!readForm("a=%00").has_value());
        QVERIFY(!readForm("a%0A=1").has_value());
    }

    void choosesTheLanguage_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("language");
        QTest::newRow("none") << QByteArray() << u"en"_s;
        QTest::newRow("german") << QByteArray("de-AT,de;q=0.9,en;q=0.5") << u"de"_s;
        QTest::newRow("english first") << QByteArray("en, de;q=0.9") << u"en"_s;
        QTest::newRow("by weight") << QByteArray("en;q=0.3, de;q=0.4") << u"de"_s;
        QTest::newRow("unknown") << QByteArray("pt, nl;q=0.9, *;q=0.1") << u"en"_s;
        QTest::newRow("unknown, then german") << QByteArray("pt, de;q=0.2") << u"de"_s;
        QTest::newRow("arabic") << QByteArray("ar-EG, fr;q=0.9") << u"ar"_s;
        QTest::newRow("refused") << QByteArray("de;q=0") << u"en"_s;
        QTest::newRow("nonsense") << QByteArray(";;q=,,=") << u"en"_s;
    }
    void choosesTheLanguage()
    {
        QFETCH(QByteArray, field);
        QTEST(bestLanguage(field), "language");
    }
};

QTEST_GUILESS_MAIN(TargetTest)
#include "target_test.moc"
