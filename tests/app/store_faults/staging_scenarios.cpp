// SPDX-License-Identifier: GPL-3.0-or-later
// What people do before anything leaves.
#include "tests/app/store_faults/scenario.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::test {

namespace {

void fetch(Scene &scene)
{
    scene.signInBefore();
    scene.startAndFetch();
}

void inviteAndResend(Scene &scene)
{
    fetch(scene);
    scene.stage(u"invite"_s, invitation(u"inv-1"_s), 0);
    scene.stage(u"resend"_s, ResendEdit{InvitationId{u"inv-1"_s}}, 0);
}

} // namespace

QList<Scenario> stagingScenarios()
{
    return {
        {"one change is staged", fetch,
            [](Scene &scene) {
                scene.stage(u"widen"_s, widening(u"m-Ann"_s));
            }},
        {"undone before it is sent, with what depends on it", inviteAndResend,
            [](Scene &scene) {
                scene.act(u"undo"_s, [](Program &program) { return program.book().undo(ChangeId{u"invite"_s}, 1h); });
            }},
        {"a removal makes what waits pointless",
            [](Scene &scene) {
                fetch(scene);
                scene.stage(u"widen"_s, widening(u"m-Ann"_s));
            },
            [](Scene &scene) {
                scene.stage(u"remove"_s, RemoveEdit{MemberId{u"m-Ann"_s}});
                scene.rest(u"the removal is in force"_s, is(scene, u"remove"_s, ChangeState::Done));
            }},
        {"several invitations staged together, and sent", fetch,
            [](Scene &scene) {
                for (const QString &id : {u"inv-1"_s, u"inv-2"_s, u"inv-3"_s})
                    scene.stage(id, invitation(id), 0);
                for (const QString &id : {u"inv-1"_s, u"inv-2"_s, u"inv-3"_s})
                    scene.rest(u"it is sent: "_s + id, is(scene, id, ChangeState::Done));
            }},
    };
}

} // namespace gatehouse::test
