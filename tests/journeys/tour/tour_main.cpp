// SPDX-License-Identifier: GPL-3.0-or-later
// gatehouse_tour FOLDER: the real application with the embedded portal, played by itself; a picture at each station.

#include "app/application.h"
#include "tests/journeys/tour/tour.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    // A visitor's data stay out of it: the tour has a home of its own and leaves nothing behind but its pictures.
    QTemporaryDir home;
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.filePath(QString::fromLatin1(variable)).toLocal8Bit());
    QApplication qt(argc, argv);
    const QString folder = qt.arguments().value(1, u"build/tour"_s);
    if (!home.isValid() || !QDir().mkpath(folder)) {
        std::fprintf(stderr, "gatehouse_tour: can't make %s; name a folder that can be written.\n", qPrintable(folder));
        return 1;
    }
    const QStringList old = QDir(folder).entryList({u"*.png"_s}, QDir::Files);
    for (const QString &picture : old)
        QFile::remove(QDir(folder).filePath(picture));

    gatehouse::Application::describe();
    gatehouse::ApplicationOptions options;
    options.dataFolder = home.filePath(u"gatehouse"_s);
    options.portalProgram = QCoreApplication::applicationDirPath() + u"/../bin/gatehouse-portal"_s;
    options.openBrowser = [](const QUrl &) {
        return false;
    };
    gatehouse::Application application(options);
    application.start();

    gatehouse::Tour tour(folder, options.dataFolder + u"/sample/mail"_s);
    QString wrong;
    QTimer::singleShot(0, &application, [&] {
        wrong = tour.play();
        if (!wrong.isEmpty())
            std::fprintf(stderr, "gatehouse_tour: stopped %s\n", qPrintable(wrong));
        application.quit(wrong.isEmpty() ? 0 : 1);
    });
    const int status = QApplication::exec();
    if (status == 0)
        std::printf("%d pictures in %s\n", tour.pictures(), qPrintable(folder));
    return status;
}
