// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/demo_writer.h"

#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/audit_trail.h"
#include "portal/store/invitation_rows.h"
#include "portal/store/member_rows.h"
#include "portal/store/row_reading.h"
#include "portal/store/sub_account_rows.h"
#include "portal/store/text_fold.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr auto opened = 400 * 24h; // so long ago the accounts were

constexpr const char *addIdentity =
    "INSERT INTO identities (id, email, canonical_email, name, email_verified, created_at, last_sign_in) "
    "VALUES (?, ?, ?, ?, 1, ?, ?)";
constexpr const char *addAccount = "INSERT INTO accounts (id, name, owner_id, created_at) VALUES (?, ?, ?, ?)";
constexpr const char *reserveSequence = "UPDATE accounts SET sequence = sequence + ? WHERE id = ? RETURNING sequence";
constexpr const char *addMember =
    "INSERT INTO members (account_id, id, identity_id, name, email, folded_name, search_text, role, grant_json, since, "
    "last_sign_in, status, removed_at, changed_by_id, changed_by, changed_at, sequence, last_use, restorable_until, "
    "ends_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

} // namespace

DemoWriter::DemoWriter(Transaction &transaction, const Profile &profile, Instant now, Randomness &randomness)
    : m_transaction(transaction)
    , m_profile(profile)
    , m_now(now)
    , m_randomness(randomness)
{
}

QString DemoWriter::identity(const DemoPerson &person, std::chrono::hours lastSeen)
{
    const QString id = m_randomness.id();
    keep(changeOne(m_transaction, addIdentity,
        {id, person.email, person.email, person.name, toStored(m_now - opened), toStored(m_now - lastSeen)}));
    return id;
}

QString DemoWriter::account(const QString &name, const QString &owner, const DemoPerson &person)
{
    const QString id = m_randomness.id();
    keep(changeOne(m_transaction, addAccount, {id, name, owner, toStored(m_now - opened)}));
    const DemoGrants none(m_profile, {});
    member(id, {person, owner, none.everything(m_profile.ownerRole), opened});
    return id;
}

QString DemoWriter::subAccount(const QString &account, const QString &name)
{
    const QString id = m_randomness.id();
    keep(addSubAccount(m_transaction, {account, id, name}, m_now - opened));
    return id;
}

void DemoWriter::member(const QString &account, const Access &access)
{
    memberAt(reserve(account, 1), account, access);
}

void DemoWriter::crowd(const QString &account, const DemoGrants &grants, int from, int to)
{
    // One person after another would cost a walk through the catalogue each.
    constexpr int ways = 60;
    std::vector<DemoGrant> some;
    for (int number = 0; number < ways; ++number) {
        some.push_back(grants.some(number));
    }
    qint64 sequence = reserve(account, to - from) - (to - from);
    for (int number = from; number < to; ++number) {
        const DemoPerson person = demoPerson(number);
        const auto lastSeen = std::chrono::hours{(number * 37) % 2'000};
        memberAt(++sequence, account,
            {person, identity(person, lastSeen), some[size_t(number % ways)],
                std::chrono::hours{24 + (number * 53) % 9'000}});
    }
}

void DemoWriter::invitation(
    const QString &account, const QString &inviter, const QString &inviterName, const Offer &offer)
{
    const Instant issued = m_now - offer.age;
    InvitationRow row;
    row.account = account;
    row.id = uuid();
    row.linkId = m_randomness.id();
    row.email = offer.person.email;
    row.canonicalEmail = offer.person.email;
    if (m_profile.invitations.fullName != Profile::FullName::None) {
        row.name = offer.person.name;
    }
    row.role = offer.grant.role;
    row.grantJson = offer.grant.json;
    if (m_profile.invitations.message) {
        row.message = offer.message;
    }
    row.createdAt = issued;
    row.issuedAt = issued;
    row.lifetime = m_profile.invitations.lifetime;
    row.expiresAt = issued + row.lifetime;
    row.issue = offer.issue;
    row.resolution = offer.resolution;
    if (offer.resolution != u"open"_s) {
        row.resolvedAt = issued + 40min;
    }
    row.invitedById = inviter;
    row.invitedBy = inviterName;
    row.delivery = offer.delivery;
    if (offer.delivery == u"bounced"_s) {
        row.deliveryNote = u"550 5.1.1 No such mailbox here"_s;
    }
    row.changedBy = inviterName;
    row.changedAt = issued;
    const auto put = putInvitation(m_transaction, row);
    keep(put ? Result<void>() : Result<void>(tl::unexpected(put.error())));
    AuditEvent event{account, 0, {}, issued, inviter, inviterName, inviterName, u"invitation.created"_s, row.id, {},
        {{u"email"_s, row.email}}, u"demo"_s};
    keep(recordEvent(m_transaction, std::move(event)));
}

void DemoWriter::keep(const Result<void> &done)
{
    if (m_result && !done) {
        m_result = done;
    }
}

qint64 DemoWriter::reserve(const QString &account, int count)
{
    auto rows = m_transaction.rows(reserveSequence, {count, account});
    if (!rows) {
        keep(tl::unexpected(rows.error()));
        return 0;
    }
    return rows->empty() ? 0 : rows->front().front().toLongLong();
}

void DemoWriter::memberAt(qint64 sequence, const QString &account, const Access &access)
{
    const DemoPerson &person = access.person;
    const auto lastSeen = std::chrono::hours{sequence % 90 * 5};
    const Instant changed = m_now - access.removed.value_or(access.since);
    const QVariant removed = access.removed ? QVariant(toStored(changed)) : QVariant();
    const QVariant restorable = access.removed ? QVariant(toStored(changed + m_profile.restoreGrace)) : QVariant();
    keep(changeOne(m_transaction, addMember,
        {account, m_randomness.id(), access.identity, person.name, person.email, foldedText(person.name),
            memberSearchText(person.name, person.email), access.grant.role, access.grant.json,
            toStored(m_now - access.since), toStored(m_now - lastSeen), access.status, removed, access.identity,
            person.name, toStored(changed), sequence, toStored(m_now - lastSeen), restorable,
            endOfStoredGrant(access.grant.json)}));
}

QString DemoWriter::uuid()
{
    QByteArray hex = m_randomness.bytes(16).toHex();
    for (const int place : {20, 16, 12, 8}) {
        hex.insert(place, '-');
    }
    return QString::fromLatin1(hex);
}

} // namespace portal
