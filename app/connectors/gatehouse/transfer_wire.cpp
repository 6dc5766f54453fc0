// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectors/gatehouse/transfer_wire.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

Instant instant(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

TransferState resolutionFromWire(const QString &state)
{
    // Expired is by the clock, and the clock goes on without the portal.
    if (state == "pending"_L1 || state == "expired"_L1)
        return TransferState::Pending;
    if (state == "confirmed"_L1)
        return TransferState::Confirmed;
    if (state == "declined"_L1)
        return TransferState::Declined;
    if (state == "cancelled"_L1)
        return TransferState::Cancelled;
    return TransferState::Unknown;
}

OwnershipTransfer transferFromWire(const WireObject &object, bool isReceived)
{
    OwnershipTransfer transfer;
    transfer.id = TransferId{object.text("id")};
    if (transfer.id.isEmpty())
        object.fault("id");
    const WireObject account = object.object("account");
    transfer.account.account = AccountId{account.text("id")};
    transfer.accountName = account.text("name");
    const WireObject member = object.object("member");
    transfer.member = MemberId{member.text("id")};
    transfer.memberName = member.text("name");
    transfer.from = object.text("from");
    transfer.resolution = resolutionFromWire(object.text("state"));
    transfer.createdAt = instant(object.integer("created_at"));
    transfer.expiresAt = instant(object.integer("expires_at"));
    transfer.isReceived = isReceived;
    return transfer;
}

} // namespace

Result<QList<OwnershipTransfer>> transfersFromWire(const QByteArray &json, bool isReceived)
{
    WireDocument document;
    if (auto parsed = document.parse(json); !parsed)
        return tl::unexpected(parsed.error());
    ContractFault fault;
    const WireObject root = document.root(fault);
    QList<OwnershipTransfer> transfers;
    root.forEach("transfers", [&transfers, isReceived](const WireObject &transfer) {
        transfers.append(transferFromWire(transfer, isReceived));
    });
    if (root.integer("count") != transfers.size())
        root.fault("count");
    if (fault.isSet())
        return tl::unexpected(fault.error());
    return transfers;
}

EditCall callOfTransferEdit(const TransferEdit &edit, const QByteArray &account)
{
    const QByteArray id = pathSegment(edit.transfer.value);
    switch (edit.act) {
    case TransferEdit::Act::Offer: {
        const QJsonObject offer{{u"id"_s, edit.transfer.value}, {u"member"_s, edit.member.value}};
        return {"POST", account + "/ownership-transfers", QJsonDocument(offer).toJson(QJsonDocument::Compact), false};
    }
    case TransferEdit::Act::Cancel:
        return {"POST", account + "/ownership-transfers/" + id + "/cancel", {}, false};
    case TransferEdit::Act::Confirm:
        return {"POST", "v1/me/ownership-transfers/" + id + "/confirm", {}, false};
    case TransferEdit::Act::Decline:
        return {"POST", "v1/me/ownership-transfers/" + id + "/decline", {}, false};
    }
    return {};
}

Sent sentTransferFromWire(const TransferEdit &edit, const WireObject &root)
{
    Sent sent;
    switch (edit.act) {
    case TransferEdit::Act::Offer:
    case TransferEdit::Act::Cancel:
        if (root.object("transfer").text("id") != edit.transfer.value)
            root.fault("transfer");
        sent.sequence = root.integer("sequence");
        break;
    case TransferEdit::Act::Confirm:
        if (root.object("account").text("id").isEmpty())
            root.fault("account");
        sent.sequence = root.integer("sequence");
        break;
    case TransferEdit::Act::Decline:
        if (root.object("transfer").text("id") != edit.transfer.value)
            root.fault("transfer");
        break;
    }
    return sent;
}

} // namespace gatehouse
