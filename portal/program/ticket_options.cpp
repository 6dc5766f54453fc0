// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/ticket_options.h"

#include "portal/program/database_option.h"

#include <QCommandLineParser>

#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Named {
    QLatin1StringView word;
    TicketOptions::Action action{};
};

constexpr std::array actions{
    Named{QLatin1StringView("list"), TicketOptions::Action::List},
    Named{QLatin1StringView("show"), TicketOptions::Action::Show},
    Named{QLatin1StringView("reply"), TicketOptions::Action::Reply},
    Named{QLatin1StringView("close"), TicketOptions::Action::Close},
    Named{QLatin1StringView("reopen"), TicketOptions::Action::Reopen},
};

tl::unexpected<Problem> wrong(const QString &what)
{
    return refuse(400, u"invalid_request"_s, what);
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"What support does with tickets, beside the portal that runs on the database.\n\n"
        "  list            tickets of all accounts that are not closed, the one that waits longest first\n"
        "  show NUMBER     a conversation: its last 50 messages\n"
        "  reply NUMBER    answers with the text on standard input; the owner is mailed, and the members who asked for "
        "it\n"
        "  close NUMBER    closes a ticket\n"
        "  reopen NUMBER   opens it again"_s);
    parser.addOption({{u"h"_s, u"help"_s}, u"Show this text."_s});
    parser.addOption({u"database"_s, u"SQLite file, as a path or sqlite:///path. Default: %1"_s.arg(defaultDatabase()),
        u"URL"_s, defaultDatabase()});
    parser.addOption(
        {u"status"_s, u"List tickets of this status: open, answered, customer_reply or closed."_s, u"STATUS"_s});
    parser.addOption({u"name"_s, u"Who answers, as the customer reads it. Default: Support"_s, u"NAME"_s});
    parser.addOption({u"close"_s, u"Close the ticket with the reply."_s});
    parser.addOption({u"json"_s, u"Print JSON, for programs."_s});
}

} // namespace

Result<Command> readTicketCommand(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const bool isRead = parser.parse(arguments);
    if (parser.isSet(u"help"_s)) {
        const QString help = parser.helpText();
        return Command(PrintedText{
            u"Usage: gatehouse-portal ticket COMMAND [NUMBER] [options]\n"_s + help.mid(help.indexOf(u'\n') + 1)});
    }
    if (!isRead) {
        return wrong(parser.errorText());
    }
    const QStringList words = parser.positionalArguments();
    const auto *const named =
        std::find_if(actions.begin(), actions.end(), [&](const Named &one) { return words.value(1) == one.word; });
    if (named == actions.end()) {
        return wrong(u"«ticket» wants one of list, show, reply, close, reopen."_s);
    }
    const bool isList = named->action == TicketOptions::Action::List;
    bool isNumber = false;
    const QString number = words.value(2);
    if (words.size() != (isList ? 2 : 3) || (!isList && (number.toLongLong(&isNumber) <= 0 || !isNumber))) {
        return wrong(isList ? u"«ticket list» takes no further words."_s
                            : u"«ticket %1» wants the number of one ticket, like 482113."_s.arg(words.value(1)));
    }
    if (parser.isSet(u"status"_s) && !isList) {
        return wrong(u"--status belongs to «ticket list»."_s);
    }
    if (parser.isSet(u"close"_s) && named->action != TicketOptions::Action::Reply) {
        return wrong(u"--close belongs to «ticket reply»."_s);
    }
    return Command(TicketOptions{named->action, databaseUrl(parser.value(u"database"_s)), number,
        parser.value(u"status"_s), parser.value(u"name"_s), parser.isSet(u"close"_s), parser.isSet(u"json"_s)});
}

} // namespace portal
