// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace gatehouse {

/// What the program was started with.
struct ApplicationOptions {
    QString dataFolder; ///< where plan and caches live; empty: the desktop's place for application data
    QString portalProgram; ///< gatehouse-portal for *Try the sample*; empty: beside this program, else on the PATH
    bool trySample = false; ///< open the embedded portal at once when there is no account yet
    std::function<bool(const QUrl &)> openBrowser; ///< called in any thread; empty: the desktop's browser
};

/// Reads the command line. Ends the program itself for --help, --version and an argument it does not know.
[[nodiscard]] ApplicationOptions applicationOptions(const QStringList &arguments);

} // namespace gatehouse
