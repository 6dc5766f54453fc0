// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/mail/plain_name.h"
#include "portal/pages/html.h"

#include <QRegularExpression>
#include <QTest>

using namespace portal;
using namespace Qt::Literals::StringLiterals;

class HtmlTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textIsEscaped();
    void valuesAreNotLookedThrough();
    void disturbingCharactersAreShown();
    void namesMakeNoLinks_data();
    void namesMakeNoLinks();
    void ordinaryNamesStay_data();
    void ordinaryNamesStay();
};

void HtmlTest::textIsEscaped()
{
    QCOMPARE(Html(u"<a href=\"x\" b='y'>&amp;"_s).bytes(), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
    QCOMPARE(filled("<p>{x}</p>", {{"x", u"<b>"_s}}).bytes(), "<p>&lt;b&gt;</p>");
    QCOMPARE(filled("<p>{x}</p>", {{"x", Html::literal("<b>")}}).bytes(), "<p><b></p>");
}

void HtmlTest::valuesAreNotLookedThrough()
{
    QCOMPARE(filled("{a}{b}", {{"a", u"{b}"_s}, {"b", u"B"_s}}).bytes(), "{b}B");
    QCOMPARE(filled("{unknown}{", {{"a", u"A"_s}}).bytes(), "{unknown}{");
}

void HtmlTest::disturbingCharactersAreShown()
{
    QCOMPARE(Html(u"a\u202Eb\u2066c\0d"_s).bytes(),
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD"
        "c\xEF\xBF\xBD"
        "d");
    QCOMPARE(Html(u"two\nlines"_s).bytes(), "two\nlines");
}

void HtmlTest::namesMakeNoLinks_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"<script>alert(1)</script>"_s, u"<img src=x onerror=alert(1)>"_s,
             u"http://evil.example/"_s, u"Olive https://evil.example/pay?x=1 Owner"_s, u"www.evil.example"_s,
             u"evil.example"_s, u"sub.evil.example/login"_s, u"evil。example"_s, u"evil．example"_s,
             u"ｈｔｔｐ://evil.example"_s, u"mailto:a@evil.example"_s, u"javascript:alert(1)//x"_s, u"a@evil.example"_s,
             u"//evil.example/x"_s, u"Olive\r\nBcc: victim@example.org"_s, u"Olive\nSubject: new"_s,
             u"\u202Eelpmaxe.live"_s, u"evil\u200B.example"_s, u"evil.\u200Dexample"_s, u"\0null"_s, u"{link}"_s,
             u"\u001A"_s, u"xn--evil-abc.example"_s, u"HTTPS:evil.example/x"_s, u"ftp://evil.example"_s})
        QTest::newRow(qPrintable(name.simplified())) << name;
    QTest::newRow("long") << QString(5000, u'x');
    QTest::newRow("long in pairs") << u"🦊"_s.repeated(500);
}

void HtmlTest::namesMakeNoLinks()
{
    QFETCH(QString, name);
    static const QRegularExpression bad(u"[<>\\p{Cc}\\p{Cf}]|://|\\bwww|[\\p{L}\\p{N}][.。．｡][\\p{L}\\p{N}]{2}|^//"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    for (const QString &plain : {plainName(name), plainMessage(name).replace(u'\n', u' ')}) {
        const auto match = bad.match(plain);
        QVERIFY2(!match.hasMatch(), qPrintable(plain));
    }
    QVERIFY(plainName(name).size() <= 80);
    QCOMPARE(QString::fromUtf8(plainName(name).toUtf8()), plainName(name)); // no half pair
}

void HtmlTest::ordinaryNamesStay_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &name : {u"Olive Owner"_s, u"Dr. Ada M. Lovelace"_s, u"Brightwater Ltd."_s, u"Förderverein e.V."_s,
             u"O’Brien & Sons, Inc."_s, u"Müller-Lüdenscheidt"_s, u"李小龍"_s, u"Нина Петрова"_s, u"Team 3: Billing"_s})
        QTest::newRow(qPrintable(name)) << name;
}

void HtmlTest::ordinaryNamesStay()
{
    QFETCH(QString, name);
    QCOMPARE(plainName(name), name);
}

QTEST_GUILESS_MAIN(HtmlTest)
#include "html_test.moc"
