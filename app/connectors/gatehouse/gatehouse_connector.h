// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connectors/connector.h"

namespace gatehouse {

class Clock;

/// Speaks to a Gatehouse portal (portal/openapi.yaml).
class GatehouseConnector final : public Connector {
public:
    /// `language` is the person's, as a tag: "de-AT".
    GatehouseConnector(QUrl address, QString language, SendRequest send, const Clock &clock);

    void speak(const QString &language) override { m_language = language.toLatin1(); }
    [[nodiscard]] QCoro::Task<Outcome<PortalDocument>> describe() override;
    [[nodiscard]] QCoro::Task<Outcome<AccountList>> accounts() override;
    [[nodiscard]] QCoro::Task<Outcome<ReceivedList>> received() override;
    [[nodiscard]] QCoro::Task<Outcome<QByteArray>> transfers(AccountId account) override;
    [[nodiscard]] QCoro::Task<Outcome<FetchedChanges>> changes(AccountId account, QByteArray cursor) override;
    [[nodiscard]] QCoro::Task<Outcome<Sent>> send(PlanRow row, QString clientId) override;
    [[nodiscard]] QCoro::Task<Outcome<void>> tryOut(PlanRow row, QString clientId) override;
    [[nodiscard]] QCoro::Task<Outcome<QString>> upload(Upload upload, QString clientId) override;
    [[nodiscard]] QCoro::Task<Outcome<QByteArray>> download(AccountId account, QString file, qint64 size) override;
    [[nodiscard]] QCoro::Task<Outcome<FetchedEvents>> events(
        AccountId account, ActivityFilter filter, QByteArray cursor) override;
    [[nodiscard]] Result<AccountList> accountsFromStore(const QByteArray &raw) const override;
    [[nodiscard]] Result<ReceivedList> receivedFromStore(const QByteArray &raw) const override;
    [[nodiscard]] Result<QList<OwnershipTransfer>> readTransfers(const QByteArray &raw, bool isReceived) const override;
    [[nodiscard]] std::optional<std::chrono::milliseconds> clockOffset() const override { return m_clockOffset; }

private:
    /// The body of a 200, or why there is none.
    [[nodiscard]] QCoro::Task<Outcome<QByteArray>> exchanged(HttpRequest request);
    [[nodiscard]] HttpRequest requestFor(const QByteArray &path) const;
    /// What `change` asks of the portal, with the row's key.
    [[nodiscard]] Result<HttpRequest> requestFor(
        const PlanRow &row, const Change &change, const QString &clientId, const QByteArray &query = {}) const;
    void noteTime(const HttpReply &reply);

    QUrl m_address;
    QByteArray m_language;
    SendRequest m_send;
    const Clock &m_clock;
    std::optional<std::chrono::milliseconds> m_clockOffset;
};

/// Reads a portal's capability document without being signed in. NotAPortal when something else answers.
[[nodiscard]] QCoro::Task<Outcome<PortalDocument>> describePortal(
    QUrl address, QString language, SendRequest send, const Clock *clock);

} // namespace gatehouse
