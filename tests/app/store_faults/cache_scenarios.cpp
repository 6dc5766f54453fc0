// SPDX-License-Identifier: GPL-3.0-or-later
// What the portal tells, page after page.
#include "tests/app/store_faults/scenario.h"

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

namespace {

void fillPortal(Scene &scene)
{
    scene.signInBefore();
    scene.portal().pageSize = 5;
    for (int i = 0; i < 18; ++i)
        scene.portal().addMember(u"m-%1"_s.arg(i), u"Name%1"_s.arg(i), SimulatedPortal::grantOf({u"view_domains"_s}));
}

void fetchMany(Scene &scene)
{
    fillPortal(scene);
    scene.startAndFetch();
}

void othersWork(Scene &scene)
{
    scene.portal().removeMember(u"m-Ben"_s);
    scene.portal().touchMember(u"m-Ann"_s);
    for (int i = 0; i < 7; ++i)
        scene.portal().touchMember(u"m-%1"_s.arg(i));
    scene.portal().addMember(u"m-Dora"_s, u"Dora"_s, SimulatedPortal::grantOfAll());
}

void untilShown(Scene &scene)
{
    scene.rest(u"it is shown"_s, [&scene] {
        const QStringList shown = scene.program().shown();
        return shown.size() == 22 && shown.filter(u"Ann v2"_s).size() == 1 && shown.filter(u"Ben v"_s).isEmpty()
            && scene.program().syncState().phase == SyncState::Phase::UpToDate;
    });
}

} // namespace

QList<Scenario> cacheScenarios()
{
    return {
        {"first sync of an account, in pages",
            [](Scene &scene) {
                fillPortal(scene);
                scene.start();
            },
            [](Scene &scene) {
                scene.look();
                scene.rest(u"all are shown"_s, [&scene] {
                    return scene.program().shown().size() == 22
                        && scene.program().syncState().phase == SyncState::Phase::UpToDate;
                });
            }},
        {"delta sync with tombstones, in pages", fetchMany,
            [](Scene &scene) {
                othersWork(scene);
                scene.program().identities().syncNow();
                untilShown(scene);
            }},
        {"the cursor is of no use: all again, and the plan stays",
            [](Scene &scene) {
                fetchMany(scene);
                scene.act(u"review"_s, [](Program &program) { return program.book().setReviewFirst(true); });
                scene.stage(u"widen"_s, widening(u"m-Cleo"_s));
            },
            [](Scene &scene) {
                othersWork(scene);
                scene.portal().needsResync = true;
                scene.program().identities().syncNow();
                untilShown(scene);
                if (scene.stateOf(u"widen"_s) != ChangeState::Staged)
                    scene.violated(u"the plan is another"_s);
            }},
        {"a portal set back to an older copy", [](Scene &scene) { fetchMany(scene); },
            [](Scene &scene) {
                const qint64 before = scene.portal().sequence();
                scene.portal().isReadingBusy = true; // so that the cache does not get to it
                scene.stage(u"remove"_s, RemoveEdit{MemberId{u"m-Ann"_s}});
                scene.rest(u"the portal has done it"_s, is(scene, u"remove"_s, ChangeState::Acknowledged));
                scene.portal().setBack(before);
                scene.portal().dataEpoch = u"epoch-2"_s;
                scene.portal().isReadingBusy = false;
                scene.program().identities().syncNow();
                scene.rest(u"the person is asked"_s, is(scene, u"remove"_s, ChangeState::NeedsAttention));
            }},
    };
}

} // namespace gatehouse::test
