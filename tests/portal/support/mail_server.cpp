// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/mail_server.h"

#include "tests/portal/support/tied_process.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QThread>

#include <array>
#include <fcntl.h>
#include <unistd.h>

namespace portal::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 20'000;
constexpr int firstHandedOn = 3; // systemd's way of handing on sockets: from descriptor 3, LISTEN_FDS of them

const QString program = u"chasquid"_s;

} // namespace

MailServer::MailServer()
{
    // Nobody here accepts: the child does, on the same socket.
    for (QTcpServer *server : {&m_relay, &m_startTls, &m_tls}) {
        if (!server->listen(QHostAddress::LocalHost)) {
            qFatal("no port on loopback: %s", qPrintable(server->errorString()));
        }
        server->pauseAccepting();
    }
    if (missing().isEmpty()) {
        furnish();
    }
}

MailServer::~MailServer()
{
    kill();
}

QString MailServer::missing()
{
    for (const auto &name : {program, u"chasquid-util"_s, u"openssl"_s}) {
        if (QStandardPaths::findExecutable(name).isEmpty()) {
            return name + u" is not installed; see packaging/system-packages.txt"_s;
        }
    }
    return {};
}

void MailServer::write(const char *name, const QByteArray &text, bool isProgram)
{
    QDir(m_folder.path()).mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
        qFatal("%s can't be written", name);
    }
    const auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    file.setPermissions(isProgram ? mine | QFileDevice::ExeOwner : mine);
}

void MailServer::run(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(tool, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        qFatal("%s: %s", qPrintable(tool), process.readAllStandardError().constData());
    }
}

void MailServer::furnish()
{
    const QByteArray folder = m_folder.path().toUtf8();
    run(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"ca.key"_s, u"-out"_s,
            u"ca.crt"_s, u"-subj"_s, u"/CN=Mail test authority"_s, u"-days"_s, u"30"_s});
    run(u"openssl"_s,
        {u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s, u"server.csr"_s,
            u"-subj"_s, u"/CN=mail.example"_s});
    write("server.ext", "basicConstraints=CA:FALSE\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n");
    write("conf/certs/mail.example/.keep", {});
    run(u"openssl"_s,
        {u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.crt"_s, u"-CAkey"_s, u"ca.key"_s,
            u"-CAcreateserial"_s, u"-days"_s, u"30"_s, u"-extfile"_s, u"server.ext"_s, u"-out"_s,
            u"conf/certs/mail.example/fullchain.pem"_s});
    QFile::copy(path("server.key"), path("conf/certs/mail.example/privkey.pem"));

    write("conf/chasquid.conf",
        "hostname: \"mail.example\"\nsmtp_address: \"systemd\"\nsubmission_address: \"systemd\"\n"
        "submission_over_tls_address: \"systemd\"\nmail_log_path: \"<stderr>\"\nmail_delivery_agent_bin: "
        "\"/bin/false\"\n"
        "data_dir: \""
            + folder + "/data\"\n");
    const QByteArray keep = "keep: | " + folder + "/keep.sh\n*: keep\n";
    for (const char *domain : {"example.org", "full.example", "busy.example"}) {
        write(QByteArray("conf/domains/" + QByteArray(domain) + "/aliases").constData(), keep);
    }
    write("conf/domains/unknown.example/aliases", "postmaster: | /bin/true\n");
    write("conf/domains/mail.example/aliases", {});
    run(u"chasquid-util"_s,
        {u"--configdir=conf"_s, u"user-add"_s, QString::fromLatin1(user),
            u"--password="_s + QString::fromLatin1(password)});
    write("conf/hooks/post-data",
        "#!/bin/sh\ncat >/dev/null\ncase \"$RCPT_TO\" in\n"
        "*@full.example) echo 'The mailbox is full.'; exit 20;;\n"
        "*@busy.example) [ ! -e '"
            + folder + "/busy' ] || { echo 'Too busy; come back later.'; exit 1; };;\nesac\n",
        true);
    QDir(m_folder.path()).mkpath(u"mails"_s);
    write("keep.sh",
        "#!/bin/sh\nnew=$(mktemp '" + folder + "/mails/.XXXXXX') && cat >\"$new\" && mv \"$new\" \"" + folder
            + "/mails/$(date +%s%N).eml\"\n",
        true);
    write("password", QByteArray(user) + '\n' + password + '\n');
}

bool MailServer::start()
{
    kill();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LISTEN_FDS"_s, u"3"_s);
    environment.insert(u"LISTEN_FDNAMES"_s, u"smtp:submission:submission_tls"_s);
    m_process.setProcessEnvironment(environment);
    const std::array<int, 3> sockets{
        int(m_relay.socketDescriptor()), int(m_startTls.socketDescriptor()), int(m_tls.socketDescriptor())};
    m_process.setChildProcessModifier(tiedToParent([sockets] {
        // Out of the way first, so that none of them is overwritten before it is handed on.
        std::array<int, 3> safe{};
        for (size_t i = 0; i < sockets.size(); ++i) {
            safe[i] = ::fcntl(sockets[i], F_DUPFD, 100);
        }
        for (size_t i = 0; i < safe.size(); ++i) {
            ::dup2(safe[i], firstHandedOn + int(i));
            ::close(safe[i]);
        }
    }));
    // LISTEN_PID must be the server's own, which only the process that becomes it knows.
    m_process.start(u"/bin/sh"_s, {u"-c"_s, u"LISTEN_PID=$$ exec "_s + program + u" -config_dir="_s + path("conf")});
    if (!m_process.waitForStarted(patience)) {
        return false;
    }
    QTcpSocket probe;
    probe.connectToHost(u"127.0.0.1"_s, relayPort());
    return probe.waitForConnected(patience) && probe.waitForReadyRead(patience) && probe.readAll().startsWith("220 ");
}

void MailServer::kill()
{
    if (m_process.state() != QProcess::NotRunning) {
        m_process.kill();
        m_process.waitForFinished(patience);
    }
}

QStringList MailServer::portalOptions() const
{
    return {u"--mail"_s, u"smtp://localhost:%1"_s.arg(startTlsPort()), u"--mail-password-file"_s, passwordFile(),
        u"--mail-ca-file"_s, authorityFile(), u"--mail-from"_s, QString::fromLatin1(user)};
}

void MailServer::setBusy(bool busy)
{
    if (busy) {
        write("busy", {});
    } else {
        QFile::remove(path("busy"));
    }
}

QList<QByteArray> MailServer::mails() const
{
    QList<QByteArray> result;
    const QDir folder(path("mails"));
    for (const auto &name : folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            result.append(file.readAll());
        }
    }
    return result;
}

QByteArray MailServer::mailWith(const QByteArray &text, int milliseconds) const
{
    QElapsedTimer timer;
    timer.start();
    do {
        for (const QByteArray &mail : mails()) {
            if (mail.contains(text)) {
                return mail;
            }
        }
        QThread::msleep(20);
    } while (timer.elapsed() < milliseconds);
    return {};
}

QByteArray MailServer::log()
{
    return m_process.readAll();
}

} // namespace portal::test
