// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/client_run.h"

#include "tests/portal/support/tied_process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace gatehouse::killed {

namespace {
constexpr int longest = 20'000; ///< of a run that is to come to rest
} // namespace

ClientRun::ClientRun(Orders orders)
    : m_orders(std::move(orders))
{
    m_process.setChildProcessModifier(portal::test::tiedToParent());
}

void ClientRun::begin(const QStringList &more)
{
    QStringList words{u"--folder"_s, m_orders.folder, u"--seed"_s, QString::number(m_orders.seed), u"--wishes"_s,
        QString::number(m_orders.wishes), u"--end-at"_s, QString::number(m_orders.endAt), u"--undo-ms"_s,
        QString::number(m_orders.undoTime.count())};
    if (m_orders.isLocked)
        words << u"--locked"_s;
    if (m_orders.atWork)
        words << u"--at-work"_s;
    m_process.start(QCoreApplication::applicationDirPath() + u"/gatehouse_killed"_s, words + more);
}

ClientRun::End ClientRun::play(std::optional<std::chrono::microseconds> patience)
{
    QElapsedTimer timer;
    timer.start();
    begin({});
    if (patience && m_process.waitForStarted()) {
        if (m_orders.atWork)
            awaitLine("works");
        QThread::usleep(static_cast<unsigned long>(patience->count()));
        m_process.kill(); // SIGKILL; nothing happens when it has ended by itself
    }
    const End end = finish();
    m_took = std::chrono::milliseconds(timer.elapsed());
    return end;
}

bool ClientRun::enter(const QUrl &portal, const std::function<bool(const QUrl &page)> &signIn)
{
    begin({u"--sign-in"_s, portal.toString()});
    const QByteArray word = "page ";
    const QByteArray page = awaitLine(word).mid(word.size());
    const bool isEntered = !page.isEmpty() && signIn(QUrl::fromEncoded(page));
    if (!isEntered)
        m_process.kill();
    return finish() == End::Rest && isEntered;
}

QByteArray ClientRun::awaitLine(const QByteArray &word)
{
    do {
        readLines();
        for (const QByteArray &line : std::as_const(m_lines)) {
            if (line.startsWith(word))
                return line;
        }
    } while (m_process.waitForReadyRead(longest));
    return {};
}

ClientRun::End ClientRun::finish()
{
    m_isLate = !m_process.waitForFinished(longest);
    if (m_isLate) {
        // It says what it waits for.
        m_process.terminate();
        if (!m_process.waitForFinished(2'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    readLines();
    m_errors = m_process.readAllStandardError();
    const bool isFaulty = std::any_of(m_lines.cbegin(), m_lines.cend(),
        [](const QByteArray &line) { return line.startsWith("wrong ") || line.startsWith("damaged "); });
    if (m_isLate || isFaulty)
        return End::Wrong;
    if (m_process.exitStatus() == QProcess::CrashExit)
        return m_process.exitCode() == SIGKILL ? End::Killed : End::Wrong;
    return m_process.exitCode() == 0 && numberOf("rest ") >= 0 ? End::Rest : End::Wrong;
}

void ClientRun::readLines()
{
    while (m_process.canReadLine())
        m_lines.append(m_process.readLine().trimmed());
}

int ClientRun::numberOf(const QByteArray &word) const
{
    for (const QByteArray &line : m_lines) {
        if (line.startsWith(word))
            return line.mid(word.size()).split(' ').front().toInt();
    }
    return -1;
}

QString ClientRun::why() const
{
    return u"the client %1 (%2); it said: %3 and: %4"_s.arg(m_isLate ? u"came to no rest"_s : u"ended"_s,
        QString::number(m_process.exitCode()), QString::fromUtf8(m_lines.join(" | ").right(2000)),
        QString::fromUtf8(m_errors.right(2000)));
}

} // namespace gatehouse::killed
