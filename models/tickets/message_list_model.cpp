// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/message_list_model.h"

#include "models/relative_time.h"
#include "models/tickets/ticket_words.h"

namespace gatehouse {

MessageListModel::MessageListModel(QObject *parent)
    : RowwiseModel(parent)
{
}

void MessageListModel::setMessages(const QList<Message> &messages, const QString &accountName)
{
    const bool othersName = std::exchange(m_accountName, accountName) != accountName;
    follow(m_messages, messages, [](const Message &message) { return message.id; }, std::equal_to<>{});
    if (othersName)
        announce(rowCount(), 0, 0, [](int) { return true; });
}

void MessageListModel::setNow(Instant now)
{
    const Instant before = std::exchange(m_now, now);
    announce(rowCount(), 0, 0, [&](int row) {
        const Instant at = m_messages.at(row).at;
        return relativeWords(at, before) != relativeWords(at, now);
    });
}

int MessageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_messages.size());
}

QString MessageListModel::spoken(const Message &message) const
{
    const QString who =
        message.by == Side::Staff ? tr("Support, %1").arg(message.actor.name) : writerWords(message, m_accountName);
    const QString when = message.pendingWords.isEmpty() ? relativeWords(message.at, m_now) : message.pendingWords;
    return tr("%1, %2: %3").arg(who, when, message.text);
}

QVariant MessageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Message &message = m_messages.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return message.text;
    case Qt::AccessibleTextRole:
        return spoken(message);
    case MessageIdRole:
        return message.id.value;
    case WriterRole:
        return writerWords(message, m_accountName);
    case IsStaffRole:
        return message.by == Side::Staff;
    case WhenRole:
        return relativeWords(message.at, m_now);
    case WhenExactlyRole:
        return absoluteWords(message.at);
    case PendingRole:
        return static_cast<int>(message.pending);
    case PendingWordsRole:
        return message.pendingWords;
    default:
        return {};
    }
}

} // namespace gatehouse
