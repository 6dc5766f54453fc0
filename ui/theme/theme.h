// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace gatehouse {

class ColorSchemePortal;

/// What the person chose under *Appearance*.
enum class ThemeChoice { System, Light, Dark };

/// Dresses the application: style, palette, icon theme, window icon. A style and palette that the desktop brings
/// through a platform theme are kept as long as the choice is *system*; otherwise Fusion, flattened, with our own
/// palettes.
class Theme final : public QObject {
    Q_OBJECT

public:
    /// Reads the choice from the settings and follows the desktop. Owned by the application; see applyTheme().
    explicit Theme(QApplication *application);

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    /// Takes effect at once and is remembered.
    void setChoice(ThemeChoice choice);
    [[nodiscard]] bool isDark() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication *m_application;
    ColorSchemePortal *m_portal;
    ThemeChoice m_choice = ThemeChoice::System;
    bool m_desktopHasStyle = false;
};

/// Call once, after QApplication is made and named, before the first window. The theme lives as long as `application`.
Theme *applyTheme(QApplication &application);

} // namespace gatehouse
