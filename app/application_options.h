// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/key_store.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace gatehouse {

/// What the program was started with.
struct ApplicationOptions {
    QString dataFolder; ///< where plan and caches live; empty: the desktop's place for application data
    QString portalProgram; ///< gatehouse-portal for *Try the sample*; empty: beside this program, else on the PATH
    QString sampleProfile; ///< what the embedded portal is like: a name or a file; empty: third-party
    bool trySample = false; ///< open the embedded portal at once when there is no account yet
    std::chrono::milliseconds undoTime{5000}; ///< before anything that widens access leaves
    /// An open prompt of the key store can hold the engine for a minute; nobody waits that long for a program to close.
    std::chrono::milliseconds enginePatience{8000};
    std::function<std::unique_ptr<KeyStore>()> makeKeyStore; ///< in the engine's thread; empty: the desktop's
    std::function<bool(const QUrl &)> openBrowser; ///< in the window's thread; empty: the desktop's browser
};

/// Reads the command line. Ends the program itself for --help, --version and an argument it does not know.
[[nodiscard]] ApplicationOptions applicationOptions(const QStringList &arguments);

} // namespace gatehouse
