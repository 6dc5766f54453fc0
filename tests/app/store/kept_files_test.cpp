// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/draft_store.h"
#include "app/store/kept_files.h"
#include "app/store/plan_file.h"
#include "app/store/plan_store.h"
#include "app/store/registry_store.h"
#include "app/store/store_faults.h"
#include "models/tickets/attachment_words.h"
#include "tests/app/support/hand_clock.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"account"_s}};
const TicketKey shop{account, TicketId{u"shop"_s}};
const TicketKey opening{account, {}};
const Attachment logFile{u"file-log"_s, u"error.log"_s, 8, u"text/plain"_s};
const QByteArray logBytes("12345678");

Change replyWith(const QList<Attachment> &files, const QString &id = u"reply"_s)
{
    Change change;
    change.id = ChangeId{id};
    change.account = account;
    change.edit = TicketEdit{shop.ticket, ReplyToTicket{MessageId{u"message-"_s + id}, u"See the log."_s, files}};
    return change;
}

/// The plan's file opened as a program would.
struct OpenPlan {
    explicit OpenPlan(const QString &folder, StoreFaults *faults = nullptr)
        : file(faults)
        , store(file.database(), chance)
        , drafts(file.database(), clock)
        , files(file.database())
    {
        opened = file.open(folder, clock.now());
        if (opened)
            opened = store.load();
    }
    [[nodiscard]] Result<void> move(ChangeState state)
    {
        PlanRow row = store.rows().constLast();
        row.change.state = state;
        return store.rewrite({row});
    }
    HandClock clock;
    SeededRandomness chance;
    PlanFile file;
    PlanStore store;
    DraftStore drafts;
    KeptFiles files;
    Result<void> opened;
};

} // namespace

/// The bytes of what waits: a draft's, a change's, a draft's again, or gone; never of two and never lost between them.
class KeptFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aDraftKeepsItsFilesOverTheEndOfTheProgram()
    {
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(plan.opened);
            QVERIFY(plan.files.add(shop, logFile, logBytes)); // and the program is gone, before the draft was kept
        }
        OpenPlan plan(m_folder->path());
        const auto drafts = plan.drafts.drafts();
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->at(0).key, shop);
        QCOMPARE(drafts->at(0).draft.files, QList<Attachment>{logFile});
        QCOMPARE(plan.files.content(logFile.id).value(), std::optional(logBytes));
        QVERIFY(plan.files.drop(logFile.id));
        QVERIFY(!plan.files.content(logFile.id).value());
        QVERIFY(plan.drafts.drafts()->isEmpty());
    }

    void filesGoWhereTheirDraftGoes()
    {
        OpenPlan plan(m_folder->path());
        const TicketKey other{{account.portal, account.identity, AccountId{u"other"_s}}, {}};
        QVERIFY(plan.files.add(opening, logFile, logBytes));
        QVERIFY(plan.drafts.keep({other, {{}, {}, u"Subject"_s, {}, {logFile}}}));
        const auto drafts = plan.drafts.drafts();
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->at(0).key, other);
        QCOMPARE(drafts->at(0).draft.files, QList<Attachment>{logFile});
    }

    void aStagedMessageHasItsFilesAndKeysOfTheirOwn()
    {
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(plan.files.add(shop, logFile, logBytes));
            QVERIFY(plan.drafts.keep({shop, {{}, {}, {}, u"See the log."_s, {logFile}}}));
            QVERIFY(plan.store.stage(replyWith({logFile})));
            QVERIFY(plan.drafts.drafts()->isEmpty());
            QVERIFY(plan.files.drop(logFile.id)); // a click on its cross that came too late
        }
        OpenPlan plan(m_folder->path());
        const PlanRow row = plan.store.rows().constLast();
        QCOMPARE(attachedFiles(row.change.edit), QList<Attachment>{logFile});
        QCOMPARE(row.files.size(), 1);
        QCOMPARE(row.files.at(0).file, logFile);
        QVERIFY(row.files.at(0).sequence > row.sequence);
        QVERIFY(!row.files.at(0).key.isEmpty() && row.files.at(0).key != row.key);
        QCOMPARE(row.nextFile()->file, logFile);
        QCOMPARE(plan.files.content(logFile.id).value(), std::optional(logBytes));
    }

    void nothingIsStagedWithoutItsFiles()
    {
        OpenPlan plan(m_folder->path());
        QVERIFY(plan.files.add(shop, logFile, logBytes));
        QVERIFY(plan.files.drop(logFile.id));
        QVERIFY(!plan.store.stage(replyWith({logFile})));
        QVERIFY(plan.store.rows().isEmpty());
        QVERIFY(plan.files.add(shop, logFile, logBytes));
        QVERIFY(plan.store.stage(replyWith({logFile})));
        QVERIFY(!plan.store.stage(replyWith({logFile}, u"second"_s))); // one file goes with one message
    }

    void whatBecomesOfTheBytes_data()
    {
        QTest::addColumn<ChangeState>("state");
        QTest::addColumn<bool>("areKept");
        QTest::newRow("sending") << ChangeState::Sending << true;
        QTest::newRow("refused") << ChangeState::NeedsAttention << true;
        QTest::newRow("taken back") << ChangeState::TakenBack << true;
        QTest::newRow("acknowledged") << ChangeState::Acknowledged << false;
        QTest::newRow("done") << ChangeState::Done << false;
    }
    void whatBecomesOfTheBytes()
    {
        QFETCH(ChangeState, state);
        QFETCH(bool, areKept);
        OpenPlan plan(m_folder->path());
        QVERIFY(plan.files.add(shop, logFile, logBytes));
        QVERIFY(plan.store.stage(replyWith({logFile})));
        QVERIFY(plan.move(state));
        QCOMPARE(plan.files.content(logFile.id)->has_value(), areKept);
        QCOMPARE(plan.drafts.drafts()->size(), state == ChangeState::TakenBack ? 1 : 0);
        QVERIFY(plan.store.drop({ChangeId{u"reply"_s}}));
        // What is a draft again is no longer the change's.
        QCOMPARE(plan.files.content(logFile.id)->has_value(), state == ChangeState::TakenBack);
    }

    void takenBackItIsTheDraftItWas()
    {
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(plan.files.add(opening, logFile, logBytes));
            Change open = replyWith({});
            open.edit =
                TicketEdit{TicketId{u"new"_s}, OpenTicket{u"support"_s, u"high"_s, u"Slow"_s, u"Very."_s, {logFile}}};
            QVERIFY(plan.store.stage(open));
            QVERIFY(plan.move(ChangeState::TakenBack));
        }
        OpenPlan plan(m_folder->path());
        const auto drafts = plan.drafts.drafts();
        QCOMPARE(drafts->size(), 1);
        QCOMPARE(drafts->at(0), (KeptDraft{opening, {u"support"_s, u"high"_s, u"Slow"_s, u"Very."_s, {logFile}}}));
    }

    void whatWasBegunMeanwhileStays()
    {
        OpenPlan plan(m_folder->path());
        QVERIFY(plan.files.add(shop, logFile, logBytes));
        QVERIFY(plan.store.stage(replyWith({logFile})));
        QVERIFY(plan.drafts.keep({shop, {{}, {}, {}, u"Something else"_s, {}}}));
        QVERIFY(plan.move(ChangeState::TakenBack));
        QCOMPARE(plan.drafts.drafts()->size(), 1);
        QCOMPARE(plan.drafts.drafts()->at(0).draft, (TicketDraft{{}, {}, {}, u"Something else"_s, {}}));
        QVERIFY(!plan.files.content(logFile.id)->has_value()); // never with words it was not chosen for
    }

    void theReplyToATicketThatNeverWasIsNoDraft()
    {
        OpenPlan plan(m_folder->path());
        Change open = replyWith({}, u"open"_s);
        open.edit = TicketEdit{shop.ticket, OpenTicket{u"support"_s, u"high"_s, u"Slow"_s, u"Very."_s, {}}};
        QVERIFY(plan.store.stage(open));
        QVERIFY(plan.files.add(shop, logFile, logBytes));
        Change reply = replyWith({logFile});
        reply.dependsOn = open.id;
        QVERIFY(plan.store.stage(reply));
        QList<PlanRow> rows = plan.store.rows();
        for (PlanRow &row : rows)
            row.change.state = ChangeState::TakenBack;
        QVERIFY(plan.store.rewrite(rows));
        QCOMPARE(plan.drafts.drafts()->size(), 1);
        QCOMPARE(plan.drafts.drafts()->at(0).key, opening);
        QVERIFY(!plan.files.content(logFile.id)->has_value());
    }

    void whereverItBreaksMemoryAndFileAgree()
    {
        for (int failing = 0;; ++failing) {
            QTemporaryDir folder;
            StoreFaults faults;
            bool struck = false;
            QList<KeptFile> inMemory;
            {
                OpenPlan plan(folder.path(), &faults);
                QVERIFY(plan.files.add(shop, logFile, logBytes));
                faults.failAt = faults.operations + failing;
                const bool staged = bool(plan.store.stage(replyWith({logFile})));
                if (staged) {
                    PlanRow row = plan.store.rows().constLast();
                    row.files[0].remote = u"upload-1"_s;
                    static_cast<void>(bool(plan.store.rewrite({row})));
                    inMemory = plan.store.rows().constLast().files;
                }
                struck = faults.failed;
            }
            OpenPlan plan(folder.path());
            const bool isStaged = !plan.store.rows().isEmpty();
            QCOMPARE(isStaged ? plan.store.rows().constLast().files : QList<KeptFile>(), inMemory);
            QCOMPARE(plan.drafts.drafts()->size(), isStaged ? 0 : 1); // the change's or the draft's
            QCOMPARE(plan.files.content(logFile.id).value(), std::optional(logBytes));
            if (!struck)
                break;
        }
    }

    void thereIsRoomForSoMuchAndNoMore()
    {
        OpenPlan plan(m_folder->path());
        const QByteArray large(KeptFiles::room / 4, 'x');
        for (int i = 0; i < 4; ++i)
            QVERIFY(plan.files.add(shop, {u"large-%1"_s.arg(i), u"large"_s, large.size(), {}}, large));
        const auto refused = plan.files.add(shop, logFile, logBytes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().problem, QString(filesFullProblem));
        QVERIFY(plan.files.drop(u"large-0"_s));
        QVERIFY(plan.files.add(shop, logFile, logBytes));
    }

    void sentFilesLeaveTheDiskAtTheNextStart()
    {
        const QString path = QDir(m_folder->path()).filePath(PlanFile::fileName());
        {
            OpenPlan plan(m_folder->path());
            const QByteArray large(24 * 1024 * 1024, 'x');
            QVERIFY(plan.files.add(shop, {logFile.id, u"large"_s, large.size(), {}}, large));
            QVERIFY(plan.files.drop(logFile.id));
        }
        QVERIFY(QFileInfo(path).size() > 20 * 1024 * 1024);
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(plan.opened);
        }
        QVERIFY(QFileInfo(path).size() < 1024 * 1024);
    }

    void anIdentityThatIsWipedLeavesNone()
    {
        OpenPlan plan(m_folder->path());
        RegistryStore registry(plan.file.database());
        QVERIFY(plan.files.add(shop, logFile, logBytes));
        QVERIFY(registry.forget(account.identity));
        QVERIFY(!plan.files.content(logFile.id)->has_value());
        QVERIFY(plan.drafts.drafts()->isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(KeptFilesTest)
#include "kept_files_test.moc"
