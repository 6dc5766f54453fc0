// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rowwise_model.h"
#include "models/tickets/message.h"

#include <QAbstractListModel>

namespace gatehouse {

/// The messages of one ticket, in the order they were written; what waits to be sent comes last.
class MessageListModel final : public RowwiseModel<QAbstractListModel> {
    Q_OBJECT

public:
    enum Role {
        MessageIdRole = Qt::UserRole,
        WriterRole, ///< "Ben Okafor for Brightwater Ltd"
        IsStaffRole,
        WhenRole, ///< "2 h ago"
        WhenExactlyRole,
        PendingRole,
        PendingWordsRole,
    };

    explicit MessageListModel(QObject *parent = nullptr);

    /// A difference by id, never a reset. `accountName` is for whom the customer's side writes.
    void setMessages(const QList<Message> &messages, const QString &accountName);
    void setNow(Instant now);
    [[nodiscard]] const Message &messageAt(int row) const { return m_messages.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString spoken(const Message &message) const;

    QList<Message> m_messages;
    QString m_accountName;
    Instant m_now{};
};

} // namespace gatehouse
