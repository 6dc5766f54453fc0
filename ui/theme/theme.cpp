// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/color_scheme_portal.h"
#include "ui/theme/flat_style.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

QString settingsKey()
{
    return u"appearance/theme"_s;
}

ThemeChoice choiceFrom(const QString &word)
{
    if (word == "light"_L1)
        return ThemeChoice::Light;
    return word == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

QString wordFor(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    }
    return u"system"_s;
}

} // namespace

Theme::Theme(QApplication *application)
    : QObject(application)
    , m_application(application)
    , m_portal(new ColorSchemePortal(this))
    , m_choice(choiceFrom(QSettings().value(settingsKey()).toString()))
    , m_desktopHasStyle(QApplication::style()->name() != "fusion"_L1)
{
    // Without a platform theme the search path lacks the system's folder, and then no icon is found at all.
    auto paths = QIcon::themeSearchPaths();
    if (!paths.contains(u"/usr/share/icons"_s))
        QIcon::setThemeSearchPaths(paths << u"/usr/share/icons"_s);
    QApplication::setWindowIcon(QIcon(u":/gatehouse/icons/gatehouse.svg"_s));
    connect(m_portal, &ColorSchemePortal::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
    m_portal->start();
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    QSettings().setValue(settingsKey(), wordFor(choice));
    apply();
}

bool Theme::isDark() const
{
    switch (m_choice) {
    case ThemeChoice::Light:
        return false;
    case ThemeChoice::Dark:
        return true;
    case ThemeChoice::System:
        break;
    }
    if (m_desktopHasStyle)
        return &tokensFor(QApplication::style()->standardPalette()) == &darkTokens();
    return m_portal->prefersDark();
}

void Theme::apply()
{
    const bool dark = isDark();
    QIcon::setThemeName(dark ? u"breeze-dark"_s : u"breeze"_s);
    if (!m_desktopHasStyle && QApplication::style()->objectName() != FlatStyle::styleName())
        QApplication::setStyle(new FlatStyle);
    if (m_desktopHasStyle && m_choice == ThemeChoice::System)
        m_application->setPalette(QPalette());
    else
        m_application->setPalette((dark ? darkTokens() : lightTokens()).palette());
    Q_EMIT changed();
}

Theme *applyTheme(QApplication &application)
{
    return new Theme(&application);
}

} // namespace gatehouse
