// SPDX-License-Identifier: GPL-3.0-or-later
// The client as a process that is killed, again and again, on one folder. Never installed: the shipped program has no
// such door.

#include "tests/journeys/kill/killed_client.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTimer>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse::killed;

int main(int argc, char **argv)
{
    const QCoreApplication qt(argc, argv);
    QCommandLineParser parser;
    parser.addOptions(
        {{u"folder"_s, u"of the client"_s, u"path"_s}, {u"sign-in"_s, u"at this address, first"_s, u"address"_s},
            {u"seed"_s, u"of the wishes"_s, u"number"_s, u"1"_s}, {u"wishes"_s, u"so many"_s, u"count"_s, u"0"_s},
            {u"locked"_s, u"the key store"_s}, {u"end-at"_s, u"this boundary"_s, u"number"_s, u"0"_s},
            {u"at-work"_s, u"that boundary, counted from the first wish"_s},
            {u"undo-ms"_s, u"before what widens leaves"_s, u"ms"_s, u"0"_s}});
    parser.process(qt);
    KilledClient client({parser.value(u"folder"_s), parser.value(u"sign-in"_s), parser.value(u"seed"_s).toUInt(),
        parser.value(u"wishes"_s).toInt(), parser.isSet(u"locked"_s), parser.value(u"end-at"_s).toInt(),
        parser.isSet(u"at-work"_s), std::chrono::milliseconds(parser.value(u"undo-ms"_s).toInt())});
    client.start();
    // Who waits in vain for an end may ask why: a signal's handler can only note it.
    static volatile std::sig_atomic_t isAsked = 0;
    std::signal(SIGTERM, [](int) { isAsked = 1; });
    QTimer asked;
    QObject::connect(&asked, &QTimer::timeout, &client, [&client] {
        if (isAsked != 0)
            client.tellState();
    });
    asked.start(std::chrono::milliseconds(100));
    return QCoreApplication::exec();
}
