// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/desks/desks.h"
#include "app/engine.h"
#include "app/http/qnam_transport.h"
#include "app/session/deferred_key_store.h"
#include "app/session/keychain_key_store.h"
#include "models/error_sentence.h"
#include "models/services/portal_desk.h"
#include "ui/desktop_notices.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QStandardPaths>

#include <cstdlib>
#include <functional>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

bool openDesktopBrowser(const QUrl &url)
{
    return QDesktopServices::openUrl(url);
}

} // namespace

void Application::describe()
{
    QCoreApplication::setOrganizationName(u"Gatehouse"_s);
    QCoreApplication::setApplicationName(u"gatehouse"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(GATEHOUSE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Gatehouse"_s);
    QGuiApplication::setDesktopFileName(u"gatehouse"_s);
}

Application::Application(ApplicationOptions options)
    : m_options(std::move(options))
    , m_languages(m_words, QLibraryInfo::path(QLibraryInfo::TranslationsPath))
{
    if (m_options.dataFolder.isEmpty()) {
        m_options.dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/gatehouse"_s;
        // A sample of another kind has other people and accounts: it never mixes with what is there.
        if (!m_options.sampleProfile.isEmpty())
            m_options.dataFolder += u'-' + QFileInfo(m_options.sampleProfile).completeBaseName();
    }
    if (!m_options.openBrowser)
        m_options.openBrowser = openDesktopBrowser;
    m_engineThread.setObjectName(u"engine"_s);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        // Everything asked for is on disk already, and a portal of ours ends with its pipe: nothing is lost.
        qWarning("the engine did not come to an end in time");
        std::_Exit(m_exitCode);
    });
    QApplication::setQuitOnLastWindowClosed(false);
    connect(qApp, &QGuiApplication::lastWindowClosed, this, [this] { quit(m_exitCode); });
}

Application::~Application()
{
    m_window.reset();
    m_engineThread.quit();
    m_engineThread.wait();
}

void Application::start()
{
    m_languages.speak();
    Theme *const theme = applyTheme(*qApp);
    if (!takeFolder())
        return;
    // The engine reads while the window is made; what it tells arrives once both are there.
    makeEngine();
    m_engineThread.start();
    m_engine->start();
    m_window = std::make_unique<MainWindow>(m_desks->services(), m_prompt);
    m_window->setTheme(theme);
    m_window->setLanguages(&m_languages);
    m_notices = std::make_unique<DesktopNotices>(m_desks->services().tickets, QDBusConnection::sessionBus(),
        [this] { return m_window && m_window->isActiveWindow(); });
    m_window->setDesktopNotices(m_notices.get());
    m_window->show();
}

bool Application::takeFolder()
{
    const QString folder = m_options.dataFolder;
    if (!QDir().mkpath(folder)) {
        Error error{Error::Code::StoreFailed, {}, {}, u"can't make the data folder"_s, {}};
        tell(tr("Gatehouse can't keep its data in %1").arg(QDir::toNativeSeparators(folder)), error);
        return false;
    }
    m_lock = std::make_unique<QLockFile>(QDir(folder).filePath(u"gatehouse.lock"_s));
    m_lock->setStaleLockTime(0); // only a dead process loses it, however long a living one runs
    if (m_lock->tryLock(200))
        return true;
    m_prompt.tell(nullptr, {tr("Gatehouse"), tr("Gatehouse is already open. Use the window that is there."), {}, false},
        this, [this] { leave(); });
    return false;
}

void Application::makeEngine()
{
    Engine::Parts parts{
        m_options.dataFolder, QDir(m_options.dataFolder).filePath(u"sample"_s), m_clock, m_randomness, {}, {}};
    parts.language = portalLanguage();
    parts.portalProgram = m_options.portalProgram;
    parts.sampleProfile = m_options.sampleProfile;
    parts.undoTime = m_options.undoTime;
    parts.makeTransport = [this]() -> std::unique_ptr<Transport> {
        return std::make_unique<QnamTransport>(m_randomness);
    };
    parts.makeKeyStore = [this]() -> std::unique_ptr<KeyStore> {
        if (m_options.makeKeyStore)
            return m_options.makeKeyStore();
        return std::make_unique<DeferredKeyStore>(std::make_shared<KeychainKeyStore>(u"Gatehouse"_s), m_randomness);
    };
    m_engine = std::make_unique<Engine>(std::move(parts));
    m_engine->moveToThread(&m_engineThread);
    connect(&m_languages, &LanguageChoice::changed, this, [this] { m_engine->speak(portalLanguage()); });
    m_desks = std::make_unique<Desks>(*m_engine, m_options.openBrowser);
    connect(m_engine.get(), &Engine::stopped, this, &Application::leave);
    connect(m_engine.get(), &Engine::startFailed, this,
        [this](const Error &error) { tell(tr("Gatehouse can't open its data"), error); });
    connect(m_engine.get(), &Engine::storeFailed, this, [this](const Error &error) {
        if (m_window)
            m_window->tellStoreFailed(error);
    });
    connect(m_engine.get(), &Engine::planSalvaged, this, [this](const QString &copy) {
        if (m_window)
            m_window->tellSalvaged(copy);
    });
    if (m_options.trySample)
        connect(m_engine.get(), &Engine::started, this, &Application::openSample);
}

QString Application::portalLanguage() const
{
    // The portal speaks what the windows speak; where they fall back to English, it may still know the desktop's
    // language.
    const bool isFallback = m_languages.tag().isEmpty() && m_words.language() == u"en"_s;
    const QString language = isFallback ? QLocale().name().section(u'_', 0, 0) : m_words.language();
    return language == u"C"_s ? u"en"_s : language;
}

void Application::openSample()
{
    PortalDesk *const portals = m_desks->services().portals;
    if (!portals->identities().isEmpty())
        return;
    Answer<IdentityId> *const request = portals->trySample();
    connect(request, &Request::finished, this, [this](const Request *ended) {
        if (ended->status() == Request::Status::Failed)
            tell(tr("The sample portal did not start"), ended->error());
    });
}

void Application::tell(const QString &title, const Error &error)
{
    std::function<void()> closed;
    if (!m_window)
        closed = [this] {
            leave();
        };
    m_prompt.tell(m_window.get(), {tr("Gatehouse"), title, sentence(error), true}, this, std::move(closed));
}

void Application::quit(int exitCode)
{
    if (m_isLeaving)
        return;
    m_exitCode = exitCode;
    // A window that still sends stays for a moment and comes back here when it closes.
    if (m_window && m_window->isVisible() && !m_window->close())
        return;
    if (m_isLeaving)
        return;
    m_isLeaving = true;
    if (!m_engine || !m_engineThread.isRunning()) {
        leave();
        return;
    }
    m_patience.start(m_options.enginePatience);
    m_engine->shutdown();
}

void Application::leave()
{
    m_isLeaving = true;
    m_patience.stop();
    QCoreApplication::exit(m_exitCode);
}

} // namespace gatehouse
