// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_prompt.h"
#include "tests/ui/fakes/sample_portal.h"
#include "tests/ui/window_fixture.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

QStringList subjects(const WindowFixture &fixture)
{
    const auto *model = fixture.find<QListView>("ticketsList")->model();
    QStringList result;
    for (int row = 0; row < model->rowCount(); ++row)
        result.append(model->index(row, 0).data().toString());
    return result;
}

void choose(const WindowFixture &fixture, const QString &subject)
{
    auto *list = fixture.find<QListView>("ticketsList");
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const auto index = list->model()->index(row, 0);
        if (!index.data().toString().contains(subject))
            continue;
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        QCoreApplication::processEvents();
        return;
    }
    qFatal("There is no ticket %s", qPrintable(subject));
}

QStringList messages(const WindowFixture &fixture)
{
    QCoreApplication::processEvents();
    QStringList result;
    const auto texts = fixture.find<QWidget>("conversation")->findChildren<QPlainTextEdit *>(u"messageText"_s);
    for (const auto *text : texts) {
        if (text->isVisible())
            result.append(text->toPlainText());
    }
    return result;
}

QString textOf(const WindowFixture &fixture, const char *label)
{
    return fixture.find<QLabel>(label)->text();
}

TicketKey shop(const WindowFixture &fixture)
{
    return {fixture.world.others, TicketId{u"ticket-482113"_s}};
}

} // namespace

/// *Tickets* by click and key: reading, answering for an account, opening, and what is told meanwhile.
class TicketsPageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void init() { QSettings().clear(); }

    void allAccountsOrThisOne();
    void theSideBarCountsUnread();
    void readingShowsWhoWroteForWhomAndNotesIt();
    void aReplyIsForTheAccountOfItsTicket();
    void whatIsBegunStaysWithItsTicket();
    void whatIsBegunOutlivesTheWindow();
    void whatIsBegunToOpenIsThereAgain();
    void theSwitcherCountsUnread();
    void aTakenBackReplyComesBack();
    void tooLongIsSaid();
    void closingAndReopening();
    void aTicketIsOpenedForTheAccountChosen();
    void supportsAnswerIsTold();
    void theSearchFindsSubjectNumberAndAccount();
    void filesAreSavedWhereThePersonSays();
    void withoutTicketsThereIsNoPage();
    void refusedTextCanBeCopied();
    void byKeysAlone();
};

void TicketsPageTest::allAccountsOrThisOne()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    QCOMPARE(subjects(fixture).size(), 4);
    QCOMPARE(subjects(fixture).first(), u"The shop answers slowly since this morning"_s);
    fixture.click("thisAccountScope");
    QCOMPARE(subjects(fixture).size(), 2);
    QVERIFY(!subjects(fixture).contains(u"The shop answers slowly since this morning"_s));
    fixture.click("closedTicketsSegment");
    QCOMPARE(subjects(fixture), QStringList{u"Move to the larger server"_s});
    QVERIFY(fixture.find<QPushButton>("openTicketsSegment")->text().endsWith(u'2'));
}

void TicketsPageTest::theSideBarCountsUnread()
{
    WindowFixture fixture;
    const auto *bar = fixture.find<SideBar>("sideBar");
    QStringList spoken;
    for (int row = 0; row < bar->model()->rowCount(); ++row)
        spoken.append(bar->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QVERIFY2(spoken.contains(u"Tickets, 1"_s), qPrintable(spoken.join(u'|')));
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"shop"_s);
    QTRY_COMPARE(fixture.world.tickets.readings, 1);
    spoken.clear();
    for (int row = 0; row < bar->model()->rowCount(); ++row)
        spoken.append(bar->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QVERIFY2(spoken.contains(u"Tickets"_s), qPrintable(spoken.join(u'|')));
}

void TicketsPageTest::readingShowsWhoWroteForWhomAndNotesIt()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"shop"_s);
    QTRY_COMPARE(messages(fixture).size(), 3);
    QVERIFY(messages(fixture).at(2).startsWith("Thank you, that helped."_L1));
    QStringList writers;
    const auto labels = fixture.window->findChildren<QLabel *>(u"messageWriter"_s);
    for (const auto *label : labels)
        writers.append(label->text());
    QCOMPARE(
        writers, (QStringList{u"Oscar Lindgren"_s, u"Dana Keller for Harbour Lights Charity"_s, u"Nadia Winter"_s}));
    QVERIFY(textOf(fixture, "ticketFacts")
            .contains(u"Harbour\u00A0Lights\u00A0Charity · #482113 · Technical\u00A0support"_s));
    QTRY_COMPARE(fixture.world.tickets.ticketOf(shop(fixture)).readThrough, 3);
    const auto *text = fixture.window->findChildren<QPlainTextEdit *>(u"messageText"_s).at(1);
    QVERIFY(text->accessibleName().startsWith("Dana Keller for Harbour Lights Charity, "_L1));
    QVERIFY(text->height() > text->fontMetrics().height() * 3);
    QVERIFY(!text->verticalScrollBar()->isVisible());
}

void TicketsPageTest::aReplyIsForTheAccountOfItsTicket()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"shop"_s);
    QCOMPARE(textOf(fixture, "replyFor"), u"Reply as Dana Keller for Harbour Lights Charity"_s);
    QVERIFY(!fixture.find<QPushButton>("sendReplyButton")->isEnabled());
    fixture.find<QPlainTextEdit>("replyEdit")->setFocus();
    QTest::keyClicks(fixture.find<QWidget>("replyEdit"), u"Fast again."_s);
    QTest::keyClick(fixture.find<QWidget>("replyEdit"), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(fixture.world.tickets.lastReplied, shop(fixture));
    QCOMPARE(fixture.world.tickets.lastText, u"Fast again."_s);
    QCOMPARE(fixture.world.plan.newest().account, fixture.world.others);
    QTRY_COMPARE(messages(fixture).size(), 4);
    const auto labels = fixture.window->findChildren<QLabel *>(u"messageWriter"_s);
    QCOMPARE(labels.last()->text(), u"Dana Keller for Harbour Lights Charity"_s);
    QVERIFY(fixture.find<QWidget>("replyEdit")->hasFocus());
    QTRY_VERIFY(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText().isEmpty());
}

void TicketsPageTest::whatIsBegunStaysWithItsTicket()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    fixture.click("thisAccountScope");
    choose(fixture, u"Mail"_s);
    QTest::keyClicks(fixture.find<QWidget>("replyEdit"), u"One more thing"_s);
    fixture.key("accountSwitcher", Qt::Key_Down);
    QTest::keyClick(fixture.find<QLineEdit>("accountSearchEdit"), Qt::Key_Down);
    QTest::keyClick(fixture.find<QLineEdit>("accountSearchEdit"), Qt::Key_Return);
    QTRY_COMPARE(fixture.world.directory.opened, fixture.world.others);
    // Another account is shown; the reply still is, and is still, for the first.
    QCOMPARE(textOf(fixture, "replyFor"), u"Reply for Brightwater Ltd, your own account"_s);
    QCOMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"One more thing"_s);
    choose(fixture, u"shop"_s);
    QCOMPARE(textOf(fixture, "replyFor"), u"Reply as Dana Keller for Harbour Lights Charity"_s);
    QCOMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), QString());
    fixture.click("allAccountsScope");
    choose(fixture, u"Mail"_s);
    QCOMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"One more thing"_s);
    fixture.click("sendReplyButton");
    QTRY_COMPARE(fixture.world.tickets.lastReplied.account, fixture.world.own);
}

void TicketsPageTest::whatIsBegunOutlivesTheWindow()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"shop"_s);
    QTest::keyClicks(fixture.find<QWidget>("replyEdit"), u"Half a thou"_s);
    // At a pause in typing, without anything else being done: the program may be gone the next moment.
    QTRY_COMPARE(fixture.world.tickets.draft(shop(fixture)).text, u"Half a thou"_s);
    QTest::keyClicks(fixture.find<QWidget>("replyEdit"), u"ght"_s);
    fixture.window->close();
    QCOMPARE(fixture.world.tickets.draft(shop(fixture)).text, u"Half a thought"_s);
    fixture.window = std::make_unique<MainWindow>(fixture.world.services(), fixture.prompt);
    fixture.window->show();
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"shop"_s);
    QCOMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"Half a thought"_s);
    fixture.click("sendReplyButton");
    QTRY_VERIFY(fixture.world.tickets.draft(shop(fixture)).isEmpty());
}

void TicketsPageTest::whatIsBegunToOpenIsThereAgain()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    fixture.click("openTicketButton");
    auto *dialog = fixture.dialog();
    QTest::keyClick(WindowFixture::in<QWidget>(dialog, "accountBox"), Qt::Key_Down);
    QTest::keyClicks(WindowFixture::in<QWidget>(dialog, "subjectEdit"), u"Two addresses"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    const auto drafts = fixture.world.tickets.drafts;
    QCOMPARE(drafts.size(), 1);
    QCOMPARE(drafts.value({fixture.world.others, {}}).subject, u"Two addresses"_s);
    fixture.click("openTicketButton");
    QTRY_VERIFY(fixture.dialog() != nullptr);
    dialog = fixture.dialog();
    QCOMPARE(WindowFixture::in<QLineEdit>(dialog, "subjectEdit")->text(), u"Two addresses"_s);
    QCOMPARE(WindowFixture::in<QComboBox>(dialog, "accountBox")->currentText(), u"Harbour Lights Charity"_s);
}

void TicketsPageTest::theSwitcherCountsUnread()
{
    WindowFixture fixture;
    fixture.key("accountSwitcher", Qt::Key_Down);
    const auto *list = fixture.find<QListView>("accountList");
    QStringList spoken;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        spoken.append(list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
    QCOMPARE(spoken.filter(u"unread ticket"_s).size(), 1);
    QVERIFY(spoken.filter(u"unread ticket"_s).at(0).startsWith("Harbour Lights Charity"_L1));
}

void TicketsPageTest::aTakenBackReplyComesBack()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"shop"_s);
    QTest::keyClicks(fixture.find<QWidget>("replyEdit"), u"Too early"_s);
    fixture.click("sendReplyButton");
    QTRY_COMPARE(messages(fixture).size(), 4);
    QTRY_COMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), QString());
    fixture.click("undoButton");
    QTRY_COMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"Too early"_s);
    QTRY_COMPARE(messages(fixture).size(), 3);
}

void TicketsPageTest::tooLongIsSaid()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"shop"_s);
    fixture.find<QPlainTextEdit>("replyEdit")->setPlainText(QString(5001, u'a'));
    QVERIFY(!fixture.find<QPushButton>("sendReplyButton")->isEnabled());
    QVERIFY(textOf(fixture, "replyNote").contains("5,001 of 5,000"_L1));
}

void TicketsPageTest::closingAndReopening()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    choose(fixture, u"Mail"_s);
    QCOMPARE(fixture.find<QPushButton>("closeTicketButton")->text(), u"Close Ticket"_s);
    fixture.click("closeTicketButton");
    QCOMPARE(fixture.world.tickets.closings, 1);
    QTRY_VERIFY(textOf(fixture, "noticeLabel").contains(u"Close “Mail to some addresses comes back”"_s));
    fixture.click("closedTicketsSegment");
    choose(fixture, u"larger server"_s);
    QCOMPARE(fixture.find<QPushButton>("closeTicketButton")->text(), u"Reopen Ticket"_s);
    QVERIFY(textOf(fixture, "replyNote").contains("opens it again"_L1));
    fixture.click("closeTicketButton");
    QCOMPARE(fixture.world.tickets.reopenings, 1);
}

void TicketsPageTest::aTicketIsOpenedForTheAccountChosen()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    fixture.click("openTicketButton");
    auto *dialog = fixture.dialog();
    QVERIFY(dialog != nullptr);
    auto *accounts = WindowFixture::in<QComboBox>(dialog, "accountBox");
    QCOMPARE(accounts->currentText(), u"Brightwater Ltd"_s);
    QCOMPARE(WindowFixture::in<QComboBox>(dialog, "priorityBox")->currentText(), u"Medium"_s);
    QTest::keyClicks(accounts, u"Harbour"_s);
    QCOMPARE(accounts->currentText(), u"Harbour Lights Charity"_s);
    QVERIFY(WindowFixture::in<QLabel>(dialog, "noteLabel")->text().contains("to the owner, Oscar Lindgren"_L1));
    auto *send = WindowFixture::in<QPushButton>(dialog, "sendTicketButton");
    QVERIFY(!send->isEnabled());
    QTest::keyClicks(WindowFixture::in<QWidget>(dialog, "subjectEdit"), u"New address"_s);
    QTest::keyClicks(WindowFixture::in<QWidget>(dialog, "textEdit"), u"Please add one."_s);
    fixture.world.tickets.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY(WindowFixture::in<QLabel>(dialog, "errorLabel")->isVisible());
    QTest::mouseClick(send, Qt::LeftButton);
    QTRY_VERIFY(fixture.dialog() == nullptr);
    QCOMPARE(fixture.world.tickets.lastAccount, fixture.world.others);
    QCOMPARE(fixture.world.tickets.lastDraft.subject, u"New address"_s);
    QCOMPARE(fixture.world.tickets.lastDraft.priority, u"medium"_s);
    QCOMPARE(subjects(fixture).first(), u"New address"_s);
}

void TicketsPageTest::supportsAnswerIsTold()
{
    WindowFixture fixture;
    const TicketKey mail{fixture.world.own, TicketId{u"ticket-482098"_s}};
    fixture.world.tickets.supportAnswers(mail, u"Solved."_s);
    QTRY_VERIFY(fixture.find<QWidget>("showTicketButton")->isVisible());
    QCOMPARE(textOf(fixture, "noticeLabel"),
        u"Support has answered “Mail to some addresses comes back” for Brightwater Ltd."_s);
    fixture.click("showTicketButton");
    QTRY_COMPARE(textOf(fixture, "ticketSubject"), u"Mail to some addresses comes back"_s);
    QTRY_COMPARE(messages(fixture).last(), u"Solved."_s);
    // Read, so there is nothing left to tell.
    QTRY_VERIFY(!fixture.find<QWidget>("showTicketButton")->isVisible());
    QCOMPARE(fixture.world.tickets.ticketOf(mail).readThrough, 4);
}

void TicketsPageTest::theSearchFindsSubjectNumberAndAccount()
{
    WindowFixture fixture;
    fixture.window->showPage(Page::Tickets);
    auto *search = fixture.find<QLineEdit>("searchEdit");
    search->setText(u"invoices"_s);
    QCOMPARE(subjects(fixture), QStringList{u"Two invoices for the same month"_s});
    search->setText(u"4821"_s);
    QCOMPARE(subjects(fixture).size(), 1);
    search->setText(u"harbour"_s);
    QCOMPARE(subjects(fixture).size(), 2);
    search->setText(u"zzz"_s);
    QCOMPARE(WindowFixture::in<QLabel>(fixture.find("ticketsPage"), "emptyLabel")->text(),
        u"No ticket here matches “zzz”."_s);
}

void TicketsPageTest::filesAreSavedWhereThePersonSays()
{
    fakes::SampleWorld world;
    fakes::FakePrompt prompt;
    prompt.saveTo = u"/somewhere/slow queries.log"_s;
    MainWindow window(world.services(), prompt);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    window.showPage(Page::Tickets);
    auto *list = window.findChild<QListView *>(u"ticketsList"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(window.findChild<QPushButton *>(u"attachmentButton"_s) != nullptr);
    auto *file = window.findChild<QPushButton *>(u"attachmentButton"_s);
    QVERIFY(file->text().contains(u"slow queries.log · 47"_s));
    QTest::mouseClick(file, Qt::LeftButton);
    QCOMPARE(prompt.suggested, u"slow queries.log"_s);
    QCOMPARE(world.tickets.lastSaved, u"/somewhere/slow queries.log"_s);
    QCOMPARE(world.tickets.lastAccount, world.others);
    world.tickets.answers.nextError = Error{Error::Code::BadInput, {}, {}, {}, {}};
    QTest::mouseClick(file, Qt::LeftButton);
    QTRY_VERIFY(window.findChild<QLabel *>(u"noticeLabel"_s)->text().contains("could not be written"_L1));
}

void TicketsPageTest::withoutTicketsThereIsNoPage()
{
    WindowFixture fixture;
    fixture.world.tickets.setTickets({});
    auto portal = fakes::samplePortal();
    portal.tickets.reset();
    fixture.window->showPage(Page::Tickets);
    fixture.world.portals.setPortal(portal);
    const auto *bar = fixture.find<SideBar>("sideBar");
    QTRY_COMPARE(bar->page(), Page::Users);
    int hidden = 0;
    for (int row = 0; row < bar->model()->rowCount(); ++row)
        hidden += bar->isRowHidden(row) ? 1 : 0;
    QCOMPARE(hidden, 2); // the page and its section
}

void TicketsPageTest::refusedTextCanBeCopied()
{
    WindowFixture fixture;
    const TicketEdit edit{TicketId{u"t"_s}, ReplyToTicket{MessageId{u"m"_s}, u"A long answer."_s}};
    const ChangeId id = fixture.world.plan.stage(fixture.world.others, u"The shop"_s, edit);
    fixture.world.plan.setState(id, ChangeState::NeedsAttention, Error{Error::Code::Forbidden, {}, {}, {}, {}});
    fixture.window->showPage(Page::Changes);
    fixture.select("changesTable", u"Reply to"_s);
    fixture.click("copyTextButton");
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A long answer."_s);
}

void TicketsPageTest::byKeysAlone()
{
    WindowFixture fixture;
    QTest::keyClick(fixture.window.get(), Qt::Key_3, Qt::ControlModifier);
    fixture.key("searchEdit", Qt::Key_Return);
    auto *list = fixture.find<QListView>("ticketsList");
    QTRY_VERIFY(list->hasFocus());
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(textOf(fixture, "ticketSubject"), u"Two invoices for the same month"_s);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(fixture.find<QWidget>("replyEdit")->hasFocus());
}

QTEST_MAIN(TicketsPageTest)
#include "tickets_page_test.moc"
