// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/grant_questions.h"
#include "tests/models/access/any_grant.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = GrantQuestion::Kind;

GrantCell cell(const QString &permission, const QString &module = {})
{
    return {permission, module, {}};
}

Grant setOf(const GrantCells &cells)
{
    return {false, cells, {}};
}

bool breaksNothing(const Grant &grant, const Grant &present)
{
    for (const GrantCell &each : grant.cells) {
        const Permission *const permission = Catalogue(catalogue()).find(each.permission);
        for (const QString &requirement : permission == nullptr ? QStringList() : permission->requirements) {
            const GrantCell needed{requirement, each.module, each.subAccount};
            const bool wasBroken = present.cells.contains(each) && !present.covers(needed);
            if (!wasBroken && !grant.covers(needed))
                return false;
        }
    }
    return true;
}

bool isWithin(const Grant &part, const Grant &whole)
{
    if (part.all)
        return whole.all;
    const bool endsLater = whole.endsAt && (!part.endsAt || *part.endsAt > *whole.endsAt);
    return !endsLater && std::all_of(part.cells.cbegin(), part.cells.cend(), [&](const GrantCell &each) {
        return whole.covers(each);
    });
}

} // namespace

class GrantQuestionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void editsOfDifferentCellsAreNoClash()
    {
        const Grant base = setOf({cell(u"view"_s)});
        const Grant present = setOf({cell(u"view"_s), cell(u"pay"_s)});
        const GrantDelta delta{std::nullopt, {cell(u"manage"_s)}, {}};
        QCOMPARE(questionsAbout(delta, base, present, catalogue()), QList<GrantQuestion>());
        QCOMPARE(decided(delta, base, present, catalogue(), {}, {}),
            setOf({cell(u"view"_s), cell(u"pay"_s), cell(u"manage"_s)}));
    }

    void whatIsNeededAndWasTakenIsGivenTooOrNeither()
    {
        const Grant base = setOf({cell(u"view"_s)});
        const Grant present = setOf({cell(u"pay"_s)});
        const GrantDelta delta{std::nullopt, {cell(u"manage"_s)}, {}};
        const auto questions = questionsAbout(delta, base, present, catalogue());
        QCOMPARE(questions, (QList<GrantQuestion>{{Kind::Needs, cell(u"manage"_s), u"view"_s}}));
        QCOMPARE(decided(delta, base, present, catalogue(), questions, {ClashSide::Mine}),
            setOf({cell(u"view"_s), cell(u"manage"_s), cell(u"pay"_s)}));
        QCOMPARE(decided(delta, base, present, catalogue(), questions, {ClashSide::Portals}), present);
        QCOMPARE(narrowerOf(delta, base, present, catalogue()), present);
    }

    void whatNeedsATakenOneIsTakenTooOrBothStay()
    {
        const Grant base = setOf({cell(u"view"_s), cell(u"pay"_s)});
        const Grant present = setOf({cell(u"view"_s), cell(u"pay"_s), cell(u"manage"_s)});
        const GrantDelta delta{std::nullopt, {}, {cell(u"view"_s)}};
        const auto questions = questionsAbout(delta, base, present, catalogue());
        QCOMPARE(questions, (QList<GrantQuestion>{{Kind::NeededBy, cell(u"manage"_s), u"view"_s}}));
        const Grant neither = setOf({cell(u"pay"_s)});
        QCOMPARE(decided(delta, base, present, catalogue(), questions, {ClashSide::Mine}), neither);
        QCOMPARE(decided(delta, base, present, catalogue(), questions, {ClashSide::Portals}), present);
        QCOMPARE(narrowerOf(delta, base, present, catalogue()), neither);
    }

    void onlyWhatIsAskedAboutWaits()
    {
        const Grant base = setOf({cell(u"view"_s), cell(u"pay"_s)});
        const Grant present = setOf({cell(u"pay"_s)});
        const GrantDelta delta{std::nullopt, {cell(u"manage"_s)}, {cell(u"pay"_s)}};
        const auto questions = questionsAbout(delta, base, present, catalogue());
        QCOMPARE(questions.size(), 1);
        QCOMPARE(decided(delta, base, present, catalogue(), questions, {ClashSide::Portals}), setOf({}));
        QCOMPARE(narrowerOf(delta, base, present, catalogue()), setOf({}));
    }

    void allPermissionsAgainstAChosenSetIsOneQuestion()
    {
        const Grant base = setOf({cell(u"view"_s), cell(u"pay"_s)});
        const GrantDelta taking{std::nullopt, {}, {cell(u"pay"_s)}};
        const auto questions = questionsAbout(taking, base, Grant::everything(), catalogue());
        QCOMPARE(questions, (QList<GrantQuestion>{{Kind::Whole}}));
        const Grant mine = setOf({cell(u"view"_s)});
        QCOMPARE(decided(taking, base, Grant::everything(), catalogue(), questions, {ClashSide::Mine}), mine);
        QCOMPARE(decided(taking, base, Grant::everything(), catalogue(), questions, {ClashSide::Portals}),
            Grant::everything());
        QCOMPARE(narrowerOf(taking, base, Grant::everything(), catalogue()), mine);
        const GrantDelta giving{std::nullopt, {cell(u"manage"_s)}, {}};
        QCOMPARE(narrowerOf(giving, base, Grant::everything(), catalogue()), Grant::everything());
        // Everything, against a set that somebody else changed meanwhile.
        const GrantDelta everything{true, {}, {}};
        QCOMPARE(questionsAbout(everything, base, setOf({cell(u"view"_s)}), catalogue()),
            (QList<GrantQuestion>{{Kind::Whole}}));
        QCOMPARE(questionsAbout(everything, base, base, catalogue()), QList<GrantQuestion>());
    }

    void oneSetAgainstAnotherLeavesWhatBothHaveUntilItIsDecided()
    {
        const GrantDelta limiting{false, {cell(u"view"_s), cell(u"pay"_s, u"shop"_s)}, {}};
        const Grant present = setOf({cell(u"pay"_s), cell(u"delete"_s, u"mail"_s)});
        QCOMPARE(narrowerOf(limiting, Grant::everything(), present, catalogue()), setOf({cell(u"pay"_s, u"shop"_s)}));
    }

    void whatWasGivenMoreWidelyIsTakenThereToo()
    {
        const Grant base = setOf({cell(u"pay"_s, u"shop"_s)});
        const Grant present = setOf({cell(u"pay"_s, u"shop"_s), cell(u"pay"_s)});
        const GrantDelta delta{std::nullopt, {}, {cell(u"pay"_s, u"shop"_s)}};
        const auto questions = questionsAbout(delta, base, present, catalogue());
        QCOMPARE(questions, (QList<GrantQuestion>{{Kind::StillCovered, cell(u"pay"_s, u"shop"_s)}}));
        QCOMPARE(decided(delta, base, present, catalogue(), questions, {ClashSide::Mine}), setOf({}));
        QCOMPARE(decided(delta, base, present, catalogue(), questions, {ClashSide::Portals}), present);
        QCOMPARE(narrowerOf(delta, base, present, catalogue()), setOf({}));
        // What the edit leaves of it stays.
        const Grant two = setOf({cell(u"pay"_s, u"shop"_s), cell(u"pay"_s, u"mail"_s)});
        const Grant everywhere = setOf({cell(u"pay"_s)});
        const Grant rest = setOf({cell(u"pay"_s, u"mail"_s)});
        QCOMPARE(narrowerOf(delta, two, everywhere, catalogue()), rest);
        QCOMPARE(decided(delta, two, everywhere, catalogue(), questionsAbout(delta, two, everywhere, catalogue()),
                     {ClashSide::Mine}),
            rest);
    }

    void whatIsGivenMoreWidelyByTheEditItselfIsNotTaken()
    {
        const Grant base = setOf({cell(u"pay"_s, u"shop"_s)});
        const GrantDelta widening = difference(base, setOf({cell(u"pay"_s)}));
        const Grant present = setOf({cell(u"pay"_s, u"shop"_s), cell(u"view"_s)});
        QCOMPARE(questionsAbout(widening, base, present, catalogue()), QList<GrantQuestion>());
        QCOMPARE(narrowerOf(widening, base, present, catalogue()), present);
    }

    void theEarlierEndHoldsUntilItIsDecided()
    {
        Grant base = setOf({cell(u"view"_s)});
        base.endsAt = Instant(5s);
        Grant present = base;
        present.endsAt = Instant(9s);
        GrantDelta earlier;
        earlier.end = {base.endsAt, Instant(3s)};
        const auto questions = questionsAbout(earlier, base, present, catalogue());
        QCOMPARE(questions, (QList<GrantQuestion>{{Kind::End}}));
        QCOMPARE(narrowerOf(earlier, base, present, catalogue()).endsAt, std::optional(Instant(3s)));
        QCOMPARE(decided(earlier, base, present, catalogue(), questions, {ClashSide::Portals}), present);
        GrantDelta endless;
        endless.end = {base.endsAt, std::nullopt};
        QCOMPARE(narrowerOf(endless, base, present, catalogue()), present);
        QCOMPARE(decided(endless, base, present, catalogue(), questions, {ClashSide::Mine}).endsAt,
            std::optional<Instant>());
    }

    void whateverBothDidNothingIsWidenedUnasked()
    {
        Seeded chance;
        for (int round = 0; round < 6'000; ++round) {
            const Grant base = anyGrant(chance);
            const Grant mine = anyGrant(chance);
            const Grant present = chance.oneIn(4) ? base : anyGrant(chance);
            const GrantDelta delta = difference(base, mine);
            const auto questions = questionsAbout(delta, base, present, catalogue());
            const auto merged = apply(delta, base, present, catalogue());
            if (merged && questions.isEmpty())
                QCOMPARE(decided(delta, base, present, catalogue(), questions, {}), *merged);
            QVERIFY2(merged || !questions.isEmpty(), "what can't be merged is asked about");

            const Grant narrower = narrowerOf(delta, base, present, catalogue());
            QVERIFY(isWithin(narrower, present));
            QVERIFY(breaksNothing(narrower, present));
            if (!delta.all) {
                for (const GrantCell &taken : delta.remove)
                    QVERIFY(mine.covers(taken) || !narrower.covers(taken));
            }

            QList<ClashSide> sides;
            for (qsizetype i = 0; i < questions.size(); ++i)
                sides.append(chance.oneIn(2) ? ClashSide::Mine : ClashSide::Portals);
            const Grant result = decided(delta, base, present, catalogue(), questions, sides);
            QVERIFY(breaksNothing(result, present));
            // Each cell comes from one of the two, or from what one of them needs.
            for (const GrantCell &each : result.cells)
                QVERIFY(mine.covers(each) || present.covers(each));
            QVERIFY(!result.all || mine.all || present.all);
            const QList<ClashSide> theirs(questions.size(), ClashSide::Portals);
            const QList<ClashSide> own(questions.size(), ClashSide::Mine);
            const Grant ownWay = decided(delta, base, present, catalogue(), questions, own);
            for (const GrantCell &given : delta.add)
                QVERIFY2(ownWay.covers(given),
                    QByteArrayList(
                        {toStoredForm(base), toStoredForm(mine), toStoredForm(present), toStoredForm(ownWay)})
                        .join("\n")
                        .constData());
            const bool isWhole = questions.contains(GrantQuestion{Kind::Whole});
            if (isWhole) {
                const Grant theirWay = decided(delta, base, present, catalogue(), questions, theirs);
                QVERIFY(theirWay.all == present.all && theirWay.cells == present.cells);
            }
        }
    }
};

QTEST_GUILESS_MAIN(GrantQuestionsTest)
#include "grant_questions_test.moc"
