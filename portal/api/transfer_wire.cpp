// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/api/transfer_wire.h"

#include "portal/api/wire.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

QJsonObject transferToJson(const TransferRow &transfer, Instant now)
{
    return {{u"id"_s, transfer.id},
        {u"account"_s, QJsonObject{{u"id"_s, transfer.account}, {u"name"_s, transfer.accountName}}},
        {u"member"_s, QJsonObject{{u"id"_s, transfer.toMember}, {u"name"_s, transfer.toName}}},
        {u"from"_s, transfer.fromName}, {u"state"_s, transfer.stateAt(now)},
        {u"created_at"_s, instantToJson(transfer.createdAt)}, {u"expires_at"_s, instantToJson(transfer.expiresAt)},
        {u"resolved_at"_s, instantToJson(transfer.resolvedAt)}};
}

QJsonObject receivedTransferToJson(const TransferRow &transfer, Instant now)
{
    QJsonObject object = transferToJson(transfer, now);
    object.insert(u"id"_s, transfer.linkId);
    return object;
}

} // namespace portal
