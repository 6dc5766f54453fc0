// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_options.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

/// What the program is asked for on its command line.
class ApplicationOptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForNothing()
    {
        const ApplicationOptions options = applicationOptions({u"gatehouse"_s});
        QVERIFY(!options.trySample);
        QVERIFY(options.sampleProfile.isEmpty());
        QVERIFY(options.dataFolder.isEmpty());
    }

    void aProfileOpensItsSample()
    {
        const ApplicationOptions options = applicationOptions(
            {u"gatehouse"_s, u"--profile"_s, u"customer-portal"_s, u"--data-folder"_s, u"/tmp/somewhere"_s});
        QVERIFY(options.trySample);
        QCOMPARE(options.sampleProfile, u"customer-portal"_s);
        QCOMPARE(options.dataFolder, u"/tmp/somewhere"_s);
    }

    void helpIsInThePersonsLanguage()
    {
        const QString german = saidBy({u"--help"_s}, u"de"_s);
        QVERIFY2(german.contains(u"Alles in diesem Ordner ablegen"_s), qPrintable(german));
        QVERIFY(saidBy({u"--help"_s}, u"en"_s).contains(u"Keep everything in this folder"_s));
    }

    void soAreComplaints()
    {
        const QString german = saidBy({u"stray"_s}, u"de"_s);
        QVERIFY2(german.contains(u"„stray“"_s), qPrintable(german));
    }

private:
    /// What the program says on either stream, as started on a desktop of that language.
    static QString saidBy(const QStringList &arguments, const QString &language)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"LANGUAGE"_s, language);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        QProcess program;
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(u"" GATEHOUSE_PROGRAM ""_s, arguments);
        program.waitForFinished();
        return QString::fromUtf8(program.readAll());
    }
};

QTEST_GUILESS_MAIN(ApplicationOptionsTest)
#include "application_options_test.moc"
