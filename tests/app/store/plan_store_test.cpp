// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/change_form.h"
#include "app/store/plan_file.h"
#include "app/store/plan_store.h"
#include "app/store/registry_store.h"
#include "app/store/store_faults.h"
#include "tests/app/support/hand_clock.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;
using namespace gatehouse::test;

namespace {

const AccountKey account{PortalId{u"portal"_s}, IdentityId{u"identity"_s}, AccountId{u"account"_s}};

Change changeOf(const QString &id, const Edit &edit)
{
    Change change;
    change.id = ChangeId{id};
    change.account = account;
    change.subject = u"sample@example.org"_s;
    change.edit = edit;
    return change;
}

/// The plan's file opened as a program would.
struct OpenPlan {
    explicit OpenPlan(const QString &folder, StoreFaults *faults = nullptr)
        : file(faults)
        , store(file.database(), chance)
    {
        opened = file.open(folder, clock.now());
        if (opened)
            opened = store.load();
    }
    HandClock clock;
    SeededRandomness chance;
    PlanFile file;
    PlanStore store;
    Result<void> opened;
};

} // namespace

/// What is staged is there after the next start, whole or not at all.
class PlanStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyKindOfEditComesBack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < 18; ++i)
            QTest::addRow("%d", i) << i;
    }
    void everyKindOfEditComesBack()
    {
        QFETCH(int, index);
        const GrantCell cell{u"view_domains"_s, u"module"_s, u"sub"_s};
        Grant grant;
        grant.cells = {cell, {u"users"_s, {}, {}}};
        grant.endsAt = Instant(std::chrono::milliseconds(17));
        const GrantDelta delta{false, {cell}, {{u"users"_s, {}, {}}},
            GrantDelta::End{Instant(std::chrono::milliseconds(17)), std::nullopt}};
        const InvitationId invitation{u"inv"_s};
        const MemberId member{u"m"_s};
        const QList<Edit> edits{InviteEdit{invitation, u"a@b.org"_s, u"Ä"_s, u"user"_s, grant, u"Hi"_s},
            EditInvitationEdit{invitation, grant, Grant::everything()}, ResendEdit{invitation}, RevokeEdit{invitation},
            AnswerInvitationEdit{invitation, false}, ChangeGrantEdit{member, grant, delta}, RemoveEdit{member},
            RestoreEdit{member}, DeactivateEdit{member}, ReactivateEdit{member},
            ChangeRoleEdit{member, u"admin"_s, u"Administrator"_s, u"user"_s, u"User"_s}, LeaveEdit{member},
            InviteEdit{invitation, u"a@b.org"_s, {}, {}, grant, {}, std::chrono::hours(3)},
            EditInvitationEdit{invitation, grant, grant, InvitationTerms{u"admin"_s, std::chrono::hours(48)},
                InvitationTerms{u"user"_s, std::chrono::hours(24)}},
            TicketWishesEdit{member, {true, {}}, {false, {}}},
            TicketWishesEdit{member, {{}, TicketSight::Own}, {{}, TicketSight::All}},
            TransferEdit{{u"t"_s}, TransferEdit::Act::Offer, member, u"Ä"_s},
            TransferEdit{{u"t"_s}, TransferEdit::Act::Decline, member, {}}};
        const Edit &edit = edits.at(index);
        const auto back = editFromStoredForm(kindOf(edit), toStoredForm(edit));
        QVERIFY(back);
        QVERIFY(*back == edit);
        QVERIFY(!editFromStoredForm(u"from-the-future"_s, toStoredForm(edit)));
        QVERIFY(!editFromStoredForm(kindOf(edit), "{}"));
    }

    void anInvitationEditOfAnOlderVersionHasNoWayBack()
    {
        EditInvitationEdit edit{InvitationId{u"inv"_s}, Grant::everything(), std::nullopt};
        const QByteArray older = toStoredForm(edit);
        QVERIFY(!older.contains("former"));
        const auto back = editFromStoredForm(kindOf(edit), older);
        QVERIFY(back);
        QVERIFY(!std::get<EditInvitationEdit>(*back).former);
    }

    void aStagedChangeIsThereAfterTheNextStart()
    {
        QString client;
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(plan.opened);
            client = plan.store.clientId();
            QVERIFY(plan.store.stage(changeOf(u"one"_s, RemoveEdit{MemberId{u"m"_s}})));
            QVERIFY(plan.store.stage(changeOf(u"two"_s, RemoveEdit{MemberId{u"n"_s}})));
        }
        OpenPlan plan(m_folder->path());
        QVERIFY(plan.opened);
        QCOMPARE(plan.store.clientId(), client);
        QCOMPARE(plan.store.rows().size(), 2);
        QCOMPARE(plan.store.rows().at(0).key, u"one"_s);
        QVERIFY(plan.store.rows().at(0).sequence < plan.store.rows().at(1).sequence);
        QVERIFY(plan.store.rows().at(0).change.order < plan.store.rows().at(1).change.order);
        QCOMPARE(plan.store.rows().at(0).change.account, account);
    }

    void whatEndedIsKeptAndAPlanOfBeforeIsTakenOver()
    {
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(plan.opened);
            QVERIFY(plan.store.stage(changeOf(u"one"_s, RemoveEdit{MemberId{u"m"_s}})));
            PlanRow row = plan.store.rows().at(0);
            row.change.state = ChangeState::Done;
            row.change.ended = Ended{2, 1};
            QVERIFY(plan.store.rewrite({row}));
        }
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(plan.opened);
            QCOMPARE(plan.store.rows().at(0).change.ended, (std::optional<Ended>(Ended{2, 1})));
            // As the first version left it.
            for (const QString &column :
                {u"ended_sessions"_s, u"ended_invitations"_s, u"hold"_s, u"reason"_s, u"origin"_s, u"batch"_s})
                QVERIFY(plan.file.database().run(u"ALTER TABLE change DROP COLUMN "_s + column));
            QVERIFY(plan.file.database().run(u"DROP TABLE draft"_s));
            QVERIFY(plan.file.database().run(u"DROP TABLE kept_file"_s));
            QVERIFY(plan.file.database().run(u"DROP TABLE kept_file_content"_s));
            QVERIFY(plan.file.database().run(u"PRAGMA user_version=1"_s));
        }
        OpenPlan plan(m_folder->path());
        QVERIFY(plan.opened);
        QCOMPARE(plan.store.rows().size(), 1);
        QVERIFY(!plan.store.rows().at(0).change.ended);
        QCOMPARE(plan.store.rows().at(0).change.hold, Hold::None);
    }

    void aSequenceNumberIsNeverUsedTwice()
    {
        OpenPlan plan(m_folder->path());
        QVERIFY(plan.store.stage(changeOf(u"one"_s, RemoveEdit{MemberId{u"m"_s}})));
        const qint64 first = plan.store.rows().at(0).sequence;
        QVERIFY(plan.store.drop({ChangeId{u"one"_s}}));
        QVERIFY(plan.store.stage(changeOf(u"two"_s, RemoveEdit{MemberId{u"m"_s}})));
        QVERIFY(plan.store.rows().at(0).sequence > first);
        PlanRow row = plan.store.rows().at(0);
        QVERIFY(plan.store.renewKey(row));
        QVERIFY(row.sequence > plan.store.rows().at(0).sequence);
        QVERIFY(row.key != plan.store.rows().at(0).key);
    }

    void whateverOperationFailsMemoryAndFileAgree()
    {
        for (int failing = 0;; ++failing) {
            QTemporaryDir folder;
            StoreFaults faults;
            bool struck = false;
            QList<ChangeId> inMemory;
            {
                OpenPlan plan(folder.path(), &faults);
                QVERIFY(plan.opened);
                QVERIFY(plan.store.stage(changeOf(u"kept"_s, RemoveEdit{MemberId{u"m"_s}})));
                faults.failAt = faults.operations + failing;
                const auto staged =
                    plan.store.stage(changeOf(u"new"_s, RemoveEdit{MemberId{u"n"_s}}), {ChangeId{u"kept"_s}});
                struck = faults.failed;
                QCOMPARE(bool(staged), !struck);
                for (const PlanRow &row : plan.store.rows())
                    inMemory.append(row.change.id);
                QCOMPARE(plan.store.find(ChangeId{u"kept"_s})->change.state,
                    struck ? ChangeState::Staged : ChangeState::TakenBack);
            }
            OpenPlan plan(folder.path());
            QList<ChangeId> onDisk;
            for (const PlanRow &row : plan.store.rows())
                onDisk.append(row.change.id);
            QCOMPARE(onDisk, inMemory);
            QCOMPARE(plan.store.find(ChangeId{u"kept"_s})->change.state,
                struck ? ChangeState::Staged : ChangeState::TakenBack);
            if (!struck)
                break;
        }
    }

    void aPlanIsNotOpenedWithoutAChangeThatCannotBeRead()
    {
        {
            OpenPlan plan(m_folder->path());
            for (const QString &id : {u"one"_s, u"two"_s, u"three"_s})
                QVERIFY(plan.store.stage(changeOf(id, RemoveEdit{MemberId{id}})));
            QVERIFY(plan.file.database().run(u"UPDATE change SET kind = 'from-the-future' WHERE id = 'two'"_s));
        }
        {
            OpenPlan plan(m_folder->path());
            QVERIFY(!plan.opened);
            QVERIFY(plan.file.database().run(u"UPDATE change SET kind = 'remove', state = 99 WHERE id = 'two'"_s));
        }
        OpenPlan plan(m_folder->path());
        QVERIFY(!plan.opened);
    }

    void aDamagedPlanIsSavedAsFarAsItCanBeRead()
    {
        {
            OpenPlan plan(m_folder->path());
            for (int i = 0; i < 40; ++i)
                QVERIFY(plan.store.stage(changeOf(u"c%1"_s.arg(i), RemoveEdit{MemberId{u"m%1"_s.arg(i)}})));
        }
        const QString path = QDir(m_folder->path()).filePath(PlanFile::fileName());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 4096));
        file.write(QByteArray(4096, '\xA5')); // one page of it
        file.close();
        OpenPlan plan(m_folder->path());
        QVERIFY2(plan.opened, qPrintable(plan.opened ? QString() : plan.opened.error().detail));
        QVERIFY(QFile::exists(plan.file.damagedCopy()));
        QVERIFY(plan.store.stage(changeOf(u"after"_s, RemoveEdit{MemberId{u"m"_s}})));
    }

    void portalsAndIdentitiesComeBack()
    {
        {
            OpenPlan plan(m_folder->path());
            RegistryStore registry(plan.file.database());
            const StoredPortal portal{
                account.portal, QUrl(u"https://portal.example"_s), "{}", std::chrono::milliseconds(-7), true};
            QVERIFY(registry.keep(portal));
            StoredIdentity identity;
            identity.id = account.identity;
            identity.portal = account.portal;
            identity.email = u"me@example.org"_s;
            identity.isTokenStored = true;
            QVERIFY(registry.keep(identity));
            identity.accounts = "[1]";
            QVERIFY(registry.keep(identity));
        }
        OpenPlan plan(m_folder->path());
        RegistryStore registry(plan.file.database());
        const auto portals = registry.portals();
        const auto identities = registry.identities();
        QVERIFY(portals && identities);
        QCOMPARE(portals->size(), 1);
        QCOMPARE(portals->at(0).clockOffset, std::chrono::milliseconds(-7));
        QVERIFY(portals->at(0).isEmbedded);
        QCOMPARE(identities->size(), 1);
        QCOMPARE(identities->at(0).accounts, QByteArray("[1]"));
        QVERIFY(!registry.forget(account.portal)); // its identity still needs it
        QVERIFY(registry.keepTransfers(account.identity, u"{}"_s));
        QCOMPARE(registry.transfers(account.identity).value(), std::optional(u"{}"_s));
        QVERIFY(registry.forget(account.identity));
        QVERIFY(!registry.transfers(account.identity).value()); // names nobody who is gone
        QVERIFY(registry.forget(account.portal));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(PlanStoreTest)
#include "plan_store_test.moc"
