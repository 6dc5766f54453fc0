// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_model.h"
#include "tests/models/access/sample_members.h"

#include <QAbstractItemModelTester>
#include <QBitArray>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Member named(const QString &id, const QString &name)
{
    Member member;
    member.id = {id};
    member.name = name;
    member.email = id + u"@example.org"_s;
    member.role = u"user"_s;
    member.grant = Grant::everything();
    return member;
}

QList<Member> alphabet(int count)
{
    QList<Member> members;
    for (int number = 0; number < count; ++number)
        members.append(named(u"m%1"_s.arg(number), u"Person %1"_s.arg(number, 5, 10, QLatin1Char('0'))));
    return members;
}

QStringList shownIds(const MemberTableModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(MemberTableModel::MemberIdRole).toString());
    return ids;
}

/// Counts what a view is told.
struct Signals {
    explicit Signals(MemberTableModel &model)
        : reset(&model, &QAbstractItemModel::modelReset)
        , layout(&model, &QAbstractItemModel::layoutChanged)
        , inserted(&model, &QAbstractItemModel::rowsInserted)
        , removed(&model, &QAbstractItemModel::rowsRemoved)
        , changed(&model, &QAbstractItemModel::dataChanged)
    {
    }
    QSignalSpy reset;
    QSignalSpy layout;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy changed;
};

} // namespace

class MemberTableModelTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smallDifferencesComeRowByRow()
    {
        MemberTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Member> members = alphabet(200);
        model.setTable(tableOf(members));
        const QPersistentModelIndex kept = model.index(100, MemberTableModel::EmailColumn);
        Signals seen(model);

        members.removeAt(150);
        members.remove(10, 3);
        members[40].status = MemberStatus::Deactivated;
        members.insert(70, named(u"new"_s, u"Person 00073b"_s));
        model.setTable(tableOf(members));

        QCOMPARE(seen.reset.count(), 0);
        QCOMPARE(seen.layout.count(), 0);
        QCOMPARE(seen.removed.count(), 2);
        QCOMPARE(seen.inserted.count(), 1);
        QCOMPARE(seen.changed.count(), 1);
        QCOMPARE(kept.data().toString(), u"m100@example.org"_s);
        QCOMPARE(model.rowCount(), 197);
    }

    void largeDifferencesAreOneLayoutChange()
    {
        MemberTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Member> members = alphabet(400);
        model.setTable(tableOf(members));
        const QPersistentModelIndex kept = model.index(model.rowOf({u"m201"_s}), 0);
        const QPersistentModelIndex gone = model.index(model.rowOf({u"m200"_s}), 0);
        Signals seen(model);

        QList<Member> everySecond;
        for (int row = 1; row < members.size(); row += 2)
            everySecond.append(members.at(row));
        model.setTable(tableOf(everySecond));

        QCOMPARE(seen.reset.count(), 0);
        QCOMPARE(seen.layout.count(), 1);
        QCOMPARE(seen.removed.count(), 0);
        QCOMPARE(kept.data(MemberTableModel::MemberIdRole).toString(), u"m201"_s);
        QVERIFY(!gone.isValid());
    }

    void aListHoldsOneStatus()
    {
        MemberTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Member> members = alphabet(6);
        members[1].status = MemberStatus::Deactivated;
        members[2].status = MemberStatus::Removed;
        members[2].removedAt = Instant(std::chrono::milliseconds(5));
        members[3].status = MemberStatus::Unknown;
        const auto table = [&members] {
            MemberTableBuilder builder;
            for (const Member &member : std::as_const(members))
                builder.add(member);
            return builder.build();
        };
        model.setTable(table());
        QCOMPARE(model.rowCount(), 6);
        QSignalSpy counts(&model, &MemberTableModel::countsChanged);
        model.setList(MemberStatus::Active);
        QCOMPARE(shownIds(model), (QStringList{u"m0"_s, u"m3"_s, u"m4"_s, u"m5"_s}));
        QCOMPARE(model.totalCount(), 4);
        QCOMPARE(counts.count(), 1);
        model.setList(MemberStatus::Removed);
        QCOMPARE(shownIds(model), QStringList{u"m2"_s});
        QVERIFY(model.memberAt(0) == members.at(2));
        // Who is given access back leaves the list by itself.
        members[2].status = MemberStatus::Active;
        model.setTable(table());
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.totalCount(), 0);
        model.setList(std::nullopt);
        QCOMPARE(model.rowCount(), 6);
    }

    void oneSubAccountShowsWhoHoldsSomethingThere()
    {
        const auto limited = [](const QString &id, const QString &part) {
            Member member = named(id, id);
            member.grant = Grant();
            member.grant.cells = {{u"a"_s, {}, part}, {u"b"_s, {}, part}, {u"b"_s, {}, u"other"_s}};
            return member;
        };
        Member nobody = named(u"m4"_s, u"m4"_s);
        nobody.grant = Grant();
        MemberTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setVocabulary(
            Catalogue({{u"g"_s, u"G"_s}}, {{u"a"_s, u"g"_s, u"A"_s, {}, {}}, {u"b"_s, u"g"_s, u"B"_s, {}, {}}}), {});
        model.setTable(tableOf({named(u"m0"_s, u"m0"_s), limited(u"m1"_s, u"north"_s), limited(u"m2"_s, u"south"_s),
            limited(u"m3"_s, {}), nobody}));
        QCOMPARE(model.totalCount(), 5);
        const QModelIndex access = model.index(2, MemberTableModel::AccessColumn);
        QCOMPARE(access.data().toString(), u"2 of 2"_s);
        model.setSubAccount(u"north"_s);
        QCOMPARE(shownIds(model), (QStringList{u"m0"_s, u"m1"_s, u"m3"_s}));
        QCOMPARE(model.totalCount(), 3);
        model.setSubAccount(u"other"_s);
        QCOMPARE(shownIds(model), (QStringList{u"m0"_s, u"m1"_s, u"m2"_s, u"m3"_s}));
        // What they hold elsewhere does not count here.
        QCOMPARE(model.index(2, MemberTableModel::AccessColumn).data().toString(), u"1 of 2"_s);
        model.setSubAccount({});
        QCOMPARE(model.rowCount(), 5);
    }

    void sameTableAgainSaysNothing()
    {
        MemberTableModel model;
        model.setTable(tableOf(alphabet(100)));
        Signals seen(model);
        model.setTable(tableOf(alphabet(100)));
        QCOMPARE(seen.reset.count() + seen.layout.count() + seen.inserted.count() + seen.removed.count()
                + seen.changed.count(),
            0);
    }

    void filterAndSortKeepPersistentIndexes()
    {
        MemberTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(tableOf(alphabet(3'000)));
        QSignalSpy counts(&model, &MemberTableModel::countsChanged);
        const QPersistentModelIndex kept = model.index(model.rowOf({u"m77"_s}), 0);
        model.setFilter(u"person 7"_s);
        QCOMPARE(kept.data(MemberTableModel::MemberIdRole).toString(), u"m77"_s);
        model.setFilter(u"m77@"_s);
        QCOMPARE(shownIds(model), QStringList{u"m77"_s});
        QCOMPARE(counts.last(), (QList<QVariant>{1, 3'000}));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3'000);
        const QPersistentModelIndex again = model.index(model.rowOf({u"m77"_s}), 0);
        model.sort(MemberTableModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(again.row(), 2'999 - 77);
        QCOMPARE(again.data(MemberTableModel::MemberIdRole).toString(), u"m77"_s);
        QCOMPARE(model.rowOf({u"nobody"_s}), -1);
    }

    void randomSnapshotsKeepTheContract()
    {
        Seeded chance;
        MemberTableModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<Member> members = anyMembers(chance, 60);
        int next = 60;
        auto column = MemberColumn::Name;
        auto direction = Qt::AscendingOrder;
        for (int turn = 0; turn < 150; ++turn) {
            for (int edits = chance.below(chance.oneIn(4) ? 40 : 4); edits > 0; --edits) {
                const int place = chance.below(static_cast<int>(members.size()) + 1);
                if (place == members.size() || chance.oneIn(3))
                    members.insert(place, anyMember(chance, next++));
                else if (chance.oneIn(2))
                    members.removeAt(place);
                else
                    members[place].version += 1;
            }
            if (chance.oneIn(5)) {
                column = static_cast<MemberColumn>(chance.below(MemberTableModel::ColumnCount));
                direction = chance.oneIn(2) ? Qt::AscendingOrder : Qt::DescendingOrder;
                model.sort(static_cast<int>(column), direction);
            }
            if (chance.oneIn(3))
                model.setFilter(chance.oneIn(2) ? QString() : chance.anyOf(sampleNames).left(2));
            QPersistentModelIndex watched;
            if (model.rowCount() > 0)
                watched = model.index(chance.below(model.rowCount()), 0);
            const QString watchedId = watched.data(MemberTableModel::MemberIdRole).toString();

            const auto table = tableOf(members);
            model.setTable(table);
            QStringList expected;
            for (const quint32 row : table->matching(model.filter(), table->ordered(column, direction)))
                expected.append(table->id(row).value);
            const QStringList shown = shownIds(model);
            QCOMPARE(shown, expected);
            QCOMPARE(model.totalCount(), static_cast<int>(members.size()));
            QCOMPARE(watched.isValid(), shown.contains(watchedId) && !watchedId.isEmpty());
            if (watched.isValid())
                QCOMPARE(watched.data(MemberTableModel::MemberIdRole).toString(), watchedId);
            for (int row = 0; row < model.rowCount(); ++row)
                QVERIFY(members.contains(model.memberAt(row)));
        }
    }

    void sortsManyRowsElsewhere()
    {
        MemberTableModel model;
        model.setTable(tableOf(alphabet(100'001)));
        QVERIFY(!model.isBusy());
        QSignalSpy busy(&model, &MemberTableModel::busyChanged);
        model.sort(MemberTableModel::EmailColumn, Qt::DescendingOrder);
        QVERIFY(model.isBusy());
        QCOMPARE(model.index(0, 0).data(MemberTableModel::MemberIdRole).toString(), u"m0"_s);
        model.setFilter(u"m9999"_s); // answers while the order is being made
        QCOMPARE(model.rowCount(), 11);
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(busy.count(), 2);
        QCOMPARE(model.rowCount(), 11);
        QCOMPARE(model.index(0, 0).data(MemberTableModel::MemberIdRole).toString(), u"m9999"_s);
    }

    void aLateOrderIsDropped()
    {
        MemberTableModel model;
        model.setTable(tableOf(alphabet(100'001)));
        model.sort(MemberTableModel::EmailColumn, Qt::DescendingOrder);
        model.setTable(tableOf(alphabet(3)));
        QVERIFY(!model.isBusy());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(shownIds(model), (QStringList{u"m2"_s, u"m1"_s, u"m0"_s}));
    }

    void cellsSpeak()
    {
        MemberTableModel model;
        model.setVocabulary(Catalogue({{u"g"_s, u"Group"_s}},
                                {{u"view"_s, u"g"_s, u"View"_s, {}, {}}, {u"pay"_s, u"g"_s, u"Pay"_s, {}, {}}}),
            {{u"user"_s, u"User"_s}});
        Member member = named(u"m1"_s, u"<b>Sample</b>"_s);
        member.grant = {false, {{u"pay"_s, {}, {}}}, {}};
        member.pending = PendingMark::Waiting;
        member.pendingWords = u"Access change waiting"_s;
        model.setTable(tableOf({member}));
        const auto cell = [&](int column, int role) {
            return model.index(0, column).data(role);
        };
        QCOMPARE(cell(MemberTableModel::AccessColumn, Qt::DisplayRole).toString(), u"1 of 2"_s);
        QCOMPARE(cell(MemberTableModel::AccessColumn, MemberTableModel::HeldCountRole).toInt(), 1);
        QBitArray bits(2);
        bits.setBit(1);
        QCOMPARE(cell(MemberTableModel::AccessColumn, MemberTableModel::HeldBitsRole).toBitArray(), bits);
        QCOMPARE(cell(MemberTableModel::RoleColumn, Qt::DisplayRole).toString(), u"User"_s);
        QCOMPARE(cell(MemberTableModel::LastSignInColumn, Qt::DisplayRole).toString(), u"Never"_s);
        QVERIFY(!cell(MemberTableModel::LastSignInColumn, MemberTableModel::InstantRole).isValid());
        QVERIFY(cell(MemberTableModel::NameColumn, Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
        QCOMPARE(cell(MemberTableModel::AccessColumn, Qt::AccessibleTextRole).toString(),
            u"<b>Sample</b>, Access: 1 of 2. Access change waiting"_s);
    }
};

QTEST_GUILESS_MAIN(MemberTableModelTest)
#include "member_table_model_test.moc"
