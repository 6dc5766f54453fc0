// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTest>

// Says what the step said when it went wrong, and ends the test there.
#define DO(step)                                                                                                       \
    do {                                                                                                               \
        const QString stepSaid = (step);                                                                               \
        QVERIFY2(stepSaid.isEmpty(), qPrintable(stepSaid));                                                            \
    } while (false)
