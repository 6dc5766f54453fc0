// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/portal_process.h"

#include "tests/portal/support/tied_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QUrl>

namespace portal::test {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int patience = PortalProcess::usualPatience;
const QString program = QStringLiteral(GATEHOUSE_PORTAL_PROGRAM);
} // namespace

PortalProcess::PortalProcess()
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setChildProcessModifier(tiedToParent());
}

PortalProcess::~PortalProcess()
{
    kill();
}

bool PortalProcess::start(const QStringList &more)
{
    QStringList words{
        u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(), u"--key-file"_s, keyFile()};
    if (!more.contains(u"--mail"_s)) {
        words += {u"--mail-folder"_s, mailFolder()};
    }
    m_process.start(program, words + more);
    return m_process.waitForStarted(patience) && readReadyLine();
}

bool PortalProcess::readReadyLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience)) {
            m_errorOutput = m_process.readAllStandardError();
            return false;
        }
    }
    m_readyLine = m_process.readLine().trimmed();
    const auto line = QJsonDocument::fromJson(m_readyLine).object();
    const auto address =
        line.isEmpty() ? QString::fromLatin1(m_readyLine).section(u' ', -1) : line[u"listening"_s].toString();
    m_signInCode = line[u"sign_in_code"_s].toString().toLatin1();
    m_port = static_cast<quint16>(QUrl(address).port(0));
    return m_port != 0;
}

bool PortalProcess::hasEndedWell()
{
    const bool ended = m_process.waitForFinished(patience);
    m_errorOutput = m_process.readAllStandardError();
    return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

bool PortalProcess::stop()
{
    m_process.terminate();
    return hasEndedWell();
}

bool PortalProcess::closeInput()
{
    m_process.closeWriteChannel();
    return hasEndedWell();
}

void PortalProcess::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

PortalProcess::Outcome PortalProcess::run(const QStringList &words, const QByteArray &input, int milliseconds) const
{
    return runPlain(words + QStringList{u"--database"_s, database()}, input, milliseconds);
}

PortalProcess::Outcome PortalProcess::runPlain(const QStringList &arguments, const QByteArray &input, int milliseconds)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(milliseconds);
    if (!ended) {
        process.kill();
        process.waitForFinished(patience);
    }
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray PortalProcess::mailWith(const QByteArray &text, int milliseconds) const
{
    QElapsedTimer timer;
    timer.start();
    do {
        const QDir folder(mailFolder());
        for (const auto &name : folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Time)) {
            QFile file(folder.filePath(name));
            const auto mail = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (mail.contains(text)) {
                return mail;
            }
        }
        QThread::msleep(20);
    } while (timer.elapsed() < milliseconds);
    return {};
}

} // namespace portal::test
