// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desks/latest.h"
#include "tests/app/desks/desks_fixture.h"

using namespace gatehouse;
using namespace gatehouse::test;

/// The portal's word on a plan, through the whole client.
class PlanTrialDeskTest : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void theVerdictComesWithEachChangeAndGoesWhenItIsApplied()
    {
        openAccount();
        QVERIFY(succeeds(services().plan->setReviewFirst(true)));
        const ChangeId removal = valueOf(services().access->removeAccess(account, MemberId{u"m-Ann"_s}, 1));
        const ChangeId again = valueOf(services().access->removeAccess(account, MemberId{u"m-Nobody"_s}, 1));
        QTRY_VERIFY(find(again) != nullptr);
        QVERIFY(!find(removal)->trial);
        Answer<TrialCount> *const asked = services().plan->tryOut();
        QSignalSpy progress(asked, &Request::progressed);
        QSignalSpy over(asked, &Request::finished);
        TrialCount count;
        connect(asked, &Request::finished, this, [&count, asked] { count = asked->value(); });
        QVERIFY(over.wait());
        QCOMPARE(count.willing, 2);
        QCOMPARE(count.refused, 0);
        QCOMPARE(progress.last(), (QVariantList{2, 2}));
        QTRY_VERIFY(find(removal)->trial);
        QCOMPARE(find(removal)->trial->verdict, Trial::Verdict::WouldDo);
        QCOMPARE(find(again)->trial->verdict, Trial::Verdict::SoAlready);
        QVERIFY(m_portal->hasMember(u"m-Ann"_s));
        QVERIFY(succeeds(services().plan->apply({})));
        QTRY_COMPARE(m_portal->effects().size(), 1);
        QVERIFY(!find(removal)->trial); // its own state says more
    }

    void nothingToAskIsAnsweredAtOnce()
    {
        openAccount();
        QVERIFY(succeeds(services().plan->tryOut()));
        QCOMPARE(m_portal->mutations().filter(u"members"_s), QStringList());
    }

    void whoeverStopsItIsNotTakenForAFailure()
    {
        openAccount();
        QVERIFY(succeeds(services().plan->setReviewFirst(true)));
        for (int i = 0; i < 20; ++i)
            QVERIFY(!valueOf(services().access->removeAccess(account, MemberId{QString::number(i)}, 1)).isEmpty());
        Answer<TrialCount> *const asked = services().plan->tryOut();
        QSignalSpy over(asked, &Request::finished);
        connect(asked, &Request::progressed, asked, &Request::cancel);
        auto status = Request::Status::Running;
        connect(asked, &Request::finished, this, [&status, asked] { status = asked->status(); });
        QVERIFY(over.wait());
        QCOMPARE(status, Request::Status::Cancelled);
        QVERIFY(m_portal->mutations().filter(u"members"_s).size() < 20);
    }

    /// A window that is busy gets the newest state, not each there was.
    void onlyTheNewestIsHandedOver()
    {
        QList<int> taken;
        const Latest<int> latest(this, [&taken](const int &value) { taken.append(value); });
        for (const int value : {1, 2, 3})
            latest.put(value);
        QTRY_COMPARE(taken, QList<int>{3});
        latest.put(4);
        QTRY_COMPARE(taken, (QList<int>{3, 4}));
    }

private:
    const Change *find(const ChangeId &id)
    {
        m_changes = services().plan->changes();
        const auto found =
            std::find_if(m_changes.cbegin(), m_changes.cend(), [&id](const Change &change) { return change.id == id; });
        return found == m_changes.cend() ? nullptr : &*found;
    }

    QList<Change> m_changes;
};

QTEST_GUILESS_MAIN(PlanTrialDeskTest)
#include "plan_trial_desk_test.moc"
