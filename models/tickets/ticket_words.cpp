// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticket_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ticket)
};

} // namespace

QString statusWords(TicketStatus status)
{
    switch (status) {
    case TicketStatus::Open:
        return Words::tr("Open");
    case TicketStatus::Answered:
        return Words::tr("Answered");
    case TicketStatus::CustomerReply:
        return Words::tr("Waiting for support");
    case TicketStatus::Closed:
        return Words::tr("Closed");
    case TicketStatus::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString writerWords(const Message &message, const QString &accountName)
{
    // The id of whoever writes here is not known before the portal has the message.
    const bool isOwner = !message.actor.id.isEmpty() && message.actor.id == message.principal.id;
    if (message.by == Side::Staff || isOwner)
        return message.actor.name;
    return Words::tr("%1 for %2", "actor for account").arg(message.actor.name, accountName);
}

QString fileNameFor(const Attachment &file)
{
    QString name;
    for (const QChar letter : file.name) {
        const bool isForbidden = letter == u'/' || letter == u'\\' || letter == u':' || !letter.isPrint()
            || letter.category() == QChar::Other_Format; // bidi overrides turn "exe.txt" round
        name.append(isForbidden ? u'_' : letter);
    }
    name = name.trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? Words::tr("file", "name of a file that has none") : name;
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace gatehouse
