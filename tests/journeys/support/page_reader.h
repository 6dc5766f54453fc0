// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/support/chromium.h"

#include <QString>
#include <QUrl>

#include <functional>

namespace gatehouse {

/// Somebody at the portal's pages in real Chromium, by keyboard alone; and how a page stands for people of other
/// languages, with other screens, and with larger letters. Pictures go to the folder that GATEHOUSE_PICTURES names.
class PageReader {
public:
    /// Why there is no browser here; empty: there is one.
    [[nodiscard]] static QString missing();

    /// The browser's profile lies in `folder`.
    explicit PageReader(QString folder);

    /// The sentence of what went wrong, empty on success, here and below.
    [[nodiscard]] QString start();
    [[nodiscard]] Chromium &browser() { return m_browser; }

    /// The page that `show` brings up, in every language: on a wide light screen, on a telephone's dark one, and there
    /// with everything twice as large. Nothing reaches over an edge and no word is cut, the direction is the
    /// language's. English comes last: what follows goes on in it.
    [[nodiscard]] QString inAllLanguages(const QString &name, const std::function<QString()> &show);
    /// The same for a page at an address that says `words` in English, and what the browser complained about.
    [[nodiscard]] QString opens(const QString &name, const QUrl &url, const QString &words);
    /// Presses Tab until the expression is true; false after twelve stops.
    [[nodiscard]] bool tabTo(const QString &expression);

    [[nodiscard]] static QString focusOn(const QString &id);
    /// True when all of the element is on the screen as it stands.
    [[nodiscard]] static QString visible(const QString &selector);
    /// Nothing reaches over an edge, to the left in pages that run from right to left, and no word over its place.
    [[nodiscard]] static QString noSideways();

private:
    [[nodiscard]] static QString sideways(); ///< the first that does, in words; empty: nothing
    [[nodiscard]] QString judge(const QString &language);

    Chromium m_browser;
};

} // namespace gatehouse
