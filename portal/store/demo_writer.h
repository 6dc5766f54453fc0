// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/demo_grants.h"
#include "portal/store/demo_people.h"
#include "portal/store/transaction.h"

#include <chrono>

namespace portal {

class Randomness;

/// Writes the sample, one transaction a writer. Remembers the first failure and then does nothing more, so that the
/// story in demo.cpp reads as one.
class DemoWriter {
public:
    DemoWriter(Transaction &transaction, const Profile &profile, Instant now, Randomness &randomness);

    [[nodiscard]] const Result<void> &result() const { return m_result; }
    [[nodiscard]] Instant now() const { return m_now; }

    QString identity(const DemoPerson &person, std::chrono::hours lastSeen);
    QString account(const QString &name, const QString &owner, const DemoPerson &person);
    /// Its id.
    QString subAccount(const QString &account, const QString &name);

    struct Access {
        DemoPerson person;
        QString identity;
        DemoGrant grant;
        std::chrono::hours since{0};
        QString status = QStringLiteral("active");
        std::optional<std::chrono::hours> removed = {}; ///< so long ago
    };
    void member(const QString &account, const Access &access);

    /// Persons `from` to `to` of the crowd, with the sequence numbers taken at once.
    void crowd(const QString &account, const DemoGrants &grants, int from, int to);

    struct Offer {
        DemoPerson person;
        DemoGrant grant;
        std::chrono::minutes age{0};
        QString resolution = QStringLiteral("open");
        int issue = 1;
        QString delivery = QStringLiteral("handed_over");
        QString message = {};
    };
    void invitation(const QString &account, const QString &inviter, const QString &inviterName, const Offer &offer);

private:
    void keep(const Result<void> &done);
    qint64 reserve(const QString &account, int count);
    void memberAt(qint64 sequence, const QString &account, const Access &access);
    QString uuid();

    Transaction &m_transaction;
    const Profile &m_profile;
    Instant m_now;
    Randomness &m_randomness;
    Result<void> m_result;
};

} // namespace portal
