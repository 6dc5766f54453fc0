// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/clock.h"
#include "portal/control/control_client.h"
#include "portal/control/operator_desk.h"
#include "portal/program/commands.h"
#include "portal/program/kept_profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/database.h"

#include <cstdio>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordOf(SubAccountOptions::Deed deed)
{
    switch (deed) {
    case SubAccountOptions::Deed::List:
        return u"list"_s;
    case SubAccountOptions::Deed::Add:
        return u"add"_s;
    case SubAccountOptions::Deed::Rename:
        return u"rename"_s;
    case SubAccountOptions::Deed::Close:
        return u"close"_s;
    }
    return {};
}

/// Without a running portal: its desk, with the database's lock in hand.
Result<QJsonObject> doneAlone(const SubAccountOptions &options, const ControlRequest &request)
{
    const auto database = Database::open(options.database);
    if (!database) {
        return tl::unexpected(database.error());
    }
    const auto profile = profileFor(**database, {{}, false, false});
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    const SystemClock clock;
    SystemRandomness randomness;
    const Settings settings;
    return OperatorDesk({**database, clock, randomness, *profile, settings}).carryOut(request);
}

} // namespace

Result<void> handleSubAccounts(const SubAccountOptions &options)
{
    const ControlRequest request{u"sub-account."_s + wordOf(options.deed),
        {{u"account"_s, options.account}, {u"name"_s, options.name}, {u"new_name"_s, options.newName}}};
    const auto asked = askRunningPortal(options.database, request);
    if (!asked) {
        return tl::unexpected(asked.error());
    }
    const auto answer = *asked ? Result<QJsonObject>(**asked) : doneAlone(options, request);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    const QString said = answer->value("said"_L1).toString();
    if (!said.isEmpty()) {
        std::fprintf(stdout, "%s\n", qUtf8Printable(said));
    }
    return {};
}

} // namespace portal
