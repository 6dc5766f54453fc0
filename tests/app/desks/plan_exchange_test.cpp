// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desks/desks_fixture.h"

#include "models/plan/plan_file_problem.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace gatehouse;
using namespace gatehouse::test;

/// A plan handed on as a file and taken over from one, through the whole client.
class PlanExchangeTest : public QObject, private DesksFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void whatIsHandedOnIsTakenOverOnceAndApplied()
    {
        const QString path = handOn();
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const Result<OpenedPlan> opened = open(path);
        QVERIFY(opened);
        QCOMPARE(opened->document.rows.size(), 2);
        QCOMPARE(driftOf(opened->document, opened->ground).rows.at(0).why, RowDrift::Why::AsWritten);
        QCOMPARE(takeOver(*opened, {}), 2);
        QTRY_COMPARE(held().size(), 2);
        QCOMPARE(held().last().reason, u"asked for by phone"_s);
        QCOMPARE(held().last().origin, opened->document.rows.at(0).change.id);
        QVERIFY(held().last().id != held().last().origin); // a key of one's own
        QCOMPARE(m_portal->effects(), QStringList()); // nothing leaves by itself
        m_clock->advance(1h);
        directory().syncNow();
        QCOMPARE(takeOver(*opened, {}), 0); // a dialog that stood open meanwhile
        QTRY_COMPARE(held().size(), 2);

        QVERIFY(succeeds(services().plan->apply({})));
        directory().syncNow();
        QTRY_COMPARE(m_portal->effects().size(), 2);
        QVERIFY(!m_portal->hasMember(u"m-Cleo"_s));
        const Result<OpenedPlan> again = open(path);
        QVERIFY(again);
        const PlanDrift drift = driftOf(again->document, again->ground);
        for (const RowDrift &row : drift.rows)
            QCOMPARE(kindOf(row.why), RowDrift::Kind::AlreadyApplied);
    }

    void whatIsLeftOutIsNotTaken()
    {
        const Result<OpenedPlan> opened = open(handOn());
        QVERIFY(opened);
        QCOMPARE(takeOver(*opened, {opened->document.rows.at(0).change.id}), 1);
        QTRY_COMPARE(held().size(), 1);
        QVERIFY(std::holds_alternative<RemoveEdit>(held().first().edit));
        // It survives the program's end as it was.
        const ChangeId origin = held().first().origin;
        stop();
        start();
        QTRY_COMPARE(held().size(), 1);
        QCOMPARE(held().first().origin, origin);
    }

    void whatCantBeOpenedSaysWhy()
    {
        openAccount();
        QCOMPARE(open(m_folder->filePath(u"absent"_s)).error().problem, planFileUnreadableProblem);
        QCOMPARE(open(m_folder->path()).error().problem, planFileUnreadableProblem);
        const QString path = m_folder->filePath(u"letter.txt"_s);
        write(path, "Dear Anna");
        QCOMPARE(open(path).error().problem, planFileNoJsonProblem);
        QFile file(handOn());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QJsonObject plan = QJsonDocument::fromJson(bytes).object();
        plan[u"portal"_s] = QJsonObject{{u"address"_s, u"https://other.example/"_s}, {u"name"_s, u"Other"_s}};
        write(path, QJsonDocument(plan).toJson());
        const Result<OpenedPlan> elsewhere = open(path);
        QVERIFY(!elsewhere);
        QCOMPARE(elsewhere.error().problem, planFileStrangerProblem);
        QVERIFY(elsewhere.error().about.contains(u"other.example"_s));
    }

    void anAccountThatWasNeverFetchedIsNotJudged()
    {
        const QString path = handOn();
        stop();
        const QStringList files = cacheFiles();
        for (const QString &file : files)
            QVERIFY(QFile::remove(m_folder->filePath(file)));
        m_portal->isOffline = true;
        start();
        QTRY_COMPARE(directory().accounts().size(), 1);
        const Result<OpenedPlan> opened = open(path);
        QVERIFY(opened);
        QCOMPARE(driftOf(opened->document, opened->ground).rows.at(0).why, RowDrift::Why::NotSeenYet);
        m_portal->isOffline = false;
    }

    void whereNothingCanBeWrittenSaysSo()
    {
        openAccount();
        auto *answer = services().plan->saveAsFile(account.portal, m_folder->filePath(u"none/plan.json"_s));
        QCOMPARE(errorOf(answer), Error::Code::BadInput);
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// The path of a plan with a grant for Ben and a removal of Cleo, both taken back here.
    QString handOn()
    {
        openAccount();
        const QString path = m_folder->filePath(u"plan.json"_s);
        if (!succeeds(services().plan->setReviewFirst(true)))
            return {};
        Grant base;
        base.cells = {{u"view_domains"_s, {}, {}}};
        const GrantDelta delta{std::nullopt, {{u"manage_domains"_s, {}, {}}}, {}};
        const ChangeId grant = valueOf(services().access->changeGrant(account, MemberId{u"m-Ben"_s}, base, 1, delta));
        const ChangeId removal = valueOf(services().access->removeAccess(account, MemberId{u"m-Cleo"_s}, 1));
        const bool isSaved = succeeds(services().plan->annotate(grant, u"asked for by phone"_s))
            && succeeds(services().plan->saveAsFile(account.portal, path));
        for (const ChangeId &id : {grant, removal}) {
            if (!succeeds(services().plan->undo(id)))
                return {};
        }
        return isSaved ? path : QString();
    }

    Result<OpenedPlan> open(const QString &path)
    {
        Result<OpenedPlan> opened = fail(Error::Code::TimedOut, u"no answer"_s);
        auto *answer = services().plan->openFile(path, account.identity);
        QSignalSpy spy(answer, &Request::finished);
        QObject::connect(answer, &Request::finished, answer, [&opened, answer] {
            opened = answer->isDone() ? Result<OpenedPlan>(answer->value()) : tl::unexpected(answer->error());
        });
        static_cast<void>(spy.wait());
        return opened;
    }

    int takeOver(const OpenedPlan &plan, const QSet<ChangeId> &leftOut)
    {
        int taken = -1;
        auto *answer = services().plan->takeOver(plan, leftOut);
        QSignalSpy spy(answer, &Request::finished);
        QObject::connect(
            answer, &Request::finished, answer, [&taken, answer] { taken = answer->isDone() ? answer->value() : -1; });
        return spy.wait() ? taken : -1;
    }

    QList<Change> held()
    {
        QList<Change> changes = services().plan->changes();
        changes.removeIf([](const Change &change) { return !isHeld(change); });
        return changes;
    }
};

QTEST_GUILESS_MAIN(PlanExchangeTest)
#include "plan_exchange_test.moc"
