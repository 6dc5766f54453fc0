// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

namespace portal::test {

/// A real mail server (chasquid) on loopback as a child, in a folder of its own, with a certificate of its own
/// authority and one user. The ports are ours and handed to it, so that they outlive it: killed and not yet started
/// again, it is a server that takes connections and says nothing. Blocks.
///
/// Anybody at example.org has a mailbox. Nobody at unknown.example has one (550 at RCPT); mailboxes at full.example are
/// full (554 after the content); those at busy.example take mails only once setBusy(false) (451 after the content).
class MailServer {
public:
    MailServer();
    ~MailServer();

    /// Is it installed, and openssl(1) with it? If not, this says what is missing.
    [[nodiscard]] static QString missing();
    /// Starts it, again too, and waits until it answers.
    [[nodiscard]] bool start();
    /// At once, as a crash would.
    void kill();

    [[nodiscard]] quint16 relayPort() const { return m_relay.serverPort(); } ///< no sign-in needed, STARTTLS offered
    [[nodiscard]] quint16 startTlsPort() const { return m_startTls.serverPort(); } ///< sign-in after STARTTLS
    [[nodiscard]] quint16 tlsPort() const { return m_tls.serverPort(); } ///< sign-in, TLS from the start
    [[nodiscard]] QString authorityFile() const { return path("ca.crt"); } ///< vouches for «localhost» and 127.0.0.1
    [[nodiscard]] QString passwordFile() const { return path("password"); }
    static constexpr auto user = "portal@mail.example";
    static constexpr auto password = "a lantern above the west gate";
    /// The options of `serve` for this server, with its address as `--base-url` would give it.
    [[nodiscard]] QStringList portalOptions() const;

    void setBusy(bool busy);
    /// Where what was delivered lies, a file a mail.
    [[nodiscard]] QString mailFolder() const { return path("mails"); }
    /// What was delivered, oldest first; as it lies in the mailbox.
    [[nodiscard]] QList<QByteArray> mails() const;
    /// The first delivered mail that contains `text`, once there is one.
    [[nodiscard]] QByteArray mailWith(const QByteArray &text, int milliseconds = 20'000) const;
    /// What it said on its log, for a test that fails.
    [[nodiscard]] QByteArray log();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    void furnish();
    void write(const char *name, const QByteArray &text, bool isProgram = false);
    void run(const QString &tool, const QStringList &arguments);

    QTemporaryDir m_folder;
    QTcpServer m_relay;
    QTcpServer m_startTls;
    QTcpServer m_tls;
    QProcess m_process;
};

} // namespace portal::test
