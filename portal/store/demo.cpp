// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/demo.h"

#include "portal/clock.h"
#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/audit_trail.h"
#include "portal/store/demo_people.h"
#include "portal/store/invitation_rows.h"
#include "portal/store/member_rows.h"
#include "portal/store/row_reading.h"
#include "portal/store/text_fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr int batch = 5'000;

constexpr const char *findIdentity = "SELECT id FROM identities WHERE canonical_email = ?";
constexpr const char *findFirm =
    "SELECT a.id, (SELECT count(*) FROM members m WHERE m.account_id = a.id AND m.removed_at IS NULL) FROM accounts a "
    "WHERE a.owner_id = ? ORDER BY a.created_at, a.id LIMIT 1";
constexpr const char *addIdentity =
    "INSERT INTO identities (id, email, canonical_email, name, email_verified, created_at, last_sign_in) "
    "VALUES (?, ?, ?, ?, 1, ?, ?)";
constexpr const char *addAccount = "INSERT INTO accounts (id, name, owner_id, created_at) VALUES (?, ?, ?, ?)";
constexpr const char *reserveSequence = "UPDATE accounts SET sequence = sequence + ? WHERE id = ? RETURNING sequence";
constexpr const char *addMember =
    "INSERT INTO members (account_id, id, identity_id, name, email, folded_name, search_text, role, grant_json, since, "
    "last_sign_in, changed_by_id, changed_by, changed_at, sequence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?)";

QString storedGrant(QStringList permissions)
{
    std::sort(permissions.begin(), permissions.end());
    const QJsonObject grant{
        {u"all"_s, permissions.isEmpty()}, {u"permissions"_s, QJsonArray::fromStringList(permissions)}};
    return QString::fromUtf8(QJsonDocument(grant).toJson(QJsonDocument::Compact));
}

/// Writes the sample, one transaction a method. Remembers the first failure and then does nothing more, so that the
/// story below reads as one.
class DemoWriter {
public:
    DemoWriter(Transaction &transaction, const Profile &profile, Instant now, Randomness &randomness)
        : m_transaction(transaction)
        , m_profile(profile)
        , m_now(now)
        , m_randomness(randomness)
    {
    }

    [[nodiscard]] const Result<void> &result() const { return m_result; }
    [[nodiscard]] const QString &ordinaryRole() const { return m_profile.defaultRole; }

    QString identity(const DemoPerson &person, std::chrono::hours lastSeen)
    {
        const QString id = m_randomness.id();
        keep(changeOne(m_transaction, addIdentity,
            {id, person.email, person.email, person.name, toStored(m_now - 400 * 24h), toStored(m_now - lastSeen)}));
        return id;
    }

    QString account(const QString &name, const QString &owner, const DemoPerson &person)
    {
        const QString id = m_randomness.id();
        keep(changeOne(m_transaction, addAccount, {id, name, owner, toStored(m_now - 400 * 24h)}));
        member(id, owner, person, m_profile.ownerRole, {}, 400 * 24h);
        return id;
    }

    void member(const QString &account, const QString &identity, const DemoPerson &person, const QString &role,
        const QStringList &permissions, std::chrono::hours since)
    {
        const qint64 sequence = reserve(account, 1);
        memberAt(sequence, account, identity, person, role, permissions, since);
    }

    /// Persons `from` to `to` of the crowd, with the sequence numbers taken at once.
    void crowd(const QString &account, int from, int to)
    {
        qint64 sequence = reserve(account, to - from) - (to - from);
        for (int number = from; number < to; ++number) {
            const DemoPerson person = demoPerson(number);
            const auto lastSeen = std::chrono::hours{(number * 37) % 2'000};
            memberAt(++sequence, account, identity(person, lastSeen), person, m_profile.defaultRole, crowdGrant(number),
                std::chrono::hours{24 + (number * 53) % 9'000});
        }
    }

    struct Offer {
        DemoPerson person;
        QStringList permissions;
        std::chrono::minutes age{0};
        QString resolution = u"open"_s;
        int issue = 1;
    };
    void invitation(const QString &account, const QString &inviter, const QString &inviterName, const Offer &offer)
    {
        const Instant issued = m_now - offer.age;
        InvitationRow row;
        row.account = account;
        row.id = uuid();
        row.linkId = m_randomness.id();
        row.email = offer.person.email;
        row.canonicalEmail = offer.person.email;
        row.role = m_profile.defaultRole;
        row.grantJson = storedGrant(offer.permissions);
        row.createdAt = issued;
        row.issuedAt = issued;
        row.expiresAt = issued + m_profile.invitations.lifetime;
        row.issue = offer.issue;
        row.resolution = offer.resolution;
        if (offer.resolution != u"open"_s) {
            row.resolvedAt = issued + 40min;
        }
        row.invitedById = inviter;
        row.invitedBy = inviterName;
        row.delivery = u"handed_over"_s;
        row.changedBy = inviterName;
        row.changedAt = issued;
        const auto put = putInvitation(m_transaction, row);
        keep(put ? Result<void>() : Result<void>(tl::unexpected(put.error())));
        AuditEvent event{account, 0, {}, issued, inviter, inviterName, inviterName, u"invitation.created"_s, row.id, {},
            {{u"email"_s, row.email}}, u"demo"_s};
        keep(recordEvent(m_transaction, std::move(event)));
    }

private:
    void keep(const Result<void> &done)
    {
        if (m_result && !done) {
            m_result = done;
        }
    }

    qint64 reserve(const QString &account, int count)
    {
        auto rows = m_transaction.rows(reserveSequence, {count, account});
        if (!rows) {
            keep(tl::unexpected(rows.error()));
            return 0;
        }
        return rows->empty() ? 0 : rows->front().front().toLongLong();
    }

    void memberAt(qint64 sequence, const QString &account, const QString &identity, const DemoPerson &person,
        const QString &role, const QStringList &permissions, std::chrono::hours since)
    {
        const auto lastSeen = std::chrono::hours{sequence % 90 * 5};
        keep(changeOne(m_transaction, addMember,
            {account, m_randomness.id(), identity, person.name, person.email, foldedText(person.name),
                memberSearchText(person.name, person.email), role, storedGrant(known(permissions)),
                toStored(m_now - since), toStored(m_now - lastSeen), identity, person.name, toStored(m_now - since),
                sequence}));
    }

    /// What this profile's catalogue has of it, so that the sample fits any profile.
    [[nodiscard]] QStringList known(const QStringList &permissions) const
    {
        QStringList result;
        for (const QString &key : permissions) {
            if (m_profile.permission(key) != nullptr) {
                result.append(key);
            }
        }
        return result;
    }

    static QStringList crowdGrant(int number)
    {
        static const QList<QStringList> grants{{}, {u"tickets"_s}, {u"invoices"_s, u"quotes"_s},
            {u"products"_s, u"sso"_s}, {u"domains"_s, u"domain_settings"_s}, {u"tickets"_s, u"emails"_s, u"contacts"_s},
            {u"products"_s, u"product_passwords"_s, u"orders"_s}};
        return grants.at(number % grants.size());
    }

    QString uuid()
    {
        QByteArray hex = m_randomness.bytes(16).toHex();
        for (const int place : {20, 16, 12, 8}) {
            hex.insert(place, '-');
        }
        return QString::fromLatin1(hex);
    }

    Transaction &m_transaction;
    const Profile &m_profile;
    Instant m_now;
    Randomness &m_randomness;
    Result<void> m_result;
};

DemoPerson owner()
{
    return {u"Amelia Hart"_s, u"amelia.hart@example.com"_s};
}

DemoPerson reseller()
{
    return {u"Rowan Castellan"_s, u"rowan.castellan@example.net"_s};
}

void writeInvitations(DemoWriter &writer, const DemoFirm &firm)
{
    const QList<DemoWriter::Offer> offers{
        {{{}, u"kofi.mensah@example.org"_s}, {}, 2h},
        {{{}, u"lucia.ferrara@example.net"_s}, {u"invoices"_s, u"quotes"_s}, 23h + 20min},
        {{{}, u"magnus.dahl@example.com"_s}, {u"tickets"_s}, 9h, u"open"_s, 2},
        {{{}, u"nina.petrova@example.org"_s}, {u"products"_s, u"sso"_s}, 74h},
        {{{}, u"ben.okafor@example.com"_s}, {}, 600h, u"accepted"_s},
        {{{}, u"oscar.lund@example.net"_s}, {u"domains"_s}, 130h, u"declined"_s},
        {{{}, u"priya.nair@example.com"_s}, {u"tickets"_s, u"emails"_s}, 51h, u"revoked"_s},
        {{{}, u"kofi.mensah@example.org"_s}, {u"tickets"_s}, 30h, u"superseded"_s},
    };
    for (const DemoWriter::Offer &offer : offers) {
        writer.invitation(firm.account, firm.ownerIdentity, owner().name, offer);
    }
}

void writeReseller(DemoWriter &writer, const DemoFirm &firm)
{
    const QString resellerIdentity = writer.identity(reseller(), 20h);
    const QList<QStringList> ownersGrants{
        {}, {u"tickets"_s, u"invoices"_s}, {u"users"_s, u"tickets"_s}, {u"domains"_s, u"domain_settings"_s}};
    for (int index = 0; index < demoAccountNames().size(); ++index) {
        const QString account = writer.account(demoAccountNames().at(index), resellerIdentity, reseller());
        // Every third account has the firm's owner among its members, with another grant each time.
        if (index % 3 == 0) {
            writer.member(
                account, firm.ownerIdentity, owner(), writer.ordinaryRole(), ownersGrants.at(index / 3), 900h);
        } else if (index == 7) {
            writer.invitation(
                account, resellerIdentity, reseller().name, {owner(), {u"products"_s, u"domains"_s, u"tickets"_s}, 5h});
        }
        const int first = 1'000'000 + index * 10;
        writer.crowd(account, first, first + 2 + index % 4);
    }
}

Result<std::optional<DemoFirm>> existingFirm(Transaction &transaction)
{
    auto identity = transaction.rows(findIdentity, {owner().email});
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    if (identity->empty()) {
        return std::optional<DemoFirm>();
    }
    DemoFirm firm{identity->front().front().toString(), owner().email, {}, 0};
    auto account = transaction.rows(findFirm, {firm.ownerIdentity});
    if (!account) {
        return tl::unexpected(account.error());
    }
    if (!account->empty()) {
        firm.account = account->front()[0].toString();
        firm.members = account->front()[1].toInt();
    }
    return std::optional(firm);
}

} // namespace

Result<DemoFirm> createDemo(
    Database &database, const Profile &profile, const Clock &clock, Randomness &randomness, int memberCount)
{
    const Instant now = clock.now();
    DemoFirm firm;
    bool isNew = true;
    auto small = database.write([&](Transaction &transaction) -> Result<void> {
        auto existing = existingFirm(transaction);
        if (!existing) {
            return tl::unexpected(existing.error());
        }
        if (*existing) {
            firm = **existing;
            isNew = false;
            return {};
        }
        DemoWriter writer(transaction, profile, now, randomness);
        firm.ownerEmail = owner().email;
        firm.ownerIdentity = writer.identity(owner(), 3h);
        firm.account = writer.account(u"Brightwater Ltd"_s, firm.ownerIdentity, owner());
        firm.members = 1;
        for (const DemoColleague &colleague : demoColleagues()) {
            const QString identity = writer.identity(colleague.person, std::chrono::hours{firm.members * 17});
            writer.member(firm.account, identity, colleague.person, profile.defaultRole, colleague.permissions,
                std::chrono::hours{700 - firm.members * 31});
            ++firm.members;
        }
        writeInvitations(writer, firm);
        writeReseller(writer, firm);
        return writer.result();
    });
    if (!small) {
        return tl::unexpected(small.error());
    }
    for (int from = firm.members; isNew && from < memberCount; from += batch) {
        const int to = std::min(from + batch, memberCount);
        auto more = database.write([&](Transaction &transaction) -> Result<void> {
            DemoWriter writer(transaction, profile, now, randomness);
            writer.crowd(firm.account, from, to);
            return writer.result();
        });
        if (!more) {
            return tl::unexpected(more.error());
        }
        firm.members = to;
    }
    return firm;
}

} // namespace portal
