// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/access_words.h"
#include "models/access/catalogue.h"
#include "models/access/grant.h"
#include "tests/models/seeded.h"

#include <QBitArray>
#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// view ← manage ← delete; pay stands alone; the two rings need each other.
Catalogue catalogue()
{
    return Catalogue({{u"g"_s, u"Group"_s}},
        {{u"view"_s, u"g"_s, u"View"_s, {}, {}}, {u"manage"_s, u"g"_s, u"Manage"_s, {}, {u"view"_s}},
            {u"delete"_s, u"g"_s, u"Delete"_s, {}, {u"manage"_s}}, {u"pay"_s, u"g"_s, {}, {}, {}},
            {u"ring_a"_s, u"g"_s, u"A"_s, {}, {u"ring_b"_s}}, {u"ring_b"_s, u"g"_s, u"B"_s, {}, {u"ring_a"_s}}});
}

GrantCell cell(const QString &permission, const QString &module = {}, const QString &subAccount = {})
{
    return {permission, module, subAccount};
}

Grant setOf(const GrantCells &cells)
{
    return {false, cells, {}};
}

/// A grant without requirements left open; some of its permissions no catalogue knows.
Grant anyGrant(Seeded &chance)
{
    static const QStringList keys{
        u"view"_s, u"manage"_s, u"delete"_s, u"pay"_s, u"ring_a"_s, u"from_the_future"_s, u"even_later"_s};
    static const QStringList scopes{QString(), u"shop"_s, u"mail"_s};
    if (chance.oneIn(6))
        return Grant::everything();
    Grant grant;
    for (int count = chance.below(7); count > 0; --count) {
        const GrantCell added{chance.anyOf(keys), chance.anyOf(scopes), chance.anyOf(scopes)};
        grant.cells.insert(added);
        for (const QString &requirement : catalogue().requirementsOf(added.permission))
            grant.cells.insert({requirement, added.module, added.subAccount});
    }
    return grant;
}

} // namespace

class GrantTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void catalogueWalksRequirements()
    {
        const Catalogue known = catalogue();
        QCOMPARE(known.requirementsOf(u"delete"_s), (QStringList{u"manage"_s, u"view"_s}));
        QCOMPARE(known.dependentsOf(u"view"_s), (QStringList{u"manage"_s, u"delete"_s}));
        QCOMPARE(known.requirementsOf(u"ring_a"_s), QStringList{u"ring_b"_s});
        QCOMPARE(known.requirementsOf(u"nobody"_s), QStringList());
        QCOMPARE(known.labelOf(u"view"_s), u"View"_s);
        QCOMPARE(known.labelOf(u"pay"_s), u"pay"_s);
        QCOMPARE(known.labelOf(u"nobody"_s), u"nobody"_s);
        QCOMPARE(known.indexOf(u"pay"_s), std::optional(3));
        QVERIFY(!known.find(u"nobody"_s));
    }

    void differenceLeadsThere()
    {
        Seeded chance;
        for (int turn = 0; turn < 2'000; ++turn) {
            const Grant before = anyGrant(chance);
            const Grant after = anyGrant(chance);
            const auto result = apply(difference(before, after), before, before, catalogue());
            QVERIFY(result.has_value());
            QVERIFY(*result == after);
        }
    }

    void disjointDeltasCommute()
    {
        Seeded chance;
        const Catalogue known; // no requirements: any two deltas on different cells get along
        for (int turn = 0; turn < 2'000; ++turn) {
            Grant base = anyGrant(chance);
            base.all = false;
            GrantDelta mine;
            GrantDelta theirs;
            const Grant more = anyGrant(chance);
            for (const GrantCell &touched : base.cells + more.cells) {
                GrantDelta &delta = chance.oneIn(2) ? mine : theirs;
                (base.cells.contains(touched) ? delta.remove : delta.add).insert(touched);
            }
            const auto mineFirst = apply(theirs, base, *apply(mine, base, base, known), known);
            const auto theirsFirst = apply(mine, base, *apply(theirs, base, base, known), known);
            QVERIFY(mineFirst.has_value() && theirsFirst.has_value());
            QVERIFY(*mineFirst == *theirsFirst);
        }
    }

    void unknownCellsSurvive()
    {
        const Grant present = setOf({cell(u"view"_s), cell(u"from_the_future"_s, u"shop"_s)});
        const auto result =
            apply({{}, {cell(u"pay"_s)}, {cell(u"view"_s)}}, setOf({cell(u"view"_s)}), present, catalogue());
        QVERIFY(result.has_value());
        QVERIFY(result->cells == GrantCells({cell(u"pay"_s), cell(u"from_the_future"_s, u"shop"_s)}));
    }

    void sameCellToSameValueIsSimplyDone()
    {
        const Grant base = setOf({cell(u"view"_s)});
        const Grant present = setOf({cell(u"view"_s), cell(u"pay"_s)});
        QVERIFY(*apply({{}, {cell(u"pay"_s)}, {}}, base, present, catalogue()) == present);
        QVERIFY(*apply({true, {}, {}}, base, Grant::everything(), catalogue()) == Grant::everything());
        QVERIFY(*apply({false, {cell(u"view"_s)}, {}}, Grant::everything(), base, catalogue()) == base);
    }

    void allAgainstASetClashes()
    {
        const std::vector<GrantClash> clash{{GrantClash::Kind::AllAgainstSet, {}, {}}};
        const Grant base = setOf({cell(u"view"_s)});
        const Grant narrowed = setOf({});
        QVERIFY(apply({{}, {cell(u"pay"_s)}, {}}, base, Grant::everything(), catalogue()).error() == clash);
        QVERIFY(apply({false, {cell(u"pay"_s)}, {}}, Grant::everything(), base, catalogue()).error() == clash);
        QVERIFY(apply({true, {}, {}}, base, narrowed, catalogue()).error() == clash);
        QVERIFY(apply({}, base, Grant::everything(), catalogue()).has_value());
    }

    void aRequirementTakenMeanwhileClashes()
    {
        const Grant base = setOf({cell(u"view"_s)});
        const GrantDelta delta{{}, {cell(u"manage"_s)}, {}};
        const auto result = apply(delta, base, setOf({}), catalogue());
        QVERIFY(!result.has_value());
        QVERIFY(
            result.error() == (std::vector<GrantClash>{{GrantClash::Kind::RequirementBroken, u"manage"_s, u"view"_s}}));
        // What was broken before is not this edit's fault.
        QVERIFY(apply({{}, {cell(u"pay"_s)}, {}}, base, setOf({cell(u"manage"_s)}), catalogue()).has_value());
    }

    void aRequirementMustReachAsFar()
    {
        const GrantDelta inShop{{}, {cell(u"manage"_s, u"shop"_s)}, {}};
        const auto with = [&](const GrantCell &held) {
            return apply(inShop, setOf({held}), setOf({held}), catalogue()).has_value();
        };
        QVERIFY(with(cell(u"view"_s)));
        QVERIFY(with(cell(u"view"_s, u"shop"_s)));
        QVERIFY(!with(cell(u"view"_s, u"mail"_s)));
        QVERIFY(!with(cell(u"view"_s, u"shop"_s, u"branch"_s)));
    }

    void theEndDateStays()
    {
        Grant present = setOf({cell(u"view"_s)});
        present.endsAt = Instant(std::chrono::hours(5));
        QCOMPARE(apply({{}, {cell(u"pay"_s)}, {}}, present, present, catalogue())->endsAt, present.endsAt);
        QCOMPARE(apply({true, {}, {}}, present, present, catalogue())->endsAt, present.endsAt);
        // Also one that somebody else set meanwhile.
        const Grant base = setOf({cell(u"view"_s)});
        QCOMPARE(apply({{}, {cell(u"pay"_s)}, {}}, base, present, catalogue())->endsAt, present.endsAt);
        QCOMPARE(apply({true, {}, {}}, base, present, catalogue())->endsAt, present.endsAt);
        Grant all = Grant::everything();
        all.endsAt = present.endsAt;
        QCOMPARE(apply({false, {cell(u"pay"_s)}, {}}, Grant::everything(), all, catalogue())->endsAt, present.endsAt);
    }

    void anEndDateIsChangedFromWhatTheEditorSaw()
    {
        const auto at = [](int hours) {
            Grant grant = setOf({cell(u"view"_s)});
            if (hours > 0)
                grant.endsAt = Instant(std::chrono::hours(hours));
            return grant;
        };
        for (const auto &[from, to] : {std::pair(0, 5), std::pair(5, 9), std::pair(5, 0)}) {
            const GrantDelta delta = difference(at(from), at(to));
            QVERIFY(*apply(delta, at(from), at(from), catalogue()) == at(to));
            QVERIFY(*apply(delta, at(from), at(to), catalogue()) == at(to)); // somebody else wished the same
            const auto clash = apply(delta, at(from), at(7), catalogue());
            QVERIFY(!clash);
            QVERIFY(clash.error() == (std::vector<GrantClash>{{GrantClash::Kind::EndDate, {}, {}}}));
        }
        // With cells: both or neither.
        Grant more = at(5);
        more.cells.insert(cell(u"pay"_s));
        QVERIFY(*apply(difference(at(0), more), at(0), at(0), catalogue()) == more);
        QVERIFY(!apply(difference(at(0), more), at(0), at(7), catalogue()));
    }

    void narrowingGivesNobodyMore()
    {
        QVERIFY(GrantDelta{}.isNarrowing());
        QVERIFY((GrantDelta{{}, {}, {cell(u"view"_s)}}.isNarrowing()));
        QVERIFY((GrantDelta{false, {cell(u"view"_s)}, {}}.isNarrowing()));
        QVERIFY(!(GrantDelta{true, {}, {}}.isNarrowing()));
        QVERIFY(!(GrantDelta{{}, {cell(u"view"_s)}, {cell(u"pay"_s)}}.isNarrowing()));
        const std::optional<Instant> never;
        const std::optional soon(Instant(std::chrono::hours(5)));
        const std::optional later(Instant(std::chrono::hours(9)));
        const auto narrows = [](std::optional<Instant> from, std::optional<Instant> to) {
            return GrantDelta{{}, {}, {}, GrantDelta::End{from, to}}.isNarrowing();
        };
        QVERIFY(narrows(later, soon) && narrows(never, soon));
        QVERIFY(!narrows(soon, later) && !narrows(soon, never));
    }

    void storedFormComesBack()
    {
        Seeded chance;
        for (int turn = 0; turn < 500; ++turn) {
            Grant grant = anyGrant(chance);
            if (chance.oneIn(3))
                grant.endsAt = Instant(std::chrono::milliseconds(1'800'000'000'123));
            const Result<Grant> back = grantFromStoredForm(toStoredForm(grant));
            QVERIFY(back.has_value());
            QVERIFY(*back == grant);
        }
        QCOMPARE(toStoredForm(setOf({cell(u"b"_s), cell(u"a"_s), cell(u"c"_s, u"m"_s)})),
            QByteArray(
                R"({"all":false,"ends_at":null,"permissions":["a","b"],"scoped":[{"module":"m","permission":"c",)"
                R"("sub_account":""}]})"));
    }

    void storedFormIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("stored");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("key missing") << QByteArray(R"({"all":true,"permissions":[],"scoped":[]})");
        QTest::newRow("key more") << QByteArray(R"({"all":true,"permissions":[],"scoped":[],"ends_at":null,"x":1})");
        QTest::newRow("all and a set") << QByteArray(R"({"all":true,"permissions":["a"],"scoped":[],"ends_at":null})");
        QTest::newRow("twice") << QByteArray(R"({"all":false,"permissions":["a","a"],"scoped":[],"ends_at":null})");
        QTest::newRow("number") << QByteArray(R"({"all":false,"permissions":[1],"scoped":[],"ends_at":null})");
        QTest::newRow("empty key") << QByteArray(R"({"all":false,"permissions":[""],"scoped":[],"ends_at":null})");
        QTest::newRow("end in words") << QByteArray(
            R"({"all":false,"permissions":[],"scoped":[],"ends_at":"tomorrow"})");
        QTest::newRow("half a moment") << QByteArray(R"({"all":false,"permissions":[],"scoped":[],"ends_at":1.5})");
        QTest::newRow("scope without scope") << QByteArray(
            R"({"all":false,"permissions":[],"scoped":[{"permission":"a","module":"","sub_account":""}],"ends_at":null})");
    }

    void storedFormIsReadStrictly()
    {
        QFETCH(const QByteArray, stored);
        const Result<Grant> grant = grantFromStoredForm(stored);
        QVERIFY(!grant.has_value());
        QCOMPARE(grant.error().code, Error::Code::BadInput);
    }

    void wordsOfACell()
    {
        const Catalogue known = catalogue();
        QCOMPARE(accessWords(Grant::everything(), known), u"All"_s);
        QCOMPARE(accessWords(setOf({}), known), u"None"_s);
        QCOMPARE(accessWords(setOf({cell(u"view"_s), cell(u"view"_s, u"shop"_s), cell(u"pay"_s)}), known), u"2 of 6"_s);
        QCOMPARE(heldBits(Grant::everything(), known).count(true), 6);
        const QBitArray bits = heldBits(setOf({cell(u"pay"_s, u"shop"_s), cell(u"from_the_future"_s)}), known);
        QCOMPARE(bits.count(true), 1);
        QVERIFY(bits.testBit(3));
    }
};

QTEST_GUILESS_MAIN(GrantTest)
#include "grant_test.moc"
