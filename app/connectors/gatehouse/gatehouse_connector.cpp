// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/gatehouse_connector.h"

#include "app/connectors/gatehouse/account_wire.h"
#include "app/connectors/gatehouse/audit_wire.h"
#include "app/connectors/gatehouse/changes_wire.h"
#include "app/connectors/gatehouse/edit_wire.h"
#include "app/connectors/gatehouse/portal_wire.h"
#include "app/connectors/gatehouse/problem_wire.h"
#include "app/connectors/gatehouse/ticket_wire.h"
#include "app/connectors/gatehouse/transfer_wire.h"
#include "models/clock.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

constexpr std::chrono::seconds pollPatience{8};
constexpr auto portalPath = "v1/portal";
constexpr auto accountsPath = "v1/accounts";
constexpr auto receivedPath = "v1/me/invitations";
constexpr auto offeredPath = "v1/me/ownership-transfers";
constexpr auto changesLimit = "1000";
constexpr auto tryQuery = "?dry_run=true";
constexpr auto timeHeader = "gatehouse-time";
constexpr auto jsonType = "application/json";
constexpr qint64 editCap = 1024 * 1024; ///< of an answer about one thing
constexpr qint64 headerRoom = 64 * 1024;
constexpr std::chrono::minutes downloadPatience{5};
constexpr std::chrono::minutes uploadPatience{10}; // 10 MB over a slow line; a line that is silent is noticed sooner

template <class T>
tl::unexpected<Refusal> because(const Result<T> &result)
{
    Refusal refusal;
    refusal.error = result.error();
    refusal.isDefinite = result.error().code == Error::Code::BadInput;
    return tl::unexpected(refusal);
}

void addKey(HttpRequest &request, const QString &key, qint64 sequence, const QString &clientId)
{
    request.headers.emplaceBack("Idempotency-Key", '"' + key.toLatin1() + '"');
    request.headers.emplaceBack(
        "Gatehouse-Client", '"' + clientId.toLatin1() + "\";seq=" + QByteArray::number(sequence));
}

/// `Gatehouse-Reason`: percent-encoded UTF-8.
void addReason(HttpRequest &request, const QString &reason)
{
    if (!reason.isEmpty())
        request.headers.emplaceBack("Gatehouse-Reason", QUrl::toPercentEncoding(reason));
}

/// The row's change with its files called as the portal calls them.
Change withRemoteFiles(const PlanRow &row)
{
    Change change = row.change;
    auto *const ticket = std::get_if<TicketEdit>(&change.edit);
    if (ticket == nullptr || row.files.isEmpty())
        return change;
    QList<Attachment> files;
    for (const KeptFile &kept : row.files) {
        files.append(kept.file);
        files.last().id = kept.remote;
    }
    if (auto *const open = std::get_if<OpenTicket>(&ticket->what))
        open->files = files;
    else if (auto *const reply = std::get_if<ReplyToTicket>(&ticket->what))
        reply->files = files;
    return change;
}

} // namespace

GatehouseConnector::GatehouseConnector(QUrl address, QString language, SendRequest send, const Clock &clock)
    : m_address(std::move(address))
    , m_language(language.toLatin1())
    , m_send(std::move(send))
    , m_clock(clock)
{
}

HttpRequest GatehouseConnector::requestFor(const QByteArray &path) const
{
    HttpRequest request;
    QByteArray address = m_address.toEncoded();
    if (!address.endsWith('/'))
        address += '/';
    request.url = QUrl::fromEncoded(address + path, QUrl::StrictMode);
    request.headers.emplaceBack("Accept", jsonType);
    if (!m_language.isEmpty())
        request.headers.emplaceBack("Accept-Language", m_language);
    return request;
}

void GatehouseConnector::noteTime(const HttpReply &reply)
{
    bool isNumber = false;
    const qint64 portalTime = reply.headers.value(timeHeader).toLongLong(&isNumber);
    if (isNumber && portalTime > 0)
        m_clockOffset = std::chrono::milliseconds(portalTime) - m_clock.now().time_since_epoch();
}

QCoro::Task<Outcome<QByteArray>> GatehouseConnector::exchanged(HttpRequest request)
{
    const Result<HttpReply> reply = co_await m_send(std::move(request));
    if (!reply)
        co_return tl::unexpected(refusalFromTransport(reply.error()));
    noteTime(*reply);
    if (reply->status != 200)
        co_return tl::unexpected(refusalFromReply(*reply));
    co_return reply->body;
}

QCoro::Task<Outcome<PortalDocument>> GatehouseConnector::describe()
{
    HttpRequest request = requestFor(portalPath);
    const Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    Result<PortalDocument> document = portalFromWire(*body, m_address, QString::fromLatin1(m_language));
    if (!document)
        co_return because(document);
    document->description.clockOffset = m_clockOffset.value_or(std::chrono::milliseconds(0));
    co_return *std::move(document);
}

QCoro::Task<Outcome<AccountList>> GatehouseConnector::accounts()
{
    HttpRequest request = requestFor(accountsPath);
    const Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    Result<AccountList> list = accountsFromWire(*body);
    if (!list)
        co_return because(list);
    co_return *std::move(list);
}

QCoro::Task<Outcome<ReceivedList>> GatehouseConnector::received()
{
    HttpRequest request = requestFor(receivedPath);
    const Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    Result<ReceivedList> list = receivedFromWire(*body);
    if (!list)
        co_return because(list);
    co_return *std::move(list);
}

QCoro::Task<Outcome<QByteArray>> GatehouseConnector::transfers(AccountId account)
{
    const QByteArray segment = pathSegment(account.value);
    HttpRequest request =
        requestFor(account.isEmpty() ? QByteArray(offeredPath) : "v1/accounts/" + segment + "/ownership-transfers");
    Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    const Result<QList<OwnershipTransfer>> list = transfersFromWire(*body, account.isEmpty());
    if (!list)
        co_return because(list);
    co_return *std::move(body);
}

QCoro::Task<Outcome<FetchedChanges>> GatehouseConnector::changes(AccountId account, QByteArray cursor)
{
    const QByteArray segment = pathSegment(account.value);
    if (segment.isEmpty()) {
        const Result<void> unusable = fail(Error::Code::BadInput, u"an account's id that can't be part of a path"_s);
        co_return because(unusable);
    }
    QByteArray path = "v1/accounts/" + segment + "/changes?limit=" + changesLimit;
    if (!cursor.isEmpty())
        path += "&cursor=" + cursor.toPercentEncoding();
    HttpRequest request = requestFor(path);
    // What is new since last time is little: when nothing of it comes, nobody is there.
    if (!cursor.isEmpty())
        request.idle = pollPatience;
    const Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    Result<FetchedChanges> page = changesFromWire(*body);
    if (!page)
        co_return because(page);
    co_return *std::move(page);
}

Result<HttpRequest> GatehouseConnector::requestFor(
    const PlanRow &row, const Change &change, const QString &clientId, const QByteArray &query) const
{
    const Result<EditCall> call = callOf(change);
    if (!call)
        return tl::unexpected(call.error());
    HttpRequest request = requestFor(call->path + query);
    request.verb = call->verb;
    request.byteCap = editCap;
    if (!call->body.isEmpty()) {
        request.contentType = jsonType;
        request.body = call->body;
    }
    addKey(request, row.key, row.sequence, clientId);
    addReason(request, change.reason);
    if (call->needsBase)
        request.headers.emplaceBack("If-Match", '"' + QByteArray::number(change.baseVersion) + '"');
    return request;
}

QCoro::Task<Outcome<Sent>> GatehouseConnector::send(PlanRow row, QString clientId)
{
    const Change named = withRemoteFiles(row);
    Result<HttpRequest> request = requestFor(row, named, clientId);
    if (!request)
        co_return because(request);
    request->urgent = isNarrowing(row.change.edit);
    const Outcome<QByteArray> body = co_await exchanged(*std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    co_return sentFromWire(row.change.edit, *body);
}

QCoro::Task<Outcome<void>> GatehouseConnector::tryOut(PlanRow row, QString clientId)
{
    // With the row's own key: should a portal take it for the real thing, the later sending finds that answer.
    Result<HttpRequest> request = requestFor(row, row.change, clientId, tryQuery);
    if (!request)
        co_return because(request);
    const Outcome<QByteArray> body = co_await exchanged(*std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    co_return triedFromWire(row.change.edit, *body);
}

QCoro::Task<Outcome<QString>> GatehouseConnector::upload(Upload upload, QString clientId)
{
    const QByteArray segment = pathSegment(upload.account.value);
    if (segment.isEmpty()) {
        const Result<void> unusable = fail(Error::Code::BadInput, u"an account's id that can't be part of a path"_s);
        co_return because(unusable);
    }
    HttpRequest request = requestFor("v1/accounts/" + segment + "/attachments");
    request.verb = "POST";
    request.contentType = upload.file.file.type.toLatin1();
    request.body = std::move(upload.bytes);
    request.deadline = uploadPatience;
    request.byteCap = editCap;
    request.headers.emplaceBack("Gatehouse-File-Name", QUrl::toPercentEncoding(upload.file.file.name));
    addKey(request, upload.file.key, upload.file.sequence, clientId);
    const Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    const Result<QString> id = uploadedFromWire(*body, upload.file.file.size);
    if (!id)
        co_return because(id);
    co_return *id;
}

QCoro::Task<Outcome<QByteArray>> GatehouseConnector::download(AccountId account, QString file, qint64 size)
{
    const QByteArray accountSegment = pathSegment(account.value);
    const QByteArray fileSegment = pathSegment(file);
    if (accountSegment.isEmpty() || fileSegment.isEmpty()) {
        const Result<void> unusable = fail(Error::Code::BadInput, u"an id that can't be part of a path"_s);
        co_return because(unusable);
    }
    HttpRequest request = requestFor("v1/accounts/" + accountSegment + "/attachments/" + fileSegment);
    request.byteCap = size + headerRoom;
    request.deadline = downloadPatience;
    Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (body && body->size() != size) {
        const Result<void> cut = fail(Error::Code::OutsideContract, u"the file has another size than was said"_s);
        co_return because(cut);
    }
    co_return body;
}

QCoro::Task<Outcome<FetchedEvents>> GatehouseConnector::events(
    AccountId account, ActivityFilter filter, QByteArray cursor)
{
    const QByteArray segment = pathSegment(account.value);
    if (segment.isEmpty()) {
        const Result<void> unusable = fail(Error::Code::BadInput, u"an account's id that can't be part of a path"_s);
        co_return because(unusable);
    }
    HttpRequest request = requestFor("v1/accounts/" + segment + "/audit-events?" + auditQuery(filter, cursor));
    const Outcome<QByteArray> body = co_await exchanged(std::move(request));
    if (!body)
        co_return tl::unexpected(body.error());
    Result<FetchedEvents> page = eventsFromWire(*body);
    if (!page)
        co_return because(page);
    co_return *std::move(page);
}

Result<AccountList> GatehouseConnector::accountsFromStore(const QByteArray &raw) const
{
    return accountsFromWire(raw);
}

Result<ReceivedList> GatehouseConnector::receivedFromStore(const QByteArray &raw) const
{
    return receivedFromWire(raw);
}

Result<QList<OwnershipTransfer>> GatehouseConnector::readTransfers(const QByteArray &raw, bool isReceived) const
{
    return transfersFromWire(raw, isReceived);
}

QCoro::Task<Outcome<PortalDocument>> describePortal(
    QUrl address, QString language, SendRequest send, const Clock *clock)
{
    GatehouseConnector connector(address, language, std::move(send), *clock);
    Outcome<PortalDocument> document = co_await connector.describe();
    const bool otherTalk = !document && !document.error().isDefinite
        && (document.error().error.code == Error::Code::OutsideContract
            || document.error().error.code == Error::Code::NotFound);
    if (otherTalk)
        document.error().error.code = Error::Code::NotAPortal;
    co_return document;
}

} // namespace gatehouse
