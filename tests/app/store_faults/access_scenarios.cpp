// SPDX-License-Identifier: GPL-3.0-or-later
// Access that ends.
#include "tests/app/store_faults/scenario.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::test {

namespace {

/// One change is acknowledged and not seen yet, and one is held.
void oneDoneOneHeld(Scene &scene)
{
    scene.signInBefore();
    scene.startAndFetch();
    scene.portal().isReadingBusy = true; // so that the cache does not get to it
    scene.stage(u"remove"_s, RemoveEdit{MemberId{u"m-Ben"_s}});
    scene.rest(u"the portal has done it"_s, is(scene, u"remove"_s, ChangeState::Acknowledged));
    scene.act(u"review"_s, [](Program &program) { return program.book().setReviewFirst(true); });
    scene.stage(u"widen"_s, widening(u"m-Ann"_s));
    scene.portal().isReadingBusy = false;
}

void untilParked(Scene &scene)
{
    scene.program().identities().syncNow();
    scene.rest(u"the person is asked"_s, is(scene, u"widen"_s, ChangeState::NeedsAttention));
    scene.rest(u"what was done is done"_s, is(scene, u"remove"_s, ChangeState::Done));
    scene.rest(u"nothing of it is shown any more"_s, [&scene] { return scene.program().shown().isEmpty(); });
}

/// Signs out and wipes; a program that was started again knows the identity as long as anything of it is there.
Result<void> signOut(Scene &scene, Program &program)
{
    std::optional<Result<void>> answer;
    program.identities().signOut(Scene::account.identity, true, [&answer](const Result<void> &done) { answer = done; });
    for (int tenths = 0; !answer && tenths < 600; ++tenths)
        scene.pass(100ms);
    return answer.value_or(fail(Error::Code::TimedOut, u"no answer"_s));
}

} // namespace

QList<Scenario> accessScenarios()
{
    return {
        {"an account is lost: its changes are parked", oneDoneOneHeld,
            [](Scene &scene) {
                scene.portal().isAccountGone = true;
                untilParked(scene);
            }},
        {"neither people nor tickets are shown any more: changes are parked", oneDoneOneHeld,
            [](Scene &scene) {
                scene.portal().seesPeople = false;
                scene.portal().seesTickets = false;
                untilParked(scene);
            }},
        {"signed out and wiped",
            [](Scene &scene) {
                scene.signInBefore();
                scene.startAndFetch();
                scene.stage(u"remove"_s, RemoveEdit{MemberId{u"m-Ben"_s}});
                scene.rest(u"it is done"_s, is(scene, u"remove"_s, ChangeState::Done));
                scene.act(u"keep a draft"_s, [](Program &program) {
                    const TicketKey ticket{Scene::account, TicketId{u"t-1"_s}};
                    return program.drafts().keep({ticket, {{}, {}, {}, u"Good day"_s}});
                });
                scene.act(u"attach a file"_s, [](Program &program) {
                    const TicketKey ticket{Scene::account, TicketId{u"t-1"_s}};
                    return program.files().add(ticket, {u"f-1"_s, u"log"_s, 3, u"text/plain"_s}, "abc");
                });
                scene.release(u"remove"_s);
            },
            [](Scene &scene) {
                scene.act(u"sign out"_s, [&scene](Program &program) { return signOut(scene, program); });
                if (!QDir(scene.folder()).entryList({u"cache-*"_s}).isEmpty())
                    scene.violated(u"told as wiped, and it is still there"_s);
            }},
    };
}

} // namespace gatehouse::test
