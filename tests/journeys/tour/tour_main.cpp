// SPDX-License-Identifier: GPL-3.0-or-later
// gatehouse_tour [--profile P] [--look light|dark] FOLDER: the real application with the embedded portal, played by
// itself; a picture at each station. In which language, the environment says, as for every program.

#include "app/application.h"
#include "tests/journeys/tour/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Wanted {
    QString folder;
    QString profile;
    QString look;
};

Wanted wantedFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption profile(u"profile"_s, u"What the sample portal is like: a name or a file."_s, u"P"_s);
    const QCommandLineOption look(u"look"_s, u"The program's own setting: light or dark."_s, u"LOOK"_s, u"light"_s);
    parser.addOptions({profile, look});
    parser.addHelpOption();
    parser.addPositionalArgument(u"FOLDER"_s, u"Where the pictures go."_s);
    parser.process(arguments);
    return {parser.positionalArguments().value(0, u"build/tour"_s), parser.value(profile), parser.value(look)};
}

bool emptied(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return false;
    const QStringList old = QDir(folder).entryList({u"*.png"_s}, QDir::Files);
    return std::all_of(old.cbegin(), old.cend(),
        [&folder](const QString &picture) { return QFile::remove(QDir(folder).filePath(picture)); });
}

} // namespace

int main(int argc, char **argv)
{
    // A visitor's data stay out of it: the tour has a home of its own and leaves nothing behind but its pictures.
    QTemporaryDir home;
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.filePath(QString::fromLatin1(variable)).toLocal8Bit());
    QApplication qt(argc, argv);
    gatehouse::Application::describe();
    const Wanted wanted = wantedFrom(QCoreApplication::arguments());
    if (!home.isValid() || !emptied(wanted.folder)) {
        std::fprintf(stderr, "gatehouse_tour: can't write to %s; name a folder that can be written.\n",
            qPrintable(wanted.folder));
        return 1;
    }
    QSettings().setValue(u"appearance/theme"_s, wanted.look);

    gatehouse::ApplicationOptions options;
    options.dataFolder = home.filePath(u"gatehouse"_s);
    options.portalProgram = QCoreApplication::applicationDirPath() + u"/../bin/gatehouse-portal"_s;
    options.sampleProfile = wanted.profile;
    options.openBrowser = [](const QUrl &) {
        return true; // there is none; who would sign in there gives up
    };
    gatehouse::Application application(options);
    application.start();

    gatehouse::Tour tour(wanted.folder, options.dataFolder + u"/sample/mail"_s);
    QString wrong;
    QTimer::singleShot(0, &application, [&] {
        wrong = tour.play();
        if (!wrong.isEmpty())
            std::fprintf(stderr, "gatehouse_tour: stopped %s\n", qPrintable(wrong));
        application.quit(wrong.isEmpty() ? 0 : 1);
    });
    const int status = QApplication::exec();
    if (status == 0)
        std::printf("%d pictures in %s\n", tour.pictures(), qPrintable(wanted.folder));
    return status;
}
