// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/audit_options.h"

#include "portal/program/database_option.h"

#include <QCommandLineParser>

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<Command> readAuditCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Reads the whole trail of who did what and says whether it holds: each event is tied to the one before it, so "
        "that one that was changed or taken out shows. Works beside a running portal; changes nothing. Prints the last "
        "hash of each chain: noted elsewhere, it shows later whether events were cut off the end."_s);
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this text."_s});
    parser.addOption({u"database"_s, u"SQLite file, as a path or sqlite:///path. Default: %1"_s.arg(defaultDatabase()),
        u"URL"_s, defaultDatabase()});
    const bool isRead = parser.parse(arguments);
    if (parser.isSet(u"help"_s)) {
        const QString help = parser.helpText();
        return Command(
            PrintedText{u"Usage: gatehouse-portal audit verify [options]\n"_s + help.mid(help.indexOf(u'\n') + 1)});
    }
    if (!isRead) {
        return refuse(400, u"invalid_request"_s, parser.errorText());
    }
    if (parser.positionalArguments() != QStringList{u"audit"_s, u"verify"_s}) {
        return refuse(400, u"invalid_request"_s, u"«audit» has one command: audit verify."_s);
    }
    return Command(AuditOptions{databaseUrl(parser.value(u"database"_s))});
}

} // namespace portal
