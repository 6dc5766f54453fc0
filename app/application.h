// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application_options.h"
#include "models/clock.h"
#include "models/randomness.h"
#include "ui/dialogs/message_prompt.h"
#include "ui/words/language_choice.h"
#include "ui/words/program_words.h"

#include <QLockFile>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace gatehouse {

class Desks;
class DesktopNotices;
class Engine;
class MainWindow;
struct Error;

/// Wires engine and window together: the only place that knows both. Owns the engine's thread; lives in the window's.
/// Construct after QApplication, then start().
class Application final : public QObject {
    Q_OBJECT

public:
    explicit Application(ApplicationOptions options);
    ~Application() override;

    /// Names the program to Qt; before anything asks for settings or folders.
    static void describe();

    /// Starts the engine and shows the window. When another Gatehouse has the data folder, says so and ends.
    void start();

    /// Closes the window, lets the engine finish what it must, then ends the event loop.
    /// The event loop returns `exitCode`, even when the engine does not come to an end in time.
    void quit(int exitCode = 0);

private:
    [[nodiscard]] bool takeFolder();
    void makeEngine();
    /// What portals are asked to speak.
    [[nodiscard]] QString portalLanguage() const;
    void openSample();
    void tell(const QString &title, const Error &error);
    void leave();

    ApplicationOptions m_options;
    SystemClock m_clock;
    SystemRandomness m_randomness;
    ProgramWords m_words;
    LanguageChoice m_languages;
    MessagePrompt m_prompt;
    std::unique_ptr<QLockFile> m_lock; ///< one Gatehouse a folder (R71)
    QThread m_engineThread;
    std::unique_ptr<Engine> m_engine;
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<DesktopNotices> m_notices;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_patience; ///< for an engine that does not come to an end
    int m_exitCode = 0;
    bool m_isLeaving = false;
};

} // namespace gatehouse
