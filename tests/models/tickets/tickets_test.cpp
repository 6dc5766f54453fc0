// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accounts/account.h"
#include "models/portals/portal_description.h"
#include "models/tickets/attachment_words.h"
#include "models/tickets/message_list_model.h"
#include "models/tickets/ticket_overlay.h"
#include "models/tickets/ticket_table_model.h"
#include "models/tickets/ticket_words.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const AccountKey account{{u"portal"_s}, {u"me"_s}, {u"account"_s}};
const Instant noon{std::chrono::milliseconds(1'790'000'000'000)};

Ticket ticket(const QString &id, std::chrono::minutes age, int lastNumber = 1, int readThrough = 1)
{
    Ticket row;
    row.account = account;
    row.accountName = u"Brightwater Ltd"_s;
    row.id = {id};
    row.number = u"4821"_s;
    row.subject = u"Subject of "_s + id;
    row.updatedAt = noon - age;
    row.lastAt = noon - age;
    row.lastNumber = lastNumber;
    row.messages = lastNumber;
    row.readThrough = readThrough;
    row.version = 3;
    return row;
}

Message message(const QString &id, int number, const QString &text)
{
    Message row;
    row.id = {id};
    row.number = number;
    row.at = noon;
    row.text = text;
    row.actor = {u"m1"_s, u"Ben Okafor"_s};
    row.principal = {u"m0"_s, u"Amelia Hart"_s};
    return row;
}

Change changeOf(const TicketEdit &edit, ChangeState state, qint64 order = 1)
{
    Change change;
    change.id = {u"change-%1"_s.arg(order)};
    change.account = account;
    change.accountName = u"Brightwater Ltd"_s;
    change.actor = u"ben@example.org"_s;
    change.subject = u"Subject of a"_s;
    change.edit = edit;
    change.state = state;
    change.order = order;
    change.stagedAt = noon;
    if (state == ChangeState::NeedsAttention)
        change.error = Error{Error::Code::Forbidden, {}, {}, {}, {}};
    return change;
}

TicketEdit reply(const QString &text)
{
    return {{u"a"_s}, ReplyToTicket{{u"new"_s}, text}};
}

} // namespace

/// Tickets as they are shown: under the plan, in words, in their models.
class TicketsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void aWaitingReplyMarksItsTicketAndComesLast()
    {
        const QList<Change> changes{changeOf(reply(u"Thanks."_s), ChangeState::Staged)};
        const auto rows = overlaid({ticket(u"b"_s, 5min), ticket(u"a"_s, 60min)}, changes, 0ms);
        QCOMPARE(rows.at(0).id.value, u"a"_s);
        QCOMPARE(rows.at(0).pending, PendingMark::Waiting);
        QCOMPARE(rows.at(0).pendingWords, u"Reply waiting to be sent"_s);
        QCOMPARE(rows.at(0).status, TicketStatus::Open);
        QCOMPARE(rows.at(1).pending, PendingMark::None);
        const auto messages = overlaid({message(u"first"_s, 1, u"Help."_s)}, {u"a"_s}, changes, 0ms);
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages.at(1).text, u"Thanks."_s);
        QCOMPARE(messages.at(1).pending, PendingMark::Waiting);
        QCOMPARE(overlaid(QList<Message>(), {u"b"_s}, changes, 0ms).size(), 0);
    }

    void aReplyThatIsThereIsNotShownTwice()
    {
        const QList<Change> changes{changeOf(reply(u"Thanks."_s), ChangeState::Sending)};
        const auto messages = overlaid({message(u"new"_s, 1, u"Thanks."_s)}, {u"a"_s}, changes, 0ms);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.at(0).pending, PendingMark::None);
    }

    void aRefusedReplyStaysWithItsReason()
    {
        const auto messages =
            overlaid(QList<Message>(), {u"a"_s}, {changeOf(reply(u"Thanks."_s), ChangeState::NeedsAttention)}, 0ms);
        QCOMPARE(messages.at(0).pending, PendingMark::NeedsAttention);
        QVERIFY(messages.at(0).pendingWords.startsWith("Refused:"_L1));
        QCOMPARE(
            overlaid(QList<Message>(), {u"a"_s}, {changeOf(reply(u"x"_s), ChangeState::TakenBack)}, 0ms).size(), 0);
    }

    void anUnsentTicketIsThereWithoutANumber()
    {
        const TicketEdit open{{u"n"_s}, OpenTicket{u"support"_s, u"low"_s, u"New one"_s, u"Text"_s}};
        const QList<Change> changes{changeOf(open, ChangeState::Staged)};
        const auto rows = overlaid({ticket(u"a"_s, 5min)}, changes, 0ms);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).subject, u"New one"_s);
        QVERIFY(rows.at(0).number.isEmpty());
        QVERIFY(!rows.at(0).isUnread());
        QCOMPARE(overlaid(QList<Message>(), {u"n"_s}, changes, 0ms).at(0).text, u"Text"_s);
        QCOMPARE(overlaid({message(u"first"_s, 1, u"Text"_s)}, {u"n"_s}, changes, 0ms).size(), 1);
    }

    void closingIsInForceOnceConfirmed()
    {
        const TicketEdit close{{u"a"_s}, CloseTicket{}};
        const auto waits = overlaid({ticket(u"a"_s, 5min)}, {changeOf(close, ChangeState::Staged)}, 0ms);
        QCOMPARE(waits.at(0).status, TicketStatus::Open);
        QCOMPARE(waits.at(0).pendingWords, u"Not yet closed"_s);
        const auto done = overlaid({ticket(u"a"_s, 5min)}, {changeOf(close, ChangeState::Acknowledged)}, 0ms);
        QCOMPARE(done.at(0).status, TicketStatus::Closed);
    }

    void readingIsSilent()
    {
        const TicketEdit read{{u"a"_s}, MarkTicketRead{3}};
        QVERIFY(isQuiet(Edit(read)));
        QVERIFY(!isQuiet(Edit(reply({}))));
        const auto rows = overlaid({ticket(u"a"_s, 5min, 3, 1)}, {changeOf(read, ChangeState::Staged)}, 0ms);
        QVERIFY(!rows.at(0).isUnread());
        QCOMPARE(rows.at(0).pending, PendingMark::None);
    }

    void theDelegateIsNamedWithTheAccount()
    {
        Message written = message(u"x"_s, 1, u"Text"_s);
        QCOMPARE(writerWords(written, u"Brightwater Ltd"_s), u"Ben Okafor for Brightwater Ltd"_s);
        written.actor = written.principal;
        QCOMPARE(writerWords(written, u"Brightwater Ltd"_s), u"Amelia Hart"_s);
        written.actor = {u"staff"_s, u"Sam"_s};
        written.by = Side::Staff;
        QCOMPARE(writerWords(written, u"Brightwater Ltd"_s), u"Sam"_s);
        const Change change = changeOf(reply(u"Thanks."_s), ChangeState::Staged);
        QCOMPARE(sentence(change), u"Reply to “Subject of a”"_s);
    }

    void whoMaySeeTickets()
    {
        PortalDescription portal;
        Account mine;
        mine.grant = Grant::everything();
        QVERIFY(!maySeeTickets(&portal, mine));
        portal.tickets = TicketPolicy{};
        portal.tickets->permission = u"access"_s;
        portal.tickets->module = u"support"_s;
        QVERIFY(maySeeTickets(&portal, mine));
        QVERIFY(!maySeeTickets(nullptr, mine));
        mine.grant = Grant{};
        QVERIFY(!maySeeTickets(&portal, mine));
        mine.grant.cells = {{u"access"_s, u"billing"_s, {}}};
        QVERIFY(!maySeeTickets(&portal, mine));
        mine.grant.cells = {{u"access"_s, u"support"_s, {}}};
        QVERIFY(maySeeTickets(&portal, mine));
        mine.role = u"user"_s;
        portal.roles = {{u"user"_s, u"User"_s, true, true, {u"access"_s}}};
        QVERIFY(!maySeeTickets(&portal, mine));
        portal.roles = {{u"user"_s, u"User"_s, true, true, {}, {u"support"_s}}};
        QVERIFY(!maySeeTickets(&portal, mine));
        mine.isOwn = true;
        QVERIFY(maySeeTickets(&portal, mine));
        // What the portal says of it holds, whatever we would conclude.
        mine.may.tickets = false;
        QVERIFY(!maySeeTickets(&portal, mine));
        mine = {};
        mine.may.tickets = true;
        QVERIFY(maySeeTickets(&portal, mine));
        portal.tickets.reset();
        QVERIFY(!maySeeTickets(&portal, mine));
    }

    void theTableFollowsByKey()
    {
        TicketTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(noon);
        model.setTickets({ticket(u"a"_s, 5min), ticket(u"b"_s, 60min, 4, 2)});
        QCOMPARE(model.rowCount(), 2);
        const QPersistentModelIndex held(model.index(1, 0));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setTickets({ticket(u"b"_s, 0min, 5, 2), ticket(u"a"_s, 5min), ticket(u"c"_s, 90min)});
        QCOMPARE(held.row(), 0);
        QCOMPARE(resets.size(), 0);
        QVERIFY(held.data(TicketTableModel::UnreadRole).toBool());
        QCOMPARE(held.data(TicketTableModel::LastReplyRole).toString(), u"just now"_s);
        QCOMPARE(model.rowOf({account, {u"c"_s}}), 2);
        QCOMPARE(model.unreadCount(), 1);
        QVERIFY(held.data(Qt::AccessibleTextRole).toString().startsWith("Unread: Subject of b"_L1));
        changes.clear();
        model.setNow(noon + 30min);
        QVERIFY(!changes.isEmpty());
        model.setTickets({});
        QVERIFY(!held.isValid());
        QCOMPARE(model.unreadCount(), 0);
    }

    void whoeverHearsOfAChangeFindsTheUnreadCounted()
    {
        TicketTableModel model;
        QList<int> told;
        connect(&model, &QAbstractItemModel::rowsInserted, this, [&] { told.append(model.unreadCount()); });
        connect(&model, &QAbstractItemModel::dataChanged, this, [&] { told.append(model.unreadCount()); });
        model.setTickets({ticket(u"a"_s, 5min, 3, 1), ticket(u"b"_s, 60min, 4, 2)});
        model.setTickets({ticket(u"a"_s, 5min, 3, 3), ticket(u"b"_s, 60min, 4, 2)});
        QCOMPARE(told, (QList<int>{2, 1}));
    }

    void filesAreCalledAsPortalsTakeNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("sent");
        QTest::newRow("plain") << u"error log.txt"_s << u"error log.txt"_s;
        QTest::newRow("other script") << u"журнал 日誌.log"_s << u"журнал 日誌.log"_s;
        QTest::newRow("time") << u"2026-11-23 10:15:00.log"_s << u"2026-11-23 10_15_00.log"_s;
        QTest::newRow("shell") << u"a*b?\"<c>|d\\e.txt"_s << u"a_b___c__d_e.txt"_s;
        QTest::newRow("turned round") << u"photo\u202Egnp.exe"_s << u"photo_gnp.exe"_s;
        QTest::newRow("control") << u"a\nb\tc"_s << u"a_b_c"_s;
        QTest::newRow("two dots") << u".."_s << u"_"_s;
        QTest::newRow("blank") << u"   "_s << u"_"_s;
        QTest::newRow("long") << QString(300, u'x') + u".tar.gz"_s << QString(197, u'x') + u".gz"_s;
        QTest::newRow("long without ending") << QString(300, u'x') << QString(200, u'x');
    }
    void filesAreCalledAsPortalsTakeNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, sent);
        QCOMPARE(sentName(name), sent);
        QVERIFY(sentName(name).size() <= 200);
    }

    void whyAFileIsNotTakenNamesItAndTheLimit()
    {
        TicketPolicy policy;
        policy.attachmentMax = 10 * 1024 * 1024;
        policy.attachmentsMax = 5;
        Error error;
        error.code = Error::Code::BadInput;
        for (const auto &problem :
            {fileTooLargeProblem, fileEmptyProblem, folderProblem, fileUnreadableProblem, filesFullProblem}) {
            error.problem = problem;
            QVERIFY2(notAttachedWords(error, u"a.iso"_s, policy).contains(u"“a.iso”"_s), problem.data());
        }
        error.problem = fileTooLargeProblem;
        QVERIFY(notAttachedWords(error, u"a.iso"_s, policy).contains(u"10.0 MB"_s));
        error = {};
        error.code = Error::Code::StoreFull;
        QVERIFY(notAttachedWords(error, u"a.iso"_s, policy).startsWith(u"“a.iso”: The disk is full"_s));
        QVERIFY(tooManyFilesWords(u"b.iso"_s, policy).contains(u"5 file(s)"_s));
        QVERIFY(attachmentLimitWords(nullptr).contains(u"no files"_s));
    }

    void whatWaitsIsShownWithItsFiles()
    {
        const QList<Attachment> files{{u"f"_s, u"error.log"_s, 12, u"text/plain"_s}};
        const TicketEdit reply{{u"a"_s}, ReplyToTicket{{u"m"_s}, u"See the log."_s, files}};
        const Change change = changeOf(reply, ChangeState::Staged);
        const QList<Message> shown = overlaid(QList<Message>(), {u"a"_s}, {change}, 0ms);
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.at(0).attachments, files);
        QCOMPARE(draftOf(change), (KeptDraft{{account, {u"a"_s}}, {{}, {}, {}, u"See the log."_s, files}}));
        QVERIFY(!draftOf(changeOf({{u"a"_s}, CloseTicket{}}, ChangeState::Staged)));
        QVERIFY(!TicketDraft({{}, {}, {}, {}, files}).isEmpty());
    }

    void theConversationFollowsById()
    {
        MessageListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setNow(noon + 5min);
        model.setMessages({message(u"x"_s, 1, u"<b>One</b>"_s)}, u"Brightwater Ltd"_s);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        model.setMessages({message(u"x"_s, 1, u"<b>One</b>"_s), message(u"y"_s, 2, u"Two"_s)}, u"Brightwater Ltd"_s);
        QCOMPARE(inserts.size(), 1);
        QCOMPARE(model.index(0).data().toString(), u"<b>One</b>"_s);
        QCOMPARE(model.index(0).data(MessageListModel::WriterRole).toString(), u"Ben Okafor for Brightwater Ltd"_s);
        QCOMPARE(model.index(0).data(MessageListModel::WhenRole).toString(), u"5 min ago"_s);
        QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().endsWith("Two"_L1));
    }
};

QTEST_MAIN(TicketsTest)
#include "tickets_test.moc"
