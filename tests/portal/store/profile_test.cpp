// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile.h"

#include <QFile>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

/// Profiles are data: a wrong one is refused with the place and the rule.
class ProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsThirdParty();
    void namesPlaceAndRule_data();
    void namesPlaceAndRule();
    void namesAMissingProfile();
};

void ProfileTest::readsThirdParty()
{
    const auto profile = loadProfile(u"third-party"_s);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    QCOMPARE(profile->invitations.lifetime, std::chrono::hours{24});
    QCOMPARE(profile->signUp, Profile::SignUp::ByInvitation);
    QVERIFY(!profile->ownershipTransferable);
    QCOMPARE(profile->permission(u"domain_settings"_s)->requirements, QStringList{u"domains"_s});
    QCOMPARE(profile->term(u"switch_account"_s, u"en"_s), u"Switch Account"_s);
    QCOMPARE(profile->term(u"owner"_s, u"de"_s), u"Inhaber"_s);
    QCOMPARE(profile->term(u"owner"_s, u"fr"_s), u"Owner"_s);
    for (const Profile::Permission &permission : profile->permissions) {
        QVERIFY(permission.description.in(u"de"_s) != permission.description.in(u"en"_s));
    }
}

void ProfileTest::namesPlaceAndRule_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *from, const char *to, const char *says) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(says);
    };
    row("not JSON", "\"key\": \"third-party\",", "\"key\": third-party,", "must be one JSON object");
    row("unknown member", "\"lifetime_s\"", "\"livetime_s\"", "invitations.livetime_s: is not known");
    row("too short", "\"lifetime_s\": 86400", "\"lifetime_s\": 5", "invitations.lifetime_s: must be a whole number");
    row("no such requirement", "[\"products\"]", "[\"moon\"]", "names no permission above it: moon");
    row("no English", "{\"en\": \"Owner\", \"de\": \"Inhaber\"}", "{\"de\": \"Inhaber\"}", "terms.owner: must have");
    row("unknown policy", "by_invitation", "sometimes", "sign_up.policy: must be one of");
    row("no such group", "\"group\": \"billing\"", "\"group\": \"bling\"", "group: names no group: bling");
    row("doubled key", "\"key\": \"contacts\"", "\"key\": \"profile\"", "permissions[1].key");
    row("owner assignable", "\"owner_role\": \"owner\"", "\"owner_role\": \"user\"", "owner_role: must name");
}

void ProfileTest::namesPlaceAndRule()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QFile file(u":/profiles/third-party.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray right = file.readAll();
    QVERIFY(readProfile(right, u"mine.json"_s));
    QByteArray wrong = right;
    wrong.replace(from, to);
    QVERIFY(wrong != right);
    const auto profile = readProfile(wrong, u"mine.json"_s);
    QVERIFY(!profile);
    QVERIFY2(profile.error().detail.startsWith(u"mine.json: "_s), qPrintable(profile.error().detail));
    QVERIFY2(profile.error().detail.contains(says), qPrintable(profile.error().detail));
}

void ProfileTest::namesAMissingProfile()
{
    QCOMPARE(loadProfile(u"nowhere"_s).error().code, u"profile_missing"_s);
    QCOMPARE(loadProfile(u"/nowhere/at/all.json"_s).error().code, u"profile_missing"_s);
}

QTEST_GUILESS_MAIN(ProfileTest)
#include "profile_test.moc"
