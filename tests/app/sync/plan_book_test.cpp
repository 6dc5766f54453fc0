// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/plan_file.h"
#include "app/sync/plan_book.h"
#include "app/sync/plan_rules.h"
#include "tests/app/support/hand_clock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"acc-1"_s}};
const AccountKey otherAccount{account.portal, account.identity, AccountId{u"acc-2"_s}};

} // namespace

/// What staging, taking back, trying again and finishing do to the rows that stand beside.
class PlanBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_book.reset();
        m_store.reset();
        m_file = std::make_unique<PlanFile>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<PlanStore>(m_file->database(), m_chance);
        QVERIFY(m_file->open(m_folder->path(), m_clock.now()));
        QVERIFY(m_store->load());
        m_book = std::make_unique<PlanBook>(PlanBook::Parts{*m_store, m_chance, m_clock, 5s});
    }

    void aRemovalMakesOnlyThatPointlessWhichHasCertainlyNotLeft()
    {
        const ChangeId unsent = stage(widening(u"Ann"_s));
        const ChangeId sending = stage(widening(u"Ann"_s));
        rewritten(asSending(row(sending)));
        const ChangeId unknown = stage(widening(u"Ann"_s)); // its answer was lost
        rewritten(asWaiting(asSending(row(unknown)), {}, {}));
        const ChangeId elsewhere = stage(widening(u"Ann"_s), 1, otherAccount);
        const ChangeId ofBen = stage(widening(u"Ben"_s));
        const ChangeId removal = stage(RemoveEdit{MemberId{u"Ann"_s}});
        QVERIFY(!removal.isEmpty());
        QCOMPARE(state(unsent), ChangeState::TakenBack);
        QCOMPARE(state(sending), ChangeState::Sending);
        QCOMPARE(state(unknown), ChangeState::Staged);
        QCOMPARE(state(elsewhere), ChangeState::Staged);
        QCOMPARE(state(ofBen), ChangeState::Staged);
    }

    void whatNarrowsIsDueAtOnce()
    {
        QCOMPARE(row(stage(RemoveEdit{MemberId{u"Ann"_s}})).change.sendAfter, m_clock.now());
        QCOMPARE(row(stage(widening(u"Ben"_s))).change.sendAfter, m_clock.now() + 5s);
    }

    void whatThePortalRefusedIsStillTheGroundOfLaterEdits()
    {
        const ChangeId invite = stage(InviteEdit{InvitationId{u"i"_s}, u"a@example.org"_s, {}, {}, Grant{}, {}});
        rewritten(asNeedingAttention(asSending(row(invite)), {Error::Code::Refused, {}, {}, {}, {}}));
        const ChangeId resend = stage(ResendEdit{InvitationId{u"i"_s}});
        QCOMPARE(row(resend).change.dependsOn, std::optional(invite));
        m_clock.advance(1min);
        QVERIFY(nextToSend(m_book->rows(), account.identity, account.account, m_clock.now()) == nullptr);
        QVERIFY(m_book->discard(invite));
        QVERIFY(m_book->find(resend) == nullptr);
    }

    void aChainIsTakenBackWhole()
    {
        const ChangeId first = stage(InviteEdit{InvitationId{u"i"_s}, u"a@example.org"_s, {}, {}, Grant{}, {}});
        const ChangeId second = stage(widening(u"Ann"_s), 1, account, first);
        const ChangeId third = stage(widening(u"Ben"_s), 1, account, second);
        const ChangeId beside = stage(widening(u"Cleo"_s));
        QVERIFY(m_book->undo(first, 1h));
        for (const ChangeId &id : {first, second, third})
            QCOMPARE(state(id), ChangeState::TakenBack);
        QCOMPARE(state(beside), ChangeState::Staged);
    }

    void theUndoOfWhatIsOnItsWayCanBeTakenBackItself()
    {
        const ChangeId given = stage(widening(u"Ann"_s));
        rewritten(asSending(row(given)));
        QVERIFY(m_book->undo(given, 1h));
        const ChangeId undo = m_book->rows().last().change.id;
        QVERIFY(isCertainlyUnsent(row(undo).change));
        QVERIFY(m_book->undo(undo, 1h));
        QCOMPARE(state(undo), ChangeState::TakenBack);
        QCOMPARE(state(given), ChangeState::Sending);
    }

    void anUndoFollowsWhatItUndoesAndHasNoReasonYet()
    {
        const ChangeId given = stage(widening(u"Ann"_s));
        QVERIFY(m_book->annotate(given, u"stands in for Ben"_s));
        rewritten(asSending(row(given)));
        QVERIFY(m_book->undo(given, 1h));
        const Change undo = m_book->rows().last().change;
        QCOMPARE(undo.dependsOn, std::optional(given));
        QCOMPARE(undo.reason, QString());
        QCOMPARE(row(given).change.reason, u"stands in for Ben"_s);
        m_clock.advance(1min);
        QCOMPARE(nextToSend(m_book->rows(), account.identity, account.account, m_clock.now())->change.id, given);
    }

    void whatIsQuietIsNeverHeldForReview()
    {
        QVERIFY(m_book->setReviewFirst(true));
        const ChangeId mark = stage(TicketEdit{TicketId{u"t"_s}, MarkTicketRead{3}});
        QVERIFY(!isHeld(row(mark).change));
        QVERIFY(isHeld(row(stage(widening(u"Ann"_s))).change));
    }

    void accessLostToOneAccountLeavesTheOthersAlone()
    {
        const ChangeId here = stage(widening(u"Ann"_s));
        const ChangeId elsewhere = stage(widening(u"Ann"_s), 1, otherAccount);
        const ChangeId done = stage(widening(u"Ben"_s));
        rewritten(asAcknowledged(m_book->rows(), asSending(row(done)), {40, 2}).first());
        QVERIFY(m_book->park(account, {Error::Code::Forbidden, {}, {}, {}, {}}));
        QCOMPARE(state(here), ChangeState::NeedsAttention);
        QCOMPARE(state(elsewhere), ChangeState::Staged);
        QCOMPARE(state(done), ChangeState::Done);
    }

    void whatWaitsOrWasRefusedIsNotWipedUnseen()
    {
        QVERIFY(!m_book->hasUnsent(account.identity));
        const ChangeId edit = stage(widening(u"Ann"_s));
        QVERIFY(m_book->hasUnsent(account.identity));
        QVERIFY(!m_book->hasUnsent(IdentityId{u"somebody else"_s}));
        rewritten(asSending(row(edit)));
        QVERIFY(m_book->hasUnsent(account.identity));
        rewritten(asNeedingAttention(row(edit), {Error::Code::Refused, {}, {}, {}, {}}));
        QVERIFY(m_book->hasUnsent(account.identity));
        QVERIFY(m_book->discard(edit));
        QVERIFY(!m_book->hasUnsent(account.identity));
    }

    void forgettingAnIdentityDropsItsOwnAlone()
    {
        const AccountKey foreign{account.portal, IdentityId{u"somebody else"_s}, account.account};
        const ChangeId own = stage(widening(u"Ann"_s));
        const ChangeId theirs = stage(widening(u"Ann"_s), 1, foreign);
        QVERIFY(m_book->forget(account.identity));
        QVERIFY(m_book->find(own) == nullptr);
        QCOMPARE(state(theirs), ChangeState::Staged);
    }

    void whatIsTriedAgainStandsOnTheVersionThatThePersonSaw()
    {
        const ChangeId edit = stage(widening(u"Ann"_s), 3);
        for (const std::optional<qint64> seen : {std::optional<qint64>(8), std::optional<qint64>()}) {
            rewritten(asNeedingAttention(asSending(row(edit)), {Error::Code::Clash, {}, {}, {}, {}}));
            QVERIFY(m_book->retry(edit, seen));
            QCOMPARE(row(edit).change.baseVersion, 8);
            QVERIFY(isCertainlyUnsent(row(edit).change));
        }
    }

    void aChangeIsDoneOnceItsOwnAccountShowsIt()
    {
        const ChangeId mine = stage(widening(u"Ann"_s));
        const ChangeId elsewhere = stage(widening(u"Ann"_s), 1, otherAccount);
        for (const ChangeId &id : {mine, elsewhere})
            rewritten(asAcknowledged(m_book->rows(), asSending(row(id)), {40, 2}).first());
        QVERIFY(m_book->finish(account, 39));
        QCOMPARE(state(mine), ChangeState::Acknowledged);
        QVERIFY(m_book->finish(account, 40));
        QCOMPARE(state(mine), ChangeState::Done);
        QCOMPARE(state(elsewhere), ChangeState::Acknowledged);
    }

    void theListOfWhatWasDoneLosesTheOldest()
    {
        QList<PlanRow> done;
        for (int number = 0; number < 203; ++number) {
            done.append(row(stage(widening(u"m%1"_s.arg(number)))));
            done.last().change.state = ChangeState::Done;
        }
        QVERIFY(m_book->rewrite(done));
        const ChangeId waiting = stage(widening(u"Ann"_s));
        QVERIFY(m_book->finish(account, 1));
        QCOMPARE(m_book->rows().size(), 201);
        for (int number = 0; number < 203; ++number)
            QCOMPARE(m_book->find(done.at(number).change.id) != nullptr, number >= 3);
        QCOMPARE(state(waiting), ChangeState::Staged);
    }

private:
    static Edit widening(const QString &member)
    {
        return ChangeGrantEdit{MemberId{member}, Grant{}, {std::nullopt, {{u"view"_s, {}, {}}}, {}}};
    }
    ChangeId stage(const Edit &edit, qint64 base = 1, const AccountKey &where = account,
        const std::optional<ChangeId> &dependsOn = {})
    {
        Change change;
        change.id = ChangeId{m_chance.uuid()};
        change.account = where;
        change.baseVersion = base;
        change.edit = edit;
        change.dependsOn = dependsOn;
        return m_book->stage(change).value_or(ChangeId{});
    }
    void rewritten(const PlanRow &row) { QVERIFY(m_book->rewrite({row})); }
    [[nodiscard]] PlanRow row(const ChangeId &id) const { return *m_book->find(id); }
    [[nodiscard]] ChangeState state(const ChangeId &id) const { return m_book->find(id)->change.state; }

    HandClock m_clock;
    SeededRandomness m_chance{20'261'124};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlanFile> m_file;
    std::unique_ptr<PlanStore> m_store;
    std::unique_ptr<PlanBook> m_book;
};

QTEST_GUILESS_MAIN(PlanBookTest)
#include "plan_book_test.moc"
