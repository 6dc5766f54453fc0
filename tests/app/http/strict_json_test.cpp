// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/json_document.h"
#include "app/http/strict_json.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray nested(int depth)
{
    return "{\"a\":" + QByteArray(depth - 1, '[') + QByteArray(depth - 1, ']') + "}";
}

/// An object of `count` different keys.
QByteArray wide(int count)
{
    QByteArray text = "{";
    for (int index = 0; index < count; ++index)
        text += "\"k" + QByteArray::number(index) + "\":1,";
    return text;
}

} // namespace

class StrictJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAll()
    {
        const Result<QJsonObject> object = parseJsonObject(
            "{\"text\":\"\\u00e4\\ud83d\\ude00\",\"whole\":-9007199254740992,\"half\":0.5,\"yes\":true,\"no\":null,"
            "\"list\":[1,\"two\",{\"a\":{}}]}");
        QVERIFY(object.has_value());
        QCOMPARE(object->value("text"_L1).toString(), u"ä😀"_s);
        QCOMPARE(object->value("whole"_L1).toInteger(), -9007199254740992);
        QCOMPARE(object->value("half"_L1).toDouble(), 0.5);
        QCOMPARE(object->value("yes"_L1), QJsonValue(true));
        QVERIFY(object->value("no"_L1).isNull());
        QCOMPARE(object->value("list"_L1).toArray().at(2).toObject().value("a"_L1), QJsonValue(QJsonObject()));
    }

    void allows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("32 levels") << nested(32);
        QTest::newRow("blanks around") << QByteArray(" \r\n{} \t\n");
        QTest::newRow("same key in different objects") << QByteArray("{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":2}]}");
        QTest::newRow("2^53") << QByteArray("{\"a\":9007199254740992}");
        QTest::newRow("many keys") << wide(100) + "\"z\":1}";
        QTest::newRow("U+D7FF") << QByteArray("{\"a\":\"\\ud7ff\"}");
    }

    void allows()
    {
        QFETCH(const QByteArray, text);
        const auto object = parseJsonObject(text);
        QVERIFY2(object.has_value(), qPrintable(object ? QString() : object.error().detail));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) {
            QTest::newRow(name) << text;
        };
        row("empty", "");
        row("no object", "[]");
        row("scalar", "5");
        row("doubled key", "{\"a\":1,\"a\":2}");
        row("doubled by escape", "{\"a\":1,\"\\u0061\":2}");
        row("doubled deep inside", "{\"x\":[{\"a\":1,\"b\":2,\"a\":1}]}");
        row("doubled among many", wide(100) + "\"k7\":1}");
        row("U+0000", "{\"a\":\"x\\u0000y\"}");
        row("U+0000 in a key", "{\"a\\u0000\":1}");
        row("lone high surrogate", "{\"a\":\"\\ud83d\"}");
        row("lone high surrogate before text", "{\"a\":\"\\ud83dxxxxxx\"}");
        row("lone low surrogate", "{\"a\":\"\\ude00\"}");
        row("swapped surrogates", "{\"a\":\"\\ude00\\ud83d\"}");
        row("surrogate in a key", "{\"\\udc00\":1}");
        row("2^53 + 1", "{\"a\":9007199254740993}");
        row("-2^53 - 1", "{\"a\":-9007199254740993}");
        row("2^64 - 1", "{\"a\":18446744073709551615}");
        row("far beyond", "{\"a\":123456789012345678901234567890}");
        row("33 levels", nested(33));
        row("1000 levels", nested(1000));
        row("trailing bytes", "{} x");
        row("two documents", "{}{}");
        row("byte order mark", "\xEF\xBB\xBF{}");
        row("cut short", "{\"a\":[1,2");
        row("NaN", "{\"a\":NaN}");
        row("1e400", "{\"a\":1e400}");
        row("bad UTF-8", "{\"a\":\"\xC3\x28\"}");
        row("surrogate as bytes", "{\"a\":\"\xED\xA0\x80\"}");
        row("control character", "{\"a\":\"\n\"}");
        row("NUL byte", QByteArray("{\"a\":\"\0\"}", 9));
        row("NUL after the end", QByteArray("{}\0", 3));
        row("comment", "{/**/}");
        row("trailing comma", "{\"a\":1,}");
    }

    void refuses()
    {
        QFETCH(const QByteArray, text);
        const auto object = parseJsonObject(text);
        QVERIFY(!object.has_value());
        QCOMPARE(object.error().code, Error::Code::OutsideContract);
    }

    void treeLivesWithItsDocument()
    {
        Result<JsonDocument> parsed = JsonDocument::parse("{\"rows\":[{\"id\":\"a\"},{\"id\":\"b\"}]}");
        QVERIFY(parsed.has_value());
        const JsonDocument document = std::move(*parsed);
        QStringList ids;
        // Named first: the loop would otherwise walk an array that has gone with its temporary.
        simdjson::dom::array rows;
        QCOMPARE(document.root()["rows"].get_array().get(rows), simdjson::SUCCESS);
        for (const simdjson::dom::element row : rows)
            ids.append(toQString(row["id"].get_string().value_unsafe()));
        QCOMPARE(ids, QStringList({u"a"_s, u"b"_s}));
    }
};

QTEST_GUILESS_MAIN(StrictJsonTest)

#include "strict_json_test.moc"
