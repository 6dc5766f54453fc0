// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/http_client.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

namespace portal::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray quotedUuid()
{
    return '"' + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '"';
}

/// Where this test program writes its exchanges; the first call of a run empties it.
QString exchangesFile()
{
    static const QString name = [] {
        const auto folder = qEnvironmentVariable("GATEHOUSE_EXCHANGES");
        if (folder.isEmpty() || !QDir().mkpath(folder)) {
            return QString();
        }
        const QString path =
            QDir(folder).filePath(QFileInfo(QCoreApplication::applicationFilePath()).fileName() + u".jsonl"_s);
        QFile::remove(path);
        return path;
    }();
    return name;
}

/// Tokens are secrets even in a test's leavings.
QJsonObject withoutSecrets(QJsonObject object)
{
    for (const auto &name : {u"access_token"_s, u"refresh_token"_s, u"token"_s}) {
        if (object.contains(name)) {
            object[name] = u"left-out"_s;
        }
    }
    return object;
}

QString withoutToken(const QByteArray &path)
{
    auto text = QString::fromLatin1(path);
    const auto prefix = u"/invitation/"_s;
    return text.startsWith(prefix) ? QString(prefix + u"left-out"_s) : text;
}

} // namespace

HttpClient::HttpClient(quint16 port)
    : m_port(port)
    , m_client(quotedUuid())
{
}

HttpAnswer HttpClient::get(const QByteArray &path, const Fields &fields)
{
    return exchange("GET", path, fields, {});
}

HttpAnswer HttpClient::mutate(const QByteArray &method, const QByteArray &path, const std::optional<QJsonObject> &body,
    std::optional<qint64> version)
{
    m_lastFields = {
        {"Idempotency-Key", quotedUuid()}, {"Gatehouse-Client", m_client + ";seq=" + QByteArray::number(++m_sequence)}};
    if (version) {
        m_lastFields.emplaceBack("If-Match", '"' + QByteArray::number(*version) + '"');
    }
    if (body) {
        m_lastFields.emplaceBack("Content-Type", "application/json");
    }
    const auto bytes = body ? QJsonDocument(*body).toJson(QJsonDocument::Compact) : QByteArray();
    return exchange(method, path, m_lastFields, bytes);
}

HttpAnswer HttpClient::postForm(
    const QByteArray &path, const QList<std::pair<QString, QString>> &form, const Fields &fields)
{
    QByteArray body;
    for (const auto &[name, value] : form) {
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    auto all = fields;
    all.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    return exchange("POST", path, all, body);
}

HttpAnswer HttpClient::exchange(
    const QByteArray &method, const QByteArray &path, const Fields &fields, const QByteArray &body)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
        + "\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!m_token.isEmpty()) {
        request += "Authorization: Bearer " + m_token + "\r\n";
    }
    for (const auto &[name, value] : fields) {
        request += name + ": " + value + "\r\n";
    }
    RawClient socket(m_port);
    socket.send(request + "\r\n" + body);
    auto raw = socket.answer(method != "HEAD", 15'000);
    HttpAnswer answer{raw.status, std::move(raw.headers), std::move(raw.body), {}};
    answer.json = QJsonDocument::fromJson(answer.body).object();
    record(method, path, body, answer);
    return answer;
}

void HttpClient::record(
    const QByteArray &method, const QByteArray &path, const QByteArray &body, const HttpAnswer &answer) const
{
    QFile file(exchangesFile());
    if (file.fileName().isEmpty() || !file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        return;
    }
    const auto mark = path.indexOf('?');
    const auto request = QJsonDocument::fromJson(body);
    const auto response = QJsonDocument::fromJson(answer.body);
    const QJsonObject line{{u"method"_s, QString::fromLatin1(method)},
        {u"path"_s, withoutToken(mark < 0 ? path : path.first(mark))},
        {u"request"_s, request.isObject() ? QJsonValue(withoutSecrets(request.object())) : QJsonValue()},
        {u"status"_s, answer.status}, {u"content_type"_s, QString::fromLatin1(answer.headers.value("content-type"))},
        {u"has_body"_s, !answer.body.isEmpty()},
        {u"response"_s, response.isObject() ? QJsonValue(withoutSecrets(response.object())) : QJsonValue()}};
    file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace portal::test
