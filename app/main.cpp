// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace {

/// What can be answered without a window, and so without a display, which QApplication ends for the lack of.
bool asksForWordsOnly(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc,
        [](std::string_view word) { return word == "--help" || word == "-h" || word == "--version" || word == "-v"; });
}

bool hasDisplay(int argc, char **argv)
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM")
        || std::find(argv + 1, argv + argc, std::string_view("-platform")) != argv + argc;
}

} // namespace

int main(int argc, char **argv)
{
    if (asksForWordsOnly(argc, argv)) {
        const QCoreApplication words(argc, argv);
        gatehouse::Application::describe();
        static_cast<void>(gatehouse::applicationOptions(QCoreApplication::arguments()));
        return 0;
    }
    if (!hasDisplay(argc, argv)) {
        std::fputs("Gatehouse has a window and finds no display to open it on: neither DISPLAY nor WAYLAND_DISPLAY is "
                   "set. Start it from a desktop.\n",
            stderr);
        return 1;
    }
    QApplication qt(argc, argv);
    gatehouse::Application::describe();
    gatehouse::Application application(gatehouse::applicationOptions(QCoreApplication::arguments()));
    application.start();
    return QApplication::exec();
}
