// SPDX-License-Identifier: GPL-3.0-or-later
// The application as in app/main.cpp, steered through standard input: one JSON object a line, answered by one line.
// Never installed; the shipped program has no such door.

#include "app/application.h"
#include "tests/journeys/support/window_driver.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

void say(const QJsonObject &line)
{
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

/// Reads commands as they come and performs them one after the other, also while one waits in a nested loop.
class CommandReader : public QObject {
public:
    explicit CommandReader(gatehouse::Application &application)
        : m_application(application)
        , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
    {
        connect(&m_notifier, &QSocketNotifier::activated, this, [this] { read(); });
    }

private:
    void read()
    {
        char buffer[4096];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0) {
            m_notifier.setEnabled(false);
            m_application.quit();
            return;
        }
        m_pending += QByteArray(buffer, got);
        if (!m_performing)
            performAll();
    }

    void performAll()
    {
        m_performing = true;
        for (qsizetype end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            const QJsonObject command = QJsonDocument::fromJson(m_pending.left(end)).object();
            m_pending.remove(0, end + 1);
            if (command.value(u"do"_s).toString() == u"quit"_s) {
                m_application.quit();
                break;
            }
            const auto outcome = m_driver.perform(command);
            say({{u"ok"_s, outcome.ok()}, {u"why"_s, outcome.why}, {u"value"_s, outcome.value}});
        }
        m_performing = false;
    }

    gatehouse::Application &m_application;
    gatehouse::WindowDriver m_driver;
    QSocketNotifier m_notifier;
    QByteArray m_pending;
    bool m_performing = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication qt(argc, argv);
    gatehouse::Application::describe();
    gatehouse::ApplicationOptions options = gatehouse::applicationOptions(QCoreApplication::arguments());
    options.portalProgram = QCoreApplication::applicationDirPath() + u"/../bin/gatehouse-portal"_s;
    options.openBrowser = [](const QUrl &url) {
        say({{u"browser"_s, url.toString(QUrl::FullyEncoded)}});
        return true;
    };
    bool isSaid = false;
    if (const int undoTime = qEnvironmentVariableIntValue("GATEHOUSE_DRIVEN_UNDO_MS", &isSaid); isSaid)
        options.undoTime = std::chrono::milliseconds(undoTime);
    gatehouse::Application application(std::move(options));
    application.start();
    // The screen of no display is smaller than people's, and a small window keeps things behind menus.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *const window : windows) {
        if (qobject_cast<QMainWindow *>(window))
            window->resize(1280, 800);
    }
    CommandReader reader(application);
    return qt.exec();
}
