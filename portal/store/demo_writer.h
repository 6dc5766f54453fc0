// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "portal/instant.h"
#include "portal/store/audit_trail.h"
#include "portal/store/demo_grants.h"
#include "portal/store/demo_people.h"
#include "portal/store/transaction.h"

#include <QHash>

#include <chrono>

namespace portal {

class Randomness;
struct TicketRow;

/// Writes the sample, one transaction a writer. Remembers the first failure and then does nothing more, so that the
/// story in demo.cpp reads as one.
class DemoWriter {
public:
    DemoWriter(Transaction &transaction, const Profile &profile, Instant now, Randomness &randomness);

    /// Writes the audit events of the whole story, in the order it happened; the first failure, if there was one.
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] Instant now() const { return m_now; }

    QString identity(const DemoPerson &person, std::chrono::hours lastSeen);
    struct Opened {
        QString account;
        QString owner; ///< their member id there
    };
    Opened account(const QString &name, const QString &owner, const DemoPerson &person);
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
    /// Their id in the account.
    QString member(const QString &account, const Access &access);

    /// Says that the owner gave somebody another grant; the row itself has the later one.
    struct Regrant {
        QString account;
        QString member;
        DemoGrant before;
        DemoGrant after;
        std::chrono::hours ago{0};
        QString reason = {};
    };
    void regranted(const Regrant &regrant);

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

    /// Somebody of an account who writes. Without an id: support.
    struct Writer {
        QString member;
        QString identity;
        DemoPerson person;
    };
    struct File {
        QString name;
        QString type;
        QByteArray content;
    };
    struct Said {
        Writer by;
        std::chrono::minutes ago{0};
        QString text;
        std::vector<File> files = {};
    };
    struct Conversation {
        QString account;
        Writer owner; ///< for whom everybody writes
        QString subject;
        size_t department = 0; ///< the profile's n-th
        size_t priority = 0;
        std::vector<Said> messages; ///< the first one opens it
        std::optional<std::chrono::minutes> closed = {}; ///< so long ago
        std::vector<std::pair<Writer, int>> reads = {}; ///< who has read it through which message
    };
    void ticket(const Conversation &conversation);

    /// An account's owner offers it to a member, who has not answered yet.
    struct Transfer {
        QString account;
        QString accountName;
        DemoPerson from;
        QString fromIdentity;
        DemoPerson to;
        QString toIdentity;
        QString toMember;
        std::chrono::hours age{0};
    };
    void transfer(const Transfer &offered);

private:
    void keep(const Result<void> &done);
    template <class Value>
    void keepOf(const Result<Value> &done)
    {
        keep(done ? Result<void>() : Result<void>(tl::unexpected(done.error())));
    }
    void note(AuditEvent event);
    /// The same, done by the account's owner.
    void noteOwner(const QString &account, Instant at, const QString &action, const QString &object,
        const QJsonObject &before, const QJsonObject &after, const QString &reason = {});
    qint64 reserve(const QString &account, int count);
    QString memberAt(qint64 sequence, const QString &account, const Access &access);
    void say(const Conversation &conversation, TicketRow &ticket, const Said &said);
    QString uuid();

    Transaction &m_transaction;
    const Profile &m_profile;
    Instant m_now;
    Randomness &m_randomness;
    Result<void> m_result;
    QHash<QString, Writer> m_owners; ///< by account
    std::vector<AuditEvent> m_events; ///< of the whole story, as it is told
};

} // namespace portal
