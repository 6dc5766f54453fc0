// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/account_context.h"
#include "ui/workspace.h"

#include <QCloseEvent>
#include <QScreen>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse {

namespace {

const QLatin1StringView geometrySetting{"window/geometry"};

} // namespace

MainWindow::MainWindow(const Services &services, Prompt &prompt, QWidget *parent)
    : QMainWindow(parent)
    , m_prompt(prompt)
    , m_context(new AccountContext(services, this))
    , m_workspace(nullptr)
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(720, 480);
    if (!restoreGeometry(QSettings().value(geometrySetting).toByteArray()))
        resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    m_workspace = makeWorkspace();
    setCentralWidget(m_workspace);
    setWindowTitle(m_workspace->title());
}

MainWindow::~MainWindow() = default;

Workspace *MainWindow::makeWorkspace()
{
    auto *workspace = new Workspace(m_context, m_prompt, this);
    connect(workspace, &Workspace::titleChanged, this, [this, workspace] { setWindowTitle(workspace->title()); });
    connect(workspace, &Workspace::closeAsked, this, &QWidget::close);
    connect(workspace, &Workspace::attentionWanted, this, &MainWindow::comeForward);
    if (m_theme != nullptr)
        workspace->setTheme(m_theme);
    if (m_languages != nullptr)
        workspace->setLanguages(m_languages);
    if (m_desktopNotices != nullptr)
        workspace->setDesktopNotices(m_desktopNotices);
    return workspace;
}

void MainWindow::setTheme(Theme *theme)
{
    m_theme = theme;
    m_workspace->setTheme(theme);
}

void MainWindow::setLanguages(LanguageChoice *choice)
{
    m_languages = choice;
    m_workspace->setLanguages(choice);
}

void MainWindow::setDesktopNotices(DesktopNotices *notices)
{
    m_desktopNotices = notices;
    m_workspace->setDesktopNotices(notices);
}

void MainWindow::tellStoreFailed(const Error &error)
{
    m_workspace->tellStoreFailed(error);
}

void MainWindow::tellSalvaged(const QString &copy)
{
    m_workspace->tellSalvaged(copy);
}

void MainWindow::showPage(Page page)
{
    m_workspace->showPage(page);
}

void MainWindow::showTicket(const TicketKey &ticket)
{
    m_workspace->showTicket(ticket);
}

void MainWindow::comeForward()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent *event)
{
    // Several come at once, one for each file of words; and the menu in which it was chosen is still closing.
    if (event->type() == QEvent::LanguageChange && !m_isToSpeakAnew) {
        m_isToSpeakAnew = true;
        QMetaObject::invokeMethod(this, &MainWindow::speakAnew, Qt::QueuedConnection);
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::speakAnew()
{
    m_isToSpeakAnew = false;
    m_workspace->remember();
    Workspace *const before = std::exchange(m_workspace, makeWorkspace());
    before->disconnect(this);
    setUpdatesEnabled(false);
    m_workspace->resize(before->size());
    QWidget *const focus = m_workspace->continueAfter(*before);
    setCentralWidget(m_workspace); // the one before goes once nothing of it is on the way any more
    m_workspace->show();
    if (focus != nullptr)
        focus->setFocus();
    setWindowTitle(m_workspace->title());
    setUpdatesEnabled(true);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_workspace->mayClose()) {
        event->ignore();
        return;
    }
    QSettings().setValue(geometrySetting, saveGeometry());
    m_workspace->remember();
    QMainWindow::closeEvent(event);
}

} // namespace gatehouse
