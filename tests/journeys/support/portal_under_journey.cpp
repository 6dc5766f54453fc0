// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/support/portal_under_journey.h"

#include "tests/portal/support/tied_process.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace gatehouse {

using namespace Qt::Literals::StringLiterals;

namespace {

QString program()
{
    return QCoreApplication::applicationDirPath() + u"/../bin/gatehouse-portal"_s;
}

} // namespace

PortalUnderJourney::PortalUnderJourney(QString folder, QString profile, QUrl baseUrl, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_profile(std::move(profile))
    , m_baseUrl(std::move(baseUrl))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier(portal::test::tiedToParent());
}

PortalUnderJourney::~PortalUnderJourney()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

QString PortalUnderJourney::addUser(
    const QString &email, const QString &name, const QString &password, const QString &account)
{
    QStringList words{u"user"_s, u"add"_s, u"--profile"_s, m_profile, u"--email"_s, email, u"--name"_s, name};
    if (!account.isEmpty())
        words << u"--account"_s << account;
    return run(words, nullptr, password.toUtf8() + '\n');
}

QString PortalUnderJourney::run(const QStringList &words, QByteArray *output, const QByteArray &input) const
{
    QProcess command;
    command.start(program(), words + QStringList{u"--database"_s, database()});
    command.write(input);
    command.closeWriteChannel();
    const bool ended = command.waitForFinished(20'000) && command.exitStatus() == QProcess::NormalExit;
    if (output)
        *output = command.readAllStandardOutput();
    if (ended && command.exitCode() == 0)
        return {};
    return u"«%1» failed: %2"_s.arg(words.join(u' '), QString::fromUtf8(command.readAllStandardError()));
}

QString PortalUnderJourney::start(int clockOffsetSeconds)
{
    QStringList mail = m_mail;
    if (mail.isEmpty())
        mail << u"--mail-folder"_s << mailPath();
    m_process.start(program(),
        QStringList{u"serve"_s, u"--profile"_s, m_profile, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database(),
            u"--base-url"_s, m_baseUrl.toString(), u"--key-file"_s, m_folder + u"/portal.key"_s, u"--clock-offset"_s,
            QString::number(clockOffsetSeconds)}
            + mail);
    static const QRegularExpression ready(u"listening on http://127\\.0\\.0\\.1:(\\d+)\\s"_s);
    QByteArray said;
    while (m_process.waitForReadyRead(20'000)) {
        said += m_process.readAllStandardOutput();
        const QRegularExpressionMatch match = ready.match(QString::fromUtf8(said));
        if (match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            return {};
        }
    }
    return u"the portal did not start"_s;
}

QString PortalUnderJourney::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(15'000))
        return u"the portal does not stop"_s;
    return m_process.exitCode() == 0 ? QString() : u"the portal ended with %1"_s.arg(m_process.exitCode());
}

} // namespace gatehouse
