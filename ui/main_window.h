// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"

#include <QMainWindow>

namespace gatehouse {

class AccountContext;
class DesktopNotices;
class LanguageChoice;
class Prompt;
class Theme;
class Workspace;
struct Error;
struct TicketKey;
enum class Page;

/// The one window: its place on the desktop, its title and its end. What is in it is the workspace, which speaks one
/// language; when the program's language changes, the window stays where it is and gets a new one (Workspace).
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `prompt` outlives the window.
    MainWindow(const Services &services, Prompt &prompt, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Offers *Appearance* in the menu. `theme` outlives the window.
    void setTheme(Theme *theme);
    /// Offers *Language* in the menu. `choice` outlives the window.
    void setLanguages(LanguageChoice *choice);
    /// Offers to turn the desktop's notices off and on, and shows the ticket that was clicked there. `notices` outlives
    /// the window.
    void setDesktopNotices(DesktopNotices *notices);

    /// Says in the bar that something could not be written, until the person has seen it.
    void tellStoreFailed(const gatehouse::Error &error);
    /// Says that the plan's file was damaged and is kept at `copy`.
    void tellSalvaged(const QString &copy);

    /// Shows a page, as a click in the side bar would.
    void showPage(gatehouse::Page page);
    /// Shows a ticket, whatever was shown, and brings the window to the front.
    void showTicket(const gatehouse::TicketKey &ticket);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] Workspace *makeWorkspace();
    void speakAnew();
    void comeForward();

    Prompt &m_prompt;
    AccountContext *m_context;
    Theme *m_theme = nullptr;
    LanguageChoice *m_languages = nullptr;
    DesktopNotices *m_desktopNotices = nullptr;
    Workspace *m_workspace;
    bool m_isToSpeakAnew = false;
};

} // namespace gatehouse
