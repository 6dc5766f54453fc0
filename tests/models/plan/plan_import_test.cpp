// SPDX-License-Identifier: GPL-3.0-or-later
// The changes that an opened plan becomes.
#include "models/plan/plan_import.h"
#include "models/randomness.h"
#include "tests/models/plan/opened_plan.h"

#include <QTest>

using namespace gatehouse;
using namespace gatehouse::test;
using namespace Qt::Literals::StringLiterals;
using Why = RowDrift::Why;

namespace {

class CountedRandomness final : public Randomness {
public:
    QByteArray bytes(qsizetype count) override
    {
        QByteArray next(count, '\0');
        next[0] = static_cast<char>(++m_count);
        return next;
    }
    quint32 below(quint32 /*bound*/) override { return 0; }

private:
    int m_count = 0;
};

const MemberId ben{u"ben"_s};

} // namespace

class PlanImportTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freshChangesAreTheOpenersOwn()
    {
        Present present;
        PlanDocument document = documentOf({inviting(u"new@example.org"_s),
            EditInvitationEdit{{u"i-new"_s}, grantOf({u"pay"_s, u"view"_s}), grantOf({u"view"_s})}, RemoveEdit{ben},
            RemoveEdit{{u"nobody"_s}}, DeactivateEdit{ben},
            TicketEdit{{u"t-new"_s}, OpenTicket{u"sales"_s, {}, u"Slow"_s, u"It is"_s}},
            TicketEdit{{u"t-new"_s}, ReplyToTicket{{u"m1"_s}, u"Still"_s}}});
        document.rows[1].change.dependsOn = document.rows[0].change.id;
        document.rows[6].change.dependsOn = document.rows[5].change.id;
        CountedRandomness randomness;
        const PlanDrift drift = present.of(document, {{u"row-3"_s}});
        const QList<FreshChange> fresh = freshChanges(document, drift, present.ground, randomness);
        QStringList origins;
        QSet<QString> ids;
        for (const FreshChange &each : fresh) {
            origins.append(each.origin.value);
            ids.insert(each.change.id.value);
            QVERIFY(each.change.account == claraKey());
            QCOMPARE(each.change.actor, u"clara@example.org"_s);
            QCOMPARE(each.change.accountName, u"The Shop"_s);
            QCOMPARE(each.change.state, ChangeState::Staged);
            QCOMPARE(each.reason, u"reason "_s + each.origin.value.last(1));
            QCOMPARE(each.change.id.value.size(), 36);
        }
        QCOMPARE(origins, (QStringList{u"row-1"_s, u"row-2"_s, u"row-5"_s, u"row-6"_s, u"row-7"_s}));
        QCOMPARE(ids.size(), 5);
        const auto &invite = std::get<InviteEdit>(fresh.at(0).change.edit);
        const auto &edit = std::get<EditInvitationEdit>(fresh.at(1).change.edit);
        QVERIFY(invite.invitation.value != u"i-new"_s && !ids.contains(invite.invitation.value));
        QVERIFY(edit.invitation == invite.invitation);
        QVERIFY(fresh.at(1).change.dependsOn == fresh.at(0).change.id);
        QCOMPARE(fresh.at(0).change.baseVersion, 0);
        QCOMPARE(fresh.at(2).change.baseVersion, 4);
        const auto &open = std::get<TicketEdit>(fresh.at(3).change.edit);
        const auto &reply = std::get<TicketEdit>(fresh.at(4).change.edit);
        QVERIFY(open.ticket.value != u"t-new"_s && reply.ticket == open.ticket);
        QVERIFY(std::get<ReplyToTicket>(reply.what).message.value != u"m1"_s);
        QVERIFY(fresh.at(4).change.dependsOn == fresh.at(3).change.id);
    }

    /// Opened a second time, after the first row was taken: what builds on it goes to what it has become.
    void whatWasTakenBeforeIsBuiltOn()
    {
        Present present;
        PlanDocument document = documentOf({inviting(u"new@example.org"_s),
            EditInvitationEdit{{u"i-new"_s}, grantOf({u"pay"_s, u"view"_s}), grantOf({u"view"_s})}});
        document.rows[1].change.dependsOn = document.rows[0].change.id;
        CountedRandomness randomness;
        const FreshChange first =
            freshChanges(document, present.of(document, {{u"row-2"_s}}), present.ground, randomness).value(0);
        present.ground.plan = {first.change};
        present.ground.takenBefore = {{first.origin, first.change.id}};
        const PlanDrift again = present.of(document);
        QCOMPARE(whysOf(again), (QList<Why>{Why::AppliedWaits, Why::AsWritten}));
        const QList<FreshChange> fresh = freshChanges(document, again, present.ground, randomness);
        QCOMPARE(fresh.size(), 1);
        QVERIFY(fresh.at(0).change.dependsOn == first.change.id);
        QVERIFY(std::get<EditInvitationEdit>(fresh.at(0).change.edit).invitation
            == std::get<InviteEdit>(first.change.edit).invitation);
        QCOMPARE(freshChanges(document, present.of(document, {{u"row-2"_s}}), present.ground, randomness).size(), 0);
    }
};

QTEST_GUILESS_MAIN(PlanImportTest)
#include "plan_import_test.moc"
