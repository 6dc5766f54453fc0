// SPDX-License-Identifier: GPL-3.0-or-later
// The language switched while the window stands: all of it speaks the other one, and nothing of one's place is lost.
#include "tests/ui/window_fixture.h"
#include "ui/main_window.h"
#include "ui/panels/side_bar.h"
#include "ui/words/language_choice.h"
#include "ui/words/program_words.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLibraryInfo>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <iterator>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

/// Every word that `window` shows, tells on hovering, or reads out; one a line.
QStringList wordsOf(QWidget &window)
{
    Q_EMIT window.findChild<QToolButton *>(u"moreButton"_s)->menu()->aboutToShow();
    window.grab(); // some tell on hovering what they could not paint in full
    QStringList words{window.windowTitle()};
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QStringList own{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            own << label->text();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            own << button->text();
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            own << edit->placeholderText();
        if (const auto *menu = qobject_cast<const QMenu *>(widget))
            own << menu->title();
        if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i)
                own << box->itemText(i);
        }
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view != nullptr && view->model()) {
            const auto *model = view->model();
            for (int column = 0; column < model->columnCount(); ++column) {
                own << model->headerData(column, Qt::Horizontal).toString();
                for (int row = 0; row < model->rowCount(); ++row)
                    own << model->index(row, column).data().toString();
            }
        }
        own.removeAll(QString());
        for (const QString &word : std::as_const(own))
            words << widget->objectName() + u": "_s + word;
    }
    const auto actions = window.findChildren<QAction *>();
    for (const QAction *action : actions)
        words << u"action: "_s + action->text();
    words.sort();
    return words;
}

/// What only one of them has.
QStringList difference(const QStringList &actual, const QStringList &expected)
{
    QStringList found;
    std::set_difference(actual.begin(), actual.end(), expected.begin(), expected.end(), std::back_inserter(found));
    for (QString &line : found)
        line.prepend(u"only now: "_s);
    std::set_difference(expected.begin(), expected.end(), actual.begin(), actual.end(), std::back_inserter(found));
    return found;
}

struct Speaking {
    ProgramWords words;
    LanguageChoice choice{words, QLibraryInfo::path(QLibraryInfo::TranslationsPath)};

    void speakIn(const WindowFixture &fixture) { fixture.window->setLanguages(&choice); }
};

/// As the person does it: by the menu.
void switchTo(const WindowFixture &fixture, const QString &tag)
{
    const QPointer<QWidget> before = fixture.find("workspace");
    Q_EMIT fixture.find<QToolButton>("moreButton")->menu()->aboutToShow();
    auto *action = fixture.window->findChild<QAction *>(u"language_"_s + tag);
    QVERIFY(action != nullptr);
    action->trigger();
    QTRY_VERIFY(before.isNull());
}

} // namespace

class LanguageTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void cleanup();

    void allLanguagesAreOfferedInTheirOwnWords();
    void theWindowIsAsIfItHadStartedInIt_data();
    void theWindowIsAsIfItHadStartedInIt();
    void nothingOfOnesPlaceIsLost();
    void theUndoStaysOffered();
    void theChoiceIsKept();
    void whatThereAreNoWordsForIsNoChoice();
};

void LanguageTest::cleanup()
{
    QLocale::setDefault(QLocale::c());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void LanguageTest::allLanguagesAreOfferedInTheirOwnWords()
{
    QStringList names;
    const auto offered = LanguageChoice::offered();
    for (const auto &language : offered)
        names << language.tag + u' ' + language.name;
    QCOMPARE(names, (QStringList{u"de Deutsch"_s, u"en English"_s, u"ar العربية"_s}));
}

void LanguageTest::theWindowIsAsIfItHadStartedInIt_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("English to German") << u"en"_s << u"de"_s << Qt::LeftToRight;
    QTest::newRow("German to Arabic") << u"de"_s << u"ar"_s << Qt::RightToLeft;
    QTest::newRow("Arabic to English") << u"ar"_s << u"en"_s << Qt::LeftToRight;
}

void LanguageTest::theWindowIsAsIfItHadStartedInIt()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(Qt::LayoutDirection, direction);
    QStringList fresh;
    {
        Speaking speaking;
        speaking.choice.setTag(to);
        WindowFixture fixture;
        speaking.speakIn(fixture);
        fixture.select("usersTable", u"amara.okafor"_s);
        fresh = wordsOf(*fixture.window);
        QVERIFY(fresh.size() > 200);
    }
    Speaking speaking;
    speaking.choice.setTag(from);
    WindowFixture fixture;
    speaking.speakIn(fixture);
    fixture.select("usersTable", u"amara.okafor"_s);
    QVERIFY(wordsOf(*fixture.window) != fresh);
    switchTo(fixture, to);
    QTRY_COMPARE(difference(wordsOf(*fixture.window), fresh).join(u'\n'), QString());
    QCOMPARE(fixture.window->layoutDirection(), direction);
}

void LanguageTest::nothingOfOnesPlaceIsLost()
{
    Speaking speaking;
    WindowFixture fixture;
    speaking.speakIn(fixture);
    fixture.find<QLineEdit>("searchEdit")->setText(u"example"_s);
    fixture.select("usersTable", u"farid.rahmani"_s);
    fixture.window->showPage(Page::Activity);
    fixture.find<QLineEdit>("activityPersonEdit")->setText(u"amara"_s);
    fixture.find<QComboBox>("activityKindBox")->setCurrentIndex(2);
    fixture.window->showPage(Page::Invitations);
    fixture.click("acceptedSegment");
    fixture.window->showPage(Page::Tickets);
    auto *tickets = fixture.find<QListView>("ticketsList");
    tickets->setCurrentIndex(tickets->model()->index(0, 0));
    const QString subject = fixture.find<QLabel>("ticketSubject")->text();
    fixture.find("replyEdit")->setFocus();
    QTest::keyClicks(fixture.find("replyEdit"), u"Half a thou"_s);
    const QRect place = fixture.window->geometry();
    QCOMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"Half a thou"_s);

    switchTo(fixture, u"de"_s);

    QCOMPARE(fixture.window->geometry(), place);
    QVERIFY(fixture.find("ticketsPage")->isVisible());
    QCOMPARE(fixture.find<QLabel>("ticketSubject")->text(), subject);
    QCOMPARE(fixture.find<QPlainTextEdit>("replyEdit")->toPlainText(), u"Half a thou"_s);
    // Not hasFocus(): without a desktop the window itself is no longer active once the other menus have gone.
    QCOMPARE(fixture.window->focusWidget(), fixture.find("replyEdit"));
    QCOMPARE(fixture.find<QLineEdit>("searchEdit")->text(), u"example"_s);
    fixture.window->showPage(Page::Invitations);
    QVERIFY(fixture.find<QAbstractButton>("acceptedSegment")->isChecked());
    fixture.window->showPage(Page::Activity);
    QCOMPARE(fixture.find<QLineEdit>("activityPersonEdit")->text(), u"amara"_s);
    QCOMPARE(fixture.find<QComboBox>("activityKindBox")->currentIndex(), 2);
    fixture.window->showPage(Page::Users);
    QCOMPARE(fixture.find<QLabel>("detailEmail")->text(), u"farid.rahmani@northside-it.example"_s);
    // And by the keyboard as before, once the window is active again.
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QTest::keyClick(fixture.window.get(), Qt::Key_3, Qt::ControlModifier);
    QVERIFY(fixture.find("ticketsPage")->isVisible());
}

void LanguageTest::theUndoStaysOffered()
{
    Speaking speaking;
    WindowFixture fixture;
    speaking.speakIn(fixture);
    fixture.select("usersTable", u"amara.okafor"_s);
    fixture.click("removeAccessButton");
    QVERIFY(fixture.find("undoButton")->isVisible());
    const QString told = fixture.find<QLabel>("noticeLabel")->text();
    switchTo(fixture, u"de"_s);
    QTRY_VERIFY(fixture.find("undoButton")->isVisible());
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text() != told);
    QVERIFY(fixture.find<QLabel>("noticeLabel")->text().contains(u"amara.okafor"_s));
    fixture.click("undoButton");
    QTRY_VERIFY(!fixture.find("undoButton")->isVisible());
}

void LanguageTest::theChoiceIsKept()
{
    {
        Speaking speaking;
        speaking.choice.setTag(u"ar"_s);
    }
    cleanup(); // the next start
    Speaking again;
    again.choice.speak();
    QCOMPARE(again.choice.tag(), u"ar"_s);
    QCOMPARE(again.words.language(), u"ar"_s);
    again.choice.setTag({});
    QCOMPARE(again.words.language(), u"en"_s);
    QVERIFY(Speaking().choice.tag().isEmpty());
}

void LanguageTest::whatThereAreNoWordsForIsNoChoice()
{
    QSettings().setValue(u"appearance/language"_s, u"tlh"_s);
    Speaking speaking;
    QVERIFY(speaking.choice.tag().isEmpty());
    const QSignalSpy changes(&speaking.choice, &LanguageChoice::changed);
    speaking.choice.setTag(u"../de"_s);
    QVERIFY(speaking.choice.tag().isEmpty());
    QCOMPARE(changes.count(), 0);
}

QTEST_MAIN(LanguageTest)
#include "language_test.moc"
