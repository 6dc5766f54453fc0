// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/permission_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

namespace {

Catalogue catalogue()
{
    return Catalogue({{u"domains"_s, u"Domains"_s}, {u"money"_s, u"Money"_s}, {u"empty"_s, u"Empty"_s}},
        {{u"view"_s, u"domains"_s, u"View Domains"_s, u"Lists the domains"_s, {}},
            {u"manage"_s, u"domains"_s, u"Manage Domains"_s, u"Changes them"_s, {u"view"_s}},
            {u"transfer"_s, u"domains"_s, u"Transfer Domains"_s, u"Moves them away"_s, {u"manage"_s}},
            {u"pay"_s, u"money"_s, u"Pay Invoices"_s, u"Pays"_s, {}}, {u"lost"_s, u"nowhere"_s, u"Lost"_s, {}, {}}});
}

Grant setOf(const QStringList &keys)
{
    Grant grant;
    for (const QString &key : keys)
        grant.cells.insert({key, {}, {}});
    return grant;
}

bool tick(PermissionTreeModel &model, const QString &key, bool on = true)
{
    return model.setData(model.indexOf(key), on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
}

} // namespace

class PermissionTreeModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheModelsContract()
    {
        PermissionTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCatalogue(catalogue(), {{u"pay"_s, u"The role never has it."_s}});
        model.setGrant(setOf({u"view"_s, u"from_the_future"_s}));
        QCOMPARE(model.rowCount(), 4); // domains, money, the homeless, the unknown
        tick(model, u"transfer"_s);
        model.setFilter(u"pay"_s);
        model.setGrant(setOf({u"other_future"_s, u"later"_s}));
        model.setGrant(Grant::everything());
        QCOMPARE(model.rowCount(), 3);
        model.chooseNone();
        model.chooseAll();
        model.setCatalogue({});
    }

    void tickingPullsInWhatItNeedsAndSaysSo()
    {
        PermissionTreeModel model;
        model.setCatalogue(catalogue());
        QSignalSpy pulledIn(&model, &PermissionTreeModel::pulledIn);
        QVERIFY(tick(model, u"transfer"_s));
        QCOMPARE(pulledIn.count(), 1);
        QCOMPARE(pulledIn.first().at(0).toString(), u"Transfer Domains"_s);
        QCOMPARE(pulledIn.first().at(1).toStringList(), (QStringList{u"Manage Domains"_s, u"View Domains"_s}));
        QVERIFY(model.chosen() == setOf({u"transfer"_s, u"manage"_s, u"view"_s}));
    }

    void clearingPullsOutWhatNeedsIt()
    {
        PermissionTreeModel model;
        model.setCatalogue(catalogue());
        model.setGrant(setOf({u"transfer"_s, u"manage"_s, u"view"_s, u"pay"_s}));
        QSignalSpy pulledOut(&model, &PermissionTreeModel::pulledOut);
        QVERIFY(tick(model, u"view"_s, false));
        QCOMPARE(pulledOut.first().at(1).toStringList(), (QStringList{u"Manage Domains"_s, u"Transfer Domains"_s}));
        QVERIFY(model.chosen() == setOf({u"pay"_s}));
    }

    void groupsTickAndTellHowMuch()
    {
        PermissionTreeModel model;
        model.setCatalogue(catalogue());
        const QModelIndex domains = model.index(0, 0);
        tick(model, u"view"_s);
        QCOMPARE(domains.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
        QSignalSpy pulledIn(&model, &PermissionTreeModel::pulledIn);
        QVERIFY(model.setData(domains, Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(domains.data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::Checked));
        QCOMPARE(pulledIn.count(), 0); // all of it was asked for
        QVERIFY(model.setData(domains, Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.chosenCount(), 0);
    }

    void scopesEndDateAndUnknownOnesAreKept()
    {
        PermissionTreeModel model;
        model.setCatalogue(catalogue());
        Grant grant = setOf({u"from_the_future"_s});
        grant.cells.insert({u"view"_s, u"shop"_s, {}});
        grant.cells.insert({u"pay"_s, {}, u"branch"_s});
        grant.endsAt = Instant(std::chrono::hours(1));
        model.setGrant(grant);
        QVERIFY(model.chosen() == grant);
        QVERIFY(!tick(model, u"from_the_future"_s, false));
        model.chooseNone();
        QVERIFY(model.chosen().cells == setOf({u"from_the_future"_s}).cells);
        tick(model, u"pay"_s);
        QVERIFY(model.chosen().cells.contains({u"pay"_s, {}, u"branch"_s}));
    }

    void closedOnesStayAndSayWhy()
    {
        PermissionTreeModel model;
        model.setCatalogue(catalogue(), {{u"view"_s, u"You do not hold it yourself."_s}});
        QVERIFY(!tick(model, u"view"_s));
        QVERIFY(!tick(model, u"transfer"_s)); // it would need the closed one
        QVERIFY(model.indexOf(u"transfer"_s)
                .data(PermissionTreeModel::ClosedReasonRole)
                .toString()
                .contains(u"View Domains"_s));
        QVERIFY(!(model.flags(model.indexOf(u"view"_s)) & Qt::ItemIsUserCheckable));
        QVERIFY(model.flags(model.indexOf(u"pay"_s)) & Qt::ItemIsUserCheckable);
        model.chooseAll();
        QVERIFY(model.chosen() == setOf({u"pay"_s, u"lost"_s}));
        model.setGrant(Grant::everything());
        QVERIFY(!model.chosen().holds(u"view"_s));
        model.setGrant(setOf({u"view"_s}));
        QVERIFY(model.chosen().holds(u"view"_s)); // what is held stays held
    }

    void anotherRoleKeepsWhatIsOpenToIt()
    {
        PermissionTreeModel model;
        model.setCatalogue(catalogue());
        model.setGrant(setOf({u"lost"_s}));
        QVERIFY(tick(model, u"pay"_s));
        QVERIFY(tick(model, u"transfer"_s));
        model.setCatalogue(catalogue(), {{u"view"_s, u"The role never has it."_s}});
        QCOMPARE(model.chosen(), setOf({u"lost"_s, u"pay"_s})); // what needs it goes with it
        model.setGrant(Grant::everything());
        model.setCatalogue(catalogue()); // nothing was ticked by hand: all of it
        QCOMPARE(model.chosenCount(), model.choiceCount());
    }

    void filterMarksWhatMatches()
    {
        PermissionTreeModel model;
        model.setCatalogue(catalogue());
        model.setFilter(u"MOVES dom"_s);
        QVERIFY(model.indexOf(u"transfer"_s).data(PermissionTreeModel::MatchesFilterRole).toBool());
        QVERIFY(!model.indexOf(u"view"_s).data(PermissionTreeModel::MatchesFilterRole).toBool());
        QVERIFY(model.index(0, 0).data(PermissionTreeModel::MatchesFilterRole).toBool());
        QVERIFY(!model.index(1, 0).data(PermissionTreeModel::MatchesFilterRole).toBool());
    }
};

QTEST_GUILESS_MAIN(PermissionTreeModelTest)
#include "permission_tree_model_test.moc"
