// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/store_faults/scenario.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QHashSeed>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

/// One run of a scenario, over files of its own.
struct Played {
    QStringList end;
    QStringList violations;
    QList<StoreAccess> accesses;
    bool wasStruck = false;
};

QString nameOf(Trouble trouble)
{
    switch (trouble) {
    case Trouble::None:
        return u"nothing"_s;
    case Trouble::Once:
        return u"it failed once"_s;
    case Trouble::OnceThenRestart:
        return u"it failed once, and the program was started again"_s;
    case Trouble::FullUntilFreed:
        return u"the disk was full"_s;
    }
    return {};
}

} // namespace

/// The i-th access to a store fails, for all i: nothing is half done, nobody is told a lie, and once the trouble is
/// over all is as if it had never been.
class StoreFaultsTest : public QObject {
    Q_OBJECT

public:
    explicit StoreFaultsTest(simulation::VirtualTime &time)
        : m_time(time)
    {
    }

private Q_SLOTS:
    void everyAccessFails_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < m_scenarios.size(); ++i)
            QTest::newRow(m_scenarios.at(i).name) << i;
    }

    void everyAccessFails()
    {
        QFETCH(int, number);
        const Scenario &scenario = m_scenarios.at(number);
        QElapsedTimer timer;
        timer.start();
        const Played whole = played(scenario, Trouble::None, -1);
        QVERIFY2(whole.violations.isEmpty(), qPrintable(whole.violations.join(u'\n')));
        QVERIFY(!whole.accesses.isEmpty());
        int runs = 0;
        QStringList wrong;
        for (int access = 0; access < whole.accesses.size(); ++access) {
            for (const Trouble trouble : troublesAt(access, whole.accesses.at(access))) {
                const Played run = played(scenario, trouble, access);
                ++runs;
                QStringList violations = run.violations;
                if (!run.wasStruck)
                    violations.append(u"nothing failed"_s);
                if (run.end != whole.end)
                    violations.append(u"the end is another:\n    "_s + differences(whole.end, run.end));
                if (!violations.isEmpty())
                    wrong.append(u"access %1 of %2, %3 (%4):\n  %5"_s.arg(access + 1)
                            .arg(whole.accesses.size())
                            .arg(nameOf(trouble), whole.accesses.at(access).what.left(80), violations.join(u"\n  "_s)));
            }
        }
        qInfo("%s: %lld accesses, %d runs, %s, %lld ms", scenario.name, static_cast<long long>(whole.accesses.size()),
            runs, wrong.isEmpty() ? "all survived" : qPrintable(u"%1 NOT survived"_s.arg(wrong.size())),
            static_cast<long long>(timer.elapsed()));
        constexpr qsizetype mostTold = 12;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.mid(0, mostTold).join(u'\n')));
    }

private:
    static QList<Trouble> troublesAt(int access, const StoreAccess &what)
    {
        QList<Trouble> troubles{Trouble::Once};
        if (access % 3 == 0) // the files are opened again in the end of each run; here in its middle, too
            troubles.append(Trouble::OnceThenRestart);
        if (what.needsRoom) // of the others the next that does is the first to fail
            troubles.append(Trouble::FullUntilFreed);
        return troubles;
    }

    Played played(const Scenario &scenario, Trouble trouble, int access)
    {
        const QString memory = u"/dev/shm"_s;
        const QTemporaryDir folder(
            (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/gatehouse-store-faults-XXXXXX"_s);
        m_time.beginAnew();
        Played result;
        Scene scene(m_time, folder.filePath(u"data"_s));
        scenario.prepare(scene);
        scene.arm(trouble, access);
        scenario.play(scene);
        result.accesses = scene.accesses();
        result.wasStruck = scene.wasStruck();
        result.end = scene.inTheEnd();
        result.violations = scene.violations();
        return result;
    }

    static QString differences(const QStringList &expected, const QStringList &found)
    {
        QStringList lines;
        for (const QString &line : expected) {
            if (!found.contains(line))
                lines.append(u"- "_s + line.left(400));
        }
        for (const QString &line : found) {
            if (!expected.contains(line))
                lines.append(u"+ "_s + line.left(400));
        }
        return lines.isEmpty() ? u"in order or number"_s : lines.join(u"\n    "_s);
    }

    simulation::VirtualTime &m_time;
    const QList<Scenario> m_scenarios = stagingScenarios() + sendingScenarios() + reviewScenarios() + ticketScenarios()
        + cacheScenarios() + accessScenarios() + fileScenarios();
};

int main(int argc, char *argv[])
{
    QHashSeed::setDeterministicGlobalSeed();
    // What goes wrong is meant to.
    QLoggingCategory::setFilterRules(u"gatehouse.*=false\nqt.*.warning=false"_s);
    auto *const time = new simulation::VirtualTime; // the application's from here on
    QCoreApplication::setEventDispatcher(time);
    const QCoreApplication application(argc, argv);
    StoreFaultsTest test(*time);
    return QTest::qExec(&test, argc, argv);
}

#include "store_faults_test.moc"
