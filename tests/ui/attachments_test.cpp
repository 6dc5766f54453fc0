// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/change_table_model.h"
#include "tests/ui/fakes/fake_prompt.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/attachment_tray.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

/// A window whose person chooses files in the test, and a folder of files.
class Desk {
public:
    Desk()
    {
        window = std::make_unique<MainWindow>(fixture.world.services(), prompt);
        window->resize(1280, 800);
        window->show();
        window->showPage(Page::Tickets);
        fixture.window.swap(window);
    }
    ~Desk() { fixture.window.swap(window); }
    Q_DISABLE_COPY_MOVE(Desk)

    QString write(const QString &name, qsizetype size = 12) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(size, 'x')) != size)
            qFatal("%s can't be written", qPrintable(name));
        return file.fileName();
    }
    void choose(const QString &subject) const
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
    [[nodiscard]] QStringList rows(const QWidget *composer) const
    {
        QCoreApplication::processEvents();
        QStringList names;
        const auto labels = composer->findChildren<QLabel *>(u"attachmentName"_s);
        for (const auto *label : labels)
            names.append(label->text());
        return names;
    }
    [[nodiscard]] QWidget *composer() const { return fixture.find<QWidget>("replyBox"); }
    static QString fault(const QWidget *composer)
    {
        const auto *label = WindowFixture::in<QLabel>(composer, "attachmentFault");
        return label->isVisible() ? label->text() : QString();
    }
    static bool drop(QWidget *target, const QList<QUrl> &urls)
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &drop);
        return enter.isAccepted() && drop.isAccepted();
    }

    WindowFixture fixture;
    fakes::FakePrompt prompt;
    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window;
};

TicketKey shop(const WindowFixture &fixture)
{
    return {fixture.world.others, TicketId{u"ticket-482113"_s}};
}

} // namespace

/// Files with messages, by click, by key, dropped and pasted; what is not taken is said at once.
class AttachmentsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void init() { QSettings().clear(); }

    void chosenFilesGoWithTheReply()
    {
        Desk desk;
        desk.choose(u"shop"_s);
        QVERIFY(desk.rows(desk.composer()).isEmpty());
        desk.prompt.files = {desk.write(u"error.log"_s, 2048), desk.write(u"times.csv"_s)};
        desk.fixture.click("attachButton");
        QTRY_COMPARE(desk.rows(desk.composer()), (QStringList{u"error.log · 2.0 kB"_s, u"times.csv · 12 bytes"_s}));
        // A message needs words.
        QVERIFY(!desk.fixture.find<QPushButton>("sendReplyButton")->isEnabled());
        QVERIFY(desk.fixture.find<QLabel>("replyNote")->text().contains("a few words"_L1));
        QTest::keyClicks(desk.fixture.find<QWidget>("replyEdit"), u"See both."_s);
        desk.fixture.click("sendReplyButton");
        QTRY_COMPARE(desk.fixture.world.tickets.lastFiles.size(), 2);
        QCOMPARE(desk.fixture.world.tickets.lastFiles.at(0).name, u"error.log"_s);
        QTRY_VERIFY(desk.rows(desk.composer()).isEmpty());
        QVERIFY(desk.fixture.world.tickets.draft(shop(desk.fixture)).isEmpty());
        // They stand beside the waiting message.
        QStringList shown;
        const auto buttons =
            desk.fixture.find<QWidget>("conversation")->findChildren<QPushButton *>(u"attachmentButton"_s);
        for (const auto *button : buttons)
            shown.append(button->text());
        QVERIFY2(shown.join(u'|').contains(u"error.log"_s), qPrintable(shown.join(u'|')));
        const Change &change = desk.fixture.world.plan.newest();
        QCOMPARE(sentence(change), u"Reply to “The shop answers slowly since this morning” with 2 file(s)"_s);
    }

    void byKeysAlone()
    {
        Desk desk;
        desk.choose(u"shop"_s);
        desk.prompt.files = {desk.write(u"one.txt"_s), desk.write(u"two.txt"_s)};
        auto *edit = desk.fixture.find<QPlainTextEdit>("replyEdit");
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.rows(desk.composer()).size(), 2);
        const auto away = desk.composer()->findChildren<QToolButton *>(u"removeAttachmentButton"_s);
        QCOMPARE(away.at(0)->accessibleName(), u"Remove “one.txt”, 12 bytes"_s);
        QCOMPARE(away.at(0)->focusPolicy(), Qt::StrongFocus);
        away.at(0)->setFocus();
        QTest::keyClick(away.at(0), Qt::Key_Space);
        QTRY_COMPARE(desk.rows(desk.composer()), QStringList{u"two.txt · 12 bytes"_s});
        QCOMPARE(desk.fixture.world.tickets.detached.size(), 1);
        // The focus stays among the files, so that the next can go as well.
        auto *next = qobject_cast<QToolButton *>(desk.fixture.window->focusWidget());
        QVERIFY(next != nullptr);
        QTest::keyClick(next, Qt::Key_Space);
        QTRY_VERIFY(desk.rows(desk.composer()).isEmpty());
        QCOMPARE(desk.fixture.window->focusWidget()->objectName(), u"attachButton"_s);
    }

    void droppedAndPastedFilesAreAttached()
    {
        Desk desk;
        desk.choose(u"shop"_s);
        auto *edit = desk.fixture.find<QPlainTextEdit>("replyEdit");
        QVERIFY(Desk::drop(edit->viewport(), {QUrl::fromLocalFile(desk.write(u"dropped.txt"_s))}));
        QVERIFY(Desk::drop(desk.composer(), {QUrl::fromLocalFile(desk.write(u"beside.txt"_s))}));
        QTRY_COMPARE(desk.rows(desk.composer()).size(), 2);
        QCOMPARE(edit->toPlainText(), QString()); // not as the names of files
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(desk.write(u"pasted.txt"_s))});
        QGuiApplication::clipboard()->setMimeData(data);
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(desk.rows(desk.composer()).size(), 3);
        QCOMPARE(edit->toPlainText(), QString());
        QVERIFY(Desk::drop(desk.composer(), {QUrl(u"https://example.org/picture.png"_s)}));
        QVERIFY2(Desk::fault(desk.composer()).contains(u"is no file on this computer"_s),
            qPrintable(Desk::fault(desk.composer())));
        QGuiApplication::clipboard()->setText(u"words"_s);
        QTest::keyClick(edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(edit->toPlainText(), u"words"_s);
    }

    void whatThePortalDoesNotTakeIsSaidAtOnce()
    {
        Desk desk;
        desk.choose(u"shop"_s);
        desk.prompt.files = {desk.write(u"small.txt"_s), desk.write(u"large.iso"_s, 11 * 1024 * 1024)};
        desk.fixture.click("attachButton");
        QTRY_COMPARE(desk.rows(desk.composer()), QStringList{u"small.txt · 12 bytes"_s});
        QCOMPARE(Desk::fault(desk.composer()),
            u"“large.iso” is larger than the 9.5 MB this portal takes for one file. Make it smaller, or share it another way."_s);
        desk.prompt.files.clear();
        for (int i = 0; i < 5; ++i)
            desk.prompt.files.append(desk.write(u"%1.txt"_s.arg(i)));
        desk.fixture.click("attachButton");
        QTRY_COMPARE(desk.rows(desk.composer()).size(), 5);
        QVERIFY2(Desk::fault(desk.composer()).contains(u"“4.txt” was not attached"_s),
            qPrintable(Desk::fault(desk.composer())));
        QTest::keyClicks(desk.fixture.find<QWidget>("replyEdit"), u"Enough."_s);
        QVERIFY(desk.fixture.find<QPushButton>("sendReplyButton")->isEnabled());
    }

    void nothingIsSentBeforeItsFilesAreRead()
    {
        Desk desk;
        desk.choose(u"shop"_s);
        QTest::keyClicks(desk.fixture.find<QWidget>("replyEdit"), u"Here."_s);
        desk.fixture.world.tickets.attaching.holds = true;
        desk.prompt.files = {desk.write(u"slow.txt"_s)};
        desk.fixture.click("attachButton");
        QVERIFY(!desk.fixture.find<QPushButton>("sendReplyButton")->isEnabled());
        desk.fixture.world.tickets.attaching.release();
        QTRY_VERIFY(desk.fixture.find<QPushButton>("sendReplyButton")->isEnabled());
        // Another ticket was chosen meanwhile: not there.
        desk.prompt.files = {desk.write(u"late.txt"_s)};
        desk.fixture.click("attachButton");
        desk.choose(u"Mail"_s);
        desk.fixture.world.tickets.attaching.release();
        QVERIFY(desk.rows(desk.composer()).isEmpty());
    }

    void draftsKeepTheirFilesAndTakenBackTheyReturn()
    {
        Desk desk;
        desk.choose(u"shop"_s);
        desk.prompt.files = {desk.write(u"kept.txt"_s)};
        desk.fixture.click("attachButton");
        QTRY_COMPARE(desk.fixture.world.tickets.draft(shop(desk.fixture)).files.size(), 1);
        desk.choose(u"Mail"_s);
        QVERIFY(desk.rows(desk.composer()).isEmpty());
        desk.choose(u"shop"_s);
        QCOMPARE(desk.rows(desk.composer()), QStringList{u"kept.txt · 12 bytes"_s});
        QTest::keyClicks(desk.fixture.find<QWidget>("replyEdit"), u"Too early"_s);
        desk.fixture.click("sendReplyButton");
        QTRY_VERIFY(desk.rows(desk.composer()).isEmpty());
        desk.fixture.click("undoButton");
        QTRY_COMPARE(desk.rows(desk.composer()), QStringList{u"kept.txt · 12 bytes"_s});
        QCOMPARE(desk.fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"Too early"_s);
    }

    void aTicketIsOpenedWithFiles()
    {
        Desk desk;
        desk.fixture.click("openTicketButton");
        auto *dialog = desk.fixture.dialog();
        QTest::keyClicks(WindowFixture::in<QWidget>(dialog, "subjectEdit"), u"Slow"_s);
        QTest::keyClicks(WindowFixture::in<QWidget>(dialog, "textEdit"), u"See the log."_s);
        desk.prompt.files = {desk.write(u"error.log"_s)};
        QTRY_VERIFY(dialog->isActiveWindow());
        WindowFixture::in<QWidget>(dialog, "textEdit")->setFocus();
        QTest::keyClick(
            WindowFixture::in<QWidget>(dialog, "textEdit"), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.rows(dialog).size(), 1);
        QVERIFY(Desk::drop(dialog, {QUrl::fromLocalFile(desk.write(u"two.log"_s))}));
        QTRY_COMPARE(desk.rows(dialog).size(), 2);
        // It is kept with the draft, wherever that goes.
        QTest::keyClick(WindowFixture::in<QWidget>(dialog, "accountBox"), Qt::Key_Down);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(desk.fixture.dialog() == nullptr);
        QCOMPARE(desk.fixture.world.tickets.draft({desk.fixture.world.others, {}}).files.size(), 2);
        desk.fixture.click("openTicketButton");
        QTRY_VERIFY(desk.fixture.dialog() != nullptr);
        dialog = desk.fixture.dialog();
        QCOMPARE(desk.rows(dialog).size(), 2);
        QTest::mouseClick(WindowFixture::in<QPushButton>(dialog, "sendTicketButton"), Qt::LeftButton);
        QTRY_VERIFY(desk.fixture.dialog() == nullptr);
        QCOMPARE(desk.fixture.world.tickets.lastDraft.files.size(), 2);
    }

    void whatWasRefusedGoesBackToWhereItWasWritten()
    {
        Desk desk;
        desk.choose(u"shop"_s);
        desk.prompt.files = {desk.write(u"large.log"_s)};
        desk.fixture.click("attachButton");
        QTest::keyClicks(desk.fixture.find<QWidget>("replyEdit"), u"See the log."_s);
        QTRY_VERIFY(desk.fixture.find<QPushButton>("sendReplyButton")->isEnabled());
        desk.fixture.click("sendReplyButton");
        QTRY_VERIFY(desk.rows(desk.composer()).isEmpty());
        Error error;
        error.code = Error::Code::Refused;
        error.problem = u"attachments_full"_s;
        error.about = u"large.log"_s;
        const ChangeId id = desk.fixture.world.plan.newest().id;
        desk.fixture.world.plan.setState(id, ChangeState::NeedsAttention, error);
        desk.fixture.window->showPage(Page::Changes);
        desk.fixture.select("changesTable", u"Reply to"_s);
        QVERIFY(desk.fixture.find<QLabel>("changeReason")->text().startsWith(u"“large.log”: "_s));
        desk.fixture.click("mendChangeButton");
        QTRY_VERIFY(desk.fixture.find<QWidget>("ticketsPage")->isVisible());
        QTRY_COMPARE(desk.fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"See the log."_s);
        QCOMPARE(desk.rows(desk.composer()), QStringList{u"large.log · 12 bytes"_s});
    }

    void theChangesPageSaysHowFarItIs()
    {
        Desk desk;
        const QList<Attachment> files{{u"a"_s, u"a.txt"_s, 1, {}}, {u"b"_s, u"b.txt"_s, 1, {}}};
        Change change;
        change.id = ChangeId{u"files"_s};
        change.account = desk.fixture.world.others;
        change.subject = u"The shop"_s;
        change.edit = TicketEdit{TicketId{u"t"_s}, ReplyToTicket{MessageId{u"m"_s}, u"Both."_s, files}};
        change.state = ChangeState::Sending;
        change.filesSent = 1;
        desk.fixture.world.plan.add(change);
        desk.fixture.window->showPage(Page::Changes);
        const auto *model = desk.fixture.find<QTableView>("changesTable")->model();
        QCOMPARE(model->index(0, ChangeTableModel::StateColumn).data().toString(), u"Sending file 2 of 2"_s);
        change.id = ChangeId{u"message"_s};
        change.filesSent = 2;
        desk.fixture.world.plan.add(change);
        QCOMPARE(model->index(0, ChangeTableModel::StateColumn).data().toString(), u"Being sent"_s);
    }
};

QTEST_MAIN(AttachmentsTest)
#include "attachments_test.moc"
