// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/catalogue.h"
#include "tests/app/support/plan_run.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const MemberId ann{u"m-Ann"_s};

Catalogue catalogue()
{
    return Catalogue({{u"g"_s, u"Group"_s}},
        {{u"view"_s, u"g"_s, u"View"_s, {}, {}}, {u"manage"_s, u"g"_s, u"Manage"_s, {}, {u"view"_s}},
            {u"pay"_s, u"g"_s, {}, {}, {}}});
}

Grant setOf(const QStringList &permissions)
{
    Grant grant;
    for (const QString &permission : permissions)
        grant.cells.insert({permission, {}, {}});
    return grant;
}

ChangeGrantEdit edit(const QStringList &before, const QStringList &after)
{
    return {ann, setOf(before), difference(setOf(before), setOf(after))};
}

/// What the portal answers when somebody has made `held` of Ann's grant meanwhile.
QJsonObject clash(const QJsonObject &grant, qint64 version, const QString &status = u"active"_s)
{
    const QJsonObject present{{u"id"_s, ann.value}, {u"name"_s, u"Ann"_s}, {u"role"_s, u"user"_s}, {u"grant"_s, grant},
        {u"status"_s, status}, {u"version"_s, version}};
    return {{u"status"_s, 412}, {u"code"_s, u"grant_clash"_s}, {u"title"_s, u"It was changed."_s},
        {u"present"_s, present}, {u"changed_by"_s, u"Olga"_s}, {u"changed_at"_s, 1'000}};
}

} // namespace

/// Two edits of one person that do not go together: asked about, and never wider than either meanwhile.
class PlanClashTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
        start();
    }
    void cleanup() { m_run.reset(); }

    void theClashIsKeptWithWhoAndWhenAcrossAStart()
    {
        const ChangeId id = clashed(edit({u"view"_s}, {u"view"_s, u"manage"_s}), {u"pay"_s});
        start();
        const Change &change = m_run->change(id);
        QCOMPARE(change.state, ChangeState::NeedsAttention);
        QVERIFY(change.clash);
        QCOMPARE(change.clash->changedBy, u"Olga"_s);
        QCOMPARE(change.clash->changedAt, std::optional(Instant(1s)));
        QCOMPARE(change.clash->version, 4);
        QCOMPARE(change.clash->grant, setOf({u"pay"_s}));
        QVERIFY(change.clash->meanwhile.isEmpty());
        QCOMPARE(m_run->book.rows().size(), 1); // nothing was taken away, so nothing narrows
        QVERIFY2(!m_run->book.retry(id, 4), "as it stands it would undo what Olga did");
    }

    void whatTakesAccessAwayGoesAtOnce()
    {
        m_portal->addMember(ann.value, u"Ann"_s, SimulatedPortal::grantOf({u"pay"_s}));
        // Mine gives one thing, which clashes, and takes another, which does not.
        const ChangeId id = clashed(edit({u"view"_s, u"pay"_s}, {u"view"_s, u"manage"_s}), {u"pay"_s}, 1);
        const ChangeId meanwhile = m_run->change(id).clash->meanwhile;
        QVERIFY(!meanwhile.isEmpty());
        m_run->sender.resume();
        QTRY_COMPARE(m_run->state(meanwhile), ChangeState::Acknowledged);
        QCOMPARE(m_portal->mutations().size(), 2);
        QCOMPARE(m_run->change(id).clash->narrowed, setOf({}));
        QCOMPARE(std::get<ChangeGrantEdit>(m_run->change(meanwhile).edit).delta.remove, setOf({u"pay"_s}).cells);

        // Whoever decides for both gives back nothing that was to be taken.
        QVERIFY(decide(id, ClashSide::Mine));
        QCOMPARE(m_run->state(id), ChangeState::TakenBack);
        const PlanRow row = m_run->book.rows().last();
        const auto &last = std::get<ChangeGrantEdit>(row.change.edit);
        QCOMPARE(last.delta.add, setOf({u"view"_s, u"manage"_s}).cells);
        QCOMPARE(last.delta.remove, GrantCells());
        QCOMPARE(row.change.baseVersion, m_run->book.find(meanwhile)->resultVersion);
        QVERIFY2(row.change.sendAfter > m_clock->now(), "it widens, so there is time to undo it");
        m_clock->advance(5s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(row.change.id), ChangeState::Acknowledged);
    }

    void thePortalsSideLeavesNothingToSend()
    {
        const ChangeId id = clashed(edit({u"view"_s}, {u"view"_s, u"manage"_s}), {u"pay"_s});
        QVERIFY(decide(id, ClashSide::Portals));
        QCOMPARE(m_run->state(id), ChangeState::TakenBack);
        QVERIFY(!m_run->change(id).clash);
        QCOMPARE(m_run->book.rows().size(), 1);
        QVERIFY2(!decide(id, ClashSide::Mine), "it was decided");
    }

    void whatWasNarrowedComesBackWhenThePortalsSideHolds()
    {
        const Grant both = setOf({u"view"_s, u"pay"_s});
        const ChangeGrantEdit taking{ann, both, difference(both, setOf({u"view"_s}))};
        const ChangeId id = clashedWith(taking, {{u"all"_s, true}, {u"permissions"_s, QJsonArray()}});
        const ChangeId meanwhile = m_run->change(id).clash->meanwhile;
        QCOMPARE(m_run->change(id).clash->narrowed, setOf({u"view"_s}));
        QVERIFY(decide(id, ClashSide::Portals));
        const Change last = m_run->book.rows().last().change;
        QCOMPARE(std::get<ChangeGrantEdit>(last.edit).delta.all, std::optional(true));
        QCOMPARE(last.dependsOn, std::optional(meanwhile)); // not sent before what it takes back
    }

    void editsThatGoTogetherAreSentAgainWithoutAQuestion()
    {
        m_portal->addMember(ann.value, u"Ann"_s, SimulatedPortal::grantOf({u"view"_s, u"pay"_s}));
        const ChangeId id = stage(edit({u"view"_s}, {u"view"_s, u"manage"_s}));
        m_portal->refuseNext = clash(SimulatedPortal::grantOf({u"view"_s, u"pay"_s}), 1);
        m_clock->advance(5s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(id), ChangeState::Acknowledged);
        QCOMPARE(m_portal->mutations().size(), 2); // the second on the present version
    }

    void whatThePortalHoldsAlreadyIsDone()
    {
        const ChangeId id = stage(edit({u"view"_s}, {u"view"_s, u"manage"_s}));
        m_portal->refuseNext = clash(SimulatedPortal::grantOf({u"view"_s, u"manage"_s}), 4);
        m_clock->advance(5s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(id), ChangeState::Acknowledged);
        QCOMPARE(m_portal->mutations().size(), 1);
    }

    void accessThatIsOverIsNoQuestion()
    {
        const ChangeId id = stage(edit({u"view"_s}, {u"view"_s, u"manage"_s}));
        m_portal->refuseNext = clash(SimulatedPortal::grantOf({u"pay"_s}), 4, u"removed"_s);
        m_clock->advance(5s);
        m_run->sender.wake();
        QTRY_COMPARE(m_run->state(id), ChangeState::NeedsAttention);
        QVERIFY(!m_run->change(id).clash);
        QCOMPARE(m_run->book.rows().size(), 1);
    }

    void aRoleThatSomebodyElseGaveIsAskedAbout()
    {
        ChangeRoleEdit role{ann, u"admin"_s, u"Admin"_s, u"guest"_s, u"Guest"_s};
        const ChangeId id = clashedWith(role, SimulatedPortal::grantOf({u"view"_s}));
        QVERIFY(decide(id, ClashSide::Mine));
        const Change last = m_run->book.rows().last().change;
        QCOMPARE(std::get<ChangeRoleEdit>(last.edit).role, u"admin"_s);
        QCOMPARE(std::get<ChangeRoleEdit>(last.edit).former, u"user"_s); // the way back leads to what was there
        QCOMPARE(last.baseVersion, 4);
    }

    void narrowingThatClashesItselfIsMadeAnew()
    {
        const Grant both = setOf({u"view"_s, u"pay"_s});
        const ChangeGrantEdit taking{ann, both, difference(both, setOf({u"pay"_s}))};
        const ChangeId id = clashedWith(taking, {{u"all"_s, true}, {u"permissions"_s, QJsonArray()}});
        const ChangeId first = m_run->change(id).clash->meanwhile;
        // Before it arrived all of it was taken back and something given that needs what is to be taken.
        m_portal->refuseNext = clash(SimulatedPortal::grantOf({u"pay"_s, u"view"_s, u"manage"_s}), 9);
        connect(&m_run->book, &PlanBook::needsAttention, &m_run->sender, &PlanSender::hold);
        m_run->sender.resume();
        QTRY_COMPARE(m_run->state(first), ChangeState::TakenBack);
        QVERIFY(m_run->change(id).clash);
        const Clash present = *m_run->change(id).clash;
        QCOMPARE(present.version, 9);
        QVERIFY(present.meanwhile != first);
        QCOMPARE(present.narrowed, setOf({u"pay"_s}));
        QCOMPARE(m_run->change(present.meanwhile).baseVersion, 9);
    }

    void aQuestionThatAnsweredItselfMeanwhileIsNotAsked()
    {
        m_portal->addMember(ann.value, u"Ann"_s, SimulatedPortal::grantOf({u"pay"_s, u"view"_s, u"manage"_s}));
        const Grant both = setOf({u"view"_s, u"pay"_s});
        const ChangeGrantEdit taking{ann, both, difference(both, setOf({u"view"_s}))};
        const ChangeId id = clashedWith(taking, {{u"all"_s, true}, {u"permissions"_s, QJsonArray()}});
        const ChangeId first = m_run->change(id).clash->meanwhile;
        const QString key = m_run->book.find(id)->key;
        m_portal->refuseNext = clash(SimulatedPortal::grantOf({u"pay"_s, u"view"_s, u"manage"_s}), 1);
        m_run->sender.resume();
        QTRY_COMPARE(m_run->state(id), ChangeState::Acknowledged);
        QCOMPARE(m_run->state(first), ChangeState::TakenBack);
        QVERIFY(m_run->book.find(id)->key != key);
        QCOMPARE(m_portal->effects().size(), 1); // what the other gave besides was not taken
    }

    void accessThatEndsWhileItNarrowsIsNoQuestionAnyMore()
    {
        const Grant both = setOf({u"view"_s, u"pay"_s});
        const ChangeGrantEdit taking{ann, both, difference(both, setOf({u"view"_s}))};
        const ChangeId id = clashedWith(taking, {{u"all"_s, true}, {u"permissions"_s, QJsonArray()}});
        const ChangeId meanwhile = m_run->change(id).clash->meanwhile;
        m_portal->refuseNext = clash(SimulatedPortal::grantOf({u"view"_s}), 9, u"removed"_s);
        m_run->sender.resume();
        QTRY_COMPARE(m_run->state(meanwhile), ChangeState::TakenBack);
        QCOMPARE(m_run->state(id), ChangeState::NeedsAttention);
        QVERIFY2(!m_run->change(id).clash, "nobody could answer it");
        QVERIFY(m_run->book.discard(id));
    }

    void whatWasNarrowedAndUndoneIsTakenAllTheSameByTheAnswer()
    {
        m_portal->addMember(ann.value, u"Ann"_s, SimulatedPortal::grantOf({u"pay"_s}));
        const ChangeId id = clashed(edit({u"view"_s, u"pay"_s}, {u"view"_s, u"manage"_s}), {u"pay"_s}, 1);
        const ChangeId meanwhile = m_run->change(id).clash->meanwhile;
        m_run->sender.resume();
        QTRY_COMPARE(m_run->state(meanwhile), ChangeState::Acknowledged);
        QVERIFY(m_run->book.undo(meanwhile, 0s));
        QVERIFY(decide(id, ClashSide::Mine));
        const auto &last = std::get<ChangeGrantEdit>(m_run->book.rows().last().change.edit);
        QCOMPARE(last.delta.remove, setOf({u"pay"_s}).cells);
    }

    void whatNarrowsIsWrittenTogetherWithTheQuestion()
    {
        m_portal->addMember(ann.value, u"Ann"_s, SimulatedPortal::grantOf({u"pay"_s}));
        const ChangeId id = clashed(edit({u"view"_s, u"pay"_s}, {u"view"_s, u"manage"_s}), {u"pay"_s});
        start(); // the next start knows both
        QCOMPARE(m_run->book.rows().size(), 2);
        QCOMPARE(m_run->state(m_run->change(id).clash->meanwhile), ChangeState::Staged);
    }

private:
    void start()
    {
        m_run.reset();
        m_run = std::make_unique<PlanRun>(m_folder->path(), *m_portal, *m_clock, m_chance);
        QVERIFY(m_run->opened);
        m_run->sender.setCatalogue(catalogue());
    }
    ChangeId stage(const Edit &wish)
    {
        Change change;
        change.id = ChangeId{m_chance.uuid()};
        change.account = PlanRun::account();
        change.baseVersion = 1;
        change.edit = wish;
        const auto staged = m_run->book.stage(change);
        return staged ? *staged : ChangeId();
    }
    /// Staged, sent, and refused since Ann holds `grant` by now; what narrows has not been sent.
    ChangeId clashedWith(const Edit &wish, const QJsonObject &grant, qint64 version = 4)
    {
        ChangeId id = stage(wish);
        m_portal->refuseNext = clash(grant, version);
        m_clock->advance(5s);
        connect(&m_run->book, &PlanBook::needsAttention, &m_run->sender, &PlanSender::hold);
        m_run->sender.wake();
        if (!QTest::qWaitFor([this, id] { return m_run->state(id) == ChangeState::NeedsAttention; }))
            return {};
        disconnect(&m_run->book, nullptr, &m_run->sender, nullptr);
        return id;
    }
    ChangeId clashed(const Edit &wish, const QStringList &held, qint64 version = 4)
    {
        return clashedWith(wish, SimulatedPortal::grantOf(held), version);
    }
    bool decide(const ChangeId &id, ClashSide side)
    {
        return m_run->book.decide({{id, {side}}}, [](const PortalId &) { return catalogue(); }).has_value();
    }

    SeededRandomness m_chance{7};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    std::unique_ptr<PlanRun> m_run;
};

QTEST_GUILESS_MAIN(PlanClashTest)
#include "plan_clash_test.moc"
