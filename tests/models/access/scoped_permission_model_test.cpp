// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/scoped_permission_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;

namespace {

ScopedPermissionModel::Frame frame()
{
    const QStringList both{u"orders"_s, u"pricing"_s};
    ScopedPermissionModel::Frame frame;
    frame.catalogue = Catalogue({},
        {{u"access"_s, {}, u"Access"_s, u"See it."_s, {}, both, true},
            {u"change"_s, {}, u"Change"_s, u"Change it."_s, {u"access"_s}, both, true},
            {u"profile"_s, {}, u"Profile"_s, {}, {}}});
    frame.modules = {{u"orders"_s, u"Orders"_s, {}}, {u"pricing"_s, u"Pricing"_s, {}}};
    frame.subAccounts = {{u"n"_s, u"North"_s}, {u"s"_s, u"South"_s}};
    return frame;
}

Grant grantOf(const GrantCells &cells)
{
    return {false, cells, {}};
}

} // namespace

/// Permissions within modules and sub-accounts: what a tick gives, what it takes, and what is closed.
class ScopedPermissionModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<ScopedPermissionModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setFrame(frame());
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
    }
    void rowsStandInTheirModules();
    void aTickIsForOneModule();
    void aRequirementIsMetInTheSamePlace();
    void everywhereComesApartWhenOneModuleGoes();
    void oneSubAccountAlone();
    void whatIsHeldInAllIsClosedInOne();
    void whatIsClosedSaysWhy();
    void allAndNone();
    void anotherFrameKeepsWhatIsOpenInIt();

private:
    [[nodiscard]] Qt::CheckState at(const QString &permission, const QString &module) const
    {
        return static_cast<Qt::CheckState>(m_model->indexOf(permission, module).data(Qt::CheckStateRole).toInt());
    }
    bool set(const QString &permission, const QString &module, bool ticked)
    {
        return m_model->setData(
            m_model->indexOf(permission, module), ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    std::unique_ptr<ScopedPermissionModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void ScopedPermissionModelTest::rowsStandInTheirModules()
{
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Whole account"_s);
    QCOMPARE(m_model->index(2, 0).data().toString(), u"Pricing"_s);
    QCOMPARE(m_model->choiceCount(), 5);
    QCOMPARE(m_model->indexOf(u"change"_s, u"pricing"_s).data(Qt::AccessibleTextRole).toString(), u"Pricing: Change"_s);
}

void ScopedPermissionModelTest::aTickIsForOneModule()
{
    QSignalSpy changed(m_model.get(), &PermissionChoiceModel::chosenChanged);
    QVERIFY(set(u"access"_s, u"orders"_s, true));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->chosen(), grantOf({{u"access"_s, u"orders"_s, {}}}));
    QCOMPARE(at(u"access"_s, u"pricing"_s), Qt::Unchecked);
    QCOMPARE(m_model->index(1, 0).data(Qt::CheckStateRole).toInt(), static_cast<int>(Qt::PartiallyChecked));
}

void ScopedPermissionModelTest::aRequirementIsMetInTheSamePlace()
{
    QSignalSpy in(m_model.get(), &ScopedPermissionModel::pulledIn);
    QSignalSpy out(m_model.get(), &ScopedPermissionModel::pulledOut);
    QVERIFY(set(u"change"_s, u"pricing"_s, true));
    QCOMPARE(m_model->chosen(), grantOf({{u"change"_s, u"pricing"_s, {}}, {u"access"_s, u"pricing"_s, {}}}));
    QCOMPARE(in.takeFirst().at(1).toStringList(), QStringList{u"Pricing: Access"_s});
    QVERIFY(set(u"access"_s, u"pricing"_s, false));
    QVERIFY(m_model->chosen().cells.isEmpty());
    QCOMPARE(out.count(), 1);
}

void ScopedPermissionModelTest::everywhereComesApartWhenOneModuleGoes()
{
    m_model->setGrant(grantOf({{u"access"_s, {}, {}}, {u"from_the_future"_s, u"orders"_s, {}}}));
    QCOMPARE(at(u"access"_s, u"pricing"_s), Qt::Checked);
    QVERIFY(set(u"access"_s, u"pricing"_s, false));
    // What this program does not know is kept.
    QCOMPARE(m_model->chosen(), grantOf({{u"access"_s, u"orders"_s, {}}, {u"from_the_future"_s, u"orders"_s, {}}}));
}

void ScopedPermissionModelTest::oneSubAccountAlone()
{
    m_model->setSubAccount(u"n"_s);
    QVERIFY(set(u"change"_s, u"orders"_s, true));
    QCOMPARE(m_model->chosen(), grantOf({{u"change"_s, u"orders"_s, u"n"_s}, {u"access"_s, u"orders"_s, u"n"_s}}));
    m_model->setSubAccount(u"s"_s);
    QCOMPARE(at(u"change"_s, u"orders"_s), Qt::Unchecked);
    m_model->setSubAccount({});
    QCOMPARE(at(u"change"_s, u"orders"_s), Qt::PartiallyChecked);
    // Ticking it for all says the same of each: the narrower cells go.
    QVERIFY(set(u"access"_s, u"orders"_s, true));
    QCOMPARE(m_model->chosen(), grantOf({{u"change"_s, u"orders"_s, u"n"_s}, {u"access"_s, u"orders"_s, {}}}));
    QVERIFY(set(u"access"_s, u"orders"_s, false));
    QVERIFY(m_model->chosen().cells.isEmpty());
}

void ScopedPermissionModelTest::whatIsHeldInAllIsClosedInOne()
{
    QVERIFY(set(u"access"_s, u"orders"_s, true));
    m_model->setSubAccount(u"n"_s);
    const auto index = m_model->indexOf(u"access"_s, u"orders"_s);
    QCOMPARE(at(u"access"_s, u"orders"_s), Qt::Checked);
    QVERIFY(!index.data(PermissionChoiceModel::ClosedReasonRole).toString().isEmpty());
    QVERIFY(!m_model->flags(index).testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(m_model->flags(index).testFlag(Qt::ItemIsSelectable));
    QVERIFY(!set(u"access"_s, u"orders"_s, false));
    // A permission that is not by sub-account has nothing to choose there.
    QVERIFY(!set(u"profile"_s, {}, true));
}

void ScopedPermissionModelTest::whatIsClosedSaysWhy()
{
    ScopedPermissionModel::Frame closed = frame();
    closed.closedModules.insert(u"pricing"_s, u"Users never reach Pricing."_s);
    closed.own = grantOf({{u"access"_s, u"orders"_s, u"n"_s}, {u"access"_s, u"pricing"_s, {}}});
    closed.beyondOwn = u"Not yours."_s;
    m_model->setFrame(closed);
    const auto reason = [this](const QString &permission, const QString &module) {
        return m_model->indexOf(permission, module).data(PermissionChoiceModel::ClosedReasonRole).toString();
    };
    QCOMPARE(reason(u"access"_s, u"pricing"_s), u"Users never reach Pricing."_s);
    QVERIFY(m_model->indexOf(u"access"_s, u"pricing"_s)
            .data(Qt::AccessibleDescriptionRole)
            .toString()
            .contains(u"Users never reach Pricing."_s));
    QCOMPARE(reason(u"access"_s, u"orders"_s), u"Not yours."_s); // mine in North alone
    m_model->setSubAccount(u"n"_s);
    QCOMPARE(reason(u"access"_s, u"orders"_s), QString());
    QVERIFY(set(u"access"_s, u"orders"_s, true));
    QVERIFY(!set(u"access"_s, u"pricing"_s, true));
}

void ScopedPermissionModelTest::allAndNone()
{
    ScopedPermissionModel::Frame closed = frame();
    closed.closedModules.insert(u"pricing"_s, u"no"_s);
    m_model->setFrame(closed);
    m_model->chooseAll();
    QCOMPARE(m_model->chosenCount(), 3);
    QVERIFY(!m_model->chosen().covers({u"access"_s, u"pricing"_s, {}}));
    m_model->chooseNone();
    QVERIFY(m_model->chosen().cells.isEmpty());
    m_model->setGrant(Grant::everything());
    QCOMPARE(m_model->chosenCount(), 3);
    QCOMPARE(m_model->chosen().all, false);
}

void ScopedPermissionModelTest::anotherFrameKeepsWhatIsOpenInIt()
{
    m_model->setGrant(grantOf({{u"profile"_s, {}, {}}}));
    QVERIFY(set(u"change"_s, u"orders"_s, true));
    QVERIFY(set(u"change"_s, u"pricing"_s, true));
    ScopedPermissionModel::Frame user = frame();
    user.closedModules.insert(u"pricing"_s, u"Never for User."_s);
    m_model->setFrame(user);
    const Grant kept =
        grantOf({{u"profile"_s, {}, {}}, {u"change"_s, u"orders"_s, {}}, {u"access"_s, u"orders"_s, {}}});
    QCOMPARE(m_model->chosen(), kept);
    user.closedPermissions.insert(u"access"_s, u"Never for User."_s);
    m_model->setFrame(user);
    QCOMPARE(m_model->chosen(), grantOf({{u"profile"_s, {}, {}}})); // what needs it goes with it
    m_model->setGrant(Grant::everything());
    m_model->setFrame(frame()); // nothing was ticked by hand: all of the new frame
    QCOMPARE(m_model->chosenCount(), m_model->choiceCount());
}

QTEST_GUILESS_MAIN(ScopedPermissionModelTest)
#include "scoped_permission_model_test.moc"
