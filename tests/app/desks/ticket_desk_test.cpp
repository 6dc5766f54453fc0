// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/ticket_desk.h"
#include "models/tickets/attachment_words.h"
#include "tests/app/desks/desks_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const TicketKey shop{account, TicketId{u"t-shop"_s}};

} // namespace

/// Tickets through desk, engine, plan, cache and sync against a simulated portal, in one thread.
class TicketDeskTest : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        makeWorld();
        m_portal->hasTickets = true;
        m_portal->addMember(u"m-Ann"_s, u"Ann"_s, SimulatedPortal::grantOf({u"view_domains"_s}));
        m_portal->addTicket(shop.ticket.value, u"The shop is slow"_s, u"Each page takes ten seconds."_s);
        signInBefore();
        start();
    }
    void cleanup() { end(); }

    void ticketsOfAccountsThatAreNotOpenAreThere()
    {
        QTRY_COMPARE(tickets().size(), 1);
        const Ticket ticket = tickets().at(0);
        QCOMPARE(keyOf(ticket), shop);
        QCOMPARE(ticket.accountName, u"Sample account"_s);
        QCOMPARE(ticket.subject, u"The shop is slow"_s);
        QCOMPARE(ticket.status, TicketStatus::Open);
        QCOMPARE(ticket.openedBy.name, u"Me"_s);
        QVERIFY(!ticket.isUnread());
        read();
        QTRY_COMPARE(texts(), QStringList{u"Each page takes ten seconds."_s});
        const Message message = desk().conversation(shop)->at(0);
        QCOMPARE(message.actor.name, u"Me"_s);
        QCOMPARE(message.principal.name, u"Olga"_s);
        QCOMPARE(message.by, Side::Customer);
    }

    void aReplyOfSupportIsNoticedAndRead()
    {
        QTRY_COMPARE(tickets().size(), 1);
        QSignalSpy answered(&desk(), &TicketDesk::answered);
        m_portal->answerTicket(shop.ticket.value, u"Fixed."_s);
        directory().syncNow();
        QTRY_COMPARE(answered.size(), 1);
        QVERIFY(tickets().at(0).isUnread());
        QCOMPARE(tickets().at(0).status, TicketStatus::Answered);
        QVERIFY(!valueOf(desk().markRead(tickets().at(0), 2)).isEmpty());
        QTRY_VERIFY(!tickets().at(0).isUnread());
        QTRY_COMPARE(m_portal->ticket(shop.ticket.value).value(u"read_through"_s).toInt(), 2);
        QCOMPARE(services().plan->changes().size(), 0); // nobody needs to hear of it
        directory().syncNow();
        QTest::qWait(0);
        QCOMPARE(answered.size(), 1);
    }

    void aReplyOfSupportIsNoticedAtTheNextStart()
    {
        QTRY_COMPARE(tickets().size(), 1);
        stop();
        m_portal->answerTicket(shop.ticket.value, u"Fixed."_s);
        start();
        QSignalSpy answered(&desk(), &TicketDesk::answered);
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered.at(0).at(0).value<Ticket>().subject, u"The shop is slow"_s);
    }

    void whatWasBegunSurvivesTheProgram()
    {
        QTRY_COMPARE(tickets().size(), 1);
        const TicketKey opening{account, {}};
        desk().keepDraft(shop, {{}, {}, {}, u"Not yet f"_s});
        desk().keepDraft(shop, {{}, {}, {}, u"Not yet finished"_s});
        desk().keepDraft(opening, {u"support"_s, u"high"_s, u"Another"_s, u"Begun"_s});
        stop();
        start();
        QTRY_COMPARE(desk().draft(shop).text, u"Not yet finished"_s);
        QCOMPARE(desk().draft(opening), (TicketDraft{u"support"_s, u"high"_s, u"Another"_s, u"Begun"_s}));
        desk().keepDraft(opening, {});
        // Sending makes a change of it, and no draft is left to be sent again.
        QTRY_COMPARE(tickets().size(), 1);
        QVERIFY(!valueOf(desk().reply(tickets().at(0), u"Finished."_s, {})).isEmpty());
        QVERIFY(desk().draft(shop).isEmpty());
        stop();
        start();
        QSignalSpy drafts(&desk(), &TicketDesk::draftsChanged);
        QTRY_COMPARE(drafts.size(), 1);
        QVERIFY(desk().draft(shop).isEmpty());
        QVERIFY(desk().draft(opening).isEmpty());
    }

    void aReplyWaitsIsSentOnceAndStays()
    {
        QTRY_COMPARE(tickets().size(), 1);
        read();
        const ChangeId id = valueOf(desk().reply(tickets().at(0), u"It is fast again."_s, {}));
        QTRY_COMPARE(texts().size(), 2);
        QCOMPARE(desk().conversation(shop)->at(1).pending, PendingMark::Waiting);
        QTRY_COMPARE(tickets().at(0).pending, PendingMark::Waiting);
        QCOMPARE(services().plan->undoOf(changeOf(id)), PlanDesk::Undo::TakeBack);
        QCOMPARE(m_portal->textsOf(shop.ticket.value).size(), 1);
        m_portal->loseNextReply = true; // it arrives, its answer does not
        QVERIFY(succeeds(services().plan->sendNow()));
        QTRY_COMPARE(m_portal->textsOf(shop.ticket.value).size(), 2);
        m_clock->advance(10min);
        directory().syncNow();
        QTRY_COMPARE(changeOf(id).state, ChangeState::Done);
        QCOMPARE(m_portal->textsOf(shop.ticket.value), (QStringList{texts().at(0), u"It is fast again."_s}));
        QTRY_COMPARE(desk().conversation(shop)->last().pending, PendingMark::None);
        QCOMPARE(texts().size(), 2);
        QCOMPARE(tickets().at(0).status, TicketStatus::CustomerReply);
        QCOMPARE(services().plan->undoOf(changeOf(id)), PlanDesk::Undo::None);
    }

    void aTakenBackReplyNeverHappens()
    {
        QTRY_COMPARE(tickets().size(), 1);
        read();
        const ChangeId id = valueOf(desk().reply(tickets().at(0), u"Never mind."_s, {}));
        QTRY_COMPARE(texts().size(), 2);
        QVERIFY(succeeds(services().plan->undo(id)));
        QTRY_COMPARE(texts().size(), 1);
        QCOMPARE(m_portal->effects(), QStringList());
    }

    void aTicketIsOpenedAndAnsweredOffline()
    {
        QTRY_COMPARE(tickets().size(), 1);
        m_portal->isOffline = true;
        directory().syncNow();
        valueOf(desk().openTicket(account, {u"billing"_s, u"high"_s, u"Two invoices"_s, u"Which is right?"_s}));
        QTRY_COMPARE(tickets().size(), 2);
        const Ticket fresh = tickets().at(0).version == 0 ? tickets().at(0) : tickets().at(1);
        QCOMPARE(fresh.subject, u"Two invoices"_s);
        QCOMPARE(fresh.pending, PendingMark::Waiting);
        QVERIFY(fresh.number.isEmpty());
        valueOf(desk().reply(fresh, u"The one of May?"_s, {}));
        desk().openConversation(keyOf(fresh));
        QTRY_VERIFY(desk().conversation(keyOf(fresh)) && desk().conversation(keyOf(fresh))->size() == 2);
        QCOMPARE(desk().conversation(keyOf(fresh))->at(0).text, u"Which is right?"_s);
        stop();
        m_portal->isOffline = false;
        m_clock->advance(1min);
        start();
        QTRY_COMPARE(m_portal->textsOf(fresh.id.value), (QStringList{u"Which is right?"_s, u"The one of May?"_s}));
        QTRY_VERIFY(!ticketOf(fresh.id).number.isEmpty());
        QTRY_COMPARE(ticketOf(fresh.id).pending, PendingMark::None);
    }

    void closingIsUndoneByReopening()
    {
        QTRY_COMPARE(tickets().size(), 1);
        const ChangeId id = valueOf(desk().close(tickets().at(0)));
        QTRY_COMPARE(tickets().at(0).pendingWords, u"Not yet closed"_s);
        QVERIFY(succeeds(services().plan->sendNow()));
        QTRY_COMPARE(tickets().at(0).status, TicketStatus::Closed);
        QTRY_COMPARE(changeOf(id).state, ChangeState::Done);
        QVERIFY(succeeds(services().plan->undo(id)));
        QTRY_COMPARE(tickets().at(0).status, TicketStatus::Open);
    }

    void whoeverClosesWhatHasMovedIsAsked()
    {
        QTRY_COMPARE(tickets().size(), 1);
        const Ticket shown = tickets().at(0);
        m_portal->answerTicket(shop.ticket.value, u"Wait, one question."_s);
        const ChangeId id = valueOf(desk().close(shown));
        QVERIFY(succeeds(services().plan->sendNow()));
        QTRY_COMPARE(changeOf(id).state, ChangeState::NeedsAttention);
        QCOMPARE(changeOf(id).error->code, Error::Code::Clash);
        QCOMPARE(m_portal->ticket(shop.ticket.value).value(u"status"_s).toString(), u"answered"_s);
    }

    void everythingIsReadableOffline()
    {
        QTRY_COMPARE(tickets().size(), 1);
        stop();
        m_portal->isOffline = true;
        start();
        QTRY_COMPARE(tickets().size(), 1);
        read();
        QTRY_COMPARE(texts(), QStringList{u"Each page takes ten seconds."_s});
    }

    void withoutTheRightToManageThereAreStillTickets()
    {
        QTRY_COMPARE(tickets().size(), 1);
        directory().open(account);
        QTRY_VERIFY(directory().members(account) && directory().members(account)->size() == 1);
        m_portal->seesPeople = false;
        m_portal->ownGrant = SimulatedPortal::grantOf({u"tickets"_s});
        m_portal->touchMember(u"m-Ann"_s);
        directory().syncNow();
        QTRY_COMPARE(directory().members(account)->size(), 0U);
        QCOMPARE(tickets().size(), 1);
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::UpToDate);
    }

    void withdrawnTicketsGoFromViewAndCacheAndWhatWasWrittenIsKept()
    {
        QTRY_COMPARE(tickets().size(), 1);
        read();
        QTRY_COMPARE(texts().size(), 1);
        const ChangeId id = valueOf(desk().reply(tickets().at(0), u"A long answer."_s, {}));
        m_portal->seesTickets = false;
        m_portal->ownGrant = SimulatedPortal::grantOf({u"users"_s});
        m_portal->touchMember(u"m-Ann"_s);
        directory().syncNow();
        QTRY_COMPARE(tickets().size(), 0);
        QTRY_COMPARE(changeOf(id).state, ChangeState::NeedsAttention);
        QCOMPARE(changeOf(id).error->code, Error::Code::Forbidden);
        QCOMPARE(writtenText(std::get<TicketEdit>(changeOf(id).edit)), u"A long answer."_s);
        QTRY_COMPARE(texts().size(), 0);
        QVERIFY(!anyCacheHolds("ten seconds"));
    }

    void whoMaySeeNothingAnyMoreKeepsNothing()
    {
        QTRY_COMPARE(tickets().size(), 1);
        directory().open(account);
        QTRY_VERIFY(directory().members(account) && directory().members(account)->size() == 1);
        const ChangeId id = valueOf(desk().reply(tickets().at(0), u"A long answer."_s, {}));
        m_portal->seesTickets = false;
        m_portal->seesPeople = false;
        m_portal->ownGrant = SimulatedPortal::grantOf({});
        m_portal->touchMember(u"m-Ann"_s);
        directory().syncNow();
        QTRY_COMPARE(tickets().size(), 0);
        QTRY_COMPARE(directory().members(account)->size(), 0U);
        QTRY_COMPARE(changeOf(id).state, ChangeState::NeedsAttention);
        QTRY_COMPARE(directory().syncState(account).phase, SyncState::Phase::Failed);
        QVERIFY(!anyCacheHolds("ten seconds"));
        QCOMPARE(directory().accounts().size(), 1);
        // Given back: all of it is there again.
        m_portal->seesTickets = true;
        m_portal->ownGrant = SimulatedPortal::grantOf({u"tickets"_s});
        m_portal->touchMember(u"m-Ann"_s);
        directory().syncNow();
        QTRY_COMPARE(tickets().size(), 1);
    }

    void aFileIsReadOnceAndGoesWithItsReply()
    {
        QTRY_COMPARE(tickets().size(), 1);
        read();
        const QByteArray bytes("line one\nline two\n");
        const QString path = write(u"error: log.txt"_s, bytes);
        const auto file = attached(shop, path);
        QVERIFY(file);
        QCOMPARE(file->name, u"error_ log.txt"_s); // as portals take names
        QCOMPARE(file->size, bytes.size());
        QCOMPARE(file->type, u"text/plain"_s);
        QCOMPARE(desk().draft(shop).files, QList<Attachment>{*file});
        QVERIFY(QFile::remove(path)); // the disk may lose it now
        stop();
        start();
        QTRY_COMPARE(tickets().size(), 1);
        QTRY_COMPARE(desk().draft(shop).files, QList<Attachment>{*file});
        read();
        m_portal->isOffline = true;
        directory().syncNow();
        const ChangeId id = valueOf(desk().reply(tickets().at(0), u"See the log."_s, {*file}));
        QTRY_COMPARE(texts().size(), 2);
        QCOMPARE(desk().conversation(shop)->at(1).attachments, QList<Attachment>{*file});
        // What waits can be had back, too.
        const QString saved = m_folder->filePath(u"saved.txt"_s);
        QVERIFY(succeeds(desk().save(account, *file, saved)));
        QCOMPARE(contentOf(saved), bytes);
        stop();
        m_portal->isOffline = false;
        m_clock->advance(1min);
        start();
        QTRY_COMPARE(changeOf(id).state, ChangeState::Done);
        QCOMPARE(m_portal->filesOf(u"See the log."_s).size(), 1);
        QCOMPARE(m_portal->filesOf(u"See the log."_s).at(0).second, bytes);
        QVERIFY(desk().draft(shop).isEmpty());
    }

    void aTicketIsOpenedWithFilesAndTakenBackTheyReturn()
    {
        QTRY_COMPARE(tickets().size(), 1);
        const TicketKey opening{account, {}};
        const auto file = attached(opening, write(u"a.csv"_s, "1,2,3\n"));
        QVERIFY(file);
        const TicketDraft draft{u"billing"_s, u"high"_s, u"Two invoices"_s, u"Which is right?"_s, {*file}};
        const ChangeId first = valueOf(desk().openTicket(account, draft));
        QVERIFY(succeeds(services().plan->undo(first)));
        stop();
        start();
        QTRY_COMPARE(desk().draft(opening), draft);
        const ChangeId second = valueOf(desk().openTicket(account, draft));
        QVERIFY(succeeds(services().plan->sendNow()));
        QTRY_COMPARE(changeOf(second).state, ChangeState::Done);
        QCOMPARE(m_portal->filesOf(u"Which is right?"_s).size(), 1);
        QCOMPARE(m_portal->effects(), (QStringList{u"POST attachments"_s, u"POST tickets"_s}));
    }

    void whatCantBeAttachedIsSaid()
    {
        QTRY_COMPARE(tickets().size(), 1);
        QCOMPARE(problemOf(write(u"large.bin"_s, QByteArray(2000, 'x')), 1999), QString(fileTooLargeProblem));
        QCOMPARE(problemOf(write(u"empty.txt"_s, {}), 100), QString(fileEmptyProblem));
        QCOMPARE(problemOf(m_folder->path(), 100), QString(folderProblem));
        QCOMPARE(problemOf(m_folder->filePath(u"gone.txt"_s), 100), QString(fileUnreadableProblem));
        QVERIFY(desk().draft(shop).isEmpty());
        const auto file = attached(shop, write(u"fits.bin"_s, QByteArray(2000, 'x')), 2000);
        QVERIFY(file);
        desk().detach(shop, file->id);
        QVERIFY(desk().draft(shop).isEmpty());
        stop();
        start();
        QSignalSpy drafts(&desk(), &TicketDesk::draftsChanged);
        QTRY_COMPARE(drafts.size(), 1);
        QVERIFY(desk().draft(shop).isEmpty());
    }

    void filesAreFetchedWhole()
    {
        m_portal->fileBytes = "line one\nline two\n";
        m_portal->answerTicket(shop.ticket.value, u"See the log."_s);
        QTRY_COMPARE(tickets().size(), 1);
        read();
        QTRY_COMPARE(texts().size(), 2);
        const Attachment file = desk().conversation(shop)->at(1).attachments.at(0);
        QCOMPARE(file.name, u"error log.txt"_s);
        const QString path = m_folder->filePath(u"saved.txt"_s);
        QVERIFY(succeeds(desk().save(account, file, path)));
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), m_portal->fileBytes);
        QCOMPARE(errorOf(desk().save(account, file, m_folder->filePath(u"none/saved.txt"_s))), Error::Code::BadInput);
        Attachment cut = file;
        cut.size = 900;
        const QString other = m_folder->filePath(u"cut.txt"_s);
        QCOMPARE(errorOf(desk().save(account, cut, other)), Error::Code::OutsideContract);
        QVERIFY(!QFile::exists(other));
    }

private:
    TicketDesk &desk() { return *services().tickets; }
    QList<Ticket> tickets() { return desk().tickets(); }
    Ticket ticketOf(const TicketId &id)
    {
        const QList<Ticket> all = tickets();
        for (const Ticket &ticket : all) {
            if (ticket.id == id)
                return ticket;
        }
        return {};
    }
    void read()
    {
        desk().openConversation(shop);
        QTRY_VERIFY(desk().conversation(shop));
    }
    QStringList texts()
    {
        QStringList texts;
        const QList<Message> messages = desk().conversation(shop).value_or(QList<Message>());
        for (const Message &message : messages)
            texts.append(message.text);
        return texts;
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::optional<Attachment> attached(const TicketKey &key, const QString &path, qint64 largest = 1'000'000)
    {
        std::optional<Attachment> file;
        auto *answer = desk().attach(key, path, largest);
        QSignalSpy spy(answer, &Request::finished);
        connect(answer, &Request::finished, answer, [&file, answer] {
            if (answer->isDone())
                file = answer->value();
        });
        return spy.wait() ? file : std::nullopt;
    }
    QString problemOf(const QString &path, qint64 largest)
    {
        QString problem;
        auto *answer = desk().attach(shop, path, largest);
        QSignalSpy spy(answer, &Request::finished);
        connect(answer, &Request::finished, answer, [&problem, answer] { problem = answer->error().problem; });
        return spy.wait() ? problem : QString();
    }
    bool anyCacheHolds(const QByteArray &text)
    {
        const QDir folder(m_folder->path());
        const QStringList names = folder.entryList({u"cache-*"_s});
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text))
                return true;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(TicketDeskTest)
#include "ticket_desk_test.moc"
