// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"
#include "ui/words/language_choice.h"
#include "ui/words/program_words.h"

#include <QApplication>
#include <QLibraryInfo>

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

/// The command line, with help and complaints in the person's language: no window speaks it yet.
gatehouse::ApplicationOptions options()
{
    gatehouse::Application::describe();
    gatehouse::ProgramWords words;
    gatehouse::LanguageChoice languages(words, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    languages.speak();
    return gatehouse::applicationOptions(QCoreApplication::arguments());
}

} // namespace

int main(int argc, char **argv)
{
    if (asksForWordsOnly(argc, argv)) {
        const QCoreApplication words(argc, argv);
        static_cast<void>(options());
        return 0;
    }
    if (!hasDisplay(argc, argv)) {
        std::fputs("Gatehouse has a window and finds no display to open it on: neither DISPLAY nor WAYLAND_DISPLAY is "
                   "set. Start it from a desktop.\n",
            stderr);
        return 1;
    }
    QApplication qt(argc, argv);
    gatehouse::Application application(options());
    application.start();
    return QApplication::exec();
}
