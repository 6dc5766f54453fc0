// SPDX-License-Identifier: GPL-3.0-or-later
// What a test starts does not outlive it: this program as a test that is killed, and what it had started.
#include "tests/portal/support/tied_process.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString asParent = u"as-parent"_s;

/// Starts a long sleep, says its process id and waits to be killed.
int beParent()
{
    QProcess child;
    child.setChildProcessModifier(portal::test::tiedToParent());
    child.start(u"sleep"_s, {u"600"_s});
    if (!child.waitForStarted())
        return 1;
    std::printf("%lld\n", child.processId());
    std::fflush(stdout);
    child.waitForFinished(-1);
    return 0;
}

/// Dead, and buried or not: who inherits it may not look after it.
bool isOver(qint64 process)
{
    QFile state(u"/proc/%1/stat"_s.arg(process));
    return !state.open(QIODevice::ReadOnly) || state.readAll().contains(") Z ");
}

} // namespace

class TiedProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theChildEndsWithItsKilledParent()
    {
        QProcess parent;
        parent.start(QCoreApplication::applicationFilePath(), {asParent});
        QVERIFY(parent.waitForReadyRead(10'000));
        const qint64 child = parent.readLine().trimmed().toLongLong();
        QVERIFY(child > 1);
        QVERIFY(!isOver(child));
        parent.kill();
        QVERIFY(parent.waitForFinished(10'000));
        QTRY_VERIFY_WITH_TIMEOUT(isOver(child), 10'000);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == asParent)
        return beParent();
    TiedProcessTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tied_process_test.moc"
