// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/support/window_driver.h"

#include <QString>

namespace gatehouse {

/// The steps of a tour: each is WindowDriver's, unless one before it went wrong; then it is left out. Knows no
/// language: what it names are widgets, places, and words of the sample's data.
class TourGuide {
public:
    /// Pictures go to `folder`.
    explicit TourGuide(QString folder);

    [[nodiscard]] bool goesOn() const { return m_wrong.isEmpty(); }
    /// The sentence of what went wrong first; empty: nothing did.
    [[nodiscard]] QString wrong() const { return m_wrong; }
    [[nodiscard]] int pictures() const { return m_count; }
    void stop(const QString &why);

    void click(const QString &name);
    void type(const QString &name, const QString &text);
    void press(const QString &keys, const QString &name = {});
    void pick(const QString &view, const QString &text);
    void pickAt(const QString &view, int row);
    void tickAt(const QString &view, int box, bool on = true);
    void chooseAt(const QString &name, int place);
    void awaitRow(const QString &view, const QString &text, bool present = true);
    void awaitText(const QString &text);
    void awaitShown(const QString &name, bool shown = true);
    void openSwitcher(); ///< of accounts
    void openMenu(const QString &name);
    void trigger(const QString &action);
    void resize(QSize size);
    void shot(const QString &name);

    // What the window offers follows the portal's capability document, and the tour follows the window.
    [[nodiscard]] bool shows(const QString &name); ///< grey or not
    [[nodiscard]] bool offers(const QString &name); ///< and not grey
    [[nodiscard]] bool hasRow(const QString &view, const QString &text);

private:
    void take(const std::function<WindowDriver::Outcome()> &step);

    QString m_folder;
    QString m_wrong;
    WindowDriver m_driver;
    int m_count = 0;
};

} // namespace gatehouse
