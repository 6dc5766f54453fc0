// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes/sample_clash.h"
#include "tests/ui/window_fixture.h"
#include "ui/delegates/row_table.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

/// A window with clashes in its plan, at the first of them.
struct Desk {
    Desk()
    {
        first = fakes::stageClashes(fixture.world);
        fixture.window->showPage(Page::Changes);
        table()->chooseRow(0);
    }
    [[nodiscard]] RowTable *table() const { return fixture.find<RowTable>("changesTable"); }
    [[nodiscard]] QDialog *decide() const
    {
        fixture.click("decideChangeButton");
        return fixture.dialog();
    }

    WindowFixture fixture;
    ChangeId first;
};

QList<QRadioButton *> sides(QDialog *dialog, const QString &name)
{
    return dialog->findChildren<QRadioButton *>(name);
}

QPushButton *button(QDialog *dialog, const char *name)
{
    return WindowFixture::in<QPushButton>(dialog, name);
}

} // namespace

/// Whose wish is to hold, asked question by question.
class ClashDialogTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void theRowSaysWhoAndWhatHoldsMeanwhile()
    {
        const Desk desk;
        const QString words = desk.fixture.find<QLabel>("changeReason")->text();
        QVERIFY2(words.contains(u"Olga Petrova changed this"_s), qPrintable(words));
        QVERIFY(words.contains(u"the narrower access holds"_s));
        QVERIFY(desk.fixture.find<QPushButton>("decideChangeButton")->isVisible());
        QVERIFY2(!desk.fixture.find<QPushButton>("retryChangeButton")->isVisible(), "it would undo Olga's unseen");
        QVERIFY(!desk.fixture.find<QPushButton>("discardChangeButton")->isVisible());
    }

    void eachQuestionNamesBothSidesAndNothingIsChosen()
    {
        const Desk desk;
        QDialog *const dialog = desk.decide();
        QVERIFY(dialog);
        const auto questions = dialog->findChildren<QLabel *>(u"clashQuestion"_s);
        QCOMPARE(questions.size(), 2);
        QVERIFY(questions.at(0)->text().contains(u"Manage Domain Settings"_s));
        QVERIFY(questions.at(0)->text().contains(u"View Domains"_s));
        QCOMPARE(sides(dialog, u"mineChoice"_s).at(0)->accessibleDescription(), u"Give both."_s);
        QCOMPARE(sides(dialog, u"portalsChoice"_s).at(0)->accessibleDescription(), u"Give neither."_s);
        QVERIFY(!button(dialog, "decideButton")->isEnabled());
        sides(dialog, u"mineChoice"_s).at(0)->click();
        QVERIFY2(!button(dialog, "decideButton")->isEnabled(), "one question is open");
        sides(dialog, u"portalsChoice"_s).at(1)->click();
        QVERIFY(button(dialog, "decideButton")->isEnabled());
        QVERIFY2(!WindowFixture::in<QCheckBox>(dialog, "clashForAllCheck")->isEnabled(), "there is no one way");
        button(dialog, "decideButton")->click();
        const auto &decided = desk.fixture.world.plan.lastDecided;
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided.first().change, desk.first);
        QCOMPARE(decided.first().sides, (QList{ClashSide::Mine, ClashSide::Portals}));
    }

    void oneWayForAllGoesForTheOthersToo()
    {
        const Desk desk;
        QDialog *const dialog = desk.decide();
        QVERIFY(dialog);
        auto *const forAll = WindowFixture::in<QCheckBox>(dialog, "clashForAllCheck");
        QVERIFY(!forAll->isEnabled());
        button(dialog, "allPortalsButton")->click();
        QVERIFY(forAll->isEnabled());
        forAll->click();
        button(dialog, "decideButton")->click();
        const auto &decided = desk.fixture.world.plan.lastDecided;
        QCOMPARE(decided.size(), 2);
        QCOMPARE(decided.at(0).sides, (QList{ClashSide::Portals, ClashSide::Portals}));
        QCOMPARE(decided.at(1).change, ChangeId{u"clash-2"_s});
        QCOMPARE(decided.at(1).sides, QList{ClashSide::Portals});
    }

    void enterOnTheRowOpensItAndTheKeyboardDecides()
    {
        const Desk desk;
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QDialog *const dialog = desk.fixture.dialog();
        QVERIFY(dialog);
        QTRY_VERIFY(sides(dialog, u"mineChoice"_s).at(0)->hasFocus());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QVERIFY(sides(dialog, u"mineChoice"_s).at(0)->isChecked());
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Space);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(desk.fixture.world.plan.lastDecided.size(), 1);
    }

    void aClashWithNothingToAskIsGivenUp()
    {
        Desk desk;
        Change over = desk.fixture.world.plan.newest();
        over.id = ChangeId{u"over"_s};
        over.clash->status = u"removed"_s;
        desk.fixture.world.plan.add(over);
        desk.table()->chooseRow(0);
        QVERIFY(!desk.fixture.find<QPushButton>("decideChangeButton")->isVisible());
        QVERIFY(!desk.fixture.find<QPushButton>("retryChangeButton")->isEnabled());
        desk.fixture.click("discardChangeButton");
        QCOMPARE(desk.fixture.world.plan.lastDiscarded, over.id);
    }

    void whatCannotBeKeptIsSaidAndTheDialogStays()
    {
        Desk desk;
        QDialog *const dialog = desk.decide();
        QVERIFY(dialog);
        button(dialog, "allMineButton")->click();
        desk.fixture.world.plan.answers.nextError = Error{Error::Code::StoreFull, {}, {}, {}, {}};
        button(dialog, "decideButton")->click();
        QTRY_VERIFY(WindowFixture::in<QLabel>(dialog, "errorLabel")->text().contains(u"disk is full"_s));
        QVERIFY(dialog->isVisible());
        QVERIFY(button(dialog, "decideButton")->isEnabled());
    }
};

QTEST_MAIN(ClashDialogTest)
#include "clash_dialog_test.moc"
