// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/undo_rules.h"
#include "models/error_sentence.h"
#include "models/tickets/attachment_words.h"
#include "tests/app/support/plan_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account = PlanRun::account();
const TicketKey shop{account, TicketId{u"t-shop"_s}};
const QString text = u"The log is attached."_s;
const QByteArray logBytes("line one\nline two\n");
const QByteArray pictureBytes("\x89PNG\r\n\x1a\n\0\0", 10);

} // namespace

/// A message and its files: whatever happens between the uploads and the message, the portal has it once and whole.
class FileSendingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        m_portal = std::make_unique<SimulatedPortal>(*m_clock);
        m_portal->hasTickets = true;
        m_portal->addTicket(shop.ticket.value, u"The shop is slow"_s, u"Ten seconds."_s);
        start();
    }
    void cleanup() { m_run.reset(); }

    void filesGoBeforeTheirMessageAndArriveWhole()
    {
        const ChangeId reply = stage();
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(state(reply), ChangeState::Acknowledged);
        const QList<std::pair<QString, QByteArray>> expected{
            {u"error log: one.txt"_s, logBytes}, {u"Bild ü.png"_s, pictureBytes}};
        QCOMPARE(m_portal->filesOf(text), expected);
        QCOMPARE(m_portal->mutations().size(), 3);
        QCOMPARE(headerOf(m_portal->requests.at(1), "Gatehouse-File-Name"), QByteArray("Bild%20%C3%BC.png"));
        QCOMPARE(m_portal->requests.at(1).contentType, QByteArray("image/png"));
        // Nothing of them is kept any longer than needed.
        QVERIFY(!m_run->files.content(u"file-0"_s).value());
        QCOMPARE(m_run->book.find(reply)->files.size(), 0);
    }

    void cutAnywhereItIsThereOnce_data()
    {
        QTest::addColumn<int>("request");
        QTest::addColumn<bool>("isReplyLost");
        for (int request = 1; request <= 3; ++request) {
            QTest::addRow("killed after answer %d", request) << request << false;
            QTest::addRow("answer %d is lost, then killed", request) << request << true;
        }
    }
    void cutAnywhereItIsThereOnce()
    {
        QFETCH(int, request);
        QFETCH(bool, isReplyLost);
        const ChangeId reply = stage();
        m_clock->advance(6s);
        m_portal->unplugAfter = request;
        m_portal->loseReply = isReplyLost ? request : 0;
        m_run->sender.wake();
        QTRY_COMPARE(m_portal->mutations().size(), request);
        QTRY_VERIFY(m_run->book.find(reply)->change.state != ChangeState::Sending);
        restart();
        m_portal->isOffline = false;
        m_clock->advance(10min);
        m_run->sender.wake();
        QTRY_COMPARE(state(reply), ChangeState::Acknowledged);
        QCOMPARE(m_portal->effects(),
            (QStringList{u"POST attachments"_s, u"POST attachments"_s, u"POST tickets/t-shop/messages"_s}));
        QCOMPARE(m_portal->filesOf(text).size(), 2);
        QCOMPARE(m_portal->filesOf(text).at(0).second, logBytes);
        QCOMPARE(m_portal->textsOf(shop.ticket.value).size(), 2);
    }

    void killedWhileSendingItGoesOnWithTheSameKeys()
    {
        const ChangeId reply = stage();
        m_clock->advance(6s);
        m_run->sender.wake();
        QCOMPARE(state(reply), ChangeState::Sending);
        m_portal->loseNextReply = true;
        restart(); // the first upload arrives, and nobody is there to hear of it
        QCOMPARE(state(reply), ChangeState::Sending);
        m_run->sender.wake();
        QTRY_COMPARE(state(reply), ChangeState::Acknowledged);
        QCOMPARE(m_portal->effects().size(), 3);
        QCOMPARE(m_portal->filesOf(text).size(), 2);
    }

    void betweenFilesItCanStillBeTakenBack()
    {
        const ChangeId reply = stage();
        m_clock->advance(6s);
        m_portal->unplugAfter = 1;
        m_run->sender.wake();
        QTRY_VERIFY(m_run->sender.isHeld());
        QCOMPARE(m_run->book.changes().constLast().filesSent, 1);
        QCOMPARE(undoOf(m_run->book.find(reply)->change, m_run->book.changes(), 1h, m_clock->now()),
            PlanDesk::Undo::TakeBack);
        QVERIFY(m_run->book.undo(reply, 1h));
        QCOMPARE(m_run->files.content(u"file-0"_s).value(), std::optional(logBytes)); // a draft's again
        m_portal->isOffline = false;
        m_run->sender.resume();
        QCoreApplication::processEvents();
        QCOMPARE(m_portal->textsOf(shop.ticket.value).size(), 1);
    }

    void whatThePortalDroppedMeanwhileGoesAgain()
    {
        const ChangeId reply = stage();
        m_clock->advance(6s);
        m_portal->dropsFiles = true; // a day passed between file and message
        m_run->sender.wake();
        QTRY_COMPARE(state(reply), ChangeState::Acknowledged);
        QCOMPARE(m_portal->filesOf(text).size(), 2);
        QCOMPARE(m_portal->textsOf(shop.ticket.value).size(), 2);
        QSet<QByteArray> keys;
        for (const HttpRequest &request : m_portal->requests)
            keys.insert(headerOf(request, "Idempotency-Key"));
        QCOMPARE(keys.size(), 6); // what was refused, or is of no use any more, is asked for anew
    }

    void aRefusedFileIsNamedAndTheMessageKept()
    {
        const ChangeId reply = stage();
        m_clock->advance(6s);
        m_portal->refuseNext = {{u"status"_s, 413}, {u"code"_s, u"content_too_large"_s}};
        m_run->sender.wake();
        QTRY_COMPARE(state(reply), ChangeState::NeedsAttention);
        const Change change = m_run->book.find(reply)->change;
        QCOMPARE(change.error->about, u"error log: one.txt"_s);
        QVERIFY2(sentence(*change.error).startsWith(u"“error log: one.txt”: "_s), qPrintable(sentence(*change.error)));
        restart();
        QCOMPARE(m_run->book.find(reply)->change.error->about, u"error log: one.txt"_s);
        QVERIFY(m_run->book.retry(reply, std::nullopt));
        m_run->sender.wake();
        QTRY_COMPARE(state(reply), ChangeState::Acknowledged);
        QCOMPARE(m_portal->filesOf(text).size(), 2);
    }

    void aRefusedMessageIsADraftAgainForMending()
    {
        const ChangeId reply = stage();
        m_clock->advance(6s);
        m_portal->unplugAfter = 2;
        m_run->sender.wake();
        QTRY_VERIFY(m_run->sender.isHeld());
        m_portal->isOffline = false;
        m_portal->refuseNext = {{u"status"_s, 422}, {u"code"_s, u"invalid_request"_s}};
        m_run->sender.resume();
        QTRY_COMPARE(state(reply), ChangeState::NeedsAttention);
        QVERIFY(m_run->book.undo(reply, 1h));
        restart();
        QCOMPARE(state(reply), ChangeState::TakenBack);
        const auto kept = m_run->files.ofDrafts();
        QCOMPARE(kept->size(), 2);
        QCOMPARE(kept->at(0).first, shop);
        QCOMPARE(kept->at(0).second.name, u"error log: one.txt"_s);
    }

    void whatIsLostHereIsSaid()
    {
        const ChangeId reply = stage();
        QVERIFY(m_run->file.database().run(u"DELETE FROM kept_file_content WHERE id = 'file-1'"_s));
        m_clock->advance(6s);
        m_run->sender.wake();
        QTRY_COMPARE(state(reply), ChangeState::NeedsAttention);
        QCOMPARE(m_run->book.find(reply)->change.error->problem, QString(fileLostProblem));
        QCOMPARE(m_run->book.find(reply)->change.error->about, u"Bild ü.png"_s);
        QCOMPARE(m_portal->textsOf(shop.ticket.value).size(), 1);
    }

private:
    ChangeState state(const ChangeId &id) const { return m_run->book.find(id)->change.state; }
    ChangeId stage()
    {
        const QList<Attachment> files{{u"file-0"_s, u"error log: one.txt"_s, logBytes.size(), u"text/plain"_s},
            {u"file-1"_s, u"Bild ü.png"_s, pictureBytes.size(), u"image/png"_s}};
        const bool kept =
            m_run->files.add(shop, files.at(0), logBytes) && m_run->files.add(shop, files.at(1), pictureBytes);
        Change change;
        change.id = ChangeId{m_chance.uuid()};
        change.account = account;
        change.subject = u"The shop is slow"_s;
        change.edit = TicketEdit{shop.ticket, ReplyToTicket{MessageId{m_chance.uuid()}, text, files}};
        const auto staged = m_run->book.stage(change);
        return kept && staged ? *staged : ChangeId();
    }
    void start()
    {
        m_run = std::make_unique<PlanRun>(m_folder->path(), *m_portal, *m_clock, m_chance);
        QVERIFY(m_run->opened);
    }
    void restart()
    {
        m_run.reset();
        start();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    std::unique_ptr<SimulatedPortal> m_portal;
    SeededRandomness m_chance;
    std::unique_ptr<PlanRun> m_run;
};

QTEST_GUILESS_MAIN(FileSendingTest)
#include "file_sending_test.moc"
