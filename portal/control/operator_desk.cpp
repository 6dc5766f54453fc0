// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/control/operator_desk.h"

#include "portal/api/route.h"
#include "portal/clock.h"
#include "portal/control/new_user.h"
#include "portal/control/service_desk.h"
#include "portal/control/staff_tickets.h"
#include "portal/control/sub_account_desk.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/database.h"

#include <algorithm>
#include <array>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QJsonObject> addUserAsAsked(Scene &scene, const QJsonObject &with)
{
    const auto user = newUserFromJson(with);
    if (!user) {
        return tl::unexpected(user.error());
    }
    const auto added = addNewUser(scene.transaction, *user, scene.profile.ownerRole, scene.now, scene.randomness);
    return added ? Result<QJsonObject>(QJsonObject{{u"email"_s, user->email}}) : tl::unexpected(added.error());
}

template <const char *deed>
Result<QJsonObject> serviceAsAsked(Scene &scene, const QJsonObject &with)
{
    const auto said = carryOutServiceDeed(
        scene.transaction, QString::fromLatin1(deed), with.value("name"_L1).toString(), scene.now, scene.randomness);
    return said ? Result<QJsonObject>(QJsonObject{{u"said"_s, *said}}) : tl::unexpected(said.error());
}
constexpr char addDeed[] = "add";
constexpr char removeDeed[] = "remove";
constexpr char listDeed[] = "list";

struct Deskwork {
    QLatin1StringView command;
    Result<QJsonObject> (*carryOut)(Scene &, const QJsonObject &) = nullptr;
    bool changes = true;
};

constexpr std::array deskwork{
    Deskwork{QLatin1StringView("user.add"), addUserAsAsked},
    Deskwork{QLatin1StringView("service.add"), serviceAsAsked<addDeed>},
    Deskwork{QLatin1StringView("service.remove"), serviceAsAsked<removeDeed>},
    Deskwork{QLatin1StringView("service.list"), serviceAsAsked<listDeed>, false},
    Deskwork{QLatin1StringView("sub-account.list"), listOperatorSubAccounts, false},
    Deskwork{QLatin1StringView("sub-account.add"), addOperatorSubAccount},
    Deskwork{QLatin1StringView("sub-account.rename"), renameOperatorSubAccount},
    Deskwork{QLatin1StringView("sub-account.close"), closeOperatorSubAccount},
    Deskwork{QLatin1StringView("ticket.list"), listStaffTickets, false},
    Deskwork{QLatin1StringView("ticket.show"), showStaffTicket, false},
    Deskwork{QLatin1StringView("ticket.reply"), replyToTicket},
    Deskwork{QLatin1StringView("ticket.close"), closeStaffTicket},
    Deskwork{QLatin1StringView("ticket.reopen"), reopenStaffTicket},
};

} // namespace

Result<QJsonObject> OperatorDesk::carryOut(const ControlRequest &request) const
{
    const auto *const work = std::find_if(
        deskwork.begin(), deskwork.end(), [&](const Deskwork &one) { return one.command == request.command; });
    if (work == deskwork.end()) {
        return refuse(400, u"invalid_request"_s,
            u"The running portal doesn't know the command «%1»; restart it after an update."_s.arg(request.command));
    }
    QJsonObject answer;
    const auto transact = work->changes ? &Database::write : &Database::read;
    const auto done = (m_parts.database.*transact)([&](Transaction &transaction) -> Result<void> {
        Scene scene{transaction, m_parts.clock.now(), m_parts.randomness, m_parts.profile, m_parts.settings, {},
            m_parts.randomness.id()};
        auto carried = work->carryOut(scene, request.with);
        if (!carried) {
            return tl::unexpected(carried.error());
        }
        answer = std::move(*carried);
        return {};
    });
    if (!done) {
        return tl::unexpected(done.error());
    }
    return answer;
}

} // namespace portal
