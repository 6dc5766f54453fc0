// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/control/control_client.h"
#include "portal/control/service_desk.h"
#include "portal/program/commands.h"
#include "portal/randomness.h"
#include "portal/store/database.h"

#include <cstdio>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordOf(ServiceOptions::Deed deed)
{
    switch (deed) {
    case ServiceOptions::Deed::Add:
        return u"add"_s;
    case ServiceOptions::Deed::Remove:
        return u"remove"_s;
    case ServiceOptions::Deed::List:
        return u"list"_s;
    }
    return {};
}

/// Without a running portal: with the database's lock in hand.
Result<QString> doneAlone(const ServiceOptions &options)
{
    auto database = Database::open(options.database);
    if (!database) {
        return tl::unexpected(database.error());
    }
    QString said;
    const auto done = (*database)->write([&](Transaction &transaction) -> Result<void> {
        SystemRandomness randomness;
        auto text =
            carryOutServiceDeed(transaction, wordOf(options.deed), options.name, SystemClock().now(), randomness);
        if (!text) {
            return tl::unexpected(text.error());
        }
        said = std::move(*text);
        return {};
    });
    return done ? Result<QString>(said) : tl::unexpected(done.error());
}

} // namespace

Result<void> handleServices(const ServiceOptions &options)
{
    const auto asked =
        askRunningPortal(options.database, {u"service."_s + wordOf(options.deed), {{u"name"_s, options.name}}});
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const auto said = *asked ? Result<QString>((**asked).value("said"_L1).toString()) : doneAlone(options);
    if (!said) {
        return tl::unexpected(said.error());
    }
    if (!said->isEmpty()) {
        std::fprintf(stdout, "%s\n", qUtf8Printable(*said));
    }
    return {};
}

} // namespace portal
