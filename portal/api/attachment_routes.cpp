// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/attachment_name.h"
#include "portal/api/ticket_access.h"
#include "portal/api/ticket_wire.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The account's room, and how fast one member may fill it.
Result<void> checkRoom(Scene &scene, const AttachmentRow &attachment)
{
    const TicketQuotas &quotas = scene.settings.tickets;
    auto uploaded =
        attachmentsUploadedSince(scene.transaction, attachment.account, attachment.uploadedById, scene.now - 1h);
    if (!uploaded) {
        return tl::unexpected(uploaded.error());
    }
    if (*uploaded >= quotas.uploadsPerHour) {
        return tl::unexpected<Problem>(
            Problem{429, u"rate_limited"_s, u"Too many files within an hour; try again later."_s, {}, 600});
    }
    auto used = attachmentBytesOf(scene.transaction, attachment.account);
    if (!used) {
        return tl::unexpected(used.error());
    }
    if (*used + attachment.size > quotas.bytesPerAccount) {
        return refuse(409, u"attachments_full"_s,
            u"The files of this account take up %1 of %2 bytes."_s.arg(*used).arg(quotas.bytesPerAccount));
    }
    return {};
}

Result<Response> addAttachment(Scene &scene, const Request &request)
{
    auto reader = ticketReaderIn(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto name = readFileName(request.header("gatehouse-file-name"));
    if (!name) {
        return tl::unexpected(name.error());
    }
    const Profile::Tickets &policy = *scene.profile.tickets;
    if (policy.attachmentCount == 0 || request.body.size() > policy.attachmentBytes) {
        return refuse(413, u"content_too_large"_s,
            u"A file may have at most %1 bytes."_s.arg(policy.attachmentCount == 0 ? 0 : policy.attachmentBytes));
    }
    if (request.body.isEmpty()) {
        return refuse(422, u"invalid_request"_s, u"The file is empty."_s);
    }
    AttachmentRow row;
    row.account = reader->membership().account;
    row.id = scene.randomness.id();
    row.name = *name;
    row.size = request.body.size();
    row.type = readMediaType(request.header("content-type"));
    row.uploadedById = reader->membership().member;
    row.uploadedAt = scene.now;
    if (auto room = checkRoom(scene, row); !room) {
        return tl::unexpected(room.error());
    }
    if (auto put = putAttachment(scene.transaction, row, request.body); !put) {
        return tl::unexpected(put.error());
    }
    auto recorded = record(
        scene, {row.account, reader->membership().ownerName, u"attachment.added"_s, row.id, {}, attachmentToJson(row)});
    if (!recorded) {
        return tl::unexpected(recorded.error());
    }
    return Response::json(attachmentToJson(row));
}

/// Of a ticket the caller may see; before it belongs to one, its uploader's alone.
Result<bool> mayDownload(Scene &scene, const TicketReader &reader, const AttachmentRow &attachment)
{
    if (attachment.ticket.isEmpty()) {
        return attachment.uploadedById == reader.membership().member;
    }
    auto seen = seenTicket(scene.transaction, attachment.account, reader.sight, attachment.ticket);
    if (!seen) {
        return tl::unexpected(seen.error());
    }
    return seen->has_value();
}

Result<Response> downloadAttachment(Scene &scene, const Request &request)
{
    auto reader = ticketReaderIn(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    auto found = attachmentById(scene.transaction, reader->membership().account, request.pathValue(1));
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return notFound();
    }
    auto may = mayDownload(scene, *reader, **found);
    if (!may) {
        return tl::unexpected(may.error());
    }
    if (!*may) {
        return notFound();
    }
    auto content = attachmentContent(scene.transaction, **found);
    if (!content) {
        return tl::unexpected(content.error());
    }
    // Whatever the file is said to be, here it is bytes to be saved: nothing shows or runs it from this address.
    return Response{200, "application/octet-stream", std::move(*content),
        {{"Content-Disposition", contentDisposition((*found)->name)},
            {"Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'"},
            {"Cross-Origin-Resource-Policy", "same-origin"}}};
}

} // namespace

Routes attachmentRoutes()
{
    const QString all = u"/v1/accounts/{account}/attachments"_s;
    Route add = mutationRoute({Verb::Post, all, "addAttachment", Route::Body::Raw}, addAttachment);
    add.largestBody = [](const Profile &profile) {
        return profile.tickets && profile.tickets->attachmentCount > 0 ? profile.tickets->attachmentBytes : 0;
    };
    return {add, readRoute({Verb::Get, all + u"/{attachment}"_s, "downloadAttachment"}, downloadAttachment)};
}

} // namespace portal
