// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/profiles/profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace portal;

namespace {

/// `value` put at a place like "roles[1].closed"; what is undefined takes the member away.
QJsonValue withPlace(const QJsonValue &node, const QString &place, const QJsonValue &value)
{
    if (place.isEmpty()) {
        return value;
    }
    if (place.startsWith(u'[')) {
        QJsonArray list = node.toArray();
        const qsizetype end = place.indexOf(u']');
        const qsizetype index = place.mid(1, end - 1).toLongLong();
        const bool hasMore = place.size() > end + 1;
        list[index] = withPlace(list.at(index), hasMore ? place.mid(end + 2) : QString(), value);
        return list;
    }
    const qsizetype dot = place.indexOf(u'.');
    const qsizetype bracket = place.indexOf(u'[');
    const bool inList = bracket >= 0 && (dot < 0 || bracket < dot);
    const qsizetype end = inList ? bracket : dot < 0 ? place.size() : dot;
    const QString rest = place.mid(inList ? end : end + 1);
    QJsonObject object = node.toObject();
    const QString name = place.left(end);
    object.insert(name, withPlace(object.value(name), rest, value));
    if (object.value(name).isUndefined()) {
        object.remove(name);
    }
    return object;
}

QByteArray customerPortal()
{
    QFile file(u":/profiles/customer-portal.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A wrong profile is refused with the file, the place and the rule, one wrong thing at a time.
class WrongProfileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFilePlaceAndRule_data();
    void namesFilePlaceAndRule();
    void namesTheByteThatIsNoJson();
    void refusesEachMissingMember();
};

void WrongProfileTest::namesFilePlaceAndRule_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *place, const QJsonValue &value, const char *says) {
        QTest::newRow(name) << QString::fromLatin1(place) << value << QString::fromUtf8(says);
    };
    const QJsonValue null(QJsonValue::Null);
    const QJsonArray moon{u"moon"_s};
    row("unknown member", "invitations.livetime_s", 5, "invitations.livetime_s: is not known");
    row("unknown section", "reviews", true, "reviews: is not known");
    row("too short", "invitations.lifetime_s", 5, "invitations.lifetime_s: must be a whole number of at least 60");
    row("beyond its range", "invitations.lifetime_max_s", 3600,
        "invitations.lifetime_s: must lie between lifetime_min_s and lifetime_max_s");
    row("no English", "terms.owner.en", QJsonValue(QJsonValue::Undefined), "terms.owner: must have a text in en");
    row("no Arabic", "roles[1].label.ar", QJsonValue(QJsonValue::Undefined), "roles[1].label: must have a text in ar");
    row("another language", "roles[1].label.it", u"Amministratore"_s, "roles[1].label.it: is not known");
    row("empty text", "modules[0].label.de", u" "_s, "modules[0].label.de: must be a text that is not empty");
    row("languages without English", "languages", QJsonArray{u"de"_s}, "languages: must have English (en)");
    row("unknown term", "terms.dance", QJsonObject{{u"en"_s, u"Dance"_s}}, "terms.dance: is not known");
    row("no such requirement", "permissions[1].requires", moon,
        "permissions[1].requires: names no permission above it: moon");
    row("requires itself", "permissions[1].requires", QJsonArray{u"change"_s},
        "permissions[1].requires: names no permission above it: change");
    row("no such group", "permissions[0].group", u"moon"_s, "permissions[0].group: names no group: moon");
    row("no such module", "permissions[0].modules", moon, "permissions[0].modules: names no module: moon");
    row("module out of the requirement's reach", "permissions[0].modules",
        QJsonArray{u"support"_s, u"reports"_s, u"payment"_s, u"user_management"_s},
        "permissions[1].modules: must be among those of the required access: orders");
    row("doubled permission", "permissions[1].key", u"access"_s, "permissions[1].key: is there twice: access");
    row("doubled module", "modules[1].key", u"orders"_s, "modules[1].key: is there twice: orders");
    row("key in capitals", "roles[1].key", u"Admin"_s,
        "roles[1].key: must begin with a small letter and go on with small letters, digits or _: Admin");
    row("no sub-accounts", "sub_accounts", false,
        "permissions[0].sub_accounts: must be false where accounts have no sub-accounts");
    row("closed to the owner", "roles[0].closed", QJsonArray{u"export"_s}, "owner_role: must name a role that");
    row("owner unknown", "owner_role", u"nobody"_s, "owner_role: names no role: nobody");
    row("a domain that is none", "invitations.allowed_domains", QJsonArray{u"not a domain"_s},
        "invitations.allowed_domains: must be domains such as example.org: not a domain");
    row("owner assignable", "owner_role", u"user"_s, "owner_role: must name a role that is not assignable");
    row("default not assignable", "default_role", u"owner"_s, "default_role: must name an assignable role");
    row("closed unknown", "roles[2].closed", moon, "roles[2].closed: names no permission: moon");
    row("closed module unknown", "roles[2].closed_modules", moon, "roles[2].closed_modules: names no module: moon");
    row("manages by nothing", "manage.permission", u"moon"_s, "manage.permission: must name a permission");
    row("manages anywhere", "manage.module", null, "manage.module: must be one of the permission's modules");
    row("tickets elsewhere", "tickets.view.module", u"moon"_s, "tickets.view.module: must be one of");
    row("no departments", "tickets.departments", QJsonArray(), "tickets.departments: must not be empty");
    row("no such priority", "tickets.default_priority", u"moon"_s, "tickets.default_priority: must name a priority");
    row("seen by some", "tickets.visibilities", moon, "tickets.visibilities: must be one of own, all");
    row("default unseen", "tickets.visibilities", QJsonArray{u"all"_s}, "tickets.default_visibility: must be one of");
    row("unknown policy", "sign_up.policy", u"sometimes"_s,
        "sign_up.policy: must be one of open, by_invitation, closed");
    row("reason for what is allowed", "ownership.reason", QJsonObject{{u"en"_s, u"No"_s}},
        "ownership.reason: must be null where ownership is transferable");
    row("no reason", "ownership.transferable", false, "ownership.reason: must be an object");
    row("limit of the uncounted", "seats", QJsonObject{{u"counted"_s, false}, {u"limit"_s, 3}},
        "seats.limit: must be null where seats are not counted");
    row("text for truth", "end_dates", u"yes"_s, "end_dates: must be true or false");
    row("list for object", "removal", QJsonArray(), "removal: must be an object");
}

void WrongProfileTest::namesFilePlaceAndRule()
{
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    QFETCH(QString, says);
    const QJsonObject right = QJsonDocument::fromJson(customerPortal()).object();
    QVERIFY(readProfile(QJsonDocument(right).toJson(), u"mine.json"_s));
    const QJsonObject wrong = withPlace(right, place, value).toObject();
    QVERIFY(wrong != right);
    const auto profile = readProfile(QJsonDocument(wrong).toJson(), u"mine.json"_s);
    QVERIFY(!profile);
    QCOMPARE(profile.error().code, u"profile_wrong"_s);
    QVERIFY2(profile.error().detail.startsWith(u"mine.json: "_s + says), qPrintable(profile.error().detail));
}

void WrongProfileTest::namesTheByteThatIsNoJson()
{
    QByteArray wrong = customerPortal();
    wrong.replace("\"key\": \"customer-portal\"", "\"key\": customer-portal");
    const auto profile = readProfile(wrong, u"mine.json"_s);
    QVERIFY(!profile);
    QVERIFY2(profile.error().detail.contains(
                 QRegularExpression(u"^mine\\.json: line [1-9]\\d*, column [1-9]\\d*: is no JSON: "_s)),
        qPrintable(profile.error().detail));
}

void WrongProfileTest::refusesEachMissingMember()
{
    const QJsonObject right = QJsonDocument::fromJson(customerPortal()).object();
    for (const QString &name : right.keys()) {
        if (name == u"$schema"_s) {
            continue;
        }
        QJsonObject wrong = right;
        wrong.remove(name);
        const auto profile = readProfile(QJsonDocument(wrong).toJson(), u"mine.json"_s);
        QVERIFY2(!profile, qPrintable(name));
        QVERIFY2(profile.error().detail.contains(name), qPrintable(profile.error().detail));
    }
}

QTEST_GUILESS_MAIN(WrongProfileTest)
#include "wrong_profile_test.moc"
