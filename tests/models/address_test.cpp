// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/address.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(gatehouse::AddressFault)

class AddressTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("plain") << u"sample@example.org"_s << u"sample@example.org"_s;
        QTest::newRow("trimmed, case") << u"  Sample@EXAMPLE.Org "_s << u"sample@example.org"_s;
        QTest::newRow("plus and marks") << u"a+b.c_d'e@example.org"_s << u"a+b.c_d'e@example.org"_s;
        QTest::newRow("domain to A-label") << u"a@Exämple.org"_s << u"a@xn--exmple-cua.org"_s;
        QTest::newRow("full-width domain") << u"a@ｅｘａｍｐｌｅ．org"_s << u"a@example.org"_s;
        QTest::newRow("sharp s stays itself") << u"a@straße.example"_s << u"a@xn--strae-oqa.example"_s;
        QTest::newRow("local part composed") << u"jose\u0301@example.org"_s << u"jos\u00e9@example.org"_s;
        QTest::newRow("only ASCII lowered") << u"ÉMILE@example.org"_s << u"Émile@example.org"_s;
        QTest::newRow("sharp s in local part") << u"Straße@example.org"_s << u"straße@example.org"_s;
        QTest::newRow("dotless i is another") << u"mıke@example.org"_s << u"mıke@example.org"_s;
        QTest::newRow("dotted I is another") << u"MİKE@example.org"_s << u"mİke@example.org"_s;
        QTest::newRow("full-width local is another") << u"ａnna@example.org"_s << u"ａnna@example.org"_s;
    }

    void accepts()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, canonical);
        const std::optional<Address> address = parseAddress(typed);
        QVERIFY(address.has_value());
        QCOMPARE(address->canonical, canonical);
        QCOMPARE(address->display, typed.trimmed());
    }

    void looksAlikeAreNotTheSame()
    {
        QVERIFY(parseAddress(u"mike@example.org"_s)->canonical != parseAddress(u"mıke@example.org"_s)->canonical);
        QVERIFY(parseAddress(u"MIKE@example.org"_s)->canonical != parseAddress(u"MİKE@example.org"_s)->canonical);
        QVERIFY(parseAddress(u"strasse@example.org"_s)->canonical != parseAddress(u"straße@example.org"_s)->canonical);
        QVERIFY(parseAddress(u"jose@example.org"_s)->canonical != parseAddress(u"josé@example.org"_s)->canonical);
        QVERIFY(parseAddress(u"a@strasse.example"_s)->canonical != parseAddress(u"a@straße.example"_s)->canonical);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<AddressFault>("fault");
        const auto row = [](const char *name, const QString &typed, AddressFault fault) {
            QTest::newRow(name) << typed << fault;
        };
        row("nothing", {}, AddressFault::Empty);
        row("spaces", u"   "_s, AddressFault::Empty);
        row("no at", u"sample.example.org"_s, AddressFault::NoAt);
        row("two at", u"a@b@example.org"_s, AddressFault::BadLocalPart);
        row("list", u"a@example.org,b@example.org"_s, AddressFault::BadLocalPart);
        row("list with semicolon", u"a@example.org;b@example.org"_s, AddressFault::BadLocalPart);
        row("list in local part", u"a,b@example.org"_s, AddressFault::BadLocalPart);
        row("no local part", u"@example.org"_s, AddressFault::BadLocalPart);
        row("quoted", u"\"a b\"@example.org"_s, AddressFault::BadLocalPart);
        row("comment", u"a(b)@example.org"_s, AddressFault::BadLocalPart);
        row("named", u"A <a@example.org>"_s, AddressFault::BadLocalPart);
        row("double dot", u"a..b@example.org"_s, AddressFault::BadLocalPart);
        row("leading dot", u".a@example.org"_s, AddressFault::BadLocalPart);
        row("trailing dot", u"a.@example.org"_s, AddressFault::BadLocalPart);
        row("space", u"a b@example.org"_s, AddressFault::BadLocalPart);
        row("wide space", u"a\u3000b@example.org"_s, AddressFault::BadLocalPart);
        row("composes to a semicolon", u"a\u037eb@example.org"_s, AddressFault::BadLocalPart);
        row("no domain", u"a@"_s, AddressFault::BadDomain);
        row("IP literal", u"a@[192.0.2.1]"_s, AddressFault::BadDomain);
        row("bare IP", u"a@192.0.2.1"_s, AddressFault::BadDomain);
        row("one label", u"a@localhost"_s, AddressFault::BadDomain);
        row("empty label", u"a@example..org"_s, AddressFault::BadDomain);
        row("final dot", u"a@example.org."_s, AddressFault::BadDomain);
        row("underscore", u"a@exa_mple.org"_s, AddressFault::BadDomain);
        row("hyphen first", u"a@-example.org"_s, AddressFault::BadDomain);
        row("port", u"a@example.org:25"_s, AddressFault::BadDomain);
        row("line feed", u"a@example.org\nBcc: b@example.org"_s, AddressFault::ControlCharacter);
        row("carriage return at the end", u"a@example.org\r"_s, AddressFault::ControlCharacter);
        row("NUL", u"a\u0000@example.org"_s, AddressFault::ControlCharacter);
        row("zero-width joiner", u"a\u200db@example.org"_s, AddressFault::ControlCharacter);
        row("zero-width space", u"a\u200bb@example.org"_s, AddressFault::ControlCharacter);
        row("right-to-left override", u"a\u202eb@example.org"_s, AddressFault::ControlCharacter);
        row("soft hyphen in domain", u"a@exam\u00adple.org"_s, AddressFault::ControlCharacter);
        row("half a pair", QString(QChar(0xD83D)) + u"a@example.org"_s, AddressFault::ControlCharacter);
        row("long local part", QString(65, u'a') + u"@example.org"_s, AddressFault::TooLong);
        row("long label", u"a@"_s + QString(64, u'a') + u".org"_s, AddressFault::BadDomain);
        row("255 bytes", addressOf(255), AddressFault::TooLong);
    }

    void refuses()
    {
        QFETCH(const QString, typed);
        QFETCH(const AddressFault, fault);
        auto found = AddressFault::Empty;
        QVERIFY(!parseAddress(typed, &found).has_value());
        QCOMPARE(found, fault);
    }

    void takesAsManyBytesAsMailDoes()
    {
        QCOMPARE(addressOf(254).toUtf8().size(), 254);
        QVERIFY(parseAddress(addressOf(254)).has_value());
    }

private:
    static QString addressOf(int bytes)
    {
        QString address = u"a@"_s;
        while (bytes - address.size() > 63)
            address += QString(49, u'a') + u'.';
        return address + QString(bytes - address.size(), u'a');
    }
};

QTEST_GUILESS_MAIN(AddressTest)
#include "address_test.moc"
