// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_tickets.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::fakes {

namespace {

const TicketPerson dana{u"member-dana"_s, u"Dana Keller"_s};
const TicketPerson oscar{u"member-oscar"_s, u"Oscar Lindgren"_s};
const TicketPerson nadia{u"staff"_s, u"Nadia Winter"_s};

/// Builds one ticket message by message, the times going back from `now`.
class Writer {
public:
    Writer(const AccountKey &account, const QString &name, const TicketPerson &owner, Instant now)
        : m_owner(owner)
        , m_now(now)
    {
        m_sample.ticket.account = account;
        m_sample.ticket.accountName = name;
        m_sample.ticket.department = u"support"_s;
        m_sample.ticket.priority = u"medium"_s;
    }
    Writer &about(const QString &number, const QString &subject, TicketStatus status)
    {
        m_sample.ticket.id = TicketId{u"ticket-"_s + number};
        m_sample.ticket.number = number;
        m_sample.ticket.subject = subject;
        m_sample.ticket.status = status;
        return *this;
    }
    Writer &says(const TicketPerson &who, std::chrono::minutes ago, const QString &text)
    {
        Message message;
        message.number = static_cast<int>(m_sample.messages.size()) + 1;
        message.id = MessageId{u"%1-%2"_s.arg(m_sample.ticket.number).arg(message.number)};
        message.at = m_now - ago;
        message.text = text;
        message.by = who.id == nadia.id ? Side::Staff : Side::Customer;
        message.actor = who;
        message.principal = m_owner;
        m_sample.messages.append(message);
        return *this;
    }
    Writer &with(const Attachment &file)
    {
        m_sample.messages.last().attachments.append(file);
        return *this;
    }
    [[nodiscard]] SampleTicket read(int through)
    {
        Ticket &ticket = m_sample.ticket;
        const Message &last = m_sample.messages.last();
        ticket.openedBy = m_sample.messages.first().actor;
        ticket.createdAt = m_sample.messages.first().at;
        ticket.updatedAt = ticket.lastAt = last.at;
        ticket.lastNumber = ticket.messages = last.number;
        ticket.lastBy = last.by;
        ticket.lastName = last.actor.name;
        ticket.readThrough = through;
        ticket.version = 4;
        return m_sample;
    }

private:
    TicketPerson m_owner;
    Instant m_now;
    SampleTicket m_sample;
};

} // namespace

QList<SampleTicket> sampleTickets(const AccountKey &own, const AccountKey &others, Instant now)
{
    Writer harbour(others, u"Harbour Lights Charity"_s, oscar, now);
    Writer mail(own, u"Brightwater Ltd"_s, dana, now);
    Writer invoice(own, u"Brightwater Ltd"_s, dana, now);
    Writer certificate(others, u"Harbour Lights Charity"_s, oscar, now);
    Writer old(own, u"Brightwater Ltd"_s, dana, now);
    return {
        harbour.about(u"482113"_s, u"The shop answers slowly since this morning"_s, TicketStatus::Answered)
            .says(oscar, 26h, u"Our donation page takes ten seconds to load, sometimes it stops altogether."_s)
            .says(dana, 5h,
                u"I had a look at it for Oscar: the slow part is the database, not the network. The log is "
                "attached; the times are UTC.\n\nCould you check whether the backup runs at that hour?"_s)
            .with({u"file-1"_s, u"slow queries.log"_s, 48'213, u"text/plain"_s})
            .says(nadia, 18min,
                u"Thank you, that helped. A nightly backup had been moved to 09:00 by mistake; it runs at 03:00 "
                "again. Please tell us if the page is still slow tomorrow."_s)
            .read(2),
        mail.about(u"482098"_s, u"Mail to some addresses comes back"_s, TicketStatus::CustomerReply)
            .says(dana, 2 * 24h, u"Mails to example.net come back with “550 5.7.1”."_s)
            .says(nadia, 30h, u"Which of your addresses sends them?"_s)
            .says(dana, 3h, u"All of them: office@, billing@ and mine."_s)
            .read(3),
        invoice.about(u"482071"_s, u"Two invoices for the same month"_s, TicketStatus::Open)
            .says(dana, 40min, u"We got RE-2026-031 and RE-2026-032 for March. Which one is right?"_s)
            .read(1),
        certificate.about(u"481960"_s, u"Certificate of harbour-lights.example"_s, TicketStatus::Answered)
            .says(dana, 6 * 24h, u"The certificate runs out next week and is not renewed by itself."_s)
            .says(nadia, 4 * 24h, u"A DNS record was missing. It is renewed now and will be from here on."_s)
            .read(2),
        old.about(u"479002"_s, u"Move to the larger server"_s, TicketStatus::Closed)
            .says(dana, 40 * 24h, u"When would be a quiet hour for you?"_s)
            .says(nadia, 39 * 24h, u"Sunday at four in the morning. It is done."_s)
            .read(2),
    };
}

} // namespace gatehouse::fakes
