// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/portal/support/http_client.h"
#include "tests/portal/support/portal_process.h"

#include <memory>

namespace gatehouse::bench {

/// The true portal as a process over a file database with a large firm in it, and its owner signed in. Ends the program
/// with a sentence when it can't be had. Settings are the portal's own: no limit is lifted for a measurement.
class SamplePortal {
public:
    /// Invents `people` members and starts to serve them.
    explicit SamplePortal(int people);

    [[nodiscard]] quint16 port() const { return m_process.port(); }
    [[nodiscard]] portal::test::PortalProcess &process() { return m_process; }
    /// A folder on the same disk as the database.
    [[nodiscard]] QString folder() const;
    /// "/v1/accounts/ID" of the firm.
    [[nodiscard]] const QByteArray &account() const { return m_account; }
    /// A client signed in as the firm's owner.
    [[nodiscard]] portal::test::HttpClient &owner() { return *m_owner; }

    /// The bytes of a request of the owner's.
    [[nodiscard]] std::string get(const QByteArray &path) const;
    [[nodiscard]] std::string patch(const QByteArray &path, const QByteArray &body, const QByteArray &fields) const;

private:
    portal::test::PortalProcess m_process;
    std::unique_ptr<portal::test::HttpClient> m_owner;
    QByteArray m_token;
    QByteArray m_account;
};

} // namespace gatehouse::bench
