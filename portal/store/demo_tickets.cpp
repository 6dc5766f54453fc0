// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/store/demo_tickets.h"

namespace portal {

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;
using Writer = DemoWriter::Writer;

constexpr size_t support = 0;
constexpr size_t billing = 1;
constexpr size_t low = 0;
constexpr size_t medium = 1;
constexpr size_t high = 2;

Writer nadia()
{
    return {{}, {}, {u"Nadia Rossi"_s, {}}};
}

Writer tom()
{
    return {{}, {}, {u"Tom Becker"_s, {}}};
}

} // namespace

void writeFirmTickets(DemoWriter &writer, const DemoCorrespondents &firm)
{
    const auto &[account, amelia, ben] = firm;
    writer.ticket({account, amelia, u"The web shop has been slow since Monday"_s, support, high,
        {{ben, 50h,
             u"Good morning,\n\nsince Monday the shop takes eight seconds or more to open. The pages of our own site "
             u"are "
             "as fast as ever, so it must be the shop itself. I have noted which pages were slow, and when.\n\nThank "
             "you, Ben"_s,
             {{u"slow pages.csv"_s, u"text/csv"_s,
                 "when,page,seconds\n2026-03-02 09:12,/shop,8.4\n2026-03-02 09:13,/shop/boats,11.0\n"_ba}}},
            {nadia(), 47h,
                u"Hello Ben,\n\nthank you for the list, it helped. The database of the shop answers slowly whenever "
                u"the "
                "nightly export is still running. May we move the export to 3 a.m.?"_s},
            {amelia, 30h, u"Yes, please do. Nobody needs it before eight.\n\nAmelia Hart"_s},
            {nadia(), 2h,
                u"Done: the export starts at 3 a.m. from tonight on, and took 40 minutes when we tried it. The shop "
                u"opens "
                "in under a second now.\n\nDoes it look right to you as well? Then we would close this."_s}},
        {}, {{amelia, 3}, {ben, 2}}});
    writer.ticket({account, amelia, u"Invoice 2041 was charged twice"_s, billing, medium,
        {{amelia, 26h,
             u"Invoice 2041 appears twice on our card statement, both on the 3rd. Please refund one of them."_s},
            {tom(), 20h,
                u"Sorry about that. Could you send us the part of the statement that shows both? Please black out "
                "everything else."_s},
            {amelia, 5h, u"Here it is."_s,
                {{u"statement.txt"_s, u"text/plain"_s,
                    "03 Mar  Invoice 2041  129.00\n03 Mar  Invoice 2041  129.00\n"_ba}}}},
        {}, {{amelia, 3}}});
    writer.ticket({account, amelia, u"Move brightwater.example to the new server"_s, support, low,
        {{ben, 40min,
            u"We would like to move on a Sunday night, when the office is closed. Which Sundays would suit you, and "
            u"what do "
            "we have to prepare?"_s}},
        {}, {{ben, 1}}});
    writer.ticket({account, amelia, u"Certificate of the web shop"_s, support, medium,
        {{amelia, 320h, u"Browsers warn that the certificate of the shop ends in three days."_s},
            {tom(), 318h, u"It is renewed, and will be by itself from now on."_s},
            {amelia, 310h, u"Thank you, no warnings any more."_s}},
        309h, {{amelia, 3}}});
    writer.ticket({account, amelia, u"A mailbox for the new colleague"_s, support, low,
        {{ben, 700h, u"Please open a mailbox for Grace Lindqvist, with 5 GB as for the others."_s},
            {nadia(), 699h, u"It is there; the password is on its way to Grace by letter."_s}},
        690h, {{amelia, 2}, {ben, 2}}});
}

void writeOthersTickets(DemoWriter &writer, const DemoCorrespondents &other)
{
    const auto &[account, rowan, amelia] = other;
    writer.ticket({account, rowan, u"The newsletter ends in spam folders"_s, support, medium,
        {{amelia, 28h,
             u"About half of the readers of the book shop's newsletter find it among their spam. The address it is "
             u"sent "
             "from has not changed."_s},
            {nadia(), 3h,
                u"Hello Amelia,\n\nthe domain lacks a DKIM record, and large mail services mind that now. Shall we add "
                u"it "
                "for you? It takes five minutes and breaks nothing."_s}},
        {}, {{amelia, 1}}});
    writer.ticket({account, rowan, u"More room for the catalogue's pictures"_s, billing, low,
        {{rowan, 96h, u"The pictures fill 19 of 20 GB. What do 50 GB cost?"_s},
            {tom(), 90h, u"4.00 a month, from the day on which you say yes."_s}},
        {}, {{rowan, 2}, {amelia, 2}}});
}

} // namespace portal
