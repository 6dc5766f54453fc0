// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

namespace portal::test {

/// The true gatehouse-portal as a child, on a free port, in a folder of its own that outlives restarts. Blocks.
class PortalProcess {
public:
    static constexpr int usualPatience = 20'000;

    /// How a command ended.
    struct Outcome {
        int exitCode = -1;
        QByteArray output;
        QByteArray error;
    };

    PortalProcess();
    ~PortalProcess();

    /// Starts `serve` with `more` options and waits for the ready line.
    [[nodiscard]] bool start(const QStringList &more = {});
    /// SIGTERM; true when it ended by itself with code 0.
    [[nodiscard]] bool stop();
    /// Lets go of its standard input; true when it ended by itself with code 0.
    [[nodiscard]] bool closeInput();
    /// At once, as a crash would.
    void kill();

    /// Another command on the same database, to its end.
    [[nodiscard]] Outcome run(
        const QStringList &words, const QByteArray &input = {}, int milliseconds = usualPatience) const;
    /// Any command line.
    [[nodiscard]] static Outcome runPlain(
        const QStringList &arguments, const QByteArray &input = {}, int milliseconds = usualPatience);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] const QByteArray &readyLine() const { return m_readyLine; }
    [[nodiscard]] const QByteArray &signInCode() const { return m_signInCode; }
    [[nodiscard]] QString database() const { return m_folder.filePath(QStringLiteral("data/portal.db")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("data/portal.key")); }
    [[nodiscard]] QString mailFolder() const { return m_folder.filePath(QStringLiteral("mail")); }
    /// The .eml files that mention `text`, once there is one.
    [[nodiscard]] QByteArray mailWith(const QByteArray &text, int milliseconds = 10'000) const;
    [[nodiscard]] QByteArray errorOutput() const { return m_errorOutput; }

private:
    [[nodiscard]] bool readReadyLine();
    [[nodiscard]] bool hasEndedWell();

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    QByteArray m_readyLine;
    QByteArray m_signInCode;
    QByteArray m_errorOutput;
};

} // namespace portal::test
