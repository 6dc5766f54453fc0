// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tickets/message.h"

#include <QScrollArea>

class QVBoxLayout;

namespace gatehouse {

class MessageCard;
class MessageListModel;

/// The messages of one ticket, one card each, the newest at the end and in sight until the person scrolls back.
class ConversationView final : public QScrollArea {
    Q_OBJECT

public:
    explicit ConversationView(MessageListModel *model, QWidget *parent = nullptr);

    /// Another ticket is shown: its end comes into sight.
    void startAtEnd();

Q_SIGNALS:
    void saveAsked(const gatehouse::Attachment &file);

private:
    void follow();

    MessageListModel *m_model;
    QWidget *m_sheet;
    QVBoxLayout *m_column;
    QList<MessageCard *> m_cards;
    bool m_isAtEnd = true;
};

} // namespace gatehouse
