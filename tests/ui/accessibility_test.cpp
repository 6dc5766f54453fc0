// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/every_window.h"
#include "tests/ui/fakes/sample_portal.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

const QString hostile = u"<img src=\"file:///etc/passwd\"><b>&amp;</b>"_s;

/// What a screen reader would say of it.
QString spokenName(QWidget *widget)
{
    const auto *spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken != nullptr ? spoken->text(QAccessible::Name) : QString();
}

bool isPartOfAnother(const QWidget *widget)
{
    // A view's viewport, header and bars, and the inner parts of a combo box, are spoken of with their owner.
    return widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QScrollBar *>(widget) != nullptr
        || qobject_cast<const QHeaderView *>(widget) != nullptr;
}

} // namespace

/// Walks every window and dialog: whatever can have the keyboard has a name, and what came from outside is plain text.
class AccessibilityTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }
    void whateverTakesTheKeyboardHasAName();
    void outsideTextIsPlainText();
    void everyCellIsSpoken();
};

void AccessibilityTest::whateverTakesTheKeyboardHasAName()
{
    WindowFixture fixture;
    QStringList nameless;
    int seen = 0;
    showEveryWindow(fixture, [&nameless, &seen](QWidget *window, const QString &where) {
        const auto widgets = window->findChildren<QWidget *>();
        for (auto *widget : widgets) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPartOfAnother(widget))
                continue;
            if (qobject_cast<const QLabel *>(widget) != nullptr)
                continue; // selectable text: its text is its name
            ++seen;
            if (spokenName(widget).isEmpty())
                nameless << where + u": "_s + QLatin1StringView(widget->metaObject()->className()) + u' '
                        + widget->objectName();
        }
    });
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
    QVERIFY(seen > 60);
}

void AccessibilityTest::outsideTextIsPlainText()
{
    WindowFixture fixture;
    auto &world = fixture.world;
    auto portal = fakes::samplePortal();
    portal.name = hostile;
    for (const auto &key :
        {u"invite_user"_s, u"users"_s, u"invitations"_s, u"manage_permissions"_s, u"all_permissions"_s})
        portal.terms.insert(key, hostile);
    world.portals.setPortal(portal);
    auto members = world.directory.memberList(world.own);
    for (auto &member : members)
        member.name = hostile;
    world.directory.setMembers(world.own, members);
    auto accounts = world.directory.accounts();
    for (auto &account : accounts)
        account.name = hostile;
    world.directory.setAccounts(accounts);
    const Error refusal{Error::Code::Refused, {}, hostile, {}, {}};
    world.plan.setState(ChangeId{u"sample-3"_s}, ChangeState::NeedsAttention, refusal);

    QStringList rich;
    int hostileSeen = 0;
    showEveryWindow(fixture, [&rich, &hostileSeen](QWidget *window, const QString &where) {
        const auto labels = window->findChildren<QLabel *>();
        for (const auto *label : labels) {
            hostileSeen += label->text().contains("<img"_L1) ? 1 : 0;
            if (!label->text().isEmpty() && label->textFormat() != Qt::PlainText
                && !label->objectName().startsWith("qt_"_L1) && !label->objectName().startsWith("titleLabel"_L1))
                rich << where + u": "_s + label->objectName() + u" \""_s + label->text() + u'"';
            if (label->textFormat() == Qt::PlainText)
                continue;
        }
        const auto widgets = window->findChildren<QWidget *>();
        for (const auto *widget : widgets) {
            if (Qt::mightBeRichText(widget->toolTip()) && widget->toolTip().contains("<img"_L1))
                rich << where + u": tool tip of "_s + widget->objectName();
        }
    });
    QVERIFY2(rich.isEmpty(), qPrintable(rich.join(u'\n')));
    QVERIFY(hostileSeen > 5);
}

void AccessibilityTest::everyCellIsSpoken()
{
    WindowFixture fixture;
    QStringList silent;
    showEveryWindow(fixture, [&silent](QWidget *window, const QString &where) {
        const auto views = window->findChildren<QAbstractItemView *>();
        for (const auto *view : views) {
            const auto *model = view->model();
            if (model == nullptr || !view->isVisible() || qobject_cast<const QHeaderView *>(view) != nullptr)
                continue;
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    const auto index = model->index(row, column);
                    if (index.data(Qt::AccessibleTextRole).toString().isEmpty()
                        && index.data(Qt::DisplayRole).toString().isEmpty())
                        silent << u"%1: %2 %3/%4"_s.arg(where, view->objectName()).arg(row).arg(column);
                }
            }
        }
    });
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u'\n')));
}

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
