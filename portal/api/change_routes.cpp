// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/page_cursor.h"
#include "portal/api/request_limits.h"
#include "portal/api/ticket_access.h"
#include "portal/api/ticket_wire.h"
#include "portal/api/wire.h"
#include "portal/profiles/profile.h"
#include "portal/store/change_feed.h"

#include <QJsonArray>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One entry of the feed. A removed member is there still: among those who were removed.
struct ChangeWriter {
    Instant now;
    const Profile &profile;

    QJsonObject operator()(const MemberRow &member) const
    {
        QJsonObject entry = entryOf(u"member"_s, member.id, member.sequence, member.removedAt.has_value());
        entry.insert(u"member"_s, memberToJson(member, profile));
        return entry;
    }
    QJsonObject operator()(const InvitationRow &invitation) const
    {
        QJsonObject entry = entryOf(u"invitation"_s, invitation.id, invitation.sequence, false);
        entry.insert(u"invitation"_s, invitationToJson(invitation, now));
        return entry;
    }
    QJsonObject operator()(const SeenTicket &seen) const
    {
        QJsonObject entry = entryOf(u"ticket"_s, seen.ticket.id, seen.place, false);
        entry.insert(u"ticket"_s, ticketToJson(seen));
        return entry;
    }
    QJsonObject operator()(const MessageRow &message) const
    {
        QJsonObject entry = entryOf(u"message"_s, message.id, message.sequence, false);
        entry.insert(u"ticket_id"_s, message.ticket);
        entry.insert(u"message"_s, messageToJson(message));
        return entry;
    }

private:
    static QJsonObject entryOf(const QString &kind, const QString &id, qint64 sequence, bool deleted)
    {
        return {{u"kind"_s, kind}, {u"id"_s, id}, {u"sequence"_s, sequence}, {u"deleted"_s, deleted}};
    }
};

/// Each reader is told of what they may see now; a cursor of other rights is none.
Result<ChangeSight> changeSight(const Scene &scene, const Authority &reader)
{
    ChangeSight sight{reader.mayManage(scene.profile, scene.now), ticketSight(scene, reader)};
    if (!sight.people && !sight.tickets) {
        return refuse(403, u"forbidden"_s, u"This needs the right to manage users or to see tickets in the account."_s);
    }
    return sight;
}

Result<Response> listChanges(Scene &scene, const Request &request)
{
    auto reader = authorityIn(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto sight = changeSight(scene, *reader);
    if (!sight) {
        return tl::unexpected(sight.error());
    }
    auto limit = pageLimit(request, usualChanges, largestChanges);
    if (!limit) {
        return tl::unexpected(limit.error());
    }
    const CursorScope scope{"changes", {}};
    auto place = openCursor(scene, *reader, scope, request.query.value(u"cursor"_s));
    if (!place) {
        return tl::unexpected(place.error());
    }
    const qint64 present = reader->membership.sequence;
    ChangePosition position{place->toLongLong()};
    if (!place->isEmpty() && position.reached == present) {
        // Most polls: nothing took a number since, so that there is nothing to look for and nothing to seal anew.
        return Response::json({{u"changes"_s, QJsonArray()}, {u"count"_s, 0},
            {u"next_cursor"_s, request.query.value(u"cursor"_s)}, {u"more"_s, false}, {u"sequence"_s, present}});
    }
    auto changes = changesAfter(scene.transaction, reader->membership.account, *sight, position, *limit + 1);
    if (!changes) {
        return tl::unexpected(changes.error());
    }
    const bool more = changes->size() > size_t(*limit);
    if (more) {
        changes->pop_back();
    }
    position.reached = more ? sequenceOf(changes->back()) : present;
    auto next = sealCursor(scene, *reader, scope, QString::number(position.reached));
    if (!next) {
        return tl::unexpected(next.error());
    }
    QJsonArray list;
    for (const ChangeRow &change : *changes) {
        list.append(std::visit(ChangeWriter{scene.now, scene.profile}, change));
    }
    return Response::json({{u"changes"_s, list}, {u"count"_s, list.size()}, {u"next_cursor"_s, *next},
        {u"more"_s, more}, {u"sequence"_s, position.reached}});
}

} // namespace

Routes changeRoutes()
{
    return {readRoute({Verb::Get, u"/v1/accounts/{account}/changes"_s, "listChanges"}, listChanges)};
}

} // namespace portal
