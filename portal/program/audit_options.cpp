// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/audit_options.h"

#include "portal/program/plain_command.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<Command> readAuditCommand(const QStringList &arguments)
{
    PlainCommand command(u"audit verify"_s,
        u"Reads the whole trail of who did what and says whether it holds: each event is tied to the one before it, so "
        "that one that was changed or taken out shows. Works beside a running portal; changes nothing. Prints the last "
        "hash of each chain: noted elsewhere, it shows later whether events were cut off the end."_s);
    auto printed = command.read(arguments);
    if (!printed) {
        return tl::unexpected(printed.error());
    }
    if (*printed) {
        return Command(std::move(**printed));
    }
    if (command.words() != QStringList{u"audit"_s, u"verify"_s}) {
        return refuse(400, u"invalid_request"_s, u"«audit» has one command: audit verify."_s);
    }
    return Command(AuditOptions{command.database()});
}

} // namespace portal
