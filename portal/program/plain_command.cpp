// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/plain_command.h"

#include "portal/program/database_option.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

PlainCommand::PlainCommand(QString usage, const QString &description)
    : m_usage(std::move(usage))
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption({{u"h"_s, u"help"_s}, u"Show this text."_s});
    add(u"database"_s, u"SQLite file, as a path or sqlite:///path. Default: %1"_s.arg(defaultDatabase()), u"URL"_s);
}

void PlainCommand::add(const QString &name, const QString &text, const QString &value)
{
    m_parser.addOption(QCommandLineOption(name, text, value));
}

Result<std::optional<PrintedText>> PlainCommand::read(const QStringList &arguments)
{
    const bool isRead = m_parser.parse(arguments);
    if (m_parser.isSet(u"help"_s)) {
        const QString help = m_parser.helpText();
        return std::optional(PrintedText{
            u"Usage: gatehouse-portal "_s + m_usage + u" [options]\n"_s + help.mid(help.indexOf(u'\n') + 1)});
    }
    if (!isRead) {
        return refuse(400, u"invalid_request"_s, m_parser.errorText());
    }
    return std::optional<PrintedText>();
}

QUrl PlainCommand::database() const
{
    return databaseUrl(isSet(u"database"_s) ? value(u"database"_s) : defaultDatabase());
}

} // namespace portal
