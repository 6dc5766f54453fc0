// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal_process/embedded_portal.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a well-behaved child does: says its line, then waits for its pipe to close.
const QByteArray goodPortal = "echo '{\"listening\":\"http://127.0.0.1:4711\",\"sign_in_code\":\"c0de\"}'\n"
                              "cat >/dev/null\n";

} // namespace

/// The child is a shell script of the test's own; the true portal is met in tests/journeys.
class EmbeddedPortalTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    /// Settings for a child that does `script`; its arguments are kept in the file "arguments", one call a line.
    EmbeddedPortal::Settings settingsFor(const QByteArray &script)
    {
        EmbeddedPortal::Settings settings;
        settings.program = m_folder->filePath(u"portal.sh"_s);
        settings.dataFolder = m_folder->filePath(u"data/sample"_s);
        settings.patience = 10s;
        QFile file(settings.program);
        const QByteArray text =
            "#!/bin/sh\necho \"$@\" >>'" + m_folder->filePath(u"arguments"_s).toUtf8() + "'\n" + script;
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
            qFatal("cannot write the script");
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return settings;
    }

    QList<QByteArray> calls()
    {
        QFile file(m_folder->filePath(u"arguments"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void startsAndStops()
    {
        EmbeddedPortal portal;
        QSignalSpy lost(&portal, &EmbeddedPortal::lost);
        const auto settings = settingsFor(goodPortal);
        const auto started = QCoro::waitFor(portal.start(settings));
        QVERIFY2(started.has_value(), qPrintable(started ? QString() : started.error().detail));
        QCOMPARE(started->address, QUrl(u"http://127.0.0.1:4711"_s));
        QCOMPARE(started->signInCode, "c0de");
        QCOMPARE(portal.state(), EmbeddedPortal::State::On);
        const QByteArray data = settings.dataFolder.toUtf8();
        QCOMPARE(calls(),
            QList<QByteArray>({"serve --embedded --profile third-party --listen 127.0.0.1:0 --database " + data
                + "/portal.db --mail-folder " + data + "/mail --key-file " + data + "/portal.key"}));
        QCOMPARE(QFile::permissions(settings.dataFolder)
                & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther),
            QFile::Permissions());
        QCOMPARE(QCoro::waitFor(portal.start(settings)).error().code, Error::Code::BadInput);
        QCoro::waitFor(portal.stop());
        QCOMPARE(portal.state(), EmbeddedPortal::State::Off);
        QVERIFY(lost.isEmpty());
        QVERIFY(QCoro::waitFor(portal.start(settings)).has_value());
        QCoro::waitFor(portal.stop());
    }

    void keepsItsPort()
    {
        EmbeddedPortal portal;
        auto settings = settingsFor(goodPortal);
        settings.port = 4711;
        QVERIFY(QCoro::waitFor(portal.start(settings)).has_value());
        QCoro::waitFor(portal.stop());
        QCOMPARE(calls().size(), 1);
        QVERIFY(calls().constFirst().contains("--listen 127.0.0.1:4711 "));
    }

    void takesAnotherPortWhenItsOwnIsTaken()
    {
        EmbeddedPortal portal;
        auto settings = settingsFor("case \"$*\" in *:4711*) echo 'address in use' >&2; exit 1;; esac\n" + goodPortal);
        settings.port = 4711;
        QVERIFY(QCoro::waitFor(portal.start(settings)).has_value());
        QCoro::waitFor(portal.stop());
        QCOMPARE(calls().size(), 2);
        QVERIFY(calls().constLast().contains("--listen 127.0.0.1:0 "));
    }

    void failsToStart_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<Error::Code>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("ends") << QByteArray("echo first >&2; echo 'the database is newer' >&2; exit 3\n")
                              << Error::Code::Refused << u"the database is newer"_s;
        QTest::newRow("ends without a word") << QByteArray("exit 3\n") << Error::Code::Refused << u"exit code 3"_s;
        QTest::newRow("no JSON") << QByteArray("echo hello; cat\n") << Error::Code::OutsideContract << QString();
        QTest::newRow("no code") << QByteArray("echo '{\"listening\":\"http://127.0.0.1:1\"}'; cat\n")
                                 << Error::Code::OutsideContract << QString();
        QTest::newRow("elsewhere") << QByteArray(
            "echo '{\"listening\":\"http://example.org\",\"sign_in_code\":\"c\"}'; cat\n")
                                   << Error::Code::OutsideContract << QString();
        QTest::newRow("endless line") << QByteArray("head -c 9000 /dev/zero; cat\n") << Error::Code::OutsideContract
                                      << QString();
    }

    void failsToStart()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, words);
        EmbeddedPortal portal;
        QSignalSpy lost(&portal, &EmbeddedPortal::lost);
        const auto started = QCoro::waitFor(portal.start(settingsFor(script)));
        QVERIFY(!started.has_value());
        QTEST(started.error().code, "code");
        QVERIFY(started.error().detail.contains(words));
        QCOMPARE(portal.state(), EmbeddedPortal::State::Off);
        QVERIFY(lost.isEmpty());
    }

    void waitsOnlySoLong()
    {
        EmbeddedPortal portal;
        auto settings = settingsFor("cat >/dev/null\n");
        settings.patience = 100ms;
        QCOMPARE(QCoro::waitFor(portal.start(settings)).error().code, Error::Code::TimedOut);
        QCOMPARE(portal.state(), EmbeddedPortal::State::Off);
    }

    void missingProgram()
    {
        EmbeddedPortal portal;
        auto settings = settingsFor(goodPortal);
        settings.program = m_folder->filePath(u"absent"_s);
        QCOMPARE(QCoro::waitFor(portal.start(settings)).error().code, Error::Code::Refused);
        QCOMPARE(portal.state(), EmbeddedPortal::State::Off);
    }

    void tellsWhenItIsLost()
    {
        EmbeddedPortal portal;
        QSignalSpy lost(&portal, &EmbeddedPortal::lost);
        const QByteArray trigger = m_folder->filePath(u"trigger"_s).toUtf8();
        const auto settings = settingsFor("echo '{\"listening\":\"http://127.0.0.1:4711\",\"sign_in_code\":\"c\"}'\n"
                                          "while [ ! -e '"
            + trigger + "' ]; do sleep 0.02; done; echo 'out of memory' >&2; exit 1\n");
        QVERIFY(QCoro::waitFor(portal.start(settings)).has_value());
        QFile file(QString::fromUtf8(trigger));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost.constFirst().constFirst().toString(), u"out of memory"_s);
        QCOMPARE(portal.state(), EmbeddedPortal::State::Off);
        QCoro::waitFor(portal.stop());
    }

    void stubbornChildIsKilled()
    {
        EmbeddedPortal portal;
        auto settings =
            settingsFor("trap '' TERM\necho '{\"listening\":\"http://127.0.0.1:4711\",\"sign_in_code\":\"c\"}'\n"
                        "while :; do sleep 0.1; done\n");
        settings.farewell = 50ms;
        settings.killAfter = 100ms;
        QVERIFY(QCoro::waitFor(portal.start(settings)).has_value());
        QElapsedTimer timer;
        timer.start();
        QCoro::waitFor(portal.stop());
        QVERIFY(timer.elapsed() >= 130); // both times; Qt's timers may come 5 % early
        QCOMPARE(portal.state(), EmbeddedPortal::State::Off);
    }

    void stopWhileStarting()
    {
        EmbeddedPortal portal;
        auto starting = portal.start(settingsFor("cat >/dev/null\n"));
        QCOMPARE(portal.state(), EmbeddedPortal::State::Starting);
        QCoro::waitFor(portal.stop());
        QCOMPARE(QCoro::waitFor(starting).error().code, Error::Code::Cancelled);
        QCOMPARE(portal.state(), EmbeddedPortal::State::Off);
    }
};

QTEST_GUILESS_MAIN(EmbeddedPortalTest)

#include "embedded_portal_test.moc"
