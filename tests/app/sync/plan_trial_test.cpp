// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/plan_trial.h"

#include "app/connectors/gatehouse/gatehouse_connector.h"
#include "app/store/plan_file.h"
#include "app/sync/plan_book.h"
#include "app/sync/plan_rules.h"
#include "app/sync/plan_sender.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};

} // namespace

/// What a portal would do is asked of it, and nothing happens.
class PlanTrialTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
        for (const QString &name : {u"Ann"_s, u"Ben"_s, u"Cleo"_s})
            m_portal->addMember(u"m-"_s + name, name, SimulatedPortal::grantOf({u"view_domains"_s}));
        m_file = std::make_unique<PlanFile>();
        QVERIFY(m_file->open(m_folder->path(), m_clock->now()));
        m_store = std::make_unique<PlanStore>(m_file->database(), m_chance);
        QVERIFY(m_store->load());
        m_book = std::make_unique<PlanBook>(PlanBook::Parts{*m_store, m_chance, *m_clock, 5s});
        QVERIFY(m_book->setReviewFirst(true));
        m_connector = std::make_unique<GatehouseConnector>(
            QUrl(u"https://portal.example"_s), u"en"_s,
            [this](HttpRequest request) { return m_portal->send(std::move(request)); }, *m_clock);
        m_trial = std::make_unique<PlanTrial>(PlanTrial::Parts{*m_book, *m_connector, *m_clock});
        m_stop = std::make_shared<Cancellation>();
    }
    void cleanup()
    {
        m_trial->shutdown();
        QTRY_VERIFY(m_trial->isIdle());
        m_trial.reset();
    }

    void eachIsJudgedAndNothingIsDone()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        const ChangeId stranger = stage(DeactivateEdit{MemberId{u"m-Nobody"_s}});
        const ChangeId goneAlready = stage(RemoveEdit{MemberId{u"m-Nobody2"_s}});
        const QHash<ChangeId, Trial> found = ask();
        QCOMPARE(found.value(removal).verdict, Trial::Verdict::WouldDo);
        QCOMPARE(found.value(removal).askedAt, m_clock->now());
        QCOMPARE(found.value(stranger).verdict, Trial::Verdict::WouldRefuse);
        QVERIFY(found.value(stranger).error);
        QCOMPARE(found.value(goneAlready).verdict, Trial::Verdict::SoAlready);
        QVERIFY(m_portal->hasMember(u"m-Ann"_s));
        QVERIFY(m_portal->effects().isEmpty());
        for (const PlanRow &row : m_book->rows()) { // and the plan stands as it stood
            QCOMPARE(row.change.state, ChangeState::Staged);
            QCOMPARE(row.change.attempts, 0);
        }
    }

    void aRemovalOnAnOldVersionIsJudgedAsItWillBeSent()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_portal->touchMember(u"m-Ann"_s);
        QCOMPARE(ask().value(removal).verdict, Trial::Verdict::WouldDo);
        QCOMPARE(m_portal->requests.size(), 2);
    }

    void anEditThatGoesTogetherWithAnotherIsJudgedAsItWillBeSent()
    {
        Grant base;
        base.cells = {{u"view_domains"_s, {}, {}}};
        const ChangeId id =
            stage(ChangeGrantEdit{MemberId{u"m-Ann"_s}, base, {std::nullopt, {{u"manage_domains"_s, {}, {}}}, {}}});
        const QJsonObject present{{u"role"_s, u"user"_s}, {u"status"_s, u"active"_s}, {u"version"_s, 5},
            {u"grant"_s, SimulatedPortal::grantOf({u"view_domains"_s, u"emails"_s})}};
        m_portal->refuseNext = {{u"status"_s, 412}, {u"code"_s, u"version_conflict"_s}, {u"present"_s, present}};
        QCOMPARE(ask().value(id).verdict, Trial::Verdict::WouldDo);
        QCOMPARE(m_portal->requests.size(), 2);
    }

    void whatBuildsOnSomethingElseIsNotAskedAbout()
    {
        const InvitationId invitation{m_chance.uuid()};
        const ChangeId invite = stage(InviteEdit{invitation, u"new@example.org"_s, {}, {}, Grant::everything(), {}}, 0);
        const ChangeId resend = stage(ResendEdit{invitation}, 0);
        const ChangeId off = stage(DeactivateEdit{MemberId{u"m-Ben"_s}});
        const ChangeId on = stage(ReactivateEdit{MemberId{u"m-Ben"_s}}, 2);
        const QHash<ChangeId, Trial> found = ask();
        QCOMPARE(found.value(invite).verdict, Trial::Verdict::WouldDo);
        QCOMPARE(found.value(resend).verdict, Trial::Verdict::Later);
        QCOMPARE(found.value(off).verdict, Trial::Verdict::WouldDo);
        QCOMPARE(found.value(on).verdict, Trial::Verdict::Later);
        QCOMPARE(m_portal->requests.size(), 2);
    }

    void aShutWayEndsTheAsking()
    {
        for (int i = 0; i < 50; ++i)
            stage(DeactivateEdit{MemberId{u"m-"_s + QString::number(i)}});
        m_portal->busyAnswers = 1000;
        const QHash<ChangeId, Trial> found = ask();
        QCOMPARE(found.size(), 50);
        for (const Trial &trial : found) {
            QCOMPARE(trial.verdict, Trial::Verdict::NoAnswer);
            QCOMPARE(trial.error->code, Error::Code::PortalBusy);
        }
        QVERIFY2(m_portal->requests.size() <= 4, "the first answers say it for all");
    }

    void whoeverStopsItKeepsWhatIsKnown()
    {
        for (int i = 0; i < 50; ++i)
            stage(DeactivateEdit{MemberId{u"m-"_s + QString::number(i)}});
        m_stopAfter = 5;
        const QHash<ChangeId, Trial> found = ask();
        QVERIFY(found.size() >= 5);
        QVERIFY(found.size() < 10);
    }

    void aPortalThatTakesItForTheRealThingDoesItOnceAtMost()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-Ann"_s}});
        m_portal->ignoresDryRun = true;
        const Trial trial = ask().value(removal);
        QCOMPARE(trial.verdict, Trial::Verdict::NoAnswer);
        QCOMPARE(trial.error->code, Error::Code::OutsideContract);
        QVERIFY(m_book->apply({}));
        PlanSender sender(account.identity, {*m_book, *m_connector, *m_clock, m_chance});
        sender.wake();
        QTRY_COMPARE(m_book->find(removal)->change.state, ChangeState::Acknowledged);
        QCOMPARE(m_portal->effects().size(), 1);
        sender.shutdown();
        QTRY_VERIFY(sender.isIdle());
    }

private:
    ChangeId stage(const Edit &edit, qint64 base = 1)
    {
        Change change;
        change.id = ChangeId{m_chance.uuid()};
        change.account = account;
        change.baseVersion = base;
        change.edit = edit;
        const auto staged = m_book->stage(change);
        return staged ? *staged : ChangeId();
    }
    QHash<ChangeId, Trial> ask()
    {
        QHash<ChangeId, Trial> found;
        bool isOver = false;
        m_trial->ask({m_book->rows(), m_stop,
            [&](const ChangeId &change, const Trial &trial) {
                found.insert(change, trial);
                if (found.size() == m_stopAfter)
                    m_stop->cancel();
            },
            [&isOver] {
                isOver = true;
            }});
        [[maybe_unused]] const bool came = QTest::qWaitFor([&isOver] { return isOver; });
        return found;
    }

    SeededRandomness m_chance;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    std::unique_ptr<PlanFile> m_file;
    std::unique_ptr<PlanStore> m_store;
    std::unique_ptr<PlanBook> m_book;
    std::unique_ptr<GatehouseConnector> m_connector;
    std::unique_ptr<PlanTrial> m_trial;
    std::shared_ptr<Cancellation> m_stop;
    qsizetype m_stopAfter = -1;
};

QTEST_GUILESS_MAIN(PlanTrialTest)
#include "plan_trial_test.moc"
