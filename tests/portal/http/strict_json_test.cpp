// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/http/strict_json.h"

#include <QJsonDocument>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using portal::readStrictJson;

namespace {

/// One object of so many members.
QByteArray objectOf(int members)
{
    QByteArray json;
    for (int i = 0; i < members; ++i)
        json += (i == 0 ? "{\"k" : ",\"k") + QByteArray::number(i) + "\":1";
    return json + '}';
}

} // namespace

/// M12: what Qt's own reader lets pass, this one doesn't.
class StrictJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto row = [](const char *name, const QByteArray &bytes) {
            QTest::newRow(name) << bytes;
        };
        row("empty", "");
        row("blank", "  ");
        row("scalar", "3");
        row("array", "[]");
        row("behind the end", "{} {}");
        row("comma at the end", "{\"a\":1,}");
        row("comment", "{/*x*/}");
        row("single quotes", "{'a':1}");
        row("not a number", "{\"a\":NaN}");
        row("infinite", "{\"a\":1e400}");
        row("leading zero", "{\"a\":01}");
        row("duplicate", R"({"a":1,"a":2})");
        row("more members than anybody needs", objectOf(257));
        row("duplicate, escaped", R"({"a":1,"\u0061":2})");
        row("duplicate, deep", R"({"x":[{"a":1,"a":1}]})");
        row("zero", R"({"a":"b\u0000c"})");
        row("zero in a key", R"({"a\u0000":1})");
        row("raw zero", QByteArray("{\"a\":\"\0\"}", 9));
        row("lone high surrogate", R"({"a":"\ud800"})");
        row("lone high surrogate before text", R"({"a":"\ud800x"})");
        row("lone low surrogate", R"({"a":"\udc00"})");
        row("surrogates in the wrong order", R"({"a":"\udc00\ud800"})");
        row("no UTF-8", "{\"a\":\"\xff\"}");
        row("encoded surrogate", "{\"a\":\"\xed\xa0\x80\"}");
        row("byte order mark", "\xEF\xBB\xBF{}");
        row("line feed in a string", "{\"a\":\"\n\"}");
        row("2^53 + 1", R"({"a":9007199254740993})");
        row("-2^53 - 1", R"({"a":-9007199254740993})");
        row("2^64 - 1", R"({"a":18446744073709551615})");
        row("2^64", R"({"a":18446744073709551616})");
        row("33 levels", QByteArray("{\"a\":") + QByteArray(32, '[') + QByteArray(32, ']') + '}');
        row("a thousand levels", QByteArray(1000, '[') + QByteArray(1000, ']'));
        row("only open", QByteArray("{\"a\":").repeated(5000));
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readStrictJson(bytes);
        QVERIFY(!read.has_value());
        QCOMPARE(read.error().status, 400);
        QCOMPARE(read.error().code, u"invalid_request"_s);
    }

    void readsWhatIsProper()
    {
        const QByteArray bytes = R"({"text":"ä😀\ud83d\ude00\n","most":9007199254740992,"least":-9007199254740992,)"
                                 R"("half":0.5,"yes":true,"nothing":null,"list":[1,[2,{"a":{}}]],"":""})";
        const auto read = readStrictJson(bytes);
        QVERIFY(read.has_value());
        QCOMPARE(*read, QJsonDocument::fromJson(bytes).object());
        QCOMPARE((*read)[u"most"_s].toInteger(), 9'007'199'254'740'992);
    }

    void readsAsManyMembersAsThereMayBe()
    {
        const auto read = readStrictJson(objectOf(256));
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 256);
    }

    void reads32Levels()
    {
        QVERIFY(readStrictJson(QByteArray("{\"a\":") + QByteArray(31, '[') + QByteArray(31, ']') + '}').has_value());
    }

    void readsOnAfterARefusal()
    {
        QVERIFY(!readStrictJson("{\"a\":").has_value());
        QVERIFY(readStrictJson("{\"a\":1}").has_value());
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)
#include "strict_json_test.moc"
