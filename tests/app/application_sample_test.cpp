// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in one process, with the true portal as its sample: what happens to it from outside.
#include "app/application.h"
#include "app/session/memory_key_store.h"
#include "app/store/plan_file.h"
#include "models/access/member_table_model.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr int patience = 40'000; // ms; a portal is started, twice

/// Processes that this one has started and that are portals.
QList<pid_t> portals()
{
    QList<pid_t> found;
    const QStringList threads = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        QFile children(u"/proc/self/task/%1/children"_s.arg(thread));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> ids = children.readAll().simplified().split(' ');
        for (const QByteArray &id : ids) {
            QFile name(u"/proc/%1/comm"_s.arg(QString::fromLatin1(id)));
            if (!id.isEmpty() && name.open(QIODevice::ReadOnly) && name.readAll().startsWith("gatehouse-porta"))
                found.append(id.toInt());
        }
    }
    return found;
}

/// The program on a fresh sample, shown.
class Program {
public:
    Program()
        : m_application(options(m_folder))
    {
        m_application.start();
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->objectName() == u"mainWindow"_s)
                m_window = window;
        }
        if (m_window)
            m_window->resize(1280, 800); // the screen of no display is small, and then the side panel hides
    }
    ~Program()
    {
        QTimer::singleShot(0, &m_application, [this] { m_application.quit(); });
        QApplication::exec();
    }
    Q_DISABLE_COPY_MOVE(Program)

    template <class Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = m_window->findChild<Widget *>(QLatin1StringView(name));
        if (found == nullptr)
            qFatal("There is no %s", name);
        return found;
    }
    [[nodiscard]] int people() const { return find<QTableView>("usersTable")->model()->rowCount(); }
    [[nodiscard]] bool isUpToDate() const { return find<QLabel>("statusSync")->text().startsWith(u"Up to date"_s); }
    [[nodiscard]] QString plan() const { return m_folder.filePath(PlanFile::fileName()); }

    /// As by the menu.
    void speak(const char *action) const
    {
        Q_EMIT find<QToolButton>("moreButton")->menu()->aboutToShow();
        find<QAction>(action)->trigger();
    }

    /// Removes the last person who can be removed, by a click.
    void removeSomebody() const
    {
        auto *button = find<QPushButton>("removeAccessButton");
        for (int row = people() - 1; row >= 0; --row) {
            find<QTableView>("usersTable")->selectRow(row);
            if (button->isVisible() && button->isEnabled())
                break;
        }
        QTest::mouseClick(button, Qt::LeftButton);
    }

private:
    static ApplicationOptions options(const QTemporaryDir &folder)
    {
        ApplicationOptions options;
        options.dataFolder = folder.path();
        options.portalProgram = QStringLiteral(GATEHOUSE_PORTAL_PROGRAM);
        options.trySample = true;
        options.makeKeyStore = [] {
            return std::make_unique<MemoryKeyStore>();
        };
        return options;
    }

    QTemporaryDir m_folder;
    Application m_application;
    QWidget *m_window = nullptr;
};

} // namespace

class ApplicationSampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void thePortalComesBackWhenItDies()
    {
        const Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.people() > 2 && program.isUpToDate(), patience);
        const int before = program.people();
        const QList<pid_t> first = portals();
        QCOMPARE(first.size(), 1);
        QCOMPARE(::kill(first.constFirst(), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(portals().size() == 1 && portals() != first, patience);
        QTRY_VERIFY_WITH_TIMEOUT(program.isUpToDate(), patience);
        QVERIFY(!program.find<QPushButton>("signInAgainButton")->isVisible());
        // And it is the same portal: what is decided now reaches it.
        program.removeSomebody();
        QTRY_COMPARE_WITH_TIMEOUT(program.people(), before - 1, patience);
    }

    void thePortalsWordsFollowTheLanguage()
    {
        const Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.people() > 2 && program.isUpToDate(), patience);
        const auto said = [&program] {
            const auto *bar = program.find<QListView>("sideBar")->model();
            const auto *people = program.find<QTableView>("usersTable")->model();
            QStringList words;
            for (int row = 0; row < bar->rowCount(); ++row)
                words << bar->index(row, 0).data().toString();
            for (int row = 0; row < people->rowCount(); ++row)
                words << people->index(row, MemberTableModel::RoleColumn).data().toString();
            return words.join(u'|');
        };
        QVERIFY(said().contains(u"Users"_s) && said().contains(u"Owner"_s));
        program.speak("language_de");
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"Benutzer"_s) && said().contains(u"Inhaber"_s), patience);
        QVERIFY(!said().contains(u"Users"_s) && !said().contains(u"Owner"_s));
        program.speak("language_");
        QTRY_VERIFY_WITH_TIMEOUT(said().contains(u"Users"_s) && said().contains(u"Owner"_s), patience);
        QTRY_VERIFY_WITH_TIMEOUT(program.isUpToDate(), patience);
    }

    void aStoreThatCantBeWrittenIsToldInTheWindow()
    {
        const Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.people() > 2 && program.isUpToDate(), patience);
        {
            QSqlDatabase beside = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
            beside.setDatabaseName(program.plan());
            QVERIFY(beside.open());
            QSqlQuery query(beside);
            QVERIFY2(
                query.exec(u"CREATE TRIGGER no_disk BEFORE UPDATE ON identity BEGIN SELECT RAISE(ABORT, 'no disk'); "
                           "END"_s),
                qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"beside"_s);
        // The removal itself is written; the list of accounts that follows from it can't be.
        program.removeSomebody();
        const auto *said = program.find<QLabel>("noticeLabel");
        QTRY_VERIFY_WITH_TIMEOUT(
            said->isVisible() && said->text().startsWith(u"The store on this computer could not be"_s), patience);
    }
};

int main(int argc, char **argv)
{
    QApplication qt(argc, argv);
    Application::describe();
    const QTemporaryDir home; // the window remembers where it was
    if (!home.isValid())
        return 1;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    ApplicationSampleTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "application_sample_test.moc"
