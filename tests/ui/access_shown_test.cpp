// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_model.h"
#include "models/portals/portal_description.h"
#include "tests/ui/window_fixture.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

/// What is said of somebody's access where it is not simply in force: one's own, where nobody is shown, and one that
/// has had its day.
class AccessShownTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void whoSeesNobodySeesTheirOwnAccess()
    {
        WindowFixture fixture;
        fixture.window->resize(1280, 800);
        auto accounts = fixture.world.directory.accounts();
        Account &account = accounts[0];
        const Permission held = fixture.world.portals.portal(account.key.portal)->catalogue.permissions()[0];
        account.may = {};
        account.may.manage = false;
        account.may.leave = true;
        account.isOwn = false;
        account.role = u"user"_s;
        account.self = MemberId{u"myself"_s};
        account.grant = Grant{};
        account.grant.cells.insert({held.key, {}, {}});
        fixture.world.directory.setMembers(fixture.world.own, {});
        fixture.world.directory.setAccounts(accounts);
        auto *page = fixture.find<QWidget>("usersPage");
        QTRY_VERIFY(WindowFixture::in<QLabel>(page, "emptyLabel")->text().contains(held.label));
        QTRY_VERIFY(fixture.find<QListWidget>("detailPermissions")->count() > 1);
        QCOMPARE(fixture.find<QListWidget>("detailPermissions")->item(1)->text(), held.label);
        QVERIFY(!fixture.find<QPushButton>("activeSegment")->isEnabled());
        QVERIFY(!fixture.find<QPushButton>("activeSegment")->toolTip().isEmpty());
        // And the way out, which needs no list.
        QVERIFY(WindowFixture::in<QPushButton>(page, "emptyButton")->isEnabled());
        fixture.click("leaveButton");
        QCOMPARE(fixture.world.access.lastMember, MemberId{u"myself"_s});
        QVERIFY(fixture.world.access.lastEdit);
        QVERIFY(std::holds_alternative<LeaveEdit>(*fixture.world.access.lastEdit));
    }

    void whatHasHadItsDayIsToldSo()
    {
        WindowFixture fixture;
        fixture.window->resize(1280, 800);
        Member ben = fixture.world.member(u"chiara@lombardi-studio.example"_s);
        ben.grant.endsAt = fixture.world.clock.now() - std::chrono::hours(48);
        fixture.world.directory.setMembers(fixture.world.own, {ben});
        fixture.select("usersTable", ben.name);
        const auto *list = fixture.find<QListWidget>("detailPermissions");
        QTRY_COMPARE(list->item(0)->text(), u"HELD"_s);
        QVERIFY(fixture.find<QLabel>("detailFacts")->text().contains(u"access\u00A0ended"_s));
        const auto *table = fixture.find<QTableView>("usersTable");
        QCOMPARE(table->model()->index(0, MemberTableModel::StatusColumn).data().toString(), u"Ended"_s);
        ben.grant.endsAt = fixture.world.clock.now() + std::chrono::hours(48);
        fixture.world.directory.setMembers(fixture.world.own, {ben});
        QTRY_COMPARE(list->item(0)->text(), u"MAY"_s);
        QCOMPARE(table->model()->index(0, MemberTableModel::StatusColumn).data().toString(), u"Active"_s);
    }
};

QTEST_MAIN(AccessShownTest)
#include "access_shown_test.moc"
