// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/plan/change.h"
#include "models/tickets/message.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <optional>
#include <tuple>

namespace gatehouse {

/// The tickets of one identity's accounts as their caches hold them, kept in memory so that a change of the plan needs
/// no look into any file; and the messages of the one ticket that is read. Tells what there is to see. Engine thread.
class TicketShelf : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// What the cache of `account` holds at `sequence`.
    void put(const AccountKey &account, const QString &accountName, QList<Ticket> cached, qint64 sequence);
    /// What the cache holds of the ticket that is read.
    void putConversation(QList<Message> cached);
    /// The account, or the right to its tickets, is lost.
    void drop(const AccountKey &account);

    /// Which ticket is read now; its messages are to be put next.
    void read(const TicketKey &ticket);
    [[nodiscard]] const TicketKey &isRead() const { return m_read; }
    [[nodiscard]] bool has(const AccountId &account) const { return m_accounts.contains(account); }
    [[nodiscard]] std::optional<qint64> sequenceOf(const AccountId &account) const;
    /// The version of a ticket as cached.
    [[nodiscard]] std::optional<qint64> versionOf(const AccountId &account, const TicketId &ticket) const;

    /// Tells what differs under the present plan.
    void show(const QList<Change> &plan, std::chrono::milliseconds clockOffset);

Q_SIGNALS:
    void ticketsReady(const gatehouse::AccountKey &account, const QList<gatehouse::Ticket> &tickets);
    void conversationReady(const gatehouse::TicketKey &ticket, const QList<gatehouse::Message> &messages);

private:
    using PlanMark = QList<std::tuple<ChangeId, ChangeState, bool>>;
    struct Shelved {
        AccountKey key;
        QList<Ticket> cached;
        qint64 sequence = 0;
        PlanMark plan; ///< what the picture last told was made with
        bool isTold = false;
    };

    QHash<AccountId, Shelved> m_accounts;
    TicketKey m_read;
    std::optional<QList<Message>> m_messages;
    PlanMark m_readPlan;
    bool m_isReadTold = false;
};

} // namespace gatehouse
