// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/kill/boundaries.h"

#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace gatehouse::killed {

void say(const QByteArray &line)
{
    const QByteArray whole = line + '\n';
    // Not stdio: nothing may wait in a buffer of this process. A pipe takes a line whole or not at all.
    if (::write(STDOUT_FILENO, whole.constData(), static_cast<size_t>(whole.size())) != whole.size())
        std::abort();
}

void Boundaries::pass(const QByteArray &what)
{
    const int number = ++m_count;
    if (number != m_endAt || m_works != m_atWork)
        return;
    say("at " + QByteArray::number(number) + ' ' + what);
    // Not raise(): that is for the calling thread, and returns before the others are gone.
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

void Boundaries::startWork()
{
    m_works = true;
    m_count = 0;
    say("works");
}

} // namespace gatehouse::killed
