// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/plan/clash_decision.h"
#include "models/portals/portal_description.h"
#include "tests/models/access/any_grant.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// As a portal applies a delta to the grant that it was made on.
Grant with(const std::optional<Edit> &edit, const Grant &present)
{
    if (!edit)
        return present;
    const GrantDelta &delta = std::get<ChangeGrantEdit>(*edit).delta;
    Grant result = present;
    if (delta.all) {
        result.all = *delta.all;
        result.cells = *delta.all ? GrantCells() : delta.add;
    } else {
        result.cells -= delta.remove;
        result.cells += delta.add;
    }
    if (delta.end)
        result.endsAt = delta.end->to;
    return result;
}

Clash clashWith(const Grant &present)
{
    Clash clash;
    clash.version = 4;
    clash.status = u"active"_s;
    clash.grant = present;
    return clash;
}

} // namespace

/// What is left to send of a change once a person has decided about its clash.
class ClashDecisionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereverTheNarrowingGotToTheAnswerHolds()
    {
        Seeded chance;
        const Catalogue known = catalogue();
        for (int round = 0; round < 6'000; ++round) {
            const Grant base = anyGrant(chance);
            const Grant mine = anyGrant(chance);
            const Edit edit = ChangeGrantEdit{MemberId{u"m"_s}, base, difference(base, mine)};
            Clash clash = clashWith(anyGrant(chance));
            const auto questions = questionsAbout(edit, clash, known);
            if (questions.isEmpty())
                continue;
            const auto narrowed = narrowedBy(edit, clash, known);
            if (narrowed) {
                clash.meanwhile = ChangeId{u"meanwhile"_s};
                clash.narrowed = *narrowed;
            }
            QList<ClashSide> sides;
            for (qsizetype i = 0; i < questions.size(); ++i)
                sides.append(chance.oneIn(2) ? ClashSide::Mine : ClashSide::Portals);
            const Grant wished = with(decided(edit, clash, known, sides, Meanwhile::None), clash.grant);
            if (!narrowed)
                continue;
            QCOMPARE(with(decided(edit, clash, known, sides, Meanwhile::Happened), *narrowed), wished);
            const auto either = decided(edit, clash, known, sides, Meanwhile::Unknown);
            QCOMPARE(with(either, *narrowed), wished);
            QCOMPARE(with(either, clash.grant), wished);
        }
    }

    void whatIsOverIsNotAskedAbout()
    {
        const Grant seen{false, {{u"view"_s, {}, {}}}, {}};
        const Edit edit = ChangeGrantEdit{MemberId{u"m"_s}, seen, difference(seen, {})};
        Change change;
        change.edit = edit;
        change.state = ChangeState::NeedsAttention;
        change.clash = clashWith(Grant::everything());
        PortalDescription portal;
        portal.catalogue = catalogue();
        QCOMPARE(questionsOf(change, &portal).size(), 1);
        QVERIFY(questionsOf(change, nullptr).isEmpty());
        change.clash->status = u"removed"_s;
        QVERIFY(questionsOf(change, &portal).isEmpty());
        QVERIFY(!narrowedBy(edit, *change.clash, portal.catalogue));
    }

    void ofAnInvitationTheWholeOfferIsOneQuestion()
    {
        const Grant seen{false, {{u"view"_s, {}, {}}}, {}};
        const Grant theirs{false, {{u"pay"_s, {}, {}}}, {}};
        Clash clash = clashWith(theirs);
        clash.status = u"pending"_s;
        const Edit edit = EditInvitationEdit{InvitationId{u"i"_s}, Grant::everything(), seen};
        QCOMPARE(questionsAbout(edit, clash, catalogue()),
            (QList<ClashQuestion>{{ClashQuestion::Kind::Offer, GrantQuestion()}}));
        const auto mine = decided(edit, clash, catalogue(), {ClashSide::Mine}, Meanwhile::None);
        QCOMPARE(std::get<EditInvitationEdit>(*mine).former, std::optional(theirs));
        QVERIFY(!decided(edit, clash, catalogue(), {ClashSide::Portals}, Meanwhile::None));
        clash.grant = seen; // it was only sent again
        QVERIFY(questionsAbout(edit, clash, catalogue()).isEmpty());
        QVERIFY(!isFulfilled(edit, clash, catalogue()));
    }
};

QTEST_GUILESS_MAIN(ClashDecisionTest)
#include "clash_decision_test.moc"
