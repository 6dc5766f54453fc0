// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/activity_desk.h"
#include "tests/app/desks/desks_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

/// Activity through desk, engine, cache and sync against a simulated portal, in one thread.
class ActivityDeskTest : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeWorld();
        m_portal->eventPage = 3;
        for (int number = 1; number <= 8; ++number)
            happens(number % 2 == 0 ? u"Ann"_s : u"Olga"_s, u"member.removed"_s);
        signInBefore();
        startAndList();
    }
    void cleanup() { end(); }

    void pagesComeAsTheyAreAskedFor()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers(), (QList<qint64>{8, 7, 6}));
        QCOMPARE(desk().activity().state, Activity::State::Ready);
        desk().more();
        QTRY_COMPARE(numbers().size(), 6);
        desk().more();
        QTRY_COMPARE(numbers().size(), 8);
        QCOMPARE(desk().activity().state, Activity::State::Complete);
        const AuditEvent event = desk().activity().events.first();
        QCOMPARE(event.actor, u"Ann"_s);
        QCOMPARE(event.principal, u"Olga"_s);
        QCOMPARE(event.before.value(u"name"_s).toString(), u"Leon"_s);
        QVERIFY(event.after.isEmpty());
        QCOMPARE(event.reason, u"left the team"_s);
    }

    void whatWasSeenIsReadableOffline()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers().size(), 3);
        stop();
        m_portal->isOffline = true;
        startAndList();
        desk().show(account, {});
        QTRY_COMPARE(desk().activity().state, Activity::State::Failed);
        QCOMPARE(desk().activity().error->code, Error::Code::Offline);
        QCOMPARE(numbers(), (QList<qint64>{8, 7, 6}));
        desk().show(account, {u"olga"_s, {}, {}, {}}); // filters work without the portal, too
        QTRY_COMPARE(numbers(), (QList<qint64>{7}));
        // Back online: what came meanwhile is on top, and no gap is passed over in silence.
        m_portal->isOffline = false;
        for (int number = 9; number <= 20; ++number)
            happens(u"Ann"_s, u"member.left"_s);
        desk().show(account, {});
        QTRY_COMPARE(numbers(), (QList<qint64>{20, 19, 18}));
        desk().more();
        QTRY_COMPARE(numbers().size(), 6);
    }

    void newEventsComeWithTheAccountsSequence()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers().size(), 3);
        desk().more();
        QTRY_COMPARE(numbers().size(), 6);
        happens(u"Ann"_s, u"member.left"_s);
        m_portal->addMember(u"m-new"_s, u"New"_s, SimulatedPortal::grantOfAll());
        directory().syncNow();
        QTRY_COMPARE(numbers(), (QList<qint64>{9, 8, 7, 6, 5, 4, 3})); // what was scrolled to stays
    }

    void theFilterIsThePortals()
    {
        desk().show(account, {u"ann"_s, {}, {}, {}});
        QTRY_COMPARE(numbers(), (QList<qint64>{8, 6, 4}));
        desk().more();
        QTRY_COMPARE(numbers(), (QList<qint64>{8, 6, 4, 2}));
        QCOMPARE(desk().activity().state, Activity::State::Complete);
    }

    void whoMayNotSeeItSeesNoneOfIt()
    {
        desk().show(account, {});
        QTRY_COMPARE(numbers().size(), 3);
        m_portal->seesPeople = false;
        desk().refresh();
        QTRY_COMPARE(desk().activity().state, Activity::State::Failed);
        QCOMPARE(desk().activity().error->code, Error::Code::Forbidden);
        QVERIFY(numbers().isEmpty());
        stop();
        m_portal->isOffline = true;
        startAndList();
        desk().show(account, {});
        QTRY_COMPARE(desk().activity().state, Activity::State::Failed);
        QVERIFY(numbers().isEmpty()); // nor is it kept
    }

private:
    ActivityDesk &desk() { return *services().activity; }
    void startAndList()
    {
        start();
        QTRY_COMPARE(directory().accounts().size(), 1);
    }
    QList<qint64> numbers()
    {
        QList<qint64> numbers;
        for (const AuditEvent &event : desk().activity().events)
            numbers.append(event.number);
        return numbers;
    }
    void happens(const QString &actor, const QString &action)
    {
        const qint64 at = (m_clock->now() + std::chrono::seconds(m_portal->events.size())).time_since_epoch().count();
        m_portal->events.append({{u"at"_s, at}, {u"actor"_s, actor}, {u"principal"_s, u"Olga"_s}, {u"action"_s, action},
            {u"object"_s, u"m-leon"_s}, {u"before"_s, QJsonObject{{u"name"_s, u"Leon"_s}}},
            {u"after"_s, QJsonValue(QJsonValue::Null)}, {u"request_id"_s, u"r"_s}, {u"reason"_s, u"left the team"_s}});
    }
};

QTEST_GUILESS_MAIN(ActivityDeskTest)
#include "activity_desk_test.moc"
