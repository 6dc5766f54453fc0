// SPDX-License-Identifier: GPL-3.0-or-later
// What sending makes of changes, and what the person makes of a no.
#include "tests/app/store_faults/scenario.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

namespace {

void fetch(Scene &scene)
{
    scene.signInBefore();
    scene.startAndFetch();
}

const Edit removal = RemoveEdit{MemberId{u"m-Ann"_s}};

void refuseOnce(Scene &scene)
{
    scene.portal().refuseNext = {{u"status"_s, 403}, {u"code"_s, u"owner_untouchable"_s}};
}

} // namespace

QList<Scenario> sendingScenarios()
{
    return {
        {"sent, acknowledged and seen in the cache", fetch,
            [](Scene &scene) {
                scene.stage(u"remove"_s, removal);
                scene.rest(u"it is done"_s, is(scene, u"remove"_s, ChangeState::Done));
            }},
        {"an answer is lost behind its commit", fetch,
            [](Scene &scene) {
                scene.portal().loseNextReply = true;
                scene.stage(u"remove"_s, removal);
                scene.rest(u"it is done"_s, is(scene, u"remove"_s, ChangeState::Done));
            }},
        {"a version clash takes a fresh key",
            [](Scene &scene) {
                fetch(scene);
                scene.portal().touchMember(u"m-Ann"_s);
            },
            [](Scene &scene) {
                scene.stage(u"remove"_s, removal);
                scene.rest(u"it is done"_s, is(scene, u"remove"_s, ChangeState::Done));
            }},
        {"refused, and tried again with a fresh key",
            [](Scene &scene) {
                fetch(scene);
                refuseOnce(scene);
            },
            [](Scene &scene) {
                scene.stage(u"remove"_s, removal);
                scene.rest(u"it needs attention"_s, is(scene, u"remove"_s, ChangeState::NeedsAttention));
                scene.act(u"retry"_s, [](Program &program) { return program.book().retry(ChangeId{u"remove"_s}, {}); });
                scene.rest(u"it is done"_s, is(scene, u"remove"_s, ChangeState::Done));
            }},
        {"refused, and given up with what depends on it",
            [](Scene &scene) {
                fetch(scene);
                refuseOnce(scene);
            },
            [](Scene &scene) {
                scene.stage(u"invite"_s, invitation(u"inv-1"_s), 0);
                scene.stage(u"resend"_s, ResendEdit{InvitationId{u"inv-1"_s}}, 0);
                scene.rest(u"it needs attention"_s, is(scene, u"invite"_s, ChangeState::NeedsAttention));
                scene.release(u"invite"_s);
                scene.release(u"resend"_s);
                scene.act(u"discard"_s, [](Program &program) { return program.book().discard(ChangeId{u"invite"_s}); });
                if (scene.rowOf(u"invite"_s) != nullptr || scene.rowOf(u"resend"_s) != nullptr)
                    scene.violated(u"what was given up is still there"_s);
            }},
    };
}

} // namespace gatehouse::test
