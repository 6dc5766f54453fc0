// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/arrival.h"
#include "app/http/http.h"

#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace gatehouse {

/// Carries the request's id, and comes back with the portal's answer to it.
inline constexpr auto exchangeHeader = "Gatehouse-Exchange";

/// One request and its answer, from the call to the end: waits for a place, goes on the wire, is watched while bytes
/// arrive, ends exactly once. Judges what it sees by reply_rules.h and certificate_name.h. Engine thread.
class Exchange final : public QObject {
    Q_OBJECT

public:
    /// The deadline runs from here on. `requestId` is what errors quote to the operator.
    Exchange(HttpRequest request, QByteArray requestId);
    ~Exchange() override;

    [[nodiscard]] const HttpRequest &request() const { return m_request; }
    [[nodiscard]] const QByteArray &requestId() const { return m_requestId; }
    /// Scheme, host and port: what shares connections.
    [[nodiscard]] QString origin() const;

    void start(QNetworkAccessManager &network, const QNetworkRequest &wire);
    void stop(Error::Code code, const QString &detail);

    /// It ended with an answer that breaks HTTP's rules or ours, and what else its connection holds is anybody's guess.
    [[nodiscard]] bool wasOutsideRules() const { return m_wasOutsideRules; }

    /// Where the answer will be.
    [[nodiscard]] std::shared_ptr<Arrival<Result<HttpReply>>> arrival() const { return m_arrival; }

Q_SIGNALS:
    /// It ended; its place is free.
    void left();

private:
    void checkCertificate();
    void onHead();
    [[nodiscard]] bool isOurs() const;
    void onBytes();
    void onFinished();
    [[nodiscard]] Result<HttpReply> judge();
    [[nodiscard]] tl::unexpected<Error> failure(Error::Code code, const QString &detail) const;
    void end(Result<HttpReply> result);

    HttpRequest m_request;
    QByteArray m_requestId;
    std::shared_ptr<Arrival<Result<HttpReply>>> m_arrival = std::make_shared<Arrival<Result<HttpReply>>>();
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QTimer m_silence;
    QByteArray m_body;
    QByteArrayList m_pieces; ///< of a body without a declared length
    qint64 m_received = 0;
    bool m_ended = false;
    bool m_wasOutsideRules = false;
    bool m_sawCertificate = false; ///< one that was not trusted
};

} // namespace gatehouse
