// SPDX-License-Identifier: GPL-3.0-or-later
#include "portal/program/ending.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace portal {

namespace {

/// Has the other end of standard input been closed? Whatever is written there is of no interest.
bool inputEnded()
{
    std::array<char, 512> ignored{};
    const auto size = ::read(STDIN_FILENO, ignored.data(), ignored.size());
    return size == 0 || (size < 0 && errno != EINTR && errno != EAGAIN);
}

} // namespace

Ending::Ending(bool watchInput)
    : m_watchInput(watchInput)
{
    std::signal(
        SIGPIPE, SIG_IGN); // a peer that hangs up is an answer that can't be written, not the end of the program
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_signals = ::signalfd(-1, &signals, SFD_CLOEXEC);
}

Ending::~Ending()
{
    if (m_signals >= 0) {
        ::close(m_signals);
    }
}

bool Ending::cameWithin(std::chrono::milliseconds time)
{
    std::array<pollfd, 2> watched{pollfd{m_signals, POLLIN, 0}, pollfd{m_watchInput ? STDIN_FILENO : -1, POLLIN, 0}};
    if (::poll(watched.data(), watched.size(), static_cast<int>(time.count())) <= 0) {
        return false;
    }
    return watched[0].revents != 0 || (watched[1].revents != 0 && inputEnded());
}

} // namespace portal
