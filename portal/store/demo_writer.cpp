// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/demo_writer.h"

#include "portal/profiles/profile.h"
#include "portal/randomness.h"
#include "portal/store/audit_trail.h"
#include "portal/store/invitation_rows.h"
#include "portal/store/member_rows.h"
#include "portal/store/message_rows.h"
#include "portal/store/row_reading.h"
#include "portal/store/sub_account_rows.h"
#include "portal/store/text_fold.h"
#include "portal/store/transfer_rows.h"

#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <tuple>
#include <utility>

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

/// A ticket as its audit events keep it; the members the API's own events have.
QJsonObject stateOf(const TicketRow &ticket)
{
    return {{u"number"_s, QString::number(ticket.number)}, {u"subject"_s, ticket.subject},
        {u"department"_s, ticket.department}, {u"priority"_s, ticket.priority}, {u"status"_s, ticket.status},
        {u"messages"_s, ticket.messages}};
}

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

DemoWriter::Opened DemoWriter::account(const QString &name, const QString &owner, const DemoPerson &person)
{
    const QString id = m_randomness.id();
    keep(changeOne(m_transaction, addAccount, {id, name, owner, toStored(m_now - opened)}));
    m_owners.insert(id, {{}, owner, person});
    noteOwner(id, m_now - opened, u"account.opened"_s, id, {}, {{u"name"_s, name}});
    const DemoGrants none(m_profile, {});
    return {id, member(id, {person, owner, none.everything(m_profile.ownerRole), opened})};
}

QString DemoWriter::subAccount(const QString &account, const QString &name)
{
    const QString id = m_randomness.id();
    keep(addSubAccount(m_transaction, {account, id, name}, m_now - opened));
    return id;
}

QString DemoWriter::member(const QString &account, const Access &access)
{
    const QString id = memberAt(reserve(account, 1), account, access);
    if (access.removed) {
        noteOwner(account, m_now - *access.removed, u"member.removed"_s, id,
            {{u"name"_s, access.person.name}, {u"email"_s, access.person.email}, {u"role"_s, access.grant.role}},
            {{u"ended"_s, QJsonObject{{u"sessions"_s, 1}, {u"invitations"_s, 0}}}});
    } else if (access.status == u"deactivated"_s) {
        noteOwner(account, m_now - access.since / 2, u"member.deactivated"_s, id, {{u"status"_s, u"active"_s}},
            {{u"status"_s, access.status}});
    }
    return id;
}

void DemoWriter::regranted(const Regrant &regrant)
{
    const auto state = [](const DemoGrant &grant) {
        return QJsonObject{{u"grant"_s, QJsonDocument::fromJson(grant.json.toUtf8()).object()}};
    };
    noteOwner(regrant.account, m_now - regrant.ago, u"member.grant_changed"_s, regrant.member, state(regrant.before),
        state(regrant.after), regrant.reason);
}

void DemoWriter::noteOwner(const QString &account, Instant at, const QString &action, const QString &object,
    const QJsonObject &before, const QJsonObject &after, const QString &reason)
{
    const Writer owner = m_owners.value(account);
    note({account, 0, {}, at, owner.identity, owner.person.name, owner.person.name, action, object, before, after,
        u"demo"_s, reason});
}

void DemoWriter::crowd(const QString &account, const DemoGrants &grants, int from, int to)
{
    // One person after another would cost a walk through the catalogue each.
    constexpr int ways = 60;
    std::vector<DemoGrant> some;
    some.reserve(ways);
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
    keepOf(putInvitation(m_transaction, row));
    note({account, 0, {}, issued, inviter, inviterName, inviterName, u"invitation.created"_s, row.id, {},
        {{u"email"_s, row.email}}, u"demo"_s});
}

void DemoWriter::note(AuditEvent event)
{
    m_events.push_back(std::move(event));
}

Result<void> DemoWriter::finish()
{
    // A chain has its events in the order in which they happened; a story is told in another.
    int told = 0;
    for (AuditEvent &event : m_events) {
        event.number = ++told; // what is told of one moment stays in order; recordEvent() numbers the chain
    }
    std::sort(m_events.begin(), m_events.end(), [](const AuditEvent &left, const AuditEvent &right) {
        return std::tie(left.at, left.number) < std::tie(right.at, right.number);
    });
    for (AuditEvent &event : std::exchange(m_events, {})) {
        keep(recordEvent(m_transaction, std::move(event)));
    }
    return m_result;
}

void DemoWriter::ticket(const Conversation &conversation)
{
    const Profile::Tickets &policy = *m_profile.tickets;
    const auto keyOf = [](const std::vector<Profile::Choice> &choices, size_t place) {
        return choices[std::min(place, choices.size() - 1)].key;
    };
    const Said &first = conversation.messages.front();
    TicketRow row;
    row.account = conversation.account;
    row.id = uuid();
    row.number = 100'000 + qint64(qFromLittleEndian<quint32>(m_randomness.bytes(4).constData()) % 900'000);
    row.subject = conversation.subject;
    row.department = keyOf(policy.departments, conversation.department);
    row.priority = keyOf(policy.priorities, conversation.priority);
    row.openedById = first.by.member;
    row.openedBy = first.by.person.name;
    row.createdAt = m_now - first.ago;
    for (const Said &said : conversation.messages) {
        say(conversation, row, said);
    }
    if (conversation.closed) {
        const QJsonObject before = stateOf(row);
        row.status = u"closed"_s;
        row.updatedAt = row.changedAt = m_now - *conversation.closed;
        row.changedBy = conversation.owner.person.name;
        ++row.version;
        keepOf(putTicket(m_transaction, row));
        note({row.account, 0, {}, row.updatedAt, conversation.owner.identity, row.changedBy,
            conversation.owner.person.name, u"ticket.closed"_s, row.id, before, stateOf(row), u"demo"_s});
    }
    for (const auto &[reader, through] : conversation.reads) {
        keepOf(putReadMark(m_transaction, row, reader.member, through));
    }
}

/// The next message of a ticket, and the ticket as it is then.
void DemoWriter::say(const Conversation &conversation, TicketRow &ticket, const Said &said)
{
    const bool isStaff = said.by.member.isEmpty();
    const bool isFirst = ticket.messages == 0;
    const QJsonObject before = isFirst ? QJsonObject() : stateOf(ticket);
    MessageRow message;
    message.account = ticket.account;
    message.ticket = ticket.id;
    message.id = uuid();
    message.number = ++ticket.messages;
    message.at = m_now - said.ago;
    message.text = said.text;
    message.side = isStaff ? u"staff"_s : u"customer"_s;
    message.actorId = isStaff ? u"staff"_s : said.by.member;
    message.actor = said.by.person.name;
    message.principalId = conversation.owner.member;
    message.principal = conversation.owner.person.name;
    for (const File &file : said.files) {
        AttachmentRow attachment{ticket.account, m_randomness.id(), file.name, file.content.size(), file.type,
            message.actorId, message.at, {}, {}};
        keep(putAttachment(m_transaction, attachment, file.content));
        message.attachments.push_back(std::move(attachment));
    }
    ticket.status = isFirst ? u"open"_s : isStaff ? u"answered"_s : u"customer_reply"_s;
    ticket.lastBy = message.side;
    ticket.lastName = ticket.changedBy = message.actor;
    ticket.lastAt = ticket.updatedAt = ticket.changedAt = message.at;
    ++ticket.version;
    keepOf(putTicket(m_transaction, ticket));
    keep(putMessage(m_transaction, message));
    QJsonObject after = stateOf(ticket);
    after.insert(u"message"_s, message.id);
    const QString action = isFirst ? u"ticket.opened"_s : isStaff ? u"ticket.staff_replied"_s : u"ticket.answered"_s;
    note({ticket.account, 0, {}, message.at, isStaff ? u"staff"_s : said.by.identity, message.actor,
        conversation.owner.person.name, action, ticket.id, before, after, u"demo"_s});
}

void DemoWriter::transfer(const Transfer &offered)
{
    TransferRow row;
    row.account = offered.account;
    row.accountName = offered.accountName;
    row.id = uuid();
    row.linkId = m_randomness.id();
    row.fromId = offered.fromIdentity;
    row.fromName = offered.from.name;
    row.toId = offered.toIdentity;
    row.toMember = offered.toMember;
    row.toName = offered.to.name;
    row.createdAt = m_now - offered.age;
    row.expiresAt = row.createdAt + 7 * 24h;
    keep(putTransfer(m_transaction, row));
    note({offered.account, 0, {}, row.createdAt, row.fromId, row.fromName, row.fromName,
        u"ownership.transfer_offered"_s, row.id, {}, {{u"member"_s, row.toMember}}, u"demo"_s});
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

QString DemoWriter::memberAt(qint64 sequence, const QString &account, const Access &access)
{
    const DemoPerson &person = access.person;
    const auto lastSeen = std::chrono::hours{sequence % 90 * 5};
    const Instant changed = m_now - access.removed.value_or(access.since);
    const QVariant removed = access.removed ? QVariant(toStored(changed)) : QVariant();
    QString id = m_randomness.id();
    const QVariant restorable = access.removed ? QVariant(toStored(changed + m_profile.restoreGrace)) : QVariant();
    keep(changeOne(m_transaction, addMember,
        {account, id, access.identity, person.name, person.email, foldedText(person.name),
            memberSearchText(person.name, person.email), access.grant.role, access.grant.json,
            toStored(m_now - access.since), toStored(m_now - lastSeen), access.status, removed, access.identity,
            person.name, toStored(changed), sequence, toStored(m_now - lastSeen), restorable,
            endOfStoredGrant(access.grant.json)}));
    return id;
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
