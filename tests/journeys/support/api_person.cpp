// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/api_person.h"

#include <QCryptographicHash>
#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QTimer>
#include <QUrlQuery>
#include <QUuid>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

ApiPerson::ApiPerson(QUrl portal)
    : m_portal(std::move(portal))
    , m_client(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{
}

std::unique_ptr<ApiPerson> ApiPerson::at(const QUrl &elsewhere) const
{
    auto same = std::make_unique<ApiPerson>(elsewhere);
    same->m_token = m_token;
    return same;
}

bool ApiPerson::signIn(const QString &email, const QString &password)
{
    const QByteArray verifier =
        (QUuid::createUuid().toByteArray(QUuid::Id128) + QUuid::createUuid().toByteArray(QUuid::Id128));
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                     .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    QUrlQuery query{{u"response_type"_s, u"code"_s}, {u"client_id"_s, u"gatehouse"_s},
        {u"redirect_uri"_s, u"http://127.0.0.1:9/signed-in"_s}, {u"code_challenge"_s, QString::fromLatin1(challenge)},
        {u"code_challenge_method"_s, u"S256"_s}, {u"state"_s, u"0123456789abcdef0123456789abcdef"_s}};
    QUrl authorize = m_portal.resolved(QUrl(u"/authorize"_s));
    authorize.setQuery(query);
    WebBrowser browser;
    const WebBrowser::Page form = browser.get(authorize);
    const WebBrowser::Page sent = WebBrowser::choosing(
        browser, browser.submit(form, u"password"_s, {{u"email"_s, email}, {u"password"_s, password}}));
    const QString code = QUrlQuery(sent.redirect).queryItemValue(u"code"_s, QUrl::FullyDecoded);
    QUrlQuery token{{u"grant_type"_s, u"authorization_code"_s}, {u"code"_s, code}, {u"client_id"_s, u"gatehouse"_s},
        {u"redirect_uri"_s, u"http://127.0.0.1:9/signed-in"_s}, {u"code_verifier"_s, QString::fromLatin1(verifier)}};
    const Answer answer = send(
        "POST", u"/v1/token"_s, token.toString(QUrl::FullyEncoded).toLatin1(), "application/x-www-form-urlencoded", -1);
    m_token = answer.json.value(u"access_token"_s).toString().toLatin1();
    return !m_token.isEmpty();
}

ApiPerson::Answer ApiPerson::get(const QString &path)
{
    return send("GET", path, {}, {}, -1);
}

ApiPerson::Answer ApiPerson::post(const QString &path, const QJsonObject &body, qint64 ifMatch)
{
    return send("POST", path, body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact),
        "application/json", ifMatch);
}

ApiPerson::Answer ApiPerson::patch(const QString &path, const QJsonObject &body, qint64 ifMatch)
{
    return send("PATCH", path, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json", ifMatch);
}

ApiPerson::Answer ApiPerson::remove(const QString &path, qint64 ifMatch)
{
    return send("DELETE", path, {}, "application/json", ifMatch);
}

ApiPerson::Answer ApiPerson::send(
    const QByteArray &verb, const QString &path, const QByteArray &body, const QByteArray &type, qint64 ifMatch)
{
    QNetworkRequest request(m_portal.resolved(QUrl(path)));
    if (!type.isEmpty() && !body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, type);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    if (verb != "GET" && type == "application/json") {
        request.setRawHeader("Idempotency-Key", '"' + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '"');
        request.setRawHeader("Gatehouse-Client", '"' + m_client + "\";seq=" + QByteArray::number(++m_sequence));
    }
    if (ifMatch >= 0)
        request.setRawHeader("If-Match", '"' + QByteArray::number(ifMatch) + '"');
    QNetworkReply *reply = m_network.sendCustomRequest(request, verb, body);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(20'000, reply, [reply] { reply->abort(); });
    if (!reply->isFinished())
        loop.exec();
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.json = QJsonDocument::fromJson(reply->isOpen() ? reply->readAll() : QByteArray()).object();
    reply->deleteLater();
    return answer;
}

} // namespace gatehouse
