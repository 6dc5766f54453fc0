// SPDX-License-Identifier: GPL-3.0-or-later
// What is written to support, and the files that go with it.
#include "tests/app/store_faults/scenario.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::test {

namespace {

const TicketKey shop{Scene::account, TicketId{u"t-shop"_s}};
const QString text = u"The log is attached."_s;
const QByteArray logBytes("line one\nline two\n");
const QByteArray listBytes("one, two, three");
const Attachment log{u"f-1"_s, u"log.txt"_s, logBytes.size(), u"text/plain"_s};
const Attachment list{u"f-2"_s, u"list.csv"_s, listBytes.size(), u"text/csv"_s};

Edit reply()
{
    return TicketEdit{shop.ticket, ReplyToTicket{MessageId{u"msg-1"_s}, text, {log, list}}};
}

void fetchTickets(Scene &scene)
{
    scene.signInBefore();
    scene.portal().hasTickets = true;
    scene.portal().addTicket(shop.ticket.value, u"The shop is slow"_s, u"Since yesterday."_s);
    scene.startAndFetch();
    scene.pass(1s);
}

void write(Scene &scene)
{
    scene.act(u"keep the draft"_s, [](Program &program) { return program.drafts().keep({shop, {{}, {}, {}, text}}); });
    scene.act(u"attach the log"_s, [](Program &program) { return program.files().add(shop, log, logBytes); });
    scene.act(u"attach the list"_s, [](Program &program) { return program.files().add(shop, list, listBytes); });
    scene.act(u"keep the draft with its files"_s,
        [](Program &program) { return program.drafts().keep({shop, {{}, {}, {}, text, {log, list}}}); });
}

void checkArrived(Scene &scene)
{
    const QList<std::pair<QString, QByteArray>> expected{{log.name, logBytes}, {list.name, listBytes}};
    if (scene.portal().filesOf(text) != expected)
        scene.violated(u"the files are not with the message"_s);
}

} // namespace

QList<Scenario> ticketScenarios()
{
    return {
        {"a draft with files is kept, and sent as a reply", fetchTickets,
            [](Scene &scene) {
                write(scene);
                scene.stage(u"reply"_s, reply());
                scene.rest(u"support has it"_s, is(scene, u"reply"_s, ChangeState::Done));
                checkArrived(scene);
            }},
        {"a reply that is taken back is a draft again, and sent anew",
            [](Scene &scene) {
                fetchTickets(scene);
                write(scene);
            },
            [](Scene &scene) {
                scene.stage(u"reply"_s, reply());
                scene.act(
                    u"take it back"_s, [](Program &program) { return program.book().undo(ChangeId{u"reply"_s}, 1h); });
                scene.stage(u"again"_s, reply());
                scene.rest(u"support has it"_s, is(scene, u"again"_s, ChangeState::Done));
                checkArrived(scene);
            }},
        {"files that the portal has dropped go again",
            [](Scene &scene) {
                fetchTickets(scene);
                write(scene);
                scene.portal().dropsFiles = true;
            },
            [](Scene &scene) {
                scene.stage(u"reply"_s, reply());
                scene.rest(u"support has it"_s, is(scene, u"reply"_s, ChangeState::Done));
                checkArrived(scene);
            }},
        {"how far a ticket was read", fetchTickets,
            [](Scene &scene) {
                scene.portal().answerTicket(shop.ticket.value, u"We look into it."_s);
                scene.stage(u"read"_s, TicketEdit{shop.ticket, MarkTicketRead{2}});
                scene.release(u"read"_s); // nobody was told of it
                scene.rest(u"the portal knows"_s, [&scene] { return scene.rowOf(u"read"_s) == nullptr; });
            }},
    };
}

} // namespace gatehouse::test
