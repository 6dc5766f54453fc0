// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/faults/matrix_test.h"

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using portal::test::HttpAnswer;

/// What is said to support, under each fault: it is said once, and nothing of it is lost.
class TicketsMatrixTest final : public MatrixTest {
    Q_OBJECT

public:
    TicketsMatrixTest()
        : MatrixTest("tickets", {u"olga"_s, u"pia"_s})
    {
    }

protected:
    QList<Endpoint> endpoints() override
    {
        for (const QString &name : {u"olga"_s, u"pia"_s}) {
            FaultStage::Person &person = stage().person(name);
            m_houses.append({&person, stage().accountOf(person)});
        }
        m_ticket = opened();
        const QString ticket = u"^/v1/accounts/[^/]+/tickets"_s;
        return {
            {"openTicket", "POST", QRegularExpression(ticket + u"$"_s),
                [this](Fault) {
                    return opening();
                }},
            {"answerTicket", "POST", QRegularExpression(ticket + u"/[^/]+/messages$"_s),
                [this](Fault) {
                    return answering();
                }},
            {"closeTicket", "POST", QRegularExpression(ticket + u"/[^/]+/close$"_s),
                [this](Fault) {
                    return turning("reopen", CloseTicket{}, "ticket.closed");
                }},
            {"reopenTicket", "POST", QRegularExpression(ticket + u"/[^/]+/reopen$"_s),
                [this](Fault) {
                    return turning("close", ReopenTicket{}, "ticket.reopened");
                }},
            {"markRead", "PUT", QRegularExpression(ticket + u"/[^/]+/read$"_s),
                [this](Fault) {
                    return reading();
                }},
            {"addAttachment", "POST", QRegularExpression(u"^/v1/accounts/[^/]+/attachments$"_s),
                [this](Fault) {
                    return uploading();
                }},
        };
    }

private:
    struct House {
        FaultStage::Person *owner;
        QString account;
    };

    const House &house() const { return m_houses.first(); }
    std::function<int()> eventsOf(const House &house, const QByteArray &action, const QString &about)
    {
        return [this, house, action, about] {
            return stage().events(*house.owner, house.account, action, about);
        };
    }
    QByteArray ticketPath() const
    {
        return "/v1/accounts/" + house().account.toLatin1() + "/tickets/" + m_ticket.toLatin1();
    }
    HttpAnswer ticket() const { return house().owner->direct->get(ticketPath()); }

    /// One ticket for all that is done to tickets, past the bad network.
    QString opened()
    {
        const QString id = stage().uuid();
        const HttpAnswer answer =
            house().owner->direct->mutate("POST", "/v1/accounts/" + house().account.toLatin1() + "/tickets",
                QJsonObject{{u"id"_s, id}, {u"department"_s, u"support"_s}, {u"subject"_s, u"Slow"_s},
                    {u"text"_s, u"The shop is slow."_s}});
        if (answer.status != 200)
            qFatal("not opened: %s", answer.body.constData());
        return id;
    }

    Errand opening()
    {
        // The portal takes thirty an hour of one person.
        const House &one = m_houses.at(++m_count % m_houses.size());
        const QString id = stage().uuid();
        return sending(*one.owner, one.account,
            TicketEdit{TicketId{id}, OpenTicket{u"support"_s, {}, u"Slow"_s, u"Still slow."_s, {}}}, 0,
            eventsOf(one, "ticket.opened", id));
    }

    Errand answering()
    {
        const QString message = stage().uuid();
        Errand errand = sending(*house().owner, house().account,
            TicketEdit{TicketId{m_ticket}, ReplyToTicket{MessageId{message}, u"And now?"_s, {}}}, 0, {});
        // Also when it was one of many: the message itself is there, once.
        errand.effects = [this, message] {
            int count = 0;
            QByteArray cursor;
            do {
                const HttpAnswer page = house().owner->direct->get(
                    ticketPath() + "/messages?limit=100" + (cursor.isEmpty() ? QByteArray() : "&cursor=" + cursor));
                for (const QJsonValue &one : page.list("messages"))
                    count += one[u"id"_s].toString() == message ? 1 : 0;
                cursor = page.text("next_cursor").toLatin1();
            } while (!cursor.isEmpty());
            return count;
        };
        return errand;
    }

    /// After the opposite, if it needs that.
    Errand turning(const QByteArray &opposite, decltype(TicketEdit::what) what, const QByteArray &action)
    {
        const HttpAnswer before = ticket();
        const qint64 version = before.json[u"version"_s].toInteger();
        [[maybe_unused]] const HttpAnswer turned =
            house().owner->direct->mutate("POST", ticketPath() + '/' + opposite, {}, version);
        return sending(*house().owner, house().account, TicketEdit{TicketId{m_ticket}, std::move(what)},
            ticket().json[u"version"_s].toInteger(), eventsOf(house(), action, m_ticket));
    }

    /// A message of the other side to be read each time; whether it is, the ticket tells.
    Errand reading()
    {
        const HttpAnswer answer = house().owner->direct->mutate(
            "POST", ticketPath() + "/messages", QJsonObject{{u"id"_s, stage().uuid()}, {u"text"_s, u"Hello?"_s}});
        const int last = static_cast<int>(answer.object("message")[u"number"_s].toInteger());
        if (answer.status != 200 || last < 1)
            qFatal("nothing to read: %s", answer.body.constData());
        // What one writes oneself is read; so it is taken back by one and read again.
        Errand errand =
            sending(*house().owner, house().account, TicketEdit{TicketId{m_ticket}, MarkTicketRead{last}}, 0, {});
        return errand;
    }

    Errand uploading()
    {
        KeptFile kept;
        const QString name = u"notes-%1.txt"_s.arg(++m_count);
        const QByteArray bytes(20'000, 'n');
        kept.file = {stage().uuid(), name, bytes.size(), u"text/plain"_s};
        kept.key = stage().uuid();
        kept.sequence = stage().row({}, LeaveEdit{}, 0).sequence;
        GatehouseConnector &connector = house().owner->client->connector();
        const Connector::Upload upload{AccountId{house().account}, kept, bytes};
        return {[&connector, upload] {
                    return trialOf(QCoro::waitFor(connector.upload(upload, QString::fromLatin1(FaultStage::clientId))));
                },
            eventsOf(house(), "attachment.added", name)};
    }

    QList<House> m_houses;
    QString m_ticket;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TicketsMatrixTest)

#include "tickets_matrix_test.moc"
