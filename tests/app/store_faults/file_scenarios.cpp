// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are opened: the program's own at its start, and a colleague's plan.
#include "tests/app/store_faults/scenario.h"

#include "app/sync/plan_exchange.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::test {

namespace {

void keepAPlan(Scene &scene)
{
    scene.signInBefore();
    scene.startAndFetch();
    scene.act(u"review"_s, [](Program &program) { return program.book().setReviewFirst(true); });
    scene.stage(u"widen"_s, widening(u"m-Ann"_s));
    scene.stage(u"invite"_s, invitation(u"inv-1"_s), 0);
    scene.stage(u"remove"_s, RemoveEdit{MemberId{u"m-Ben"_s}});
}

/// Works on the plan's file as another program would.
int worked(Scene &scene, const QStringList &statements)
{
    int answer = 0;
    const QString name = u"another program"_s;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        file.setDatabaseName(QDir(scene.folder()).filePath(PlanFile::fileName()));
        if (!file.open())
            scene.violated(u"the file can't be worked on"_s);
        for (const QString &statement : statements) {
            QSqlQuery query(file);
            if (!query.exec(statement))
                scene.violated(u"not done: "_s + statement);
            answer = query.next() ? query.value(0).toInt() : 0;
        }
        file.close();
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

/// As the first version left it.
void leaveOldPlan(Scene &scene)
{
    keepAPlan(scene);
    scene.act(u"look no more"_s, [](Program &program) { return program.book().apply({}); });
    scene.portal().isOffline = true;
    scene.end();
    QStringList statements;
    for (const QString &column :
        {u"ended_sessions"_s, u"ended_invitations"_s, u"hold"_s, u"reason"_s, u"origin"_s, u"batch"_s})
        statements.append(u"ALTER TABLE change DROP COLUMN "_s + column);
    for (const QString &table : {u"draft"_s, u"kept_file"_s, u"kept_file_content"_s})
        statements.append(u"DROP TABLE "_s + table);
    worked(scene, statements + QStringList{u"PRAGMA user_version=1"_s});
}

/// One page of an index is nonsense; every row can still be read.
void damagePlan(Scene &scene)
{
    keepAPlan(scene);
    scene.end();
    const int root = worked(scene,
        {u"PRAGMA journal_mode=DELETE"_s,
            u"SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_change_1'"_s});
    constexpr int pageSize = 4096;
    QFile file(QDir(scene.folder()).filePath(PlanFile::fileName()));
    const bool isDamaged = root > 1 && file.open(QIODevice::ReadWrite) && file.seek(qint64(root - 1) * pageSize)
        && file.write(QByteArray(pageSize, '\xA5')) == pageSize;
    if (!isDamaged)
        scene.violated(u"nothing was damaged"_s);
}

QString colleaguesFile(const Scene &scene)
{
    return QDir(scene.folder()).filePath(u"colleague.json"_s);
}

void receivePlan(Scene &scene)
{
    scene.signInBefore();
    scene.startAndFetch();
    QList<Change> changes;
    for (const Edit &edit : {widening(u"m-Ann"_s), Edit(RemoveEdit{MemberId{u"m-Ben"_s}})}) {
        Change change;
        change.id = ChangeId{u"theirs-%1"_s.arg(changes.size())};
        change.account = Scene::account;
        change.subject = u"somebody"_s;
        change.accountName = u"Sample account"_s;
        change.baseVersion = 1;
        change.edit = edit;
        change.order = changes.size() + 1;
        changes.append(change);
    }
    const PlanSource source{Scene::account.portal, QUrl(u"https://portal.example"_s), u"inst-1"_s, u"Sample portal"_s,
        scene.clock().now(), u"colleague@example.org"_s};
    const auto written = writePlan(
        planDraft(changes, source, {{ChangeId{u"theirs-0"_s}, u"asked for"_s}}).document, colleaguesFile(scene));
    if (!written)
        scene.violated(u"the plan was not written: "_s + written.error().detail);
}

Result<void> takeOver(Scene &scene, Program &program)
{
    const auto opened = openedPlan(colleaguesFile(scene), Scene::account.identity, program.identities());
    if (!opened)
        return tl::unexpected(opened.error());
    const PlanDrift drift = driftOf(opened->document, opened->ground);
    QList<Change> changes;
    for (const FreshChange &fresh : freshChanges(opened->document, drift, opened->ground, scene.chance())) {
        changes.append(fresh.change);
        changes.last().origin = fresh.origin;
        changes.last().reason = fresh.reason;
    }
    const auto taken = program.book().takeOver(changes);
    if (!taken)
        return tl::unexpected(taken.error());
    return *taken == 2 ? Result<void>() : fail(Error::Code::BadInput, u"%1 were taken over"_s.arg(*taken));
}

void startAndShow(Scene &scene)
{
    scene.start();
    scene.look();
    scene.rest(u"all is shown"_s, [&scene] {
        return scene.program().shown().size() >= 4 && scene.program().syncState().phase == SyncState::Phase::UpToDate;
    });
}

} // namespace

QList<Scenario> fileScenarios()
{
    return {
        {"the program is started",
            [](Scene &scene) {
                keepAPlan(scene);
                scene.end();
            },
            startAndShow},
        {"a plan's file of the first version is taken over", leaveOldPlan,
            [](Scene &scene) {
                scene.portal().isOffline = false;
                startAndShow(scene);
                scene.rest(u"it is done"_s, is(scene, u"remove"_s, ChangeState::Done));
                if (QDir(scene.folder()).entryList({u"plan-v1.db.before-*"_s}).size() != 1)
                    scene.violated(u"the old file was not kept"_s);
            }},
        {"a damaged plan is saved as far as it can be read", damagePlan,
            [](Scene &scene) {
                startAndShow(scene);
                if (scene.rowOf(u"widen"_s) == nullptr || scene.rowOf(u"remove"_s) == nullptr)
                    scene.violated(u"what could be read is lost"_s);
            }},
        {"a colleague's plan is taken over and applied", receivePlan,
            [](Scene &scene) {
                scene.act(u"take over"_s, [&scene](Program &program) { return takeOver(scene, program); });
                scene.act(u"apply"_s, [](Program &program) { return program.book().apply({}); });
                scene.rest(u"all is done"_s, [&scene] { return scene.portal().effects().size() == 2; });
            }},
    };
}

} // namespace gatehouse::test
