// SPDX-License-Identifier: GPL-3.0-or-later
// What IdentityLink knows of ownership that is offered: those of the open account, and those that ask the identity.
#include "app/sync/identity_link.h"
#include "app/sync/plan_book.h"
#include "models/plan/transfer_overlay.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

QList<OwnershipTransfer> IdentityLink::transfers() const
{
    if (!m_portal.ownershipTransferable)
        return {};
    return overlaid(m_transfers, m_parts.book.changes());
}

QCoro::Task<Outcome<bool>> IdentityLink::fetchTransfers()
{
    if (!m_portal.ownershipTransferable)
        co_return true;
    QList<AccountId> wanted{AccountId{}}; // the identity's own: what asks it
    if (const AccountRow *const open = rowOf(m_open); open != nullptr && open->account.may.transfer)
        wanted.append(m_open);
    QJsonObject lists;
    for (const AccountId &account : std::as_const(wanted)) {
        const Outcome<QByteArray> list = co_await m_connector->transfers(account);
        if (m_closing)
            co_return true;
        // A portal of before that knows no such list has none of them.
        const bool hasNone = !list && list.error().isDefinite && list.error().error.code == Error::Code::NotFound;
        if (!list && !hasNone)
            co_return tl::unexpected(list.error());
        if (list)
            lists.insert(account.value, QString::fromUtf8(*list));
    }
    takeTransfers(lists);
    co_return true;
}

void IdentityLink::takeTransfers(const QJsonObject &lists)
{
    if (lists == m_transferLists)
        return;
    m_transferLists = lists;
    readTransfers();
    const QString stored = QString::fromUtf8(QJsonDocument(lists).toJson(QJsonDocument::Compact));
    if (auto kept = m_parts.registry.keepTransfers(m_identity.id, stored); !kept)
        Q_EMIT storeFailed(kept.error());
    Q_EMIT listsChanged();
}

void IdentityLink::loadTransfers()
{
    const auto stored = m_parts.registry.transfers(m_identity.id);
    if (!stored)
        Q_EMIT storeFailed(stored.error());
    if (!stored || !*stored)
        return; // fetched anew; this is a convenience for the start without a network
    m_transferLists = QJsonDocument::fromJson((*stored)->toUtf8()).object();
    readTransfers();
}

void IdentityLink::readTransfers()
{
    m_transfers.clear();
    for (auto list = m_transferLists.begin(); list != m_transferLists.end(); ++list) {
        auto read = m_connector->readTransfers(list.value().toString().toUtf8(), list.key().isEmpty());
        if (!read)
            continue; // of a version that stored them otherwise
        for (OwnershipTransfer &transfer : *read) {
            transfer.account = keyOf(transfer.account.account);
            m_transfers.append(std::move(transfer));
        }
    }
}

} // namespace gatehouse
