// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/new_account.h"

#include "portal/randomness.h"
#include "portal/store/audit_trail.h"
#include "portal/store/member_rows.h"
#include "portal/store/row_reading.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char *insertAccount = "INSERT INTO accounts (id, name, owner_id, created_at) VALUES (?, ?, ?, ?)";

} // namespace

Result<QString> openAccount(Transaction &transaction, const NewAccount &account, Instant now, Randomness &randomness)
{
    QString id = randomness.id();
    if (const auto put = transaction.run(insertAccount, {id, account.name, account.owner, toStored(now)}); !put) {
        return tl::unexpected(put.error());
    }
    MemberRow member;
    member.account = id;
    member.id = randomness.id();
    member.identity = account.owner;
    member.name = account.ownerName;
    member.email = account.ownerEmail;
    member.role = account.ownerRole;
    member.grantJson = uR"({"all":true,"permissions":[]})"_s;
    member.since = now;
    member.changedById = account.owner;
    member.changedBy = account.ownerName;
    member.changedAt = now;
    if (const auto put = putMember(transaction, member); !put) {
        return tl::unexpected(put.error());
    }
    AuditEvent event{id, 0, {}, now, account.owner, account.ownerName, account.ownerName, u"account.opened"_s, id, {},
        {{u"name"_s, account.name}}, {}};
    if (const auto recorded = recordEvent(transaction, std::move(event)); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return id;
}

} // namespace portal
