// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/service_options.h"

#include "portal/program/database_option.h"

#include <QCommandLineParser>

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<Command> readServiceCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Programs behind the portal (invoices, domains, a panel…) ask it who may do what: POST /v1/decide and POST "
        "/v1/introspect, with a service token. «add» makes one and prints it, this once: only its hash is kept. «list» "
        "names them, «remove» makes a token worthless at once."_s);
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this text."_s});
    parser.addOption({u"database"_s, u"SQLite file, as a path or sqlite:///path. Default: %1"_s.arg(defaultDatabase()),
        u"URL"_s, defaultDatabase()});
    const bool isRead = parser.parse(arguments);
    if (parser.isSet(u"help"_s)) {
        const QString help = parser.helpText();
        return Command(PrintedText{u"Usage: gatehouse-portal service add NAME | list | remove NAME [options]\n"_s
            + help.mid(help.indexOf(u'\n') + 1)});
    }
    if (!isRead) {
        return refuse(400, u"invalid_request"_s, parser.errorText());
    }
    const QStringList words = parser.positionalArguments();
    const QUrl database = databaseUrl(parser.value(u"database"_s));
    if (words == QStringList{u"service"_s, u"list"_s}) {
        return Command(ServiceOptions{database, ServiceOptions::Deed::List, {}});
    }
    if (words.size() == 3 && (words[1] == u"add"_s || words[1] == u"remove"_s)) {
        const bool adds = words[1] == u"add"_s;
        return Command(
            ServiceOptions{database, adds ? ServiceOptions::Deed::Add : ServiceOptions::Deed::Remove, words[2]});
    }
    return refuse(400, u"invalid_request"_s, u"«service» wants add NAME, list, or remove NAME."_s);
}

} // namespace portal
