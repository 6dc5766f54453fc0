// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/activity_table_model.h"
#include "models/portals/portal_description.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

namespace {

const Instant noon{std::chrono::milliseconds(1'772'000'000'000)};

AuditEvent deed(qint64 number, const QString &action, const QJsonObject &before = {}, const QJsonObject &after = {})
{
    return {number, u"id-%1"_s.arg(number), noon - number * 1h, u"Ben Okafor"_s, u"Amelia Hart"_s, action, u"m-1"_s,
        before, after, {}};
}

QJsonObject grant(const QStringList &permissions)
{
    return {{u"grant"_s, QJsonObject{{u"all"_s, false}, {u"permissions"_s, QJsonArray::fromStringList(permissions)}}}};
}

} // namespace

/// What is said of an event, what it changed, and the table that lists them.
class ActivityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sentencesNameWhatWasDone_data()
    {
        QTest::addColumn<AuditEvent>("said");
        QTest::addColumn<QString>("sentence");
        const QJsonObject ticket{{u"subject"_s, u"Slow"_s}, {u"number"_s, u"7"_s}};
        QTest::newRow("invited") << deed(1, u"invitation.created"_s, {}, {{u"email"_s, u"a@b.example"_s}})
                                 << u"Invited a@b.example"_s;
        QTest::newRow("a member by id") << deed(1, u"member.grant_changed"_s) << u"Changed the permissions of Clara"_s;
        QTest::newRow("a member who is gone")
            << deed(1, u"member.removed"_s, {{u"name"_s, u"Leon"_s}}) << u"Removed the access of Leon"_s;
        QTest::newRow("a ticket") << deed(1, u"ticket.closed"_s, ticket, ticket) << u"Closed the ticket “Slow” (#7)"_s;
        QTest::newRow("a newer portal's") << deed(1, u"review.begun"_s) << u"Did “review.begun”"_s;
    }

    void sentencesNameWhatWasDone()
    {
        QFETCH(AuditEvent, said);
        ActivityNames names;
        names.nameOf = [](const QString &id) {
            return id == u"m-1"_s ? u"Clara"_s : QString();
        };
        QTEST(activitySentence(said, names), "sentence");
    }

    void whoForWhom()
    {
        AuditEvent one = deed(1, u"ticket.opened"_s);
        QCOMPARE(activityActor(one), u"Ben Okafor for Amelia Hart"_s);
        one.actor = one.principal;
        QCOMPARE(activityActor(one), u"Amelia Hart"_s);
        one = deed(1, u"ticket.staff_replied"_s);
        QCOMPARE(activityActor(one), u"Ben Okafor"_s); // support acts for nobody
        one.action = u"invitation.accepted"_s;
        QCOMPARE(activityActor(one), u"Ben Okafor"_s); // in the owner's account, but for oneself
        one.action = u"member.removed"_s;
        one.principal.clear();
        QCOMPARE(activityActor(one), u"Ben Okafor"_s);
    }

    void aGrantTellsWhatCameAndWhatWent()
    {
        PortalDescription portal;
        portal.catalogue = Catalogue({{u"g"_s, u"All"_s}},
            {{u"invoices"_s, u"g"_s, u"View Invoices"_s, {}, {}}, {u"domains"_s, u"g"_s, u"View Domains"_s, {}, {}}});
        ActivityNames names;
        names.portal = &portal;
        const auto changed =
            deed(1, u"member.grant_changed"_s, grant({u"invoices"_s, u"kept"_s}), grant({u"kept"_s, u"domains"_s}));
        QCOMPARE(activityDetails(changed, names),
            (QList<ActivityDetail>{{u"Taken"_s, u"View Invoices"_s, {}}, {u"Given"_s, {}, u"View Domains"_s}}));
        const QJsonObject all{{u"grant"_s, QJsonObject{{u"all"_s, true}, {u"permissions"_s, QJsonArray()}}}};
        QCOMPARE(activityDetails(deed(1, u"member.grant_changed"_s, all, grant({u"domains"_s})), names),
            (QList<ActivityDetail>{{u"Permissions"_s, u"All permissions"_s, u"View Domains"_s}}));
    }

    void onlyWhatDiffersIsTold()
    {
        const QJsonObject open{{u"status"_s, u"open"_s}, {u"subject"_s, u"Slow"_s}, {u"messages"_s, 1}};
        QJsonObject answered = open;
        answered.insert(u"status"_s, u"answered"_s);
        answered.insert(u"messages"_s, 2);
        const QList<ActivityDetail> details = activityDetails(deed(1, u"ticket.staff_replied"_s, open, answered), {});
        QCOMPARE(
            details, (QList<ActivityDetail>{{u"Status"_s, u"Open"_s, u"Answered"_s}, {u"Messages"_s, u"1"_s, u"2"_s}}));
        const QJsonObject ended{{u"status"_s, u"deactivated"_s}, {u"ended"_s, QJsonObject{{u"sessions"_s, 3}}}};
        const auto turned = activityDetails(deed(1, u"member.deactivated"_s, {{u"status"_s, u"active"_s}}, ended), {});
        QVERIFY(turned.contains(ActivityDetail{u"Status"_s, u"Active"_s, u"Deactivated"_s}));
        QVERIFY(turned.contains(ActivityDetail{u"Sessions ended"_s, {}, u"3"_s}));
    }

    void filtersChooseAsThePortalDoes()
    {
        const AuditEvent one = deed(1, u"member.removed"_s);
        QVERIFY(ActivityFilter{}.matches(one));
        QVERIFY((ActivityFilter{u"oKaF"_s, {}, {}, {}}.matches(one)));
        QVERIFY(!(ActivityFilter{u"Clara"_s, {}, {}, {}}.matches(one)));
        QVERIFY((ActivityFilter{{}, u"member"_s, {}, {}}.matches(one)));
        QVERIFY((ActivityFilter{{}, u"member.removed"_s, {}, {}}.matches(one)));
        QVERIFY(!(ActivityFilter{{}, u"mem"_s, {}, {}}.matches(one)));
        QVERIFY((ActivityFilter{{}, {}, one.at, {}}.matches(one)));
        QVERIFY(!(ActivityFilter{{}, {}, {}, one.at}.matches(one)));
    }

    void theTableFollowsAndAsksForMore()
    {
        ActivityTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(noon);
        model.setEvents({deed(2, u"member.left"_s), deed(1, u"account.opened"_s)});
        const QPersistentModelIndex held(model.index(1, ActivityTableModel::WhatColumn));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setEvents({deed(3, u"member.left"_s), deed(2, u"member.left"_s), deed(1, u"account.opened"_s)});
        QCOMPARE(held.row(), 2);
        QCOMPARE(held.data().toString(), u"Opened the account"_s);
        QCOMPARE(resets.size(), 0);
        QSignalSpy wanted(&model, &ActivityTableModel::moreWanted);
        QVERIFY(!model.canFetchMore({}));
        model.fetchMore({});
        QCOMPARE(wanted.size(), 0);
        model.setHasMore(true);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        model.fetchMore({}); // asked already
        QCOMPARE(wanted.size(), 1);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setNow(noon + 1h);
        QVERIFY(!changes.isEmpty());
        QCOMPARE(changes.at(0).at(1).value<QModelIndex>().column(), int(ActivityTableModel::WhenColumn));
        const QString spoken = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith("Ben Okafor: Left the account, "_L1), qPrintable(spoken));
    }
};

QTEST_GUILESS_MAIN(ActivityTest)
#include "activity_test.moc"
