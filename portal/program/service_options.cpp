// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/service_options.h"

#include "portal/program/plain_command.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

Result<Command> readServiceCommand(const QStringList &arguments)
{
    PlainCommand command(u"service add NAME | list | remove NAME"_s,
        u"Programs behind the portal (invoices, domains, a panel…) ask it who may do what: POST /v1/decide and POST "
        "/v1/introspect, with a service token. «add» makes one and prints it, this once: only its hash is kept. «list» "
        "names them, «remove» makes a token worthless at once."_s);
    auto printed = command.read(arguments);
    if (!printed) {
        return tl::unexpected(printed.error());
    }
    if (*printed) {
        return Command(std::move(**printed));
    }
    const QStringList words = command.words();
    const QUrl database = command.database();
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
