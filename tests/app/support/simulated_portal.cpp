// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/support/simulated_portal.h"

#include <QJsonDocument>
#include <QUrlQuery>
#include <algorithm>

#include <qcorotimer.h>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

namespace {

QJsonObject english(const QString &text)
{
    return {{u"en"_s, text}};
}

QJsonObject ticketRules()
{
    const auto choice = [](const QString &key) {
        return QJsonObject{{u"key"_s, key}, {u"label"_s, english(key)}};
    };
    return {{u"view"_s, QJsonObject{{u"permission"_s, u"tickets"_s}, {u"module"_s, QJsonValue::Null}}},
        {u"departments"_s, QJsonArray{choice(u"support"_s), choice(u"billing"_s)}},
        {u"priorities"_s, QJsonArray{choice(u"low"_s), choice(u"high"_s)}}, {u"default_priority"_s, u"low"_s},
        {u"message_max"_s, 5000}, {u"attachments"_s, QJsonObject{{u"max_bytes"_s, 1'000'000}, {u"max_count"_s, 3}}},
        {u"notify_delegates"_s, false}, {u"visibilities"_s, QJsonArray{u"own"_s, u"all"_s}},
        {u"default_visibility"_s, u"all"_s}};
}

} // namespace

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

SimulatedPortal::SimulatedPortal(const Clock &clock)
    : m_clock(clock)
{
}

QJsonObject SimulatedPortal::grantOf(const QStringList &permissions)
{
    return {{u"all"_s, false}, {u"permissions"_s, QJsonArray::fromStringList(permissions)}};
}

QJsonObject SimulatedPortal::grantOfAll()
{
    return {{u"all"_s, true}, {u"permissions"_s, QJsonArray()}};
}

QByteArray SimulatedPortal::portalDocument(const QString &dataEpoch)
{
    const auto permission = [](const QString &key, const QJsonArray &needs) {
        return QJsonObject{{u"key"_s, key}, {u"group"_s, u"all"_s}, {u"label"_s, english(key)},
            {u"description"_s, english(key)}, {u"requires"_s, needs}};
    };
    const QJsonObject role{{u"key"_s, u"user"_s}, {u"label"_s, english(u"User"_s)}, {u"assignable"_s, true},
        {u"may_hold_all"_s, true}, {u"closed"_s, QJsonArray()}};
    const QJsonObject policy{{u"lifetime_s"_s, 86'400}, {u"several_at_once"_s, 1}, {u"full_name"_s, u"none"_s},
        {u"needs_existing_sign_in"_s, false}, {u"allowed_domains"_s, QJsonArray()}, {u"accept_inside"_s, true},
        {u"message"_s, true}};
    QJsonObject invite = english(u"Invite New User"_s);
    invite.insert(u"de"_s, u"Neuen Benutzer einladen"_s);
    const QJsonObject document{{u"installation"_s, u"inst-1"_s}, {u"data_epoch"_s, dataEpoch},
        {u"api"_s, u"gatehouse-1"_s}, {u"profile"_s, u"third-party"_s}, {u"name"_s, u"Sample portal"_s},
        {u"now"_s, 1'790'000'000'000LL}, {u"terms"_s, QJsonObject{{u"invite_user"_s, invite}}},
        {u"permission_groups"_s, QJsonArray{QJsonObject{{u"key"_s, u"all"_s}, {u"label"_s, english(u"All"_s)}}}},
        {u"permissions"_s,
            QJsonArray{permission(u"view_domains"_s, {}), permission(u"manage_domains"_s, {u"view_domains"_s}),
                permission(u"users"_s, {})}},
        {u"roles"_s, QJsonArray{role}}, {u"invitations"_s, policy},
        {u"sign_up"_s, QJsonObject{{u"policy"_s, u"open"_s}}},
        {u"ownership"_s, QJsonObject{{u"transferable"_s, false}, {u"reason"_s, english(u"Contact support."_s)}}},
        {u"removal"_s, QJsonObject{{u"restore_grace_s"_s, 3600}}},
        {u"limits"_s, QJsonObject{{u"page"_s, 1000}, {u"body_bytes"_s, 262'144}, {u"invitations_per_request"_s, 500}}},
        {u"sign_in"_s,
            QJsonObject{{u"authorization_endpoint"_s, u"https://portal.example/authorize"_s},
                {u"token_endpoint"_s, u"https://portal.example/v1/token"_s},
                {u"issuer"_s, u"https://portal.example"_s}}}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

QCoro::Task<Result<HttpReply>> SimulatedPortal::send(HttpRequest request)
{
    QTimer turn; // as a network would: never before control is back in the event loop
    turn.setSingleShot(true);
    turn.start(0);
    co_await qCoro(turn).waitForTimeout();
    if (m_isOver) {
        Result<HttpReply> over = fail(Error::Code::Cancelled, u"over"_s);
        co_return over;
    }
    if (isOffline) {
        Result<HttpReply> none = fail(Error::Code::Offline, u"no route"_s);
        co_return none;
    }
    if (slowAnswers > 0 && request.verb == "GET") {
        --slowAnswers;
        Result<HttpReply> late = fail(Error::Code::TimedOut, u"late"_s);
        co_return late;
    }
    requests.append(request);
    HttpReply reply = answer(request);
    const auto runsOut = [](int &left) {
        const bool isLast = left == 1;
        left = std::max(left - 1, 0);
        return isLast;
    };
    if (request.verb != "GET" && runsOut(unplugAfter))
        isOffline = true;
    if (request.verb != "GET" && runsOut(loseReply))
        loseNextReply = true;
    if (loseNextReply && request.verb != "GET") {
        loseNextReply = false;
        Result<HttpReply> lost = fail(Error::Code::TimedOut, u"lost"_s);
        co_return lost;
    }
    co_return reply;
}

QStringList SimulatedPortal::mutations() const
{
    QStringList result;
    for (const HttpRequest &request : requests) {
        if (request.verb != "GET")
            result.append(QString(QString::fromLatin1(request.verb) + u' ' + request.url.path().mid(1)));
    }
    return result;
}

HttpReply SimulatedPortal::ok(const QJsonObject &object) const
{
    HttpReply reply;
    reply.status = 200;
    reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    reply.headers.insert("gatehouse-time", QByteArray::number(m_clock.now().time_since_epoch().count() + 60'000));
    return reply;
}

HttpReply SimulatedPortal::problem(int status, const QString &code, const QJsonObject &more) const
{
    QJsonObject object{{u"type"_s, QString(u"urn:gatehouse:problem:"_s + code)}, {u"title"_s, u"No."_s},
        {u"status"_s, status}, {u"code"_s, code}};
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    HttpReply reply = ok(object);
    reply.status = status;
    return reply;
}

void SimulatedPortal::log(const QString &kind, const QString &id)
{
    m_log.removeIf([&](const Entry &entry) { return entry.kind == kind && entry.id == id; });
    m_log.append({kind, id, ++m_sequence});
}

void SimulatedPortal::addMember(const QString &id, const QString &name, const QJsonObject &grant)
{
    m_members[id] =
        QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"email"_s, QString(name.toLower() + u"@example.org"_s)},
            {u"role"_s, u"user"_s}, {u"grant"_s, grant}, {u"status"_s, u"active"_s}, {u"version"_s, 1},
            {u"since"_s, 1'700'000'000'000LL}, {u"last_sign_in"_s, QJsonValue::Null}};
    log(u"member"_s, id);
}

void SimulatedPortal::touchMember(const QString &id)
{
    QJsonObject &member = m_members.at(id);
    member[u"version"_s] = member[u"version"_s].toInt() + 1;
    log(u"member"_s, id);
}

void SimulatedPortal::removeMember(const QString &id)
{
    m_members.erase(id);
    log(u"member"_s, id);
}

void SimulatedPortal::addReceived(const QString &id)
{
    m_received.append(id);
}

qint64 SimulatedPortal::ifMatch(const HttpRequest &request)
{
    return headerOf(request, "If-Match").replace('"', "").toLongLong();
}

HttpReply SimulatedPortal::answer(const HttpRequest &request)
{
    const QStringList path = request.url.path().split(u'/', Qt::SkipEmptyParts);
    const QString last = path.isEmpty() ? QString() : path.last();
    if (last == "token"_L1) {
        return ok({{u"access_token"_s, u"access"_s}, {u"token_type"_s, u"Bearer"_s}, {u"expires_in"_s, 900},
            {u"refresh_token"_s, u"refresh"_s},
            {u"identity"_s,
                QJsonObject{{u"id"_s, u"me"_s}, {u"email"_s, u"me@example.org"_s}, {u"name"_s, u"Me"_s},
                    {u"email_verified"_s, true}}}});
    }
    if (last == "sign-out"_L1)
        return ok({{u"ended"_s, 1}});
    if (request.verb != "GET")
        return mutate(request, path);
    if (isReadingBusy)
        return problem(503, u"overloaded"_s);
    if (last == "portal"_L1) {
        HttpReply reply = ok({});
        reply.body = portalDocument(dataEpoch);
        if (hasTickets) {
            QJsonObject document = QJsonDocument::fromJson(reply.body).object();
            document.insert(u"tickets"_s, ticketRules());
            reply.body = QJsonDocument(document).toJson(QJsonDocument::Compact);
        }
        return reply;
    }
    if (last == "accounts"_L1)
        return accounts();
    if (path.value(1) == "me"_L1)
        return received();
    if (path.value(3) == "attachments"_L1) {
        HttpReply reply = ok({});
        reply.body = fileBytes;
        return reply;
    }
    if (last == "audit-events"_L1)
        return seesPeople ? auditEvents(request.url) : problem(403, u"forbidden"_s);
    if (!seesPeople && !seesTickets)
        return problem(403, u"forbidden"_s);
    return isAccountGone ? problem(404, u"not_found"_s) : changes(request.url);
}

HttpReply SimulatedPortal::auditEvents(const QUrl &url) const
{
    const QUrlQuery query(url);
    const QString cursor = query.queryItemValue(u"cursor"_s);
    const QString actor = query.queryItemValue(u"actor"_s, QUrl::FullyDecoded);
    QJsonArray list;
    qsizetype number = cursor.isEmpty() ? events.size() : cursor.toLongLong();
    for (; number > 0 && list.size() < eventPage; --number) {
        QJsonObject event = events.at(number - 1);
        event.insert(u"number"_s, number);
        event.insert(u"id"_s, u"event-%1"_s.arg(number));
        if (actor.isEmpty() || event.value(u"actor"_s).toString().contains(actor, Qt::CaseInsensitive))
            list.append(event);
    }
    return ok({{u"events"_s, list}, {u"count"_s, list.size()},
        {u"next_cursor"_s, number > 0 ? QJsonValue(QString::number(number)) : QJsonValue(QJsonValue::Null)}});
}

HttpReply SimulatedPortal::mutate(const HttpRequest &request, const QStringList &path)
{
    const QByteArray key = headerOf(request, "Idempotency-Key");
    if (key.isEmpty() || headerOf(request, "Gatehouse-Client").isEmpty())
        return problem(400, u"key_missing"_s);
    if (const auto known = m_answers.find(key); known != m_answers.end())
        return known->second;
    if (busyAnswers > 0) {
        --busyAnswers;
        HttpReply busy = problem(503, u"overloaded"_s);
        busy.headers.insert("retry-after", "7");
        return busy;
    }
    const bool isDry = QUrlQuery(request.url).queryItemValue(u"dry_run"_s) == "true"_L1;
    if (!refuseNext.isEmpty()) {
        const QJsonObject refusal = refuseNext;
        refuseNext = {};
        const HttpReply no = problem(refusal.value(u"status"_s).toInt(), refusal.value(u"code"_s).toString(), refusal);
        const bool isDefinite = no.status >= 400 && no.status < 500 && no.status != 401 && no.status != 429;
        if (isDefinite && !isDry)
            m_answers[key] = no;
        return no;
    }
    if (isDry && !ignoresDryRun)
        return tried(request, path);
    const HttpReply reply = perform(request, path);
    if (reply.status == 200) {
        m_answers[key] = reply;
        m_carriedOut.insert(key);
        m_effects.append(QString(QString::fromLatin1(request.verb) + u' ' + path.mid(3).join(u'/')));
    }
    return reply;
}

HttpReply SimulatedPortal::tried(const HttpRequest &request, const QStringList &path)
{
    const auto members = m_members;
    const auto removed = m_removed;
    const auto invitations = m_invitations;
    const auto tickets = m_tickets;
    const auto messages = m_messages;
    const auto received = m_received;
    const auto entries = m_log;
    const qint64 sequence = m_sequence;
    HttpReply reply = perform(request, path);
    m_members = members;
    m_removed = removed;
    m_invitations = invitations;
    m_tickets = tickets;
    m_messages = messages;
    m_received = received;
    m_log = entries;
    m_sequence = sequence;
    if (reply.status == 200) {
        QJsonObject object = QJsonDocument::fromJson(reply.body).object();
        object.insert(u"dry_run"_s, true);
        reply.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    }
    return reply;
}

HttpReply SimulatedPortal::perform(const HttpRequest &request, const QStringList &path)
{
    if (path.value(1) == "me"_L1) {
        m_received.removeAll(path.value(3));
        ++m_sequence;
        const QJsonObject account =
            QJsonDocument::fromJson(accounts().body).object().value(u"accounts"_s).toArray().at(0).toObject();
        return ok({{u"account"_s, account}, {u"id"_s, path.value(3)}, {u"sequence"_s, m_sequence}});
    }
    if (isAccountGone)
        return problem(404, u"not_found"_s);
    if (path.value(3) == "members"_L1)
        return onMember(request, path.value(4), path.value(5));
    if (path.value(3) == "attachments"_L1)
        return takeFile(request);
    if (path.value(3) == "tickets"_L1)
        return onTickets(request, path.value(4), path.value(5));
    if (path.size() == 4)
        return invite(request);
    return onInvitation(request, path.value(4), path.value(5));
}

HttpReply SimulatedPortal::onMember(const HttpRequest &request, const QString &id, const QString &verb)
{
    if (verb == "restore"_L1) {
        if (!m_removed.contains(id))
            return problem(410, u"restore_too_late"_s);
        QJsonObject member = m_removed.at(id);
        member[u"version"_s] = member[u"version"_s].toInt() + 1;
        m_members[id] = member;
        m_removed.erase(id);
        log(u"member"_s, id);
        return ok({{u"member"_s, member}, {u"sequence"_s, m_sequence}});
    }
    if (!m_members.contains(id))
        return problem(404, u"not_found"_s);
    QJsonObject member = m_members.at(id);
    const int version = member.value(u"version"_s).toInt();
    if (request.verb == "DELETE") {
        if (ifMatch(request) != version)
            return problem(412, u"version_conflict"_s, {{u"present"_s, member}});
        member[u"version"_s] = version + 1;
        m_removed[id] = member;
        removeMember(id);
        return ok(
            {{u"id"_s, id}, {u"version"_s, version + 1}, {u"restorable_until"_s, 1}, {u"sequence"_s, m_sequence}});
    }
    const QJsonObject delta = QJsonDocument::fromJson(request.body).object();
    QJsonObject grant = member.value(u"grant"_s).toObject();
    QStringList held;
    for (const QJsonValue value : grant.value(u"permissions"_s).toArray())
        held.append(value.toString());
    for (const QJsonValue cell : delta.value(u"remove"_s).toArray())
        held.removeAll(cell.toObject().value(u"permission"_s).toString());
    for (const QJsonValue cell : delta.value(u"add"_s).toArray())
        held.append(cell.toObject().value(u"permission"_s).toString());
    held.removeDuplicates();
    member[u"grant"_s] = grantOf(held);
    member[u"version"_s] = version + 1;
    m_members[id] = member;
    log(u"member"_s, id);
    return ok({{u"member"_s, member}, {u"sequence"_s, m_sequence}});
}

HttpReply SimulatedPortal::changes(const QUrl &url)
{
    ++m_pages;
    if (managesNobody)
        return problem(403, u"forbidden"_s);
    const QString cursor = QUrlQuery(url).queryItemValue(u"cursor"_s);
    const bool isOfOtherRights = !cursor.isEmpty() && cursor.section(u'-', 1) != rights();
    if ((needsResync && !cursor.isEmpty()) || isOfOtherRights) {
        needsResync = false;
        return problem(410, u"resync"_s);
    }
    const qint64 since = cursor.section(u'-', 0, 0).mid(1).toLongLong();
    QJsonArray page;
    qint64 reached = since;
    bool more = false;
    for (const Entry &entry : std::as_const(m_log)) {
        if (entry.sequence <= since || !isSeen(entry.kind))
            continue;
        if (page.size() == pageSize) {
            more = true;
            break;
        }
        QJsonObject object = entryOf(entry.kind, entry.id);
        object.insert(u"sequence"_s, entry.sequence);
        page.append(object);
        reached = entry.sequence;
    }
    if (!more)
        reached = m_sequence;
    return ok({{u"changes"_s, page}, {u"count"_s, page.size()}, {u"more"_s, more}, {u"sequence"_s, reached},
        {u"next_cursor"_s, u"c%1-%2"_s.arg(reached).arg(rights())}});
}

HttpReply SimulatedPortal::accounts() const
{
    QJsonObject account{{u"id"_s, u"acc-1"_s}, {u"name"_s, u"Sample account"_s}, {u"owner_name"_s, u"Olga"_s},
        {u"own"_s, false}, {u"member_id"_s, u"m-me"_s}, {u"role"_s, u"user"_s}, {u"grant"_s, ownGrant},
        {u"sequence"_s, m_sequence}};
    if (managesNobody)
        account.insert(u"may"_s,
            QJsonObject{{u"manage"_s, false}, {u"leave"_s, true}, {u"transfer"_s, false}, {u"tickets"_s, false}});
    const QJsonArray list = isAccountGone ? QJsonArray() : QJsonArray{account};
    QJsonObject answer{{u"accounts"_s, list}, {u"count"_s, list.size()}};
    if (listNamesEpoch)
        answer.insert(u"data_epoch"_s, dataEpoch);
    return ok(answer);
}

HttpReply SimulatedPortal::received() const
{
    QJsonArray list;
    for (const QString &id : m_received) {
        list.append(QJsonObject{{u"id"_s, id}, {u"account_name"_s, u"Other account"_s}, {u"invited_by"_s, u"Otto"_s},
            {u"role"_s, u"user"_s}, {u"grant"_s, grantOfAll()}, {u"state"_s, u"pending"_s},
            {u"expires_at"_s, 1'790'086'400'000LL}, {u"version"_s, 1}});
    }
    return ok({{u"invitations"_s, list}, {u"count"_s, list.size()}});
}

} // namespace gatehouse::test
