// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ticket_form.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr auto openKind = "open_ticket"_L1;
constexpr auto replyKind = "reply_to_ticket"_L1;
constexpr auto closeKind = "close_ticket"_L1;
constexpr auto reopenKind = "reopen_ticket"_L1;
constexpr auto readKind = "mark_ticket_read"_L1;

constexpr auto ticketKey = "ticket"_L1;
constexpr auto departmentKey = "department"_L1;
constexpr auto priorityKey = "priority"_L1;
constexpr auto subjectKey = "subject"_L1;
constexpr auto textKey = "text"_L1;
constexpr auto messageKey = "message"_L1;
constexpr auto throughKey = "through"_L1;
constexpr auto filesKey = "files"_L1;
constexpr auto idKey = "id"_L1;
constexpr auto nameKey = "name"_L1;
constexpr auto sizeKey = "size"_L1;
constexpr auto typeKey = "type"_L1;

/// Plans of older versions know no files, and a message without any is kept as they keep it.
void insertFiles(QJsonObject &object, const QList<Attachment> &files)
{
    QJsonArray array;
    for (const Attachment &file : files)
        array.append(QJsonObject{{idKey, file.id}, {nameKey, file.name}, {sizeKey, file.size}, {typeKey, file.type}});
    if (!array.isEmpty())
        object.insert(filesKey, array);
}

QList<Attachment> filesIn(const QJsonObject &object)
{
    QList<Attachment> files;
    const QJsonArray array = object.value(filesKey).toArray();
    for (const QJsonValue &value : array) {
        files.append({value[idKey].toString(), value[nameKey].toString(), value[sizeKey].toInteger(),
            value[typeKey].toString()});
    }
    return files;
}

struct Kind {
    QLatin1StringView operator()(const OpenTicket & /*open*/) const { return openKind; }
    QLatin1StringView operator()(const ReplyToTicket & /*reply*/) const { return replyKind; }
    QLatin1StringView operator()(const CloseTicket & /*close*/) const { return closeKind; }
    QLatin1StringView operator()(const ReopenTicket & /*reopen*/) const { return reopenKind; }
    QLatin1StringView operator()(const MarkTicketRead & /*read*/) const { return readKind; }
};

/// Adds what belongs to the kind.
struct Filler {
    QJsonObject &object;

    void operator()(const OpenTicket &open) const
    {
        object.insert(departmentKey, open.department);
        object.insert(priorityKey, open.priority);
        object.insert(subjectKey, open.subject);
        object.insert(textKey, open.text);
        insertFiles(object, open.files);
    }
    void operator()(const ReplyToTicket &reply) const
    {
        object.insert(messageKey, reply.message.value);
        object.insert(textKey, reply.text);
        insertFiles(object, reply.files);
    }
    void operator()(const CloseTicket & /*close*/) const { }
    void operator()(const ReopenTicket & /*reopen*/) const { }
    void operator()(const MarkTicketRead &read) const { object.insert(throughKey, read.through); }
};

} // namespace

QLatin1StringView kindOfTicketEdit(const TicketEdit &edit)
{
    return std::visit(Kind{}, edit.what);
}

QJsonObject objectOfTicketEdit(const TicketEdit &edit)
{
    QJsonObject object{{ticketKey, edit.ticket.value}};
    std::visit(Filler{object}, edit.what);
    return object;
}

std::optional<Result<Edit>> ticketEditOf(const QString &kind, const QJsonObject &object)
{
    TicketEdit edit{TicketId{object.value(ticketKey).toString()}, {}};
    const auto text = [&object](QLatin1StringView key) {
        return object.value(key).toString();
    };
    if (kind == openKind)
        edit.what =
            OpenTicket{text(departmentKey), text(priorityKey), text(subjectKey), text(textKey), filesIn(object)};
    else if (kind == replyKind)
        edit.what = ReplyToTicket{MessageId{text(messageKey)}, text(textKey), filesIn(object)};
    else if (kind == closeKind)
        edit.what = CloseTicket{};
    else if (kind == reopenKind)
        edit.what = ReopenTicket{};
    else if (kind == readKind)
        edit.what = MarkTicketRead{object.value(throughKey).toInt()};
    else
        return std::nullopt;
    if (edit.ticket.isEmpty())
        return Result<Edit>(fail(Error::Code::StoreFailed, u"a change of a ticket names none"_s));
    return Result<Edit>(Edit(std::move(edit)));
}

} // namespace gatehouse
