// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <atomic>
#include <thread>

namespace gatehouse {

/// A pretend system behind the portal (invoices, domains, products, single sign-on, reports, pricing…): what makes a
/// permission more than a label. It knows nobody and keeps nothing. For each call it asks the portal, by POST
/// /v1/decide with its service token, whether the person whose access token came along may do that there, now.
///
/// `GET /accounts/ACCOUNT/PERMISSION?module=…&sub_account=…` with the person's bearer token: 200 with something to see,
/// 401 for a token that is worth nothing, 403 for a no, 404 for what the portal has not, 502 when it can't be asked.
/// Answers on a thread of its own, one call at a time, on loopback.
class SamplePanel {
public:
    SamplePanel(quint16 portal, QByteArray serviceToken);
    ~SamplePanel();
    SamplePanel(const SamplePanel &) = delete;
    SamplePanel &operator=(const SamplePanel &) = delete;

    /// Where it listens; 0: it could not.
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void run(std::atomic<bool> &isReady);

    quint16 m_portal;
    QByteArray m_serviceToken;
    std::atomic<quint16> m_port{0};
    std::atomic<bool> m_isStopping{false};
    std::thread m_thread;
};

} // namespace gatehouse
