// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/fake_prompt.h"
#include "tests/ui/fakes/sample_opened_plan.h"
#include "tests/ui/window_fixture.h"
#include "ui/delegates/row_table.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

/// A window whose person chooses files in the test.
struct Desk {
    Desk()
    {
        fixture.world.plan.toOpen = fakes::openedSamplePlan(fixture.world);
        window = std::make_unique<MainWindow>(fixture.world.services(), prompt);
        window->show();
    }

    void trigger(const char *action) const { window->findChild<QAction *>(QLatin1StringView(action))->trigger(); }
    /// The dialog of the plan that is opened.
    [[nodiscard]] QDialog *opened()
    {
        prompt.files = {u"/there/plan.json"_s};
        trigger("openPlanAction");
        QDialog *dialog = nullptr;
        static_cast<void>(QTest::qWaitFor([&] {
            dialog = window->findChild<QDialog *>(u"openPlanDialog"_s);
            return dialog != nullptr;
        }));
        return dialog;
    }
    [[nodiscard]] QString news() const { return WindowFixture::in<QLabel>(window.get(), "noticeLabel")->text(); }

    WindowFixture fixture;
    fakes::FakePrompt prompt;
    std::unique_ptr<MainWindow> window;
};

} // namespace

/// Plans as files: what waits is saved, somebody's is opened, looked through and taken over.
class OpenPlanTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void whatWaitsIsSavedAndSaid()
    {
        Desk desk;
        desk.fixture.world.plan.setReviewFirst(true);
        desk.fixture.world.plan.stage(desk.fixture.world.own, u"a@example.org"_s, RemoveEdit{MemberId{u"m"_s}});
        desk.fixture.world.plan.stage(desk.fixture.world.own, u"me"_s, LeaveEdit{MemberId{u"self"_s}});
        desk.prompt.saveTo = u"/there/plan.json"_s;
        desk.trigger("savePlanAction");
        QCOMPARE(desk.fixture.world.plan.lastSaved, u"/there/plan.json"_s);
        QVERIFY(desk.prompt.suggested.endsWith(u".json"_s));
        QTRY_VERIFY2(desk.news().contains(u"/there/plan.json"_s), qPrintable(desk.news()));
        QVERIFY2(desk.news().contains(u"Only you can do this yourself"_s), qPrintable(desk.news())); // who leaves
    }

    void whatCantBeWrittenIsSaid()
    {
        Desk desk;
        desk.fixture.world.plan.stage(desk.fixture.world.own, u"a@example.org"_s, RemoveEdit{MemberId{u"m"_s}});
        desk.prompt.saveTo = u"/there/plan.json"_s;
        desk.fixture.world.plan.answers.nextError = Error{Error::Code::BadInput, u"plan_file_unwritable"_s, {}, {}, {}};
        desk.trigger("savePlanAction");
        QTRY_VERIFY2(desk.news().contains(u"could not be written"_s), qPrintable(desk.news()));
    }

    void aPlanIsLookedThroughAndTakenOver()
    {
        Desk desk;
        QDialog *const dialog = desk.opened();
        QVERIFY(dialog);
        QCOMPARE(desk.fixture.world.plan.lastOpened, u"/there/plan.json"_s);
        const auto whose = WindowFixture::in<QLabel>(dialog, "planWhoseLabel")->text();
        QVERIFY2(whose.contains(u"omar.haddad"_s) && whose.contains(u"dana.keller"_s), qPrintable(whose));
        auto *const table = WindowFixture::in<RowTable>(dialog, "openedPlanTable");
        auto *const model = table->model();
        const auto tick = [model](int row) {
            return model->index(row, 0).data(Qt::CheckStateRole);
        };
        QCOMPARE(model->rowCount(), 6);
        // What is another since is for the person to decide; what nobody does for another has no tick at all.
        QVERIFY(tick(0).isValid());
        QCOMPARE(tick(0).toInt(), int(Qt::Unchecked));
        QCOMPARE(tick(2).toInt(), int(Qt::Checked));
        QVERIFY(!tick(5).isValid());
        QVERIFY(model->index(5, 2).data().toString().contains(u"Only the person themselves"_s));
        auto *const take = WindowFixture::in<QPushButton>(dialog, "takeOverButton");
        const QString before = take->text();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        table->chooseRow(0);
        QVERIFY(WindowFixture::in<QLabel>(dialog, "planStandingLabel")->text().contains(u"Taken since"_s));
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(tick(0).toInt(), int(Qt::Checked));
        QVERIFY2(take->text() != before, qPrintable(before));
        table->chooseRow(2);
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(take->text(), before);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(desk.fixture.world.plan.takeOvers, 1);
        QCOMPARE(desk.fixture.world.plan.lastLeftOut.size(), 1);
        QTRY_VERIFY(WindowFixture::in<QWidget>(desk.window.get(), "changesPage")->isVisible());
        QVERIFY2(desk.news().contains(u"taken over"_s), qPrintable(desk.news()));
    }

    void whatDoesNotSucceedKeepsTheDialog()
    {
        Desk desk;
        QDialog *const dialog = desk.opened();
        QVERIFY(dialog);
        desk.fixture.world.plan.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
        auto *const take = WindowFixture::in<QPushButton>(dialog, "takeOverButton");
        QTest::mouseClick(take, Qt::LeftButton);
        const auto *const error = WindowFixture::in<QLabel>(dialog, "errorLabel");
        QTRY_VERIFY(error->isVisible());
        QVERIFY2(error->text().contains(u"disk is full"_s), qPrintable(error->text()));
        QVERIFY(take->isEnabled());
    }

    void aPlanOfNoUseSaysSo()
    {
        Desk desk;
        desk.fixture.world.plan.toOpen.ground.accounts.clear();
        QDialog *const dialog = desk.opened();
        QVERIFY(dialog);
        QVERIFY(!WindowFixture::in<QPushButton>(dialog, "takeOverButton")->isEnabled());
        QVERIFY(WindowFixture::in<QLabel>(dialog, "errorLabel")->isVisible());
    }
};

QTEST_MAIN(OpenPlanTest)
#include "open_plan_test.moc"
