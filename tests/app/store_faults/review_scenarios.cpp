// SPDX-License-Identifier: GPL-3.0-or-later
// Changes that are looked at before they are sent.
#include "tests/app/store_faults/scenario.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace gatehouse::test {

namespace {

Scene::Step reviewing(bool reviews)
{
    return [reviews](Program &program) {
        return program.book().setReviewFirst(reviews);
    };
}

void fetch(Scene &scene)
{
    scene.signInBefore();
    scene.startAndFetch();
}

void stageThree(Scene &scene)
{
    scene.stage(u"widen"_s, widening(u"m-Ann"_s));
    scene.stage(u"remove"_s, RemoveEdit{MemberId{u"m-Ben"_s}});
    scene.stage(u"invite"_s, invitation(u"inv-1"_s), 0);
}

void apply(Scene &scene)
{
    scene.act(u"apply"_s, [](Program &program) { return program.book().apply({}); });
}

/// Four were applied together; the network went when two were done. Of the third nobody knows, and the fourth depends
/// on it.
void halfSent(Scene &scene)
{
    fetch(scene);
    scene.act(u"review"_s, reviewing(true));
    stageThree(scene);
    scene.stage(u"resend"_s, ResendEdit{InvitationId{u"inv-1"_s}}, 0);
    scene.portal().unplugAfter = 2;
    apply(scene);
    scene.rest(u"the network is gone"_s, [&scene] { return scene.portal().isOffline; });
    scene.pass(3s);
    scene.restart(); // what was on its way is in doubt from here on, whenever the program is started again
    scene.pass(3s);
}

} // namespace

QList<Scenario> reviewScenarios()
{
    return {
        {"held, ticked, applied, stopped and applied again", fetch,
            [](Scene &scene) {
                scene.act(u"review"_s, reviewing(true));
                stageThree(scene);
                scene.act(
                    u"set aside"_s, [](Program &program) { return program.book().tick(ChangeId{u"widen"_s}, false); });
                apply(scene);
                scene.act(u"stop"_s, [](Program &program) { return program.book().stop(); });
                apply(scene);
                scene.rest(u"it is done"_s, is(scene, u"remove"_s, ChangeState::Done));
                scene.rest(u"they are invited"_s, is(scene, u"invite"_s, ChangeState::Done));
                scene.act(u"look no more"_s, reviewing(false));
            }},
        {"annotated with a reason, and sent", fetch,
            [](Scene &scene) {
                scene.stage(u"widen"_s, widening(u"m-Ann"_s));
                scene.act(u"annotate"_s, [](Program &program) {
                    return program.book().annotate(ChangeId{u"widen"_s}, u"asked for by phone"_s);
                });
                scene.rest(u"it is done"_s, is(scene, u"widen"_s, ChangeState::Done));
                const QList<HttpRequest> &requests = scene.portal().requests;
                const bool isSaid = std::any_of(requests.cbegin(), requests.cend(),
                    [](const HttpRequest &request) { return !headerOf(request, "Gatehouse-Reason").isEmpty(); });
                if (!isSaid)
                    scene.violated(u"the portal was not told why"_s);
            }},
        {"undone together, half of it sent", halfSent,
            [](Scene &scene) {
                scene.act(u"undo all"_s, [](Program &program) -> Result<void> {
                    const auto undone = program.book().undoTogether(ChangeId{u"remove"_s}, 1h);
                    if (!undone)
                        return tl::unexpected(undone.error());
                    if (undone->takenBack != 1 || undone->staged != 3)
                        return fail(Error::Code::BadInput,
                            u"%1 were taken back, %2 undone"_s.arg(undone->takenBack).arg(undone->staged));
                    return {};
                });
                scene.portal().isOffline = false;
                apply(scene);
                scene.rest(u"all is as before"_s, [&scene] { return scene.portal().effects().size() == 6; });
            }},
    };
}

} // namespace gatehouse::test
