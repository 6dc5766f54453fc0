// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/sub_account_options.h"

#include "portal/program/plain_command.h"

#include <algorithm>
#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Named {
    QLatin1StringView word;
    SubAccountOptions::Deed deed{};
    qsizetype names{}; ///< it takes
};

constexpr std::array deeds{
    Named{QLatin1StringView("list"), SubAccountOptions::Deed::List, 0},
    Named{QLatin1StringView("add"), SubAccountOptions::Deed::Add, 1},
    Named{QLatin1StringView("rename"), SubAccountOptions::Deed::Rename, 2},
    Named{QLatin1StringView("close"), SubAccountOptions::Deed::Close, 1},
};

} // namespace

Result<Command> readSubAccountCommand(const QStringList &arguments)
{
    PlainCommand command(u"sub-account list | add NAME | rename NAME NEW-NAME | close NAME"_s,
        u"The parts of an account that permissions can be limited to, where the portal's profile has them. «add» "
        u"prints "
        "the id of the new one. «close» ends what was limited to it, in grants and in open invitations, and frees its "
        "name. Works beside a running portal and without one."_s);
    command.add(u"account"_s, u"Of which account: its name, or its id when several have that name."_s, u"ACCOUNT"_s);
    auto printed = command.read(arguments);
    if (!printed) {
        return tl::unexpected(printed.error());
    }
    if (*printed) {
        return Command(std::move(**printed));
    }
    const QStringList words = command.words();
    const auto *const deed =
        std::find_if(deeds.begin(), deeds.end(), [&words](const Named &one) { return words.value(1) == one.word; });
    if (deed == deeds.end() || words.size() != 2 + deed->names) {
        return refuse(
            400, u"invalid_request"_s, u"«sub-account» wants list, add NAME, rename NAME NEW-NAME, or close NAME."_s);
    }
    if (command.value(u"account"_s).isEmpty()) {
        return refuse(400, u"invalid_request"_s, u"«sub-account» needs --account."_s);
    }
    return Command(
        SubAccountOptions{command.database(), deed->deed, command.value(u"account"_s), words.value(2), words.value(3)});
}

} // namespace portal
