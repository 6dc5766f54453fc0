// SPDX-License-Identifier: GPL-3.0-or-later
// The tickets of the simulated portal: the same class, another page of it.
#include "tests/app/support/simulated_portal.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

namespace {

QJsonObject person(const QString &id, const QString &name)
{
    return {{u"id"_s, id}, {u"name"_s, name}};
}

QString sideOf(bool isStaff)
{
    return isStaff ? u"staff"_s : u"customer"_s;
}

} // namespace

void SimulatedPortal::addTicket(const QString &id, const QString &subject, const QString &text, const QJsonArray &files)
{
    const qint64 now = m_clock.now().time_since_epoch().count();
    m_tickets[id] = QJsonObject{{u"id"_s, id}, {u"number"_s, QString::number(482'000 + m_tickets.size())},
        {u"subject"_s, subject}, {u"department"_s, u"support"_s}, {u"priority"_s, u"low"_s}, {u"status"_s, u"open"_s},
        {u"opened_by"_s, person(u"m-me"_s, u"Me"_s)}, {u"created_at"_s, now}, {u"updated_at"_s, now},
        {u"messages"_s, 0}, {u"read_through"_s, 0}, {u"version"_s, 0}};
    writeMessage(id, id + u"-first"_s, text, false, files);
    m_tickets[id][u"status"_s] = u"open"_s;
    m_tickets[id][u"read_through"_s] = 1;
}

void SimulatedPortal::answerTicket(const QString &ticket, const QString &text)
{
    writeMessage(ticket, u"staff-%1"_s.arg(m_messages.size()), text, true);
}

HttpReply SimulatedPortal::takeFile(const HttpRequest &request)
{
    const QString id = u"upload-%1"_s.arg(m_files.size() + 1);
    const QJsonObject file{{u"id"_s, id},
        {u"name"_s, QUrl::fromPercentEncoding(headerOf(request, "Gatehouse-File-Name"))},
        {u"size"_s, request.body.size()}, {u"type"_s, QString::fromLatin1(request.contentType)}};
    m_files[id] = {file, request.body};
    return ok(file);
}

/// As the portal does: each once, and only what is there and at no message yet.
std::optional<QJsonArray> SimulatedPortal::filesNamed(const QJsonObject &body)
{
    if (std::exchange(dropsFiles, false))
        m_files.clear();
    QJsonArray files;
    for (const QJsonValue id : body.value(u"attachments"_s).toArray()) {
        const auto found = m_files.find(id.toString());
        if (found == m_files.end() || found->second.first.contains(u"taken"_s))
            return std::nullopt;
        files.append(found->second.first);
        found->second.first.insert(u"taken"_s, true);
    }
    return files;
}

QList<std::pair<QString, QByteArray>> SimulatedPortal::filesOf(const QString &text) const
{
    QList<std::pair<QString, QByteArray>> files;
    for (const auto &[id, held] : m_messages) {
        const QJsonObject message = held.value(u"message"_s).toObject();
        if (message.value(u"text"_s).toString() != text)
            continue;
        for (const QJsonValue file : message.value(u"attachments"_s).toArray())
            files.append({file[u"name"_s].toString(), m_files.at(file[u"id"_s].toString()).second});
    }
    return files;
}

QJsonObject SimulatedPortal::writeMessage(
    const QString &ticket, const QString &id, const QString &text, bool isStaff, const QJsonArray &files)
{
    QJsonObject &row = m_tickets.at(ticket);
    const int number = row.value(u"messages"_s).toInt() + 1;
    const qint64 now = m_clock.now().time_since_epoch().count();
    const QJsonObject actor = isStaff ? person(u"staff"_s, u"Sam of support"_s) : person(u"m-me"_s, u"Me"_s);
    const QJsonObject file{{u"id"_s, u"file-1"_s}, {u"name"_s, u"error log.txt"_s}, {u"size"_s, fileBytes.size()},
        {u"type"_s, u"text/plain"_s}};
    const QJsonObject message{{u"id"_s, id}, {u"number"_s, number}, {u"at"_s, now}, {u"text"_s, text},
        {u"by"_s, sideOf(isStaff)}, {u"actor"_s, actor}, {u"principal"_s, person(u"m-olga"_s, u"Olga"_s)},
        {u"attachments"_s, isStaff && !fileBytes.isEmpty() ? QJsonArray{file} : files}};
    m_messages[id] = QJsonObject{{u"ticket_id"_s, ticket}, {u"message"_s, message}};
    row[u"messages"_s] = number;
    row[u"updated_at"_s] = now;
    row[u"version"_s] = row[u"version"_s].toInt() + 1;
    row[u"status"_s] = isStaff ? u"answered"_s : u"customer_reply"_s;
    if (!isStaff)
        row[u"read_through"_s] = number;
    row[u"last_message"_s] = QJsonObject{
        {u"number"_s, number}, {u"at"_s, now}, {u"by"_s, sideOf(isStaff)}, {u"name"_s, actor.value(u"name"_s)}};
    log(u"message"_s, id);
    log(u"ticket"_s, ticket);
    return message;
}

HttpReply SimulatedPortal::onTickets(const HttpRequest &request, const QString &id, const QString &verb)
{
    if (!seesTickets)
        return problem(403, u"forbidden"_s);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const auto files = filesNamed(body);
    if (!files)
        return problem(422, u"unknown_attachment"_s);
    if (id.isEmpty()) {
        const QString fresh = body.value(u"id"_s).toString();
        addTicket(fresh, body.value(u"subject"_s).toString(), body.value(u"text"_s).toString(), *files);
        return ok({{u"ticket"_s, m_tickets.at(fresh)},
            {u"message"_s, m_messages.at(fresh + u"-first"_s).value(u"message"_s)}, {u"sequence"_s, m_sequence}});
    }
    if (!m_tickets.contains(id))
        return problem(404, u"not_found"_s);
    QJsonObject &ticket = m_tickets.at(id);
    QJsonObject answer;
    if (verb == "messages"_L1) {
        answer.insert(u"message"_s,
            writeMessage(id, body.value(u"id"_s).toString(), body.value(u"text"_s).toString(), false, *files));
    } else if (verb == "read"_L1) {
        ticket[u"read_through"_s] = body.value(u"through"_s);
        log(u"ticket"_s, id);
    } else {
        if (ifMatch(request) != ticket.value(u"version"_s).toInt())
            return problem(412, u"version_conflict"_s, {{u"present"_s, ticket}});
        ticket[u"status"_s] = verb == "close"_L1 ? u"closed"_s : u"open"_s;
        ticket[u"version"_s] = ticket[u"version"_s].toInt() + 1;
        log(u"ticket"_s, id);
    }
    answer.insert(u"ticket"_s, ticket);
    answer.insert(u"sequence"_s, m_sequence);
    return ok(answer);
}

QJsonObject SimulatedPortal::entryOf(const QString &kind, const QString &id) const
{
    QJsonObject object{{u"kind"_s, kind}, {u"id"_s, id}, {u"deleted"_s, false}};
    if (kind == "message"_L1) {
        const QJsonObject &held = m_messages.at(id);
        object.insert(u"ticket_id"_s, held.value(u"ticket_id"_s));
        object.insert(u"message"_s, held.value(u"message"_s));
        return object;
    }
    const auto &things = kind == "member"_L1 ? m_members : kind == "ticket"_L1 ? m_tickets : m_invitations;
    const auto thing = things.find(id);
    object.insert(u"deleted"_s, thing == things.end());
    if (thing != things.end())
        object.insert(kind, thing->second);
    return object;
}

bool SimulatedPortal::isSeen(const QString &kind) const
{
    const bool isOfTickets = kind == "ticket"_L1 || kind == "message"_L1;
    return isOfTickets ? seesTickets : seesPeople;
}

QString SimulatedPortal::rights() const
{
    return QString(seesPeople ? u"p"_s : QString()) + (seesTickets ? u"t"_s : QString());
}

QStringList SimulatedPortal::ticketIds() const
{
    QStringList ids;
    for (const auto &[id, ticket] : m_tickets)
        ids.append(id);
    return ids;
}

QStringList SimulatedPortal::textsOf(const QString &ticket) const
{
    std::map<int, QString> texts;
    for (const auto &[id, held] : m_messages) {
        const QJsonObject message = held.value(u"message"_s).toObject();
        if (held.value(u"ticket_id"_s).toString() == ticket)
            texts[message.value(u"number"_s).toInt()] = message.value(u"text"_s).toString();
    }
    QStringList list;
    for (const auto &[number, text] : texts)
        list.append(text);
    return list;
}

} // namespace gatehouse::test
