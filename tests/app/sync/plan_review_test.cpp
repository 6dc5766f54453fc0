// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/plan_file.h"
#include "app/sync/plan_book.h"
#include "app/sync/plan_rules.h"
#include "tests/app/support/hand_clock.h"
#include "tests/app/support/simulated_portal.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};

struct Run {
    Run(const QString &folder, const Clock &clock, SeededRandomness &chance)
        : store(file.database(), chance)
        , book({store, chance, clock, 5s})
        , opened(file.open(folder, clock.now()))
    {
        if (opened)
            opened = store.load();
    }
    PlanFile file;
    PlanStore store;
    PlanBook book;
    Result<void> opened;
};

} // namespace

/// Changes that wait until the person has looked at them.
class PlanReviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<HandClock>();
        start();
        QVERIFY(m_run->book.setReviewFirst(true));
    }

    void nothingLeavesBeforeItIsApplied()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-1"_s}});
        const ChangeId invite = stage(invitation(u"i-1"_s));
        m_clock->advance(24h);
        QVERIFY(!next());
        QVERIFY(m_run->book.endUndoTimes());
        QVERIFY2(!next(), "closing the window is no applying");
        QVERIFY(m_run->book.apply({}));
        QCOMPARE(next().value_or(ChangeId{}), removal); // narrowing first
        QCOMPARE(at(invite).hold, Hold::None);
    }

    void theModeAndWhatWaitsSurviveARestart()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-1"_s}});
        QVERIFY(m_run->book.annotate(removal, u" left  the\nfirm "_s));
        QVERIFY(m_run->book.tick(removal, false));
        start();
        QVERIFY(m_run->book.reviewsFirst());
        QCOMPARE(at(removal).hold, Hold::SetAside);
        QCOMPARE(at(removal).reason, u"left the firm"_s);
        QVERIFY(!next());
        QVERIFY(m_run->book.apply({}));
        QVERIFY2(!next(), "what is set aside stays");
        QVERIFY(m_run->book.apply({removal}));
        QCOMPARE(next().value_or(ChangeId{}), removal);
    }

    void whatDependsIsSetAsideAndAppliedTogether()
    {
        const ChangeId invite = stage(invitation(u"i-1"_s));
        const ChangeId edit = stage(EditInvitationEdit{InvitationId{u"i-1"_s}, Grant::everything(), {}});
        QCOMPARE(at(edit).dependsOn.value_or(ChangeId{}), invite);
        QVERIFY(m_run->book.tick(invite, false));
        QCOMPARE(at(edit).hold, Hold::SetAside);
        QVERIFY(m_run->book.tick(edit, true));
        QCOMPARE(at(invite).hold, Hold::Review);
        QVERIFY(m_run->book.tick(invite, false));
        QVERIFY(m_run->book.apply({edit}));
        QCOMPARE(at(invite).hold, Hold::None);
        QCOMPARE(next().value_or(ChangeId{}), invite);
    }

    void stoppingHoldsBackWhatHasCertainlyNotLeft()
    {
        const ChangeId first = stage(RemoveEdit{MemberId{u"m-1"_s}});
        const ChangeId second = stage(RemoveEdit{MemberId{u"m-2"_s}});
        QVERIFY(m_run->book.apply({}));
        QVERIFY(m_run->book.rewrite({asSending(*m_run->book.find(first))}));
        QVERIFY(m_run->book.stop());
        QCOMPARE(at(first).state, ChangeState::Sending);
        QVERIFY(!isHeld(at(first)));
        QVERIFY(isHeld(at(second)));
        // Nor what may have left and whose answer was lost.
        QVERIFY(m_run->book.rewrite({asWaiting(*m_run->book.find(first), {}, {})}));
        QVERIFY(m_run->book.stop());
        QVERIFY(!isHeld(at(first)));
        QVERIFY(m_run->book.apply({}));
        QVERIFY(!isHeld(at(second)));
    }

    void whatWasAppliedTogetherIsTakenBackAsAPlanOfItsOwn()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-1"_s}});
        const ChangeId mail = stage(ResendEdit{InvitationId{u"i-9"_s}});
        const ChangeId grant = stage(widening(u"m-2"_s));
        const ChangeId unsent = stage(RemoveEdit{MemberId{u"m-3"_s}});
        QVERIFY(m_run->book.apply({}));
        QVERIFY(!at(removal).batch.isEmpty());
        QCOMPARE(at(grant).batch, at(removal).batch);
        const ChangeId later = stage(RemoveEdit{MemberId{u"m-4"_s}});
        QVERIFY(m_run->book.apply({}));
        QVERIFY(at(later).batch != at(removal).batch);
        for (const ChangeId &id : {removal, mail, grant, later}) {
            PlanRow row = asSending(*m_run->book.find(id));
            row.change.state = ChangeState::Done;
            QVERIFY(m_run->book.rewrite({row}));
        }
        start(); // it is known after a restart
        const auto outcome = m_run->book.undoTogether(grant, 24h);
        QVERIFY(outcome);
        QCOMPARE(outcome->takenBack, 1);
        QCOMPARE(outcome->staged, 2);
        QCOMPARE(outcome->without, QList<ChangeId>{mail});
        QCOMPARE(at(unsent).state, ChangeState::TakenBack);
        QList<Change> inverses = m_run->book.changes();
        inverses.removeIf([](const Change &change) { return !isHeld(change); });
        QCOMPARE(inverses.size(), 2);
        QCOMPARE(inverses.at(0).dependsOn.value_or(ChangeId{}), grant); // the last first
        QVERIFY(std::holds_alternative<ChangeGrantEdit>(inverses.at(0).edit));
        QVERIFY(std::holds_alternative<RestoreEdit>(inverses.at(1).edit));
        QVERIFY(!next()); // a plan of its own, to be looked at
        QVERIFY(m_run->book.apply({}));
        QVERIFY(next());
        QVERIFY(!m_run->book.undoTogether(ChangeId{u"nobody"_s}, 24h));
        // What is taken back is not taken back again.
        const auto again = m_run->book.undoTogether(grant, 24h);
        QVERIFY(again);
        QCOMPARE(again->staged, 0);
        QCOMPARE(again->without, QList<ChangeId>{mail}); // what is on its way back is not without one
    }

    void stoppingLeavesTicksAsTheyAre()
    {
        const ChangeId aside = stage(RemoveEdit{MemberId{u"m-1"_s}});
        const ChangeId ticked = stage(RemoveEdit{MemberId{u"m-2"_s}});
        QVERIFY(m_run->book.tick(aside, false));
        QVERIFY(m_run->book.apply({}));
        QVERIFY(m_run->book.stop());
        QCOMPARE(at(aside).hold, Hold::SetAside);
        QCOMPARE(at(ticked).hold, Hold::Review);
        QVERIFY(m_run->book.apply({}));
        QCOMPARE(at(aside).hold, Hold::SetAside);
        QCOMPARE(next().value_or(ChangeId{}), ticked);
    }

    void withoutReviewARemovalPassesWhatWaits()
    {
        const ChangeId waiting = stage(widening(u"m-1"_s));
        QVERIFY(m_run->book.setReviewFirst(false));
        const ChangeId other = stage(widening(u"m-1"_s));
        QVERIFY(isHeld(at(waiting)));
        QVERIFY(!isHeld(at(other)));
        m_clock->advance(5s);
        QCOMPARE(next().value_or(ChangeId{}), other);
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-1"_s}});
        QCOMPARE(at(waiting).state, ChangeState::TakenBack); // the removal makes it pointless
        QCOMPARE(next().value_or(ChangeId{}), removal);
    }

    void whatIsAppliedLaterStandsOnWhatWasDoneMeanwhile()
    {
        const ChangeId waiting = stage(widening(u"m-1"_s), 4);
        QVERIFY(m_run->book.setReviewFirst(false));
        const ChangeId passing = stage(widening(u"m-1"_s), 4);
        PlanRow done = *m_run->book.find(passing);
        done.change.state = ChangeState::Done;
        done.resultVersion = 5;
        QVERIFY(m_run->book.rewrite({done}));
        QVERIFY(m_run->book.apply({waiting}));
        QCOMPARE(at(waiting).baseVersion, 5);
    }

    void aReasonIsForWhatHasNotLeft()
    {
        const ChangeId removal = stage(RemoveEdit{MemberId{u"m-1"_s}});
        QVERIFY(!m_run->book.annotate(removal, QString(longestReason + 1, u'x')));
        QVERIFY(m_run->book.apply({}));
        QVERIFY(m_run->book.rewrite({asSending(*m_run->book.find(removal))}));
        QVERIFY(!m_run->book.annotate(removal, u"too late"_s));
        QVERIFY(!m_run->book.tick(removal, false));
    }

    void theUndoOfWhatIsRefusedIsTakenBackWithIt()
    {
        QVERIFY(m_run->book.setReviewFirst(false));
        const ChangeId given = stage(widening(u"m-1"_s));
        m_clock->advance(5s);
        QVERIFY(m_run->book.rewrite({asSending(*m_run->book.find(given))}));
        QVERIFY(m_run->book.undo(given, 1h));
        const ChangeId inverse = m_run->book.rows().last().change.id;
        QCOMPARE(at(inverse).dependsOn.value_or(ChangeId{}), given);
        const Error no{Error::Code::Refused, {}, {}, {}, {}};
        QVERIFY(m_run->book.rewrite({asNeedingAttention(*m_run->book.find(given), no)}));
        QCOMPARE(at(inverse).state, ChangeState::TakenBack);
        // Nothing stands in the way of the next edit of the same person.
        const ChangeId next = stage(widening(u"m-1"_s));
        m_clock->advance(5s);
        QCOMPARE(this->next().value_or(ChangeId{}), next);
    }

private:
    void start()
    {
        m_run.reset();
        m_run = std::make_unique<Run>(m_folder->path(), *m_clock, m_chance);
        QVERIFY(m_run->opened);
    }
    ChangeId stage(const Edit &edit, qint64 base = 1)
    {
        Change change;
        change.id = ChangeId{m_chance.uuid()};
        change.account = account;
        change.baseVersion = base;
        change.edit = edit;
        return m_run->book.stage(change).value_or(ChangeId{});
    }
    static Edit invitation(const QString &id)
    {
        return InviteEdit{InvitationId{id}, u"a@example.org"_s, {}, {}, Grant::everything(), {}};
    }
    static Edit widening(const QString &member)
    {
        GrantDelta delta;
        delta.add.insert(GrantCell{u"view_domains"_s, {}, {}});
        return ChangeGrantEdit{MemberId{member}, Grant{}, delta};
    }
    [[nodiscard]] const Change &at(const ChangeId &id) const { return m_run->book.find(id)->change; }
    [[nodiscard]] std::optional<ChangeId> next() const
    {
        const PlanRow *const row = nextToSend(m_run->book.rows(), account.identity, account.account, m_clock->now());
        return row == nullptr ? std::nullopt : std::optional(row->change.id);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HandClock> m_clock;
    SeededRandomness m_chance{20'261'123};
    std::unique_ptr<Run> m_run;
};

QTEST_GUILESS_MAIN(PlanReviewTest)
#include "plan_review_test.moc"
