// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/every_window.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QWindow>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

/// Buttons narrower or lower than their words, labels lower than their text, and anything outside its parent.
QStringList clipped(const QWidget *window, const QString &where)
{
    QStringList found;
    const auto say = [&found, &where](const QWidget *widget, const QString &how) {
        found << u"%1: %2 \"%3\" %4"_s.arg(where, widget->objectName(), widget->accessibleName(), how);
    };
    const auto widgets = window->findChildren<QWidget *>();
    for (const auto *widget : widgets) {
        if (!widget->isVisible() || widget->objectName().startsWith("qt_"_L1))
            continue;
        if (const auto *button = qobject_cast<const QPushButton *>(widget)) {
            if (button->width() < button->minimumSizeHint().width() || button->height() < button->sizeHint().height())
                say(widget, u"is cut: "_s + button->text());
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->wordWrap()) {
            if (label->height() < label->heightForWidth(label->width()))
                say(widget, u"needs more height"_s);
        }
        const auto *parent = widget->parentWidget();
        const bool scrolls = parent->objectName() == "qt_scrollarea_viewport"_L1
            || qobject_cast<const QHeaderView *>(widget) != nullptr || widget->isWindow();
        if (!scrolls && !parent->rect().adjusted(-1, -1, 1, 1).contains(widget->geometry()))
            say(widget, u"is outside its parent"_s);
    }
    return found;
}

} // namespace

/// Nothing clips: at 900 × 600, mirrored, and with large type.
class LayoutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void nothingClips_data();
    void nothingClips();
    void columnsFollowTheViewUntilOneIsDragged();
    void theDetailPaneMakesRoom();
    void mirroringMovesTheSideBar();
};

void LayoutTest::initTestCase()
{
    isolateSettings();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()))->setChoice(ThemeChoice::Light);
}

void LayoutTest::cleanup()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void LayoutTest::nothingClips_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<double>("type");
    QTest::newRow("usual") << QSize(1280, 800) << false << 1.0;
    QTest::newRow("small") << QSize(900, 600) << false << 1.0;
    QTest::newRow("small, mirrored") << QSize(900, 600) << true << 1.0;
    QTest::newRow("large type") << QSize(1280, 800) << false << 1.5;
    QTest::newRow("large type, mirrored") << QSize(1400, 900) << true << 1.5;
}

void LayoutTest::nothingClips()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, mirrored);
    QFETCH(const double, type);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * type);
    QApplication::setFont(font);
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    QStringList found;
    {
        WindowFixture fixture;
        fixture.window->resize(size);
        QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
        QCOMPARE(fixture.window->size(), size);
        showEveryWindow(fixture, [&found](QWidget *window, const QString &where) { found << clipped(window, where); });
    }
    QApplication::setFont(usual);
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void LayoutTest::columnsFollowTheViewUntilOneIsDragged()
{
    {
        const WindowFixture fixture;
        fixture.window->resize(1280, 800);
        QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
        auto *table = fixture.find<QTableView>("usersTable");
        const auto shares = [table] {
            return qRound(100.0 * table->columnWidth(0) / table->viewport()->width());
        };
        const int usual = shares();
        // A button that is down elsewhere is no drag of a column.
        auto *window = fixture.window->windowHandle();
        QTest::mousePress(window, Qt::LeftButton, {}, QPoint(2, 2));
        QVERIFY(QGuiApplication::mouseButtons().testFlag(Qt::LeftButton));
        fixture.window->resize(1600, 800);
        QTRY_COMPARE(shares(), usual);
        QTest::mouseRelease(window, Qt::LeftButton, {}, QPoint(2, 2));

        QWidget *header = table->horizontalHeader()->viewport();
        const QPoint edge(table->columnWidth(0) - 1, header->height() / 2);
        const QPoint there = edge + QPoint(60, 0);
        QTest::mousePress(header, Qt::LeftButton, {}, edge);
        QMouseEvent drag(
            QEvent::MouseMove, there, header->mapToGlobal(there), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(header, &drag);
        QTest::mouseRelease(header, Qt::LeftButton, {}, there);
        const int dragged = table->columnWidth(0);
        QVERIFY(shares() > usual);
        fixture.window->resize(1280, 800);
        QTRY_COMPARE(fixture.window->width(), 1280);
        QCOMPARE(table->columnWidth(0), dragged);
    }
    QSettings().remove(u"columns"_s);
}

void LayoutTest::theDetailPaneMakesRoom()
{
    const WindowFixture fixture;
    QVERIFY(fixture.find<QWidget>("detailPanel")->isVisible());
    fixture.window->resize(999, 700);
    QTRY_VERIFY(!fixture.find<QWidget>("detailPanel")->isVisible());
    fixture.window->resize(1000, 700);
    QTRY_VERIFY(fixture.find<QWidget>("detailPanel")->isVisible());
}

void LayoutTest::mirroringMovesTheSideBar()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const WindowFixture fixture;
    const auto left = [&fixture](const char *name) {
        return fixture.find<QWidget>(name)->mapTo(fixture.window.get(), QPoint(0, 0)).x();
    };
    QVERIFY(left("sideBar") > left("usersPage"));
    QVERIFY(left("inviteButton") < left("accountSwitcher"));
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
