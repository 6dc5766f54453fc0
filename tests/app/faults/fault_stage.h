// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/faults/bad_network.h"
#include "tests/app/faults/client_under_test.h"
#include "tests/portal/support/http_client.h"
#include "tests/portal/support/portal_process.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace gatehouse::test {

/// The true portal with people in it, a bad network before it, and a client of each person that knows the portal
/// through that network alone. What is asked at the portal itself goes past it.
class FaultStage final {
public:
    struct Person {
        QString email;
        std::unique_ptr<portal::test::HttpClient> direct; ///< past the bad network
        std::unique_ptr<ClientUnderTest> client; ///< through it
    };

    /// The portal is `customer-portal` without its limits of invitations a day; the sample's firm has `members` people.
    explicit FaultStage(int members = 10);

    /// Says what went wrong; empty: it runs.
    [[nodiscard]] QString start(const QStringList &people);

    [[nodiscard]] BadNetwork &network() { return *m_network; }
    [[nodiscard]] quint16 portalPort() const { return m_portal.port(); }
    /// Who owns the sample's firm.
    [[nodiscard]] Person &owner() { return m_people.at(QStringLiteral("amelia")); }
    /// Somebody of those start() was given. Each of them owns an account.
    [[nodiscard]] Person &person(const QString &name) { return m_people.at(name); }
    [[nodiscard]] QString accountOf(const Person &person) const;
    void setImpatient(bool isImpatient);

    /// A fresh sign-in by the portal's pages.
    [[nodiscard]] SessionTokens signIn(const QString &name);
    /// An account that `owner` has and `guest` is a member of; the id of that member.
    [[nodiscard]] QString memberOf(const QString &account, Person &owner, Person &guest);
    /// What waits for the answer of `guest`, as they see it: its id there and its version.
    struct Received {
        QString id;
        qint64 version = 0;
    };
    [[nodiscard]] Received receivedBy(Person &guest);
    /// The member that somebody is in an account; empty: none.
    [[nodiscard]] QString memberIdOf(const QString &account, Person &person);
    /// A pending invitation; its id.
    [[nodiscard]] QString invite(const QString &account, Person &owner, const QString &email);
    /// How many events of `action` there are in the account that name `about`.
    [[nodiscard]] int events(Person &reader, const QString &account, const QByteArray &action, const QString &about);

    /// A change as the plan sends it.
    [[nodiscard]] PlanRow row(const QString &account, Edit edit, qint64 version);
    [[nodiscard]] static QString uuid();

    static constexpr auto clientId = "11111111-1111-4111-8111-111111111111";

private:
    [[nodiscard]] QString profileFile() const;

    int m_members;
    QTemporaryDir m_folder;
    portal::test::PortalProcess m_portal;
    std::unique_ptr<BadNetwork> m_network;
    std::map<QString, Person> m_people;
    qint64 m_sequence = 0;
};

} // namespace gatehouse::test
