// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/grant_rules.h"

#include "portal/profiles/profile.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace portal;

namespace {

constexpr Instant noon{1'800'000'000'000ms};

Grant grantOf(std::initializer_list<Cell> cells)
{
    return {false, Cells(cells), {}};
}

Cell at(const char *permission, const char *module = "", const char *subAccount = "")
{
    return {QString::fromLatin1(permission), QString::fromLatin1(module), QString::fromLatin1(subAccount)};
}

GrantDelta deltaOf(std::initializer_list<Cell> add, std::initializer_list<Cell> remove, qint64 base = 1)
{
    GrantDelta delta;
    delta.baseVersion = base;
    delta.add = add;
    delta.remove = remove;
    return delta;
}

QString kindOf(const Result<Grant> &result)
{
    return result ? u"none"_s : result.error().extras[u"clashes"_s][0][u"kind"_s].toString();
}

} // namespace

/// The arithmetic of grants over permission × module × sub-account, at the portal that has all three.
class GrantRulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsWhereItReaches();
    void closedIsNeverHeld();
    void asksForAllOfWhatIsNotNamed();
    void checksEachCell_data();
    void checksEachCell();
    void requirementsHoldInTheirScope();
    void nobodyGivesWhatIsClosedToThem();
    void cutsToWhatTheInviterHolds();
    void clashesAreTold();
    void onlyWhatClashesIsTold();
    void allAndASetChangedByTwoClash();
    void endDatesChangeByThemselves();
    void cellsAreIndependent();
    void intersectionIsWhatBothHold();

private:
    [[nodiscard]] bool holds(const Grant &grant, const char *role, const Cell &asked) const
    {
        return portal::holds({grant, QString::fromLatin1(role)}, asked, m_profile, noon);
    }
    [[nodiscard]] Cell randomCell(QRandomGenerator &chance) const;
    [[nodiscard]] Cells randomCells(QRandomGenerator &chance, int most) const;

    Profile m_profile;
};

void GrantRulesTest::initTestCase()
{
    auto profile = loadProfile(u"customer-portal"_s);
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().detail));
    m_profile = *profile;
}

Cell GrantRulesTest::randomCell(QRandomGenerator &chance) const
{
    const auto &permission = m_profile.permissions[chance.bounded(quint32(m_profile.permissions.size()))];
    const QStringList subAccounts{QString(), u"berlin"_s, u"lyon"_s};
    QStringList modules = permission.modules;
    modules.append(QString());
    return {permission.key, modules.at(chance.bounded(int(modules.size()))), subAccounts.at(chance.bounded(3))};
}

Cells GrantRulesTest::randomCells(QRandomGenerator &chance, int most) const
{
    Cells cells;
    for (int left = chance.bounded(most + 1); left > 0; --left) {
        cells.insert(randomCell(chance));
    }
    return cells;
}

void GrantRulesTest::holdsWhereItReaches()
{
    const Grant grant = grantOf({at("access", "orders"), at("access", "reports", "berlin"), at("export", "", "lyon")});
    QVERIFY(holds(grant, "user", at("access", "orders")));
    QVERIFY(holds(grant, "user", at("access", "orders", "berlin")));
    QVERIFY(!holds(grant, "user", at("access", "support")));
    QVERIFY(holds(grant, "user", at("access", "reports", "berlin")));
    QVERIFY(!holds(grant, "user", at("access", "reports", "lyon")));
    QVERIFY(!holds(grant, "user", at("access", "reports")));
    QVERIFY(holds(grant, "user", at("export", "orders", "lyon")));
    QVERIFY(!holds(grant, "user", at("change", "orders")));
    QVERIFY(holds(Grant::everything(), "administrator", at("change", "pricing", "berlin")));
    Grant ended = Grant::everything();
    ended.endsAt = noon;
    QVERIFY(!holds(ended, "administrator", at("access", "orders")));
    ended.endsAt = noon + 1ms;
    QVERIFY(holds(ended, "administrator", at("access", "orders")));
    QVERIFY(!holds(Grant::everything(), "stranger", at("access", "orders")));
}

void GrantRulesTest::closedIsNeverHeld()
{
    for (const char *module : {"pricing", "payment", "user_management"}) {
        QVERIFY2(!holds(Grant::everything(), "user", at("access", module)), module);
        QVERIFY2(!holds(grantOf({at("access")}), "user", at("access", module)), module);
        QVERIFY2(!holds(grantOf({at("access", module)}), "user", at("access", module)), module);
        QVERIFY2(holds(Grant::everything(), "administrator", at("access", module)), module);
    }
    QVERIFY(holds(Grant::everything(), "user", at("access", "support")));
    auto team = loadProfile(u"team-portal"_s);
    QVERIFY(team);
    QVERIFY(!portal::holds({Grant::everything(), u"member"_s}, at("users"), *team, noon));
    QVERIFY(portal::holds({Grant::everything(), u"member"_s}, at("tickets"), *team, noon));
}

void GrantRulesTest::asksForAllOfWhatIsNotNamed()
{
    QVERIFY(holds(grantOf({at("access")}), "administrator", at("access")));
    QVERIFY(!holds(grantOf({at("access", "orders")}), "administrator", at("access")));
    // A user never has access everywhere: three modules are closed.
    QVERIFY(!holds(Grant::everything(), "user", at("access")));
    QVERIFY(!holds(grantOf({at("access", "orders", "berlin")}), "user", at("access", "orders")));
}

void GrantRulesTest::checksEachCell_data()
{
    QTest::addColumn<QStringList>("cell");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QStringList &cell, const char *role, const char *code) {
        QTest::newRow(name) << cell << QString::fromLatin1(role) << QString::fromLatin1(code);
    };
    row("open", {u"access"_s, u"orders"_s, u"berlin"_s}, "user", "");
    row("closed module", {u"access"_s, u"pricing"_s, {}}, "user", "closed_to_role");
    row("open to administrators", {u"access"_s, u"pricing"_s, {}}, "administrator", "");
    row("unknown permission", {u"dance"_s, {}, {}}, "user", "unknown_permission");
    row("unknown module", {u"access"_s, u"moon"_s, {}}, "user", "unknown_module");
    row("another's module", {u"export"_s, u"support"_s, {}}, "user", "scope_not_offered");
    row("no such role", {u"access"_s, {}, {}}, "stranger", "unknown_role");
    row("owner is not given", {u"access"_s, {}, {}}, "owner", "unknown_role");
}

void GrantRulesTest::checksEachCell()
{
    QFETCH(QStringList, cell);
    QFETCH(QString, role);
    QFETCH(QString, code);
    const Grant grant = grantOf({Cell{cell[0], cell[1], cell[2]}});
    const auto checked = checkGrant(grant, role, m_profile, u"grant"_s);
    QCOMPARE(checked ? QString() : checked.error().code, code);
}

void GrantRulesTest::requirementsHoldInTheirScope()
{
    const auto check = [this](const Grant &grant) {
        return checkGrant(grant, u"administrator"_s, m_profile, u"grant"_s);
    };
    QVERIFY(check(grantOf({at("change", "orders"), at("access", "orders")})));
    QVERIFY(check(grantOf({at("change", "orders", "berlin"), at("access", "orders")})));
    QVERIFY(check(grantOf({at("change", "orders"), at("access")})));
    const auto elsewhere = check(grantOf({at("change", "orders"), at("access", "products")}));
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, u"requirement_missing"_s);
    QCOMPARE(elsewhere.error().extras[u"requirement"_s].toString(), u"access"_s);
    QCOMPARE(elsewhere.error().extras[u"module"_s].toString(), u"orders"_s);
    QVERIFY(!check(grantOf({at("change", "orders"), at("access", "orders", "berlin")})));
    QVERIFY(!check(grantOf({at("change"), at("access", "orders")})));
}

void GrantRulesTest::nobodyGivesWhatIsClosedToThem()
{
    const Holding user{Grant::everything(), u"user"_s};
    const Holding administrator{Grant::everything(), u"administrator"_s};
    const auto within = [this](const Holding &given, const Holding &own) {
        return checkWithin(given, own, m_profile, noon).has_value();
    };
    QVERIFY(within(administrator, administrator));
    QVERIFY(within(user, administrator));
    QVERIFY(within(user, user));
    QVERIFY(!within(administrator, user)); // their *all* is less than an administrator's
    QVERIFY(within({grantOf({at("access", "orders")}), u"administrator"_s}, user));
    QVERIFY(!within({grantOf({at("access", "pricing")}), u"administrator"_s}, user));
    QVERIFY(!within({grantOf({at("access")}), u"administrator"_s}, user));
    QVERIFY(within({grantOf({at("access")}), u"user"_s}, user));
    QVERIFY(!within({grantOf({at("access", "orders")}), u"user"_s},
        {grantOf({at("access", "orders", "berlin")}), u"administrator"_s}));
}

void GrantRulesTest::cutsToWhatTheInviterHolds()
{
    const Holding user{Grant::everything(), u"user"_s};
    const Grant cut = intersection({Grant::everything(), u"administrator"_s}, user, m_profile, noon);
    QVERIFY(!cut.all);
    QVERIFY(cut.covers(at("change", "orders")));
    QVERIFY(!cut.covers(at("access", "pricing")));
    // A permission whose requirement falls goes with it.
    const Holding narrow{grantOf({at("access", "orders", "berlin"), at("change", "orders")}), u"administrator"_s};
    const Grant both =
        intersection({grantOf({at("access"), at("change")}), u"administrator"_s}, narrow, m_profile, noon);
    QCOMPARE(both, grantOf({at("access", "orders", "berlin")}));
}

void GrantRulesTest::clashesAreTold()
{
    const Grant present = grantOf({at("access"), at("access", "orders")});
    // Somebody widened it meanwhile: taking the narrow cell would take nothing away.
    const auto covered = applyDelta(deltaOf({}, {at("access", "orders")}, 1), present, 2, m_profile);
    QVERIFY(!covered);
    QCOMPARE(covered.error().status, 412);
    QCOMPARE(kindOf(covered), u"still_covered"_s);
    // Unless the edit itself gives it everywhere instead.
    const Grant narrow = grantOf({at("access", "orders")});
    const auto wider = applyDelta(deltaOf({at("access")}, {at("access", "orders")}, 1), narrow, 2, m_profile);
    QVERIFY(wider);
    QCOMPARE(*wider, grantOf({at("access")}));
    QVERIFY(applyDelta(deltaOf({}, {at("access", "orders")}, 2), present, 2, m_profile));
    const auto all = applyDelta(deltaOf({at("access")}, {}, 1), Grant::everything(), 2, m_profile);
    QCOMPARE(kindOf(all), u"all_against_set"_s);
    const auto broken = applyDelta(deltaOf({at("change", "products")}, {}, 1), grantOf({}), 2, m_profile);
    QCOMPARE(kindOf(broken), u"requirement_broken"_s);
    QCOMPARE(broken.error().extras[u"clashes"_s][0][u"module"_s].toString(), u"products"_s);
}

void GrantRulesTest::onlyWhatClashesIsTold()
{
    // Another cell was given meanwhile: what is taken away is gone, and that one stays.
    const Grant present = grantOf({at("access", "orders"), at("access", "support")});
    const auto taken = applyDelta(deltaOf({}, {at("access", "orders")}, 1), present, 2, m_profile);
    QVERIFY(taken);
    QCOMPARE(*taken, grantOf({at("access", "support")}));
    // What somebody else has taken already is simply gone.
    QCOMPARE(*applyDelta(deltaOf({}, {at("access", "orders")}, 1), *taken, 3, m_profile), *taken);
}

void GrantRulesTest::allAndASetChangedByTwoClash()
{
    const Grant set = grantOf({at("access", "orders")});
    const Grant other = grantOf({at("access", "support")});
    GrantDelta toAll = deltaOf({}, {}, 1);
    toAll.all = true;
    QCOMPARE(*applyDelta(toAll, set, 1, m_profile), Grant::everything());
    QCOMPARE(kindOf(applyDelta(toAll, other, 2, m_profile)), u"all_against_set"_s);
    QCOMPARE(*applyDelta(toAll, Grant::everything(), 2, m_profile), Grant::everything());
    GrantDelta toSet = deltaOf({at("access", "orders")}, {}, 1);
    toSet.all = false;
    QCOMPARE(*applyDelta(toSet, Grant::everything(), 1, m_profile), set);
    QCOMPARE(*applyDelta(toSet, Grant::everything(), 2, m_profile), set);
    QCOMPARE(kindOf(applyDelta(toSet, other, 2, m_profile)), u"all_against_set"_s);
    QCOMPARE(*applyDelta(toSet, set, 2, m_profile), set); // somebody else chose the same
}

void GrantRulesTest::endDatesChangeByThemselves()
{
    GrantDelta delta = deltaOf({at("access", "orders")}, {}, 1);
    delta.end = GrantDelta::End{noon + 24h, {}};
    auto result = applyDelta(delta, grantOf({}), 1, m_profile);
    QVERIFY(result);
    QCOMPARE(*result->endsAt, noon + 24h);
    // Another cell changed meanwhile: no clash.
    QVERIFY(applyDelta(delta, grantOf({at("access", "support")}), 2, m_profile));
    Grant moved = grantOf({});
    moved.endsAt = noon + 1h;
    QCOMPARE(kindOf(applyDelta(delta, moved, 2, m_profile)), u"end_date"_s);
    // To the same end there is nothing to ask.
    moved.endsAt = noon + 24h;
    QVERIFY(applyDelta(delta, moved, 2, m_profile));
    delta.end = GrantDelta::End{{}, noon + 24h};
    result = applyDelta(delta, moved, 2, m_profile);
    QVERIFY(result && !result->endsAt);
    // On *all* too.
    Grant all = Grant::everything();
    delta = deltaOf({}, {}, 1);
    delta.end = GrantDelta::End{noon + 1h, {}};
    result = applyDelta(delta, all, 1, m_profile);
    QVERIFY(result && result->all && result->endsAt);
}

/// Two editors who touch different cells never undo each other: in either order the same comes out.
void GrantRulesTest::cellsAreIndependent()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    int both = 0;
    for (int round = 0; round < 4'000; ++round) {
        const Grant start{false, randomCells(chance, 6), {}};
        GrantDelta deltas[2]{deltaOf({}, {}), deltaOf({}, {})};
        Cells touched;
        for (GrantDelta &delta : deltas) {
            for (int left = chance.bounded(4); left > 0; --left) {
                const Cell cell = randomCell(chance);
                if (!touched.contains(cell)) {
                    touched.insert(cell);
                    (chance.bounded(2) == 0 ? delta.add : delta.remove).insert(cell);
                }
            }
        }
        Result<Grant> ends[2]{start, start};
        for (int order = 0; order < 2; ++order) {
            qint64 version = 1;
            for (int step = 0; step < 2 && ends[order]; ++step) {
                ends[order] = applyDelta(deltas[(order + step) % 2], *ends[order], version++, m_profile);
            }
        }
        if (!ends[0] || !ends[1]) {
            continue;
        }
        ++both;
        QCOMPARE(*ends[0], *ends[1]);
        for (const GrantDelta &delta : deltas) {
            QVERIFY(ends[0]->cells.contains(delta.add));
            QVERIFY(!ends[0]->cells.intersects(delta.remove));
        }
        QCOMPARE(Cells(ends[0]->cells).subtract(touched), Cells(start.cells).subtract(touched));
    }
    qInfo("%d of 4000 rounds without a clash", both);
    QVERIFY(both > 200);
}

/// What an acceptance gives is held by the inviter and offered, cell by cell, and nothing that could be given is lost.
void GrantRulesTest::intersectionIsWhatBothHold()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator chance(seed);
    const QStringList roles{u"administrator"_s, u"user"_s};
    const auto some = [&] {
        return chance.bounded(5) == 0 ? Grant::everything() : Grant{false, randomCells(chance, 6), {}};
    };
    for (int round = 0; round < 2'000; ++round) {
        const Holding given{some(), roles.at(chance.bounded(2))};
        const Holding own{some(), roles.at(chance.bounded(2))};
        const Holding cut{intersection(given, own, m_profile, noon), given.role};
        for (const Profile::Permission &permission : m_profile.permissions) {
            for (const QString &module : permission.modules) {
                for (const QString &subAccount : {u"berlin"_s, u"rome"_s}) {
                    const Cell asked{permission.key, module, subAccount};
                    const bool isBoth =
                        portal::holds(given, asked, m_profile, noon) && portal::holds(own, asked, m_profile, noon);
                    const bool isGiven = portal::holds(cut, asked, m_profile, noon);
                    QVERIFY2(!isGiven || isBoth, qPrintable(permission.key + u' ' + module));
                    // What requires nothing is never lost.
                    QVERIFY2(!permission.requirements.isEmpty() || isGiven == isBoth,
                        qPrintable(permission.key + u' ' + module));
                }
            }
        }
        QVERIFY(checkWithin(cut, own, m_profile, noon));
    }
}

QTEST_GUILESS_MAIN(GrantRulesTest)
#include "grant_rules_test.moc"
