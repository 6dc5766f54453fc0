// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/portal_process/embedded_portal.h"

#include "app/http/reply_rules.h"
#include "app/http/strict_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestLine = 4096;

QString lastLine(const QByteArray &text)
{
    const QByteArray trimmed = text.trimmed();
    QString words = QString::fromUtf8(trimmed.mid(trimmed.lastIndexOf('\n') + 1)).left(500);
    if (words.startsWith("gatehouse-portal: "_L1))
        words = words.section(u' ', 1);
    return words;
}

Result<EmbeddedPortal::Started> decodeFirstLine(const QByteArray &line)
{
    const Result<QJsonObject> parsed = parseJsonObject(line.trimmed());
    if (!parsed)
        return tl::unexpected<Error>(parsed.error());
    EmbeddedPortal::Started started;
    started.address = QUrl(parsed->value("listening"_L1).toString(), QUrl::StrictMode);
    started.signInCode = parsed->value("sign_in_code"_L1).toString().toUtf8();
    if (started.address.scheme() != "http"_L1 || !isLoopbackHost(started.address.host())
        || started.signInCode.isEmpty())
        return fail(Error::Code::OutsideContract, u"the portal's first line lacks address or code"_s);
    return started;
}

Result<void> makePrivateFolder(const QString &path)
{
    QFileInfo folder(path);
    if (folder.exists() && (!folder.isDir() || folder.isSymLink()))
        return fail(Error::Code::StoreFailed, u"the sample's folder is no folder"_s);
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return fail(Error::Code::StoreFailed, u"the sample's folder can't be made"_s);
    return {};
}

} // namespace

EmbeddedPortal::EmbeddedPortal(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_started)
            m_started->set(fail(Error::Code::TimedOut, u"the embedded portal gave no sign of life"_s));
    });
}

EmbeddedPortal::~EmbeddedPortal()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished(1000);
    }
}

QString EmbeddedPortal::findProgram()
{
    const QString name = u"gatehouse-portal"_s;
    const QString given = qEnvironmentVariable("GATEHOUSE_PORTAL");
    if (!given.isEmpty())
        return QFileInfo(given).isExecutable() ? QFileInfo(given).absoluteFilePath() : QString();
    const QFileInfo beside(QCoreApplication::applicationDirPath() + u'/' + name);
    return beside.isExecutable() ? beside.absoluteFilePath() : QStandardPaths::findExecutable(name);
}

QStringList EmbeddedPortal::arguments(const Settings &settings)
{
    const QDir folder(settings.dataFolder);
    return {u"serve"_s, u"--embedded"_s, u"--profile"_s, settings.profile, u"--listen"_s,
        u"127.0.0.1:%1"_s.arg(settings.port), u"--database"_s, folder.filePath(u"portal.db"_s), u"--mail-folder"_s,
        folder.filePath(u"mail"_s), u"--key-file"_s, folder.filePath(u"portal.key"_s)};
}

QCoro::Task<Result<EmbeddedPortal::Started>> EmbeddedPortal::start(Settings settings)
{
    if (m_state != State::Off)
        co_return fail(Error::Code::BadInput, u"the embedded portal runs already"_s);
    if (settings.program.isEmpty())
        settings.program = findProgram();
    if (settings.program.isEmpty())
        co_return fail(Error::Code::NotFound, u"gatehouse-portal is not installed beside this program"_s);
    const Result<void> folder = makePrivateFolder(settings.dataFolder);
    if (!folder)
        co_return tl::unexpected<Error>(folder.error());
    Result<Started> started = co_await attempt(settings);
    if (!started && started.error().code == Error::Code::Refused && settings.port != 0) {
        // Most likely somebody else has the port now.
        settings.port = 0;
        started = co_await attempt(settings);
    }
    co_return started;
}

QCoro::Task<Result<EmbeddedPortal::Started>> EmbeddedPortal::attempt(Settings settings)
{
    m_state = State::Starting;
    m_output.clear();
    m_errors.clear();
    m_started = std::make_shared<Arrival<Result<Started>>>();
    m_gone = std::make_shared<Arrival<bool>>();
    m_process = std::make_unique<QProcess>();
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &EmbeddedPortal::readOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, [this] {
        m_errors += m_process->readAllStandardError();
        m_errors = m_errors.right(longestLine);
    });
    connect(m_process.get(), &QProcess::finished, this, &EmbeddedPortal::onGone);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) // the one error after which finished() never comes
            onGone();
    });
    m_farewell = settings.farewell;
    m_killAfter = settings.killAfter;
    m_patience.start(settings.patience);
    m_process->start(settings.program, arguments(settings));

    const auto arrival = m_started;
    const Result<Started> started = co_await *arrival;
    m_patience.stop();
    if (!started) {
        co_await stop();
        co_return started;
    }
    if (m_state != State::Starting)
        co_return fail(Error::Code::Refused, u"the embedded portal ended at once"_s);
    m_state = State::On;
    co_return started;
}

void EmbeddedPortal::readOutput()
{
    m_output += m_process->readAllStandardOutput();
    const qsizetype end = m_output.indexOf('\n');
    if (m_state != State::Starting) {
        m_output.clear();
    } else if (end >= 0) {
        m_started->set(decodeFirstLine(m_output.first(end)));
        m_output.clear();
    } else if (m_output.size() > longestLine) {
        m_started->set(fail(Error::Code::OutsideContract, u"the portal's first line is too long"_s));
    }
}

void EmbeddedPortal::onGone()
{
    const QString words = !m_errors.isEmpty() ? lastLine(m_errors)
        : m_process->error() == QProcess::UnknownError // it ran, and ended in its own way
        ? QCoreApplication::translate(
              "EmbeddedPortal", "%1 ended at once without a word (exit code %2). Is it gatehouse-portal?")
              .arg(QDir::toNativeSeparators(m_process->program()), QString::number(m_process->exitCode()))
        : m_process->errorString();
    const State before = m_state;
    m_state = State::Off;
    m_process.release()->deleteLater(); // we are inside one of its signals
    Error error{Error::Code::Refused, {}, words, u"the embedded portal ended: "_s + words, {}};
    m_started->set(tl::unexpected<Error>(std::move(error)));
    m_gone->set(true);
    if (before == State::On)
        Q_EMIT lost(words);
}

QCoro::Task<> EmbeddedPortal::stop()
{
    if (!m_process)
        co_return;
    if (m_state != State::Stopping) {
        m_state = State::Stopping;
        QProcess *process = m_process.get();
        process->closeWriteChannel();
        QTimer::singleShot(m_farewell, process, &QProcess::terminate);
        QTimer::singleShot(m_farewell + m_killAfter, process, &QProcess::kill);
    }
    m_started->set(fail(Error::Code::Cancelled, u"the embedded portal was stopped"_s));
    const auto gone = m_gone;
    static_cast<void>(co_await *gone);
}

} // namespace gatehouse
