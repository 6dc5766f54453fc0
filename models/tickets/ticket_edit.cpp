// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tickets/ticket_edit.h"

#include <QCoreApplication>

namespace gatehouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TicketEdit)
};

struct Sentence {
    const QString &subject;

    QString operator()(const OpenTicket &edit) const
    {
        return edit.files.isEmpty()
            ? Words::tr("Open the ticket “%1”").arg(edit.subject)
            : Words::tr("Open the ticket “%1” with %n file(s)", nullptr, count(edit.files)).arg(edit.subject);
    }
    QString operator()(const ReplyToTicket &edit) const
    {
        return edit.files.isEmpty()
            ? Words::tr("Reply to “%1”").arg(subject)
            : Words::tr("Reply to “%1” with %n file(s)", nullptr, count(edit.files)).arg(subject);
    }
    QString operator()(const CloseTicket & /*edit*/) const { return Words::tr("Close “%1”").arg(subject); }
    QString operator()(const ReopenTicket & /*edit*/) const { return Words::tr("Reopen “%1”").arg(subject); }
    QString operator()(const MarkTicketRead & /*edit*/) const { return Words::tr("Mark “%1” as read").arg(subject); }

private:
    static int count(const QList<Attachment> &files) { return static_cast<int>(files.size()); }
};

struct Pending {
    bool isSending;

    QString operator()(const OpenTicket & /*edit*/) const
    {
        return isSending ? Words::tr("Ticket is being sent") : Words::tr("Ticket waiting to be sent");
    }
    QString operator()(const ReplyToTicket & /*edit*/) const
    {
        return isSending ? Words::tr("Reply is being sent") : Words::tr("Reply waiting to be sent");
    }
    QString operator()(const CloseTicket & /*edit*/) const { return Words::tr("Not yet closed"); }
    QString operator()(const ReopenTicket & /*edit*/) const { return Words::tr("Not yet reopened"); }
    QString operator()(const MarkTicketRead & /*edit*/) const { return {}; }
};

} // namespace

QString writtenText(const TicketEdit &edit)
{
    if (const auto *open = std::get_if<OpenTicket>(&edit.what))
        return open->text;
    if (const auto *reply = std::get_if<ReplyToTicket>(&edit.what))
        return reply->text;
    return {};
}

QList<Attachment> attachedFiles(const TicketEdit &edit)
{
    if (const auto *open = std::get_if<OpenTicket>(&edit.what))
        return open->files;
    if (const auto *reply = std::get_if<ReplyToTicket>(&edit.what))
        return reply->files;
    return {};
}

QString sentence(const TicketEdit &edit, const QString &subject)
{
    return std::visit(Sentence{subject}, edit.what);
}

QString pendingWords(const TicketEdit &edit, bool isSending)
{
    return std::visit(Pending{isSending}, edit.what);
}

} // namespace gatehouse
