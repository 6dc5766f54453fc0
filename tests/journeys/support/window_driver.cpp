// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/window_driver.h"

#include "tests/journeys/support/row_search.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordsOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text().isEmpty() ? button->accessibleName() : button->text().remove(u'&');
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        return edit->toPlainText();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    return {};
}

/// A display without a window manager activates nothing by itself, and shortcuts belong to the active window.
void activateLowest()
{
    if (QApplication::activeWindow())
        return;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible() && !window->parentWidget() && window->windowType() == Qt::Window)
            QApplication::setActiveWindow(window);
    }
}

} // namespace

bool WindowDriver::awaitTrue(const std::function<bool()> &condition)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > patience)
            return false;
        QTest::qWait(20);
    }
    return true;
}

QWidget *WindowDriver::find(const QString &name)
{
    // A dialog on top shadows what lies beneath, as it does for a person.
    QWidgetList windows = QApplication::topLevelWidgets();
    QWidget *modal = QApplication::activeModalWidget();
    QWidget *popup = QApplication::activePopupWidget();
    for (QWidget *first : {modal, popup}) {
        if (first)
            windows.prepend(first);
    }
    for (QWidget *window : std::as_const(windows)) {
        if (!window->isVisible())
            continue;
        if (window->objectName() == name)
            return window;
        const auto matches = window->findChildren<QWidget *>(name);
        for (QWidget *match : matches) {
            if (match->isVisible())
                return match;
        }
    }
    return nullptr;
}

QWidget *WindowDriver::awaitWidget(const QString &name, Outcome *outcome)
{
    QWidget *widget = nullptr;
    const bool there = awaitTrue([&] {
        widget = find(name);
        return widget && widget->isEnabled();
    });
    if (!there) {
        outcome->why = widget ? u"%1 stays disabled"_s.arg(name) : u"there is no visible %1"_s.arg(name);
        return nullptr;
    }
    return widget;
}

WindowDriver::Outcome WindowDriver::click(const QString &name)
{
    Outcome outcome;
    if (QWidget *widget = awaitWidget(name, &outcome)) {
        // A radio button or check box takes clicks on its box and text, not in the empty room to their right.
        const bool hasBox = widget->inherits("QRadioButton") || widget->inherits("QCheckBox");
        const QPoint box(
            widget->layoutDirection() == Qt::RightToLeft ? widget->width() - 12 : 12, widget->height() / 2);
        const QPoint place = hasBox ? box : widget->rect().center();
        QTest::mouseClick(widget, Qt::LeftButton, {}, place);
    }
    return outcome;
}

WindowDriver::Outcome WindowDriver::type(const QString &name, const QString &text)
{
    Outcome outcome;
    if (QWidget *widget = awaitWidget(name, &outcome)) {
        widget->setFocus();
        QTest::keySequence(widget, QKeySequence(QKeySequence::SelectAll));
        if (text.isEmpty())
            QTest::keyClick(widget, Qt::Key_Delete);
        else
            QTest::keyClicks(widget, text);
    }
    return outcome;
}

WindowDriver::Outcome WindowDriver::press(const QString &name, const QString &keys)
{
    Outcome outcome;
    activateLowest();
    QWidget *widget = nullptr;
    if (name.isEmpty()) {
        widget = QApplication::activePopupWidget();
        if (!widget)
            widget = QApplication::activeModalWidget();
        if (!widget)
            widget = QApplication::activeWindow();
        if (widget && widget->focusWidget())
            widget = widget->focusWidget();
        if (!widget)
            return failed(u"no window is active"_s);
    } else {
        widget = awaitWidget(name, &outcome);
    }
    if (widget)
        QTest::keySequence(widget, QKeySequence::fromString(keys));
    return outcome;
}

WindowDriver::Outcome WindowDriver::choose(const QString &name, const QString &text)
{
    Outcome outcome;
    QWidget *widget = awaitWidget(name, &outcome);
    auto *box = qobject_cast<QComboBox *>(widget);
    if (widget && !box)
        return failed(u"%1 offers no choice"_s.arg(name));
    if (!box)
        return outcome;
    const int wanted = box->findText(text);
    if (wanted < 0)
        return failed(u"%1 does not offer «%2», but: %3"_s.arg(name, text, rowsOf(*box->model()).join(u" / "_s)));
    box->setFocus();
    for (int steps = 0; box->currentIndex() != wanted && steps < box->count(); ++steps)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
    return box->currentIndex() == wanted ? outcome : failed(u"%1 does not take «%2»"_s.arg(name, text));
}

WindowDriver::Outcome WindowDriver::told(const QString &name, const QString &text)
{
    Outcome outcome;
    if (text.isEmpty()) {
        const QWidget *widget = find(name);
        if (!widget)
            return failed(u"there is no visible %1"_s.arg(name));
        outcome.value = widget->accessibleDescription();
        return outcome;
    }
    if (Outcome waited = awaitRow(name, text); !waited.ok())
        return waited;
    if (const QAbstractItemView *list = awaitView(name, &outcome))
        outcome.value = findRow(*list->model(), text, list->rootIndex()).data(Qt::AccessibleDescriptionRole).toString();
    return outcome;
}

WindowDriver::Outcome WindowDriver::isOpen(const QString &name)
{
    const QWidget *widget = find(name);
    return widget ? Outcome{{}, widget->isEnabled()} : failed(u"there is no visible %1"_s.arg(name));
}

WindowDriver::Outcome WindowDriver::text(const QString &name)
{
    Outcome outcome;
    const QWidget *widget = find(name);
    outcome.value = widget ? wordsOf(widget) : QString();
    return outcome;
}

WindowDriver::Outcome WindowDriver::texts()
{
    Outcome outcome;
    QStringList all;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        if (!window->isVisible())
            continue;
        all << window->windowTitle();
        const auto widgets = window->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->isVisible()) {
                if (const QString words = wordsOf(widget); !words.isEmpty())
                    all << words;
            }
        }
    }
    outcome.value = all.join(u'\n');
    return outcome;
}

WindowDriver::Outcome WindowDriver::awaitText(const QString &text)
{
    QString said;
    const bool reached = awaitTrue([&] {
        said = texts().value.toString();
        return said.contains(text);
    });
    if (!reached)
        return failed(u"nothing says «%1»; the windows say: %2"_s.arg(text, said.left(3000)));
    return {};
}

WindowDriver::Outcome WindowDriver::awaitShown(const QString &name, bool shown)
{
    if (awaitTrue([&] { return (find(name) != nullptr) == shown; }))
        return {};
    return failed(shown ? u"there is no visible %1"_s.arg(name) : u"%1 stays"_s.arg(name));
}

WindowDriver::Outcome WindowDriver::openMenu(const QString &name)
{
    Outcome outcome;
    const auto *button = qobject_cast<QToolButton *>(awaitWidget(name, &outcome));
    if (!outcome.ok())
        return outcome;
    if (!button || !button->menu())
        return failed(u"%1 has no menu"_s.arg(name));
    // As a click would, which comes back only when the menu is closed.
    const bool mirrored = button->layoutDirection() == Qt::RightToLeft;
    const int aside = mirrored ? 0 : button->width() - button->menu()->sizeHint().width();
    button->menu()->popup(button->mapToGlobal(QPoint(aside, button->height())));
    return outcome;
}

WindowDriver::Outcome WindowDriver::trigger(const QString &action)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows) {
        auto *found = window->findChild<QAction *>(action);
        if (!found)
            continue;
        if (!found->isEnabled())
            return failed(u"%1 is disabled"_s.arg(action));
        found->trigger();
        return {};
    }
    return failed(u"there is no %1"_s.arg(action));
}

WindowDriver::Outcome WindowDriver::resize(QSize size)
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->isVisible() || window->parentWidget() || window->windowType() != Qt::Window)
            continue;
        window->resize(size);
        return awaitTrue([&] { return window->size() == size; })
            ? Outcome()
            : failed(u"the window does not become %1 × %2"_s.arg(size.width()).arg(size.height()));
    }
    return failed(u"there is no window"_s);
}

WindowDriver::Outcome WindowDriver::chooseAt(const QString &name, int place)
{
    Outcome outcome;
    const auto *box = qobject_cast<QComboBox *>(awaitWidget(name, &outcome));
    if (!outcome.ok())
        return outcome;
    if (!box || place >= box->count())
        return failed(u"%1 has no choice number %2"_s.arg(name).arg(place));
    return choose(name, box->itemText(place));
}

WindowDriver::Outcome WindowDriver::shot(const QString &file)
{
    QTest::qWait(200); // fades and repaints
    // The main window lies lowest; a popup lies on top.
    const auto rank = [](const QWidget *widget) {
        return widget->windowType() == Qt::Popup ? 2 : (widget->isModal() || widget->parentWidget()) ? 1 : 0;
    };
    QWidgetList windows;
    const QWidgetList all = QApplication::topLevelWidgets();
    for (const int wanted : {0, 1, 2}) {
        for (QWidget *window : all) {
            const bool shows = window->isVisible() && window->width() > 1 && window->windowType() != Qt::ToolTip;
            if (shows && rank(window) == wanted)
                windows << window;
        }
    }
    QRect area;
    for (const QWidget *window : std::as_const(windows))
        area |= QRect(window->mapToGlobal(QPoint(0, 0)), window->size());
    if (area.isEmpty())
        return failed(u"no window to draw"_s);
    const qreal ratio = windows.first()->devicePixelRatioF();
    QPixmap picture(area.size() * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    for (QWidget *window : std::as_const(windows)) {
        const QPoint place = window->mapToGlobal(QPoint(0, 0)) - area.topLeft();
        if (window != windows.first()) {
            // No window manager draws a frame here, so that a dialog's edge would be lost on the window beneath.
            painter.fillRect(QRect(place, window->size()).adjusted(-1, -1, 1, 1), QColor(0, 0, 0, 110));
        }
        painter.drawPixmap(place, window->grab());
    }
    painter.end();
    if (!picture.save(file, "PNG"))
        return failed(u"can't write %1"_s.arg(file));
    return {};
}

WindowDriver::Outcome WindowDriver::perform(const QJsonObject &command)
{
    const QString what = command.value(u"do"_s).toString();
    const QString object = command.value(u"object"_s).toString();
    const QString words = command.value(u"text"_s).toString();
    if (what == u"click"_s)
        return click(object);
    if (what == u"type"_s)
        return type(object, words);
    if (what == u"press"_s)
        return press(object, words);
    if (what == u"pick"_s)
        return pick(object, words);
    if (what == u"tick"_s)
        return tick(object, words, command.value(u"on"_s).toBool(true));
    if (what == u"choose"_s)
        return choose(object, words);
    if (what == u"sort"_s)
        return sort(object, words);
    if (what == u"told"_s)
        return told(object, words);
    if (what == u"isOpen"_s)
        return isOpen(object);
    if (what == u"rows"_s)
        return rows(object);
    if (what == u"text"_s)
        return text(object);
    if (what == u"texts"_s)
        return texts();
    if (what == u"awaitRow"_s)
        return awaitRow(object, words, command.value(u"present"_s).toBool(true));
    if (what == u"awaitText"_s)
        return awaitText(words);
    if (what == u"shot"_s)
        return shot(words);
    return failed(u"unknown step %1"_s.arg(what));
}

} // namespace gatehouse
