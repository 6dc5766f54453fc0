// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_options.h"

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
};

QTEST_GUILESS_MAIN(ApplicationOptionsTest)
#include "application_options_test.moc"
