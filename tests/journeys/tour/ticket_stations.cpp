// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/tour/ticket_stations.h"

#include "tests/journeys/tour/tour_guide.h"

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

TicketStations::TicketStations(TourGuide &guide)
    : m_guide(guide)
{
}

void TicketStations::look()
{
    m_guide.press(u"Ctrl+3"_s);
    if (!m_guide.shows(u"ticketsList"_s))
        return;
    m_guide.shot(u"tickets"_s);
    answer();
    open();
    m_guide.click(u"closedTicketsSegment"_s);
    m_guide.pick(u"ticketsList"_s, u"Certificate of the web shop"_s);
    m_guide.awaitText(u"It is renewed"_s);
    m_guide.shot(u"ticket-closed"_s);
    m_guide.click(u"openTicketsSegment"_s);
}

void TicketStations::answer()
{
    m_guide.pick(u"ticketsList"_s, u"slow since Monday"_s);
    m_guide.awaitText(u"nightly export"_s);
    m_guide.shot(u"ticket-answered"_s);
    m_guide.pick(u"ticketsList"_s, u"Invoice 2041"_s);
    m_guide.awaitText(u"Here it is."_s);
    m_guide.shot(u"ticket-with-attachment"_s);
    m_guide.pick(u"ticketsList"_s, u"newsletter"_s);
    m_guide.awaitText(u"DKIM"_s);
    m_guide.type(u"replyEdit"_s, u"Yes, please add it tonight."_s);
    m_guide.shot(u"ticket-reply-for-another"_s);
    m_guide.click(u"sendReplyButton"_s);
    m_guide.awaitShown(u"undoButton"_s);
    m_guide.shot(u"ticket-reply-waits-undo"_s);
}

void TicketStations::open()
{
    m_guide.click(u"openTicketButton"_s);
    m_guide.type(u"subjectEdit"_s, u"A second address for the invoices"_s);
    m_guide.type(u"textEdit"_s, u"Please send the invoices to our accountant as well."_s);
    m_guide.shot(u"open-ticket"_s);
    m_guide.chooseAt(u"accountBox"_s, 1);
    m_guide.shot(u"open-ticket-for-another"_s);
    m_guide.chooseAt(u"accountBox"_s, 0);
    m_guide.click(u"sendTicketButton"_s);
    m_guide.awaitRow(u"ticketsList"_s, u"A second address"_s);
    m_guide.pick(u"ticketsList"_s, u"A second address"_s);
    m_guide.shot(u"ticket-opened-undo"_s);
}

} // namespace gatehouse
