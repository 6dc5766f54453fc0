// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/identity/password_hasher.h"
#include "portal/identity/password_rules.h"

#include <QRegularExpression>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace portal;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(portal::PasswordFault)

class PasswordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hashesAreArgon2idAtTheFloorOrAbove();
    void aHashFitsItsPasswordAlone();
    void nobodyHasAPassword();
    void weakerHashesAreOutdated();
    void aCrowdIsTurnedAwayNotPiledUp();
    void rules_data();
    void rules();
    void nothingIsCutOff();
};

void PasswordTest::hashesAreArgon2idAtTheFloorOrAbove()
{
    PasswordHasher hasher;
    const auto phc = hasher.hash("lorem ipsum dolor sit");
    QVERIFY(phc.has_value());
    static const QRegularExpression form(u"^\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=1\\$"_s);
    const auto match = form.match(QString::fromLatin1(*phc));
    QVERIFY2(match.hasMatch(), phc->constData());
    QVERIFY(match.captured(1).toInt() >= 19 * 1024);
    QVERIFY(match.captured(2).toInt() >= 2);
    QVERIFY(*hasher.verify(*phc, "lorem ipsum dolor sit"));
}

void PasswordTest::aHashFitsItsPasswordAlone()
{
    PasswordHasher hasher({1, 8192, 1, 4});
    const QByteArray password(100, 'x');
    QByteArray other = password;
    other[72] = 'y';
    const auto phc = hasher.hash(password);
    QVERIFY(*hasher.verify(*phc, password));
    QVERIFY(!*hasher.verify(*phc, other));
    QVERIFY(*hasher.hash(password) != *phc);
}

void PasswordTest::nobodyHasAPassword()
{
    PasswordHasher hasher({1, 8192, 1, 4});
    QVERIFY(!*hasher.verify({}, {}));
    QVERIFY(!*hasher.verify({}, "guess"));
}

void PasswordTest::weakerHashesAreOutdated()
{
    PasswordHasher weak({1, 8192, 1, 4});
    PasswordHasher strong({2, 65536, 1, 4});
    QVERIFY(strong.isOutdated(*weak.hash("x")));
    QVERIFY(!strong.isOutdated(*strong.hash("x")));
}

void PasswordTest::aCrowdIsTurnedAwayNotPiledUp()
{
    PasswordHasher hasher({2, 4 * 1024 * 1024, 1, 2}); // one worker, two seats
    std::atomic<int> served{0};
    std::atomic<int> refused{0};
    std::vector<std::thread> crowd;
    crowd.reserve(24);
    for (int i = 0; i < 24; ++i) {
        crowd.emplace_back([&] {
            const auto hash = hasher.hash("x");
            if (hash)
                ++served;
            else if (hash.error().status == 503 && hash.error().retryAfter > 0)
                ++refused;
        });
    }
    for (std::thread &one : crowd)
        one.join();
    QCOMPARE(served + refused, 24);
    QVERIFY(served >= 1);
    QVERIFY(refused >= 1);
}

void PasswordTest::rules_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<PasswordFault>("fault");
    const auto row = [](const QString &password, PasswordFault fault) {
        QTest::newRow(qPrintable(password.left(40))) << password << fault;
    };
    using enum PasswordFault;
    row(u"kettle-orbit-7"_s, TooShort); // 14
    row(u"kettle-orbit-71"_s, None); // 15
    row(u"🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤"_s, TooShort); // 14 code points in 28 units
    row(u"🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧🐦🐤🦆"_s, None);
    row(QString(64, u'a') + u"kettle orbit violin marble"_s, None);
    row(u"wandering kettle violin marble orbit "_s.repeated(3) + u"tail"_s, None);
    row(u"ein Löffel voll Nebel im Schrank"_s, None);
    row(u"коричневая лошадь прыгает"_s, None);
    row(QString(1025, u'q'), TooLong);
    row(u"x7$kQ2!pL9#vR4m"_s, None);
    row(u"8301 7726 1945 5520 9"_s, None);
    for (const auto &common : {u"aaaaaaaaaaaaaaa"_s, u"passwordpassword"_s, u"Password123456789"_s,
             u"P@ssw0rdP@ssw0rd"_s, u"123456789012345"_s, u"1234567890123456"_s, u"qwertyuiopasdfgh"_s,
             u"qwertyuiop123456"_s, u"abcdefghijklmno"_s, u"abcabcabcabcabc"_s, u"letmeinletmein1"_s,
             u"iloveyouiloveyou"_s, u"administrator123"_s, u"adminadminadmin"_s, u"welcome123456789"_s,
             u"Willkommen2024!!"_s, u"1q2w3e4r5t6y7u8i"_s, u"qazwsxedcrfvtgb"_s, u"correct horse battery staple"_s,
             u"changemechangeme"_s, u"111111111111111"_s, u"121212121212121"_s, u"Summer2024Summer2024"_s,
             u"monkeymonkeymonkey"_s, u"footballfootball"_s, u"thisismypassword"_s, u"mypasswordislong"_s,
             u"PASSWORT12345678"_s, u"geheimgeheimgeheim"_s, u"superman12345678"_s, u"987654321987654321"_s,
             u"qwertzuiop12345"_s, u"000000000000000000"_s, u"baseballbaseball1"_s, u"...............!"_s})
        row(common, Common);
    row(u"olive.owner@example.org"_s, NamesYou);
    row(u"OliveOwner2024!!"_s, NamesYou);
    row(u"brightwater-olive-99"_s, NamesYou);
    row(u"olive.example.org1"_s, NamesYou);
}

void PasswordTest::rules()
{
    QFETCH(QString, password);
    QFETCH(PasswordFault, fault);
    const QStringList about{u"olive.owner@example.org"_s, u"Olive Owner"_s, u"Brightwater"_s};
    QCOMPARE(int(faultOfPassword(password, about)), int(fault));
}

void PasswordTest::nothingIsCutOff()
{
    QCOMPARE(passwordBytes(u"  spaces stay  "_s), "  spaces stay  ");
    QCOMPARE(passwordBytes(u"e\u0301"_s), passwordBytes(u"\u00e9"_s)); // one form, whatever the keyboard sends
    QCOMPARE(passwordBytes(QString(900, u'z')).size(), 900);
    QVERIFY(isOverlong(QString(600, u'é')));
    QVERIFY(!isOverlong(QString(1024, u'z')));
}

QTEST_GUILESS_MAIN(PasswordTest)
#include "password_test.moc"
