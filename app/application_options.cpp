// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

ApplicationOptions applicationOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "Application", "Console for the people who decide who gets in: accounts, members, invitations, permissions."));
    // Not addHelpOption(): that promises --help-all, with options of Qt's that nobody needs here.
    const QCommandLineOption help(
        {u"h"_s, u"help"_s}, QCoreApplication::translate("Application", "Say what the options are, and end."));
    parser.addOption(help);
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption sample(u"try-sample"_s,
        QCoreApplication::translate("Application",
            "Start a portal with sample data on this computer and open it, unless there is an account."));
    const QCommandLineOption folder(u"data-folder"_s,
        QCoreApplication::translate("Application", "Keep everything in this folder instead of the desktop's."),
        u"FOLDER"_s);
    const QCommandLineOption portal(u"portal-program"_s,
        QCoreApplication::translate("Application", "The gatehouse-portal to start for the sample."), u"FILE"_s);
    const QCommandLineOption profile(u"profile"_s,
        QCoreApplication::translate("Application",
            "What the sample portal is like: the name of one of its profiles, or a file. Opens the sample, in a data "
            "folder of its own unless --data-folder says otherwise."),
        QCoreApplication::translate("Application", "NAME"));
    parser.addOptions({sample, folder, portal, profile});
    parser.process(arguments);
    if (parser.isSet(help))
        parser.showHelp();
    if (!parser.positionalArguments().isEmpty()) {
        const QString stray = parser.positionalArguments().first();
        std::fprintf(stderr, "%s\n",
            qUtf8Printable(
                QCoreApplication::translate("Application", "“%1” is no option; --help lists them.").arg(stray)));
        std::exit(EXIT_FAILURE); // as process() does for an option it does not know
    }

    ApplicationOptions options;
    options.sampleProfile = parser.value(profile);
    options.trySample = parser.isSet(sample) || parser.isSet(profile);
    options.dataFolder = parser.value(folder);
    options.portalProgram = parser.value(portal);
    return options;
}

} // namespace gatehouse
