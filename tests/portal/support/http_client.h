// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/portal/support/raw_client.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <utility>

namespace portal::test {

using Fields = QList<std::pair<QByteArray, QByteArray>>;

/// One answer to a proper request.
struct HttpAnswer {
    int status = 0;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
    QJsonObject json; ///< empty when the body is none

    [[nodiscard]] QString code() const { return json.value(QLatin1StringView("code")).toString(); }
    [[nodiscard]] QString text(const char *name) const { return json.value(QLatin1StringView(name)).toString(); }
    [[nodiscard]] QJsonArray list(const char *name) const { return json.value(QLatin1StringView(name)).toArray(); }
    [[nodiscard]] QJsonObject object(const char *name) const { return json.value(QLatin1StringView(name)).toObject(); }
};

/// A well-behaved client of a running portal, for tests. Blocks. Writes each exchange, secrets left out, as a line of
/// JSON into the folder that GATEHOUSE_EXCHANGES names; the contract test holds them all against openapi.yaml.
class HttpClient {
public:
    explicit HttpClient(quint16 port);

    /// Sent with each request from now on; empty: none.
    void setAccessToken(const QByteArray &token) { m_token = token; }

    HttpAnswer get(const QByteArray &path, const Fields &fields = {});
    /// A mutation with a key of its own and the next number; `version` becomes If-Match.
    HttpAnswer mutate(const QByteArray &method, const QByteArray &path, const std::optional<QJsonObject> &body = {},
        std::optional<qint64> version = {});
    HttpAnswer postForm(
        const QByteArray &path, const QList<std::pair<QString, QString>> &form, const Fields &fields = {});
    HttpAnswer exchange(const QByteArray &method, const QByteArray &path, const Fields &fields, const QByteArray &body);
    /// What the last mutation carried, for sending it again.
    [[nodiscard]] const Fields &lastFields() const { return m_lastFields; }

private:
    void record(
        const QByteArray &method, const QByteArray &path, const QByteArray &body, const HttpAnswer &answer) const;

    quint16 m_port;
    QByteArray m_token;
    QByteArray m_client;
    qint64 m_sequence = 0;
    Fields m_lastFields;
};

} // namespace portal::test
