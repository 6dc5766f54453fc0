// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access/member_table_model.h"
#include "models/access/permission_tree_model.h"
#include "tests/ui/every_window.h"
#include "tests/ui/fakes/sample_portal.h"
#include "ui/dialogs/dialog_shape.h"
#include "ui/dialogs/field_note.h"
#include "ui/paint/cut_text.h"
#include "ui/panels/leading_edge.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/words/program_words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QMouseEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScreen>
#include <QTableView>
#include <QTreeView>
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

constexpr int dialogOnSmallScreen = 568; ///< 600 without a frame

/// Where dark ink is, within the frame of a widget.
QRect inkOf(QWidget *widget)
{
    const QImage image = widget->grab().toImage();
    QRect ink;
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = 4; x < image.width() - 4; ++x) {
            if (image.pixelColor(x, y).lightness() < 100)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

} // namespace

/// Nothing clips: at 900 × 600, with large type, and in each language the program speaks.
class LayoutTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void nothingClips_data();
    void nothingClips();
    void columnsFollowTheViewUntilOneIsDragged();
    void namesKeepTheirRoom();
    void theDetailPaneMakesRoom();
    void mirroringMovesTheSideBar();
    void arrowsTurnWithTheReading();
    void namesStandAtTheLeadingEdge();
    void wordsOfAButtonStayBesideItsIcon();
    void theEllipsisStandsWhereTheTextIsCut();
    void dialogsStayOnTheScreen();
    void permissionsAreExplainedInFull_data();
    void permissionsAreExplainedInFull();
};

void LayoutTest::initTestCase()
{
    isolateSettings();
    applyTheme(*qobject_cast<QApplication *>(QCoreApplication::instance()))->setChoice(ThemeChoice::Light);
}

void LayoutTest::cleanup()
{
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QLocale::setDefault(QLocale::c());
}

void LayoutTest::nothingClips_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<double>("type");
    QTest::newRow("usual") << QSize(1280, 800) << u"en_GB"_s << 1.0;
    QTest::newRow("small") << QSize(900, 600) << u"en_GB"_s << 1.0;
    QTest::newRow("small, German") << QSize(900, 600) << u"de_DE"_s << 1.0;
    QTest::newRow("small, Arabic") << QSize(900, 600) << u"ar_EG"_s << 1.0;
    QTest::newRow("large type") << QSize(1280, 800) << u"en_GB"_s << 1.5;
    QTest::newRow("large type, Arabic") << QSize(1400, 900) << u"ar_EG"_s << 1.5;
}

void LayoutTest::nothingClips()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, locale);
    QFETCH(const double, type);
    const QFont usual = QApplication::font();
    QFont font = usual;
    font.setPointSizeF(usual.pointSizeF() * type);
    QApplication::setFont(font);
    QLocale::setDefault(QLocale(locale));
    ProgramWords words;
    words.speak(QLocale(), {});
    QCOMPARE(words.language(), locale.first(2));
    QStringList found;
    {
        WindowFixture fixture;
        fixture.window->resize(size);
        QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
        QCOMPARE(fixture.window->size(), size);
        showEveryWindow(fixture, [&found, type](QWidget *window, const QString &where) {
            found << clipped(window, where);
            const QLayout *const layout = qobject_cast<QDialog *>(window) != nullptr ? window->layout() : nullptr;
            const int least = layout == nullptr ? 0
                : layout->hasHeightForWidth()   ? layout->totalMinimumHeightForWidth(window->width())
                                                : layout->totalMinimumSize().height();
            if (type == 1.0 && least > dialogOnSmallScreen)
                found << u"%1 needs a screen of more than 600: %2"_s.arg(where).arg(least);
        });
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
        QTRY_VERIFY(shares() > usual); // what the narrow columns need they have; the rest is for the names
        const int wide = shares();
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
        QVERIFY(shares() > wide);
        fixture.window->resize(1280, 800);
        QTRY_COMPARE(fixture.window->width(), 1280);
        QCOMPARE(table->columnWidth(0), dragged);
    }
}

void LayoutTest::namesKeepTheirRoom()
{
    const WindowFixture fixture;
    const auto *table = fixture.find<QTableView>("usersTable");
    for (const int width : {900, 1000, 1280}) {
        fixture.window->resize(width, 600);
        QTRY_COMPARE(fixture.window->width(), width);
        QTRY_VERIFY(table->columnWidth(MemberTableModel::NameColumn) >= 144);
        QVERIFY(table->columnWidth(MemberTableModel::EmailColumn) >= 112);
    }
    fixture.window->resize(1600, 600);
    QTRY_VERIFY(!table->isColumnHidden(MemberTableModel::LastSignInColumn));
    QVERIFY(!table->isColumnHidden(MemberTableModel::RoleColumn));
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
    // From the search into the table: its first row is chosen there, too.
    QTest::keyClick(fixture.find<QWidget>("searchEdit"), Qt::Key_Return);
    QCOMPARE(fixture.find<QTableView>("usersTable")->selectionModel()->selectedRows().size(), 1);
}

void LayoutTest::arrowsTurnWithTheReading()
{
    const auto drawn = [](Glyph glyph) {
        return tinted(glyph, Qt::black, 16, nullptr).toImage();
    };
    const QImage reply = drawn(Glyph::Reply);
    const QImage done = drawn(Glyph::Done);
    QVERIFY(reply != reply.mirrored(true, false));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(drawn(Glyph::Reply), reply.mirrored(true, false));
    QCOMPARE(drawn(Glyph::Done), done); // a tick is a tick
}

void LayoutTest::namesStandAtTheLeadingEdge()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    for (const bool isSelectable : {false, true}) {
        QLabel label(u"Anna"_s);
        label.setTextFormat(Qt::PlainText);
        label.setWordWrap(true);
        label.resize(400, 40);
        if (isSelectable)
            label.setTextInteractionFlags(Qt::TextSelectableByMouse);
        QVERIFY(inkOf(&label).left() < 100); // what Qt does by itself
        standAtLeadingEdge(&label);
        QVERIFY(inkOf(&label).left() > 300);
    }
}

void LayoutTest::wordsOfAButtonStayBesideItsIcon()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    QPushButton button(tinted(Glyph::Done, Qt::black, 16, nullptr), u"\u200Fملف"_s);
    button.resize(300, 30);
    const QRect ink = inkOf(&button);
    QVERIFY(qAbs(ink.center().x() - button.rect().center().x()) < 6);
    QVERIFY(ink.width() < 100);
}

void LayoutTest::theEllipsisStandsWhereTheTextIsCut()
{
    const QFontMetrics metrics(QApplication::font());
    const QString sentence = u"إلى \u2068a.rather.long.address@thirdparty.example\u2069"_s;
    const QString cut = cutToWidth(metrics, sentence, metrics.horizontalAdvance(sentence) / 2);
    QVERIFY2(cut.endsWith(u"…\u2069"_s), qPrintable(cut)); // beside the name, which runs from the left
    const QString other = u"a \u2068إلى دعوة طويلة جدًا لا تنتهي\u2069"_s;
    const QString cutOther = cutToWidth(metrics, other, metrics.horizontalAdvance(other) / 2);
    QVERIFY2(cutOther.endsWith(u"\u2069…"_s), qPrintable(cutOther));
    QCOMPARE(cut.count(u'\u2068'), cut.count(u'\u2069'));
    QCOMPARE(cutToWidth(metrics, sentence, 10'000), sentence);
    const QString plain = u"a.rather.long.address@thirdparty.example"_s;
    QCOMPARE(cutToWidth(metrics, plain, 80), metrics.elidedText(plain, Qt::ElideRight, 80));
}

void LayoutTest::dialogsStayOnTheScreen()
{
    WindowFixture fixture;
    const QRect room = fixture.window->screen()->availableGeometry();
    fixture.click("inviteButton");
    auto *dialog = fixture.dialog();
    dialog->move(dialog->x(), room.bottom() - dialog->height());
    WindowFixture::in<QRadioButton>(dialog, "choosePermissionsRadio")->click();
    QVERIFY2(dialog->frameGeometry().bottom() <= room.bottom(), qPrintable(QString::number(dialog->y())));
    QVERIFY(dialog->height() <= room.height());
    // However much there is to say.
    auto *note = WindowFixture::in<QLabel>(dialog, "errorLabel");
    showNote(note, u"A long sentence that takes many lines. "_s.repeated(200));
    growToFit(dialog);
    QVERIFY(dialog->frameGeometry().top() >= room.top());
}

void LayoutTest::permissionsAreExplainedInFull_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 420;
    QTest::newRow("usual") << 560;
    QTest::newRow("wide") << 1100;
}

void LayoutTest::permissionsAreExplainedInFull()
{
    QFETCH(const int, width);
    const QString longest = u"Sees every invoice of the account, pays it with the stored card or another one, and "
                            "downloads it together with the statements of the past seven years"_s;
    auto portal = fakes::samplePortal();
    std::vector<Permission> permissions = portal.catalogue.permissions();
    permissions[2].description = longest;
    portal.catalogue = Catalogue(portal.catalogue.groups(), permissions);
    WindowFixture fixture;
    fixture.world.portals.setPortal(portal);
    fixture.click("inviteButton");
    auto *dialog = fixture.dialog();
    WindowFixture::in<QRadioButton>(dialog, "choosePermissionsRadio")->click();
    dialog->resize(width, 700);
    auto *tree = WindowFixture::in<QTreeView>(dialog, "permissionTree");
    // As narrow as the indicator, the margins and one level leave it; the text is measured on its own here.
    const QFontMetrics caption(metrics::captionFont(tree->font()));
    bool wasMet = false;
    QTRY_COMPARE(dialog->width(), width);
    const auto lowest = [&] {
        int missing = 0;
        for (int group = 0; group < tree->model()->rowCount(); ++group) {
            const auto parent = tree->model()->index(group, 0);
            for (int row = 0; row < tree->model()->rowCount(parent); ++row) {
                const auto index = tree->model()->index(row, 0, parent);
                const QString words = index.data(PermissionTreeModel::DescriptionRole).toString();
                wasMet = wasMet || words == longest;
                const QRect room = tree->visualRect(index);
                const int needed = QFontMetrics(tree->font()).height()
                    + caption.boundingRect(QRect(0, 0, room.width() - 40, 10'000), Qt::TextWordWrap, words).height();
                missing = std::max(missing, needed - room.height());
            }
        }
        return missing;
    };
    QTRY_VERIFY(lowest() <= 0);
    QVERIFY(wasMet);
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
