// SPDX-License-Identifier: GPL-3.0-or-later
// The program around window and engine. What ends a process is looked at from outside: this test starts itself again.
#include "app/application.h"
#include "app/http/arrival.h"
#include "app/session/memory_key_store.h"
#include "app/store/plan_file.h"
#include "app/store/registry_store.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"
#include "ui/panels/notice_bar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

constexpr int exitCode = 7;

/// Never gives a token, and so never lets the session that waits for one come to an end.
class MuteKeyStore final : public KeyStore {
public:
    QCoro::Task<Result<QByteArray>> read(QString entry) override
    {
        Q_UNUSED(entry)
        const auto never = std::make_shared<Arrival<bool>>();
        m_questions.append(never);
        static_cast<void>(co_await *never);
        co_return fail(Error::Code::KeyStoreLocked);
    }
    QCoro::Task<Result<void>> write(QString entry, QByteArray secret) override
    {
        Q_UNUSED(entry)
        Q_UNUSED(secret)
        co_return fail(Error::Code::KeyStoreLocked);
    }
    QCoro::Task<Result<void>> remove(QString entry) override
    {
        Q_UNUSED(entry)
        co_return fail(Error::Code::KeyStoreLocked);
    }
    bool isLasting() const override { return true; }

private:
    QList<std::shared_ptr<Arrival<bool>>> m_questions;
};

/// What a sign-in before this start left behind.
bool signInBefore(const QString &folder)
{
    PlanFile file;
    if (!file.open(folder, {}))
        return false;
    RegistryStore registry(file.database());
    StoredIdentity identity;
    identity.id = IdentityId{u"identity"_s};
    identity.portal = PortalId{u"portal"_s};
    identity.remoteId = u"me"_s;
    identity.email = u"me@example.org"_s;
    identity.isTokenStored = true;
    return registry
               .keep(StoredPortal{identity.portal, QUrl(u"https://portal.example"_s),
                   SimulatedPortal::portalDocument(u"epoch-1"_s), 0ms, false})
               .has_value()
        && registry.keep(identity).has_value();
}

int leaveWithAnEngineThatDoesNotEnd(QApplication &qt, const QString &folder)
{
    ApplicationOptions options;
    options.dataFolder = folder;
    options.enginePatience = 200ms;
    options.makeKeyStore = [] {
        return std::make_unique<MuteKeyStore>();
    };
    Application application(std::move(options));
    application.start();
    QTimer::singleShot(300ms, &application, [&application] { application.quit(exitCode); });
    return qt.exec() == exitCode ? 1 : 2; // coming back here means that the engine did end
}

} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void theExitCodeSurvivesAnEngineThatDoesNotEnd()
    {
        const QTemporaryDir folder;
        QVERIFY(signInBefore(folder.path()));
        QProcess again;
        again.start(QCoreApplication::applicationFilePath(), {u"--leave"_s, folder.path()});
        QVERIFY(again.waitForFinished(30'000));
        QCOMPARE(again.exitStatus(), QProcess::NormalExit);
        QVERIFY2(again.readAllStandardError().contains("did not come to an end"), "the engine was to be stuck");
        QCOMPARE(again.exitCode(), exitCode);
    }

    void aDamagedPlanIsSaidInTheWindow()
    {
        const QTemporaryDir folder;
        QVERIFY(signInBefore(folder.path()));
        QFile plan(folder.filePath(PlanFile::fileName()));
        QVERIFY(plan.open(QIODevice::ReadWrite));
        plan.write(QByteArray(100, 'x'));
        plan.close();
        ApplicationOptions options;
        options.dataFolder = folder.path();
        options.makeKeyStore = [] {
            return std::make_unique<MemoryKeyStore>();
        };
        Application application(std::move(options));
        application.start();
        QLabel *said = nullptr;
        const auto windows = QApplication::topLevelWidgets();
        for (const QWidget *window : windows) {
            if (said == nullptr)
                said = window->findChild<QLabel *>(u"noticeLabel"_s);
        }
        QVERIFY(said != nullptr);
        QTRY_VERIFY(said->isVisible());
        QVERIFY2(said->text().contains(u"plan-v1.db.damaged-"_s), qPrintable(said->text()));
        bool hasEnded = false;
        connect(qApp, &QCoreApplication::aboutToQuit, this, [&hasEnded] { hasEnded = true; });
        QTimer::singleShot(0, &application, [&application] { application.quit(); });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(hasEnded);
    }
};

int main(int argc, char **argv)
{
    QApplication qt(argc, argv);
    Application::describe();
    const QStringList arguments = QCoreApplication::arguments();
    const QTemporaryDir home; // the window remembers where it was
    if (!home.isValid())
        return 1;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    if (arguments.value(1) == u"--leave"_s)
        return leaveWithAnEngineThatDoesNotEnd(qt, arguments.value(2));
    ApplicationTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "application_test.moc"
