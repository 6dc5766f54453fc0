// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/sample_panel.h"

#include "tests/portal/support/http_client.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>
#include <QUrlQuery>

#include <memory>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int glance = 20; // ms
constexpr int patience = 10'000; // ms
constexpr qsizetype largestHead = 16'384;

struct Call {
    QString account;
    QString permission;
    QString module;
    QString subAccount;
    QByteArray token;
};

struct Said {
    int status = 500;
    QJsonObject body;
};

/// What a page of the panel shows, invented; a permission it has no page for gets a plain one.
QJsonArray rowsOf(const Call &call)
{
    static const QHash<QString, QStringList> pages{
        {u"invoices"_s, {u"2027-001: 120.00 EUR, paid"_s, u"2027-002: 80.00 EUR, open"_s}},
        {u"domains"_s, {u"example.org, renews in May"_s, u"example.net, renews in July"_s}},
        {u"products"_s, {u"Web Hosting M"_s, u"Mail S"_s}},
        {u"sso"_s, {u"Signed in to the control panel"_s}},
        {u"reports"_s, {u"Visits in March: 18,204"_s}},
        {u"pricing"_s, {u"Web Hosting M: 9.90 EUR a month"_s}},
    };
    const QString page = pages.contains(call.module) ? call.module : call.permission;
    return QJsonArray::fromStringList(pages.value(page, {u"A page about "_s + page}));
}

/// `GET /accounts/a1/invoices?module=orders HTTP/1.1` and the token; an empty account for anything else.
Call callFrom(const QByteArray &head)
{
    Call call;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().split(' ');
    if (words.size() < 2 || words[0] != "GET") {
        return call;
    }
    const QUrl url(QString::fromLatin1(words[1]));
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (parts.size() != 3 || parts[0] != u"accounts"_s) {
        return call;
    }
    const QUrlQuery query(url);
    call.account = parts[1];
    call.permission = parts[2];
    call.module = query.queryItemValue(u"module"_s, QUrl::FullyDecoded);
    call.subAccount = query.queryItemValue(u"sub_account"_s, QUrl::FullyDecoded);
    for (const QByteArray &line : lines) {
        constexpr QByteArrayView field("authorization: bearer ");
        if (line.size() > field.size() && line.first(field.size()).toLower() == field) {
            call.token = line.sliced(field.size()).trimmed();
        }
    }
    return call;
}

Said answerTo(const Call &call, portal::test::HttpClient &portal)
{
    if (call.account.isEmpty()) {
        return {404, {{u"error"_s, u"There is no such page."_s}}};
    }
    QJsonObject question{{u"token"_s, QString::fromLatin1(call.token)}, {u"account"_s, call.account},
        {u"permission"_s, call.permission}};
    if (!call.module.isEmpty()) {
        question.insert(u"module"_s, call.module);
    }
    if (!call.subAccount.isEmpty()) {
        question.insert(u"sub_account"_s, call.subAccount);
    }
    const auto verdict = portal.exchange("POST", "/v1/decide", {{"Content-Type", "application/json"}},
        QJsonDocument(question).toJson(QJsonDocument::Compact));
    if (verdict.status == 422) {
        return {404, {{u"error"_s, verdict.code()}}};
    }
    if (verdict.status != 200) {
        return {502, {{u"error"_s, u"The portal could not be asked: %1 %2"_s.arg(verdict.status).arg(verdict.code())}}};
    }
    if (!verdict.json[u"active"_s].toBool()) {
        return {401, {{u"error"_s, u"Sign in again."_s}}};
    }
    if (!verdict.json[u"allowed"_s].toBool()) {
        return {403, {{u"error"_s, u"You may not do this."_s}}};
    }
    return {200, {{u"page"_s, call.permission}, {u"rows"_s, rowsOf(call)}}};
}

void serve(QTcpSocket &socket, portal::test::HttpClient &portal)
{
    QByteArray head;
    while (!head.contains("\r\n\r\n") && head.size() < largestHead && socket.waitForReadyRead(patience)) {
        head += socket.readAll();
    }
    const Said said = answerTo(callFrom(head), portal);
    const QByteArray body = QJsonDocument(said.body).toJson(QJsonDocument::Compact);
    socket.write("HTTP/1.1 " + QByteArray::number(said.status)
        + " Said\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState) {
        socket.waitForDisconnected(patience);
    }
}

} // namespace

SamplePanel::SamplePanel(quint16 portal, QByteArray serviceToken)
    : m_portal(portal)
    , m_serviceToken(std::move(serviceToken))
{
    std::atomic<bool> isReady{false};
    m_thread = std::thread([this, &isReady] { run(isReady); });
    isReady.wait(false);
}

SamplePanel::~SamplePanel()
{
    m_isStopping = true;
    m_thread.join();
}

void SamplePanel::run(std::atomic<bool> &isReady)
{
    QTcpServer server;
    if (server.listen(QHostAddress::LocalHost)) {
        m_port = server.serverPort();
    }
    isReady = true;
    isReady.notify_all();
    portal::test::HttpClient portal(m_portal);
    portal.setAccessToken(m_serviceToken);
    while (!m_isStopping && server.isListening()) {
        if (!server.waitForNewConnection(glance)) {
            continue;
        }
        const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
        serve(*socket, portal);
    }
}

} // namespace gatehouse
