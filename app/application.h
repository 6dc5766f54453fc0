// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>

namespace gatehouse {

class Engine;
class Desks;
class MainWindow;
class Theme;

/// Wires engine and window together: the only place that knows both. Owns the engine's thread; lives in the window's.
class Application : public QObject {
    Q_OBJECT

public:
    struct Options {
        QString dataFolder;     ///< where plan and cache live; empty: the desktop's place for application data
        QString portalProgram;  ///< gatehouse-portal for *Try the sample*; empty: beside this program
        bool trySample = false; ///< open the embedded portal at once when there is no account yet
        std::function<bool(const QUrl &)> openBrowser; ///< empty: the desktop's
    };

    /// Reads the command line; ends the program itself for --help, --version and a wrong argument.
    [[nodiscard]] static Options optionsFrom(const QStringList &arguments);

    explicit Application(Options options);
    ~Application() override;

    /// Starts the engine's thread and shows the window.
    void start();

    /// Closes the window, lets the engine finish what it must, then ends the event loop.
    void quit();

    [[nodiscard]] MainWindow *window() const { return m_window.get(); }

private:
    Options m_options;
    QThread m_engineThread;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
    bool m_quitting = false;
};

} // namespace gatehouse
