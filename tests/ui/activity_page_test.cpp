// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activity/activity_table_model.h"
#include "models/services/activity_desk.h"
#include "tests/ui/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;

namespace {

QStringList sentences(const WindowFixture &fixture)
{
    const auto *model = fixture.find<QTableView>("activityTable")->model();
    QStringList list;
    for (int row = 0; row < model->rowCount(); ++row)
        list.append(model->index(row, ActivityTableModel::WhatColumn).data().toString());
    return list;
}

void open(const WindowFixture &fixture)
{
    fixture.window->showPage(Page::Activity);
    QTRY_VERIFY(!sentences(fixture).isEmpty());
}

void choose(QComboBox *box, const QString &text)
{
    QTest::keyClick(box, Qt::Key_Home);
    for (int step = 0; step < box->count() && box->currentText() != text; ++step)
        QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(box->currentText(), text);
}

QString textOf(const WindowFixture &fixture, const char *name)
{
    return fixture.find<QLabel>(name)->text();
}

} // namespace

/// *Activity* by click and key: what is listed, what it changed, filters, pages, and who may see it.
class ActivityPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void init() { QSettings().clear(); }

    void listsWhoDidWhatForWhom()
    {
        WindowFixture fixture;
        QCOMPARE(fixture.world.activity.questions, 0); // nobody looks yet
        open(fixture);
        auto *table = fixture.find<QTableView>("activityTable");
        const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QStringList all = sentences(fixture);
        QCOMPARE(all.size(), 7);
        QCOMPARE(all.at(0), u"Tried something and was refused"_s);
        QCOMPARE(all.at(2), u"Opened the ticket “Mail to some addresses comes back” (#482098)"_s);
        QCOMPARE(all.at(3), u"Changed the permissions of Amara Okafor"_s);
        QCOMPARE(table->model()->index(2, ActivityTableModel::WhoColumn).data().toString(),
            u"Grace Whitfield for Dana Keller"_s);
        QCOMPARE(table->model()->index(3, ActivityTableModel::WhoColumn).data().toString(), u"Dana Keller"_s);
    }

    void aClickShowsBeforeAfterAndReason()
    {
        WindowFixture fixture;
        open(fixture);
        auto *details = fixture.find<QWidget>("activityDetails");
        QVERIFY(!details->isVisible());
        auto *table = fixture.find<QTableView>("activityTable");
        QTest::mouseClick(
            table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(3, 0)).center());
        QVERIFY(details->isVisible());
        QCOMPARE(textOf(fixture, "activitySentence"), u"Changed the permissions of Amara Okafor"_s);
        QVERIFY(textOf(fixture, "activityReason").contains(u"<b>billing</b>"_s));
        QCOMPARE(fixture.find<QLabel>("activityReason")->textFormat(), Qt::PlainText);
        QStringList said;
        const auto labels = details->findChildren<QLabel *>(u"activityDetail"_s);
        for (const auto *label : labels)
            said.append(label->text());
        QVERIFY2(said.contains(u"Taken"_s) && said.contains(u"Given"_s), qPrintable(said.join(u'|')));
        QTest::keyClick(table, Qt::Key_Down);
        QCOMPARE(textOf(fixture, "activitySentence"), u"Deactivated Jonas Weber"_s);
        QVERIFY(fixture.find<QLabel>("activityReason")->isHidden());
    }

    void filtersAskThePortal()
    {
        WindowFixture fixture;
        open(fixture);
        QTest::keyClicks(fixture.find<QLineEdit>("activityPersonEdit"), u"grace"_s);
        QTRY_COMPARE(fixture.world.activity.filter.person, u"grace"_s);
        QTRY_COMPARE(sentences(fixture).size(), 1);
        fixture.find<QLineEdit>("activityPersonEdit")->clear();
        QTRY_COMPARE(sentences(fixture).size(), 7);
        choose(fixture.find<QComboBox>("activityKindBox"), u"Invitations"_s);
        QCOMPARE(sentences(fixture), QStringList{u"Invited new.person@brightwater.example"_s});
        choose(fixture.find<QComboBox>("activityKindBox"), u"Everything"_s);
        choose(fixture.find<QComboBox>("activityPeriodBox"), u"Last 24 hours"_s);
        QCOMPARE(sentences(fixture).size(), 3);
        QVERIFY(fixture.find<QDateEdit>("activityFromEdit")->isHidden());
        choose(fixture.find<QComboBox>("activityPeriodBox"), u"From … to …"_s);
        QVERIFY(fixture.find<QDateEdit>("activityFromEdit")->isVisible());
        fixture.find<QDateEdit>("activityFromEdit")->setDate(QDate(2001, 1, 1));
        fixture.find<QDateEdit>("activityToEdit")->setDate(QDate(2001, 1, 1));
        const ActivityFilter &filter = fixture.world.activity.filter;
        QCOMPARE(*filter.to - *filter.from, 24h); // the last day is meant, too
        QVERIFY(sentences(fixture).isEmpty());
        QVERIFY(fixture.find<QLabel>("emptyLabel") != nullptr);
    }

    void olderOnesComeWhileOneScrolls()
    {
        WindowFixture fixture;
        QList<AuditEvent> many;
        for (int number = 300; number > 0; --number) {
            many.append(AuditEvent{number, u"id-%1"_s.arg(number), fixture.world.clock.now() - 1min, u"Dana Keller"_s,
                u"Dana Keller"_s, u"member.left"_s, {}, {}, {}, {}});
        }
        fixture.world.activity.setEvents(fixture.world.own, many);
        open(fixture);
        auto *table = fixture.find<QTableView>("activityTable");
        QTRY_COMPARE(table->model()->rowCount(), 100);
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
        QTRY_COMPARE(table->model()->rowCount(), 200);
        const int top = table->verticalScrollBar()->value();
        QVERIFY(top > 0); // where one was
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum());
        QTRY_COMPARE(table->model()->rowCount(), 300);
        QVERIFY(!table->model()->canFetchMore({}));
    }

    void whoDoesNotManageIsToldWhy()
    {
        WindowFixture fixture;
        QList<Account> accounts = fixture.world.directory.accounts();
        accounts[0].may.manage = false;
        fixture.world.directory.setAccounts(accounts);
        fixture.window->showPage(Page::Activity);
        QVERIFY(fixture.world.activity.shown.isEmpty()); // the portal is not even asked
        QVERIFY(sentences(fixture).isEmpty());
        QVERIFY(!fixture.find<QLineEdit>("activityPersonEdit")->isEnabled());
        const auto *page = fixture.find<QWidget>("activityPage");
        QVERIFY(page->findChild<QLabel *>(u"emptyLabel"_s)->text().contains(u"Only those who manage"_s));
    }

    void offlineSaysThatItIsOfBefore()
    {
        WindowFixture fixture;
        open(fixture);
        fixture.world.activity.failWith(Error{Error::Code::Offline, {}, {}, {}, {}});
        QCOMPARE(sentences(fixture).size(), 7);
        QVERIFY(fixture.find<QLabel>("activityNote")->isVisible());
        QVERIFY(textOf(fixture, "activityNote").startsWith("This is what was fetched before."_L1));
        fixture.world.activity.setEvents(fixture.world.own, {});
        const auto *page = fixture.find<QWidget>("activityPage");
        QVERIFY(!page->findChild<QLabel *>(u"emptyLabel"_s)->text().isEmpty());
        QVERIFY(!fixture.find<QLabel>("activityNote")->isVisible());
    }

    void anotherAccountHasItsOwn()
    {
        WindowFixture fixture;
        open(fixture);
        fixture.key("accountSwitcher", Qt::Key_Down);
        QTest::keyClick(fixture.find<QLineEdit>("accountSearchEdit"), Qt::Key_Down);
        QTest::keyClick(fixture.find<QLineEdit>("accountSearchEdit"), Qt::Key_Return);
        QTRY_COMPARE(fixture.world.activity.shown, fixture.world.others);
        QVERIFY(sentences(fixture).isEmpty());
    }

    void byKeysAlone()
    {
        WindowFixture fixture;
        QTest::keyClick(fixture.window.get(), Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(fixture.find<QWidget>("activityPage")->isVisible());
    }
};

QTEST_MAIN(ActivityPageTest)
#include "activity_page_test.moc"
