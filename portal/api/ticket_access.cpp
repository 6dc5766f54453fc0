// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/ticket_access.h"

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

QString visibilityWord(Profile::Visibility visibility)
{
    switch (visibility) {
    case Profile::Visibility::Own:
        return u"own"_s;
    case Profile::Visibility::All:
        return u"all"_s;
    }
    return {};
}

Profile::Visibility visibilityOf(const Profile::Tickets &policy, const QString &stored)
{
    const auto offers = [&policy](Profile::Visibility one) {
        return std::find(policy.visibilities.begin(), policy.visibilities.end(), one) != policy.visibilities.end();
    };
    for (const auto &[word, visibility] :
        {std::pair{u"own"_s, Profile::Visibility::Own}, {u"all"_s, Profile::Visibility::All}}) {
        if (stored == word && offers(visibility)) {
            return visibility;
        }
    }
    return policy.defaultVisibility;
}

std::optional<TicketSight> ticketSight(const Scene &scene, const Authority &authority)
{
    const std::optional<Profile::Tickets> &policy = scene.profile.tickets;
    if (!policy || !authority.may(policy->view, scene.profile, scene.now)) {
        return std::nullopt;
    }
    const Membership &own = authority.membership;
    const bool seesAll = own.isOwner() || visibilityOf(*policy, own.ticketVisibility) == Profile::Visibility::All;
    return TicketSight{own.member, !seesAll};
}

Result<TicketReader> ticketReaderIn(Scene &scene, const QString &account)
{
    auto authority = authorityIn(scene, account);
    if (!authority) {
        return tl::unexpected(authority.error());
    }
    if (!scene.profile.tickets) {
        return notFound();
    }
    auto sight = ticketSight(scene, *authority);
    if (!sight) {
        return refuse(403, u"forbidden"_s, u"This needs the right to see the account's tickets."_s);
    }
    return TicketReader{std::move(*authority), std::move(*sight)};
}

Result<FoundTicket> ticketForReader(Scene &scene, const Request &request)
{
    auto reader = ticketReaderIn(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto seen = seenTicket(scene.transaction, reader->membership().account, reader->sight, request.pathValue(1));
    if (!seen) {
        return tl::unexpected(seen.error());
    }
    if (!*seen) {
        return notFound();
    }
    return FoundTicket{std::move(*reader), std::move(**seen)};
}

} // namespace portal
