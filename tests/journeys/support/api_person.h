// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/support/web_browser.h"

#include <QJsonObject>

#include <memory>

namespace gatehouse {

/// A person's program at the portal's API, signed in as the standard says (authorization code with PKCE): for seeing
/// with other eyes than the window's what the portal lets that person do.
class ApiPerson {
public:
    explicit ApiPerson(QUrl portal);
    /// The same person at another program, which takes the portal's token for who they are.
    [[nodiscard]] std::unique_ptr<ApiPerson> at(const QUrl &elsewhere) const;

    [[nodiscard]] bool signIn(const QString &email, const QString &password);
    struct Answer {
        int status = 0;
        QJsonObject json;
    };
    [[nodiscard]] Answer get(const QString &path);
    [[nodiscard]] Answer post(const QString &path, const QJsonObject &body, qint64 ifMatch = -1);
    [[nodiscard]] Answer patch(const QString &path, const QJsonObject &body, qint64 ifMatch = -1);
    [[nodiscard]] Answer remove(const QString &path, qint64 ifMatch);

private:
    [[nodiscard]] Answer send(
        const QByteArray &verb, const QString &path, const QByteArray &body, const QByteArray &type, qint64 ifMatch);
    QUrl m_portal;
    QByteArray m_token;
    QByteArray m_client;
    int m_sequence = 0;
    QNetworkAccessManager m_network;
};

} // namespace gatehouse
