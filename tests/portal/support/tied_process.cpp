// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/support/tied_process.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace portal::test {

std::function<void()> tiedToParent(std::function<void()> more)
{
    return [parent = ::getpid(), more = std::move(more)] {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent) // it went before the line above
            ::_exit(1);
        if (more)
            more();
    };
}

} // namespace portal::test
