// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/api_route.h"
#include "portal/api/api_routes.h"
#include "portal/api/fields.h"
#include "portal/api/request_limits.h"
#include "portal/api/ticket_access.h"
#include "portal/api/ticket_wire.h"
#include "portal/api/ticket_writing.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/settings.h"
#include "portal/store/sequence.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

TicketWriter writerOf(const TicketReader &reader, const Scene &scene)
{
    return {u"customer"_s, reader.membership().member, callerName(scene.caller)};
}

bool isAmong(const std::vector<Profile::Choice> &choices, const QString &key)
{
    return std::any_of(choices.begin(), choices.end(), [&key](const Profile::Choice &one) { return one.key == key; });
}

Result<QString> uuidField(const QJsonObject &object)
{
    QString id = object.value("id"_L1).toString();
    const QUuid uuid = QUuid::fromString(id);
    if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != id) {
        return invalidField(u"id"_s, u"This must be a UUID in lower case."_s);
    }
    return id;
}

Result<void> checkPace(const Result<int> &done, int most)
{
    if (!done) {
        return tl::unexpected(done.error());
    }
    if (*done >= most) {
        return tl::unexpected<Problem>(
            Problem{429, u"rate_limited"_s, u"Too much was sent within an hour; try again later."_s, {}, 600});
    }
    return {};
}

/// Files this member uploaded here and has not sent yet.
Result<std::vector<AttachmentRow>> attachmentsFrom(Scene &scene, const TicketReader &reader, const QJsonValue &value)
{
    const QString field = u"attachments"_s;
    const QJsonArray given = value.toArray();
    const Profile::Tickets &policy = *scene.profile.tickets;
    if ((!value.isUndefined() && !value.isArray()) || given.size() > policy.attachmentCount) {
        return invalidField(field, u"This must be a list of at most %1 ids."_s.arg(policy.attachmentCount));
    }
    std::vector<AttachmentRow> attachments;
    QSet<QString> ids;
    for (const QJsonValue id : given) {
        auto found = attachmentById(scene.transaction, reader.membership().account, id.toString());
        if (!found) {
            return tl::unexpected(found.error());
        }
        if (!*found || ids.contains(id.toString()) || !(*found)->message.isEmpty()
            || (*found)->uploadedById != reader.membership().member) {
            return refuse(422, u"unknown_attachment"_s, {}, {{u"field"_s, field}});
        }
        ids.insert(id.toString());
        attachments.push_back(std::move(**found));
    }
    return attachments;
}

Result<NewMessage> messageFrom(Scene &scene, const TicketReader &reader, const QJsonObject &body, const QString &id)
{
    auto text = textField(body, "text"_L1, {}, scene.profile.tickets->messageMax, true);
    if (!text) {
        return tl::unexpected(text.error());
    }
    if (text->isEmpty()) {
        return invalidField(u"text"_s, u"A message must say something."_s);
    }
    auto attachments = attachmentsFrom(scene, reader, body.value("attachments"_L1));
    if (!attachments) {
        return tl::unexpected(attachments.error());
    }
    return NewMessage{id, *text, std::move(*attachments)};
}

/// The ticket without its first message: form, department and priority as the profile has them.
Result<TicketRow> ticketFrom(Scene &scene, const TicketReader &reader, const QJsonObject &body, const QString &id)
{
    const Profile::Tickets &policy = *scene.profile.tickets;
    auto subject = textField(body, "subject"_L1, {}, longestSubject);
    if (!subject) {
        return tl::unexpected(subject.error());
    }
    if (subject->isEmpty()) {
        return invalidField(u"subject"_s, u"A ticket needs a subject."_s);
    }
    TicketRow ticket;
    ticket.account = reader.membership().account;
    ticket.id = id;
    ticket.subject = *subject;
    ticket.department = body.value("department"_L1).toString();
    ticket.priority = body.value("priority"_L1).toString(policy.defaultPriority);
    ticket.openedById = reader.membership().member;
    ticket.openedBy = callerName(scene.caller);
    ticket.createdAt = scene.now;
    if (!isAmong(policy.departments, ticket.department)) {
        return refuse(422, u"unknown_department"_s, {}, {{u"field"_s, u"department"_s}});
    }
    if (!isAmong(policy.priorities, ticket.priority)) {
        return refuse(422, u"unknown_priority"_s, {}, {{u"field"_s, u"priority"_s}});
    }
    return ticket;
}

Result<void> recordTicket(Scene &scene, const TicketReader &reader, const QString &action, const TicketRow &ticket,
    const QJsonObject &before, QJsonObject after)
{
    return record(scene, {ticket.account, reader.membership().ownerName, action, ticket.id, before, std::move(after)});
}

/// The ticket as it is now for its reader, a message when one was written, and the account's sequence.
Result<Response> ticketDone(
    Scene &scene, const TicketReader &reader, const QString &id, const std::optional<MessageRow> &message)
{
    const QString account = reader.membership().account;
    auto seen = seenTicket(scene.transaction, account, reader.sight, id);
    auto sequence = currentSequence(scene.transaction, account);
    if (!seen || !sequence) {
        return tl::unexpected(seen ? sequence.error() : seen.error());
    }
    if (!*seen) {
        return notFound();
    }
    QJsonObject answer{{u"ticket"_s, ticketToJson(**seen)}, {u"sequence"_s, *sequence}};
    if (message) {
        answer.insert(u"message"_s, messageToJson(*message));
    }
    return entity(answer, (*seen)->ticket.version);
}

/// What this very id stands for already (R86): its first message, or one of its messages.
Result<std::optional<MessageRow>> firstMessageOf(Scene &scene, const TicketRow &ticket)
{
    auto messages = messagesOf(scene.transaction, ticket, 0, 1);
    if (!messages) {
        return tl::unexpected(messages.error());
    }
    return messages->empty() ? std::optional<MessageRow>() : std::optional(std::move(messages->front()));
}

Result<Response> openedBefore(Scene &scene, const TicketReader &reader, const TicketRow &present)
{
    if (present.openedById != reader.membership().member) {
        return refuse(422, u"invalid_request"_s, u"This id belongs to another ticket."_s, {{u"field"_s, u"id"_s}});
    }
    auto message = firstMessageOf(scene, present);
    if (!message) {
        return tl::unexpected(message.error());
    }
    return ticketDone(scene, reader, present.id, *message);
}

Result<MessageRow> written(Scene &scene, const TicketReader &reader, TicketRow &ticket, const NewMessage &message)
{
    const bool isFirst = ticket.messages == 0;
    const QJsonObject before = isFirst ? QJsonObject() : auditedTicket(ticket);
    auto row = writeMessage(scene, ticket, writerOf(reader, scene), message);
    if (!row) {
        return row;
    }
    QJsonObject after = auditedTicket(ticket);
    after.insert(u"message"_s, row->id);
    after.insert(u"attachments"_s, int(row->attachments.size()));
    const QString action = isFirst ? u"ticket.opened"_s : u"ticket.answered"_s;
    if (auto recorded = recordTicket(scene, reader, action, ticket, before, after); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return row;
}

/// Who had read all that was there before their own message has read all.
Result<void> markOwnMessage(Scene &scene, const TicketReader &reader, const TicketRow &ticket, int readBefore)
{
    if (readBefore < ticket.messages - 1) {
        return {};
    }
    auto marked = putReadMark(scene.transaction, ticket, reader.sight.member, ticket.messages);
    return marked ? Result<void>() : Result<void>(tl::unexpected(marked.error()));
}

Result<Response> openTicket(Scene &scene, const Request &request)
{
    auto reader = ticketReaderIn(scene, request.pathValue(0));
    if (!reader) {
        return tl::unexpected(reader.error());
    }
    const auto form = checkMembers(
        request.json, {"id"_L1, "department"_L1, "subject"_L1, "text"_L1}, {"priority"_L1, "attachments"_L1}, {});
    auto id = form ? uuidField(request.json) : Result<QString>(tl::unexpected(form.error()));
    if (!id) {
        return tl::unexpected(id.error());
    }
    auto present = ticketById(scene.transaction, reader->membership().account, *id);
    if (!present) {
        return tl::unexpected(present.error());
    }
    if (*present) {
        return openedBefore(scene, *reader, **present);
    }
    auto ticket = ticketFrom(scene, *reader, request.json, *id);
    if (!ticket) {
        return tl::unexpected(ticket.error());
    }
    auto message = messageFrom(scene, *reader, request.json, scene.randomness.id());
    if (!message) {
        return tl::unexpected(message.error());
    }
    auto pace = checkPace(ticketsOpenedSince(scene.transaction, ticket->account, ticket->openedById, scene.now - 1h),
        scene.settings.tickets.ticketsPerHour);
    if (!pace) {
        return tl::unexpected(pace.error());
    }
    auto number = freeTicketNumber(scene);
    if (!number) {
        return tl::unexpected(number.error());
    }
    ticket->number = *number;
    auto row = written(scene, *reader, *ticket, *message);
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (auto marked = markOwnMessage(scene, *reader, *ticket, 0); !marked) {
        return tl::unexpected(marked.error());
    }
    return ticketDone(scene, *reader, *id, *row);
}

/// The same id again is the same message of the same writer; anything else is a mistake.
Result<Response> writtenBefore(Scene &scene, const FoundTicket &found, const MessageRow &present)
{
    if (present.ticket != found.seen.ticket.id || present.actorId != found.reader.membership().member) {
        return refuse(422, u"invalid_request"_s, u"This id belongs to another message."_s, {{u"field"_s, u"id"_s}});
    }
    return ticketDone(scene, found.reader, present.ticket, present);
}

Result<Response> answerTicket(Scene &scene, const Request &request)
{
    auto found = ticketForReader(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const auto form = checkMembers(request.json, {"id"_L1, "text"_L1}, {"attachments"_L1}, {});
    auto id = form ? uuidField(request.json) : Result<QString>(tl::unexpected(form.error()));
    if (!id) {
        return tl::unexpected(id.error());
    }
    TicketRow &ticket = found->seen.ticket;
    auto present = messageById(scene.transaction, ticket.account, *id);
    if (!present) {
        return tl::unexpected(present.error());
    }
    if (*present) {
        return writtenBefore(scene, *found, **present);
    }
    auto message = messageFrom(scene, found->reader, request.json, *id);
    if (!message) {
        return tl::unexpected(message.error());
    }
    auto pace = checkPace(
        messagesWrittenSince(scene.transaction, ticket.account, found->reader.membership().member, scene.now - 1h),
        scene.settings.tickets.messagesPerHour);
    if (!pace) {
        return tl::unexpected(pace.error());
    }
    auto row = written(scene, found->reader, ticket, *message);
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (auto marked = markOwnMessage(scene, found->reader, ticket, found->seen.readThrough); !marked) {
        return tl::unexpected(marked.error());
    }
    return ticketDone(scene, found->reader, ticket.id, *row);
}

/// Closing and reopening; what is so already stays as it is.
Result<Response> setClosed(Scene &scene, const Request &request, bool closed)
{
    auto found = ticketForReader(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    TicketRow &ticket = found->seen.ticket;
    if (auto version = checkVersion(request, ticket.version, conflictWith(found->seen)); !version) {
        return tl::unexpected(version.error());
    }
    if ((ticket.status == u"closed"_s) == closed) {
        return ticketDone(scene, found->reader, ticket.id, {});
    }
    const QJsonObject before = auditedTicket(ticket);
    auto moved = moveTicket(scene, ticket, closed ? u"closed"_s : u"open"_s, callerName(scene.caller));
    if (!moved) {
        return tl::unexpected(moved.error());
    }
    const QString action = closed ? u"ticket.closed"_s : u"ticket.reopened"_s;
    if (auto recorded = recordTicket(scene, found->reader, action, ticket, before, auditedTicket(ticket)); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return ticketDone(scene, found->reader, ticket.id, {});
}

Result<Response> closeTicket(Scene &scene, const Request &request)
{
    return setClosed(scene, request, true);
}

Result<Response> reopenTicket(Scene &scene, const Request &request)
{
    return setClosed(scene, request, false);
}

Result<Response> markRead(Scene &scene, const Request &request)
{
    auto found = ticketForReader(scene, request);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (auto form = checkMembers(request.json, {"through"_L1}, {}, {}); !form) {
        return tl::unexpected(form.error());
    }
    const TicketRow &ticket = found->seen.ticket;
    const auto through = wholeNumber(request.json.value("through"_L1));
    if (!through || *through < 0 || *through > ticket.messages) {
        return invalidField(u"through"_s, u"This must be the number of a message of the ticket."_s);
    }
    auto marked = putReadMark(scene.transaction, ticket, found->reader.sight.member, int(*through));
    if (!marked) {
        return tl::unexpected(marked.error());
    }
    return ticketDone(scene, found->reader, ticket.id, {});
}

} // namespace

Routes ticketWriteRoutes()
{
    const QString all = u"/v1/accounts/{account}/tickets"_s;
    const QString one = all + u"/{ticket}"_s;
    return {mutationRoute({Verb::Post, all, "openTicket", Route::Body::Json}, openTicket),
        mutationRoute({Verb::Post, one + u"/messages"_s, "answerTicket", Route::Body::Json}, answerTicket),
        mutationRoute({Verb::Post, one + u"/close"_s, "closeTicket"}, closeTicket),
        mutationRoute({Verb::Post, one + u"/reopen"_s, "reopenTicket"}, reopenTicket),
        mutationRoute({Verb::Put, one + u"/read"_s, "markRead", Route::Body::Json}, markRead)};
}

} // namespace portal
