// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/portals/portal_description.h"
#include "ui/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFile>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace gatehouse;

namespace {

constexpr double readable = 4.5;

} // namespace

class ThemeTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPairIsReadable_data();
    void everyPairIsReadable();
    void aThemeWithAColourMissingIsRefused();
    void contrastIsMeasuredAsWcagSays();
    void theChoiceIsAppliedAndRemembered();
    void everyMeaningHasAPicture();
    void theApplicationsIconIsLegibleAtItsSmallest();
    void thePortalsTermsComeFirst();
};

void ThemeTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"gatehouse-test"_s);
    QSettings().clear();
}

void ThemeTest::everyPairIsReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("surface");
    for (const auto &[theme, tokens] : {std::pair("light", lightTokens()), std::pair("dark", darkTokens())}) {
        const std::pair<const char *, QColor> inks[] = {{"text", tokens.text}, {"muted", tokens.muted},
            {"accent", tokens.accent}, {"positive", tokens.positive}, {"caution", tokens.caution},
            {"danger", tokens.danger}};
        const std::pair<const char *, QColor> surfaces[] = {{"window", tokens.window}, {"base", tokens.base},
            {"side bar", tokens.sideBar}, {"hover", tokens.hover}, {"selection", tokens.selection}};
        for (const auto &[ink, inkColor] : inks) {
            for (const auto &[surface, color] : surfaces)
                QTest::addRow("%s: %s on %s", theme, ink, surface) << inkColor << color;
        }
        const std::tuple<const char *, QColor, QColor> tints[] = {{"accent", tokens.accent, tokens.accentTint},
            {"on accent", tokens.accentText, tokens.accent}, {"positive", tokens.positive, tokens.positiveTint},
            {"caution", tokens.caution, tokens.cautionTint}, {"danger", tokens.danger, tokens.dangerTint},
            {"danger button", tokens.danger, tokens.button}, {"neutral", tokens.muted, tokens.neutralTint},
            {"tool tip", tokens.text, tokens.button}};
        for (const auto &[name, ink, surface] : tints)
            QTest::addRow("%s: %s tint", theme, name) << ink << surface;
        for (int hue = 0; hue < Tokens::hueCount; ++hue) {
            const Hue &one = tokens.hues[static_cast<size_t>(hue)];
            QTest::addRow("%s: hue %d on its own", theme, hue) << one.text << one.background;
            QTest::addRow("%s: hue %d on window", theme, hue) << one.text << tokens.window;
            QTest::addRow("%s: hue %d on selection", theme, hue) << one.text << tokens.selection;
        }
    }
}

void ThemeTest::everyPairIsReadable()
{
    QFETCH(const QColor, ink);
    QFETCH(const QColor, surface);
    QVERIFY2(contrast(ink, surface) >= readable,
        qPrintable(u"%1 on %2 is %3"_s.arg(ink.name(), surface.name()).arg(contrast(ink, surface))));
}

void ThemeTest::aThemeWithAColourMissingIsRefused()
{
    QFile file(u":/gatehouse/themes/light.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QVERIFY(readTokens(whole));
    QByteArray lacking = whole;
    QVERIFY(!readTokens(lacking.replace("\"accent\"", "\"acent\"")));
    QVERIFY(!readTokens("{}"));
}

void ThemeTest::contrastIsMeasuredAsWcagSays()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void ThemeTest::theChoiceIsAppliedAndRemembered()
{
    auto *application = qobject_cast<QApplication *>(QCoreApplication::instance());
    QVERIFY(application);
    auto *theme = applyTheme(*application);
    QCOMPARE(theme->choice(), ThemeChoice::System);
    theme->setChoice(ThemeChoice::Dark);
    QVERIFY(theme->isDark());
    QCOMPARE(QIcon::themeName(), u"breeze-dark"_s);
    QCOMPARE(QApplication::palette().color(QPalette::Window), darkTokens().window);
    QCOMPARE(&tokensFor(QApplication::palette()), &darkTokens());
    delete theme;
    theme = applyTheme(*application);
    QCOMPARE(theme->choice(), ThemeChoice::Dark);
    theme->setChoice(ThemeChoice::Light);
    QCOMPARE(QIcon::themeName(), u"breeze"_s);
    QCOMPARE(&tokensFor(QApplication::palette()), &lightTokens());
}

void ThemeTest::everyMeaningHasAPicture()
{
    for (int glyph = 0; glyph <= static_cast<int>(Glyph::Portal); ++glyph)
        QVERIFY2(!icon(static_cast<Glyph>(glyph)).isNull(), qPrintable(QString::number(glyph)));
}

void ThemeTest::theApplicationsIconIsLegibleAtItsSmallest()
{
    const QImage small = QIcon(u":/gatehouse/icons/gatehouse.svg"_s).pixmap(16, 16).toImage();
    QVERIFY(!small.isNull());
    int light = 0;
    int blue = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const QColor pixel = small.pixelColor(x, y);
            light += pixel.lightness() > 200 && pixel.alpha() > 200 ? 1 : 0;
            blue += pixel.blue() > pixel.red() + 60 ? 1 : 0;
        }
    }
    // A gate on a ground: neither has melted into the other.
    QVERIFY(light > 30);
    QVERIFY(blue > 60);
}

void ThemeTest::thePortalsTermsComeFirst()
{
    PortalDescription portal;
    portal.terms.insert(u"invite_user"_s, u"Add R&D user"_s);
    portal.terms.insert(u"owner"_s, u"  "_s);
    QCOMPARE(word(Term::InviteUser, &portal), u"Add R&D user"_s);
    QCOMPARE(buttonWord(Term::InviteUser, &portal), u"Add R&&D user"_s);
    QCOMPARE(word(Term::Owner, &portal), u"Owner"_s);
    QCOMPARE(word(Term::InviteUser, nullptr), u"Invite New User"_s);
    QSet<QString> keys;
    for (int term = 0; term <= static_cast<int>(Term::UserManagement); ++term) {
        keys.insert(termKey(static_cast<Term>(term)));
        QVERIFY(!word(static_cast<Term>(term), nullptr).isEmpty());
    }
    QCOMPARE(keys.size(), static_cast<int>(Term::UserManagement) + 1);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
