// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/plan_warnings.h"

#include "models/access/member_table.h"
#include "tests/models/plan/opened_plan.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

/// What somebody is told of a change before it is applied.
class PlanWarningsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_present = std::make_unique<Present>();
        m_plan.clear();
    }

    void nothingIsSaidOfAUsualChange()
    {
        m_present->ben().lastUse = presentNow - 24h;
        QCOMPARE(of(ChangeGrantEdit{{u"ben"_s}, m_present->ben().grant, giving(u"pay"_s)}), QStringList());
        QCOMPARE(of(RemoveEdit{{u"ben"_s}}), QStringList());
        QCOMPARE(of(inviting(u"new@example.org"_s)), QStringList());
    }

    void ownAccessIsNotTakenUnwarned_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("removed") << 0;
        QTest::newRow("deactivated") << 1;
        QTest::newRow("left") << 2;
    }
    void ownAccessIsNotTakenUnwarned()
    {
        QFETCH(int, kind);
        m_present->ben().isSelf = true;
        const MemberId ben{u"ben"_s};
        const QList<Edit> edits{RemoveEdit{ben}, DeactivateEdit{ben}, LeaveEdit{ben}};
        const QStringList told = of(edits[kind]);
        QCOMPARE(told.size(), 1);
        QVERIFY2(told.front().contains(u"your own access"_s), qPrintable(told.front()));
        m_present->ben().isSelf = false;
        QCOMPARE(of(edits[kind]), QStringList());
    }

    void takingTheRightToManageFromOneselfIsTold()
    {
        m_present->ground.portal.managePermission = u"users"_s;
        Member &self = m_present->ben();
        self.isSelf = true;
        self.role = u"admin"_s;
        self.grant = grantOf({u"users"_s, u"view"_s});
        ChangeGrantEdit edit{self.id, self.grant, {}};
        edit.delta.remove = {{u"users"_s, {}, {}}};
        const QStringList told = of(edit);
        QVERIFY2(told.value(0).contains(u"right to manage people"_s), qPrintable(told.join(u'|')));
        edit.delta.remove = {{u"view"_s, {}, {}}};
        QCOMPARE(of(edit), QStringList());
    }

    void whatOneDoesNotHoldCantBeGiven()
    {
        Account &account = m_present->held().account;
        account.isOwn = false;
        account.grant = grantOf({u"users"_s, u"view"_s});
        m_present->ben().lastUse = presentNow - 24h;
        const QStringList told = of(ChangeGrantEdit{{u"ben"_s}, m_present->ben().grant, giving(u"pay"_s)});
        QVERIFY2(told.value(0).contains(u"Pay Invoices"_s), qPrintable(told.join(u'|')));
        QCOMPARE(of(inviting(u"new@example.org"_s, Grant::everything())).size(), 1);
        QCOMPARE(of(inviting(u"new@example.org"_s, grantOf({u"view"_s}))), QStringList());
        const QStringList closed = of(inviting(u"new@example.org"_s, grantOf({u"users"_s})));
        QVERIFY2(closed.value(0).contains(u"This role can't hold"_s), qPrintable(closed.join(u'|')));
    }

    void seatsAreCountedWithWhatComesBefore()
    {
        m_present->held().account.seats = Seats{4, 5};
        QCOMPARE(of(inviting(u"new@example.org"_s)), QStringList());
        m_plan = {changeOf(inviting(u"first@example.org"_s), 1)};
        QCOMPARE(of(inviting(u"new@example.org"_s)).size(), 1);
        m_plan.front().hold = Hold::SetAside; // it takes no seat as long as its tick is away
        QCOMPARE(of(inviting(u"new@example.org"_s)), QStringList());
    }

    void anAddressInvitedTwiceIsTold()
    {
        m_plan = {changeOf(inviting(u"New@Example.org"_s), 1)};
        const QStringList told = of(inviting(u"new@example.org"_s));
        QVERIFY2(told.value(0).contains(u"same address"_s), qPrintable(told.join(u'|')));
    }

    void whatIsGivenToSomebodyOnTheWayOutIsTold()
    {
        m_present->ben().lastUse = presentNow - 24h;
        m_plan = {changeOf(RemoveEdit{{u"ben"_s}}, 1)};
        const Edit edit = ChangeGrantEdit{{u"ben"_s}, m_present->ben().grant, giving(u"pay"_s)};
        QVERIFY2(of(edit).value(0).contains(u"not yet in force"_s), qPrintable(of(edit).join(u'|')));
        m_plan.front().state = ChangeState::TakenBack;
        QCOMPARE(of(edit), QStringList());
    }

    void accessNeverUsedIsTold()
    {
        Member &ben = m_present->ben();
        ben.since = presentNow - 24h * 31;
        const Edit edit = ChangeGrantEdit{ben.id, ben.grant, giving(u"pay"_s)};
        QVERIFY2(of(edit).value(0).contains(u"never used"_s), qPrintable(of(edit).join(u'|')));
        ben.since = presentNow - 24h * 29; // too early to tell
        QCOMPARE(of(edit), QStringList());
    }

    void nothingIsSaidOnceItHasLeft()
    {
        m_present->ben().isSelf = true;
        Change change = changeOf(RemoveEdit{{u"ben"_s}}, 9);
        change.state = ChangeState::Sending;
        QCOMPARE(warningsOf(change, ground(), m_plan), QStringList());
    }

private:
    [[nodiscard]] static Change changeOf(const Edit &edit, int order)
    {
        Change change;
        change.id = {u"change-%1"_s.arg(order)};
        change.account = claraKey();
        change.edit = edit;
        change.order = order;
        return change;
    }

    [[nodiscard]] WarningGround ground()
    {
        MemberTableBuilder builder;
        for (const Member &member : std::as_const(m_present->members))
            builder.add(member);
        m_members = builder.build();
        WarningGround ground;
        ground.account = &m_present->held().account;
        ground.members = m_members.get();
        ground.portal = &m_present->ground.portal;
        ground.portalNow = presentNow;
        return ground;
    }

    [[nodiscard]] QStringList of(const Edit &edit)
    {
        const Change change = changeOf(edit, 9);
        return warningsOf(change, ground(), m_plan + QList{change});
    }

    std::unique_ptr<Present> m_present;
    QSharedPointer<const MemberTable> m_members;
    QList<Change> m_plan;
};

QTEST_GUILESS_MAIN(PlanWarningsTest)
#include "plan_warnings_test.moc"
